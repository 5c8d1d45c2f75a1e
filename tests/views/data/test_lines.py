"""Lines come out as they went in, one by one or by their number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.views.data.lines import lines_of

TEXTS = st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\n")), max_size=40)


@given(TEXTS)
def test_they_come_out_as_they_went_in(texts: list[str]) -> None:
    lines = lines_of(texts)
    assert list(lines) == texts
    assert [lines[at] for at in range(len(lines))] == texts
    assert lines.size == sum(len(text.encode()) for text in texts)


def test_they_take_less_memory_than_what_they_hold() -> None:
    texts = [f'{{"id":"{number}","name":"派出所","practices":[],"claims":[]}}' * 20 for number in range(100)]
    assert sum(map(len, lines_of(texts).blocks)) < lines_of(texts).size / 5


def test_there_is_no_line_beyond_the_last() -> None:
    with pytest.raises(IndexError):
        lines_of(["甲"])[1]
