"""References in the formats that programs read: nothing of a title gets lost, and nothing of it becomes a command."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "generator" / "theme" / "assets" / "citing-formats.js"
ITEMS: list[dict[str, Any]] = json.loads((ROOT / "tests/cases/citing/items.json").read_text("utf-8"))

every_item = pytest.mark.parametrize("item", ITEMS, ids=lambda item: item["id"])

FIELD = re.compile(r"  ([a-z]+) = \{(.*)\},")
COMMANDS = {
    r"\textbackslash{}": "\\",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    **{f"\\{mark}": mark for mark in "$&#_%"},
}
COMMAND = re.compile("|".join(map(re.escape, COMMANDS)))
RIS_LINE = re.compile(r"([A-Z][A-Z0-9])  - (.*)")

TITLES = (
    "100% 的派出所 & 50_个 #标签 $1 {花括号} 和 \\反斜线 ~约 ^上标",
    "一}\n@misc{b, title={二",
    "题\r\nER  - \r\nTY  - BOOK",
    "“引号”与 \"直引号\" 与 '单引号'",
    "中文：全角，标点。",
    "\\textbackslash{}",
)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_page() as page:
        page.add_script_tag(path=SCRIPT)
        yield page


def ask(page: Page, call: str, *arguments: Any) -> Any:
    return page.evaluate(f"(given) => citingFormats.{call}(...given)", list(arguments))


def read_bibtex(text: str) -> tuple[str, str, dict[str, str]]:
    """Read one entry: its type, its key and its fields; fails where braces do not match or lines do not fit."""
    head, *fields, tail, nothing = text.split("\n")
    match = re.fullmatch(r"@([a-z]+)\{([A-Za-z0-9-]+),", head)
    assert match
    assert (tail, nothing) == ("}", "")
    found = [FIELD.fullmatch(field) for field in fields]
    assert all(found)
    named = {match[1]: match[2] for match in found if match}
    assert len(named) == len(fields)
    for value in named.values():
        assert depths(value)[-1] == 0
        assert min(depths(value)) >= 0
    return match[1], match[2], named


def depths(text: str) -> list[int]:
    """Count braces as BibTeX does: a backslash before one changes nothing."""
    depth, found = 0, [0]
    for character in text:
        depth += (character == "{") - (character == "}")
        found.append(depth)
    return found


def understood(value: str) -> str:
    """Return what TeX prints of a value in a second pair of braces."""
    assert value.startswith("{")
    assert value.endswith("}")
    return COMMAND.sub(lambda match: COMMANDS[match[0]], value[1:-1])


def read_ris(text: str) -> dict[str, list[str]]:
    assert text.endswith("ER  - \r\n")
    lines = text.removesuffix("\r\n").split("\r\n")
    found: dict[str, list[str]] = {}
    for line in lines[:-1]:
        match = RIS_LINE.fullmatch(line)
        assert match, line
        found.setdefault(match[1], []).append(match[2])
    assert lines[0].startswith("TY")
    assert "ER" not in found
    return found


def one_line(text: str) -> str:
    return " ".join(text.split())


@every_item
def test_bibtex_has_all_that_is_known(page: Page, item: dict[str, Any]) -> None:
    kind, key, fields = read_bibtex(ask(page, "bibtex", item))
    expected = {
        "webpage": "online",
        "dataset": "dataset",
        "article-newspaper": "article",
        "article-journal": "article",
        "book": "book",
        "document": "misc",
    }
    assert (kind, key) == (expected[item["type"]], item["id"])
    assert understood(fields["title"]) == item["title"]
    assert (
        [understood(fields["author"])] == [a["literal"] for a in item["author"]] if "author" in item else True
    )
    assert fields.get("url") == item.get("URL")
    assert fields.get("date", "") == "-".join(f"{part:02d}" for part in parts(item, "issued"))
    accessed = "-".join(f"{part:02d}" for part in parts(item, "accessed"))
    assert fields.get("urldate", "") == (accessed if "URL" in item else "")
    assert fields["langid"] == ("chinese" if item["language"] == "zh-CN" else "english")


def parts(item: dict[str, Any], name: str) -> list[int]:
    found: list[int] = item.get(name, {"date-parts": [[]]})["date-parts"][0]
    return found


@every_item
def test_ris_has_all_that_is_known(page: Page, item: dict[str, Any]) -> None:
    fields = read_ris(ask(page, "ris", item))
    assert fields["TI"] == [item["title"]]
    assert fields.get("AU", []) == [author["literal"] for author in item.get("author", [])]
    assert fields.get("UR") == ([item["URL"]] if "URL" in item else None)
    for tag, name in (("DA", "issued"), ("Y2", "accessed")):
        if tag in fields:
            assert [int(part) for part in fields[tag][0].split("/") if part] == parts(item, name)
            assert fields[tag][0].count("/") == 3


@every_item
def test_csl_json_is_the_item(page: Page, item: dict[str, Any]) -> None:
    assert json.loads(ask(page, "csl", item)) == [item]


@pytest.mark.parametrize("title", TITLES)
def test_a_hostile_title_stays_a_title(page: Page, title: str) -> None:
    item = {**ITEMS[0], "title": title, "author": [{"literal": title}]}
    _, _, fields = read_bibtex(ask(page, "bibtex", item))
    assert understood(fields["title"]) == understood(fields["author"]) == one_line(title)
    read = read_ris(ask(page, "ris", item))
    assert read["TI"] == read["AU"] == [one_line(title)]
    assert json.loads(ask(page, "csl", item))[0]["title"] == title


def test_an_address_cannot_end_its_field(page: Page) -> None:
    item = {**ITEMS[0], "URL": "https://a.example/{b}?c=}&d=100%25#e_f"}
    _, _, fields = read_bibtex(ask(page, "bibtex", item))
    assert fields["url"] == "https://a.example/%7Bb%7D?c=%7D&d=100%25#e_f"


def test_the_blanks_of_a_reference_are_filled_and_nothing_else(page: Page) -> None:
    pieces = [
        "〔访问日期〕. ",
        {"blank": "title", "text": "题"},
        "[",
        {"blank": "accessed", "text": "〔访问日期〕"},
        "]",
    ]
    assert ask(page, "text", pieces, {"accessed": "2026-11-22"}) == "〔访问日期〕. 题[2026-11-22]"
    assert ask(page, "text", pieces, {}) == "〔访问日期〕. 题[〔访问日期〕]"


def test_a_day_is_the_readers_own(page: Page) -> None:
    assert page.evaluate("citingFormats.dayParts(new Date(2026, 0, 2, 0, 30))") == [2026, 1, 2]
    assert ask(page, "iso", [2026, 1, 2]) == "2026-01-02"
