"""Another source that gives another figure, told as if it said the same.

“其他来源”里的数与这条说法不同。

什么意思：“其他来源”（also_in）是说另一篇文章也这样说，可是这里写的数和这条说法的数不一样。

为什么要查：两篇都这样说，证据等级会升到 E4；数不一样就不能算互相印证，要让读者看到两个数。

怎样改：把另一篇的数另写一条说法，写上它自己的来源 source，再用 same_as 指向这一条。网页会把两个数并排列出，标明“两个来源不一致”。

级别：警告

什么时候可以不改：那个数说的是别的事（如年份、分项），而程序认成了同一个数的。

检查会说：这里说“26起”，这条说法是“22起”，不是同一个数

不对：
    claims:
      - id: cases-solved
        text: 破案22起。
        value: 22起
        about: 产出
        said_by: 记者
        also_in:
  >       - text: 说破案26起。
            source: leling-bao
对：
    claims:
      - id: cases-solved
        text: 破案22起。
        value: 22起
        about: 产出
        said_by: 记者
      - id: cases-solved-bao
        text: 破案26起。
        value: 26起
        about: 产出
        said_by: 记者
        source: leling-bao
        same_as: cases-solved
"""

from collections.abc import Iterator

from generator.checks.figures_in_text import other_figure
from generator.checks.unit_groups import UnitGroups
from generator.diagnostics import Finding, Level, Path
from generator.model.catalog import Catalog
from generator.model.claim import Claim
from generator.model.quantity import Quantity
from generator.rules._claims import claims_of


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every other source in whose words the figure of the claim is another one."""
    groups = UnitGroups(catalog.vocabulary)
    for station_id, station in catalog.stations.items():
        for path, claim, _ in claims_of(station):
            if claim.value:
                for where, other in _others(path, claim, claim.value, groups):
                    message = f"这里说“{other}”，这条说法是“{claim.value.printed}”，不是同一个数"
                    hint = "另写一条说法，写明它的来源，用 same_as 指向这一条"
                    yield Finding(f"stations/{station_id}", where, message, hint, Level.WARNING, other)


def _others(path: Path, claim: Claim, value: Quantity, groups: UnitGroups) -> Iterator[tuple[Path, str]]:
    for index, statement in enumerate(claim.also_in):
        other = other_figure(statement.text, value, groups)
        if other:
            yield (*path, "also_in", index), other
