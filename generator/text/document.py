"""A document: a text that was read as YAML, and the place of everything in it."""

from dataclasses import dataclass
from functools import lru_cache

from generator.diagnostics import Path, Position
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
def _root(text: str) -> Place:
    return grow(text).place
