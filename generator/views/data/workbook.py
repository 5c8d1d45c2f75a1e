"""Tables as one XLSX workbook, a sheet for each, in which texts are texts and figures are figures."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from itertools import chain

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from generator.model.about import LIBRARY
from generator.views.data.tables import Table

MOST_CHARACTERS = 32_767
"""What a cell of a workbook can hold (ECMA-376, as Excel reads it)."""

MOST_ROWS = 1_048_576
"""How many rows a sheet can hold."""

_CUT = "……（全文见 JSON）"

_CREATED = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""The same tables give the same bytes, as long as Python packs with the same zlib: the time of writing is left out."""

_WIDEST, _NARROWEST = 40, 6


def as_workbook(tables: Sequence[Table], most_rows: int = MOST_ROWS) -> bytes:
    """Return the tables as the bytes of a workbook; the first row of each sheet holds titles and stays in sight.

    A table with more than ``most_rows`` lines goes on in further sheets: 说法、说法 2.
    """
    written = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(written, options) as workbook:
        workbook.set_properties({"title": LIBRARY, "created": _CREATED})
        bold = workbook.add_format({"bold": True})
        for table in chain.from_iterable(_sheets(whole, most_rows) for whole in tables):
            sheet = workbook.add_worksheet(table.title)
            sheet.write_row(0, 0, [column.title for column in table.columns], bold)
            sheet.freeze_panes(1, 0)
            sheet.autofilter(0, 0, max(len(table.rows), 1), len(table.columns) - 1)
            _write(sheet, table)
    return written.getvalue()


def _sheets(table: Table, most_rows: int) -> Iterator[Table]:
    """Yield a table as the sheets that it takes, each with a title of its own."""
    room = most_rows - 1  # the titles
    for number, start in enumerate(range(0, max(len(table.rows), 1), room), start=1):
        title = f"{table.title} {number}" if number > 1 else table.title
        yield replace(table, title=title, rows=table.rows[start : start + room])


def _write(sheet: Worksheet, table: Table) -> None:
    for at, column in enumerate(table.columns):
        cells = [row[at] for row in table.rows]
        sheet.set_column(at, at, _width(column.title, cells))
        for line, cell in enumerate(cells, start=1):
            if isinstance(cell, str):
                sheet.write_string(line, at, _fitting(cell))
            elif cell is not None:
                sheet.write_number(line, at, cell)


def _fitting(text: str) -> str:
    return text if len(text) <= MOST_CHARACTERS else text[: MOST_CHARACTERS - len(_CUT)] + _CUT


def _width(title: str, cells: Iterable[object]) -> int:
    """Return a width for a column in characters; a Chinese one is as wide as two others."""
    longest = max((len(str(cell)) for cell in cells if cell is not None), default=0)
    return min(max(2 * len(title) + 2, longest + 2, _NARROWEST), _WIDEST)
