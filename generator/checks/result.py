"""What a check finds: its kind, its result, the sum itself and what it means."""

from collections.abc import Set
from dataclasses import dataclass
from enum import StrEnum

from generator.model.vocabulary import NeededTerms


class CheckKind(StrEnum):
    """What is computed; the values are ids of the vocabulary's set ``check_kind``."""

    SUM = "sum"
    PRODUCT = "product"
    GROWTH = "growth"
    SHARE = "share"
    IMPLIED_BASE = "implied-base"
    IMPLIED_START = "implied-start"
    NAME_NUMBER = "name-number"
    SUBSET = "subset"
    SAME = "same"
    SPAN = "span"
    CONTRADICTION = "contradiction"
    DISAGREEMENT = "disagreement"


class CheckResult(StrEnum):
    """What came of it; the values are ids of the vocabulary's set ``check_result``.

    ``DERIVED`` is no verdict: the source prints nothing to compare with, and a value was worked out.
    """

    HOLDS = "holds"
    ROUNDED = "rounded"
    TRUNCATED = "truncated"
    DERIVED = "derived"
    MISMATCH = "mismatch"
    NOT_COMPUTABLE = "not-computable"


AGREEING: Set[CheckResult] = frozenset({CheckResult.HOLDS, CheckResult.ROUNDED, CheckResult.TRUNCATED})
"""The results that say that the printed figures fit each other."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was computed from printed figures.

    ``formula`` is the sum as a reader would write it; ``explanation`` is a Chinese sentence.
    """

    kind: CheckKind
    result: CheckResult
    formula: str
    explanation: str


NEEDED_TERMS: NeededTerms = {
    "check_kind": frozenset(CheckKind),
    "check_result": frozenset(CheckResult),
}
"""The terms that every check relies on, by set."""
