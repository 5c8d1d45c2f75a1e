"""Width, letter case and quotation marks make no difference to what is found."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.normalise import compact, plain


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("１＋１＋３＋Ｎ", "1+1+3+n"),
        ("“圈层”防控", "圈层防控"),
        ("《社区警务工作规范》", "社区警务工作规范"),
        ("阿·卜「甲」'乙'", "阿卜甲乙"),
        ("12㎡", "12m2"),
        ("ＪＳＨＹ", "jshy"),
        ("10：30", "10:30"),
    ],
)
def test_one_spelling(written: str, compared: str) -> None:
    assert plain(written) == compared


def test_a_name_is_compared_by_its_letters_digits_and_characters() -> None:
    assert compact(" “1+2+3” 工程（试行） ") == "123工程试行"
    assert compact("？！") == ""


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=0xFFFF, exclude_categories=["Cs"])))
def test_the_short_way_around_normalising_changes_nothing_that_is_looked_up(text: str) -> None:
    assert compact(plain(text)) == compact(unicodedata.normalize("NFKC", plain(text)))
