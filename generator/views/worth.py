"""Which of many entries a page shows that has room for a few: those that can be trusted furthest and tell most."""

from collections.abc import Sequence
from heapq import nsmallest

from generator.checks import EvidenceLevel
from generator.model.station import Station
from generator.views.library import ClaimEntry, Library, PracticeEntry
from generator.views.paging import Choose

BEST = "说法的证据等级最高、同级里说法最多"
"""What ``best_stations`` and ``best_practices`` choose, in words."""

_RANKS = {level: rank for rank, level in enumerate(EvidenceLevel)}


def best_stations(library: Library) -> Choose[Station]:
    """Return what chooses stations: the highest evidence level of a claim first, then the most claims, then by id."""

    def choose(stations: Sequence[Station], few: int) -> Sequence[Station]:
        return nsmallest(few, stations, key=lambda one: (*_worth(library.claims[one.id]), one.id))

    return choose


def best_practices(library: Library) -> Choose[PracticeEntry]:
    """Return what chooses practices: the highest evidence level of a claim first, then the most claims, then by station."""

    def choose(entries: Sequence[PracticeEntry], few: int) -> Sequence[PracticeEntry]:
        return nsmallest(
            few, entries, key=lambda one: (*_worth(library.claims_of(one)), one.station.id, one.practice.id)
        )

    return choose


def _worth(claims: Sequence[ClaimEntry]) -> tuple[int, int]:
    return -max((_RANKS[entry.evidence.level] for entry in claims), default=-1), -len(claims)
