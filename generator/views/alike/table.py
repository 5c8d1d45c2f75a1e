"""The table of all stations with their measures and ratios, each beside a small bar.

A column has one axis for all its bars; what depends on the population has one for each kind of population,
so that two kinds never share an axis. Units of different tiers stand in tables of their own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.checks import RATIO_KINDS, Measured, Ratio, calls_of, population_of
from generator.checks.interval import Interval
from generator.checks.profile_figures import (
    AREA,
    AUXILIARIES,
    MEASURE_SET,
    OFFICERS,
    POPULATION,
    POPULATIONS,
    YEARLY_CALLS,
    unit_of,
)
from generator.model.station import Station
from generator.views.bases import Tier
from generator.views.figures.axis import Axis, Span, axis_for, short_number
from generator.views.library import Library
from generator.views.paging import Group as Cut
from generator.views.ranges import range_wording
from generator.views.statements import Link, Pen, Pick

_SHOWN_RATIOS = ("officers-per-10000", "people-per-officer", "calls-per-officer", "area-per-officer")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table."""

    id: str
    label: str
    unit: str
    is_ratio: bool = False


@dataclass(frozen=True, slots=True)
class Value:
    """What one cell holds before anything is laid out; ``kind`` tells axes of one column apart."""

    said: str
    told: str
    values: Interval | None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: the figure in words, what to know of it, and where its bar stands; empty if not reported."""

    said: str = ""
    told: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A station and its cells."""

    station: Link
    pick: Pick
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The stations whose population is of one kind; ``scales`` are the axes of the columns in words."""

    label: str
    scales: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """A station with what the table can show of it, by column."""

    station: Station
    population: Measured | None
    values: Mapping[str, Value]


def columns_of(library: Library) -> tuple[Column, ...]:
    """Return every column that a table may have."""
    return (
        *(
            Column(measure_id, library.term_by_id(MEASURE_SET, measure_id).label, unit_of(measure_id))
            for measure_id in (POPULATION, AREA, OFFICERS, AUXILIARIES, YEARLY_CALLS)
        ),
        *(
            Column(kind.id, kind.label, kind.unit, is_ratio=True)
            for kind in RATIO_KINDS
            if kind.id in _SHOWN_RATIOS
        ),
    )


def known_of(station: Station, library: Library) -> Known:
    """Return what the table can show of a station."""
    measures = library.measures[station.id]
    population = population_of(measures)
    shown = {
        POPULATION: population,
        AREA: measures.get(AREA),
        OFFICERS: measures.get(OFFICERS),
        AUXILIARIES: measures.get(AUXILIARIES),
        YEARLY_CALLS: calls_of(measures),
    }
    values = {key: _value(entry) for key, entry in shown.items() if entry is not None}
    for ratio in library.ratios[station.id]:
        if ratio.id in _SHOWN_RATIOS:
            values[ratio.id] = _ratio_value(ratio)
    return Known(station, population, values)


def _value(entry: Measured) -> Value:
    if not entry.is_known:
        return Value(entry.printed, entry.told, None)
    said = entry.printed
    if entry.derived:
        said = f"{range_wording(entry.values, entry.unit, approximate=entry.approximate)}（推算）"
    told = f"推算：{entry.printed}" if entry.derived else ""
    return Value(said, told, entry.values, entry.id if entry.id in POPULATIONS else "")


def _ratio_value(ratio: Ratio) -> Value:
    kinds = [part.id for part in (ratio.above, ratio.below) if part.id in POPULATIONS]
    said = range_wording(ratio.values, ratio.unit, approximate=ratio.approximate)
    return Value(said, ratio.told, ratio.values, *kinds)


@dataclass(frozen=True, slots=True)
class TableTier:
    """A tier of units with its table: the columns, their axes, and the units by kind of population."""

    id: str
    label: str
    columns: tuple[Column, ...]
    axes: Mapping[tuple[str, str], Axis]
    groups: tuple[Cut[Known], ...]


def groups_of(tier: Tier, known: Sequence[Known]) -> Iterator[Cut[Known]]:
    """Yield the groups by kind of population, in each the greatest population first."""
    for kind in (*POPULATIONS, ""):
        own = [one for one in known if (one.population.id if one.population else "") == kind]
        if own:
            title = f"{tier.label}，{_label(own) or '人口未报道'}"
            entries = tuple(sorted(own, key=_by_population))
            yield Cut(f"{tier.id}--{kind or 'unreported'}", title, entries, anchor=tier.id)


def _label(known: Sequence[Known]) -> str:
    """Return what the population of units of one group is called."""
    return known[0].population.label if known[0].population else ""


def group_of(tier: TableTier, every: Sequence[Known], shown: Sequence[Known], pen: Pen) -> Group:
    """Lay out those units of a group that are shown, on the axes of their whole tier."""
    return Group(
        _label(every),
        tuple(_scale(tier.axes.get((column.id, _kind_of(column, every)))) for column in tier.columns),
        tuple(_row(one, tier.columns, tier.axes, pen) for one in shown),
    )


def _kind_of(column: Column, known: Iterable[Known]) -> str:
    return next((one.values[column.id].kind for one in known if column.id in one.values), "-")


def _by_population(one: Known) -> tuple[bool, float, str]:
    population = one.population
    if population is None or not population.is_known:
        return True, 0.0, one.station.id
    return False, -float(population.values.low or population.values.high or 0), one.station.id


def axes_of(known: Iterable[Known]) -> Mapping[tuple[str, str], Axis]:
    """Return the axis of every column, one for each kind of population where the column depends on it."""
    found: dict[tuple[str, str], list[Interval]] = {}
    for one in known:
        for column, value in one.values.items():
            if value.values is not None:
                found.setdefault((column, value.kind), []).append(value.values)
    return {key: axis_for(intervals) for key, intervals in found.items()}


def _scale(axis: Axis | None) -> str:
    if axis is None:
        return ""
    ends = f"{short_number(axis.low)}～{short_number(axis.high)}"
    return f"{ends}（对数）" if axis.is_log else ends


def _row(one: Known, columns: Sequence[Column], axes: Mapping[tuple[str, str], Axis], pen: Pen) -> Row:
    return Row(
        pen.station(one.station.id),
        pen.pick(f"stations/{one.station.id}"),
        tuple(_cell(column, one.values.get(column.id), axes) for column in columns),
    )


def _cell(column: Column, value: Value | None, axes: Mapping[tuple[str, str], Axis]) -> Cell:
    if value is None:
        return Cell()
    span = axes[column.id, value.kind].span(value.values) if value.values is not None else None
    return Cell(value.said, value.told, span)
