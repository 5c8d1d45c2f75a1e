"""Units that, step by step, belong to themselves.

上级单位绕成了圈。

“上级单位”一级一级往上，不能又回到自己。

怎样改：看提示里的那一圈，改正写错的一处。

不对：
    甲所的上级单位写乙局，乙局的上级单位又写甲所
对：
    甲所的上级单位写乙局，乙局的上级单位写丙局或不写
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
