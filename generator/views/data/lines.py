"""Many lines of JSON, held compressed: every one of them stands in several files, and a country has a gigabyte of them."""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

_PER_BLOCK = 8
"""How many lines are compressed as one: with more, a single line would cost more to get at."""

_LEVEL = 1
"""The quickest (zlib): what repeats in JSON are the names of its fields, which every level finds."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines without the ends of lines; ``size`` is how many bytes they are in UTF-8."""

    blocks: tuple[bytes, ...]
    count: int
    size: int

    def __iter__(self) -> Iterator[str]:
        """Yield every line."""
        for block in self.blocks:
            yield from _unpacked(block)

    def __len__(self) -> int:
        """Return how many lines there are."""
        return self.count

    def __getitem__(self, at: int) -> str:
        """Return one line."""
        return _unpacked(self.blocks[at // _PER_BLOCK])[at % _PER_BLOCK]


def lines_of(texts: Iterable[str]) -> Lines:
    """Hold texts, none of which has an end of line."""
    blocks: list[bytes] = []
    count = size = 0
    waiting = iter(texts)
    while block := list(islice(waiting, _PER_BLOCK)):
        packed = "\n".join(block).encode()
        count += len(block)
        size += len(packed) - (len(block) - 1)
        blocks.append(zlib.compress(packed, _LEVEL))
    return Lines(tuple(blocks), count, size)


@lru_cache(maxsize=1)
def _unpacked(block: bytes) -> list[str]:
    # Who asks for one line mostly asks for its neighbours next.
    return zlib.decompress(block).decode().split("\n")
