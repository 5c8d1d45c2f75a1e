"""Units with a common base go together, and no others."""

import pytest

from generator.checks.unit_groups import UnitGroups
from generator.model.quantity_reader import read_quantity
from tests.views.profiles import vocabulary

GROUPS = UnitGroups(vocabulary())


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("人", "名", True),
        ("起", "件", True),
        ("平方公里", "亩", True),
        ("天", "小时", True),
        ("天", "个月", False),
        ("个季度", "年", True),
        ("个季度", "周", False),
        ("人", "人次", False),
        ("人", "户", False),
        ("%", "个百分点", False),
    ],
)
def test_units_of_one_dimension_go_together_if_one_can_be_turned_into_the_other(
    *, one: str, other: str, together: bool
) -> None:
    assert (GROUPS.of(one) == GROUPS.of(other)) is together


def test_a_bare_number_is_of_no_group() -> None:
    assert GROUPS.of("") is None


def test_every_unit_is_in_one_group() -> None:
    units = vocabulary().set("measure_unit")
    assert units
    assert sorted(unit.id for group in GROUPS.all for unit in group.units) == sorted(
        t.id for t in units.terms
    )


def test_figures_are_turned_into_the_base_of_their_group() -> None:
    based = GROUPS.comparable([read_quantity("150亩"), read_quantity("2平方公里")])
    assert based
    assert [float(quantity.low or 0) for quantity in based] == [0.1, 2]


@pytest.mark.parametrize("other", ["30户", "30"])
def test_figures_without_a_common_base_are_not_compared(other: str) -> None:
    assert GROUPS.comparable([read_quantity("30人"), read_quantity(other)]) is None


def test_bare_numbers_compare_with_each_other() -> None:
    assert GROUPS.comparable([read_quantity("30"), read_quantity("40")])
