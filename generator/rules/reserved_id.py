"""An id that is kept for something else.

编号留作他用。

什么意思：做法的编号写成了 station，或记录、词条的编号写成了 index。

为什么要查：单位页上的链接以 station 开头，列表页叫 index.html；再用就会撞上，链接到错的地方。

怎样改：换一个说明内容的编号。

检查会说：做法的编号不能用“station”，它留给单位层面的内容

不对：
    practices:
  >   - id: station
        name: 交所合一
        source: dezhou-guojia
        role: 实施
        summary: 治安和交警的勤务合在一起做。
对：
    practices:
      - id: jiaosuo-heyi
        name: 交所合一
        source: dezhou-guojia
        role: 实施
        summary: 治安和交警的勤务合在一起做。
"""

from collections.abc import Iterator

from generator.diagnostics import Finding
from generator.model.catalog import VOCABULARY_KEY, Catalog
from generator.model.station import STATION_LEVEL
from generator.permanence.promises import LIST_PAGE


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every practice, record and term whose address is taken by the station itself or by a list."""
    yield from _practices(catalog)
    for key, _ in catalog.records():
        if key.rpartition("/")[2] == LIST_PAGE:
            yield Finding(key, ("id",), _taken("记录"), "换一个编号，文件名也要改，如 leling-guojia")
    for number, terms in enumerate(catalog.vocabulary.sets):
        for index, term in enumerate(terms.terms):
            if term.id == LIST_PAGE:
                path = ("sets", number, "terms", index, "id")
                yield Finding(VOCABULARY_KEY, path, _taken("词条"), "换一个编号，如 police-shortage")


def _taken(what: str) -> str:
    return f"{what}的编号不能用“{LIST_PAGE}”，它留给列表页"


def _practices(catalog: Catalog) -> Iterator[Finding]:
    for station in catalog.stations.values():
        for index, practice in enumerate(station.practices):
            if practice.id == STATION_LEVEL:
                message = f"做法的编号不能用“{STATION_LEVEL}”，它留给单位层面的内容"
                path = ("practices", index, "id")
                yield Finding(
                    f"stations/{station.id}", path, message, "换一个说明做法的编号，如 jiaosuo-heyi"
                )
