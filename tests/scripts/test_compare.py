"""Readers' comparisons: which rows and columns they have, how rows stand, what becomes a spreadsheet."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

ASSETS = Path(__file__).parents[2] / "generator/theme/assets"
SCRIPTS = ("pick.js", "comparison.js", "compare-tables.js", "compare-picker.js")

PLAN = {
    "groups": [{"id": "profile", "title": "概况"}, {"id": "units", "title": "结构"}],
    "rows": [
        {"id": "force", "group": "profile", "title": "警力", "always": True, "of": ""},
        {"id": "hills", "group": "profile", "title": "山地", "always": False, "of": ""},
        {"id": "chief", "group": "profile", "title": "上级", "always": False, "of": "stations"},
        {"id": "parts", "group": "units", "title": "组成", "always": True, "of": ""},
        {"id": "rota", "group": "units", "title": "轮值", "always": False, "of": ""},
    ],
}

TABLES = """
([plan, entries]) => compareTables.tables(plan, entries, {rest: "其余做法", practices: "做法"}).map((table) => ({
  title: table.title,
  entries: table.entries.map((entry) => entry.key),
  practices: table.practices.map((own) => own.map((practice) => practice.id)),
  rows: table.groups.flatMap((group) => group.rows.map((row) => [row.row.id, row.state])),
}))
"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """An empty page with the scripts of the comparison."""
    with browser.new_page() as opened:
        for script in SCRIPTS:
            opened.add_script_tag(path=ASSETS / script)
        yield opened


def lines(*keys: str) -> list[dict[str, str]]:
    return [{"key": key, "html": f"<b>{key}</b>"} for key in keys]


def practice(practice_id: str, model: str = "", **cells: list[dict[str, str]]) -> dict[str, Any]:
    return {
        "id": practice_id,
        "name": f"做法{practice_id}",
        "href": f"#{practice_id}",
        "model": model,
        "modelName": f"模式{model}" if model else "",
        "cells": cells,
    }


def entry(key: str, *practices: dict[str, Any], **cells: list[dict[str, str]]) -> dict[str, Any]:
    return {
        "key": key,
        "name": f"{key}所",
        "kind": "派出所",
        "place": "某地",
        "href": f"../{key}.html",
        "gone": None,
        "cells": cells,
        "practices": list(practices),
    }


@pytest.mark.parametrize(
    ("cells", "state"),
    [
        ([lines("甲", "乙"), lines("乙", "甲")], "same"),
        ([lines("甲"), lines("甲", "甲")], "same"),
        ([lines("甲"), lines("甲", "乙")], "differ"),
        ([lines("甲"), lines("乙")], "differ"),
        ([lines("甲"), lines("甲"), []], "gap"),
        ([[], [], []], "none"),
        # Two lines are not one line that holds the mark between them.
        ([lines("甲,乙"), lines("甲", "乙")], "differ"),
    ],
)
def test_a_row_is_same_different_or_has_gaps(
    page: Page, cells: list[list[dict[str, str]]], state: str
) -> None:
    assert page.evaluate("cells => comparison.rowState(cells)", cells) == state


def test_shared_is_what_every_column_states(page: Page) -> None:
    shared = "cells => [...comparison.sharedKeys(cells)]"
    assert page.evaluate(shared, [lines("甲", "乙"), lines("丙", "乙"), lines("乙")]) == ["乙"]
    assert page.evaluate(shared, [lines("甲"), []]) == []
    assert page.evaluate(shared, [lines("甲")]) == []


def test_columns_stand_in_one_order_however_they_were_picked(page: Page) -> None:
    chosen = [entry("stations/b"), entry("models/c"), entry("stations/a")]
    one = page.evaluate(TABLES, [PLAN, chosen])
    other = page.evaluate(TABLES, [PLAN, chosen[::-1]])
    assert one == other
    assert one[0]["entries"] == ["models/c", "stations/a", "stations/b"]


def test_practices_of_a_shared_model_stand_side_by_side(page: Page) -> None:
    chosen = [
        entry("stations/a", practice("p1", "m", parts=lines("甲")), practice("p2", "", rota=lines("乙"))),
        entry("stations/b", practice("p3", "m", parts=lines("甲"))),
        entry("stations/c", practice("p4", "n", parts=lines("甲"))),
        entry("stations/d"),
    ]
    profile, shared, rest = page.evaluate(TABLES, [PLAN, chosen])
    assert profile["title"] == "概况"
    assert profile["entries"] == ["stations/a", "stations/b", "stations/c", "stations/d"]
    assert (shared["title"], shared["entries"]) == ("模式m", ["stations/a", "stations/b"])
    assert shared["practices"] == [["p1"], ["p3"]]
    assert shared["rows"] == [["parts", "same"]]
    assert (rest["title"], rest["entries"]) == ("其余做法", ["stations/a", "stations/c"])
    assert rest["practices"] == [["p2"], ["p4"]]
    assert rest["rows"] == [["parts", "gap"], ["rota", "gap"]]


def test_a_model_meets_the_stations_that_run_it(page: Page) -> None:
    chosen = [
        entry("models/m", practice("m", "m", parts=lines("甲"))),
        entry("stations/a", practice("p", "m", parts=lines("乙"))),
    ]
    _, shared = page.evaluate(TABLES, [PLAN, chosen])
    assert shared["entries"] == ["models/m", "stations/a"]
    assert shared["rows"] == [["parts", "differ"]]


def test_entries_that_share_no_model_show_all_their_practices(page: Page) -> None:
    chosen = [
        entry("stations/a", practice("p", "m")),
        entry("stations/b", practice("q", "n")),
        entry("stations/c"),
    ]
    _, practices = page.evaluate(TABLES, [PLAN, chosen])
    assert practices["title"] == "做法"
    assert practices["entries"] == ["stations/a", "stations/b", "stations/c"]
    assert practices["rows"] == [["parts", "none"]]


def test_practices_without_a_model_share_none(page: Page) -> None:
    chosen = [entry("stations/a", practice("p")), entry("stations/b", practice("q"))]
    assert [table["title"] for table in page.evaluate(TABLES, [PLAN, chosen])] == ["概况", "做法"]


def test_a_row_that_nobody_reports_is_shown_only_if_it_must(page: Page) -> None:
    profile, _ = page.evaluate(TABLES, [PLAN, [entry("stations/a"), entry("stations/b")]])
    assert profile["rows"] == [["force", "none"]]


def test_a_row_of_stations_says_nothing_of_models(page: Page) -> None:
    model, first, second = entry("models/a"), entry("stations/b", chief=lines("县局")), entry("stations/c")
    assert ["chief", "gap"] in page.evaluate(TABLES, [PLAN, [first, second]])[0]["rows"]
    assert ["chief", "gap"] in page.evaluate(TABLES, [PLAN, [model, first, second]])[0]["rows"]
    assert ["chief", None] in page.evaluate(TABLES, [PLAN, [model, first]])[0]["rows"]
    assert "chief" not in [row for row, _ in page.evaluate(TABLES, [PLAN, [model]])[0]["rows"]]
    cells = page.evaluate(
        """([plan, entries]) => {
          const [profile] = compareTables.tables(plan, entries, {rest: "", practices: ""});
          const words = {inapplicable: "不适用", unreported: "未报道"};
          const drawn = compareTables.drawn(profile, compareTables.labels(entries), words);
          return [...drawn.querySelectorAll("[data-row=chief] td")].map((cell) => cell.textContent);
        }""",
        [PLAN, [model, first, second]],
    )
    assert cells == ["不适用", "县局", "未报道"]


def test_one_alone_is_neither_same_nor_different(page: Page) -> None:
    alone = entry("stations/a", force=lines("12人"), hills=lines("有"))
    profile, practices = page.evaluate(TABLES, [PLAN, [alone]])
    assert profile["rows"] == [["force", None], ["hills", None]]
    assert practices["rows"] == [["parts", "none"]]


def test_entries_of_one_name_are_told_apart_by_their_place(page: Page) -> None:
    twins = [entry("stations/a"), {**entry("stations/b"), "name": "stations/a所", "place": "别处"}]
    labels = page.evaluate("entries => [...compareTables.labels(entries).values()]", twins)
    assert labels == ["stations/a所（某地）", "stations/a所（别处）"]


def test_text_of_names_never_becomes_markup(page: Page) -> None:
    hostile = {**entry("stations/a"), "name": "<img src=x onerror=alert(1)>", "place": "<b>"}
    drawn = """
    ([plan, entries]) => {
      const [table] = compareTables.tables(plan, entries, {rest: "", practices: ""});
      const drawn = compareTables.drawn(table, compareTables.labels(entries), {corner: "项", unreported: "未报道"});
      return [drawn.querySelectorAll("img, thead b").length, drawn.querySelector("thead a").textContent];
    }
    """
    assert page.evaluate(drawn, [PLAN, [hostile]]) == [0, hostile["name"]]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("12人", "12人"),
        ("-5%", "'-5%"),
        ("=HYPERLINK()", "'=HYPERLINK()"),
        ("+86", "'+86"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ('一“引”"号"，\n二', '一“引”"号"，\n二'),
        ("1-2", "1-2"),
    ],
)
def test_a_spreadsheet_gets_the_text_and_runs_nothing(page: Page, text: str, field: str) -> None:
    made = page.evaluate("rows => comparison.csv(rows)", [[text, "后"]])
    assert made.startswith("\ufeff")
    assert list(csv.reader(io.StringIO(made[1:], newline=""))) == [[field, "后"]]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (["对比", "甲所", "乙所"], "对比_甲所_乙所.csv"),
        (["对比", '甲/乙\\丙:*?"<>|丁'], "对比_甲-乙-丙-丁.csv"),
        (["对比", "长" * 200], f"对比_{'长' * 77}.csv"),
    ],
)
def test_a_file_has_a_name_that_every_system_allows(page: Page, words: list[str], name: str) -> None:
    assert page.evaluate("words => comparison.fileName(words, '.csv')", words) == name


def test_names_are_found_by_all_words_and_by_other_names(page: Page) -> None:
    names = [
        {
            "key": "stations/a",
            "name": "城关派出所",
            "kind": "派出所",
            "place": "甲省乙县",
            "words": ["东关所"],
        },
        {"key": "stations/b", "name": "新城关派出所", "kind": "派出所", "place": "丙省", "words": []},
        {"key": "models/c", "name": "两队一室", "kind": "模式", "place": "室队分工", "words": ["ABC 模式"]},
    ]
    matching = "([names, query]) => comparePicker.matching(names, query).map(entry => entry.key)"

    def found(query: str) -> Any:
        return page.evaluate(matching, [names, query])

    assert found("") == ["stations/a", "stations/b", "models/c"]
    assert found("  城关 ") == ["stations/a", "stations/b"]
    assert found("新") == ["stations/b"]
    assert found("派出所 丙省") == ["stations/b"]
    assert found("东关") == ["stations/a"]
    assert found("ａｂｃ") == ["models/c"]
    assert found("没有的") == []
