"""Figures share an axis only if they have one measure, one unit, one kind of owner and one thing to be measured by."""

import pytest

from generator.views.bases import Base, MixedBaseError, common_base

STATIONS = Base("police-officers", "ren", "stations")


@pytest.mark.parametrize(
    "other",
    [
        Base("auxiliaries", "ren", "stations"),
        Base("police-officers", "ge", "stations"),
        Base("police-officers", "ren", "county-bureaus"),
        Base("police-officers", "ren", "stations", "population-per-police-officers"),
    ],
)
def test_figures_without_a_common_base_are_refused(other: Base) -> None:
    assert common_base([STATIONS, STATIONS]) == STATIONS
    with pytest.raises(MixedBaseError):
        common_base([STATIONS, other])


def test_no_figures_have_no_base() -> None:
    with pytest.raises(MixedBaseError):
        common_base([])
