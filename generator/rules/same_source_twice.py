"""A claim whose other source is its own source.

其他来源与本来源相同。

“其他来源”是说另一篇文章也这样说；填同一篇不能互相印证。

怎样改：改成另一篇来源的编号；没有另一篇就删去。

不对：
    source: dezhou-guojia
    also_in:
      - {source: dezhou-guojia, text: …}
对：
    source: dezhou-guojia
    also_in:
      - {source: leling-bao, text: …}
"""

from collections.abc import Iterator

from generator.diagnostics import Finding, Path
from generator.model.catalog import Catalog
from generator.model.claim import Claim
from generator.model.station import Station


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every other source of a claim that is the one the claim is taken from."""
    for station_id, station in catalog.stations.items():
        for path, claim, source in _claims(station):
            for index, statement in enumerate(claim.also_in):
                if statement.source is not None and statement.source == source:
                    yield Finding(
                        f"stations/{station_id}",
                        (*path, "also_in", index, "source"),
                        f"其他来源“{source}”就是这条说法自己的来源",
                        "改成另一篇来源的编号；没有另一篇就删去",
                    )


def _claims(station: Station) -> Iterator[tuple[Path, Claim, str | None]]:
    for index, claim in enumerate(station.claims):
        yield ("claims", index), claim, claim.source or station.source
    for number, practice in enumerate(station.practices):
        for index, claim in enumerate(practice.claims):
            yield ("practices", number, "claims", index), claim, claim.source or practice.source
