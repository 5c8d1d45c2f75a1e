"""What sources tell differently, as readers see it: both sides under their sources, and what came of comparing them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.checks import CheckResult, Pair, Told
from generator.checks.result import AGREEING
from generator.model.station import STATION_LEVEL, Station
from generator.views.addresses import entry_anchor, part_anchor, record_page
from generator.views.library import Library
from generator.views.statements import Link, Pen

CLASH = "两个来源不一致"
"""Stands wherever two sources certainly disagree."""

_WORDS = (CLASH, "两个来源一致", "两个来源，不能断定是否一致")
_OWN_WORDS = ("同一来源，两处不一致", "同一来源，两处一致", "同一来源，两处不能断定是否一致")
"""What is said of a mismatch, of agreement, and where nobody can tell."""


@dataclass(frozen=True, slots=True)
class SideView:
    """One side: what is said, of when, and where."""

    said: str
    when: str
    cite: Link | None


@dataclass(frozen=True, slots=True)
class PairView:
    """Two tellings of one thing, ready for a template."""

    verdict: str
    result_id: str
    subject: str
    sides: tuple[SideView, SideView]
    explanation: str
    href: str


def pair_views(pairs: Iterable[Pair], station: Station, pen: Pen) -> tuple[PairView, ...]:
    """Prepare pairs of one station; each side names its source in full."""
    return tuple(
        PairView(
            verdict=verdict_of(pair),
            result_id=pair.check.result,
            subject=pair.subject,
            sides=(_side(pair.one, pen), _side(pair.two, pen)),
            explanation=pair.check.explanation,
            href=pen.here.to(record_page("stations", station.id), _anchor(pair)),
        )
        for pair in pairs
    )


def verdict_of(pair: Pair) -> str:
    """Say in a few words whether the two sides agree."""
    return verdict_of_results([pair.check.result], is_of_two_sources=pair.is_of_two_sources)


def verdict_of_results(results: Sequence[CheckResult], *, is_of_two_sources: bool) -> str:
    """Say in a few words what came of comparing all figures of two tellings; without figures nobody can tell."""
    words = _WORDS if is_of_two_sources else _OWN_WORDS
    worst = worst_of(results)
    return words[0 if worst is CheckResult.MISMATCH else 1 if worst in AGREEING else 2]


def worst_of(results: Sequence[CheckResult]) -> CheckResult:
    """Return the result that counts: what differs before what cannot be told, and that before what agrees."""
    for result in (CheckResult.MISMATCH, CheckResult.NOT_COMPUTABLE):
        if result in results:
            return result
    return results[0] if results else CheckResult.NOT_COMPUTABLE


def of_part(library: Library, station: Station, owner: str, part: str) -> tuple[Pair, ...]:
    """Return the pairs that belong to one part of a station's page."""
    return tuple(p for p in library.pairs[station.id] if (p.owner, p.part) == (owner, part))


def in_dispute(library: Library, station: Station, part: str, subject: str) -> bool:
    """Tell whether sources certainly disagree about one thing of a station's own level."""
    pairs = of_part(library, station, STATION_LEVEL, part)
    return any(pair.clashes and pair.subject == subject for pair in pairs)


def _side(told: Told, pen: Pen) -> SideView:
    cite = pen.cite_place(told.source, told.place)
    return SideView(told.said, told.when, cite)


def _anchor(pair: Pair) -> str:
    """Return the anchor on the station's page under which the pair is told."""
    if pair.entry:
        return entry_anchor(pair.owner, "claim" if pair.part == "claims" else "unit", pair.entry)
    return part_anchor(pair.owner, pair.part)
