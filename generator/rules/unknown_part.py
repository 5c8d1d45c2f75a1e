"""A unit that stands for a part which its model does not have.

机构对应的标准部分不存在。

什么意思：机构的“对应部分”要填所属模式里某个标准部分的编号，这里填的编号那个模式里没有。

为什么要查：靠它才能把各地叫法不同的机构放在一起比较。

怎样改：照模式文件里“标准部分”的编号填；做法不属于任何模式，或机构不对应哪个部分，就不写。

检查会说：模式“两队一室”没有编号为“zhihuishi”的标准部分

不对：
    practices:
      - id: liangdui
        name: 两队一室
        model: liangdui-yishi
        source: dezhou-guojia
        role: 实施
        summary: 设一个指挥室和两支队伍。
        structure:
          units:
            - id: room
              name: 指挥室
              kind: 室
  >           part: zhihuishi
对：
    practices:
      - id: liangdui
        name: 两队一室
        model: liangdui-yishi
        source: dezhou-guojia
        role: 实施
        summary: 设一个指挥室和两支队伍。
        structure:
          units:
            - id: room
              name: 指挥室
              kind: 室
              part: command-room
"""

from collections.abc import Iterator

from generator.diagnostics import Finding
from generator.model.catalog import Catalog
from generator.model.practice import Practice
from generator.suggestions import suggestion


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every unit whose part is not among those of the practice's model."""
    for station_id, station in catalog.stations.items():
        for number, practice in enumerate(station.practices):
            for index, unit in enumerate(practice.structure.units):
                words = _wrong(unit.part, practice, catalog) if unit.part else None
                if words:
                    path = ("practices", number, "structure", "units", index, "part")
                    yield Finding(f"stations/{station_id}", path, *words)


def _wrong(part: str, practice: Practice, catalog: Catalog) -> tuple[str, str] | None:
    if practice.model is None:
        return "写了对应部分，这项做法却没有写所属模式", "写上所属模式的编号，或删去对应部分"
    model = catalog.models.get(practice.model)
    if model is None or part in {known.id for known in model.parts}:
        return None
    hint = suggestion(part, [known.id for known in model.parts])
    return f"模式“{model.name}”没有编号为“{part}”的标准部分", hint or "删去对应部分，或先在模式里写出这个部分"
