"""Two figures held against each other: a part and its whole, two statements of one thing."""

from collections.abc import Iterator, Sequence

from generator.checks.interval import UNREADABLE, interval_of, point
from generator.checks.result import Check, CheckKind, CheckResult
from generator.checks.rounding import exact_value, is_exact
from generator.checks.units import Units
from generator.checks.wording import equals, figure
from generator.model.claim import Claim
from generator.model.quantity import Bound, Change, Quantity
from generator.model.station import Station

Held = tuple[str | None, Claim]
"""A claim and the id of the practice that holds it; None for the station's own."""


def check_subset(claim: Claim, siblings: Sequence[Claim], units: Units) -> Iterator[Check]:
    """Check that a claim's value is no greater than that of the claim which it is a part of."""
    whole = _sibling(claim.subset_of, siblings)
    if whole is not None and claim.value and whole.value:
        yield part_of(claim.value, whole.value, CheckKind.SUBSET, units)


def check_same(claim: Claim, siblings: Sequence[Claim], units: Units) -> Iterator[Check]:
    """Check that two claims about one thing give the same figures."""
    other = _sibling(claim.same_as, siblings)
    if other is not None:
        yield from (check for _, _, check in same_figures(claim, other, units))


def same_figures(claim: Claim, other: Claim, units: Units) -> Iterator[tuple[str, str, Check]]:
    """Yield the figures that two claims about one thing both have, as printed, and what comes of comparing them."""
    if claim.value and other.value:
        check = same(claim.value, other.value, CheckKind.SAME, units)
        yield claim.value.printed, other.value.printed, check
    for one, two in ((claim.change, other.change), (claim.rate, other.rate)):
        if one and two:
            yield one.printed, two.printed, _same_change(one, two, units)


def twins_of(station: Station) -> Iterator[tuple[Held, Held]]:
    """Yield every claim that names another as the same, with that other, each with the id of its practice.

    Which one is named is decided as for all references inside a record: beside the claim first, then the station's
    own claims, then those of other practices.
    """
    held: list[Held] = [(None, claim) for claim in station.claims]
    held += [(practice.id, claim) for practice in station.practices for claim in practice.claims]
    for owner, claim in held:
        if claim.same_as is not None:
            near = sorted(held, key=lambda one: _distance(owner, one[0]))
            named = next((one for one in near if one[1].id == claim.same_as), None)
            if named is not None and named[1] is not claim:
                yield (owner, claim), named


def _distance(owner: str | None, other: str | None) -> int:
    return 0 if owner == other else 1 if other is None else 2


def _sibling(claim_id: str | None, siblings: Sequence[Claim]) -> Claim | None:
    return next((sibling for sibling in siblings if sibling.id == claim_id), None)


def part_of(part: Quantity, whole: Quantity, kind: CheckKind, units: Units) -> Check:
    """Compare a part with its whole."""
    formula = f"{figure(part)} ≤ {figure(whole)}"
    common = units.together((part, whole))
    if common is None:
        text = f"计量单位不同（{part.unit}、{whole.unit}），不能比较。"
        return Check(kind, CheckResult.NOT_COMPUTABLE, formula, text)
    small, big = interval_of(common[0]), interval_of(common[1])
    if small.entirely_above(big):
        text = "部分比整体还大，不可能都对。"
        return Check(kind, CheckResult.MISMATCH, f"{figure(part)} > {figure(whole)}", text)
    if small.never_above(big) and not _is_vague(part, whole):
        return Check(kind, CheckResult.HOLDS, formula + _ratio(*common), "部分不大于整体。")
    text = "数字是约数，比不出大小，也推不出占比或成功率。"
    return Check(kind, CheckResult.NOT_COMPUTABLE, f"{figure(part)} ? {figure(whole)}", text)


def _ratio(part: Quantity, whole: Quantity) -> str:
    if not (is_exact(part) and is_exact(whole)) or exact_value(whole) == 0:
        return ""
    share = exact_value(part) * 100 / exact_value(whole)
    return f"，{figure(part)} ÷ {figure(whole)} {equals(share)}%"


def same(one: Quantity, two: Quantity, kind: CheckKind, units: Units) -> Check:
    """Say whether two figures for one thing agree, disagree, or whether nobody can tell."""
    common = units.together((one, two))
    if common is None:
        text = f"计量单位不同（{one.unit}、{two.unit}），不能比较。"
        return Check(kind, CheckResult.NOT_COMPUTABLE, _unequal(one, two, "?"), text)
    first, second = (interval_of(quantity) for quantity in common)
    if not _is_vague(one, two) and first.apart_from(second):
        text = "同一件事，两处的数不一样。"
        return Check(kind, CheckResult.MISMATCH, _unequal(one, two, "≠"), text)
    if _alike(*common) and not _is_unreadable(one, two):
        return Check(kind, CheckResult.HOLDS, _unequal(one, two, "="), "同一件事，两处的说法一致。")
    text = "两处的数不矛盾，但有约数或读不准的数，不能断定相同。"
    return Check(kind, CheckResult.NOT_COMPUTABLE, _unequal(one, two, "?"), text)


def _same_change(one: Change, two: Change, units: Units) -> Check:
    formula = f"{one.printed} ≠ {two.printed}"
    if one.direction is not two.direction and point(0) not in (
        interval_of(one.amount),
        interval_of(two.amount),
    ):
        text = "同一件事，两处说的增减方向不一样。"
        return Check(CheckKind.SAME, CheckResult.MISMATCH, formula, text)
    return same(one.amount, two.amount, CheckKind.SAME, units)


def _alike(one: Quantity, two: Quantity) -> bool:
    return (one.bound, one.low, one.high) == (two.bound, two.low, two.high)


def _unequal(one: Quantity, two: Quantity, sign: str) -> str:
    return f"{one.printed} {sign} {two.printed}"


def _is_vague(*quantities: Quantity) -> bool:
    return any(q.bound is Bound.ABOUT for q in quantities) or _is_unreadable(*quantities)


def _is_unreadable(*quantities: Quantity) -> bool:
    return any(q.bound in UNREADABLE for q in quantities)
