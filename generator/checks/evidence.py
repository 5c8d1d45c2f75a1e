"""How far a claim can be trusted: its evidence level, derived and explained.

E0 a slogan, a judgement of quality, or a figure that cannot be read; E1 a figure reported by those whom it
concerns; E2 the same with a base that can be checked; E3 said by a document or an assessment; E4 said by
two independent sources; E5 found by a controlled study. The highest level that applies counts. What a
speaker's standing is worth is the attribute ``evidence`` of the terms of the set ``claimant``.
"""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from enum import StrEnum

from generator.checks.contradictions import figures_of
from generator.checks.earlier import base_of, check_earlier
from generator.checks.figures_in_text import other_figure
from generator.checks.growth import check_growth, movement_of
from generator.checks.interval import UNREADABLE
from generator.checks.result import AGREEING, CheckResult
from generator.checks.shares import check_share, is_stated
from generator.checks.unit_groups import UnitGroups
from generator.checks.units import SHARE, Units
from generator.model.catalog import Catalog
from generator.model.claim import Claim
from generator.model.practice import Practice
from generator.model.quantity import Quantity
from generator.model.source import Source
from generator.model.station import Station
from generator.model.vocabulary import NeededTerms, Vocabulary


class EvidenceLevel(StrEnum):
    """The levels, lowest first; the values are ids of the vocabulary's set ``evidence_level``."""

    E0 = "e0"
    E1 = "e1"
    E2 = "e2"
    E3 = "e3"
    E4 = "e4"
    E5 = "e5"


EVIDENCE_LEVEL = "evidence_level"
"""The vocabulary's set of the levels, which gives them their labels and definitions."""

NEEDED_TERMS: NeededTerms = {EVIDENCE_LEVEL: frozenset(EvidenceLevel)}
"""The terms that give the levels their definitions."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The evidence level of a claim and why it is this one."""

    level: EvidenceLevel
    reasons: tuple[str, ...]


def evidence_of(claim: Claim, station: Station, practice: Practice | None, catalog: Catalog) -> Evidence:
    """Derive the evidence level of a claim of ``station``, or of one of its practices, with the reasons."""
    if not _has_figure(claim) and _is_unreadable(claim):
        return Evidence(EvidenceLevel.E0, ("数字自相矛盾或读不出，等于没有数字。",))
    levels = [_by_figures(claim, catalog.vocabulary)]
    levels.extend(_by_speaker(claim, catalog.vocabulary))
    if _has_figure(claim):
        levels.extend(_by_sources(claim, station, practice, catalog))
    best = max(levels, key=lambda evidence: evidence.level)
    return Evidence(best.level, tuple(dict.fromkeys((*best.reasons, *levels[0].reasons))))


def _has_figure(claim: Claim) -> bool:
    return any(quantity.bound not in UNREADABLE for quantity in _own_figures(claim))


def _is_unreadable(claim: Claim) -> bool:
    return any(quantity.bound in UNREADABLE for quantity in figures_of(claim))


def _own_figures(claim: Claim) -> Iterator[Quantity]:
    """Yield what the claim itself says by figures; bases and wholes are only what it refers to."""
    if claim.value:
        yield claim.value
        yield from claim.value.also
    yield from (change.amount for change in (claim.change, claim.rate) if change)
    if claim.consecutive:
        yield claim.consecutive
    yield from (part.value for part in (*claim.parts, *claim.factors))


def _by_figures(claim: Claim, vocabulary: Vocabulary) -> Evidence:
    if not _has_figure(claim):
        return Evidence(EvidenceLevel.E0, ("没有数字，是口号或好坏的评价。",))
    units = Units(vocabulary)
    if claim.share_of and claim.value and units.kind_of(claim.value.unit) == SHARE:
        return _by_share(claim, units)
    return _by_baseline(claim, units)


def _by_share(claim: Claim, units: Units) -> Evidence:
    if claim.share_of and not is_stated(claim.share_of):
        return Evidence(EvidenceLevel.E1, ("有数字，但分母原文没有写明，是编者推断的。",))
    if claim.share_of and claim.share_of.value is None:
        return Evidence(EvidenceLevel.E1, ("有数字，但分母的数原文没有印出，无从核对。",))
    results = {check.result for check in check_share(claim, units)}
    if results <= AGREEING:
        return Evidence(EvidenceLevel.E2, ("有数字，分母由原文写明，核算相符。",))
    return Evidence(EvidenceLevel.E1, (_failed(results, "分母"),))


def _by_baseline(claim: Claim, units: Units) -> Evidence:
    base = base_of(movement_of(claim, units))
    if claim.baseline is None:
        return Evidence(EvidenceLevel.E1, ("有数字，但没有写与什么相比。",))
    if base is None:
        return Evidence(EvidenceLevel.E1, ("有数字，但没有印出基期数值，也推算不出。",))
    results = {check.result for check in (*check_growth(claim, units), *check_earlier(claim, units))}
    if not results <= {*AGREEING, CheckResult.DERIVED}:
        return Evidence(EvidenceLevel.E1, (_failed(results, "基期"),))
    if base.low <= 0 or base.high is None:
        return Evidence(EvidenceLevel.E1, ("有数字，但基期只能推算出一头，无从核对。",))
    return Evidence(EvidenceLevel.E2, ("有数字，基期数值印出或可以推算，核算没有不符。",))


def _failed(results: Set[CheckResult], what: str) -> str:
    if CheckResult.MISMATCH in results:
        return f"有数字，也有{what}，但核算不符。"
    return f"有数字，也有{what}，但其中有约数，无法核算。"


def _by_speaker(claim: Claim, vocabulary: Vocabulary) -> Iterator[Evidence]:
    """Yield the level that the speaker's standing gives, where it is more than a report of one's own."""
    speaker = vocabulary.term("claimant", claim.said_by)
    level = vocabulary.term(EVIDENCE_LEVEL, speaker.evidence) if speaker and speaker.evidence else None
    if level and level.id in set(EvidenceLevel) and level.id >= EvidenceLevel.E3:
        yield Evidence(EvidenceLevel(level.id), (f"说话者是{claim.said_by}。",))


def _by_sources(
    claim: Claim, station: Station, practice: Practice | None, catalog: Catalog
) -> Iterator[Evidence]:
    own_id = claim.source or (practice.source if practice else station.source)
    own = catalog.sources.get(own_id) if own_id else None
    for statement in claim.also_in:
        other = catalog.sources.get(statement.source) if statement.source else None
        if claim.value and other_figure(statement.text, claim.value, UnitGroups(catalog.vocabulary)):
            continue
        if own and other and are_independent(own, other):
            names = f"{own.publisher}、{other.publisher}"
            yield Evidence(EvidenceLevel.E4, (f"两个互相独立的来源都这样说（{names}）。",))


def are_independent(one: Source, two: Source) -> bool:
    """Say whether two sources were certainly published apart: other publishers, and no reprint.

    Sources without a known publisher prove nothing; the same title is the same article.
    """
    if one.publisher is None or two.publisher is None or one.publisher == two.publisher:
        return False
    if one.title is not None and one.title == two.title:
        return False
    return not (_reprinted_by(one, two) or _reprinted_by(two, one))


def _reprinted_by(original: Source, copy: Source) -> bool:
    return any(
        (reprint.publisher is not None and reprint.publisher == copy.publisher)
        or (reprint.url is not None and reprint.url == copy.url)
        for reprint in original.reprints
    )
