"""A document: a text that was read as YAML, and the place of everything in it."""

from dataclasses import dataclass
from functools import lru_cache

from generator.diagnostics import Path, Position
from generator.text.decoding import LINE_BREAK
from generator.text.tree import Place, grow


@dataclass(frozen=True, slots=True)
class Document:
    """A text that YAML can read. Keeps the text alone and finds places anew when something is wrong.

    Places of 40,000 records would fill the memory, and nobody asks for them while nothing is wrong.
    """

    file: str
    text: str

    def position(self, path: Path) -> Position:
        """Return where the value at ``path`` stands, or the nearest part around it that there is."""
        place, _ = self._place(path)
        return Position(self.file, place.line + 1, place.column + 1)

    def position_of(self, words: str, start: Position) -> Position:
        """Return where ``words`` stand on the line of ``start``, from there on; ``start`` if they do not."""
        column = _lines(self.text)[start.line - 1].find(words, start.column - 1) + 1
        return Position(start.file, start.line, column) if column else start

    def as_entry(self, position: Position) -> str:
        """Return the line at ``position`` as an entry of a list; nothing when something else stands before the value."""
        line = _lines(self.text)[position.line - 1]
        before, after = line[: position.column - 1], line[position.column - 1 :]
        return "" if before.strip() else f"{before}- {after}"

    def line(self, number: int) -> str:
        """Return the line with this number (from 1)."""
        return _lines(self.text)[number - 1]

    def replaced(self, position: Position, wrong: str, right: str) -> str:
        """Return the line at ``position`` with ``right`` in the place of ``wrong``; nothing when it does not stand there."""
        line = _lines(self.text)[position.line - 1]
        start = line.find(wrong, position.column - 1) if wrong and right else -1
        return line[:start] + right + line[start + len(wrong) :] if start >= 0 else ""

    def key_position(self, path: Path) -> Position:
        """Return where the field name that ends ``path`` stands, or the nearest part around it."""
        place, known = self._place(path)
        if known < len(path):
            return Position(self.file, place.line + 1, place.column + 1)
        return Position(self.file, place.key_line + 1, place.key_column + 1)

    def _place(self, path: Path) -> tuple[Place, int]:
        place = _root(self.text)
        for known, step in enumerate(path):
            inner = place.inside.get(step)
            if inner is None:
                return place, known
            place = inner
        return place, len(path)


@lru_cache(maxsize=8)
def _lines(text: str) -> list[str]:
    return LINE_BREAK.split(text)


@lru_cache(maxsize=8)
def _root(text: str) -> Place:
    return grow(text).place
