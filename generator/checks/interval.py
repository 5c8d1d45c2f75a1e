"""Intervals of numbers that are not negative, and their arithmetic.

Interval arithmetic after Moore, Kearfott and Cloud, "Introduction to Interval Analysis" (2009), with
open and closed ends, because 近4万 excludes 4万 and 90%以上 includes 90%.
"""

from dataclasses import dataclass
from fractions import Fraction

from generator.model.quantity import Bound, Quantity

_ZERO = Fraction(0)

UNREADABLE = frozenset({Bound.CONTRADICTORY, Bound.ILLEGIBLE})
"""The bounds of figures that nothing can be computed from."""


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from ``low`` to ``high``; ``high`` None means without end."""

    low: Fraction
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    @property
    def is_point(self) -> bool:
        """Say whether the interval holds exactly one number."""
        return self.high == self.low

    def plus(self, other: "Interval") -> "Interval":
        """Return all sums."""
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(
            self.low + other.low, high, self.low_open or other.low_open, self.high_open or other.high_open
        )

    def minus(self, other: "Interval") -> "Interval":
        """Return all differences; without a lower end they start at zero, for these are amounts."""
        high = None if self.high is None else self.high - other.low
        high_open = self.high_open or other.low_open
        if other.high is None:
            return Interval(_ZERO, high, high_open=high_open)
        return Interval(self.low - other.high, high, self.low_open or other.high_open, high_open)

    def times(self, other: "Interval") -> "Interval":
        """Return all products."""
        high = None if self.high is None or other.high is None else self.high * other.high
        reaches_zero = self.holds(_ZERO) or other.holds(_ZERO)
        return Interval(
            self.low * other.low,
            high,
            (self.low_open or other.low_open) and not reaches_zero,
            (self.high_open or other.high_open) and high != 0,
        )

    def over(self, other: "Interval") -> "Interval":
        """Return all quotients; a divisor that may be zero leaves them without an upper end."""
        low = _ZERO if other.high is None or other.high <= 0 else self.low / other.high
        high = None if self.high is None or other.low <= 0 else self.high / other.low
        return Interval(
            low,
            high,
            (self.low_open or other.high_open) and not self.holds(_ZERO),
            (self.high_open or other.low_open) and high != 0,
        )

    def holds(self, number: Fraction) -> bool:
        """Say whether a number lies in the interval."""
        return not (self._is_above(number) or self._is_below(number))

    def within(self, other: "Interval") -> bool:
        """Say whether every number of this interval lies in ``other``."""
        low_fits = self.low > other.low or (self.low == other.low and (self.low_open or not other.low_open))
        if other.high is None:
            return low_fits
        if self.high is None:
            return False
        return low_fits and (
            self.high < other.high or (self.high == other.high and (self.high_open or not other.high_open))
        )

    def entirely_above(self, other: "Interval") -> bool:
        """Say whether every number of this interval is greater than every number of ``other``."""
        if other.high is None:
            return False
        return self.low > other.high or (self.low == other.high and (self.low_open or other.high_open))

    def never_above(self, other: "Interval") -> bool:
        """Say whether no number of this interval is greater than any number of ``other``."""
        return self.high is not None and self.high <= other.low

    def apart_from(self, other: "Interval") -> bool:
        """Say whether the two intervals have no number in common."""
        return self.entirely_above(other) or other.entirely_above(self)

    def whole_numbers(self) -> tuple[int, int | None]:
        """Return the least and the greatest whole number; the greatest may be less, if there is none."""
        least = -(-self.low.numerator // self.low.denominator)
        if self.low_open and least == self.low:
            least += 1
        if self.high is None:
            return least, None
        greatest = self.high.numerator // self.high.denominator
        if self.high_open and greatest == self.high:
            greatest -= 1
        return least, greatest

    def _is_above(self, number: Fraction) -> bool:
        return self.low > number or (self.low == number and self.low_open)

    def _is_below(self, number: Fraction) -> bool:
        return self.high is not None and (self.high < number or (self.high == number and self.high_open))


ANYTHING = Interval(_ZERO, None)
"""Nothing is known but that it is not negative."""


def point(number: Fraction | int) -> Interval:
    """Return the interval that holds one number."""
    return Interval(Fraction(number), Fraction(number))


def interval_of(quantity: Quantity) -> Interval:
    """Return what a printed quantity says of the true value.

    An approximate figure (约22) and one that cannot be read bound nothing for certain.
    """
    if quantity.bound in UNREADABLE or quantity.bound is Bound.ABOUT:
        return ANYTHING
    low = _ZERO if quantity.low is None else quantity.low
    low_open = quantity.low_open and quantity.low is not None
    return Interval(low, quantity.high, low_open, quantity.high_open)
