"""An axis shows each of its figures as far as it is known."""

from fractions import Fraction

import pytest

from generator.checks.interval import Interval
from generator.views.figures.axis import Axis, axis_for, short_number


def between(low: object, high: object | None, *, low_open: bool = False, high_open: bool = False) -> Interval:
    return Interval(
        Fraction(str(low)),
        None if high is None else Fraction(str(high)),
        low_open=low_open,
        high_open=high_open,
    )


def labels(axis: Axis) -> list[str]:
    return [tick.label for tick in axis.ticks()]


@pytest.mark.parametrize(
    ("ranges", "is_log", "ticks"),
    [
        ([(6, 6), (31, 31)], False, ["0", "10", "20", "30", "40"]),
        ([(30000, 40000), (90000, None)], False, ["0", "2万", "4万", "6万", "8万", "10万"]),
        ([(1, 1), ("19.9", "19.9")], False, ["0", "5", "10", "15", "20"]),
        ([(1, 1), (20, 20)], True, ["1", "2", "5", "10", "20"]),
        ([("0.52", "0.52"), (165, 165)], True, ["1", "10", "100"]),
        ([(0, 0), (165, 165)], False, ["0", "50", "100", "150", "200"]),
        ([(0, 3)], False, ["0", "0.5", "1", "1.5", "2", "2.5", "3"]),
        ([(0, 0)], False, ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
    ],
)
def test_the_axis_suits_its_figures(
    *, ranges: list[tuple[object, object | None]], is_log: bool, ticks: list[str]
) -> None:
    axis = axis_for([between(low, high) for low, high in ranges])
    assert axis.is_log == is_log
    assert labels(axis) == ticks


def test_an_even_axis_places_in_proportion() -> None:
    # From 4 % (zero) to 88 % (the last tick, 40): 31 stands at 4 + 84 × 31/40.
    axis = axis_for([between(6, 6), between(31, 31)])
    assert axis.place(Fraction(0)) == pytest.approx(4)
    assert axis.place(Fraction(40)) == pytest.approx(88)
    assert axis.place(Fraction(31)) == pytest.approx(4 + 84 * 31 / 40)


def test_a_log_axis_gives_equal_multiples_equal_room() -> None:
    # From 0.5 to 200: 10 times is always as far.
    axis = axis_for([between("0.52", "0.52"), between(165, 165)])
    first = axis.place(Fraction(10)) - axis.place(Fraction(1))
    assert axis.place(Fraction(100)) - axis.place(Fraction(10)) == pytest.approx(first)
    assert axis.place(Fraction(1, 2)) == pytest.approx(4)
    assert axis.place(Fraction(200)) == pytest.approx(88)


def test_ends_tell_whether_they_are_included() -> None:
    axis = axis_for([between(30000, 100000)])
    nearly = axis.span(between(30000, 40000, low_open=True, high_open=True))
    assert (nearly.start, nearly.end) == ("29.20%", "37.60%")
    assert (nearly.start_kind, nearly.end_kind) == ("open", "open")
    closed = axis.span(between(30000, 40000))
    assert (closed.start_kind, closed.end_kind) == ("closed", "closed")
    assert closed.middle == "33.40%"
    assert not closed.is_point
    assert axis.span(between(50000, 50000)).is_point


def test_a_range_without_an_end_points_out_of_the_drawing() -> None:
    axis = axis_for([between(30000, 100000)])
    over = axis.span(between(90000, None, low_open=True))
    assert (over.start, over.end, over.middle) == ("79.60%", "99.00%", "79.60%")
    assert (over.start_kind, over.end_kind) == ("open", "arrow")
    under = axis.span(between(0, 30000, high_open=True))
    assert (under.start, under.end, under.middle) == ("0.50%", "29.20%", "29.20%")
    assert (under.start_kind, under.end_kind) == ("arrow", "open")


def test_a_plain_zero_stands_at_zero() -> None:
    axis = axis_for([between(0, 0), between(100, 100)])
    assert axis.span(between(0, 0)).start == "4.00%"
    assert axis.span(between(0, 0)).is_point


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("0.5", "0.5"),
        (800, "800"),
        (9999, "9999"),
        ("0.00005", "0.00005"),
        (15000, "1.5万"),
        (10**7, "1000万"),
        (3 * 10**8, "3亿"),
        (10**12, "10000亿"),
    ],
)
def test_round_numbers_are_said_in_chinese(value: object, said: str) -> None:
    assert short_number(Fraction(str(value))) == said
