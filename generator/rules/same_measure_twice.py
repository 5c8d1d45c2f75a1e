"""A figure of a profile that is written twice with nothing to tell the two apart.

基本情况的同一项写了两遍，分不清。

什么意思：基本情况里，同一个项目写了两个数，来源相同，时点相同或都没有写，出处也相同或都没有写。

为什么要查：两个数并排放着，读者不知道是两个来源不一致、先后有变化，还是写重了。程序不会替您合并，也不会以后写的为准。

怎样改：看是下面哪一种。
    出自两篇来源的：给后加的一条写 source。
    是不同时间的：各写时点 as_of。
    同一篇文章里两处写得不一样的：各写出处 place，如“第1段”“第5段”。
    写重了的：删去一条。

检查会说：“民警”与第 1 项的来源、时点、出处都相同，分不清

不对：
    profile:
      - measure: 民警
        value: 12人
  >   - measure: 民警
        value: 15人
对：
    profile:
      - measure: 民警
        value: 12人
      - measure: 民警
        value: 15人
        source: leling-bao
"""

from collections.abc import Iterator

from generator.diagnostics import Finding
from generator.model.catalog import Catalog
from generator.model.station import Measure, Station

_Place = tuple[str, str | None, str, str | None]


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every figure whose measure, source, time and place an earlier one of the same profile has."""
    for station_id, station in catalog.stations.items():
        first: dict[_Place, int] = {}
        for index, measure in enumerate(station.profile):
            earlier = first.setdefault(_place(measure, station), index)
            if earlier != index:
                message = f"“{measure.measure}”与第 {earlier + 1} 项的来源、时点、出处都相同，分不清"
                hint = "两篇来源的各写 source，不同时间的各写 as_of，同一篇两处的各写 place，写重了的删去一条"
                yield Finding(f"stations/{station_id}", ("profile", index), message, hint)


def _place(measure: Measure, station: Station) -> _Place:
    when = measure.as_of.value.written if measure.as_of else ""
    return measure.measure, measure.source or station.source, when, measure.place
