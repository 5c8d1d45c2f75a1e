"""Totals: whether the parts add up to them, or the factors multiply to them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import reduce

from generator.checks.interval import ANYTHING, UNREADABLE, Interval, interval_of, point
from generator.checks.result import Check, CheckKind, CheckResult
from generator.checks.rounding import compare, is_coarse, printed_range, true_range
from generator.checks.units import SHARE, Units
from generator.checks.wording import figure, printed_as, span
from generator.model.claim import Claim
from generator.model.figures import PERCENT
from generator.model.quantity import Bound, Quantity

_SIGNS = {CheckKind.SUM: " + ", CheckKind.PRODUCT: " × "}

_EXPLANATIONS = {
    CheckResult.HOLDS: "{word}与印出的总数一致。",
    CheckResult.ROUNDED: "相差的部分可以由四舍五入解释。",
    CheckResult.TRUNCATED: "印出的总数是去掉尾数的，不是四舍五入。",
    CheckResult.MISMATCH: "{word}与印出的总数不一致。",
    CheckResult.NOT_COMPUTABLE: "其中有约数，只能说不矛盾，不能断定{word}等于总数。",
}


def check_sum(claim: Claim, units: Units) -> Iterator[Check]:
    """Check that the parts of a claim's value sum to it: 8 + 10 + 5 + 5 = 28; without a value, add them up."""
    parts = tuple(part.value for part in claim.parts)
    if claim.value is not None and parts:
        yield _total(CheckKind.SUM, (claim.value, *parts), units.together((claim.value, *parts)))
    elif len(parts) > 1:
        yield from _derived(CheckKind.SUM, parts, units.together(parts))


def check_product(claim: Claim, units: Units) -> Iterator[Check]:
    """Check that the factors of a claim's value multiply to it: 4 × 3 = 12; without a value, multiply them."""
    factors = tuple(factor.value for factor in claim.factors)
    if claim.value is not None and factors:
        whole = (claim.value, *factors)
        yield _total(CheckKind.PRODUCT, whole, tuple(_as_number(q, units) for q in whole))
    elif len(factors) > 1:
        yield from _derived(CheckKind.PRODUCT, factors, tuple(_as_number(q, units) for q in factors))


def _as_number(quantity: Quantity, units: Units) -> Quantity:
    """Return a share as the number that it multiplies by: 20% is 0.2."""
    if units.kind_of(quantity.unit) != SHARE:
        return quantity
    low, high = (None if end is None else end / 100 for end in (quantity.low, quantity.high))
    return replace(quantity, low=low, high=high, resolution=quantity.resolution / 100, unit="")


def _derived(
    kind: CheckKind, printed: tuple[Quantity, ...], common: tuple[Quantity, ...] | None
) -> Iterator[Check]:
    """Work out a total that the source does not print, where the figures allow one."""
    if common is None or any(q.bound in UNREADABLE or q.bound is Bound.ABOUT for q in printed):
        return
    total = _joined(kind)([interval_of(q) for q in common])
    formula = f"{_terms(kind, printed)} = {span(total)}"
    if kind is CheckKind.SUM and _is_converted(printed, common):
        formula = f"{_SIGNS[kind].join(q.printed for q in printed)} = {span(total, common[0].unit)}"
    yield Check(kind, CheckResult.DERIVED, formula, "原文没有印出总数，由各项推算。")


def _total(kind: CheckKind, printed: tuple[Quantity, ...], common: tuple[Quantity, ...] | None) -> Check:
    terms = _terms(kind, printed[1:])
    if common is None:
        listed = "、".join(dict.fromkeys(q.unit for q in printed if q.unit))
        return Check(kind, CheckResult.NOT_COMPUTABLE, terms, f"计量单位不同（{listed}），不能合在一起算。")
    if any(q.bound in UNREADABLE or q.bound is Bound.ABOUT for q in printed):
        formula = f"{terms} ？ {printed[0].printed}"
        return Check(kind, CheckResult.NOT_COMPUTABLE, formula, "其中有读不准的数或大约数，不能核算。")
    joined = _joined(kind)
    computed = joined([interval_of(q) for q in common[1:]])
    result = _result(computed, joined([true_range(q) for q in common[1:]]), common[0])
    if kind is CheckKind.SUM and _is_converted(printed, common):
        terms = _SIGNS[kind].join(q.printed for q in printed[1:])
        same = result is CheckResult.HOLDS and computed.is_point
        formula = f"{terms} = {span(computed, common[0].unit)}" + (
            "" if same else printed_as(printed[0].printed)
        )
    else:
        formula = f"{terms} = {span(computed)}{_printed_total(result, computed, printed[0])}"
    word = "各项之和" if kind is CheckKind.SUM else "各项之积"
    return Check(kind, result, formula, _EXPLANATIONS[result].format(word=word))


def _is_converted(printed: tuple[Quantity, ...], common: tuple[Quantity, ...]) -> bool:
    """Say whether figures were brought to one unit, so that a formula of bare numbers would look wrong."""
    return any(one.low != other.low for one, other in zip(printed, common, strict=True))


def _terms(kind: CheckKind, quantities: tuple[Quantity, ...]) -> str:
    shares_stay = kind is CheckKind.PRODUCT
    return _SIGNS[kind].join(
        q.printed if shares_stay and q.unit == PERCENT else figure(q) for q in quantities
    )


def _joined(kind: CheckKind) -> Callable[[list[Interval]], Interval]:
    if kind is CheckKind.SUM:
        return lambda terms: reduce(Interval.plus, terms, point(0))
    return lambda terms: reduce(Interval.times, terms, point(1))


def _result(computed: Interval, possible: Interval, total: Quantity) -> CheckResult:
    """Compare; where the figures as printed do not agree, ask whether rounding of the terms explains it."""
    result = compare(computed, total)
    if result is CheckResult.MISMATCH and possible != computed and possible != ANYTHING:
        margin = printed_range(total) if is_coarse(total) else interval_of(total)
        return result if possible.apart_from(margin) else CheckResult.ROUNDED
    return result


def _printed_total(result: CheckResult, computed: Interval, total: Quantity) -> str:
    return "" if result is CheckResult.HOLDS and computed.is_point else printed_as(figure(total))
