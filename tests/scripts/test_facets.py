"""Choosing claims: what a choice leaves, what it would leave, its order and its address."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

ASSETS = Path(__file__).resolve().parent.parent.parent / "generator" / "theme" / "assets"

PLAN = {
    "options": {
        "level": ["e1", "e2", "e3"],
        "unit": ["ren", "qi", "percent", "_none"],
        "period": ["2021", "2022", "_none"],
    },
    "aliases": {"ming": "ren"},
    "ranked": ["ren", "qi"],
    "sorts": ["", "level", "period", "kind", "size"],
}


def item(
    level: str, unit: str, period: str, text: str, keys: dict[str, int | None], **sizes: int
) -> dict[str, Any]:
    values = {"level": [level], "unit": unit.split(), "period": period.split()}
    return {"values": values, "text": text, "keys": keys, "sizes": sizes}


ITEMS = [
    item("e1", "ren", "2021", "招募 12人", {"level": -1, "period": -2021}, ren=12),
    item("e2", "ren qi", "2021 2022", "调解 30起 40人", {"level": -2, "period": -2022}, ren=40, qi=30),
    item("e3", "percent", "_none", "满意率 98%", {"level": -3, "period": None}),
    item("e1", "_none", "2022", "更快了", {"level": -1, "period": -2022}),
]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_page() as blank:
        blank.add_script_tag(path=ASSETS / "facets.js")
        yield blank


def choice(text: str = "", sort: str = "", **chosen: list[str]) -> dict[str, Any]:
    return {"chosen": chosen, "text": text, "sort": sort}


def ask(page: Page, call: str, *given: Any) -> Any:
    """Call a function of the script with these values."""
    return page.evaluate(f"([plan, items, given]) => facets.{call}", [PLAN, ITEMS, list(given)])


def left(page: Page, wanted: dict[str, Any]) -> list[int]:
    return ask(page, "left(items, given[0]).map(item => items.indexOf(item))", wanted)  # type: ignore[no-any-return]


def ordered(page: Page, wanted: dict[str, Any]) -> list[int]:
    return ask(page, "ordered(plan, items, given[0]).map(item => items.indexOf(item))", wanted)  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("wanted", "kept"),
    [
        (choice(), [0, 1, 2, 3]),
        (choice(level=["e1"]), [0, 3]),
        (choice(level=["e1", "e3"]), [0, 2, 3]),
        (choice(level=["e1"], period=["2022"]), [3]),
        (choice(unit=["ren"], period=["2022"]), [1]),
        (choice(period=["_none"]), [2]),
        (choice(level=["e3"], unit=["ren"]), []),
        (choice("30起"), [1]),
        (choice("人 调解"), [1]),
        (choice("　１２人 "), [0]),
        (choice("人", level=["e3"]), []),
    ],
)
def test_within_a_facet_one_option_is_enough_and_every_facet_counts(
    page: Page, wanted: dict[str, Any], kept: list[int]
) -> None:
    assert left(page, wanted) == kept


def test_an_option_counts_what_it_would_leave_beside_the_other_facets(page: Page) -> None:
    counts = ask(page, "counts(plan, items, given[0])", choice(level=["e1"], period=["2022"]))
    # Levels count what is of 2022, periods what is E1, units what is both.
    assert counts == {
        "level": {"e1": 1, "e2": 1, "e3": 0},
        "unit": {"ren": 0, "qi": 0, "percent": 0, "_none": 1},
        "period": {"2021": 1, "2022": 1, "_none": 0},
    }


def test_what_to_let_go_is_told_with_what_it_brings(page: Page) -> None:
    wanted = choice("98", level=["e1"], unit=["percent"])
    assert ask(page, "loosenings(items, given[0])", wanted) == [{"facet": "level", "count": 1}]
    wanted = choice("人", level=["e3"])
    assert ask(page, "loosenings(items, given[0])", wanted) == [
        {"facet": "level", "count": 2},
        {"facet": "q", "count": 1},
    ]


@pytest.mark.parametrize(
    ("wanted", "order"),
    [
        (choice(), [0, 1, 2, 3]),
        (choice(sort="level"), [2, 1, 0, 3]),
        (choice(sort="period"), [1, 3, 0, 2]),
        (choice(sort="kind"), [0, 1, 2, 3]),
        (choice(sort="size", unit=["ren"]), [1, 0, 2, 3]),
        (choice(sort="size", unit=["qi"]), [1, 0, 2, 3]),
    ],
)
def test_what_has_no_place_in_an_order_comes_last(
    page: Page, wanted: dict[str, Any], order: list[int]
) -> None:
    assert ordered(page, wanted) == order


@pytest.mark.parametrize(
    ("units", "unit"),
    [([], None), (["ren"], "ren"), (["ren", "qi"], None), (["percent"], None), (["_none"], None)],
)
def test_sizes_are_ranked_within_one_unit_only(page: Page, units: list[str], unit: str | None) -> None:
    wanted = choice(sort="size", unit=units)
    assert ask(page, "rankedUnit(plan, given[0])", wanted) == unit
    assert ask(page, "settle(plan, given[0]).sort", wanted) == ("size" if unit else "")


@pytest.mark.parametrize(
    ("query", "read", "written"),
    [
        ("", choice(), ""),
        ("?level=e2,e3&sort=period", choice(sort="period", level=["e2", "e3"]), "?level=e2,e3&sort=period"),
        (
            "?sort=period&level=e3,e2,e3",
            choice(sort="period", level=["e2", "e3"]),
            "?level=e2,e3&sort=period",
        ),
        ("?level=e2&level=e1", choice(level=["e1", "e2"]), "?level=e1,e2"),
        ("?unit=ming&sort=size", choice(sort="size", unit=["ren"]), "?unit=ren&sort=size"),
        ("?unit=ren,qi&sort=size", choice(unit=["ren", "qi"]), "?unit=ren,qi"),
        ("?sort=nonsense&level=", choice(), ""),
        ("?q=%E4%BA%BA%20%26", choice("人 &"), "?q=%E4%BA%BA%20%26"),
        ("?h=%E4%BA%BA&level=e1", choice(level=["e1"]), "?level=e1&h=%E4%BA%BA"),
    ],
)
def test_one_choice_has_one_address(page: Page, query: str, read: dict[str, Any], written: str) -> None:
    answer = ask(page, "read(plan, given[0])", query)
    assert answer == {"choice": read, "unknown": []}
    assert ask(page, "write(plan, given[0], given[1])", read, query) == written
    assert ask(page, "read(plan, given[0]).choice", written) == read


def test_what_the_page_does_not_know_is_told(page: Page) -> None:
    answer = ask(page, "read(plan, given[0])", "?level=e9,e1&unit=zhi&level=e9")
    assert answer == {"choice": choice(level=["e1"]), "unknown": ["e9", "zhi"]}
    answer = ask(page, "read(plan, given[0])", "?unit=constructor,__proto__")
    assert answer == {"choice": choice(), "unknown": ["constructor", "__proto__"]}


def test_words_that_look_alike_are_alike(page: Page) -> None:
    assert ask(page, "fold(given[0])", " ＡＢc　\n  １２ ") == "abc 12"
