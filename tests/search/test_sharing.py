"""Work on an index is cut into stretches that together are the whole."""

import pytest

from generator.search.sharing import alone, stretch


def test_who_works_alone_has_one_part() -> None:
    assert alone(lambda part, parts: (part, parts)) == [(0, 1)]


@pytest.mark.parametrize(
    "sizes", [[], [5], [0, 0, 0], [1, 1, 1, 1, 1], [9, 1, 1, 1], [1, 1, 1, 9], [0, 4, 0, 4, 0]]
)
@pytest.mark.parametrize("parts", [1, 2, 3, 7])
def test_the_stretches_follow_each_other_and_leave_nothing_out(sizes: list[int], parts: int) -> None:
    places = [place for part in range(parts) for place in stretch(sizes, part, parts)]
    assert places == list(range(len(sizes)))


def test_every_stretch_is_about_as_much_work() -> None:
    sizes = [1] * 60 + [3] * 20
    assert [sum(sizes[place] for place in stretch(sizes, part, 4)) for part in range(4)] == [30] * 4
