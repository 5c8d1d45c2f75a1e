"""Axes of charts: from where to where, which ticks, and where on it a value stands.

Places are percentages of the drawing's width or height, so that a chart fits any screen and its marks and
words keep their size. Figures of one chart share one axis only if they share a ``Base``.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from generator.checks.interval import Interval
from generator.checks.wording import number

FEWEST = 2
"""How many figures make a chart: one alone compares with nothing."""

LOG_FROM = 20
"""From this quotient of the greatest and the least figure on, the axis is logarithmic."""

FEW_TICKS = 7
"""How many ticks there is room for on a phone."""

_STEPS = (Fraction(1), Fraction(2), Fraction(5))
_NAMED = ((10**8, "亿"), (10**4, "万"))


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the chart with its number."""

    at: str
    label: str


@dataclass(frozen=True, slots=True)
class Span:
    """Where a figure stands; an end is ``closed`` (included), ``open`` (left out) or an ``arrow`` (endless).

    ``start`` and ``end`` are equal if it is one point. ``middle`` is where its centre is marked.
    """

    start: str
    end: str
    middle: str
    start_kind: str
    end_kind: str

    @property
    def is_point(self) -> bool:
        """Say whether it is one point."""
        return self.start == self.end


@dataclass(frozen=True, slots=True)
class Frame:
    """Where an axis lies in its drawing, in percent: upward, ``start`` is greater than ``end``.

    Ranges without an end point to ``before`` and ``beyond``.
    """

    start: float
    end: float
    before: float
    beyond: float


LEVEL = Frame(4, 88, 0.5, 99)
"""Across a whole drawing, with room on the right for arrows and for 约."""


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis from ``low`` to ``high`` in its frame."""

    low: Fraction
    high: Fraction
    is_log: bool
    frame: Frame = LEVEL

    def place(self, value: Fraction) -> float:
        """Return where a value stands, in percent of the drawing."""
        if self.is_log:
            part = math.log(value / self.low) / math.log(self.high / self.low)
        else:
            part = float((value - self.low) / (self.high - self.low))
        return self.frame.start + part * (self.frame.end - self.frame.start)

    def span(self, values: Interval) -> Span:
        """Return where a range stands; without an end it points out of the drawing."""
        no_low = values.low <= 0 and values.high != 0
        start = self.frame.before if no_low else self.place(values.low)
        end = self.frame.beyond if values.high is None else self.place(values.high)
        known = end if no_low else start if values.high is None else (start + end) / 2
        return Span(
            _percent(start),
            _percent(end),
            _percent(known),
            "arrow" if no_low else "open" if values.low_open else "closed",
            "arrow" if values.high is None else "open" if values.high_open else "closed",
        )

    def ticks(self) -> tuple[Tick, ...]:
        """Return the ticks, lowest first."""
        values = _log_ticks(self.low, self.high) if self.is_log else _even_ticks(self.high)
        return tuple(Tick(_percent(self.place(value)), short_number(value)) for value in values)


def axis_for(ranges: Iterable[Interval], frame: Frame = LEVEL) -> Axis:
    """Return the axis that all these ranges fit on: from zero, or logarithmic if they are far apart.

    A range that may begin at zero has no lower end that is known, so that only a plain zero is drawn there.
    """
    all_ranges = tuple(ranges)
    ends = [end for values in all_ranges for end in (values.low, values.high) if end is not None]
    above_zero = [end for end in ends if end > 0]
    highest = max(above_zero, default=Fraction(1))
    lowest = min(above_zero, default=highest)
    reaches_zero = any(values.high == 0 for values in all_ranges)
    if highest / lowest >= LOG_FROM and not reaches_zero:
        return Axis(_step_below(lowest), _step_above(highest), is_log=True, frame=frame)
    return Axis(Fraction(0), _even_ticks(highest)[-1], is_log=False, frame=frame)


def short_number(value: Fraction) -> str:
    """Say a round number as Chinese readers do: 1.5万, 3亿, 800, 0.5."""
    for size, name in _NAMED:
        if value >= size:
            return f"{number(value / size)}{name}"
    return number(value)


def _even_ticks(highest: Fraction) -> tuple[Fraction, ...]:
    """Return up to seven ticks from zero to ``highest`` or just above it."""
    step = _step_above(highest / (FEW_TICKS - 1))
    return tuple(step * place for place in range(math.ceil(highest / step) + 1))


def _log_ticks(low: Fraction, high: Fraction) -> tuple[Fraction, ...]:
    """Return 1, 2, 5, 10 … between two such numbers; only powers of ten, or some of them, if there are many."""
    fine = [low]
    while fine[-1] < high:
        fine.append(_step_above(fine[-1], more=True))
    if len(fine) <= FEW_TICKS:
        return tuple(fine)
    tens = [value for value in fine if _mantissa(value) == 1]
    return tuple(tens[:: math.ceil(len(tens) / FEW_TICKS)])


def _step_above(value: Fraction, *, more: bool = False) -> Fraction:
    """Return the least of 1, 2, 5, 10, 20 … that is not below ``value``, or is above it if ``more``."""
    power = _power(value)
    steps = (step * power for step in (*_STEPS, Fraction(10)))
    return next(step for step in steps if step > value or (step == value and not more))


def _step_below(value: Fraction) -> Fraction:
    power = _power(value)
    return max(step * power for step in _STEPS if step * power <= value)


def _mantissa(value: Fraction) -> Fraction:
    return value / _power(value)


def _power(value: Fraction) -> Fraction:
    """Return the greatest power of ten that is not above ``value``."""
    power = Fraction(10) ** math.floor(math.log10(value))
    if power * 10 <= value:
        return power * 10
    return power / 10 if power > value else power


def _percent(place: float) -> str:
    return f"{place:.2f}%"
