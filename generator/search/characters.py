"""Tables of single characters: simplified forms of traditional ones, and which sound alike."""

import re
from collections.abc import Iterable, Mapping
from itertools import groupby

from opencc import OpenCC

from generator.search.normalise import plain
from generator.search.pinyin import in_places, syllables
from generator.search.tokens import characters

_FIRST, _LAST = 0x4E00, 0x9FFF


_COMMON_ROWS, _ALL_ROWS = range(0xB0, 0xD8), range(0xB0, 0xF8)


def national_standard(rows: range) -> set[str]:
    """Return the characters in these rows of GB/T 2312; the first 40 of its rows hold those in daily use."""
    return set(_in_order(rows))


def _in_order(rows: range) -> str:
    codes = (bytes((row, cell)) for row in rows for cell in range(0xA1, 0xFF))
    return "".join(code.decode("gb2312", "ignore") for code in codes)


def simplified_forms() -> dict[str, str]:
    """Return the simplified form of every traditional character that is not in GB/T 2312 itself.

    Those that are (乾, 著) are also written in simplified texts, where they mean something else.
    """
    usual = national_standard(_ALL_ROWS)
    converter = OpenCC("t2s")
    codes = (chr(code) for code in range(_FIRST, _LAST + 1))
    pairs = ((old, converter.convert(old)) for old in codes if old not in usual)
    return {old: new for old, new in pairs if new != old and len(new) == 1}


class Spelling:
    """The spelling that texts are indexed in: plain, and in simplified characters."""

    def __init__(self) -> None:
        self.forms = simplified_forms()
        self._table = str.maketrans(self.forms)
        self._traditional = re.compile(f"[{''.join(self.forms)}]")

    def __call__(self, text: str) -> str:
        """Return a text in that spelling."""
        known = plain(text)
        return known.translate(self._table) if self._traditional.search(known) else known


def by_sound(known: Iterable[str]) -> tuple[str, Mapping[str, str]]:
    """Return how characters are read, those in daily use and those of ``known`` names.

    The characters in daily use stand in GB/T 2312 by their sound: their usual readings are told in that order, each
    syllable with how many characters in a row are read so. All that is not told by it follows by syllable:
    characters that are mostly read so stand before a bar, those that are sometimes read so behind it.
    """
    daily = _in_order(_COMMON_ROWS)
    readings = {
        character: _readings(character) for character in sorted({*daily}.union(*map(characters, known)))
    }
    runs = ((syllable, len(list(run))) for syllable, run in groupby(readings[one][0] for one in daily))
    usual: dict[str, list[str]] = {}
    other: dict[str, list[str]] = {}
    told = {*daily}
    for character, said in readings.items():
        for rank, syllable in enumerate(said):
            if rank or character not in told:
                (other if rank else usual).setdefault(syllable, []).append(character)
    rest = {
        syllable: "".join(usual.get(syllable, ())) + "|" + "".join(other.get(syllable, ()))
        for syllable in sorted(usual.keys() | other.keys())
    }
    return "".join(f"{syllable}{count}" for syllable, count in runs), rest


def _readings(character: str) -> tuple[str, ...]:
    found = (*syllables(character), *in_places(character))
    return tuple(syllable for syllable in found if syllable.isascii() and syllable.isalpha())
