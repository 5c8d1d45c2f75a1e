"""Numbers as readers write them, for formulas and explanations."""

from fractions import Fraction

from generator.checks.interval import Interval
from generator.checks.rounding import first_place, is_exact, rounded
from generator.model.quantity import Quantity

_FEWEST_DIGITS = 2
_MOST_PLACES = 6


def number(value: Fraction, places: int = 2) -> str:
    """Write a number with at most ``places`` decimals and no idle zeros: 28, 771.25, 52.97.

    One that is too small for them gets as many as show its first two digits: 0.0003, and never 0.
    """
    if value:
        places = max(places, _FEWEST_DIGITS - 1 - first_place(abs(value)))
    shown = rounded(value, Fraction(1, 10**places))
    whole, rest = divmod(abs(shown), 1)
    sign = "-" if shown < 0 else ""
    decimals = str(int(rest * 10**places)).zfill(places).rstrip("0") if rest else ""
    return f"{sign}{int(whole)}" + (f".{decimals}" if decimals else "")


def exactly(value: Fraction) -> str:
    """Write a number with all its decimals, where these end after a few; else as ``number`` does: 1000.005, 33.33."""
    return number(value, _MOST_PLACES if _is_finite_decimal(value) else 2)


def told_apart(low: Fraction, high: Fraction, places: int = 2) -> tuple[str, str]:
    """Write two different numbers with as many decimals as tell them apart: 0.003 and 0.004, 1.001 and 1.004."""
    told = (number(low, places), number(high, places))
    return told_apart(low, high, places + 1) if told[0] == told[1] else told


def figure(quantity: Quantity) -> str:
    """Write a printed figure for a formula: an exact one as a bare number, any other as printed."""
    if is_exact(quantity) and quantity.low is not None and _is_finite_decimal(quantity.low):
        return number(quantity.low, _MOST_PLACES)
    return quantity.printed


def percent(quantity: Quantity) -> str:
    """Write a printed share for a formula: 52.9%, 20%以上."""
    shown = figure(quantity)
    return shown if shown == quantity.printed and not shown.isdecimal() else f"{shown}%"


def equals(value: Fraction, places: int = 2) -> str:
    """Write ``= 28`` or, if decimals had to be left off, ``≈ 52.97``."""
    shown = number(value, places)
    return f"{'=' if Fraction(shown) == value else '≈'} {shown}"


def span(values: Interval, unit: str = "", places: int = 2) -> str:
    """Write an interval in words: 至少 772宗, 大于 30起, 767 至 776, 不到 4."""
    low, high = values.low, values.high
    if values.is_point:
        return f"{number(low, places)}{unit}"
    if high is None:
        return f"{'大于' if values.low_open else '至少'} {number(low, places)}{unit}"
    if low <= 0:
        return f"{'不到' if values.high_open else '至多'} {number(high, places)}{unit}"
    return f"{' 至 '.join(told_apart(low, high, places))}{unit}"


def telling_places(value: Fraction, printed: Quantity) -> int:
    """Return how many decimals show how a computed value differs from the printed one."""
    places = max(2, printed.decimals)
    while places < _MOST_PLACES and number(value, places) == number(printed.low or Fraction(0), places):
        places += 1
    return places


def printed_as(text: str) -> str:
    """Return what follows a formula whose value is not simply the printed one."""
    return f"，原文印作 {text}"


def _is_finite_decimal(value: Fraction) -> bool:
    return bool((value * 10**_MOST_PLACES).denominator == 1)
