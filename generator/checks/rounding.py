"""Printed figures against computed ones: equal, rounded, cut off, or different."""

from fractions import Fraction

from generator.checks.interval import ANYTHING, UNREADABLE, Interval, interval_of
from generator.checks.result import CheckResult
from generator.model.quantity import Bound, Quantity

_HALF = Fraction(1, 2)
_TEN_THOUSAND = 10_000
_PERCENT = "%"


def compare(computed: Interval, printed: Quantity) -> CheckResult:
    """Say how a computed value stands to a printed one.

    An exact figure may be the computed one rounded (half up) or cut off at its last printed digit. A
    bounded figure (20%以上) agrees if all computed values lie in it. Where neither agreement nor
    contradiction is certain, the result is ``NOT_COMPUTABLE``.
    """
    if printed.bound in UNREADABLE or printed.bound is Bound.ABOUT:
        return CheckResult.NOT_COMPUTABLE
    if not is_exact(printed):
        return _against_bounds(computed, interval_of(printed))
    if computed.is_point:
        return _against_figure(computed.low, printed)
    return CheckResult.MISMATCH if computed.apart_from(printed_range(printed)) else CheckResult.NOT_COMPUTABLE


def _against_bounds(computed: Interval, printed: Interval) -> CheckResult:
    if computed.within(printed):
        return CheckResult.HOLDS
    return CheckResult.MISMATCH if computed.apart_from(printed) else CheckResult.NOT_COMPUTABLE


def _against_figure(computed: Fraction, printed: Quantity) -> CheckResult:
    figure, step = exact_value(printed), step_of(printed)
    if computed == figure:
        return CheckResult.HOLDS
    if step and rounded(computed, step) == figure:
        return CheckResult.ROUNDED
    if step and cut_off(computed, step) == figure:
        return CheckResult.TRUNCATED
    return CheckResult.MISMATCH


def is_exact(quantity: Quantity) -> bool:
    """Say whether a quantity was printed as one exact figure."""
    return quantity.bound is Bound.EXACT and quantity.low is not None and quantity.low == quantity.high


def exact_value(quantity: Quantity) -> Fraction:
    """Return the figure of an exact quantity; raise ``ValueError`` for any other."""
    if not is_exact(quantity) or quantity.low is None:
        raise ValueError(f"not an exact figure: {quantity.printed}")
    return quantity.low


def step_of(quantity: Quantity) -> Fraction | None:
    """Return the worth of the last printed digit: 0.1 for 52.9%, 1000 for 1.8万, 10 for 七成.

    Round numbers of things below ten thousand (二十, 三百) are full counts. None for figures that are no
    decimals at all (三分之一).
    """
    step, value = quantity.resolution, quantity.low or Fraction(0)
    if quantity.decimals == 0 and 1 < step < _TEN_THOUSAND and quantity.unit != _PERCENT:
        step = Fraction(1)
    is_decimal = (step * _TEN_THOUSAND**2).denominator == 1
    return step if is_decimal and (value / step).denominator == 1 else None


def is_coarse(quantity: Quantity) -> bool:
    """Say whether a figure was printed in steps other than one, so that it may have been rounded."""
    return step_of(quantity) not in (None, Fraction(1))


def printed_range(quantity: Quantity) -> Interval:
    """Return all values that would be printed like this, by rounding or by cutting off."""
    if not is_exact(quantity):
        return interval_of(quantity)
    figure, step = exact_value(quantity), step_of(quantity)
    if step is None:
        return Interval(figure, figure)
    return Interval(max(Fraction(0), figure - step / 2), figure + step, high_open=True)


def true_range(quantity: Quantity) -> Interval:
    """Return the true values behind a figure: itself, unless it was printed in coarse steps."""
    if quantity.bound in UNREADABLE:
        return ANYTHING
    return printed_range(quantity) if is_exact(quantity) and is_coarse(quantity) else interval_of(quantity)


def rounded(value: Fraction, step: Fraction) -> Fraction:
    """Round a value half up to a multiple of ``step``."""
    return (value / step + _HALF).__floor__() * step


def cut_off(value: Fraction, step: Fraction) -> Fraction:
    """Cut a value off to the multiple of ``step`` below it."""
    return (value / step).__floor__() * step


def first_place(value: Fraction) -> int:
    """Return which power of ten the first digit of a number above 0 counts: 2 of 590, -1 of 0.3."""
    above, below = value.numerator, value.denominator
    place = len(str(above)) - len(str(below))
    reaches = above >= below * 10**place if place >= 0 else above * 10**-place >= below
    return place if reaches else place - 1
