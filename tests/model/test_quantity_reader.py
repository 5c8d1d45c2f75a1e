from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.diagnostics import UnreadableError
from generator.model.quantity import Bound, Quantity
from generator.model.quantity_reader import read_quantity
from tests.model.case_files import interval, rows
from tests.model.spoken import spoken

_FULL_WIDTH = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)})
_UNITS = ["", "人", "起", "平方公里", "个百分点", "%", "㎡", "个月", "支队伍"]
_WORDS = [
    "约",
    "近",
    "超",
    "不足",
    "至少",
    "最多",
    "余",
    "多",
    "以上",
    "以下",
    "左右",
    "连续",
    "平均",
    "每天",
]


@pytest.mark.parametrize("case", rows("quantities.tsv"), ids=lambda case: case[0])
def test_a_printed_quantity_is_understood(case: tuple[str, ...]) -> None:
    printed, bound, low, high, unit, qualifier, decimals, resolution, also = case
    quantity = read_quantity(printed)
    assert quantity.printed == printed
    assert (quantity.bound, *interval(quantity)) == (bound, low, high)
    assert (quantity.unit, quantity.qualifier) == (unit, qualifier)
    assert (quantity.decimals, quantity.resolution) == (int(decimals), Fraction(resolution))
    assert " ".join(_said_also(other) for other in quantity.also) == also


def _said_also(quantity: Quantity) -> str:
    return f"{quantity.printed}={quantity.low}..{quantity.high}{quantity.unit}"


@pytest.mark.parametrize("case", rows("quantity_errors.tsv"), ids=lambda case: case[0])
def test_what_is_no_quantity_is_explained(case: tuple[str, ...]) -> None:
    printed, message, hint = case
    with pytest.raises(UnreadableError) as caught:
        read_quantity(printed)
    assert (caught.value.message, caught.value.hint) == (message, hint)


@pytest.mark.parametrize("blank", ["", " ", "\u3000", "\n"])
def test_a_blank_is_no_quantity(blank: str) -> None:
    with pytest.raises(UnreadableError, match="这里没有写数量"):
        read_quantity(blank)


@pytest.mark.parametrize("hidden", ["\u200b", "\u202e", "\x00", "\ufeff"])
def test_a_hidden_character_is_no_unit(hidden: str) -> None:
    with pytest.raises(UnreadableError, match="看不懂"):
        read_quantity(f"12{hidden}人")


def test_a_text_that_is_too_long_is_refused_before_it_is_read() -> None:
    with pytest.raises(UnreadableError, match=r"^数量写得太长（5001个字）$"):
        read_quantity("9" * 5000 + "人")


@given(st.integers(min_value=1, max_value=10**12 - 1), st.sampled_from(["人", "起", "平方公里", "㎡"]))
def test_digits_and_chinese_numerals_say_the_same(number: int, unit: str) -> None:
    in_digits, in_chinese = read_quantity(f"{number}{unit}"), read_quantity(f"{spoken(number)}{unit}")
    for quantity in (in_digits, in_chinese):
        assert quantity.low == quantity.high == number
        assert quantity.unit == unit


@given(st.integers(min_value=1, max_value=10**9))
def test_words_of_more_and_less_lie_on_the_right_side(number: int) -> None:
    more, nearly = read_quantity(f"{number}余人"), read_quantity(f"近{number}人")
    at_least, less = read_quantity(f"{number}人以上"), read_quantity(f"不足{number}人")
    assert more.low == nearly.high == at_least.low == less.high == number
    assert more.high is not None
    assert nearly.low is not None
    assert more.high > number > nearly.low >= 0
    assert (at_least.high, less.low) == (None, None)
    assert (more.low_open, nearly.high_open, at_least.low_open, less.high_open) == (True, True, False, True)


@given(st.integers(min_value=1, max_value=10**6), st.integers(min_value=1, max_value=10**6))
def test_a_range_has_both_ends(low: int, width: int) -> None:
    for between in "到至-—~～":
        quantity = read_quantity(f"{low}{between}{low + width}人")
        assert quantity.bound is Bound.RANGE
        assert quantity.low == low
        assert quantity.high == low + width


@given(
    st.lists(st.sampled_from(_WORDS), max_size=2).map("".join),
    st.decimals(min_value=0, max_value=99999, places=1).map(str) | st.integers(0, 10**9).map(str),
    st.sampled_from(_UNITS),
    st.sampled_from(["", *_WORDS]),
)
def test_full_width_says_the_same_as_half_width(before: str, number: str, unit: str, after: str) -> None:
    printed = f"{before}{number}{unit}{after}"
    assert _outcome(printed.translate(_FULL_WIDTH)) == _outcome(printed)


def _outcome(printed: str) -> object:
    try:
        quantity = read_quantity(printed)
    except UnreadableError:
        return None
    return quantity.bound, quantity.low, quantity.high, quantity.unit, quantity.qualifier


_ALPHABET = "0123456789.,%‰-—~/□半一二两三十百千万亿几数余多来成分之到至约近超不足以上下左右个年月日人起每均连续平第+()、? "


@given(st.text(alphabet=_ALPHABET, max_size=14) | st.text(max_size=20))
@example("每")
@example("-")
@example("半半")
@example("十分之")
@example("□")
def test_any_text_is_read_or_explained(printed: str) -> None:
    try:
        quantity = read_quantity(printed)
    except UnreadableError as error:
        explanation = (error.message, error.hint)
        assert all(explanation)
        return
    assert quantity.printed == printed
    assert len(quantity.unit) <= 8
    if quantity.low is not None and quantity.high is not None:
        assert 0 <= quantity.low <= quantity.high
