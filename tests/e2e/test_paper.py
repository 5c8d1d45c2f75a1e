"""What officers take to a meeting: pages on A4, where no heading stands alone, nothing is left half empty, and
forms are told in words."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Visitor
from tests.e2e.paper import Sheet, needs_poppler, print_page

pytestmark = needs_poppler

THREE = "compare/index.html?with=stations/lanzhou-shiju,stations/leling-guojia,stations/pingdu-shiju"
PAIR = "compare/liangdui-yishi--yishi-liangdui.html"
STATION = "stations/leling-guojia.html"
MINE = "alike/index.html?area=34.3&population=18500&officers=12&setting=urban-fringe,rural"
SLIDES = "courses/slides/dudong-shuzi.html"

HEADINGS = """() => {
    const bare = (text) => text.replace(/[¶\\s]/g, "");
    const all = (names) => [...document.querySelectorAll("article " + names)].map(({ textContent }) => bare(textContent));
    const heads = [...document.querySelectorAll("article thead")].flatMap((head) => {
        const cells = [...head.querySelectorAll("th")];
        return [cells, cells.map((cell) => cell.querySelector(".aside"))].map((row) =>
            bare(row.map((part) => part?.textContent ?? "").join("")));
    });
    return [...all(":is(h1, h2, h3, h4, summary, caption, p.label-name, .card-title, .gap-owner, .range-scale, dl.gap-rows dt)"),
        ...all(":is(h2, h3) + p:not(:last-child)"), ...heads].filter(Boolean);
}"""
"""What must not stand last on a sheet: headings, heads of tables, scales, and the line that leads in from a heading."""


def show(page: Page, address: str) -> None:
    """Open a page, and wait until its script has made what it makes."""
    page.goto(address)
    made = {"with=": "#compare table.comparison", "population=": ".alike-card", "words=": ".search-list > li"}
    for sign, part in made.items():
        if sign in address:
            expect(page.locator(part).first).to_be_visible()


@pytest.mark.parametrize(
    "path",
    [
        STATION,
        PAIR,
        THREE,
        MINE,
        "alike/index.html",
        "claims/index.html",
        "compare/models.html",
        "gaps/index.html",
        "index.html",
        "measures/index.html",
        "models/jiaosuo-heyi.html",
        "problems/police-shortage.html",
        "search.html",
        "timeline/index.html",
    ],
)
def test_no_heading_stands_last_on_a_sheet(visit: Visitor, server: str, tmp_path: Path, path: str) -> None:
    with visit() as reader:
        show(reader.page, f"{server}/{path}")
        headings = set(reader.page.evaluate(HEADINGS))
        assert headings
        sheets = print_page(reader.page, tmp_path)
        assert [(number, line) for number, line in last_lines(sheets) if line in headings] == []


def last_lines(sheets: list[Sheet]) -> list[tuple[int, str]]:
    return [(number, sheet.lines[-1]) for number, sheet in enumerate(sheets[:-1], start=1) if sheet.lines]


@pytest.mark.parametrize(
    "path",
    ["gaps/index.html", THREE, PAIR, STATION, "problems/police-shortage.html", "models/jiaosuo-heyi.html"],
)
def test_no_sheet_is_left_half_empty(visit: Visitor, server: str, tmp_path: Path, path: str) -> None:
    with visit() as reader:
        show(reader.page, f"{server}/{path}")
        filled = [sheet.filled for sheet in print_page(reader.page, tmp_path)[:-1]]
        assert min(filled) > 0.5, filled
        assert sum(filled) / len(filled) > 0.7, filled


def test_the_charts_of_a_comparison_stand_whole_on_one_sheet(
    visit: Visitor, server: str, tmp_path: Path
) -> None:
    with visit() as reader:
        show(reader.page, f"{server}/{THREE}")
        charts = reader.page.locator("#compare table").nth(1).locator("figure.structure-chart")
        parts = charts.locator(
            ":is(figcaption, .chart-name, .chart-legend .chart-number)"
        ).all_text_contents()
        assert len(parts) > 10
        sheets = print_page(reader.page, tmp_path)
        chart = next(sheet for sheet in sheets if bare(parts[0]) in sheet.text)
        assert [part for part in map(bare, parts) if part not in chart.text] == []


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_who_has_stations_ranked_gets_what_was_entered_and_the_order(
    visit: Visitor, server: str, tmp_path: Path
) -> None:
    with visit() as reader:
        show(reader.page, f"{server}/{MINE}&others=1")
        told = "".join(sheet.text for sheet in print_page(reader.page, tmp_path))
        assert "按您填的面积34.3平方公里、人口18,500人、民警12人、辖区类型（城乡接合部、农村）比。" in told
        assert "没有填的辅警不比。也比了派出所以外的单位。" in told
        assert re.search(r"这里列出前10个，共\d+个。", told)
        assert "郭家街道派出所" in told
        for unwanted in (
            "如22",
            "可以选几种",
            "填本所的情况",
            "怎样排的",
            "按相像程度排",
            "没有报道这些数的单位",
        ):
            assert unwanted not in told


def test_who_entered_nothing_gets_the_table_without_the_form(
    visit: Visitor, server: str, tmp_path: Path
) -> None:
    with visit() as reader:
        reader.page.goto(f"{server}/alike/index.html")
        told = "".join(sheet.text for sheet in print_page(reader.page, tmp_path))
        assert "没有报道这些数的单位" in told
        for unwanted in ("如34.3", "可以选几种", "填本所的情况", "怎样排的"):
            assert unwanted not in told


def test_search_results_tell_what_was_looked_for(visit: Visitor, server: str, tmp_path: Path) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/search.html")
        page.get_by_label("要找的词").fill("警力")
        page.keyboard.press("Enter")
        expect(page.locator(".search-asked")).to_contain_text("找的是：“警力”")
        expect(page.locator(".search-asked")).to_be_hidden()
        told = "".join(sheet.text for sheet in print_page(page, tmp_path))
        assert "找的是：“警力”。" in told


def test_slides_share_sheets_and_keep_their_answers(visit: Visitor, server: str, tmp_path: Path) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{SLIDES}")
        count = page.locator(".slide").count()
        sheets = print_page(page, tmp_path)
        assert len(sheets) <= count / 4
        told = "".join(sheet.text for sheet in sheets)
        assert [n for n in range(1, count + 1) if f"{n}/{count}" not in told] == []
        assert "答案和理由" not in told


def test_nothing_on_paper_is_to_be_pressed(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        for path in (STATION, THREE, MINE, "claims/index.html", "data/index.html", "search.html"):
            show(page, f"{server}/{path}")
            page.emulate_media(media="print")
            pressed = page.locator("body :is(button, input, select, textarea)").filter(visible=True)
            assert pressed.all_text_contents() == [], path
            signs = page.locator("article details > summary").evaluate_all(
                "all => all.map(line => getComputedStyle(line, '::after').content)"
            )
            assert set(signs) <= {"none"}, path
            page.emulate_media(media="screen")
