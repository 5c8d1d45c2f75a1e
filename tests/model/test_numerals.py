import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import UnreadableError
from generator.model.numerals import NUMERAL, read_numeral
from tests.model.spoken import spoken

_SINGLE = {
    "7985": 7985,
    "1,234,567": 1234567,
    "1.8万": 18000,
    "2亿3000万": 230000000,
    "3千": 3000,
    "一百零五": 105,
    "一百五": 150,
    "一百五十": 150,
    "两万五": 25000,
    "两万零五": 20005,
    "三千六": 3600,
    "三千零六": 3006,
    "一亿三": 130000000,
    "三万亿": 3 * 10**12,
    "二〇二一": 2021,
    "一二〇": 120,
    "廿五": 25,
    "卅": 30,
    "叁佰伍拾": 350,
    "兩萬": 20000,
    "百": 100,
    "百万": 1000000,
    "零": 0,
    "十": 10,
    "半": Fraction(1, 2),
    "三点一四": Fraction(314, 100),
    "两点五万": 25000,
}
_SPANS = {
    "三四": (3, 4),
    "一两": (1, 2),
    "三五": (3, 5),
    "十七八": (17, 18),
    "二三十": (20, 30),
    "一百二三十": (120, 130),
    "七八万": (70000, 80000),
    "两万五六": (25000, 26000),
    "几": (2, 10),
    "好几百": (200, 1000),
    "数千": (2000, 10000),
    "几十万": (200000, 1000000),
    "十几": (11, 20),
    "三十几万": (310000, 400000),
}


@pytest.mark.parametrize(("printed", "value"), _SINGLE.items())
def test_a_numeral_has_its_exact_value(printed: str, value: Fraction) -> None:
    numeral = read_numeral(printed)
    assert (numeral.low, numeral.high) == (value, value)


@pytest.mark.parametrize(("printed", "ends"), _SPANS.items())
def test_a_vague_numeral_is_a_span(printed: str, ends: tuple[int, int]) -> None:
    numeral = read_numeral(printed)
    assert [numeral.low, numeral.high] == list(ends)


@pytest.mark.parametrize("printed", ["几", "数千", "十几"])
def test_a_vague_numeral_stays_below_its_upper_end(printed: str) -> None:
    assert read_numeral(printed).high_open


@pytest.mark.parametrize(
    ("printed", "step", "resolution", "decimals"),
    [
        ("480", 10, 1, 0),
        ("4000", 1000, 1, 0),
        ("1.80万", 1000, 100, 2),
        ("25.30", Fraction(1, 10), Fraction(1, 100), 2),
        ("两万五", 1000, 1000, 0),
        ("0", 1, 1, 0),
    ],
)
def test_step_and_resolution_are_the_worth_of_the_last_digits(
    printed: str, step: Fraction, resolution: Fraction, decimals: int
) -> None:
    numeral = read_numeral(printed)
    assert (numeral.step, numeral.resolution, numeral.decimals) == (step, resolution, decimals)


@pytest.mark.parametrize("printed", ["20多万", "20余万", "二十多万"])
def test_more_may_stand_before_the_multiplier(printed: str) -> None:
    numeral = read_numeral(printed)
    assert numeral.low == 200000
    assert numeral.step == 100000
    assert numeral.more


@pytest.mark.parametrize(
    "printed",
    [
        *(
            "1.2.3",
            "12,34",
            "1,2345",
            "5.",
            "5,",
            "05",
            "00.5",
            "3万5",
            "1万500",
            "1.5万3千",
            "3千4万",
            "1万2万",
        ),
        *(
            "一百百",
            "三千百",
            "万万",
            "一亿亿",
            "一千零",
            "零五",
            "一千零零五",
            "百五",
            "一五",
            "三四五",
            "十千",
            "二廿",
            "零千五",
        ),
        *("好三", "几十几", "0余", "零多", "一百千"),
    ],
)
def test_a_malformed_numeral_is_refused(printed: str) -> None:
    with pytest.raises(UnreadableError):
        read_numeral(printed)


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_a_number_said_in_chinese_reads_back(number: int) -> None:
    said = spoken(number)
    assert read_numeral(said).low == read_numeral(said).high == number


@given(
    st.integers(min_value=0, max_value=10**15), st.sampled_from(["", "百", "千", "万", "百万", "千万", "亿"])
)
def test_a_number_in_digits_reads_back(number: int, multiplier: str) -> None:
    worth = {"": 1, "百": 100, "千": 1000, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8}[multiplier]
    for printed in (f"{number}{multiplier}", f"{number:,}{multiplier}"):
        assert read_numeral(printed).low == number * worth


@given(st.decimals(min_value=0, max_value=10**6, places=3))
def test_decimals_are_exact(number: object) -> None:
    assert read_numeral(str(number)).low == Fraction(str(number))


@given(st.from_regex(re.compile(NUMERAL), fullmatch=True).filter(lambda text: len(text) <= 40))
def test_whatever_looks_like_a_numeral_is_read_or_refused(printed: str) -> None:
    try:
        numeral = read_numeral(printed)
    except UnreadableError:
        return
    assert 0 <= numeral.low <= numeral.high
    assert numeral.step > 0
    assert numeral.resolution > 0
