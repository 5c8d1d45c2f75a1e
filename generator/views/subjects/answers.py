"""A practice as an answer to a problem: why it may work, on what conditions, and what speaks for it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.checks import EvidenceLevel
from generator.model.claim import Claim
from generator.model.known_terms import CLAIM_ABOUT, NO_RESULTS, RESULTS
from generator.model.practice import Practice
from generator.views.addresses import part_anchor, record_page
from generator.views.library import ClaimEntry, Library, PracticeEntry
from generator.views.practice_table import PracticeRow, practice_row
from generator.views.statements import Link, Pen, StatementView
from generator.views.station.profile import force_of, populations_of
from generator.views.wording import excerpt, numbered

BEST_CLAIMS = 3
"""How many claims speak for a practice; the others are a link away."""

CLAIM_LENGTH = 60
"""How many characters of a claim are shown."""


@dataclass(frozen=True, slots=True)
class BestClaim:
    """A claim in short: its figure, how far it can be trusted, what it is compared with, and who says it."""

    claim: Link
    figure: str
    level: str
    level_id: str
    level_label: str
    about: Link
    said_by: Link
    compared_with: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A practice as an answer to a problem.

    ``more`` counts the claims that are not shown; ``has_base`` says whether any result has a baseline or
    a whole.
    """

    row: PracticeRow
    mechanism: tuple[StatementView, ...]
    moderators: tuple[StatementView, ...]
    prerequisites: tuple[StatementView, ...]
    best: tuple[BestClaim, ...]
    more: int
    has_base: bool
    effect: str
    economics: tuple[str, ...]
    force: tuple[str, ...]
    population: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many practices answer a problem, and how many of them tell enough to be judged."""

    practices: int
    mechanism: int
    conditions: int
    checked: int


def answer(entry: PracticeEntry, pen: Pen) -> Answer:
    """Prepare a practice for the page of a problem or a theme."""
    station, practice = entry.station, entry.practice
    claims = pen.library.claims_of(entry)
    results = ranked_results(claims, pen.library)
    page = record_page("stations", station.id)
    return Answer(
        row=practice_row(entry, pen),
        mechanism=pen.statements(practice.mechanism),
        moderators=pen.statements(practice.moderators),
        prerequisites=pen.statements(practice.implementation.prerequisites),
        best=tuple(_best(claim, pen) for claim in results[:BEST_CLAIMS]),
        more=len(claims) - len(results[:BEST_CLAIMS]),
        has_base=any(_is_compared(result.claim) for result in results),
        effect=pen.here.to(page, part_anchor(practice.id, "effect")),
        economics=tuple(numbered(resource.name, resource.value) for resource in practice.economics),
        force=force_of(station, pen.library),
        population=populations_of(station, pen.library),
    )


def by_worth(entries: Iterable[PracticeEntry], library: Library) -> list[PracticeEntry]:
    """Sort practices: those whose results can be trusted furthest first, then those that tell most."""

    def worth(entry: PracticeEntry) -> tuple[int, int]:
        results = ranked_results(library.claims_of(entry), library)
        best = list(EvidenceLevel).index(results[0].evidence.level) if results else -1
        return -best, -(bool(entry.practice.mechanism) + _has_conditions(entry.practice))

    return sorted(entries, key=worth)


def count(entries: Sequence[PracticeEntry], library: Library) -> Count:
    """Count the practices that answer a problem, and those that tell why, on what conditions, and with what base."""
    return Count(
        practices=len(entries),
        mechanism=sum(bool(entry.practice.mechanism) for entry in entries),
        conditions=sum(_has_conditions(entry.practice) for entry in entries),
        checked=sum(
            any(claim.evidence.level >= EvidenceLevel.E2 for claim in library.claims_of(entry))
            for entry in entries
        ),
    )


def ranked_results(claims: Iterable[ClaimEntry], library: Library) -> tuple[ClaimEntry, ...]:
    """Return the claims that say what came of a practice, those that can be trusted furthest first.

    Of one evidence level, those with something to compare with come first, then outcomes before outputs
    before what people feel.
    """
    about = {claim.anchor: library.term(CLAIM_ABOUT, claim.claim.about).id for claim in claims}
    results = [claim for claim in claims if about[claim.anchor] not in NO_RESULTS]

    def rank(entry: ClaimEntry) -> tuple[int, bool, int]:
        kind = about[entry.anchor]
        order = RESULTS.index(kind) if kind in RESULTS else len(RESULTS)
        return -list(EvidenceLevel).index(entry.evidence.level), not _is_compared(entry.claim), order

    return tuple(sorted(results, key=rank))


def _has_conditions(practice: Practice) -> bool:
    return bool(practice.moderators or practice.implementation.prerequisites)


def _is_compared(claim: Claim) -> bool:
    return claim.baseline is not None or claim.share_of is not None


def _best(entry: ClaimEntry, pen: Pen) -> BestClaim:
    claim = entry.claim
    level = pen.library.level_of(entry)
    return BestClaim(
        claim=Link(
            excerpt(claim.text, CLAIM_LENGTH),
            pen.here.to(record_page("stations", entry.station.id), entry.anchor),
        ),
        figure=entry.figures,
        level=level.label,
        level_id=level.id,
        level_label=level.definition,
        about=pen.defined(CLAIM_ABOUT, claim.about),
        said_by=pen.defined("claimant", claim.said_by),
        compared_with=_compared_with(claim),
    )


def _compared_with(claim: Claim) -> str:
    """Say what a claim compares itself with, or nothing."""
    if claim.baseline:
        value = f" {claim.baseline.value.printed}" if claim.baseline.value else "（基期数值未报道）"
        return f"{claim.baseline.printed}{value}"
    if claim.share_of:
        whole = f" {claim.share_of.value.printed}" if claim.share_of.value else "（总数未报道）"
        return f"{claim.share_of.label}{whole}"
    return ""
