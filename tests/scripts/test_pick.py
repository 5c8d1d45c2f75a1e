"""The choice of what to compare: kept between pages, never more than four, and whatever is stored is doubted."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

SCRIPT = Path(__file__).parents[2] / "generator/theme/assets/pick.js"
PLACE = "comparison-picks"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page that may store things."""
    with browser.new_page() as opened:
        opened.route("**/*", lambda route: route.fulfill(body="<!doctype html>", content_type="text/html"))
        opened.goto("http://library.test/")
        yield opened


def start(page: Page, stored: Any = None) -> None:
    """Load the script as a page does, after an earlier page has stored something."""
    if stored is not None:
        text = stored if isinstance(stored, str) else json.dumps(stored)
        page.evaluate("([place, text]) => localStorage.setItem(place, text)", [PLACE, text])
    page.add_script_tag(path=SCRIPT)


def chosen(page: Page) -> Any:
    return page.evaluate("picks.all().map(pick => pick.key)")


def pick(key: str, name: str = "某所") -> dict[str, str]:
    return {"key": key, "name": name}


def test_the_choice_is_there_on_the_next_page(page: Page) -> None:
    start(page)
    page.evaluate("picks.add({key: 'stations/b', name: '乙'})")
    page.evaluate("picks.add({key: 'models/a', name: '甲'})")
    page.reload()
    start(page)
    assert page.evaluate("picks.all()") == [pick("stations/b", "乙"), pick("models/a", "甲")]


def test_there_is_room_for_four(page: Page) -> None:
    start(page)
    added = [page.evaluate("key => picks.add({key, name: key})", f"stations/{letter}") for letter in "abcdea"]
    assert added == [True, True, True, True, False, True]
    assert chosen(page) == ["stations/a", "stations/b", "stations/c", "stations/d"]


@pytest.mark.parametrize(
    ("stored", "kept"),
    [
        ("not json", []),
        ("null", []),
        ({"key": "stations/a"}, []),
        ([None, 1, "stations/a", {}, {"key": "stations/a"}], []),
        ([pick("stations/a"), pick("stations/a")], ["stations/a"]),
        (
            [pick("../../evil"), pick("stations/A"), pick("sources/a"), pick("stations/a-b2")],
            ["stations/a-b2"],
        ),
        ([pick(f"stations/{n}") for n in range(9)], ["stations/0", "stations/1", "stations/2", "stations/3"]),
    ],
)
def test_what_is_stored_is_doubted(page: Page, stored: Any, kept: list[str]) -> None:
    start(page, stored)
    assert chosen(page) == kept


def test_a_browser_that_keeps_nothing_still_picks(page: Page) -> None:
    page.evaluate(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied'); } })"
    )
    start(page)
    assert page.evaluate("picks.add({key: 'stations/a', name: '甲'})")
    assert chosen(page) == ["stations/a"]


def test_one_choice_has_one_address(page: Page) -> None:
    start(page)
    address = "keys => picks.address('../compare/index.html', keys)"
    expected = "../compare/index.html?with=models/c,stations/a,stations/b"
    assert page.evaluate(address, ["stations/b", "models/c", "stations/a", "stations/b"]) == expected


def test_values_are_put_into_sentences_as_they_are(page: Page) -> None:
    start(page)
    filled = "([sentence, values]) => picks.filled(sentence, values)"
    values = {"name": "$& {count}", "count": 2}
    assert page.evaluate(filled, ["已加入{name}，共 {count} 个，{other}", values]) == (
        "已加入$& {count}，共 2 个，{other}"
    )
