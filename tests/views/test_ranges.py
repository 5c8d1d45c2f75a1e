"""How computed ranges are said: never narrower than they are, never more exact."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.interval import ANYTHING, Interval
from generator.views.ranges import UNKNOWN, range_wording


def between(low: str, high: str | None, *, low_open: bool = False, high_open: bool = False) -> Interval:
    return Interval(Fraction(low), None if high is None else Fraction(high), low_open, high_open)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (between("120/19", "120/18"), "6.3～6.7名"),
        (between("1500", "19000/12"), "1,500～1,600名"),
        (between("2.8542", "2.8625"), "2.85～2.87名"),
        (between("1.0074", "1.0103"), "1.00～1.02名"),
        (between("0.0166", "0.0169"), "0.0166～0.0169名"),
        (between("98.2", "134"), "98～140名"),
        (between("3/2", "3/2"), "1.5名"),
        (between("20/3", "20/3"), "约6.67名"),
        (between("4936.387", "4936.387"), "约4,940名"),
        (between("0", "0"), "0名"),
        (between("600", None), "不少于 600名"),
        (between("20/3", None, low_open=True), "多于 6.6名"),
        (between("0", "50/3"), "不多于 17名"),
        (between("0", "3", high_open=True), "少于 3名"),
        (ANYTHING, UNKNOWN),
    ],
)
def test_ranges_in_words(values: Interval, said: str) -> None:
    assert range_wording(values, "名") == said


def test_what_rests_on_an_approximate_figure_says_so() -> None:
    assert range_wording(between("20/3", "20/3"), "名", approximate=True) == "约6.7名"
    assert range_wording(between("2", "2"), "名", approximate=True) == "约2名"
    assert range_wording(between("1.61", "1.92"), "名", approximate=True) == "约1.6～2.0名"
    assert range_wording(between("20/3", None), "名", approximate=True) == "不少于约 6.6名"


ends = st.fractions(min_value=Fraction(1, 1000), max_value=10**7, max_denominator=10**4)


@given(ends, ends)
def test_the_words_hold_the_whole_range_and_not_much_more(one: Fraction, two: Fraction) -> None:
    low, high = sorted((one, two))
    said = range_wording(Interval(low, high, high_open=low < high)).replace(",", "")
    if low == high:
        assert abs(Fraction(said.removeprefix("约")) / low - 1) <= Fraction(1, 200)
        return
    first, _, last = said.partition("～")
    assert low * Fraction(9, 10) <= Fraction(first) <= low
    assert high <= Fraction(last or first) <= high * Fraction(11, 10)
