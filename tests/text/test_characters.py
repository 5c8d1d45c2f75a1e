import pytest

from generator.text.characters import inspect
from generator.text.codes import TextCode


@pytest.mark.parametrize("text", ["ordinary", "中文，。“”——…·％　①□〇𠮷", "é ü\u00a0", "👮🏽", "☎️ \u3000"])
def test_what_people_write_is_accepted(text: str) -> None:
    assert inspect(text).slips == ()


@pytest.mark.parametrize(
    ("character", "code"),
    [
        *(
            (character, TextCode.CONTROL_CHARACTER)
            for character in "\x00\x07\x0b\x0c\x1b\x7f\x85\x9f\u2028\u2029"
        ),
        *((character, TextCode.DIRECTION_CHARACTER) for character in "\u202a\u202e\u2066\u2069\u200e\u200f"),
        *((character, TextCode.INVISIBLE_CHARACTER) for character in "\u200b\u200c\u200d\u2060\ufeff\u00ad"),
        *((character, TextCode.PRIVATE_CHARACTER) for character in "\ue000\uf8ff\uffff\U00100000"),
        ("\ufffd", TextCode.GARBLED_CHARACTER),
        ("⼈", TextCode.LOOKALIKE_CHARACTER),
        ("\t", TextCode.TAB),
    ],
)
def test_unwanted_characters_are_found_at_their_place(character: str, code: TextCode) -> None:
    (slip,) = inspect(f"id: a\r\nname: 派{character}出所\n").slips
    assert (slip.line, slip.column, slip.code) == (2, 8, code)


def test_tabs_are_told_once_with_their_number() -> None:
    (slip,) = inspect("a:\n\tb: c\n\td: e\n").slips
    assert slip.line == 2
    assert "共 2 行" in slip.message


def test_the_text_keeps_its_lines_and_columns() -> None:
    assert inspect("a\x00\u2028b\u202e").text == "a  b\u202e"


def test_a_long_line_is_refused() -> None:
    inspected = inspect("a\n" + "长" * 10_001)
    assert not inspected.readable
    assert [(slip.line, slip.code) for slip in inspected.slips] == [(2, TextCode.LINE_TOO_LONG)]
