"""Tables as CSV: for Excel, which guesses what a cell means, so that no cell is taken for anything but what it is."""

import csv
import re
from io import StringIO

from generator.views.data.tables import Cell, Table

_FORMULA = tuple("=+-@＝＋－＠\t\r")
"""What makes a spreadsheet take a text for a formula when it comes first (OWASP, "CSV Injection")."""

_MISREAD = re.compile(
    r"0\d+|\d{12,}"  # codes: leading noughts and digits beyond the precision of a cell are lost
    r"|\d+(\.\d+)?[eE][+-]?\d+"  # 1e3
    r"|\d{1,4}[-/年]\d{1,2}([-/月]\d{1,4}日?|月)?"  # dates, 2021-09 or 3-5
    r"|\d{1,2}:\d{2}(:\d{2})?"  # times
    r"|\d+(\.\d+)?[%％‰]"  # shares, which become 0.25
    r"|\d{1,3}(,\d{3})+"
    r"|(?i:true|false)"
)
_GUARD = "'"
_MARK = "\ufeff"
"""The byte order mark, without which Excel takes UTF-8 for the code page of its system."""


def as_csv(table: Table) -> str:
    """Return a table as CSV (RFC 4180) in Chinese, for UTF-8; a text that would be misread begins with ``'``."""
    written = StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(column.title for column in table.columns)
    writer.writerows([_guarded(cell) for cell in row] for row in table.rows)
    return _MARK + written.getvalue()


def _guarded(cell: Cell) -> Cell:
    if not isinstance(cell, str):
        return cell
    return _GUARD + cell if cell.startswith(_FORMULA) or _MISREAD.fullmatch(cell) else cell
