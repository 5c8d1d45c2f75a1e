"""Computed values in words: as ranges, with no more digits than they bear.

A range is widened to its last digit, never narrowed: 6.316 to 6.667 reads 6.3～6.7. Two significant digits
are shown, three where the ends are within five percent of each other, for two would widen the range too
much. A point that is no short number is marked with 约, as is everything that rests on an approximate
figure.
"""

from fractions import Fraction

from generator.checks.interval import Interval
from generator.checks.rounding import first_place

UNKNOWN = "无法推算"

_FEW, _MORE = 2, 3
_NARROW = Fraction(105, 100)


def range_wording(values: Interval, unit: str = "", *, approximate: bool = False) -> str:
    """Say a computed range: 6.3～6.7名, 约6.7名, 不少于 1,500人, 少于 3名."""
    about = "约" if approximate else ""
    low, high = values.low, values.high
    if values.is_point:
        return f"{_point(low, approximate=approximate)}{unit}"
    if high is None:
        if low <= 0:
            return UNKNOWN
        return f"{'多于' if values.low_open else '不少于'}{about} {_said(low, _FEW, up=False)}{unit}"
    if low <= 0:
        return f"{'少于' if values.high_open else '不多于'}{about} {_said(high, _FEW, up=True)}{unit}"
    digits = _MORE if high / low < _NARROW and not approximate else _FEW
    ends = (_cut(low, digits, up=False), _cut(high, digits, up=True))
    places = max(_places(end) for end in ends)
    return f"{about}{'～'.join(dict.fromkeys(_written(end, places) for end in ends))}{unit}"


def _point(value: Fraction, *, approximate: bool) -> str:
    digits = _FEW if approximate else _MORE
    step = _step(value, digits)
    shown = (value / step + Fraction(1, 2)).__floor__() * step
    return f"{'' if shown == value and not approximate else '约'}{_written(shown)}"


def _said(value: Fraction, digits: int, *, up: bool) -> str:
    return _written(_cut(value, digits, up=up))


def _cut(value: Fraction, digits: int, *, up: bool) -> Fraction:
    step = _step(value, digits)
    return ((value / step).__ceil__() if up else (value / step).__floor__()) * step


def _step(value: Fraction, digits: int) -> Fraction:
    """Return the worth of one at the last of so many significant digits."""
    if value <= 0:
        return Fraction(1)
    place = first_place(value) - digits + 1
    return Fraction(10**place) if place >= 0 else Fraction(1, 10**-place)


def _written(value: Fraction, places: int = 0) -> str:
    """Write a number that ends after a few decimals, with at least ``places`` of them: 1,500, 6.3, 0.017."""
    whole, rest = divmod(value, 1)
    shown = max(places, _places(value))
    return f"{whole:,}" + (f".{int(rest * 10**shown):0{shown}}" if shown else "")


def _places(value: Fraction) -> int:
    """Return how many decimals a number has that ends after a few."""
    places = 0
    while 10**places % value.denominator:
        places += 1
    return places
