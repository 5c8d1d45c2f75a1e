"""One thing told twice: figures, dates and names of a record held against each other, each under its source.

Nothing is merged and none wins: a pair keeps both sides as they are printed. Two figures are of one thing when they
are of the same measure, the same people of a unit, the same resource, or when one claim names the other as the same.
At times that certainly have no day in common figures may differ: that is a change, and no pair.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.checks.pairs import same, same_figures, twins_of
from generator.checks.result import Check, CheckKind, CheckResult
from generator.checks.units import Units
from generator.model.base import Cited
from generator.model.dates import Dated
from generator.model.edtf import in_chinese
from generator.model.known_terms import EVENT_KIND, FOUNDED
from generator.model.practice import Practice, Unit
from generator.model.quantity import Quantity
from generator.model.station import STATION_LEVEL, Station
from generator.model.vocabulary import NeededTerms, Vocabulary

PROFILE, TIMELINE, UNITS, ECONOMICS, CLAIMS = "profile", "timeline", "structure", "economics", "claims"

NEEDED_TERMS: NeededTerms = {EVENT_KIND: frozenset({FOUNDED})}
"""The terms without which two dates of founding would not be seen to be of one thing."""

_ONE_TIME = "{who}写的是同一时间，数不一样；哪个对，没有来源说明，本库不取舍。"
_UNLIKE = "{who}的数不一样；哪个对，没有来源说明，本库不取舍。"
_OVERLAPPING = "{who}的数不同，时点有重合而写得不一样，不能断定是先后变化还是有一处不对。"
_UNDATED = "{who}的数不同，但时点没有写明，可能是先后变化，不能断定谁对。"
_TWO_SOURCES, _TWO_PLACES = "两个来源", "同一篇来源的两处"


@dataclass(frozen=True, slots=True)
class Told:
    """One telling of a thing: as it is printed, of when it is, in which source and where in it."""

    said: str
    source: str | None
    place: str
    when: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tellings of one thing, and what comes of comparing them.

    ``owner`` is the id of the practice that the thing belongs to, or that of the station's own level; ``part`` says
    which part of it, and ``entry`` which entry of the part, where entries have ids.
    """

    owner: str
    part: str
    entry: str
    subject: str
    one: Told
    two: Told
    check: Check

    @property
    def is_of_two_sources(self) -> bool:
        """Tell whether two sources speak, not one in two places."""
        return self.one.source != self.two.source

    @property
    def clashes(self) -> bool:
        """Tell whether two sources certainly disagree."""
        return self.is_of_two_sources and self.check.result is CheckResult.MISMATCH


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure with its source and its time."""

    cited: Cited
    source: str | None
    value: Quantity
    as_of: Dated | None = None

    @property
    def told(self) -> Told:
        when = in_chinese(self.as_of.value) if self.as_of else ""
        return Told(self.value.printed, self.source, self.cited.place or "", when)


def pairs_of(station: Station, vocabulary: Vocabulary) -> tuple[Pair, ...]:
    """Return everything that a station's record tells twice, in the order of its page."""
    return (
        *profile_pairs(station, vocabulary),
        *(pair for practice in station.practices for pair in _practice_pairs(station, practice, vocabulary)),
        *founding_pairs(station, vocabulary),
        *_claim_pairs(station, vocabulary),
    )


def profile_pairs(station: Station, vocabulary: Vocabulary) -> tuple[Pair, ...]:
    """Compare all figures that a station's profile gives for the same measure at the same time."""
    units = Units(vocabulary)
    figures = tuple(
        (m.measure, _Figure(m, m.source or station.source, m.value, m.as_of)) for m in station.profile
    )
    return tuple(
        _compared(STATION_LEVEL, PROFILE, "", subject, one, two, units)
        for (subject, one), (other, two) in combinations(figures, 2)
        if subject == other and not are_apart(one.as_of, two.as_of)
    )


def founding_pairs(station: Station, vocabulary: Vocabulary) -> tuple[Pair, ...]:
    """Compare the dates at which different sources say that a unit was founded."""
    founded = vocabulary.term_by_id(EVENT_KIND, FOUNDED)
    events = tuple(event for event in station.timeline if founded and event.kind == founded.label)
    tellings = tuple((event, event.source or station.source) for event in events)
    return tuple(
        Pair(
            STATION_LEVEL,
            TIMELINE,
            "",
            one.kind,
            Told(in_chinese(one.date.value), source, one.place or "", ""),
            Told(in_chinese(two.date.value), other, two.place or "", ""),
            _compared_dates(one.kind, one.date, two.date),
        )
        for (one, source), (two, other) in combinations(tellings, 2)
        if source != other
    )


