"""The value, the change and the rate of change of a claim, held against each other.

Writing V for the value, A for the absolute change, B for the value of the base period and r for the
rate: V = B ± A and r = A / B. Whatever two of them give is compared with what is printed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.checks.interval import UNREADABLE, Interval, interval_of, point
from generator.checks.result import AGREEING, Check, CheckKind, CheckResult
from generator.checks.rounding import compare
from generator.checks.units import POINTS, SHARE, Units
from generator.checks.wording import equals, figure, percent, printed_as, span, telling_places
from generator.model.claim import Claim
from generator.model.quantity import Bound, Change, Direction, Quantity

_HUNDRED = point(100)

_EXPLANATIONS = {
    CheckResult.HOLDS: "由印出的数算得的增减率与印出的一致。",
    CheckResult.ROUNDED: "算得的增减率四舍五入后与印出的一致。",
    CheckResult.TRUNCATED: "印出的增减率是这个数本身的增减率，去掉了尾数，没有四舍五入。",
    CheckResult.MISMATCH: "由印出的数算得的增减率与印出的不一致。",
    CheckResult.NOT_COMPUTABLE: "其中有约数或读不准的数，不能断定增减率对不对。",
}


@dataclass(frozen=True, slots=True)
class Movement:
    """The figures of a claim that compares itself with an earlier period; None where not printed."""

    value: Quantity | None
    change: Change | None
    rate: Change | None
    base: Quantity | None


def movement_of(claim: Claim, units: Units) -> Movement:
    """Sort a claim's change and rate into an absolute and a relative one, all figures in one unit.

    Percentage points are an absolute change, of a share; a percentage of anything but a share is a rate.
    What is measured in another kind of unit than the value cannot be computed with, and is left out.
    """
    change, rate = _sorted(claim, units)
    base = claim.baseline.value if claim.baseline else None
    amount = change.amount if change else None
    figures = units.together(q for q in (claim.value, amount, base) if q)
    if figures is None:
        return Movement(claim.value, None, rate, None)
    rest = list(figures)
    value = rest.pop(0) if claim.value else None
    if change:
        change = replace(change, amount=rest.pop(0))
    return Movement(value, change, rate, rest.pop(0) if base else None)


def _sorted(claim: Claim, units: Units) -> tuple[Change | None, Change | None]:
    """Return the absolute and the relative change, whichever field they were written in."""
    of_a_share = claim.value is not None and units.kind_of(claim.value.unit) == SHARE
    absolute, relative = None, None
    for change in (claim.change, claim.rate):
        kind = units.kind_of(change.amount.unit) if change else ""
        if change and kind == POINTS:
            absolute = absolute or replace(change, amount=replace(change.amount, unit=""))
        elif change and kind == SHARE and not (of_a_share and change is claim.change):
            relative = relative or change
        elif change:
            absolute = absolute or change
    return absolute, relative


def check_growth(claim: Claim, units: Units) -> Iterator[Check]:
    """Compare the printed change and rate with what the other figures of the claim give."""
    moved = movement_of(claim, units)
    if moved.value and moved.base and moved.change:
        yield _difference(moved.value, moved.base, moved.change)
    if moved.rate:
        yield from _rate(moved, moved.rate)


def _difference(value: Quantity, base: Quantity, change: Change) -> Check:
    up = change.direction is not Direction.DOWN
    start, step = interval_of(base), interval_of(change.amount)
    result = compare(start.plus(step) if up else start.minus(step), value)
    if _unreadable(value, base, change.amount):
        result = CheckResult.NOT_COMPUTABLE
    later = start.plus(step) if up else start.minus(step)
    sign = "+" if up else "−"
    formula = f"{figure(base)} {sign} {figure(change.amount)} = {span(later)}"
    shown = formula if result is CheckResult.HOLDS else formula + printed_as(figure(value))
    words = {
        CheckResult.MISMATCH: "基期数值加上（减去）增减量，与印出的现数不一致。",
        CheckResult.NOT_COMPUTABLE: "其中有约数或读不准的数，不能断定增减量对不对。",
    }
    return Check(CheckKind.GROWTH, result, shown, words.get(result, "基期数值、增减量与现数一致。"))


def _rate(moved: Movement, rate: Change) -> Iterator[Check]:
    figures = tuple(q for q in (moved.value, moved.base, moved.change and moved.change.amount) if q)
    known = _computed(moved, rate)
    if known is None:
        return
    terms, computed = known
    if _unreadable(rate.amount, *figures) or computed is None:
        result = CheckResult.NOT_COMPUTABLE
    elif _other_way(moved, rate):
        result = CheckResult.MISMATCH
    else:
        result = compare(computed, rate.amount)
    yield Check(
        CheckKind.GROWTH,
        result,
        _formula(terms, computed, rate.amount, result),
        _explain(moved, rate, result),
    )


def _computed(moved: Movement, rate: Change) -> tuple[str, Interval | None] | None:
    """Return the terms of the rate in words and its value in percent; None if figures are lacking."""
    down = rate.direction is Direction.DOWN
    value, change, base = moved.value, moved.change, moved.base
    if base and change:
        return _share_of_base(change.amount, base)
    if value and base:
        return _from_both(value, base, down=down)
    if value and change:
        return _from_change(value, change)
    return None


def _share_of_base(amount: Quantity, base: Quantity) -> tuple[str, Interval | None]:
    start = interval_of(base)
    ratio = None if start.high == 0 else interval_of(amount).over(start).times(_HUNDRED)
    return f"{figure(amount)} ÷ {figure(base)}", ratio


def _from_both(value: Quantity, base: Quantity, *, down: bool) -> tuple[str, Interval | None]:
    first, second = (base, value) if down else (value, base)
    terms = f"({figure(first)} − {figure(second)}) ÷ {figure(base)}"
    start = interval_of(base)
    if start.high == 0:
        return terms, None
    quotient = interval_of(value).over(start)
    moved = point(1).minus(quotient) if down else quotient.minus(point(1))
    return terms, moved.times(_HUNDRED) if moved.low >= 0 else _scaled(moved)


def _scaled(moved: Interval) -> Interval:
    return Interval(
        moved.low * 100, None if moved.high is None else moved.high * 100, moved.low_open, moved.high_open
    )


def _from_change(value: Quantity, change: Change) -> tuple[str, Interval | None]:
    """Compute A / (V ∓ A) as 1 / (V / A ∓ 1): each figure occurs once, so no interval gets too wide."""
    down = change.direction is Direction.DOWN
    terms = f"{figure(change.amount)} ÷ ({figure(value)} {'+' if down else '−'} {figure(change.amount)})"
    amount = interval_of(change.amount)
    if amount.high == 0:
        return terms, point(0)
    quotient = interval_of(value).over(amount)
    start = quotient.plus(point(1)) if down else quotient.minus(point(1))
    if start.high is not None and start.high <= 0:
        return terms, None
    return terms, _HUNDRED.over(start)


def _other_way(moved: Movement, rate: Change) -> bool:
    """Say whether the change and the rate go opposite ways."""
    ways = {change.direction for change in (moved.change, rate) if change}
    return ways == {Direction.UP, Direction.DOWN}


def _formula(terms: str, computed: Interval | None, printed: Quantity, result: CheckResult) -> str:
    if computed is None:
        return terms + printed_as(percent(printed))
    if computed.is_point:
        shown = f"{terms} {equals(computed.low, telling_places(computed.low, printed))}%"
    else:
        shown = f"{terms} = {span(computed, '%')}"
    same = result is CheckResult.HOLDS and printed.bound is Bound.EXACT
    return shown if same else shown + printed_as(percent(printed))


def _explain(moved: Movement, rate: Change, result: CheckResult) -> str:
    if result is CheckResult.MISMATCH and _other_way(moved, rate):
        return "增减量与增减率一升一降，方向相反。"
    if moved.base and result is CheckResult.NOT_COMPUTABLE and interval_of(moved.base).high == 0:
        return "基期为 0，算不出增减率。"
    unchecked = moved.base is None and result in AGREEING
    note = "基期数值原文没有印出，由现数和增减量推出。" if unchecked else ""
    return _EXPLANATIONS[result] + note


def _unreadable(*quantities: Quantity) -> bool:
    return any(quantity.bound in UNREADABLE for quantity in quantities)
