"""What a record leaves untold: parts of a practice, labels of a claim, core figures of a station.

What is asked of whom:

- every practice: the five parts of EMMIE, its limits, its legal basis, its cost in money, since when, and,
  unless the unit decides on it itself, who decided;
- the units of a practice, other than the station itself and forces from outside: how many people, who
  leads, what rota. A practice lacks one of these when none of its units tells it;
- every claim with a figure: its period (or until when, for a run of days or years) and its scope;
- every claim of a change, and every figure of an outcome: a baseline. A share of a known whole has its
  whole to be compared with, a run of days says what it counts from, and a figure of output (225 disputes
  settled) claims no change: these are not asked for one;
- every claim of a change: the value of its base, printed or to be worked out;
- every station: its force, its population and its area.

A part within a part that is missing as a whole is no gap of its own.
"""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from enum import StrEnum

from generator.checks.earlier import base_of
from generator.checks.growth import movement_of
from generator.checks.profile_figures import AREA, FORCE, MEASURE_SET, OFFICERS, POPULATIONS
from generator.checks.units import MONEY, Units
from generator.model.base import Record
from generator.model.catalog import Catalog
from generator.model.claim import Claim
from generator.model.known_terms import CLAIM_ABOUT, OUTCOME
from generator.model.practice import Practice, Resource, Unit
from generator.model.station import Station
from generator.model.vocabulary import NeededTerms, Vocabulary
from generator.model.walk import marked_values


class GapField(StrEnum):
    """What may be missing, in the order in which it is shown."""

    EFFECT = "effect"
    MECHANISM = "mechanism"
    MODERATORS = "moderators"
    IMPLEMENTATION = "implementation"
    ECONOMICS = "economics"
    SINCE = "since"
    DECIDED_BY = "decided-by"
    LEGAL_BASIS = "legal-basis"
    MONEY = "money"
    LIMITS = "limits"
    STAFF = "staff"
    LEADER = "leader"
    ROTA = "rota"
    PERIOD = "period"
    BASELINE = "baseline"
    BASE_VALUE = "base-value"
    SCOPE = "scope"
    FORCE = "force"
    POPULATION = "population"
    AREA = "area"


_DECIDES, _MONEY, _FULL = "decides", "money", "full"
_NOT_ASKED = frozenset({"unit", "outside"})

NEEDED_TERMS: NeededTerms = {
    "role": frozenset({_DECIDES}),
    CLAIM_ABOUT: frozenset({OUTCOME}),
    "resource_kind": frozenset({_MONEY}),
    "extent": frozenset({_FULL}),
    "part_function": _NOT_ASKED,
}
"""The terms without which gaps would be seen where there are none, or not where they are."""

_WITHIN: Mapping[GapField, GapField] = {
    GapField.LEGAL_BASIS: GapField.IMPLEMENTATION,
    GapField.MONEY: GapField.ECONOMICS,
    GapField.BASE_VALUE: GapField.BASELINE,
}
_CORE: Mapping[GapField, Set[str]] = {
    GapField.FORCE: frozenset({OFFICERS, FORCE}),
    GapField.POPULATION: frozenset(POPULATIONS),
    GapField.AREA: frozenset({AREA}),
}


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that a record should tell: of the whole station, of a practice, or of a claim.

    ``total`` is more than one where several units are asked, and ``told`` is how many answer.
    """

    field: GapField
    told: int
    total: int = 1
    practice: Practice | None = None
    claim: Claim | None = None

    @property
    def is_gap(self) -> bool:
        """Say whether nothing at all is told."""
        return self.told == 0


@dataclass(frozen=True, slots=True)
class Tally:
    """How many tell a thing, of all who are asked."""

    field: GapField
    told: int
    total: int

    @property
    def lacking(self) -> int:
        """Return how many do not."""
        return self.total - self.told


@dataclass(frozen=True, slots=True)
class Seen:
    """How much the library saw of the sources of a record: all, or only so much; no source at all is not all."""

    whole: bool
    extents: tuple[str, ...]


def needs_of(station: Station, catalog: Catalog) -> tuple[Need, ...]:
    """Return everything that is asked of a station's record, told or not."""
    return tuple(_needs(station, catalog))


def gaps_of(station: Station, catalog: Catalog) -> tuple[Need, ...]:
    """Return what a station's record leaves untold, in the order of the record."""
    gaps = tuple(need for need in _needs(station, catalog) if need.is_gap)
    missing = {(gap.field, id(gap.practice), id(gap.claim)) for gap in gaps}
    return tuple(
        gap for gap in gaps if (_WITHIN.get(gap.field), id(gap.practice), id(gap.claim)) not in missing
    )


