"""Tables of single characters."""

import pytest

from generator.search.characters import Spelling, by_sound, simplified_forms


@pytest.mark.parametrize(
    ("written", "indexed"),
    [("兩隊一室", "两队一室"), ("滎陽派出所", "荥阳派出所"), ("駱駝城", "骆驼城"), ("两队一室", "两队一室")],
)
def test_texts_are_indexed_in_simplified_characters(written: str, indexed: str) -> None:
    assert Spelling()(written) == indexed


def test_what_simplified_texts_also_write_stays() -> None:
    assert not {"乾", "著"} & simplified_forms().keys()
    assert Spelling()("乾坤") == "乾坤"


def test_characters_by_sound_the_usual_reading_apart() -> None:
    runs, sounds = by_sound(["滎阳派出所"])
    assert runs.startswith("a2ai13an9")
    assert "行" in sounds["hang"].partition("|")[2]
    assert "乐" in sounds["lao"].partition("|")[2]
    assert all(key.isascii() and key.isalpha() for key in sounds)


def test_rare_characters_are_known_where_names_have_them() -> None:
    assert "滍" in by_sound(["滍阳派出所"])[1]["zhi"].partition("|")[0]
    assert "滍" not in by_sound([])[1]["zhi"]
