"""Small multiples: the same axes in every panel, and only figures of one base on each axis."""

from fractions import Fraction

import pytest

from generator.checks.interval import Interval, point
from generator.views.bases import Base, MixedBaseError
from generator.views.figures.scatter_chart import Figure, Point, scatter_chart

RESIDENTS = Base("resident-population", "ren", "stations")
OFFICERS = Base("police-officers", "ren", "stations")


def told(
    name: str, across: Interval, upward: Interval, *panels: str, when: tuple[str, str] = ("", "")
) -> Point:
    return Point(
        name,
        f"{name}.html",
        Figure(RESIDENTS, "", across, when[0]),
        Figure(OFFICERS, "", upward, when[1]),
        panels,
    )


def test_kinds_of_population_are_not_mixed() -> None:
    one = told("甲", point(1), point(1), "城区")
    other = Figure(Base("actual-population", "ren", "stations"), "", point(1))
    with pytest.raises(MixedBaseError):
        scatter_chart([one, Point("乙", "", other, one.upward, ("城区",))], ["城区"])
    with pytest.raises(MixedBaseError):
        scatter_chart([one, Point("乙", "", one.across, other, ("城区",))], ["城区"])


def test_all_panels_have_the_axes_of_all_points() -> None:
    small = told("甲", point(20_000), point(10), "农村")
    large = told("乙", point(100_000), point(40), "城区", "商圈")
    chart = scatter_chart([small, large], ["城区", "农村", "商圈", "海岛"])
    assert [(panel.label, [p.point.name for p in panel.points]) for panel in chart.panels] == [
        ("城区", ["乙"]),
        ("农村", ["甲"]),
        ("商圈", ["乙"]),
    ]
    # Across from 16 % (zero) to 90 % (100,000); upward from 86 % (zero) to 8 % (40).
    placed = chart.panels[1].points[0]
    assert placed.across.start == f"{16 + 74 * 0.2:.2f}%"
    assert placed.upward.start == f"{86 - 78 * 0.25:.2f}%"
    assert chart.panels[0].points[0].across == chart.panels[2].points[0].across


def test_ranges_are_crosses_and_endless_ones_point_outward() -> None:
    nearly = Interval(Fraction(30_000), Fraction(40_000), low_open=True, high_open=True)
    over = Interval(Fraction(20), None, low_open=True)
    placed = scatter_chart([told("甲", nearly, over, "城区")], ["城区"]).panels[0].points[0]
    assert placed.across.middle == "80.75%"
    assert not placed.across.is_point
    assert placed.upward.end == "2.00%"
    assert placed.upward.end_kind == "arrow"
    assert placed.upward.middle == placed.upward.start


def test_points_of_different_or_unknown_times_are_told_apart() -> None:
    assert told("甲", point(1), point(1), when=("2021年", "2021年")).is_of_one_time
    assert not told("甲", point(1), point(1), when=("2021年", "2023年")).is_of_one_time
    assert not told("甲", point(1), point(1)).is_of_one_time
