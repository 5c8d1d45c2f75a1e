"""Boxes stand in their boxes, every end of a line has a row to itself, and no two lines run into each other."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from generator.views.structure.layout import LANES_OF_THEIR_OWN, Layout, Rows, lanes_of, lay_out

Drawing = tuple[list[int], list[tuple[int, int]]]


@st.composite
def drawings(draw: st.DrawFn) -> Drawing:
    """Make up units, each at most one level deeper than the one before, and lines between any of them."""
    depths = [0]
    for _ in range(draw(st.integers(0, 9))):
        depths.append(draw(st.integers(0, depths[-1] + 1)))
    unit = st.integers(0, len(depths) - 1)
    return depths, draw(st.lists(st.tuples(unit, unit), max_size=16))


def spans(layout: Layout) -> list[tuple[int, int]]:
    return [(min(ends), max(ends)) for ends in layout.ends]


@given(drawings())
def test_every_end_has_a_row_of_its_own_at_its_unit(drawing: Drawing) -> None:
    depths, links = drawing
    layout = lay_out(depths, links)
    rows = [row for ends in layout.ends for row in ends]
    assert len(rows) == len(set(rows))
    for link, ends in zip(links, layout.ends, strict=True):
        for unit, row in zip(link, ends, strict=True):
            assert layout.units[unit].first <= row < layout.units[unit].after


@given(drawings())
def test_a_box_holds_exactly_the_units_inside_it(drawing: Drawing) -> None:
    depths, links = drawing
    units = lay_out(depths, links).units
    for (outer, rows), (inner, others) in combinations(enumerate(units), 2):
        assert rows.after <= others.first
        within = min(depths[outer + 1 : inner + 1]) > depths[outer]
        assert (others.close < rows.close) if within else (rows.close <= others.first)


@given(drawings())
def test_lines_in_one_lane_do_not_meet(drawing: Drawing) -> None:
    layout = lay_out(*drawing)
    for one, other in combinations(range(len(layout.lanes)), 2):
        if layout.lanes[one] == layout.lanes[other]:
            first, second = sorted([spans(layout)[one], spans(layout)[other]])
            assert first[1] < second[0]


@given(drawings())
def test_there_are_no_more_lanes_than_needed(drawing: Drawing) -> None:
    layout = lay_out(*drawing)
    assert set(layout.lanes) == set(range(1, len(set(layout.lanes)) + 1))
    if len(layout.lanes) <= LANES_OF_THEIR_OWN:
        assert len(set(layout.lanes)) == len(layout.lanes)
    else:
        crowd = (sum(a <= row <= b for a, b in spans(layout)) for row, _ in spans(layout))
        assert len(set(layout.lanes)) == max(crowd)


def test_a_box_closes_in_a_row_below_the_last_unit_inside_it() -> None:
    assert lay_out([0, 1, 2, 0], []).units == (Rows(1, 2, 6), Rows(2, 3, 5), Rows(3, 4, 4), Rows(6, 7, 7))


def test_lines_between_the_same_units_lie_inside_each_other() -> None:
    layout = lay_out([0, 0], [(0, 1), (1, 0), (0, 1)])
    assert layout.ends == ((1, 6), (5, 2), (3, 4))
    assert layout.lanes == (3, 2, 1)


def test_the_farther_a_line_goes_the_farther_out_it_runs() -> None:
    layout = lay_out([0, 0, 0], [(0, 1), (0, 2)])
    assert layout.ends == ((2, 3), (1, 4))
    assert layout.lanes == (1, 2)


def test_a_line_from_a_unit_to_itself_leaves_and_comes_back_one_row_lower() -> None:
    assert lay_out([0], [(0, 0)]).ends == ((1, 2),)


def test_lanes_are_shared_where_lines_are_many_and_far_apart() -> None:
    assert lanes_of([(1, 2), (3, 4), (5, 6), (7, 8), (9, 10), (11, 12), (1, 13)]) == (1, 1, 1, 1, 1, 1, 2)
