"""An id that is kept for something else.

编号留作他用。

网页上单位层面的内容（基本情况、大事、荣誉等）的链接以 station 开头。做法的编号也叫 station，链接就分不清。
每个目录的列表页叫 index.html。记录或词条的编号也叫 index，它的网页就会盖掉列表页。

怎样改：换一个说明做法、记录或词条的编号。

不对：
    practices:
      - id: station
对：
    practices:
      - id: jiaosuo-heyi
"""

from collections.abc import Iterator

from generator.diagnostics import Finding
from generator.model.catalog import VOCABULARY_KEY, Catalog
from generator.model.station import STATION_LEVEL

_LIST_PAGE = "index"


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every practice, record and term whose address is taken by the station itself or by a list."""
    yield from _practices(catalog)
    for key, _ in catalog.records():
        if key.rpartition("/")[2] == _LIST_PAGE:
            yield Finding(key, ("id",), _taken("记录"), "换一个编号，文件名也要改，如 leling-guojia")
    for number, terms in enumerate(catalog.vocabulary.sets):
        for index, term in enumerate(terms.terms):
            if term.id == _LIST_PAGE:
                path = ("sets", number, "terms", index, "id")
                yield Finding(VOCABULARY_KEY, path, _taken("词条"), "换一个编号，如 police-shortage")


def _taken(what: str) -> str:
    return f"{what}的编号不能用“{_LIST_PAGE}”，它留给列表页"


def _practices(catalog: Catalog) -> Iterator[Finding]:
    for station in catalog.stations.values():
        for index, practice in enumerate(station.practices):
            if practice.id == STATION_LEVEL:
                message = f"做法的编号不能用“{STATION_LEVEL}”，它留给单位层面的内容"
                path = ("practices", index, "id")
                yield Finding(
                    f"stations/{station.id}", path, message, "换一个说明做法的编号，如 jiaosuo-heyi"
                )
