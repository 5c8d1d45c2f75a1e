"""A spreadsheet shows what the record says: no formula is made and no figure becomes another."""

import csv
import io
from collections.abc import Sequence

import pytest

from generator.views.data import Offer
from generator.views.data.spreadsheets import as_csv
from generator.views.data.tables import Cell, Column, Table


def cell_of(cell: Cell) -> str:
    """Return how a cell is written, read back as a program reads CSV."""
    text = as_csv(Table("t", "表", (Column("a", "甲"),), ((cell,),)))
    assert text.startswith("\ufeff")
    (title, (written,)) = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    assert title == ["甲"]
    return written


@pytest.mark.parametrize(
    "text",
    [
        "=1+1", '=HYPERLINK("http://x")', "+86", "-5", "@SUM(1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠a",
        "0575", "371481199001011234", "1e3", "2.5E-7", "2021-09", "2021-09-26", "3-5", "3/4", "1:30",
        "12:30:05", "25.3%", "1,234", "TRUE", "false", "2021年9月", "2021年9月26日",
    ],
)  # fmt: skip
def test_what_would_be_misread_is_marked_as_text(text: str) -> None:
    assert cell_of(text) == f"'{text}"


@pytest.mark.parametrize(
    "text",
    [
        "郭家街道派出所",
        "590天",
        "近4万人",
        "2021",
        "12",
        "a,b",
        '他说"好"',
        "两\n行",
        "371481",
        "3.5",
        "2018/2020",
    ],
)
def test_what_means_itself_stays(text: str) -> None:
    assert cell_of(text) == text


@pytest.mark.parametrize(("cell", "written"), [(12, "12"), (-3, "-3"), (0.5, "0.5"), (None, "")])
def test_figures_stay_figures(cell: Cell, written: str) -> None:
    assert cell_of(cell) == written


def test_tables_are_whole(offer: Offer, flat: Sequence[Table]) -> None:
    for table in flat:
        (text,) = (file.text for file in offer.files if file.path == f"data/{table.name}.csv")
        rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
        assert rows[0] == [column.title for column in table.columns]
        assert len(rows) == len(table.rows) + 1
        for read, row in zip(rows[1:], table.rows, strict=True):
            meant = ["" if cell is None else str(cell) for cell in row]
            assert [cell.removeprefix("'") for cell in read] == [cell.removeprefix("'") for cell in meant]
