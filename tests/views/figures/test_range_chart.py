"""Range charts draw figures of one base, greatest first, each as far as it is known."""

from fractions import Fraction

import pytest

from generator.checks.interval import ANYTHING, Interval, point
from generator.views.bases import Base, MixedBaseError
from generator.views.figures.range_chart import Reading, range_chart
from generator.views.statements import Pick

RESIDENTS = Base("resident-population", "ren", "stations")


def reading(key: str, values: Interval, base: Base = RESIDENTS, *, approximate: bool = False) -> Reading:
    pick = Pick(f"stations/{key}", key, "")
    return Reading(base, pick, "", key, "", "", values, approximate=approximate)


def keys(*readings: Reading) -> list[str]:
    return [row.reading.pick.name for row in range_chart(readings).rows]


def test_two_kinds_of_population_never_share_an_axis() -> None:
    other = Base("actual-population", "ren", "stations")
    with pytest.raises(MixedBaseError):
        range_chart([reading("a", point(1)), reading("b", point(2), other)])


def test_rows_are_in_the_order_of_what_is_certain() -> None:
    over = reading("over", Interval(Fraction(90_000), None, low_open=True))
    nearly = reading("nearly", Interval(Fraction(30_000), Fraction(40_000), low_open=True, high_open=True))
    exact = reading("exact", point(30_000))
    under = reading("under", Interval(Fraction(0), Fraction(35_000), high_open=True))
    lost = reading("lost", ANYTHING)
    assert keys(lost, exact, under, nearly, over) == ["over", "under", "nearly", "exact", "lost"]


def test_what_is_not_known_is_listed_and_not_drawn() -> None:
    chart = range_chart([reading("a", ANYTHING), reading("b", point(10))])
    assert [row.span is None for row in chart.rows] == [False, True]
    assert [tick.label for tick in chart.ticks] == ["0", "2", "4", "6", "8", "10"]


def test_a_chart_says_that_it_is_logarithmic() -> None:
    assert range_chart([reading("a", point(1)), reading("b", point(20))]).is_log
    assert not range_chart([reading("a", point(1)), reading("b", point(19))]).is_log


def test_all_rows_are_drawn_on_the_axis_of_the_chart() -> None:
    chart = range_chart([reading("a", point(10)), reading("b", point(5))])
    spans = [row.span.start for row in chart.rows if row.span]
    assert spans == ["88.00%", "46.00%"]
    assert [tick.at for tick in chart.ticks][-1] == "88.00%"
