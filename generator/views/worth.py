"""Which of many entries a page shows that has room for a few: those that can be trusted furthest and tell most."""

from collections.abc import Sequence
from heapq import nsmallest

from generator.checks import EvidenceLevel
from generator.model.station import Station
from generator.views.library import Library
from generator.views.paging import Choose

BEST_STATIONS = "说法的证据等级最高、同级里说法最多"
"""What ``best_stations`` chooses, in words."""

_RANKS = {level: rank for rank, level in enumerate(EvidenceLevel)}


def best_stations(library: Library) -> Choose[Station]:
    """Return what chooses stations: the highest evidence level of a claim first, then the most claims, then by id."""

    def worth(station: Station) -> tuple[int, int, str]:
        claims = library.claims[station.id]
        best = max((_RANKS[entry.evidence.level] for entry in claims), default=-1)
        return -best, -len(claims), station.id

    def choose(stations: Sequence[Station], few: int) -> Sequence[Station]:
        return nsmallest(few, stations, key=worth)

    return choose
