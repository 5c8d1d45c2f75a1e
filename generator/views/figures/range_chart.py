"""Range charts: one row for each figure of one measure, drawn as far as it is known.

Pure layout: figures in, places out. A chart takes figures of one base and refuses any other, so that no
axis ever bears two measures, two units, two kinds of population or stations beside bureaus.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.checks.interval import ANYTHING, Interval
from generator.views.bases import Base, common_base
from generator.views.figures.axis import Span, Tick, axis_for
from generator.views.statements import Pick


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure with its base, for a chart: whose it is, how it was printed, and between what it lies.

    ``pick`` is its owner. ``values`` is ``ANYTHING`` where nothing can be drawn
    (illegible, contradictory). ``told`` says what a reader must know besides; ``anchor`` may be empty.
    """

    base: Base
    pick: Pick
    href: str
    printed: str
    understood: str
    when: str
    values: Interval
    approximate: bool = False
    told: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a chart; ``span`` is None if the figure cannot be drawn."""

    reading: Reading
    span: Span | None


@dataclass(frozen=True, slots=True)
class RangeChart:
    """A chart ready for a template: rows, greatest first, and the ticks of the one axis."""

    base: Base
    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    is_log: bool


def range_chart(readings: Iterable[Reading]) -> RangeChart:
    """Lay out figures of one base.

    Raises ``MixedBaseError`` if the figures have no common base.
    """
    all_of_them = tuple(readings)
    base = common_base(reading.base for reading in all_of_them)
    axis = axis_for(reading.values for reading in all_of_them if can_be_drawn(reading))
    rows = (
        Row(reading, axis.span(reading.values) if can_be_drawn(reading) else None)
        for reading in sorted(all_of_them, key=_order)
    )
    return RangeChart(base, tuple(rows), axis.ticks(), axis.is_log)


def can_be_drawn(reading: Reading) -> bool:
    """Say whether anything is known of a figure."""
    return reading.values != ANYTHING


def _order(reading: Reading) -> tuple[bool, float, float, str]:
    """Greatest first, by the lower end and then by the upper one; what cannot be drawn comes last."""
    values = reading.values
    upper = float("inf") if values.high is None else float(values.high)
    lower = float(values.low) if values.low > 0 or values.high is None else upper
    return not can_be_drawn(reading), -lower, -upper, reading.pick.key
