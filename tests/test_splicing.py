"""A shell is cut at its marks and filled again, with nothing lost and nothing taken for a mark that is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from generator.splicing import cut, mark

_TEXT = st.text(st.characters(exclude_characters="\ue000\ue001", exclude_categories=["Cs"]))


@given(pieces=st.lists(_TEXT, min_size=1, max_size=5), fills=st.tuples(_TEXT, _TEXT))
def test_a_filled_shell_is_what_would_have_been_rendered(pieces: list[str], fills: tuple[str, str]) -> None:
    slots = [f"slot {i % 2}" for i in range(len(pieces) - 1)]
    shell = cut(
        pieces[0] + "".join(mark(slot) + piece for slot, piece in zip(slots, pieces[1:], strict=True))
    )
    expected = pieces[0] + "".join(fills[i % 2] + piece for i, piece in enumerate(pieces[1:]))
    assert shell.filled({"slot 0": fills[0], "slot 1": fills[1]}) == expected


def test_what_fills_a_slot_is_never_cut() -> None:
    assert cut(f"<{mark('a')}>").filled({"a": mark("b")}) == f"<{mark('b')}>"


def test_escaping_leaves_marks_alone() -> None:
    assert cut(str(escape(mark("title")))).slots == ("title",)


def test_an_empty_slot_is_not_passed_over() -> None:
    with pytest.raises(KeyError):
        cut(mark("title")).filled({})
