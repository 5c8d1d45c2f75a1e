"""Figures that contradict themselves or cannot be read: kept as printed, and never computed with."""

from collections.abc import Iterator

from generator.checks.result import Check, CheckKind, CheckResult
from generator.model.claim import Claim
from generator.model.quantity import Bound, Change, Quantity

_EXPLANATIONS = {
    Bound.CONTRADICTORY: "这个数自相矛盾：一个词说它不到这个数，另一个词说它超过。照原文保留，不参与核算。",
    Bound.ILLEGIBLE: "这个数有字读不出。缺的数字不作猜测，不参与核算。",
}


def check_contradiction(claim: Claim) -> Iterator[Check]:
    """Report every figure of a claim that contradicts itself or cannot be read."""
    for quantity in figures_of(claim):
        if quantity.bound in _EXPLANATIONS:
            yield Check(
                CheckKind.CONTRADICTION,
                CheckResult.NOT_COMPUTABLE,
                quantity.printed,
                _EXPLANATIONS[quantity.bound],
            )


def figures_of(claim: Claim) -> Iterator[Quantity]:
    """Yield every quantity that a claim prints, second measures included."""
    for quantity in _printed(claim):
        yield quantity
        yield from quantity.also


def _printed(claim: Claim) -> Iterator[Quantity]:
    values: tuple[Quantity | Change | None, ...] = (
        claim.value,
        claim.change,
        claim.rate,
        claim.consecutive,
        claim.baseline.value if claim.baseline else None,
        claim.share_of.value if claim.share_of else None,
        *(part.value for part in claim.parts),
        *(factor.value for factor in claim.factors),
    )
    for value in values:
        if value is not None:
            yield value.amount if isinstance(value, Change) else value
