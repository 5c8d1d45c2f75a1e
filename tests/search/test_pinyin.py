"""Names are found in every way that they can be read."""

import pytest

from generator.search.pinyin import in_places, initials, readings_of, syllable_pairs, syllables


@pytest.mark.parametrize(
    ("name", "pair"),
    [
        ("一站联调", "lian tiao"),
        ("一站联调", "lian diao"),
        ("乐陵", "lao ling"),
        ("乐陵", "le ling"),
        ("乐陵", "yue ling"),
        ("重庆", "chong qing"),
        ("绿色", "lv se"),
    ],
)
def test_every_reading_of_a_name(name: str, pair: str) -> None:
    assert pair in set(syllable_pairs(readings_of(name)))


def test_the_reading_of_a_place_stays_in_its_name() -> None:
    assert "lao" in in_places("乐")
    assert "lao" not in syllables("乐")
    assert "yin lao" not in set(syllable_pairs(readings_of("音乐")))


def test_initials_in_every_reading() -> None:
    assert {"yzlt", "yzld"} <= set(initials(readings_of("一站联调")))


def test_letters_and_digits_read_as_themselves() -> None:
    assert readings_of("1室") == [("1",), ("shi",)]
