"""Numbers as readers write them: short, and never nothing where there is something."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.interval import Interval
from generator.checks.wording import equals, exactly, number, span, told_apart

FRACTIONS = st.fractions(min_value=0, max_value=10**9)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("28", "28"),
        ("771.25", "771.25"),
        ("52.966", "52.97"),
        ("-3.5", "-3.5"),
        ("0.05", "0.05"),
        ("0.0543", "0.054"),
        ("0.0003", "0.0003"),
        ("-0.00034", "-0.00034"),
        ("0.0996", "0.1"),
        ("0", "0"),
    ],
)
def test_a_number_is_short_but_says_how_much(value: str, said: str) -> None:
    assert number(Fraction(value)) == said


@given(FRACTIONS)
def test_a_number_reads_back_as_nearly_the_same(value: Fraction) -> None:
    told = Fraction(number(value))
    assert abs(told - value) <= max(value / 20, Fraction(0))
    assert (told == 0) == (value == 0)


def test_an_exact_number_keeps_its_decimals() -> None:
    assert [exactly(Fraction(value)) for value in ("1000.005", "0.0237", "100/3")] == [
        "1000.005",
        "0.0237",
        "33.33",
    ]


@given(FRACTIONS, FRACTIONS)
def test_different_numbers_are_told_apart(one: Fraction, other: Fraction) -> None:
    if one != other:
        told = told_apart(one, other)
        assert told[0] != told[1]


def test_a_formula_never_ends_in_about_nothing() -> None:
    assert equals(Fraction(3, 10_000)) == "= 0.0003"
    assert equals(Fraction(1, 3000)) == "≈ 0.00033"


def test_the_ends_of_a_span_differ() -> None:
    assert span(Interval(Fraction(1, 10**5), Fraction(4, 10**5)), "%") == "0.00001 至 0.00004%"
    assert span(Interval(Fraction("33.331"), Fraction("33.334")), "%") == "33.331 至 33.334%"
