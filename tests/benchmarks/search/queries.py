"""Query files: tab-separated lines of a query, its category and what belongs among the first results."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

COLUMNS = ("query", "category", "expected")
_EITHER = "|"


class QueryFileError(ValueError):
    """A query file that is not one; the message names the file and the line."""


@dataclass(frozen=True, slots=True)
class Query:
    """What a reader types, of what kind it is, and the names of what answers it: none if nothing does."""

    text: str
    category: str
    expected: tuple[str, ...]


def read_queries(paths: Iterable[Path]) -> tuple[Query, ...]:
    """Read query files, one after the other; empty lines and lines that begin with # are passed over.

    Raises ``QueryFileError`` for a file without the heading of ``COLUMNS`` or with a line that has
    no query or no category.
    """
    return tuple(query for path in paths for query in _read(path))


def _read(path: Path) -> Iterable[Query]:
    lines = [
        (number, line.split("\t"))
        for number, line in enumerate(path.read_text("utf-8-sig").splitlines(), start=1)
        if line.strip() and not line.startswith("#")
    ]
    if not lines or tuple(lines[0][1]) != COLUMNS:
        message = f"{path}: the first line must be {' '.join(COLUMNS)}, separated by tabs"
        raise QueryFileError(message)
    return [_query(path, number, cells) for number, cells in lines[1:]]


def _query(path: Path, number: int, cells: list[str]) -> Query:
    text, category, expected, *_ = (*(cell.strip() for cell in cells), "", "", "")
    if len(cells) > len(COLUMNS) or not text or not category:
        message = f"{path}:{number}: expected query, category and what is expected"
        raise QueryFileError(message)
    return Query(text, category, tuple(name.strip() for name in expected.split(_EITHER) if name.strip()))
