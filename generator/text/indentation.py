"""Which lines may have been meant to stand elsewhere: guesses at wrong indentation and at wrong dashes.

A guess is several lines moved together. Whoever uses it reads the text again and sees whether it was right.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.text.codes import YamlCode
from generator.text.explained import Explained
from generator.text.lines import depth_of, has_content

_DASHES = re.compile(r" *(?:- +)*")
_DOUBLE_DASH = re.compile(r"^( *)- +(?=- )")
_FIELD = re.compile(r"^ *[a-z][a-z_]*:(?: |$)")
_DASHED_FIELD = re.compile(r"^(?P<start> *)- +(?P<field>[a-z][a-z_]*:(?: .*)?)$")
_STEP = 2
_MOST_LINES_BACK = 60


@dataclass(frozen=True, slots=True)
class Move:
    """Lines as they may have been meant: the index of the first one, the lines, and what was wrong with it."""

    first: int
    lines: tuple[str, ...]
    code: Explained
    message: str

    def applied(self, lines: Sequence[str]) -> list[str]:
        """Return all lines with these ones in their places."""
        return [*lines[: self.first], *self.lines, *lines[self.first + len(self.lines) :]]


def moves(lines: Sequence[str], numbers: Iterable[int]) -> Iterator[Move]:
    """Yield guesses for the lines with these indexes and for those around them, the smallest move first."""
    blamed = set(numbers)
    around = {near for number in blamed for near in _around(lines, number)}
    found = [move for number in sorted(around) for move in _moves_of(lines, number)]
    yield from sorted(found, key=lambda move: _size(move, lines, is_blamed=move.first in blamed))


def _size(move: Move, lines: Sequence[str], *, is_blamed: bool) -> tuple[int, bool, int, int]:
    """Order moves: to an even depth before an odd one, then where something is wrong, then by how much moves."""
    depth = depth_of(move.lines[0])
    return depth % 2, not is_blamed, abs(depth - depth_of(lines[move.first])), len(move.lines)


def _around(lines: Sequence[str], number: int) -> Iterator[int]:
    """Yield the index of a line and of the next lines with content before and after it."""
    for step in (-1, 1):
        at = number + step
        while 0 <= at < len(lines) and not has_content(lines[at]):
            at += step
        if 0 <= at < len(lines):
            yield at
    if 0 <= number < len(lines) and has_content(lines[number]):
        yield number


def _moves_of(lines: Sequence[str], number: int) -> Iterator[Move]:
    line = lines[number]
    if _DOUBLE_DASH.match(line):
        mended = _DOUBLE_DASH.sub(r"\1", line)
        yield Move(number, (mended,), YamlCode.EXTRA_DASH, "多写了一个减号，这一项成了列表里的列表")
    depth = depth_of(line)
    yield from _dash_moves(lines, number)
    for wanted in sorted(_depths(lines, number) - {depth}):
        message = f"这一行的缩进不对：行首应有 {wanted} 个空格，这里有 {depth} 个"
        for last in _ends(lines, number):
            moved = tuple(_shifted(each, wanted - depth) for each in lines[number:last])
            yield Move(number, moved, YamlCode.WRONG_INDENTATION, message)


def _dash_moves(lines: Sequence[str], number: int) -> Iterator[Move]:
    """Yield the line with a dash put before its field, or taken away where its neighbours have none."""
    line, depth = lines[number], depth_of(lines[number])
    if depth >= _STEP and _FIELD.match(line):
        entry = " " * (depth - _STEP) + "- " + line.lstrip(" ")
        message = "这一行前少了减号：列表的每一项都以“- ”开头"
        yield Move(number, (entry,), YamlCode.JOINED_LINES, message)
    following = next((each for each in lines[number + 1 :] if has_content(each)), "")
    dashed = _DASHED_FIELD.match(line)
    if dashed and depth_of(following) == depth and not following.lstrip(" ").startswith("- "):
        message = "多写了一个减号：这一处是几个字段，不是列表"
        yield Move(number, (dashed["start"] + dashed["field"],), YamlCode.EXTRA_DASH, message)


def _depths(lines: Sequence[str], number: int) -> set[int]:
    """Return the depths at which this line may stand: those of the lines around it, and one deeper than the last."""
    near = lines[max(0, number - _MOST_LINES_BACK) : number]
    contents = [line for line in near if has_content(line)]
    found = {0}
    for line in contents:
        dashes = _DASHES.match(line)
        found |= {depth_of(line), dashes.end() if dashes else 0}
    last = _DASHES.match(contents[-1]) if contents else None
    if last:
        found |= {depth_of(contents[-1]) + 2, last.end() + 2}
    following = next((line for line in lines[number + 1 :] if has_content(line)), None)
    return found | ({depth_of(following)} if following else set())


def _ends(lines: Sequence[str], number: int) -> list[int]:
    """Return where the lines that move may end: the line alone, it with all below it, it with its neighbours."""
    depth = depth_of(lines[number])
    below = number + 1
    while below < len(lines) and (not has_content(lines[below]) or depth_of(lines[below]) > depth):
        below += 1
    ends = [number + 1, below]
    beside = below
    while beside < len(lines) and depth_of(lines[beside]) >= depth and len(ends) < 12:
        beside += 1
        while beside < len(lines) and depth_of(lines[beside]) > depth:
            beside += 1
        ends.append(beside)
    return sorted(set(ends))


def _shifted(line: str, by: int) -> str:
    if not line.strip():
        return line
    return " " * by + line if by > 0 else line[min(-by, depth_of(line)) :]
