"""What is offered: every file of data, and what each is made of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from generator.search import Share, alone
from generator.views.data.collections import Collection, collections
from generator.views.data.database import as_database
from generator.views.data.interface import interface_files
from generator.views.data.shapes import Schema, Shapes
from generator.views.data.spreadsheets import as_csv
from generator.views.data.tables import Outline, Table, tables
from generator.views.data.workbook import as_workbook
from generator.views.library import Library
from generator.views.page import AnyFile, DataFile, Download, JoinedFile, TextFile

FOLDER = "data"
WORKBOOK = f"{FOLDER}/library.xlsx"
DATABASE = f"{FOLDER}/library.sqlite"


@dataclass(frozen=True, slots=True)
class Offer:
    """The collections of a library, what its tables are, and all files that hold them, as text and otherwise."""

    collections: tuple[Collection, ...]
    tables: tuple[Outline, ...]
    files: tuple[TextFile, ...]
    downloads: tuple[Download, ...]

    def by_path(self) -> Mapping[str, AnyFile]:
        """Return every file by its path."""
        return {file.path: file for file in (*self.files, *self.downloads)}


def offered(library: Library, share: Share = alone) -> Offer:
    """Make all data files of a library; ``share`` says by whom."""

    def of_part(part: int, parts: int) -> list[_Interface | _Flat]:
        return [make(library) for make in (_interface, _flat)[part::parts]]

    made = [one for found in share(of_part) for one in found]
    (interface,) = (one for one in made if isinstance(one, _Interface))
    (flat,) = (one for one in made if isinstance(one, _Flat))
    found = interface.collections
    files = (*interface_files(found, interface.definitions), *_lines(found), *flat.sheets)
    return Offer(found, flat.outlines, files, flat.downloads)


@dataclass(frozen=True, slots=True)
class _Interface:
    """The collections, and the schemas that theirs refer to."""

    collections: tuple[Collection, ...]
    definitions: Mapping[str, Schema]


@dataclass(frozen=True, slots=True)
class _Flat:
    """The tables: what they are, as CSV, and in one file."""

    outlines: tuple[Outline, ...]
    sheets: tuple[DataFile, ...]
    downloads: tuple[Download, ...]


def _interface(library: Library) -> _Interface:
    shapes = Shapes(library.catalog.vocabulary)
    return _Interface(collections(library, shapes), shapes.definitions)


def _flat(library: Library) -> _Flat:
    flat = tables(library)
    return _Flat(
        tuple(table.outline for table in flat),
        tuple(DataFile(csv_path(table), as_csv(table)) for table in flat),
        (Download(WORKBOOK, as_workbook(flat)), Download(DATABASE, as_database(flat))),
    )


def lines_path(collection: Collection) -> str:
    """Return the path in the site of a collection as JSON Lines."""
    return f"{FOLDER}/{collection.name}.jsonl"


def csv_path(table: Table | Outline) -> str:
    """Return the path in the site of a table as CSV."""
    return f"{FOLDER}/{table.name}.csv"


def _lines(found: tuple[Collection, ...]) -> Iterator[JoinedFile]:
    for collection in found:
        yield JoinedFile(lines_path(collection), partial(_with_ends, collection))


def _with_ends(collection: Collection) -> Iterator[str]:
    return (f"{line}\n" for line in collection.lines)
