"""Files of hostile records: each is what its ending says, for whatever program reads it, and gives the words back."""

import csv
import json
import re
import sqlite3
import zipfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO, StringIO
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

from generator.views.data.tables import Table, tables
from generator.views.indexing import make_library
from tests.hostile.library import calm, filled
from tests.hostile.sites import HOME, Made, calm_site
from tests.hostile.test_pages import strings_in

FORMULA = tuple("=+-@＝＋－＠\t\r\n")
CALL = re.compile(r"[A-Za-z.]+\((.*)\);?\s*", re.DOTALL)
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def test_every_kind_of_file_is_looked_at(hostile: Made) -> None:
    assert hostile.files.keys() == calm_site().files.keys()
    endings = {Path(path).suffix for path in hostile.files}
    looked_at = {".json", ".jsonl", ".js", ".csv", ".xlsx", ".sqlite", ".imscc", ".xml", ".html", ".txt"}
    assert endings == looked_at


def test_json_is_json_with_the_same_names_and_has_the_words(hostile: Made) -> None:
    for path in having(hostile, ".json"):
        assert shape(json.loads(hostile.files[path])) == shape(json.loads(calm_site().files[path])), path
    for path in having(hostile, ".jsonl"):
        lines, before = (made.files[path].decode().splitlines() for made in (hostile, calm_site()))
        assert [shape(json.loads(line)) for line in lines] == [shape(json.loads(line)) for line in before], (
            path
        )
    assert names_of(hostile) < set(strings_in(json.loads(hostile.files["api/v1/all.json"])))


def test_what_scripts_load_is_one_call_with_json(hostile: Made) -> None:
    loaded = [(path, hostile.files[path].decode()) for path in having(hostile, ".js")]
    loaded += [
        (file.path, file.text) for file in hostile.index if re.search(r"/(?:[a-z]+/)\d+\.js$", file.path)
    ]
    assert len(loaded) > 50
    for path, text in loaded:
        found = CALL.fullmatch(text)
        assert found, path
        json.loads(f"[{found[1]}]")
        assert not re.search("[\u2028\u2029]", text), path


def test_tables_open_as_rows_of_texts_and_start_no_formula(hostile: Made) -> None:
    known = {path: rows_of(calm_site().files[path]) for path in having(hostile, ".csv")}
    for path, before in known.items():
        rows = rows_of(hostile.files[path])
        assert [len(row) for row in rows] == [len(row) for row in before], path
        wrong = [cell for row in rows for cell in row if cell.startswith(FORMULA)]
        assert not wrong, f"{path}: {wrong[:3]}"


def test_the_workbook_holds_texts_and_figures_no_formulas_and_no_links(hostile: Made) -> None:
    archive = zipfile.ZipFile(BytesIO(hostile.files["data/library.xlsx"]))
    known = zipfile.ZipFile(BytesIO(calm_site().files["data/library.xlsx"]))
    assert archive.namelist() == known.namelist()
    for name in archive.namelist():
        root = Xml.fromstring(archive.read(name))  # noqa: S314  (it is our own)
        assert not list(root.iter(f"{SHEET}f")), name
        assert not list(root.iter(f"{SHEET}hyperlink")), name
        assert not [one for one in root.iter(RELATIONS) if one.get("TargetMode") == "External"], name
    shared = Xml.fromstring(archive.read("xl/sharedStrings.xml"))  # noqa: S314  (it is our own)
    texts = {"".join(item.itertext()) for item in shared}
    assert {unmarked(name) for name in names_of(hostile)} <= {unmarked(text) for text in texts}


def test_the_database_is_whole_and_has_the_words(hostile: Made, tmp_path: Path) -> None:
    place = tmp_path / "library.sqlite"
    place.write_bytes(hostile.files["data/library.sqlite"])
    with sqlite3.connect(place) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        names = {name for (name,) in connection.execute("SELECT name FROM stations")}
    assert names_of(hostile) <= names


def test_xml_is_xml_with_the_same_elements_and_leads_nowhere_else(hostile: Made) -> None:
    for path in having(hostile, ".xml"):
        assert_same_xml(calm_site().files[path], hostile.files[path], path)
    (package,) = having(hostile, ".imscc")
    archive, known = (zipfile.ZipFile(BytesIO(made.files[package])) for made in (hostile, calm_site()))
    assert archive.namelist() == known.namelist()
    for name in archive.namelist():
        assert_same_xml(known.read(name), archive.read(name), name)


def test_lists_have_a_line_for_each_entry(hostile: Made) -> None:
    for path in having(hostile, ".txt"):
        lines, before = (made.files[path].decode().splitlines() for made in (hostile, calm_site()))
        assert len(lines) == len(before), path
        leading = (line for line in lines if line.startswith(("Sitemap", "Allow", "Disallow", "User-agent")))
        assert all(line in before for line in leading), path


def test_the_guard_of_a_cell_is_all_that_a_table_adds() -> None:
    (table,) = (one for one in tables_of() if one.name == "stations")
    rows = rows_of(calm_site().files["data/stations.csv"])
    assert len(rows) == len(table.rows) + 1


@pytest.mark.parametrize("wild", ["<a><b/><b/></a>", "<a><b x='1'/></a>", "<a><b href='javascript:x'/></a>"])
def test_the_comparison_sees_what_a_record_would_write(wild: str) -> None:
    with pytest.raises(AssertionError):
        assert_same_xml(b"<a><b href='http://a/'/></a>", wild.encode(), "x")


def having(made: Made, ending: str) -> list[str]:
    """Return the paths of the files with an ending."""
    found = [path for path in made.files if path.endswith(ending)]
    assert found, ending
    return found


def names_of(made: Made) -> set[str]:
    """Return the names of the stations that speak for themselves, as the library has them."""
    return {station.name for station in made.library.stations}


def tables_of() -> tuple[Table, ...]:
    """Return the tables of the harmless library."""
    return tables(make_library(filled(calm).catalog))


def rows_of(content: bytes) -> list[list[str]]:
    """Return the rows of a table in CSV."""
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def shape(value: object) -> object:
    """Return a value of JSON without its words: names, lengths and types."""
    if isinstance(value, dict):
        return Counter(json.dumps(shape(inner), default=str) for inner in value.values()), len(value)
    if isinstance(value, list):
        return [shape(inner) for inner in value]
    return type(value).__name__


def unmarked(text: str) -> str:
    """Return a text without what a workbook writes otherwise: the ends of lines, and its escapes for characters."""
    return re.sub(r"_x[0-9A-F]{4}_|\s", "", text)


def assert_same_xml(calm: bytes, wild: bytes, path: str) -> None:
    """Assert that two files of XML have the same elements, attributes and addresses of the same kinds."""
    one, other = (Counter(xml_elements(content)) for content in (calm, wild))
    assert one == other, f"{path}: {dict(other - one)} instead of {dict(one - other)}"


def xml_elements(content: bytes) -> Iterator[tuple[object, ...]]:
    """Yield every element of a file of XML with its attributes, and where its addresses lead."""
    for element in Xml.fromstring(content).iter():  # noqa: S314  (it is our own)
        addresses = [element.get("href") or "", (element.text or "") if element.tag.endswith("loc") else ""]
        known = tuple(address for address in addresses if address)
        schemes = tuple("own" if address.startswith(HOME) else address.partition(":")[0] for address in known)
        yield element.tag, tuple(sorted(element.keys())), schemes
