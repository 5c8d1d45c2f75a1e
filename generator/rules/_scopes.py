"""Scopes: which parts of a record a local id is unique among, and which a local reference may name."""

from collections.abc import Iterator

from generator.diagnostics import Path
from generator.model.base import LocalId, LocalRef, Record
from generator.model.walk import Marked, marked_values

_CONTAINER = "practices"


def scope_of(path: Path) -> Path:
    """Return the path of the practice that a value lies inside, or of the record: the empty path."""
    inside_a_practice = len(path) > 3 and path[0] == _CONTAINER
    return path[:2] if inside_a_practice else ()


def local_ids(record: Record) -> Iterator[tuple[Path, str, Marked]]:
    """Yield the scope, the kind and the value of every local id of a record."""
    for marked in marked_values(record):
        if isinstance(marked.mark, LocalId):
            yield scope_of(marked.path), marked.mark.kind, marked


def local_references(record: Record) -> Iterator[tuple[Path, str, Marked]]:
    """Yield the scope, the kind and the value of every local reference of a record."""
    for marked in marked_values(record):
        if isinstance(marked.mark, LocalRef):
            yield scope_of(marked.path), marked.mark.kind, marked
