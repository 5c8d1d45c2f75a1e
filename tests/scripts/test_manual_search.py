"""Finding what a printed line means: by its code, by a word, by the whole line with other names in it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.manual import manuals

ASSETS = Path(__file__).resolve().parent.parent.parent / "generator" / "theme" / "assets"

ENTRIES = [
    {"code": manual.code, "says": manual.says, "text": "".join((manual.title, manual.code, *manual.meaning))}
    for manual in manuals().values()
]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_page() as blank:
        blank.add_script_tag(path=ASSETS / "manual-search.js")
        yield blank


def find(page: Page, typed: str) -> tuple[list[str], bool]:
    call = (
        "([entries, typed]) => { const { found, nearest } = manualSearch.find(entries, typed);"
        " return [found.map(({ code }) => code), nearest]; }"
    )
    codes, nearest = page.evaluate(call, [ENTRIES, typed])
    return codes, nearest


def test_nothing_typed_leaves_all(page: Page) -> None:
    found: tuple[list[Any], bool] = find(page, "  ")
    assert found == ([entry["code"] for entry in ENTRIES], False)


@pytest.mark.parametrize(
    "line",
    [
        "practices/stations/a.yaml:3:5: full-width-colon 字段名 `kind` 后用了全角冒号（提示：改成半角冒号 : ，后面空一格。）",
        "full-width-colon",
        "FULL-WIDTH-COLON",
    ],
)
def test_a_line_with_a_code_leads_to_its_page_alone(page: Page, line: str) -> None:
    assert find(page, line) == (["full-width-colon"], False)


def test_a_code_inside_of_another_word_is_none(page: Page) -> None:
    codes, _ = find(page, "practices/stations/table.yaml")
    assert "tab" not in codes


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("全角冒号", "full-width-colon"),
        ("Tab", "tab"),
        ("表情符号", "emoji"),
        ("手机号", "personal-number"),
        ("ＧＢＫ", "bad-encoding"),
    ],
)
def test_words_are_found_however_they_are_typed(page: Page, typed: str, code: str) -> None:
    codes, nearest = find(page, typed)
    assert code in codes
    assert not nearest


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("字段 `staff`（人员）要写成列表，这里写成了文字“民警两名”", "expected-list"),
        ("没有字段 `populaton`", "unknown-field"),
        ("“辖区类型”里没有“太湖”这个词", "unknown-term"),
        ("编号“ab-cd”前面已经用过", "duplicate-local-id"),
        ("这里的「（」没有配上后一个「）」", "unpaired-marks"),
        ("这里的「”」没有配上前一个「“」", "unpaired-marks"),
        ("sources 里没有编号为“xinhua-2020”的记录", "unknown-reference"),
    ],
)
def test_a_message_of_another_file_leads_to_what_is_most_like_it(page: Page, typed: str, code: str) -> None:
    codes, _ = find(page, typed)
    assert code in codes
    assert len(codes) <= 12


def test_what_is_like_nothing_finds_nothing(page: Page) -> None:
    assert find(page, "天气预报") == ([], True)
