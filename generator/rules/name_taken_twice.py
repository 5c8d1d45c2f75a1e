"""Two records that seem to be of the same unit.

同一个单位有两条记录。

同一个县区里名称相同的两条记录多半是同一个单位。分开写，读者就看不全。

怎样改：把两条合成一条；确实是两个单位的，各写清楚全称。已移动、已合并、已拆分、已撤回的记录不算。

不对：
    两个文件都写：名称 城关派出所，县区 大通县
对：
    合成一个文件；或分别写明全称：大通县公安局城关派出所、西宁铁路公安局城关派出所
"""

from collections.abc import Iterator

from generator.diagnostics import Finding
from generator.model.catalog import Catalog
from generator.model.review import GONE, state_of
from generator.model.station import Station

_Place = tuple[str, str, str | None, str | None]


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every station whose name and county an earlier one has, unless full names tell them apart."""
    seen: dict[_Place, list[tuple[str, Station]]] = {}
    for station_id, station in catalog.stations.items():
        if state_of(station.review, catalog.vocabulary) in GONE:
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
