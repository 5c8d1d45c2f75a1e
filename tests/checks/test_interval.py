from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from generator.checks.interval import ANYTHING, Interval, interval_of, point
from generator.model.quantity_reader import read_quantity

numbers = st.fractions(min_value=0, max_value=1000, max_denominator=50)


@st.composite
def interval_and_member(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    low, member, high = sorted(draw(st.tuples(numbers, numbers, numbers)))
    open_low, open_high = draw(st.booleans()) and low < member, draw(st.booleans()) and member < high
    return Interval(low, draw(st.sampled_from([high, None])), open_low, open_high), member


@given(interval_and_member(), interval_and_member())
def test_results_of_members_lie_in_the_result(
    one: tuple[Interval, Fraction], two: tuple[Interval, Fraction]
) -> None:
    (first, a), (second, b) = one, two
    assert first.plus(second).holds(a + b)
    assert first.times(second).holds(a * b)
    if a >= b:
        assert first.minus(second).holds(a - b)
    if b > 0:
        assert first.over(second).holds(a / b)


@given(interval_and_member(), interval_and_member())
def test_comparisons_agree_with_the_members(
    one: tuple[Interval, Fraction], two: tuple[Interval, Fraction]
) -> None:
    (first, a), (second, b) = one, two
    if first.entirely_above(second):
        assert a > b
    if first.never_above(second):
        assert a <= b
    if first.within(second):
        assert second.holds(a)


def test_open_ends_are_left_out() -> None:
    assert not interval_of(read_quantity("近40起")).holds(Fraction(40))
    assert interval_of(read_quantity("40起以上")).holds(Fraction(40))
    assert interval_of(read_quantity("30余起")).apart_from(point(30))


def test_whole_numbers_inside() -> None:
    assert Interval(Fraction(3, 2), Fraction(4), high_open=True).whole_numbers() == (2, 3)
    assert Interval(Fraction(2), None, low_open=True).whole_numbers() == (3, None)


def test_an_approximate_figure_bounds_nothing() -> None:
    assert interval_of(read_quantity("约22起")) == ANYTHING
