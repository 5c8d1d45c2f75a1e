"""Tables of single characters: simplified forms of traditional ones, and which sound alike."""

from collections.abc import Iterable, Mapping

from opencc import OpenCC

from generator.search.pinyin import syllables
from generator.search.tokens import characters

_FIRST, _LAST = 0x4E00, 0x9FFF


_COMMON_ROWS, _ALL_ROWS = range(0xB0, 0xD8), range(0xB0, 0xF8)


def national_standard(rows: range) -> set[str]:
    """Return the characters in these rows of GB/T 2312; the first 40 of its rows hold those in daily use."""
    codes = (bytes((row, cell)) for row in rows for cell in range(0xA1, 0xFF))
    return {character for code in codes if (character := code.decode("gb2312", "ignore"))}


def traditional(known: Iterable[str]) -> str:
    """Return pairs of a traditional character and its simplified form, where that is in use or ``known``."""
    wanted = national_standard(_ALL_ROWS).union(known)
    converter = OpenCC("t2s")
    pairs = ((chr(code), converter.convert(chr(code))) for code in range(_FIRST, _LAST + 1))
    return "".join(old + new for old, new in pairs if new != old and len(new) == 1 and new in wanted)


def by_sound(known: Iterable[str]) -> Mapping[str, str]:
    """Return for every syllable the characters that can be read so: those in daily use and those of ``known`` names."""
    found: dict[str, list[str]] = {}
    for character in sorted(national_standard(_COMMON_ROWS).union(*map(characters, known))):
        for syllable in syllables(character):
            if syllable.isascii() and syllable.isalpha():
                found.setdefault(syllable, []).append(character)
    return {syllable: "".join(found[syllable]) for syllable in sorted(found)}
