"""Figures are turned into one unit only where nobody can doubt by what factor."""

import pytest

from generator.checks.units import Units
from generator.model.quantity_reader import read_quantity
from tests.views.profiles import vocabulary

UNITS = Units(vocabulary())


@pytest.mark.parametrize(
    ("first", "other", "in_the_first"),
    [
        ("1个月", "3个季度", 9),
        ("1个季度", "2年", 8),
        ("1小时", "2天", 48),
        ("1平方公里", "150亩", 0.1),
        ("1公斤", "30斤", 15),
    ],
)
def test_a_figure_is_turned_into_the_unit_of_the_first(first: str, other: str, in_the_first: float) -> None:
    together = UNITS.together([read_quantity(first), read_quantity(other)])
    assert together
    assert float(together[1].low or 0) == in_the_first


@pytest.mark.parametrize(("one", "other"), [("1个季度", "90天"), ("1起", "1平方公里"), ("1元", "1%")])
def test_figures_of_different_kinds_do_not_go_together(one: str, other: str) -> None:
    assert UNITS.together([read_quantity(one), read_quantity(other)]) is None


def test_bare_numbers_go_with_anything() -> None:
    assert UNITS.together([read_quantity("30"), read_quantity("40人")])
