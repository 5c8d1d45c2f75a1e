"""Where a token occurs, as bytes: pages in groups of equal impact, each group as gaps between pages.

A list is the number of all pages that hold the token, then groups from the greatest impact down: the impact,
the number of pages, and the gaps. All are variable-length numbers of seven bits a byte, lowest first. Ordered
by impact after Anh and Moffat, "Pruned query evaluation using pre-computed impacts", SIGIR 2006.
"""

from collections.abc import Sequence
from operator import sub

IMPACT_BITS = 4
MOST_IMPACT = (1 << IMPACT_BITS) - 1
_MASK = MOST_IMPACT
_ONE = ord("1")


def entry(page: int, impact: int) -> int:
    """Return one posting as a number: page and impact (1 to 15)."""
    return page << IMPACT_BITS | impact


def encode(entries: Sequence[int], most: int) -> bytes:
    """Return the list of these postings, which are in the order of pages, cut to the ``most`` weightiest."""
    if len(entries) == 1:
        return bytes((1, entries[0] & _MASK, 1)) + number(entries[0] >> IMPACT_BITS)
    groups: list[list[int]] = [[] for _ in range(MOST_IMPACT + 1)]
    for posting in entries:
        groups[posting & _MASK].append(posting >> IMPACT_BITS)
    parts = [number(len(entries))]
    left = most
    for impact in range(MOST_IMPACT, 0, -1):
        pages = groups[impact][:left]
        if pages:
            parts += (number(impact), number(len(pages)), gaps(pages))
            left -= len(pages)
    return b"".join(parts)


def encode_members(entries: Sequence[int], pages: int) -> bytes:
    """Return all pages of a long list without their impacts: as gaps (after a 0) or, of many, as bits (after a 1)."""
    members = [posting >> IMPACT_BITS for posting in entries]
    if len(members) * 8 <= pages:
        return b"\0" + gaps(members)
    digits = bytearray(b"0" * pages)
    for page in members:
        digits[-1 - page] = _ONE
    return b"\1" + int(digits, 2).to_bytes((pages + 7) // 8, "little")


def gaps(pages: Sequence[int]) -> bytes:
    """Return rising page numbers as the differences between them; the first counts from 0."""
    steps = [pages[0], *map(sub, pages[1:], pages)] if pages else []
    if not steps or max(steps) < 128:
        return bytes(steps)
    return b"".join(map(_SMALL.__getitem__, steps) if max(steps) < len(_SMALL) else map(number, steps))


def number(value: int) -> bytes:
    """Return a number of at least 0 as bytes of seven bits, the lowest first."""
    parts = []
    while value > 127:
        parts.append(value & 127 | 128)
        value >>= 7
    parts.append(value)
    return bytes(parts)


_SMALL: Sequence[bytes] = tuple(map(number, range(1 << 14)))
