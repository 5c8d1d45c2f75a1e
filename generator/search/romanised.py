"""How the common characters are spelt in Latin letters, for suggestions of names."""

from collections.abc import Iterator, Mapping
from functools import cache

from generator.search.pinyin import syllables

_FIRST_ROW, _LAST_ROW = 0xB0, 0xF7
_FIRST_CELL, _LAST_CELL = 0xA1, 0xFE


@cache
def spelling() -> Mapping[str, str]:
    """Return for every syllable the characters whose usual reading it is, of those in GB 2312."""
    found: dict[str, list[str]] = {}
    for character in _characters():
        found.setdefault(syllables(character)[0], []).append(character)
    return {syllable: "".join(found[syllable]) for syllable in sorted(found)}


def _characters() -> Iterator[str]:
    """Yield the characters of GB 2312 in its order: the common ones first."""
    for row in range(_FIRST_ROW, _LAST_ROW + 1):
        for cell in range(_FIRST_CELL, _LAST_CELL + 1):
            try:
                yield bytes((row, cell)).decode("gb2312")
            except UnicodeDecodeError:
                continue
