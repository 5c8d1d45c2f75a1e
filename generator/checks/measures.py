"""What is known of each measure of a station: one interval, and how it was come by.

Several figures of one measure: those that can be read count, of these the ones of the latest date, and of
several as late the hull of all. An approximate figure (约22) is taken for a point and marked, because
nobody can say how far it may be off. Officers, auxiliaries and both together are worked out from each
other where the source leaves one of them out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from generator.checks.interval import ANYTHING, Interval, point
from generator.checks.profile_figures import (
    AUXILIARIES,
    DAILY_CALLS,
    DAYS_OF_A_YEAR,
    FORCE,
    MEASURE_SET,
    OFFICERS,
    POPULATIONS,
    YEARLY_CALLS,
    Figure,
    read_figure,
    times_a_unit,
    unit_of,
    why_unusable,
)
from generator.checks.units import Units
from generator.model.edtf import in_chinese
from generator.model.station import Measure, Station
from generator.model.vocabulary import Vocabulary

_ONLY_TOGETHER = "来源只报了民警和辅警的合计"


@dataclass(frozen=True, slots=True)
class Measured:
    """What is known of one measure of a station.

    ``values`` is what the source says (an exact figure is a point) and ``rounded`` the same with what
    rounding may have hidden (34.3 stands for 34.25 to 34.35), both in ``unit``; they are ``ANYTHING`` where
    nothing can be computed. ``printed`` is the source's wording, or the sum by which the library worked
    the figure out (``derived``). ``told`` says what a reader must know of the choice, or nothing.
    ``measures`` are the entries of the profile that it rests on.
    """

    id: str
    label: str
    values: Interval
    rounded: Interval
    unit: str
    printed: str
    approximate: bool = False
    derived: bool = False
    told: str = ""
    measures: tuple[Measure, ...] = ()

    @property
    def is_known(self) -> bool:
        """Say whether anything is known of the figure."""
        return self.values != ANYTHING

    @property
    def when(self) -> str:
        """Return the times of the figures in Chinese, or nothing where the source does not tell."""
        dates = dict.fromkeys(in_chinese(m.as_of.value) for m in self.measures if m.as_of)
        return "、".join(dates)


def measured(station: Station, vocabulary: Vocabulary) -> Mapping[str, Measured]:
    """Return what is known of every measure of a station, by the measure's id in the vocabulary.

    Measures that the profile does not name are left out, but for officers, auxiliaries and both together,
    if they follow from each other. ``population_of`` and ``calls_of`` choose among kinds of one thing.
    """
    known = {entry.id: entry for entry in _given(station, vocabulary)}
    return known | {entry.id: entry for entry in _worked_out(known, vocabulary)}


def population_of(measures: Mapping[str, Measured]) -> Measured | None:
    """Return the population that counts: 实有 before 常住, then 人口 without a kind, then 户籍; never a sum."""
    found = [measures[kind] for kind in POPULATIONS if kind in measures]
    return next((entry for entry in found if entry.is_known), found[0] if found else None)


def calls_of(measures: Mapping[str, Measured]) -> Measured | None:
    """Return the calls of a year; worked out from those of a day where no figure for a year can be used."""
    yearly, daily = measures.get(YEARLY_CALLS), measures.get(DAILY_CALLS)
    if daily is None or not daily.is_known or (yearly is not None and yearly.is_known):
        return yearly
    days = point(DAYS_OF_A_YEAR)
    return replace(
        daily,
        values=daily.values.times(days),
        rounded=daily.rounded.times(days),
        printed=f"{daily.printed}×{DAYS_OF_A_YEAR}天",
        derived=True,
    )


def _given(station: Station, vocabulary: Vocabulary) -> Iterator[Measured]:
    units = Units(vocabulary)
    for label in dict.fromkeys(measure.measure for measure in station.profile):
        term = vocabulary.term(MEASURE_SET, label)
        if term is not None:
            entries = tuple(measure for measure in station.profile if measure.measure == label)
            yield _chosen(term.id, label, entries, units)


def _chosen(measure_id: str, label: str, entries: Sequence[Measure], units: Units) -> Measured:
    figures = tuple(read_figure(measure_id, entry, units) for entry in entries)
    usable = tuple(figure for figure in figures if figure.values is not None)
    chosen = _latest(usable) if usable else figures
    values = tuple(figure.values for figure in chosen if figure.values is not None)
    return Measured(
        measure_id,
        label,
        _hull(values) if values else ANYTHING,
        _hull([figure.rounded for figure in chosen]),
        unit_of(measure_id) or entries[0].value.unit,
        "、".join(dict.fromkeys(figure.measure.value.printed for figure in chosen)),
        approximate=any(figure.approximate for figure in chosen),
        told=_told(measure_id, chosen, usable, len(entries)) if usable else why_unusable(entries[0]),
        measures=tuple(figure.measure for figure in chosen),
    )


def _latest(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    last = max(_day(figure.measure) for figure in figures)
    return tuple(figure for figure in figures if _day(figure.measure) == last)


def _day(measure: Measure) -> date:
    """Return the last day that a figure can be of; figures without a date come before all others."""
    when = measure.as_of.value if measure.as_of else None
    return (when.latest or when.earliest or date.min) if when else date.min


def _hull(intervals: Sequence[Interval]) -> Interval:
    low = min(intervals, key=lambda one: (one.low, one.low_open))
    highs = [one.high for one in intervals if one.high is not None]
    if len(highs) < len(intervals):
        return Interval(low.low, None, low.low_open)
    high = max(highs)
    return Interval(low.low, high, low.low_open, all(one.high_open for one in intervals if one.high == high))


def _told(measure_id: str, chosen: Sequence[Figure], usable: Sequence[Figure], total: int) -> str:
    first = chosen[0].measure
    said = ""
    if len({figure.values for figure in chosen}) > 1:
        said = f"{_how_apart(chosen)}，取从小到大的全部范围"
    elif len(chosen) < len(usable) and first.as_of:
        said = f"共有 {total} 个数，取时点最近的（{in_chinese(first.as_of.value)}）"
    elif len(usable) < total:
        said = f"共有 {total} 个数，取能用来推算的"
    is_pace = times_a_unit(measure_id, first.value) != 1
    return _joined(said, f"由{first.value.qualifier}数推算到一年" if is_pace else "")


def _how_apart(chosen: Sequence[Figure]) -> str:
    """Say why none of several unlike figures can be preferred."""
    printed = "、".join(dict.fromkeys(figure.measure.value.printed for figure in chosen))
    if len({figure.measure.source for figure in chosen}) > 1:
        return f"来源不同，数也不同（{printed}），本库不取舍"
    return f"{len(chosen)} 个数分不出先后"


def _joined(*parts: str) -> str:
    return "；".join(dict.fromkeys(part for part in parts if part))


def _worked_out(known: Mapping[str, Measured], vocabulary: Vocabulary) -> Iterator[Measured]:
    """Yield which of officers, auxiliaries and both together follow from the others."""
    usable = {key: entry for key, entry in known.items() if entry.is_known}
    officers, auxiliaries, force = (usable.get(key) for key in (OFFICERS, AUXILIARIES, FORCE))
    if officers and auxiliaries and not force:
        both = (officers, auxiliaries)
        sums = officers.values.plus(auxiliaries.values), officers.rounded.plus(auxiliaries.rounded)
        yield _derived(FORCE, vocabulary, both, "＋", *sums)
    if not force:
        return
    for own_id, other in ((OFFICERS, auxiliaries), (AUXILIARIES, officers)):
        values, rounded = _part(force.values, other), _part(force.rounded, other)
        if own_id not in known and values is not None and rounded is not None:
            yield _derived(own_id, vocabulary, (force, other) if other else (force,), "－", values, rounded)


def _part(whole: Interval, other: Measured | None) -> Interval | None:
    """Return what is left of the whole; None if the other part is greater than the whole."""
    if other is None:
        return Interval(Fraction(0), whole.high, high_open=whole.high_open)
    left = whole.minus(other.values)
    if left.high is not None and left.high < 0:
        return None
    return left if left.low >= 0 else Interval(Fraction(0), left.high, high_open=left.high_open)


def _derived(
    measure_id: str,
    vocabulary: Vocabulary,
    parts: Sequence[Measured],
    sign: str,
    values: Interval,
    rounded: Interval,
) -> Measured:
    term = vocabulary.term_by_id(MEASURE_SET, measure_id)
    return Measured(
        measure_id,
        term.label if term else "",
        values,
        rounded,
        parts[0].unit,
        sign.join(f"{part.label} {part.printed}" for part in parts),
        approximate=any(part.approximate for part in parts),
        derived=True,
        told=_joined(_ONLY_TOGETHER if len(parts) == 1 else "", *(part.told for part in parts)),
        measures=tuple(measure for part in parts for measure in part.measures),
    )
