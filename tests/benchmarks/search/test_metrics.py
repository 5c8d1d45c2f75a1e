"""The measures of a ranking, against examples worked out by hand."""

import pytest

from tests.benchmarks.search.metrics import (
    Judged,
    Score,
    by_category,
    quantile,
    recall,
    reciprocal_rank,
    score,
)

GUOJIA, HUBIN = frozenset({"guojia"}), frozenset({"hubin", "xingyang"})


@pytest.mark.parametrize(
    ("ranking", "wanted", "expected"),
    [
        (["guojia", "x", "y"], [GUOJIA], 1.0),
        (["x", "y", "z", "w", "guojia"], [GUOJIA], 1.0),
        (["x", "y", "z", "w", "v", "guojia"], [GUOJIA], 0.0),
        (["x", "xingyang", "hubin"], [HUBIN], 1.0),
        (["x", "xingyang", "hubin"], [GUOJIA, HUBIN], 0.5),
        ([], [GUOJIA], 0.0),
        ([], [], 1.0),
        (["x"], [], 0.0),
    ],
)
def test_recall_counts_what_belongs_among_the_first_five(
    ranking: list[str], wanted: list[frozenset[str]], expected: float
) -> None:
    assert recall(ranking, wanted) == expected


@pytest.mark.parametrize(
    ("ranking", "wanted", "expected"),
    [
        (["guojia"], [GUOJIA], 1.0),
        (["x", "y", "hubin", "guojia"], [GUOJIA, HUBIN], 1 / 3),
        ([*"abcdefghi", "guojia"], [GUOJIA], 0.1),
        ([*"abcdefghij", "guojia"], [GUOJIA], 0.0),
        ([], [GUOJIA], 0.0),
        ([], [], 1.0),
        (["x"], [], 0.0),
    ],
)
def test_the_reciprocal_rank_is_that_of_the_first_hit(
    ranking: list[str], wanted: list[frozenset[str]], expected: float
) -> None:
    assert reciprocal_rank(ranking, wanted) == expected


def test_scores_are_means_by_category_and_over_all() -> None:
    judged = [Judged("exact", 1.0, 0.5), Judged("typo", 0.5, 1.0), Judged("exact", 0.0, 0.0)]
    assert score(judged) == Score(3, 0.5, 2 / 3, 0.5)
    assert by_category(judged) == {"exact": Score(2, 0.5, 0.5, 0.25), "typo": Score(1, 0.5, 1.0, 1.0)}


@pytest.mark.parametrize(("share", "expected"), [(0.05, 1), (0.5, 10), (0.95, 19), (1.0, 20)])
def test_a_quantile_is_one_of_the_figures(share: float, expected: int) -> None:
    assert quantile([*range(20, 0, -1)], share) == expected
