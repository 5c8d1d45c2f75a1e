"""The workbook opens with the same cells as the tables: texts as texts, figures as figures, no formulas."""

import io
from collections.abc import Sequence

from openpyxl import load_workbook

from generator.views.data import Offer
from generator.views.data.tables import Column, Table
from generator.views.data.workbook import MOST_CHARACTERS, as_workbook


def test_every_cell_is_what_the_table_says(offer: Offer, flat: Sequence[Table]) -> None:
    (content,) = (file.content for file in offer.downloads if file.path == "data/library.xlsx")
    workbook = load_workbook(io.BytesIO(content))
    assert workbook.sheetnames == [table.title for table in flat]
    for table in flat:
        titles, *rows = workbook[table.title].iter_rows(values_only=True)
        assert list(titles) == [column.title for column in table.columns]
        assert [tuple(row) for row in rows] == list(table.rows)


def test_texts_never_become_formulas_links_or_figures() -> None:
    texts = ("=1+1", "+1", "@a", "http://example.cn", "0575", "12345678901234567890", "2021-09", "TRUE")
    table = Table("t", "表", (Column("a", "甲"),), tuple((text,) for text in texts))
    sheet = load_workbook(io.BytesIO(as_workbook([table])))["表"]
    cells = [row[0] for row in sheet.iter_rows(min_row=2)]
    assert [(cell.value, cell.data_type, cell.hyperlink) for cell in cells] == [
        (text, "s", None) for text in texts
    ]


def test_a_text_too_long_for_a_cell_says_where_the_rest_is() -> None:
    table = Table("t", "表", (Column("a", "甲"),), (("长" * (MOST_CHARACTERS + 1),),))
    cell = load_workbook(io.BytesIO(as_workbook([table])))["表"]["A2"].value
    assert isinstance(cell, str)
    assert len(cell) == MOST_CHARACTERS
    assert cell.endswith("（全文见 JSON）")


def test_the_same_tables_give_the_same_bytes(flat: Sequence[Table]) -> None:
    assert as_workbook(flat) == as_workbook(flat)


def test_a_table_too_long_for_a_sheet_goes_on_in_another_with_its_titles() -> None:
    table = Table("t", "表", (Column("a", "甲"),), tuple((str(at),) for at in range(7)))
    workbook = load_workbook(io.BytesIO(as_workbook([table], most_rows=4)))
    told = {
        name: [row[0] for row in workbook[name].iter_rows(values_only=True)] for name in workbook.sheetnames
    }
    assert told == {"表": ["甲", "0", "1", "2"], "表 2": ["甲", "3", "4", "5"], "表 3": ["甲", "6"]}


def test_a_table_that_just_fits_has_one_sheet() -> None:
    table = Table("t", "表", (Column("a", "甲"),), (("1",), ("2",)))
    for rows in (table.rows, ()):
        written = as_workbook([Table("t", "表", table.columns, rows)], most_rows=3)
        assert load_workbook(io.BytesIO(written)).sheetnames == ["表"]
