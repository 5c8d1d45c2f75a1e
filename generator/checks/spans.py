"""Lengths of time: when a run began, and whether the dates of a period give the printed length."""

import calendar
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from generator.checks.interval import UNREADABLE, Interval, interval_of
from generator.checks.result import Check, CheckKind, CheckResult
from generator.checks.rounding import printed_range
from generator.checks.units import DAY, MONTH, YEAR, Units
from generator.checks.wording import printed_as, span
from generator.diagnostics import UnreadableError
from generator.model.claim import Claim
from generator.model.dates import Dated
from generator.model.edtf import Edtf, in_chinese, read_edtf
from generator.model.quantity import Bound, Quantity

_MONTHS = {MONTH: 1, YEAR: 12}
_DAYS = {DAY: Fraction(1), MONTH: Fraction(1461, 48), YEAR: Fraction(1461, 4)}
"""The days of a day, of a mean month and of a mean year of the Julian calendar."""

_COMPARABLE = 2
"""A printed length this many times shorter or longer than the period is not meant as its length."""

_PLACES = 1


def check_start(claim: Claim, units: Units) -> Iterator[Check]:
    """Work out when an unbroken run began that lasted for the claim's value until a date.

    A run of 590 days until the 30th includes both its first and its last day.
    """
    unit = _unit_of_time(claim.value, units)
    if claim.value is None or claim.until is None or not unit:
        return
    value, until = claim.value, claim.until.value
    start = _start_in_words(until, _nominal(value), unit)
    formula = f"{in_chinese(until)} 往前 {value.printed}"
    if not start:
        text = "截止时间或时长没有写定，推算不出起点。"
        yield Check(CheckKind.IMPLIED_START, CheckResult.NOT_COMPUTABLE, formula, text)
        return
    about = "大约" if until.approximate or until.uncertain or value.bound is Bound.ABOUT else ""
    text = f"原文没有写从何时起；由截止时间和时长推算，起点{about}在 {start}。"
    yield Check(CheckKind.IMPLIED_START, CheckResult.DERIVED, f"{formula} → {start}", text)


def check_span(claim: Claim, units: Units) -> Iterator[Check]:
    """Compare a printed length of time with the first and the last day of the claim's period.

    Only lengths that may be meant as that of the period: three days for a permit within half a year,
    or a quarrel of five years settled in a month, are other lengths.
    """
    unit = _unit_of_time(claim.value, units)
    ends = _ends(claim.period)
    if claim.value is None or claim.period is None or not unit or ends is None:
        return
    value, period = claim.value, _between_ends(*ends, unit)
    if value.bound is Bound.ABOUT or not _is_comparable(_nominal(value), period):
        return
    shown = span(period, value.unit, _PLACES)
    formula = f"{in_chinese(claim.period.value)} 共 {shown}"
    if printed_range(value).apart_from(period):
        text = f"起止日期算得 {shown}，与所说的 {value.printed} 不一致。"
        yield Check(CheckKind.SPAN, CheckResult.MISMATCH, formula + printed_as(value.printed), text)
    else:
        text = f"起止日期与所说的 {value.printed} 相容。"
        yield Check(CheckKind.SPAN, CheckResult.HOLDS, formula, text)


def _unit_of_time(value: Quantity | None, units: Units) -> str:
    """Return the id of the unit, if a value is a readable length in days, months or years; else nothing."""
    if value is None or value.bound in UNREADABLE:
        return ""
    unit = units.id_of(value.unit)
    return unit if unit in _DAYS else ""


def _nominal(value: Quantity) -> Interval:
    """Return the length as printed; an approximate one counts as what it names."""
    if value.bound is Bound.ABOUT and value.low is not None:
        return Interval(value.low, value.high)
    return interval_of(value)


def _start_in_words(until: Edtf, length: Interval, unit: str) -> str:
    """Return the day, year, month or range of days on which a run began; nothing if it has no bounds."""
    whole = _start_of_whole_periods(until, length, unit)
    if whole:
        return whole
    first, last = _start(until.earliest, length.high, unit), _start(until.latest, length.low, unit)
    return _between(first, last)


def _start_of_whole_periods(until: Edtf, length: Interval, unit: str) -> str:
    """Count in whole years or months, both ends included: three years until 2018 began in 2016."""
    first, last = until.earliest, until.latest
    months = length.low * _MONTHS.get(unit, 0)
    if not first or not last or not length.is_point or months.denominator != 1 or months < 1:
        return ""
    start = _start(last, length.low, unit)
    if start is None:
        return ""
    if unit == YEAR and first == _months_before(last, 12):
        return f"{start.year}年"
    return f"{start.year}年{start.month}月" if first == _months_before(last, 1) else ""


def _start(end: date | None, length: Fraction | None, unit: str) -> date | None:
    """Return the first day of a run that ends with ``end``, if it is on the calendar at all."""
    if end is None or length is None:
        return None
    try:
        if unit in _MONTHS and (length * _MONTHS[unit]).denominator == 1:
            return _months_before(end, int(length * _MONTHS[unit]))
        return end - timedelta(days=int(length * _DAYS[unit]) - 1)
    except (OverflowError, ValueError):
        return None


def _months_before(end: date, months: int) -> date:
    """Return the first day of a run of so many months of the calendar that ends with ``end``."""
    next_day = end + timedelta(days=1)
    count = next_day.year * 12 + next_day.month - 1 - months
    year, month = divmod(count, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(next_day.day, last))


def _between(first: date | None, last: date | None) -> str:
    if first and last:
        return _day(first) if first == last else f"{_day(first)} 至 {_day(last)}"
    return f"{_day(first)} 之后" if first else f"{_day(last)} 之前" if last else ""


def _day(day: date) -> str:
    return in_chinese(read_edtf(day.isoformat()))


def _ends(period: Dated | None) -> tuple[Edtf, Edtf] | None:
    """Return the two ends of a period that is printed as an interval with both ends known."""
    if period is None or period.value.written.count("/") != 1:
        return None
    try:
        first, last = (read_edtf(end) for end in period.value.written.split("/"))
    except UnreadableError:
        return None
    return (first, last) if all((first.earliest, first.latest, last.earliest, last.latest)) else None


def _between_ends(first: Edtf, last: Edtf, unit: str) -> Interval:
    """Return all lengths that a period can have whose ends are known to the year, month or day.

    The shortest leaves its last day out and the longest includes it: people count both ways.
    """
    shortest = _elapsed(first.latest, last.earliest, unit)
    longest = _elapsed(first.earliest, last.latest and last.latest + timedelta(days=1), unit)
    return Interval(min(max(shortest, Fraction(0)), longest), longest)


def _elapsed(first: date | None, last: date | None, unit: str) -> Fraction:
    """Return the time between two days in days, or in months or years of the calendar."""
    if first is None or last is None:
        return Fraction(0)
    if unit not in _MONTHS:
        return Fraction((last - first).days)
    days = Fraction(last.day - first.day, calendar.monthrange(first.year, first.month)[1])
    months = (last.year - first.year) * 12 + last.month - first.month + days
    return months / _MONTHS[unit]


def _is_comparable(value: Interval, period: Interval) -> bool:
    longest = period.high or Fraction(0)
    typical = value.high if value.high is not None else value.low
    return (
        longest <= typical * _COMPARABLE
        and period.low <= typical * _COMPARABLE
        and (value.low <= longest * _COMPARABLE)
    )