def tallied(needs: Iterable[Need]) -> tuple[Tally, ...]:
    """Add up needs by field, in the order of the fields; fields that nobody is asked for are left out."""
    told: dict[GapField, int] = dict.fromkeys(GapField, 0)
    total: dict[GapField, int] = dict.fromkeys(GapField, 0)
    for need in needs:
        told[need.field] += need.told
        total[need.field] += need.total
    return tuple(Tally(field, told[field], total[field]) for field in GapField if total[field])


def seen_of(part: Record, catalog: Catalog) -> Seen:
    """Return how much was seen of all sources that a record, or a part of one, names."""
    named = {mark.value for mark in marked_values(part) if mark.path[-1] == "source"}
    extents = {catalog.sources[source].extent for source in named if source in catalog.sources}
    partly = tuple(
        term.label
        for term in catalog.vocabulary.terms("extent")
        if term.label in extents and term.id != _FULL
    )
    return Seen(bool(extents) and not partly, partly)


def _needs(station: Station, catalog: Catalog) -> Iterator[Need]:
    vocabulary = catalog.vocabulary
    measures = {vocabulary.id_of(MEASURE_SET, measure.measure) for measure in station.profile}
    for field, core in _CORE.items():
        yield Need(field, int(bool(measures & core)))
    for claim in station.claims:
        yield from _of_claim(claim, None, vocabulary)
    for practice in station.practices:
        yield from _of_practice(practice, vocabulary)
        yield from _of_units(practice, catalog)
        for claim in practice.claims:
            yield from _of_claim(claim, practice, vocabulary)


def _of_practice(practice: Practice, vocabulary: Vocabulary) -> Iterator[Need]:
    how = practice.implementation
    told = {
        GapField.EFFECT: practice.claims,
        GapField.MECHANISM: practice.mechanism,
        GapField.MODERATORS: practice.moderators,
        GapField.IMPLEMENTATION: any(getattr(how, name) for name in type(how).model_fields),
        GapField.ECONOMICS: practice.economics,
        GapField.SINCE: practice.since,
        GapField.LEGAL_BASIS: how.legal_basis,
        GapField.MONEY: any(_is_amount_of_money(resource, vocabulary) for resource in practice.economics),
        GapField.LIMITS: practice.limits,
    }
    if vocabulary.id_of("role", practice.role) != _DECIDES:
        told[GapField.DECIDED_BY] = practice.decided_by
    for field, answer in told.items():
        yield Need(field, int(bool(answer)), practice=practice)


def _is_amount_of_money(resource: Resource, vocabulary: Vocabulary) -> bool:
    if resource.value is None:
        return False
    is_money = vocabulary.id_of("resource_kind", resource.kind) == _MONEY
    return is_money or Units(vocabulary).kind_of(resource.value.unit) == MONEY


def _of_units(practice: Practice, catalog: Catalog) -> Iterator[Need]:
    units = [unit for unit in practice.structure.units if _is_asked(unit, practice, catalog)]
    if not units:
        return
    told = {
        GapField.STAFF: sum(any(staff.number for staff in unit.staff) for unit in units),
        GapField.LEADER: sum(bool(unit.leader) for unit in units),
        GapField.ROTA: sum(bool(unit.rota) for unit in units),
    }
    for field, answers in told.items():
        yield Need(field, answers, len(units), practice=practice)


def _is_asked(unit: Unit, practice: Practice, catalog: Catalog) -> bool:
    model = catalog.models.get(practice.model or "")
    parts = {part.id: part.function for part in model.parts} if model else {}
    function = parts.get(unit.part) if unit.part else unit.function
    return catalog.vocabulary.id_of("part_function", function or "") not in _NOT_ASKED


def _of_claim(claim: Claim, practice: Practice | None, vocabulary: Vocabulary) -> Iterator[Need]:
    moves = bool(claim.change or claim.rate)
    if not (claim.value or moves):
        return
    yield Need(GapField.PERIOD, int(bool(claim.period or claim.until)), practice=practice, claim=claim)
    yield Need(GapField.SCOPE, int(bool(claim.scope)), practice=practice, claim=claim)
    if moves or _is_outcome_without_whole(claim, vocabulary):
        yield Need(GapField.BASELINE, int(bool(claim.baseline)), practice=practice, claim=claim)
    if moves:
        base = base_of(movement_of(claim, Units(vocabulary)))
        yield Need(GapField.BASE_VALUE, int(base is not None), practice=practice, claim=claim)


def _is_outcome_without_whole(claim: Claim, vocabulary: Vocabulary) -> bool:
    is_outcome = vocabulary.id_of(CLAIM_ABOUT, claim.about) == OUTCOME
    return is_outcome and not (claim.share_of or _is_run(claim))


def _is_run(claim: Claim) -> bool:
    """Say whether a claim counts how long something has gone on without a break."""
    return bool(claim.until or claim.consecutive or (claim.value and "连续" in claim.value.qualifier))
