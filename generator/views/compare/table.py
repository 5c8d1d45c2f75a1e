"""A comparison as a table: columns side by side, and for each row what the columns have in common."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.views.compare.lines import Cells, Line
from generator.views.compare.plan import Group, Row


class RowState(StrEnum):
    """How the cells of a row stand to each other; assets/comparison.js tells the same of what readers pick."""

    SAME = "same"
    DIFFER = "differ"
    GAP = "gap"
    NONE = "none"


STATE_WORDS = {
    RowState.SAME: "相同",
    RowState.DIFFER: "不同",
    RowState.GAP: "有的没有报道",
    RowState.NONE: "都没有报道",
}


@dataclass(frozen=True, slots=True)
class Side:
    """What stands at the head of a column, and its lines by row."""

    name: str
    kind: str
    place: str
    href: str
    key: str
    cells: Cells


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A line, and whether every column has it."""

    line: Line
    shared: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """What one column says in a row."""

    of: str
    lines: tuple[MarkedLine, ...]


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row with its state."""

    id: str
    title: str
    state: RowState
    state_word: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One group of rows, with the heads of its columns."""

    id: str
    title: str
    caption: str
    sides: tuple[Side, ...]
    rows: tuple[TableRow, ...]


def make_table(group: Group, rows: Iterable[Row], sides: Sequence[Side]) -> Table:
    """Hold columns against each other in the rows of one group."""
    names = "、".join(side.name for side in sides)
    return Table(
        id=group.id,
        title=group.title,
        caption=f"{group.title}：{names}",
        sides=tuple(sides),
        rows=tuple(_rows((row for row in rows if row.group == group.id), sides)),
    )


def row_state(cells: Sequence[Sequence[Line]]) -> RowState:
    """Tell how the cells of a row stand to each other: by what their lines state, not by their wording."""
    if not any(cells):
        return RowState.NONE
    if not all(cells):
        return RowState.GAP
    stated = {frozenset(line.key for line in cell) for cell in cells}
    return RowState.SAME if len(stated) == 1 else RowState.DIFFER


def _rows(rows: Iterable[Row], sides: Sequence[Side]) -> Iterator[TableRow]:
    for row in rows:
        cells = [side.cells.get(row.id, ()) for side in sides]
        state = row_state(cells)
        if state is not RowState.NONE or row.always:
            yield TableRow(row.id, row.title, state, STATE_WORDS[state], _marked(cells, sides))


def _marked(cells: Sequence[Sequence[Line]], sides: Sequence[Side]) -> tuple[Cell, ...]:
    shared = frozenset.intersection(*(frozenset(line.key for line in cell) for cell in cells))
    return tuple(
        Cell(side.name, tuple(MarkedLine(line, line.key in shared) for line in cell))
        for side, cell in zip(sides, cells, strict=True)
    )
