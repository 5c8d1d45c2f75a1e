import pytest

from generator.model.quantity import standard_unit


@pytest.mark.parametrize(
    ("unit", "standard"),
    [
        ("㎡", "平方米"),
        ("m²", "平方米"),
        ("平方米", "平方米"),
        ("km²", "平方公里"),
        ("平方公里", "平方公里"),
        ("起", "起"),
    ],
)
def test_units_that_mean_the_same_are_one(unit: str, standard: str) -> None:
    assert standard_unit(unit) == standard
