"""Where the boxes and lines of a structure chart go, on a grid that knows no sizes.

A unit takes one row of the grid for every flow that begins or ends at it, and at least one; a unit that
holds others also takes a row of its own below them, which closes its box. So every end of a flow has a row
to itself, and lines can cross but never run into each other. A flow leaves its row to the right, runs in
a lane to the row of its other end, and comes back to the left: short ones in the lanes near the units.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

LANES_OF_THEIR_OWN = 6
"""Up to this many flows each have a lane; more of them share lanes where they do not meet."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one unit: its own from ``first`` to before ``after``, its box to before ``close``."""

    first: int
    after: int
    close: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The rows of every unit, the rows of both ends of every link, and the lane of every link, from 1 on."""

    units: tuple[Rows, ...]
    ends: tuple[tuple[int, int], ...]
    lanes: tuple[int, ...]


Link = tuple[int, int]
"""From which unit to which, by their places in the order of reading."""


def lay_out(depths: Sequence[int], links: Sequence[Link]) -> Layout:
    """Lay out units, given by how deep each lies inside others in the order of reading, and their links."""
    ports = tuple(_ports(unit, links) for unit in range(len(depths)))
    units = _rows(depths, [max(1, len(at_unit)) for at_unit in ports])
    rows = {end: units[unit].first + i for unit, at_unit in enumerate(ports) for i, end in enumerate(at_unit)}
    ends = tuple((rows[number, 0], rows[number, 1]) for number in range(len(links)))
    return Layout(units, ends, lanes_of([(min(pair), max(pair)) for pair in ends]))


def _ports(unit: int, links: Sequence[Link]) -> list[tuple[int, int]]:
    """Return the ends at a unit, as (link, which end), from top to bottom so that few lines cross.

    Lines from above come in first, the nearest on top, and lines to below go out last, the farthest on top:
    so the lines of a unit lie inside each other.
    """

    def key(end: tuple[int, int]) -> tuple[int, int, int, int]:
        number, side = end
        other = links[number][1 - side]
        if other == unit:
            return (1, 0, number, side)
        return (0, -other, -number, 0) if other < unit else (2, -other, number, 0)

    return sorted(
        ((number, side) for number, link in enumerate(links) for side in (0, 1) if link[side] == unit),
        key=key,
    )


def _rows(depths: Sequence[int], heights: Sequence[int]) -> tuple[Rows, ...]:
    """Stack the units; a unit that holds others closes in a row of its own after the last of them."""
    firsts: list[int] = []
    closes: list[int] = [0] * len(depths)
    opened: list[int] = []
    row = 1
    for unit, depth in enumerate([*depths, 0]):
        while opened and depths[opened[-1]] >= depth:
            last = opened.pop()
            row += 1 if last + 1 < unit else 0
            closes[last] = row
        if unit < len(depths):
            firsts.append(row)
            opened.append(unit)
            row += heights[unit]
    return tuple(
        Rows(first, first + height, close)
        for first, height, close in zip(firsts, heights, closes, strict=True)
    )


def lanes_of(spans: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """Give every span of rows a lane such that no two in one lane meet; the shorter, the nearer.

    Where lanes are shared there are as few as can be: taking spans by their starts and each into the first
    lane that is free is optimal (Kleinberg and Tardos, Algorithm Design, 2006, section 4.1).
    """
    alone = len(spans) <= LANES_OF_THEIR_OWN
    groups = [[number] for number in range(len(spans))] if alone else list(_shared(spans))
    groups.sort(key=lambda group: max(spans[number][1] - spans[number][0] for number in group))
    lanes = {number: lane for lane, group in enumerate(groups, start=1) for number in group}
    return tuple(lanes[number] for number in range(len(spans)))


def _shared(spans: Sequence[tuple[int, int]]) -> Iterator[list[int]]:
    groups: list[list[int]] = []
    for number in sorted(range(len(spans)), key=lambda number: spans[number]):
        free = (group for group in groups if spans[group[-1]][1] < spans[number][0])
        group = next(free, None)
        if group is None:
            groups.append([number])
        else:
            group.append(number)
    yield from groups
