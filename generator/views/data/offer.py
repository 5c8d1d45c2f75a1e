"""What is offered: every file of data, and what each is made of."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import TypeVar

from generator.search import Share
from generator.views.data.collections import Collection, collections
from generator.views.data.database import as_database
from generator.views.data.interface import interface_files
from generator.views.data.lines import Lines
from generator.views.data.shapes import Shapes
from generator.views.data.spreadsheets import as_csv
from generator.views.data.tables import TABLE_NAMES, Outline, tables
from generator.views.data.workbook import as_workbook
from generator.views.library import Library
from generator.views.page import AnyFile, JoinedFile, MadeDownload, MadeFile, TextFile

T = TypeVar("T")

FOLDER = "data"
WORKBOOK = f"{FOLDER}/library.xlsx"
DATABASE = f"{FOLDER}/library.sqlite"


@dataclass(frozen=True, slots=True)
class Flat:
    """The tables of a library: what they are, each as CSV by its name, and all in one file."""

    outlines: tuple[Outline, ...]
    sheets: Mapping[str, str]
    workbook: bytes
    database: bytes


@dataclass(frozen=True, slots=True)
class Offer:
    """The collections of a library, and all files that hold them, as text and otherwise; ``flat`` gives the tables."""

    collections: tuple[Collection, ...]
    files: tuple[TextFile, ...]
    downloads: tuple[MadeDownload, ...]
    flat: Callable[[], Flat]

    @property
    def tables(self) -> tuple[Outline, ...]:
        """Return what the tables are."""
        return self.flat().outlines

    def by_path(self) -> Mapping[str, AnyFile]:
        """Return every file by its path."""
        return {file.path: file for file in (*self.files, *self.downloads)}


def offered(library: Library, share: Share | None = None) -> Offer:
    """Return all data files of a library.

    ``share`` says by whom what they hold is made at once; without it, what a file holds is made when it is first asked
    for: who looks at one page of a preview does not wait for tables.
    """
    shapes = Shapes(library.catalog.vocabulary)
    found = collections(library, shapes)
    flat: Callable[[], Flat] = cache(partial(_flat, library))
    if share:
        found, made = _at_once(library, found, share)
        flat = partial(_same, made)
    return Offer(
        found,
        (*interface_files(found, shapes.definitions), *_lines(found), *_sheets(flat)),
        (
            MadeDownload(WORKBOOK, lambda: flat().workbook),
            MadeDownload(DATABASE, lambda: flat().database),
        ),
        flat,
    )


def _at_once(
    library: Library, found: tuple[Collection, ...], share: Share
) -> tuple[tuple[Collection, ...], Flat]:
    """Make what all files hold; return the collections with their lines, and the tables."""

    def lines() -> tuple[Lines, ...]:
        return tuple(collection.lines for collection in found)

    def of_part(part: int, parts: int) -> list[tuple[Lines, ...] | Flat]:
        return [make() for make in (lines, partial(_flat, library))[part::parts]]

    made = [one for ones in share(of_part) for one in ones]
    (flat,) = (one for one in made if isinstance(one, Flat))
    (held,) = (one for one in made if not isinstance(one, Flat))
    return tuple(replace(one, make=partial(_same, own)) for one, own in zip(found, held, strict=True)), flat


def _same(made: T) -> T:
    return made


def _flat(library: Library) -> Flat:
    made = tables(library)
    return Flat(
        tuple(table.outline for table in made),
        {table.name: as_csv(table) for table in made},
        as_workbook(made),
        as_database(made),
    )


def _sheets(flat: Callable[[], Flat]) -> Iterator[MadeFile]:
    for name in TABLE_NAMES:
        yield MadeFile(csv_path(name), partial(_sheet, flat, name))


def _sheet(flat: Callable[[], Flat], name: str) -> str:
    return flat().sheets[name]


def lines_path(collection: Collection) -> str:
    """Return the path in the site of a collection as JSON Lines."""
    return f"{FOLDER}/{collection.name}.jsonl"


def csv_path(name: str) -> str:
    """Return the path in the site of the table of that name as CSV."""
    return f"{FOLDER}/{name}.csv"


def _lines(found: tuple[Collection, ...]) -> Iterator[JoinedFile]:
    for collection in found:
        yield JoinedFile(lines_path(collection), partial(_with_ends, collection))


def _with_ends(collection: Collection) -> Iterator[str]:
    return (f"{line}\n" for line in collection.lines)
