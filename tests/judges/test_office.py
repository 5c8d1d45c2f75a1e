"""LibreOffice opens the tables as they are meant: no formula is made and no figure becomes another."""

import csv
import io
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.cell import Cell

OFFICE = shutil.which("soffice")
AS_EXCEL_READS_CSV = "Text - txt - csv (StarCalc):44,34,76,1,,2052,false,true"
"""Commas, double quotes, UTF-8, from the first line on, Chinese, unquoted like quoted, special numbers recognised."""

pytestmark = pytest.mark.skipif(OFFICE is None, reason="本机没有装 LibreOffice")

TABLES = ("claims", "measures", "practices", "sources", "stations", "terms")


def opened(file: Path, folder: Path, *options: str) -> Any:
    """Let LibreOffice open a file and save it as a workbook; return that workbook."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        str(OFFICE),
        profile,
        "--headless",
        *options,
        "--convert-to",
        "xlsx",
        "--outdir",
        str(folder),
        str(file),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return load_workbook(folder / f"{file.stem}.xlsx")


def unlike(cell: Cell, meant: str) -> bool:
    """Tell whether a cell shows something else than what was written, or works it out."""
    if cell.data_type == "f":
        return True
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
        return float(meant) != float(cell.value)
    shown = str(cell.value)[:10] if cell.is_date else str(cell.value or "")
    return shown != meant


def differences(sheet: Any, rows: list[list[str]]) -> Iterator[tuple[str, str, Any]]:
    for line, row in enumerate(rows, start=1):
        for column, meant in enumerate(row, start=1):
            cell = sheet.cell(line, column)
            if unlike(cell, meant):
                yield cell.coordinate, meant, cell.value


@pytest.mark.parametrize("table", TABLES)
def test_csv_is_read_as_it_is_written(site: Path, tmp_path: Path, table: str) -> None:
    file = site / "data" / f"{table}.csv"
    rows = list(csv.reader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline="")))
    sheet = opened(file, tmp_path, f"--infilter={AS_EXCEL_READS_CSV}").active
    assert list(differences(sheet, rows)) == []


def test_the_workbook_is_read_as_it_is_written(site: Path, tmp_path: Path) -> None:
    file = site / "data" / "library.xlsx"
    ours, theirs = load_workbook(file), opened(file, tmp_path)
    assert theirs.sheetnames == ours.sheetnames
    for sheet in ours:
        read = [[cell.value for cell in row] for row in theirs[sheet.title].iter_rows()]
        assert read == [[cell.value for cell in row] for row in sheet.iter_rows()], sheet.title
