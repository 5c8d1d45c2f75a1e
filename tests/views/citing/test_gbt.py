"""References are what the public CSL style of GB/T 7714—2025 makes of the same items in a CSL processor."""

import json
from pathlib import Path
from typing import Any

import pytest

from generator.views.citing.gbt import ACCESSED, Blank, plain, reference
from generator.views.citing.item import Issued, Item, Kind, as_csl
from generator.views.public import Public

CASES = Path(__file__).resolve().parents[2] / "cases" / "citing"
ITEMS: list[dict[str, Any]] = json.loads((CASES / "items.json").read_text("utf-8"))
REFERENCES: dict[str, str] = json.loads((CASES / "references.json").read_text("utf-8"))

cases = pytest.mark.parametrize("csl", ITEMS, ids=lambda csl: csl["id"])


def item_of(csl: dict[str, Any]) -> Item:
    issued = csl.get("issued", {}).get("date-parts", [[]])[0]
    return Item(
        key=csl["id"],
        kind=Kind(csl["type"]),
        title=csl["title"],
        author=csl.get("author", [{"literal": ""}])[0]["literal"],
        container=csl.get("container-title", ""),
        publisher=csl.get("publisher", ""),
        issued=Issued(*issued) if issued else None,
        version=csl.get("version", ""),
        address=csl.get("URL", ""),
        online=csl.get("medium") == "OL",
    )


@cases
def test_a_reference_is_that_of_the_public_style(csl: dict[str, Any]) -> None:
    day = "-".join(f"{part:02d}" for part in csl.get("accessed", {}).get("date-parts", [[]])[0])
    assert plain(reference(item_of(csl))).replace(ACCESSED, day) == REFERENCES[csl["id"]]


@cases
def test_the_same_item_is_offered_as_csl(csl: dict[str, Any]) -> None:
    known = {name: value for name, value in csl.items() if name != "accessed"}
    assert as_csl(item_of(csl)) == known


def test_every_kind_has_a_case() -> None:
    assert {csl["type"] for csl in ITEMS} == set(Kind)
    assert REFERENCES.keys() == {csl["id"] for csl in ITEMS}


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (Kind.WEBPAGE, "题名[EB/OL]. （[2021-09]）[〔访问日期〕]. https://a.example/."),
        (Kind.NEWSPAPER, "题名[N/OL]. 示例日报，[2021-09]. https://a.example/."),
        (Kind.BOOK, "题名[M/OL]. [2021]. https://a.example/."),
    ],
)
def test_an_inferred_date_stands_in_brackets(kind: Kind, expected: str) -> None:
    paper = "示例日报" if kind is Kind.NEWSPAPER else ""
    item = Item(
        "a",
        kind,
        "题名",
        container=paper,
        issued=Issued(2021, 9, estimated=True),
        address="https://a.example/",
    )
    assert plain(reference(item)) == expected


def test_what_only_the_browser_knows_is_left_open_in_words() -> None:
    item = Item("a", Kind.WEBPAGE, "题名", path="stations/a.html")
    blanks = {piece.blank: piece.text for piece in reference(item) if piece.blank}
    assert blanks == {
        Blank.TITLE: "题名",
        Blank.ACCESSED: ACCESSED,
        Blank.ADDRESS: "〔网站的网址〕/stations/a.html",
    }
    assert plain(reference(item)) == "题名[EB/OL]. [〔访问日期〕]. 〔网站的网址〕/stations/a.html."


def test_the_address_of_the_site_is_given_where_it_is_known() -> None:
    item = Item("a", Kind.WEBPAGE, "题名", path="stations/a.html")
    text = plain(reference(item, Public.at("https://library.example/")))
    assert text == "题名[EB/OL]. [〔访问日期〕]. https://library.example/stations/a.html."


def test_a_title_that_names_a_blank_is_not_filled_in() -> None:
    item = Item("a", Kind.WEBPAGE, ACCESSED, path="a.html")
    assert [piece.blank for piece in reference(item) if piece.text == ACCESSED] == [
        Blank.TITLE,
        Blank.ACCESSED,
    ]
