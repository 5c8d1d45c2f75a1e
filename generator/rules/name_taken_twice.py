"""Two records that seem to be of the same unit.

同一个单位有两条记录。

什么意思：同一个县区里，两个文件写的是同一个名称的单位。

为什么要查：同一个单位的内容分在两处，读者就看不全。

怎样改：把两条合成一条；确实是两个单位的，各写清楚全称。已移动、已合并、已拆分、已撤回的记录不算。

检查会说：“城关派出所”与 stations/leling-chengguan 名称相同，又在同一个地方

不对：
  > name: 城关派出所    # 另一个文件 leling-chengguan.yaml 里也叫这个名称
对：
    name: 郭家街道派出所
"""

from collections.abc import Iterator

from generator.diagnostics import Finding
from generator.model.catalog import Catalog
from generator.model.station import Station

_Place = tuple[str, str, str | None, str | None]


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every station whose name and county an earlier one has, unless full names tell them apart."""
    seen: dict[_Place, list[tuple[str, Station]]] = {}
    for station_id, station in catalog.stations.items():
        if catalog.is_gone(station):
            continue
        place = station.location
        known = seen.setdefault((station.name, place.province, place.city, place.county), [])
        twin = next((other_id for other_id, other in known if not _are_told_apart(station, other)), None)
        if twin is not None:
            message = f"“{station.name}”与 stations/{twin} 名称相同，又在同一个地方"
            hint = "是同一个单位就合成一条记录；是两个单位就各写明全称"
            yield Finding(f"stations/{station_id}", ("name",), message, hint)
        known.append((station_id, station))


def _are_told_apart(one: Station, two: Station) -> bool:
    return bool(one.full_name and two.full_name and one.full_name != two.full_name)
