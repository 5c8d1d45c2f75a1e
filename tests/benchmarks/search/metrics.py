"""How good a ranking is, and how figures that scatter are told by one.

Recall at k is the share of what belongs that stands among the first k; the reciprocal rank is 1/r where r
is the first place that holds anything that belongs, 0 if none does (Manning, Raghavan and Schütze,
"Introduction to Information Retrieval", 2008, chapter 8; Voorhees, TREC-8, 1999). A question that
nothing answers is answered well by an empty list.
"""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from statistics import fmean

FIRST = 5
"""How many results a reader is taken to look at."""

DEPTH = 10
"""How many results are looked at for the reciprocal rank."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One query's category and how well it was answered."""

    category: str
    recall: float
    reciprocal_rank: float


@dataclass(frozen=True, slots=True)
class Score:
    """The means over some queries; ``any_found`` is the share of those with anything that belongs in front."""

    count: int
    recall: float
    any_found: float
    reciprocal_rank: float


def recall(ranking: Sequence[str], wanted: Sequence[Set[str]], first: int = FIRST) -> float:
    """Return the share of ``wanted`` of which any page stands among the first results."""
    front = set(ranking[:first])
    if not wanted:
        return 0.0 if front else 1.0
    return sum(bool(pages & front) for pages in wanted) / len(wanted)


def reciprocal_rank(ranking: Sequence[str], wanted: Sequence[Set[str]], depth: int = DEPTH) -> float:
    """Return 1 over the place of the first result that is wanted, 0 if none is within ``depth``."""
    if not wanted:
        return 0.0 if ranking else 1.0
    for place, page in enumerate(ranking[:depth], start=1):
        if any(page in pages for pages in wanted):
            return 1 / place
    return 0.0


def score(judged: Sequence[Judged]) -> Score:
    """Return the means over queries, of which there is at least one."""
    return Score(
        count=len(judged),
        recall=fmean(one.recall for one in judged),
        any_found=fmean(one.recall > 0 for one in judged),
        reciprocal_rank=fmean(one.reciprocal_rank for one in judged),
    )


def by_category(judged: Sequence[Judged]) -> Mapping[str, Score]:
    """Return the score of each category, in the order in which the categories first occur."""
    categories = dict.fromkeys(one.category for one in judged)
    return {name: score([one for one in judged if one.category == name]) for name in categories}


def quantile(figures: Sequence[float], share: float) -> float:
    """Return the least figure that at least ``share`` of the figures do not exceed (nearest rank)."""
    ordered = sorted(figures)
    rank = -(-len(ordered) * round(share * 100) // 100)
    return ordered[max(rank, 1) - 1]
