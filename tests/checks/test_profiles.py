import pytest

from generator.checks import check_profile
from tests.checks.samples import VOCABULARY, only, station


@pytest.mark.parametrize(
    ("one", "two", "result"),
    [
        ({"value": "27名", "as_of": "2019"}, {"value": "27人", "as_of": "2019"}, "holds"),
        ({"value": "27名", "as_of": "2019"}, {"value": "30名", "as_of": "2019"}, "mismatch"),
        ({"value": "27名"}, {"value": "30名", "as_of": "2024"}, "not-computable"),
        ({"value": "2万余人", "as_of": "2019"}, {"value": "25000人", "as_of": "2019"}, "not-computable"),
    ],
)
def test_two_figures_for_one_measure(one: dict[str, str], two: dict[str, str], result: str) -> None:
    profile = [{"measure": "民警", **one}, {"measure": "民警", **two, "source": "other"}]
    check = only(check_profile(station(profile=profile), VOCABULARY))
    assert (check.kind, check.result) == ("disagreement", result)


def test_the_disagreement_is_shown() -> None:
    profile = [{"measure": "民警", "value": "27名"}, {"measure": "民警", "value": "30名"}]
    check = only(check_profile(station(profile=profile), VOCABULARY))
    assert check.formula == "民警：27名 ≠ 30名"
    assert check.explanation == "两处的数不同，但时点没有写明，可能是先后变化，不能断定谁对。"


def test_figures_of_other_times_or_measures_are_not_compared() -> None:
    profile = [
        {"measure": "民警", "value": "27名", "as_of": "2019"},
        {"measure": "民警", "value": "30名", "as_of": "2024"},
        {"measure": "辅警", "value": "69人", "as_of": "2019"},
    ]
    assert check_profile(station(profile=profile), VOCABULARY) == ()
