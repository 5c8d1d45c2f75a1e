"""What is offered: every file of data, and what each is made of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from generator.views.data.collections import Collection, collections
from generator.views.data.database import as_database
from generator.views.data.interface import interface_files
from generator.views.data.shapes import Shapes
from generator.views.data.spreadsheets import as_csv
from generator.views.data.tables import Table, tables
from generator.views.data.workbook import as_workbook
from generator.views.library import Library
from generator.views.page import AnyFile, DataFile, Download, JoinedFile, TextFile

FOLDER = "data"
WORKBOOK = f"{FOLDER}/library.xlsx"
DATABASE = f"{FOLDER}/library.sqlite"


@dataclass(frozen=True, slots=True)
class Offer:
    """The collections and the tables of a library, and all files that hold them, as text and otherwise."""

    collections: tuple[Collection, ...]
    tables: tuple[Table, ...]
    files: tuple[TextFile, ...]
    downloads: tuple[Download, ...]

    def by_path(self) -> Mapping[str, AnyFile]:
        """Return every file by its path."""
        return {file.path: file for file in (*self.files, *self.downloads)}


def offered(library: Library) -> Offer:
    """Make all data files of a library."""
    shapes = Shapes(library.catalog.vocabulary)
    found = collections(library, shapes)
    flat = tables(library)
    files: tuple[TextFile, ...] = (
        *interface_files(found, shapes.definitions),
        *_lines(found),
        *_sheets(flat),
    )
    return Offer(
        found, flat, files, (Download(WORKBOOK, as_workbook(flat)), Download(DATABASE, as_database(flat)))
    )


def lines_path(collection: Collection) -> str:
    """Return the path in the site of a collection as JSON Lines."""
    return f"{FOLDER}/{collection.name}.jsonl"


def csv_path(table: Table) -> str:
    """Return the path in the site of a table as CSV."""
    return f"{FOLDER}/{table.name}.csv"


def _lines(found: tuple[Collection, ...]) -> Iterator[JoinedFile]:
    for collection in found:
        yield JoinedFile(lines_path(collection), partial(_with_ends, collection))


def _with_ends(collection: Collection) -> Iterator[str]:
    return (f"{line}\n" for line in collection.lines)


def _sheets(flat: tuple[Table, ...]) -> Iterator[DataFile]:
    for table in flat:
        yield DataFile(csv_path(table), as_csv(table))