def _practice_pairs(station: Station, practice: Practice, vocabulary: Vocabulary) -> Iterator[Pair]:
    units = Units(vocabulary)
    for unit in practice.structure.units:
        for subject, figures in _counts_of(unit, practice.source):
            yield from _all_compared(practice.id, UNITS, unit.id, f"{unit.name}的{subject}", figures, units)
    by_name: dict[tuple[str, str], list[_Figure]] = {}
    for resource in practice.economics:
        if resource.value:
            figure = _Figure(resource, resource.source or practice.source, resource.value)
            by_name.setdefault((resource.kind, resource.name), []).append(figure)
    for (_, name), figures in by_name.items():
        yield from _all_compared(practice.id, ECONOMICS, "", name, figures, units)


def _counts_of(unit: Unit, inherited: str) -> Iterator[tuple[str, list[_Figure]]]:
    own = unit.source or inherited
    numbers = [_Figure(unit, own, unit.number)] if unit.number else []
    numbers += [_Figure(other, other.source or own, other.value) for other in unit.other_numbers]
    yield "数量", numbers
    for who in dict.fromkeys(staff.who for staff in unit.staff):
        told = [staff for staff in unit.staff if staff.who == who and staff.number]
        yield who, [_Figure(staff, staff.source or own, staff.number) for staff in told if staff.number]


def _all_compared(
    owner: str, part: str, entry: str, subject: str, figures: Sequence[_Figure], units: Units
) -> Iterator[Pair]:
    """Compare what different sources say: one source may well count the same people in two shifts."""
    for one, two in combinations(figures, 2):
        if one.source != two.source:
            yield _compared(owner, part, entry, subject, one, two, units)


def _compared(
    owner: str, part: str, entry: str, subject: str, one: _Figure, two: _Figure, units: Units
) -> Pair:
    is_of_two = one.source != two.source
    check = same(one.value, two.value, CheckKind.DISAGREEMENT if is_of_two else CheckKind.SAME, units)
    formula = f"{subject}：{check.formula}"
    result, explanation = check.result, check.explanation
    if result is CheckResult.MISMATCH:
        result, words = _judged(one.as_of, two.as_of) if part == PROFILE else (result, _UNLIKE)
        explanation = words.format(who=_TWO_SOURCES if is_of_two else _TWO_PLACES)
    told = Check(check.kind, result, formula, explanation)
    return Pair(owner, part, entry, subject, one.told, two.told, told)


def _judged(one: Dated | None, two: Dated | None) -> tuple[CheckResult, str]:
    """Return what unlike figures at these times mean."""
    if one is None or two is None:
        return CheckResult.NOT_COMPUTABLE, _UNDATED
    if one.value.written == two.value.written:
        return CheckResult.MISMATCH, _ONE_TIME
    return CheckResult.NOT_COMPUTABLE, _OVERLAPPING


def _compared_dates(subject: str, one: Dated, two: Dated) -> Check:
    first, second = in_chinese(one.value), in_chinese(two.value)
    kind = CheckKind.DISAGREEMENT
    is_vague = any(d.value.approximate or d.value.uncertain for d in (one, two))
    if one.value.written == two.value.written:
        text = "两个来源写的日期相同。"
        return Check(kind, CheckResult.HOLDS, f"{subject}：{first} = {second}", text)
    if are_apart(one, two) and not is_vague:
        text = "同一件事，两个来源写的日期不一样；哪个对，没有来源说明，本库不取舍。"
        return Check(kind, CheckResult.MISMATCH, f"{subject}：{first} ≠ {second}", text)
    text = "两个来源写的日期不矛盾，但有一处写得粗或是推定的，不能断定相同。"
    return Check(kind, CheckResult.NOT_COMPUTABLE, f"{subject}：{first} ? {second}", text)


def _claim_pairs(station: Station, vocabulary: Vocabulary) -> Iterator[Pair]:
    units = Units(vocabulary)
    inherited: dict[str | None, str | None] = {None: station.source}
    inherited.update((practice.id, practice.source) for practice in station.practices)
    for (owner, claim), (holder, other) in twins_of(station):
        for one, two, check in same_figures(claim, other, units):
            yield Pair(
                owner or STATION_LEVEL,
                CLAIMS,
                claim.id,
                claim.text,
                Told(two, other.source or inherited[holder], other.place or "", ""),
                Told(one, claim.source or inherited[owner], claim.place or "", ""),
                check,
            )


def are_apart(one: Dated | None, two: Dated | None) -> bool:
    """Say whether two times have certainly no day in common: then figures may well differ."""
    if one is None or two is None:
        return False
    return _ends_before(one, two) or _ends_before(two, one)


def _ends_before(one: Dated, two: Dated) -> bool:
    latest, earliest = one.value.latest, two.value.earliest
    return latest is not None and earliest is not None and latest < earliest
