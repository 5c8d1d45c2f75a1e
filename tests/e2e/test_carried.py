"""A copy on a stick gives what the site gives: what is read is tested where it is read, what is taken away here."""

import sqlite3
from pathlib import Path

from openpyxl import load_workbook

from tests.e2e.conftest import Visitor


def test_tables_are_downloaded_from_a_folder(visit: Visitor, carried: Path, tmp_path: Path) -> None:
    taken = {}
    with visit() as reader:
        page = reader.page
        page.goto((carried / "stations" / "leling-guojia.html").as_uri())
        page.get_by_role("link", name="全部数据").click()
        for name in ("library.xlsx", "library.sqlite", "claims.csv"):
            with page.expect_download() as waiting:
                page.locator(f"a[href$='{name}']").first.click()
            taken[name] = tmp_path / waiting.value.suggested_filename
            waiting.value.save_as(taken[name])
        assert reader.faults == []
        assert all(address.startswith(("file:", "data:")) for address in reader.requests)
    assert {name: file.read_bytes() for name, file in taken.items()} == {
        name: (carried / "data" / name).read_bytes() for name in taken
    }
    rows = load_workbook(taken["library.xlsx"], read_only=True).worksheets
    with sqlite3.connect(taken["library.sqlite"]) as database:
        (count,) = database.execute("SELECT count(*) FROM claims").fetchone()
    assert rows
    assert count > 0
