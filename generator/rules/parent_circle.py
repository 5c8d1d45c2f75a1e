"""Units that, step by step, belong to themselves.

上级单位绕成了圈。

什么意思：甲的上级是乙，乙的上级又是甲；或绕了几层又回到自己。

为什么要查：网页按上级单位一层层列出，绕成圈就列不出来。

怎样改：看提示里的那一圈，改正写错的一处。

检查会说：上级单位绕成了圈：leling-guojia → leling-guojia

不对：
  > belongs_to: leling-guojia    # 本单位就是 leling-guojia
对：
    belongs_to: leling-shiju
"""

from collections.abc import Iterator

from generator.diagnostics import Finding
from generator.model.catalog import Catalog
from generator.rules._circles import circles, shown


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every circle of parents once, at its first station."""
    above = {key: station.belongs_to for key, station in catalog.stations.items() if station.belongs_to}
    for circle in circles(above):
        yield Finding(
            f"stations/{circle[0]}",
            ("belongs_to",),
            f"上级单位绕成了圈：{shown(circle)}",
            "一级一级往上不能回到自己，请改正其中写错的一处",
        )
