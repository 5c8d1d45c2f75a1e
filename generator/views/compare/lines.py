"""The lines of a comparison: the smallest things that two entries can be held against each other by."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.model.base import Statement
from generator.model.quantity import Quantity
from generator.views.statements import Link
from generator.views.structure.chart import Chart

_OR = " / "
"""Stands between two wordings of one thing."""


@dataclass(frozen=True, slots=True)
class Badge:
    """A short mark before a line: an evidence level, with its id for the style sheet."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a cell; ``text`` may be a link, ``lead`` stands before it and ``note`` after it.

    Two lines with the same ``key`` state the same thing, however they are worded. ``told_by`` names the
    stations whose records say so, where a cell pools several. A line may hold a chart instead of text.
    """

    key: str
    text: str = ""
    href: str = ""
    lead: str = ""
    note: str = ""
    badge: Badge | None = None
    told_by: tuple[Link, ...] = ()
    chart: Chart | None = None


Cells = Mapping[str, tuple[Line, ...]]
"""What one entry has to say, by the id of the row; a row that is not there is not reported."""


def plain(text: str, note: str = "", href: str = "") -> Line:
    """Return a line that says a text, and states the same as any line of the same text."""
    return Line(key=text, text=text, note=note, href=href)


def statement_lines(statements: Iterable[Statement], lead: str = "") -> tuple[Line, ...]:
    """Return a line for each statement, with its note."""
    return tuple(Line(key=s.text, text=s.text, lead=lead, note=s.note or "") for s in statements)


def linked(link: Link, note: str = "") -> Line:
    """Return a line that is a link."""
    return Line(key=link.label, text=link.label, href=link.href, note=note)


def quantity_key(quantity: Quantity) -> str:
    """Return a key that two printed quantities share exactly when they are understood alike."""
    bounds = f"{quantity.low}~{quantity.high}" if quantity.low or quantity.high else quantity.printed
    return f"{quantity.bound}:{bounds}:{quantity.unit}"


def reported(cells: Mapping[str, Iterable[Line]]) -> dict[str, tuple[Line, ...]]:
    """Return the cells that say something."""
    filled = {row: tuple(lines) for row, lines in cells.items()}
    return {row: lines for row, lines in filled.items() if lines}


def pooled(columns: Iterable[tuple[Link, Cells]]) -> dict[str, tuple[Line, ...]]:
    """Return the cells of several stations as one: lines that state the same become one, with all who say so."""
    found: dict[str, dict[str, Line]] = {}
    for teller, cells in columns:
        for row, lines in cells.items():
            held = found.setdefault(row, {})
            for line in lines:
                told = replace(line, told_by=(teller,))
                held[line.key] = merged(held[line.key], told) if line.key in held else told
    return {row: tuple(lines.values()) for row, lines in found.items()}


def merged(first: Line, second: Line) -> Line:
    """Return two lines that state the same as one: each wording once, and notes only where they agree."""
    wordings = first.text.split(_OR)
    return replace(
        first,
        text=first.text if second.text in wordings else _OR.join((*wordings, second.text)),
        note=first.note if first.note == second.note else "",
        told_by=tuple(dict.fromkeys((*first.told_by, *second.told_by))),
    )
