"""A claim whose other source is its own source.

其他来源与本来源相同。

什么意思：“其他来源”填的就是这条说法自己的来源。

为什么要查：“其他来源”是说另一篇文章也这样说；同一篇不能给自己作证。

怎样改：改成另一篇来源的编号；没有另一篇就删去。

检查会说：其他来源“dezhou-guojia”就是这条说法自己的来源

不对：
    claims:
      - id: cases-solved
        text: 破案22起。
        about: 产出
        said_by: 记者
        source: dezhou-guojia
        also_in:
          - text: 也说破案22起。
  >         source: dezhou-guojia
对：
    claims:
      - id: cases-solved
        text: 破案22起。
        about: 产出
        said_by: 记者
        source: dezhou-guojia
        also_in:
          - text: 也说破案22起。
            source: leling-bao
"""

from collections.abc import Iterator

from generator.diagnostics import Finding
from generator.model.catalog import Catalog
from generator.rules._claims import claims_of


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every other source of a claim that is the one the claim is taken from."""
    for station_id, station in catalog.stations.items():
        for path, claim, source in claims_of(station):
            for index, statement in enumerate(claim.also_in):
                if statement.source is not None and statement.source == source:
                    yield Finding(
                        f"stations/{station_id}",
                        (*path, "also_in", index, "source"),
                        f"其他来源“{source}”就是这条说法自己的来源",
                        "改成另一篇来源的编号；没有另一篇就删去",
                    )
