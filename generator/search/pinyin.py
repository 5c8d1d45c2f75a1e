"""How Chinese is read: syllables without tones, in every reading that a character has."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import islice, pairwise, product
from types import MappingProxyType

from pypinyin import Style, pinyin

MOST_READINGS = 32
"""How many readings of a whole name are kept: more come of names that few people would misread."""

PLACE_READINGS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"乐陵": ("lao", "ling"), "乐亭": ("lao", "ting")}
)
"""Names of places with a reading that the dictionary of pypinyin lacks."""


@cache
def syllables(character: str) -> tuple[str, ...]:
    """Return the readings of one character, the usual one first; of anything else, itself."""
    readings = pinyin(character, style=Style.NORMAL, heteronym=True)[0]
    return tuple(dict.fromkeys(_typed(reading) for reading in readings)) or (character,)


def readings_of(name: str) -> list[tuple[str, ...]]:
    """Return for each character of ``name`` its readings, the usual one first."""
    found = [syllables(character) for character in name]
    for place, said in PLACE_READINGS.items():
        start = name.find(place)
        if start >= 0:
            for offset, syllable in enumerate(said):
                found[start + offset] += (syllable,)
    return found


def in_places(character: str) -> tuple[str, ...]:
    """Return the readings that a character has in names of places alone."""
    return tuple(
        syllable
        for place, said in PLACE_READINGS.items()
        for one, syllable in zip(place, said, strict=True)
        if one == character and syllable not in syllables(one)
    )


def syllable_pairs(readings: list[tuple[str, ...]]) -> Iterator[str]:
    """Yield every pair of neighbouring syllables in every reading."""
    for left, right in pairwise(readings):
        yield from _together(left, right)


@cache
def _together(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{first} {second}" for first in left for second in right)


def initials(readings: list[tuple[str, ...]]) -> Iterator[str]:
    """Yield the first letters of a whole name in its readings."""
    letters = (tuple(dict.fromkeys(syllable[0] for syllable in reading)) for reading in readings)
    for combination in islice(product(*letters), MOST_READINGS):
        yield "".join(combination)


def _typed(syllable: str) -> str:
    """Return a syllable as it is typed on a keyboard: ü is v."""
    return syllable.replace("ü", "v").replace("ê", "e").lower()
