"""Shares: whether any whole number of things makes the printed share of the whole.

The test is that of Brown and Heathers, "The GRIM Test", Social Psychological and Personality Science 8
(2017), 363-369: a share of N things is k/N for some whole k.
"""

from collections.abc import Iterator
from fractions import Fraction

from generator.checks.interval import Interval, interval_of, point
from generator.checks.pairs import part_of
from generator.checks.result import Check, CheckKind, CheckResult
from generator.checks.rounding import (
    cut_off,
    exact_value,
    is_exact,
    printed_range,
    rounded,
    step_of,
)
from generator.checks.units import COUNT, SHARE, Units
from generator.checks.wording import equals, figure, number, percent, printed_as, span, telling_places
from generator.model.claim import Claim, Whole
from generator.model.quantity import Quantity

_EXPLANATIONS = {
    CheckResult.HOLDS: "恰好是 {share}。",
    CheckResult.ROUNDED: "四舍五入后与印出的 {share} 一致。",
    CheckResult.TRUNCATED: "去掉尾数后与印出的 {share} 一致，四舍五入则不同。",
}
_INFERRED = "分母原文没有写明，是编者推断的。"


def is_stated(whole: Whole) -> bool:
    """Say whether the source itself states the whole; stating it is what the model takes for granted."""
    return bool(whole.stated == Whole.model_fields["stated"].default)


def check_share(claim: Claim, units: Units) -> Iterator[Check]:
    """Check a share against its whole: 45 ÷ 47 = 95.74%."""
    if claim.value is None or claim.share_of is None or claim.share_of.value is None:
        return
    if units.kind_of(claim.value.unit) == SHARE:
        check = _share(claim.value, claim.share_of.value, units)
    else:
        check = part_of(claim.value, claim.share_of.value, CheckKind.SHARE, units)
    note = "" if is_stated(claim.share_of) else _INFERRED
    yield Check(check.kind, check.result, check.formula, check.explanation + note)


def _share(share: Quantity, whole: Quantity, units: Units) -> Check:
    if interval_of(share).low > 100:
        text = "部分不能超过全部，占比不能大于 100%。"
        return Check(CheckKind.SHARE, CheckResult.MISMATCH, f"{percent(share)} > 100%", text)
    formula = f"{percent(share)} × {figure(whole)}"
    countable = is_exact(whole) and units.kind_of(whole.unit) == COUNT
    if not countable or exact_value(whole) <= 0 or exact_value(whole).denominator != 1:
        part = interval_of(whole).times(interval_of(share)).over(point(100))
        text = "总体不是一个可数的准数，无法核对占比；" + _about(part)
        return Check(CheckKind.SHARE, CheckResult.NOT_COMPUTABLE, f"{formula} = {span(part)}", text)
    if not is_exact(share):
        return _bounded(share, whole)
    return _counted(share, int(exact_value(whole)))


def _about(part: Interval) -> str:
    return f"照印出的数，部分为{span(part)}。"


def _bounded(share: Quantity, whole: Quantity) -> Check:
    """Tell the range of parts that a bounded share (90%以上) allows."""
    total = exact_value(whole)
    ratio = interval_of(share)
    high = Fraction(100) if ratio.high is None else min(ratio.high, Fraction(100))
    least, greatest = (
        Interval(ratio.low, high, ratio.low_open, ratio.high_open and high == ratio.high)
        .times(Interval(total / 100, total / 100))
        .whole_numbers()
    )
    formula = f"{number(total)} × {share.printed} → {least} 至 {greatest}"
    text = f"占比是约数，只知道部分在 {least} 至 {greatest} 之间，无法核对。"
    return Check(CheckKind.SHARE, CheckResult.NOT_COMPUTABLE, formula, text)


def _counted(share: Quantity, total: int) -> Check:
    candidates = _candidates(share, total)
    for result in (CheckResult.HOLDS, CheckResult.ROUNDED, CheckResult.TRUNCATED):
        fitting = [k for k in candidates if _fits(Fraction(100 * k, total), share, result)]
        if fitting:
            return _fitting(share, total, fitting, result)
    return _impossible(share, total)


def _candidates(share: Quantity, total: int) -> list[int]:
    """Return the parts that can print as the share; a few at either end, where there are very many."""
    values = printed_range(share)
    low, high = values.low, values.high if values.high is not None else values.low
    least, greatest = int(low * total / 100), min(total, int(high * total / 100) + 1)
    exact = exact_value(share) * total / 100
    nearest = [int(exact)] if exact.denominator == 1 else []
    if greatest - least > 1000:
        return [*nearest, *range(least, least + 3), *range(greatest - 2, greatest + 1)]
    return list(range(least, greatest + 1))


def _fits(computed: Fraction, share: Quantity, result: CheckResult) -> bool:
    step, printed = step_of(share), exact_value(share)
    if result is CheckResult.HOLDS or step is None:
        return computed == printed
    return (rounded if result is CheckResult.ROUNDED else cut_off)(computed, step) == printed


def _fitting(share: Quantity, total: int, fitting: list[int], result: CheckResult) -> Check:
    first = fitting[0]
    computed = Fraction(100 * first, total)
    places = (
        max(2, share.decimals) if result is not CheckResult.TRUNCATED else telling_places(computed, share)
    )
    formula = f"{first} ÷ {total} {equals(computed, places)}%"
    if result is CheckResult.TRUNCATED:
        formula += printed_as(percent(share))
    many = "" if len(fitting) == 1 else f"部分可以是 {fitting[0]} 至 {fitting[-1]} 中的任何一个；"
    text = f"{many}{first} 占 {total} " + _EXPLANATIONS[result].format(share=percent(share))
    return Check(CheckKind.SHARE, result, formula, text)


def _impossible(share: Quantity, total: int) -> Check:
    near = int(exact_value(share) * total / 100)
    shown = "；".join(
        f"{k} ÷ {total} {equals(Fraction(100 * k, total), max(2, share.decimals))}%"
        for k in (near, near + 1)
        if k <= total
    )
    text = f"{total} 个里取任何整数个，占比都不会印成 {percent(share)}。"
    return Check(CheckKind.SHARE, CheckResult.MISMATCH, shown + printed_as(percent(share)), text)
