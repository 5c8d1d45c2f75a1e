"""The stations for the script of the page in small files, so that a reader fetches those that may be like their own.

Stations that are near each other in what is compared lie in one file. The space of the four figures (as logarithms) is
halved, one figure after the other, until no more than ``MOST`` stations lie in a cell; those that do not report a figure
stand aside (a PR k-d tree: H. Samet, "Foundations of Multidimensional and Metric Data Structures", 2006, 1.5.2). The
borders are fixed, so that the file of a station depends on its own figures and on how many lie around it. An index tells
the script between what the figures of every file lie: so it knows how like its stations can be at most.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.views.page import DataFile
from generator.views.scripts import script_call

WHOLE = 600
"""Up to how many stations one file holds them all."""

MOST = 150
"""How many stations a file holds of a library that is larger."""

INDEX = "alike/stations.js"
"""What the page loads: a call of ``likeness.load`` with all stations, or one of ``likeness.index``."""

FOLDER = "alike/shards"

_WIDEST = (-10.0, 30.0)
"""Between which logarithms (to the base of two) every figure is sought; what lies outside is taken for the border."""

_DEEPEST = 96

_OTHER, _SETTINGS, _FIGURES = 4, 5, 6
"""Where a row holds whether the unit is no station, its settings, and its figures."""

Row = Sequence[Any]
_Cell = tuple[tuple[float, float] | None, ...]


@dataclass(frozen=True, slots=True)
class Shard:
    """Stations of one file, by its name."""

    name: str
    rows: tuple[Row, ...]


def station_files(rows: Sequence[Row]) -> Iterator[DataFile]:
    """Yield the files that bring the stations to the script, a line for each station."""
    if len(rows) <= WHOLE:
        yield DataFile(INDEX, script_call("likeness.load", list(rows), levels=1))
        return
    index = []
    for shard in shards(rows):
        text = script_call("likeness.load", list(shard.rows), levels=1)
        index.append(described(shard, len(text.encode())))
        yield DataFile(f"{FOLDER}/{shard.name}.js", text)
    yield DataFile(INDEX, script_call("likeness.index", index, levels=1))


def shards(rows: Sequence[Row]) -> Iterator[Shard]:
    """Yield all stations, each in one shard; stations and other units lie apart."""
    for other in (0, 1):
        own = [row for row in rows if row[_OTHER] == other]
        yield from _split(str(other), own, (_WIDEST,) * len(own[0][_FIGURES]) if own else (), 0)


def described(shard: Shard, size: int) -> list[Any]:
    """Return what the index tells of a shard; ``likeness.index`` reads it in this order."""
    settings = {setting for row in shard.rows for setting in row[_SETTINGS]}
    return [
        shard.name,
        len(shard.rows),
        size,
        shard.rows[0][_OTHER],
        sorted(settings),
        int(any(not row[_SETTINGS] for row in shard.rows)),
        [_box(figures) for figures in zip(*(row[_FIGURES] for row in shard.rows), strict=True)],
    ]


def _box(figures: Sequence[Any]) -> list[Any] | None:
    """Return between what the known ones of some figures lie, and whether others are not known; None if none is known."""
    known = [figure for figure in figures if figure and figure[0] is not None]
    if not known:
        return None
    highs = [figure[1] for figure in known]
    high = None if None in highs else max(highs)
    return [min(figure[0] for figure in known), high, int(len(known) < len(figures))]


def _split(name: str, rows: Sequence[Row], cell: _Cell, depth: int) -> Iterator[Shard]:
    if len(rows) <= MOST:
        if rows:
            yield Shard(name, tuple(rows))
    elif depth == _DEEPEST:
        for start in range(0, len(rows), MOST):
            yield Shard(f"{name}-{start // MOST + 1}", tuple(rows[start : start + MOST]))
    else:
        yield from _halves(name, rows, cell, depth)


def _halves(name: str, rows: Sequence[Row], cell: _Cell, depth: int) -> Iterator[Shard]:
    at = depth % len(cell)
    between = cell[at]
    if between is None:  # none of these reports the figure
        yield from _split(name, rows, cell, depth + 1)
        return
    low, high = between
    middle = (low + high) / 2
    parts: dict[str, list[Row]] = {"u": [], "0": [], "1": []}
    for row in rows:
        place = _place(row[_FIGURES][at])
        parts["u" if place is None else "0" if place < middle else "1"].append(row)
    for letter, inside in (("u", None), ("0", (low, middle)), ("1", (middle, high))):
        yield from _split(f"{name}{letter}", parts[letter], (*cell[:at], inside, *cell[at + 1 :]), depth + 1)


def _place(figure: Any) -> float | None:
    """Return where a figure lies, by its lower end or else its upper one; None if nothing is known of it."""
    if not figure or figure[0] is None:
        return None
    value = figure[0] or figure[1] or 0
    return math.log2(value) if value > 2 ** _WIDEST[0] else _WIDEST[0]
