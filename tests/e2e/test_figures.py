"""Figures as a reader uses them: narrows the list of claims down, hands the address on, looks at charts."""

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import Visitor

PHONE = 360

CLAIMS = "claims/index.html"
MEASURES = "measures/index.html"


def claims(page: Page) -> Locator:
    return page.locator(".claim-list > li:visible")


def status(page: Page) -> Locator:
    return page.locator(".facets").get_by_role("status")


def option(page: Page, facet: str, value: str) -> Locator:
    return page.locator(f"[data-facet={facet}] input[value={value}]")


def press_open(page: Page, facet: str) -> None:
    """Open the options of a facet by keyboard."""
    page.locator(f"[data-facet={facet}] > summary").focus()
    page.keyboard.press("Enter")


def told_count(page: Page) -> int:
    """Return how many claims the page says it shows."""
    found = re.match(r"显示 (\d+) 条", status(page).inner_text())
    assert found
    return int(found[1])


def test_a_choice_made_by_keyboard_is_kept_in_the_address(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{CLAIMS}")
        all_of_them = told_count(page)
        press_open(page, "level")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        chosen = page.locator("[data-facet=level] input:checked")
        expect(chosen).to_have_count(1)
        level = chosen.input_value()
        assert page.url == f"{server}/{CLAIMS}?level={level}"
        shown = told_count(page)
        assert 0 < shown < all_of_them
        expect(claims(page)).to_have_count(shown)
        assert set(claims(page).evaluate_all("all => all.map(li => li.dataset.level)")) == {level}
        assert reader.faults == []


def test_the_copied_address_opens_the_same_list(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{CLAIMS}")
        for facet, value in (("about", "outcome"), ("about", "input"), ("level", "e1")):
            page.locator(f"[data-facet={facet}]").evaluate("element => { element.open = true; }")
            option(page, facet, value).check()
        page.locator("[name=sort]").select_option("period")
        page.get_by_label("关键词").fill("人")
        expect(page).to_have_url(f"{server}/{CLAIMS}?about=input,outcome&level=e1&sort=period&q=%E4%BA%BA")
        texts = claims(page).locator("[data-cell=text]").all_inner_texts()
        said, address = status(page).inner_text(), page.url
        assert texts
    with visit() as reader:
        page = reader.page
        page.goto(address)
        assert status(page).inner_text() == said
        assert claims(page).locator("[data-cell=text]").all_inner_texts() == texts
        assert page.url == address
        expect(option(page, "about", "outcome")).to_be_visible()
        assert reader.elsewhere(server) == []


def test_options_tell_what_they_would_leave_and_go_when_nothing(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{CLAIMS}?level=e3")
        press_open(page, "about")
        for entry in page.locator("[data-facet=about] label:visible").all():
            count = int(entry.locator(".count").inner_text())
            entry.locator("input").check()
            assert told_count(page) == count
            entry.locator("input").uncheck()
        assert page.locator("[data-facet=about] label[hidden]").count() > 0
        assert page.url == f"{server}/{CLAIMS}?level=e3"


def test_sizes_are_ranked_within_one_unit_only(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{CLAIMS}")
        by_size = page.locator("[name=sort]").locator("[value=size]")
        expect(by_size).to_be_disabled()
        press_open(page, "unit")
        option(page, "unit", "ren").check()
        expect(by_size).to_be_enabled()
        page.locator("[name=sort]").select_option("size")
        sizes = claims(page).evaluate_all(
            "all => all.map(li => (/(?:^| )ren:([0-9.]+)/.exec(li.dataset.sizes) ?? [0, NaN])[1]).map(Number)"
        )
        known = [size for size in sizes if size == size]
        assert len(known) > 2
        assert known == sorted(known, reverse=True)
        assert sizes[: len(known)] == known
        option(page, "unit", "qi").check()
        expect(by_size).to_be_disabled()
        assert page.url == f"{server}/{CLAIMS}?unit=ren,qi"


def test_an_order_can_be_undone(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{CLAIMS}")
        before = claims(page).locator("[data-cell=text]").all_inner_texts()
        page.locator("[name=sort]").select_option("level")
        levels = claims(page).evaluate_all("all => all.map(li => li.dataset.level)")
        assert levels == sorted(levels, reverse=True)
        assert len(levels) == len(before)
        expect(page.locator("h2[id^=province]:visible")).to_have_count(0)
        page.get_by_role("button", name="清除").click()
        assert claims(page).locator("[data-cell=text]").all_inner_texts() == before
        assert page.url == f"{server}/{CLAIMS}"
        assert page.locator("h2[id^=province]:visible").count() > 0


def test_when_nothing_is_left_the_page_says_what_to_let_go(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{CLAIMS}?level=e3&q=没有这样的话")
        assert told_count(page) == 0
        expect(page.get_by_text("没有同时符合这些条件的说法")).to_be_visible()
        way = page.locator(".facet-none").get_by_role("button")
        expect(way).to_have_count(1)
        wanted = re.search(r"：(\d+) 条$", way.inner_text())
        assert wanted
        way.focus()
        page.keyboard.press("Enter")
        assert told_count(page) == int(wanted[1])
        expect(status(page)).to_be_focused()
        assert page.url == f"{server}/{CLAIMS}?level=e3"


def test_a_condition_can_be_taken_back_where_it_is_listed(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{CLAIMS}?about=outcome&level=e3")
        page.get_by_role("button", name="去掉“所指：成效”").click()
        assert page.url == f"{server}/{CLAIMS}?level=e3"


def test_what_the_address_asks_for_and_nobody_has_is_told(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{CLAIMS}?level=e3,e9")
        expect(status(page)).to_contain_text("地址里的“e9”本库没有")


def test_what_is_shown_can_be_had_as_a_table(visit: Visitor, server: str) -> None:
    with visit(accept_downloads=True) as reader:
        page = reader.page
        page.goto(f"{server}/{CLAIMS}?level=e3&sort=period")
        with page.expect_download() as waiting:
            page.get_by_role("button", name="下载所列的").click()
        assert waiting.value.suggested_filename == "说法与数字.csv"
        text = Path(waiting.value.path()).read_text("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text)))
        assert [row["说法"] for row in rows] == claims(page).locator("[data-cell=text]").all_inner_texts()
        assert {row["证据等级"] for row in rows} == {"E3"}
        assert all(row["单位"] and row["所指"] and row["谁说的"] and row["时段"] for row in rows)
        assert all(re.search(r"/stations/[a-z0-9-]+\.html#.+--claim-", row["链接"]) for row in rows)


def test_without_scripts_all_claims_are_there(visit: Visitor, server: str) -> None:
    with visit(java_script_enabled=False) as reader:
        page = reader.page
        page.goto(f"{server}/{CLAIMS}?level=e3")
        expect(page.locator("form.facets")).to_be_hidden()
        total = re.search(r"全部 (\d+) 条", page.locator(".facets-plain").inner_text())
        assert total
        expect(claims(page)).to_have_count(int(total[1]))


def test_it_works_from_a_folder(visit: Visitor, carried: Path) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{(carried / CLAIMS).as_uri()}?level=e3")
        shown = told_count(page)
        expect(claims(page)).to_have_count(shown)
        page.get_by_role("button", name="清除").click()
        assert told_count(page) > shown


def test_where_no_address_can_be_changed_the_list_works_all_the_same(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.add_init_script(
            "History.prototype.replaceState = () => { throw new DOMException('', 'SecurityError'); }"
        )
        page.goto(f"{server}/{CLAIMS}?level=e3")
        shown = told_count(page)
        page.locator(".facet-chosen-list button").first.click()
        assert told_count(page) > shown
        expect(page.locator(".facet-count")).to_be_focused()
        assert [fault for fault in reader.faults if "figures.js" in fault or "SecurityError" in fault] == []


def test_charts_are_explained_only_where_there_are_some(visit: Visitor, server: str) -> None:
    with visit(java_script_enabled=False) as reader:
        page = reader.page
        page.goto(f"{server}/{MEASURES}")
        explained = page.get_by_text("每图只用一种人口口径").count()
        assert explained == min(page.locator("svg.scatter").count(), 1)


@pytest.mark.parametrize("path", [f"{CLAIMS}?about=outcome&sort=period", MEASURES])
def test_on_a_phone_nothing_scrolls_sideways(visit: Visitor, server: str, path: str) -> None:
    with visit(width=PHONE) as reader:
        page = reader.page
        page.goto(f"{server}/{path}")
        page.evaluate("for (const facet of document.querySelectorAll('details.facet')) facet.open = true")
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE
        assert reader.faults == []


def test_paper_shows_what_was_chosen_and_no_form(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{CLAIMS}?level=e3&sort=period")
        page.emulate_media(media="print")
        expect(page.get_by_label("关键词")).to_be_hidden()
        expect(page.locator("details.facet").first).to_be_hidden()
        expect(page.get_by_text("证据等级：E3", exact=True)).to_be_visible()
        expect(status(page)).to_be_visible()
        expect(claims(page)).to_have_count(told_count(page))
        assert page.pdf().startswith(b"%PDF")


def test_bars_and_ranges_are_black_on_paper_also_in_the_dark(visit: Visitor, server: str) -> None:
    with visit(color_scheme="dark") as reader:
        page = reader.page
        page.goto(f"{server}/{MEASURES}")
        page.emulate_media(media="print", color_scheme="dark")
        assert page.locator("svg .dot").first.evaluate("dot => getComputedStyle(dot).fill") == "rgb(0, 0, 0)"
        words = page.locator(".range-figure .aside").first
        assert words.evaluate("aside => getComputedStyle(aside).color") == "rgb(77, 86, 102)"


def test_every_mark_stands_inside_its_drawing(visit: Visitor, server: str) -> None:
    with visit(width=PHONE) as reader:
        page = reader.page
        page.goto(f"{server}/{MEASURES}")
        outside = page.locator("ol.ranges svg.range, svg.scatter").evaluate_all(
            """drawings => drawings.flatMap(drawing => {
              const frame = drawing.getBoundingClientRect();
              return [...drawing.querySelectorAll("circle, line, path, text")].filter(mark => {
                const box = mark.getBoundingClientRect();
                return box.left < frame.left - 1 || box.right > frame.right + 1;
              }).map(mark => mark.outerHTML);
            })"""
        )
        assert outside == []


def test_a_station_leads_to_its_place_among_the_others_and_back(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/stations/leling-guojia.html")
        page.locator("p", has_text="与其他单位比").get_by_role("link", name="面积").click()
        expect(page).to_have_url(f"{server}/{MEASURES}#area--leling-guojia")
        row = page.locator("li:target")
        expect(row).to_be_in_viewport()
        row.get_by_role("link", name="郭家街道派出所", exact=True).click()
        expect(page).to_have_url(f"{server}/stations/leling-guojia.html")


def test_a_row_of_shares_opens_its_claims(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{CLAIMS}")
        row = page.locator("table.shares").first.locator("tbody tr").last
        number = row.locator(".share-count").first.inner_text().partition("/")[2]
        row.get_by_role("link").click()
        page.wait_for_url("**/claims/index.html?level=*#list")
        assert told_count(page) == int(number)
