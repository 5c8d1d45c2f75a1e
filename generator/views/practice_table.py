"""Practices in a table: what tells one from another at a glance."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.views.addresses import record_page
from generator.views.library import ClaimEntry, Library, PracticeEntry
from generator.views.statements import Link, Pen, Pick
from generator.views.station.practice import EmmiePart, emmie_parts
from generator.views.wording import NOT_REPORTED, date_in_brief, numbered, place_wording


@dataclass(frozen=True, slots=True)
class PracticeRow:
    """A practice in a table of practices: where, in what role, how strong, and what is reported."""

    practice: Link
    station: Link
    place: str
    role: str
    since: str
    force: tuple[str, ...]
    summary: str
    claims: int
    best_level: str
    emmie: tuple[EmmiePart, ...]
    pick: Pick


def practice_row(entry: PracticeEntry, pen: Pen) -> PracticeRow:
    """Prepare a practice for a table."""
    station, practice = entry.station, entry.practice
    page = record_page("stations", station.id)
    claims = pen.library.claims_of(entry)
    return PracticeRow(
        practice=Link(practice.name, pen.here.to(page, practice.id)),
        station=pen.station(station.id),
        place=place_wording(station.location),
        role=practice.role,
        since=date_in_brief(practice.since) if practice.since else NOT_REPORTED,
        force=tuple(numbered(m.measure, m.value) for m in station.profile),
        summary=practice.summary,
        claims=len(claims),
        best_level=_best_level(claims, pen.library),
        emmie=emmie_parts(practice),
        pick=pen.pick(f"stations/{station.id}"),
    )


def _best_level(claims: Iterable[ClaimEntry], library: Library) -> str:
    best = max(claims, key=lambda entry: entry.evidence.level, default=None)
    return library.level_of(best).label if best else ""
