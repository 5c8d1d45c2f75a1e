"""Units of a structure that, step by step, lie inside themselves.

机构的上下级绕成了圈。

什么意思：一项做法里，机构甲设在机构乙之下，乙又设在甲之下。

为什么要查：结构图按上下级画，绕成圈就画不出来。

怎样改：看提示里的那一圈，改正写错的一处；最上面的机构不写“上级机构”。

检查会说：机构的上下级绕成了圈：team → team

不对：
    practices:
      - id: jiaosuo-heyi
        name: 交所合一
        source: dezhou-guojia
        role: 实施
        summary: 治安和交警的勤务合在一起做。
        structure:
          units:
            - id: team
              name: 交警中队
              kind: 队
  >           inside: team
对：
    practices:
      - id: jiaosuo-heyi
        name: 交所合一
        source: dezhou-guojia
        role: 实施
        summary: 治安和交警的勤务合在一起做。
        structure:
          units:
            - id: team
              name: 交警中队
              kind: 队
"""

from collections.abc import Iterator

from generator.diagnostics import Finding
from generator.model.catalog import Catalog
from generator.rules._circles import circles, shown


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every circle of units once, at its first unit."""
    for station_id, station in catalog.stations.items():
        for number, practice in enumerate(station.practices):
            units = practice.structure.units
            places = {unit.id: index for index, unit in enumerate(units)}
            for circle in circles({unit.id: unit.inside for unit in units if unit.inside}):
                yield Finding(
                    f"stations/{station_id}",
                    ("practices", number, "structure", "units", places[circle[0]], "inside"),
                    f"机构的上下级绕成了圈：{shown(circle)}",
                    "最上面的机构不写“上级机构”，请改正其中写错的一处",
                )
