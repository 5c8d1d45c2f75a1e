import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import UnreadableError
from generator.model.change_reader import read_change
from generator.model.quantity import Direction
from tests.model.case_files import interval, rows


@pytest.mark.parametrize("case", rows("changes.tsv"), ids=lambda case: case[0])
def test_a_printed_change_is_understood(case: tuple[str, ...]) -> None:
    printed, direction, compared, bound, low, high, unit, qualifier, decimals, amount = case
    change = read_change(printed)
    assert (change.printed, change.direction, change.compared) == (printed, direction, compared)
    assert (change.amount.bound, *interval(change.amount)) == (bound, low, high)
    assert (change.amount.unit, change.amount.qualifier) == (unit, qualifier)
    assert (change.amount.decimals, change.amount.printed) == (int(decimals), amount)


@pytest.mark.parametrize("case", rows("change_errors.tsv"), ids=lambda case: case[0])
def test_what_is_no_change_is_explained(case: tuple[str, ...]) -> None:
    printed, message, hint = case
    with pytest.raises(UnreadableError) as caught:
        read_change(printed)
    assert (caught.value.message, caught.value.hint) == (message, hint)


def test_a_blank_is_no_change() -> None:
    with pytest.raises(UnreadableError, match="这里没有写变化"):
        read_change(" ")


@given(st.integers(min_value=0, max_value=10**6))
def test_opposite_words_give_opposite_directions_and_one_amount(number: int) -> None:
    up, down = read_change(f"增加{number}件"), read_change(f"减少{number}件")
    assert (up.direction, down.direction) == (Direction.UP, Direction.DOWN)
    assert up.amount.low == down.amount.low == number


_ALPHABET = "0123456789.%同环比较上年期增加减少下降升涨跌翻一两番倍持平零长至到由从了近约半成以连续,-+、"


@given(st.text(alphabet=_ALPHABET, max_size=14) | st.text(max_size=20))
def test_any_text_is_read_or_explained(printed: str) -> None:
    try:
        change = read_change(printed)
    except UnreadableError as error:
        explanation = (error.message, error.hint)
        assert all(explanation)
        return
    assert change.printed == printed
