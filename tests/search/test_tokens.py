"""Texts are looked up by pairs of characters, whole words of letters, and numbers with what they count."""

import pytest

from generator.search.tokens import Pairs, characters, grams


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("两队一室", ["两队", "队一", "一室"]),
        ("两队，一室", ["两队", "一室"]),
        ("室", []),
        ("590天", ["590", "590天"]),
        ("32.65%", ["32.65%"]),
        ("34.3平方", ["平方", "34.3", "34.3平"]),
        ("1+1+3+n", ["1+1+3+n", "1", "1", "3", "n"]),
        ("app推送", ["推送", "app", "app推"]),
        ("𠮷野", ["𠮷野"]),
        ("民警 12人", ["民警", "12", "民警12", "12人"]),
        ("民警:12人", ["民警", "12", "民警12", "12人"]),
        ("辅警22", ["辅警", "22", "辅警22"]),
    ],
)
def test_tokens_of_a_text(text: str, tokens: list[str]) -> None:
    assert grams(text, Pairs()) == tokens


def test_a_text_said_twice_counts_twice() -> None:
    assert grams("党小组。党小组", Pairs()) == ["党小", "小组", "党小", "小组"]


def test_names_are_also_found_by_a_single_character() -> None:
    assert list(characters("1室2队")) == ["室", "队"]
