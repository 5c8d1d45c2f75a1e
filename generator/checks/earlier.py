"""The value of the base period, worked out where the source prints none."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from generator.checks.growth import Movement, movement_of
from generator.checks.interval import UNREADABLE, Interval, interval_of, point
from generator.checks.result import Check, CheckKind, CheckResult
from generator.checks.rounding import exact_value, is_coarse, is_exact, printed_range, true_range
from generator.checks.units import COUNT, YEAR, Units
from generator.checks.wording import figure, number, percent, span
from generator.model.claim import Claim
from generator.model.quantity import Change, Direction, Quantity

_HUNDRED = Fraction(100)
_LONGEST_SERIES = 60
"""A series of more periods than this is a slip of the pen, not something to work out line by line."""


@dataclass(frozen=True, slots=True)
class _Step:
    """How one period leads to the one before it."""

    factor: Interval
    factor_text: str
    counted: bool

    def back(self, value: Interval) -> Interval:
        """Return the value of the period before; in whole numbers, if there are any in range."""
        earlier = value.over(self.factor)
        whole = _whole(earlier)
        return whole if self.counted and not _is_void(whole) else earlier


def check_earlier(claim: Claim, units: Units) -> Iterator[Check]:
    """Work out the value of the base period from the value and the change, if it is not printed."""
    moved = movement_of(claim, units)
    if moved.base is not None or _is_unreadable(moved):
        return
    if moved.value and moved.change:
        yield _from_change(moved.value, moved.change)
    elif moved.value and moved.rate:
        yield from _from_rate(claim, moved.value, moved.rate, units)
    elif moved.change and moved.rate:
        yield _from_change_and_rate(moved.change, moved.rate, units)


def base_of(moved: Movement) -> Interval | None:
    """Return what is known of the value of the base period, printed or implied; None if nothing is."""
    if _is_unreadable(moved):
        return None
    if moved.base:
        return interval_of(moved.base)
    if moved.value and moved.change:
        return _before(moved.value, moved.change)
    if moved.value and moved.rate and _can_fall(moved.rate):
        return true_range(moved.value).over(_factor(printed_range(moved.rate.amount), moved.rate.direction))
    if moved.change and moved.rate:
        return _from_ratio(moved.change, moved.rate)
    return None


def _is_unreadable(moved: Movement) -> bool:
    figures = (
        moved.value,
        moved.base,
        moved.change and moved.change.amount,
        moved.rate and moved.rate.amount,
    )
    return any(q.bound in UNREADABLE for q in figures if q)


def _before(value: Quantity, change: Change) -> Interval:
    amount = interval_of(change.amount)
    down = change.direction is Direction.DOWN
    return interval_of(value).plus(amount) if down else interval_of(value).minus(amount)


def _from_ratio(change: Change, rate: Change) -> Interval:
    return true_range(change.amount).over(printed_range(rate.amount).over(point(100)))


def _can_fall(rate: Change) -> bool:
    """Say whether a rate is possible: nothing falls by more than all of it."""
    return rate.direction is not Direction.DOWN or interval_of(rate.amount).low <= _HUNDRED


def _from_change(value: Quantity, change: Change) -> Check:
    base = _before(value, change)
    sign = "+" if change.direction is Direction.DOWN else "−"
    formula = f"{figure(value)} {sign} {figure(change.amount)} = {span(base)}"
    if base.high is not None and base.high < 0:
        text = "增加的比现在的总数还多，基期成了负数，不可能。"
        return Check(CheckKind.IMPLIED_BASE, CheckResult.MISMATCH, formula, text)
    text = f"原文没有印出基期数值；由现数和增减量推算，基期为{span(base, value.unit)}。"
    return Check(CheckKind.IMPLIED_BASE, CheckResult.DERIVED, formula, text)


def _from_change_and_rate(change: Change, rate: Change, units: Units) -> Check:
    base = _from_ratio(change, rate)
    whole = _whole(base)
    counted = units.kind_of(change.amount.unit) == COUNT and not is_coarse(change.amount)
    shown = whole if counted and not _is_void(whole) else base
    formula = f"{figure(change.amount)} ÷ {percent(rate.amount)} → {span(base)}"
    text = f"原文没有印出现数和基期数值；由增减量和增减率推算，基期为{span(shown, change.amount.unit)}。"
    return Check(CheckKind.IMPLIED_BASE, CheckResult.DERIVED, formula, text)


def _from_rate(claim: Claim, value: Quantity, rate: Change, units: Units) -> Iterator[Check]:
    if not _can_fall(rate):
        formula = f"1 − {percent(rate.amount)} < 0"
        yield Check(CheckKind.IMPLIED_BASE, CheckResult.MISMATCH, formula, "下降不能超过 100%。")
        return
    if value.high == 0 and rate.direction is Direction.DOWN and printed_range(rate.amount).holds(_HUNDRED):
        return  # whatever there was before, all of it is gone
    step = _step(rate, counted=units.kind_of(value.unit) == COUNT and not is_coarse(value))
    periods = _periods(claim.consecutive)
    if periods > 1:
        names = _names(claim, periods, units)
        yield _each(value, step, names)
        yield _altogether(value, step, names)
    else:
        yield _single(value, rate, step)


def _step(rate: Change, *, counted: bool) -> _Step:
    share = printed_range(rate.amount)
    sign = "−" if rate.direction is Direction.DOWN else "+"
    return _Step(_factor(share, rate.direction), f"(1 {sign} {percent(rate.amount)})", counted)


def _factor(share: Interval, direction: Direction) -> Interval:
    ratio = share.over(point(100))
    if direction is Direction.DOWN:
        left = point(1).minus(ratio)
        return Interval(max(Fraction(0), left.low), left.high, left.low_open, left.high_open)
    return point(1).plus(ratio)


def _single(value: Quantity, rate: Change, step: _Step) -> Check:
    before = true_range(value).over(step.factor)
    formula = f"{figure(value)} ÷ {step.factor_text} {_outcome(value, rate, before)}"
    if step.counted and is_exact(value) and is_exact(rate.amount) and _is_void(_whole(before)):
        text = "没有哪个整数作基期能得出印出的增减率：现数与增减率说的可能不是同一件事。"
        return Check(CheckKind.IMPLIED_BASE, CheckResult.MISMATCH, formula, text)
    shown = _whole(before) if step.counted else before
    text = f"原文没有印出基期数值；由现数和增减率推算，基期为{span(shown, value.unit)}。"
    return Check(CheckKind.IMPLIED_BASE, CheckResult.DERIVED, formula, text)


def _outcome(value: Quantity, rate: Change, before: Interval) -> str:
    if is_exact(value) and is_exact(rate.amount):
        factor = _factor(interval_of(rate.amount), rate.direction)
        if factor.low > 0:
            base = exact_value(value) / factor.low
            return f"{'=' if (base * 100).denominator == 1 else '≈'} {number(base)}"
    return f"→ {span(before)}"


def _each(value: Quantity, step: _Step, names: tuple[str, ...]) -> Check:
    lines, current, shown = [], true_range(value), figure(value)
    for name in names:
        current = step.back(current)
        lines.append(f"{shown} ÷ {step.factor_text} → {name} {span(current)}")
        shown = span(current)
    text = f"若是每期都有这样的变化，推算{_listed(value, step, names)}。原文没有印出这些数，也没有说清是逐期还是累计。"
    return Check(CheckKind.IMPLIED_BASE, CheckResult.DERIVED, "；".join(lines), text)


def _listed(value: Quantity, step: _Step, names: tuple[str, ...]) -> str:
    current, told = true_range(value), []
    for name in names:
        current = step.back(current)
        told.append(f"{name}为{span(current, value.unit)}")
    return "，".join(told)


def _altogether(value: Quantity, step: _Step, names: tuple[str, ...]) -> Check:
    base = step.back(true_range(value))
    formula = f"{figure(value)} ÷ {step.factor_text} → {names[-1]} {span(base)}"
    text = f"若是几期累计的变化，推算{names[-1]}为{span(base, value.unit)}。"
    return Check(CheckKind.IMPLIED_BASE, CheckResult.DERIVED, formula, text)


def _periods(consecutive: Quantity | None) -> int:
    if consecutive is None or not is_exact(consecutive):
        return 0
    count = exact_value(consecutive)
    return int(count) if count.denominator == 1 and 1 < count <= _LONGEST_SERIES else 0


def _names(claim: Claim, periods: int, units: Units) -> tuple[str, ...]:
    """Name the earlier periods: 2017年, 2016年 where the claim tells its year, else 前1期, 前2期."""
    unit = claim.consecutive.unit if claim.consecutive else ""
    dates = claim.period.value if claim.period else None
    first, last = (dates.earliest, dates.latest) if dates else (None, None)
    if first and last and first.year == last.year and units.id_of(unit) == YEAR:
        return tuple(f"{last.year - back}{unit}" for back in range(1, periods + 1))
    return tuple(f"前{back}{unit or '期'}" for back in range(1, periods + 1))


def _whole(values: Interval) -> Interval:
    least, greatest = values.whole_numbers()
    return Interval(Fraction(least), None if greatest is None else Fraction(greatest))


def _is_void(values: Interval) -> bool:
    return values.high is not None and values.high < values.low
