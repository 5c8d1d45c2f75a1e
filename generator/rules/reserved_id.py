"""A practice whose id is kept for the page itself.

编号留作他用。

网页上单位层面的内容（基本情况、大事、荣誉等）的链接以 station 开头。做法的编号也叫 station，链接就分不清。

怎样改：换一个说明做法的编号。

不对：
    practices:
      - id: station
对：
    practices:
      - id: jiaosuo-heyi
"""

from collections.abc import Iterator

from generator.diagnostics import Finding
from generator.model.catalog import Catalog
from generator.model.station import STATION_LEVEL


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every practice that takes the name under which anchors name the station as a whole."""
    for station in catalog.stations.values():
        for index, practice in enumerate(station.practices):
            if practice.id == STATION_LEVEL:
                message = f"做法的编号不能用“{STATION_LEVEL}”，它留给单位层面的内容"
                path = ("practices", index, "id")
                yield Finding(
                    f"stations/{station.id}", path, message, "换一个说明做法的编号，如 jiaosuo-heyi"
                )
