"""Comparing as a reader does: pick from lists, go, hand the address on, fold, export, print, and look again."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Download, Locator, Page, expect

from tests.e2e.conftest import Visit, Visitor
from tests.e2e.test_shell import PHONE, tab_to

DAYANG = ("stations/linhai-dayang", "大洋派出所")
QIANMEN = ("stations/dongcheng-qianmen", "前门派出所")
GUOJIA = ("stations/leling-guojia", "郭家街道派出所")
BUREAU = ("stations/pingdingshan-shifanqu-fenju", "示范区分局")
SILENT = ("stations/shenyang-shiju", "沈阳市公安局")
MODEL = ("models/liangdui-yishi", "两队一室")
OTHER_MODEL = ("models/yishi-liangdui", "一室两队")

FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"


def address(site: str, *entries: tuple[str, str]) -> str:
    return f"{site}/compare/index.html?with={','.join(key for key, _ in entries)}"


def captions(page: Page) -> list[str]:
    expect(page.locator("#compare table.comparison").first).to_be_visible()
    return page.locator("#compare table.comparison > caption").all_inner_texts()


def tables(page: Page) -> str:
    """Return the tables as they stand in the page, without the room that charts were given."""
    expect(page.locator("#compare table.comparison").first).to_be_visible()
    html = page.locator("#compare [data-slot=tables]").inner_html()
    return re.sub(r' (?:style|id|aria-labelledby|for)="[^"]*"', "", html)


def pick(page: Page, entry: tuple[str, str]) -> None:
    page.get_by_role("button", name=f"加入对比 {entry[1]}", exact=True).first.click()


def tray(page: Page) -> Locator:
    return page.get_by_role("region", name="选好要对比的")


def test_picked_from_lists_handed_on_and_reopened(visit: Visitor, server: str) -> None:
    with visit(permissions=["clipboard-read", "clipboard-write"]) as reader:
        page = reader.page
        page.goto(f"{server}/stations/index.html")
        expect(tray(page)).to_be_hidden()
        pick(page, QIANMEN)
        expect(page.get_by_role("button", name=f"已加入，移出 {QIANMEN[1]}")).to_have_attribute(
            "aria-pressed", "true"
        )
        page.goto(f"{server}/models/index.html")
        expect(tray(page)).to_contain_text(QIANMEN[1])
        pick(page, MODEL)
        tray(page).get_by_role("link", name="去对比").click()
        expect(page).to_have_url(address(server, MODEL, QIANMEN))
        profile, shared = captions(page)[:2]
        assert profile == f"概况：{MODEL[1]}、{QIANMEN[1]}"
        assert shared.startswith(MODEL[1])
        assert shared.endswith(f"：{MODEL[1]}、{QIANMEN[1]}")
        expect(tray(page)).to_be_hidden()
        page.get_by_role("button", name="复制链接").click()
        expect(page.get_by_text("链接已复制。")).to_be_visible()
        copied = page.evaluate("navigator.clipboard.readText()")
        first = tables(page)
        _well_behaved(reader, server)

    with visit() as friend:
        friend.page.goto(copied)
        assert tables(friend.page) == first
        assert friend.page.evaluate("localStorage.getItem('comparison-picks')") is None
    with visit() as other_order:
        page = other_order.page
        page.goto(address(server, QIANMEN, MODEL))
        assert tables(page) == first
        expect(page).to_have_url(address(server, MODEL, QIANMEN))


def _well_behaved(reader: Visit, server: str) -> None:
    assert reader.faults == []
    assert reader.elsewhere(server) == []


@pytest.mark.parametrize(
    ("entries", "titles"),
    [
        ((QIANMEN, DAYANG), ["概况", "两队一室", "其余做法"]),
        ((DAYANG, GUOJIA), ["概况", "做法"]),
        ((GUOJIA, BUREAU), ["概况", "联合调解", "其余做法"]),
        ((MODEL, DAYANG), ["概况", "两队一室"]),
        ((MODEL, OTHER_MODEL), ["概况", "两队一室"]),
        ((SILENT, GUOJIA), ["概况", "做法"]),
        ((MODEL, DAYANG, GUOJIA, BUREAU), ["概况", "两队一室", "其余做法"]),
    ],
)
def test_any_two_to_four_stand_side_by_side(
    visit: Visitor, server: str, entries: tuple[tuple[str, str], ...], titles: list[str]
) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(address(server, *entries))
        found = captions(page)
        assert [title for title in titles if any(c.startswith(title) for c in found)] == titles
        assert found[0].startswith(titles[0])
        assert found[-1].startswith(titles[-1])
        heads = page.locator("#compare table.comparison").first.locator("thead th[data-key]")
        keys = [head.get_attribute("data-key") for head in heads.all()]
        assert keys == sorted(key for key, _ in entries)
        states = set(page.locator("#compare .row-state").all_inner_texts())
        assert states <= {"相同", "不同", "有的没有报道", "都没有报道"}
        for row in page.locator("#compare tr.state-gap").all()[:3]:
            expect(row).to_contain_text("未报道")
        _well_behaved(reader, server)


def test_a_station_of_which_little_is_known_is_shown_with_its_gaps(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(address(server, SILENT, GUOJIA))
        captions(page)
        force = page.locator("#compare tr[data-row=measure-police-officers]")
        expect(force.locator(".row-state")).to_have_text("有的没有报道")
        expect(force.locator("td", has_text="未报道")).to_have_attribute("data-of", SILENT[1])


def test_rows_that_tell_nothing_new_fold_and_stay_folded(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(address(server, MODEL, OTHER_MODEL))
        same = page.locator("#compare tr.state-same")
        captions(page)
        count = same.count()
        assert count
        box = page.get_by_role("checkbox", name=f"折叠相同的行（{count}）")
        box.check()
        assert same.filter(visible=True).count() == 0
        page.get_by_role("checkbox", name="折叠都没有报道的行").check()
        assert page.locator("#compare tr.state-none").filter(visible=True).count() == 0
        assert page.locator("#compare tr.state-differ").filter(visible=True).count()
        expect(page).to_have_url(f"{address(server, MODEL, OTHER_MODEL)}&hide=none,same")
        page.reload()
        captions(page)
        expect(box).to_be_checked()
        assert same.filter(visible=True).count() == 0
        box.uncheck()
        assert same.filter(visible=True).count() == count
        expect(page).to_have_url(f"{address(server, MODEL, OTHER_MODEL)}&hide=none")


def test_a_written_out_comparison_folds_too(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/compare/liangdui-yishi--yishi-liangdui.html?hide=same")
        expect(page.get_by_role("checkbox", name="折叠相同的行")).to_be_checked()
        assert page.locator("tr.state-same").count()
        assert page.locator("tr.state-same").filter(visible=True).count() == 0
        _well_behaved(reader, server)


def test_the_spreadsheet_holds_what_the_page_shows(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{address(server, QIANMEN, DAYANG, GUOJIA)}&hide=same")
        captions(page)
        with page.expect_download() as waiting:
            page.get_by_role("button", name="下载表格（CSV）").click()
        assert waiting.value.suggested_filename == "对比_前门派出所_郭家街道派出所_大洋派出所.csv"
        head, *rows = _read(waiting.value)
        assert head == ["部分", "比较的内容", "异同", QIANMEN[1], GUOJIA[1], DAYANG[1]]
        assert len(rows) == page.locator("#compare tr[data-row]").count()
        kind = next(row for row in rows if row[1] == "单位种类")
        assert kind == ["概况", "单位种类", "相同", "派出所", "派出所", "派出所"]
        shared = [row for row in rows if row[0].startswith("两队一室")]
        assert shared
        assert {row[4] for row in shared} == {"没有这项做法"}
        assert page.locator("#compare .chart-end").count()
        assert not [cell for row in rows for cell in row if "①" in cell]
        cells = page.locator("#compare tr[data-row=measure-police-officers] td").all()
        officers = next(row for row in rows if row[1] == "民警")
        shown = [" ".join(cell.locator("li, .unreported").all_inner_texts()) for cell in cells]
        assert [" ".join(cell.split()) for cell in officers[3:]] == [" ".join(cell.split()) for cell in shown]


def _read(download: Download) -> list[list[str]]:
    data = Path(download.path()).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_the_printed_page_tells_who_where_and_when(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/stations/index.html")
        pick(page, BUREAU)
        page.goto(f"{address(server, DAYANG, GUOJIA)}&hide=none")
        captions(page)
        expect(tray(page)).to_be_visible()
        page.emulate_media(media="print")
        expect(tray(page)).to_be_hidden()
        for name in ("打印", "复制链接", "下载表格（CSV）"):
            expect(page.get_by_role("button", name=name)).to_be_hidden()
        assert page.locator(".md-content button").filter(visible=True).count() == 0
        expect(page.locator("#compare-query")).to_be_hidden()
        expect(page.get_by_role("heading", name="写好的模式对照")).to_be_hidden()
        signed = page.locator(".comparison-signed")
        expect(signed).to_be_visible()
        expect(signed).to_contain_text(f"{GUOJIA[1]}、{DAYANG[1]}")
        expect(signed).to_contain_text(page.url)
        expect(signed).to_contain_text(re.compile(r"\d{4}年\d{1,2}月\d{1,2}日"))
        assert page.locator("tr.state-differ").filter(visible=True).count()
        assert page.locator("tr.state-none").filter(visible=True).count() == 0
        assert page.locator("thead").first.evaluate("head => getComputedStyle(head).display") == (
            "table-header-group"
        )
        sheet = page.pdf(prefer_css_page_size=True)
        width, height = map(float, re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", sheet)[0])
        assert (round(width), round(height)) == (842, 595)


def test_by_keyboard_alone_from_a_list_to_a_comparison(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/stations/index.html")
        tab_to(page, page.get_by_role("button", name=f"加入对比 {QIANMEN[1]}", exact=True), most=150)
        page.keyboard.press("Enter")
        expect(page.get_by_role("status")).to_contain_text([f"已加入对比：{QIANMEN[1]}。现有 1 个。"])
        second = page.get_by_role("button", name="加入对比 ").first
        tab_to(page, second)
        page.keyboard.press("Space")
        page.keyboard.press("Tab")
        expect(page.locator("a.pick-go:focus")).to_have_text("去对比")
        page.keyboard.press("Enter")
        assert len(captions(page)) >= 2

        tab_to(page, page.locator("summary", has_text="选单位或模式"))
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        expect(page.get_by_role("searchbox", name="名称、地名、别称或做法")).to_be_focused()
        page.keyboard.insert_text(GUOJIA[1])
        expect(page.get_by_text("找到 1 个。")).to_be_visible()
        found = page.locator(".compare-picker").get_by_role("button")
        tab_to(page, found)
        page.keyboard.press("Enter")
        expect(found).to_have_attribute("aria-pressed", "true")
        expect(found).to_be_focused()
        expect(page.locator("#compare thead").first).to_contain_text(GUOJIA[1])
        tab_to(page, page.get_by_role("button", name=f"移出 {GUOJIA[1]}").last)
        page.keyboard.press("Enter")
        expect(page.locator("#compare thead").first).not_to_contain_text(GUOJIA[1])
        expect(page.locator(".compare-remove:focus")).to_have_count(1)
        _well_behaved(reader, server)


def test_a_fifth_is_refused_and_told(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/stations/index.html")
        for place in range(4):
            page.locator("button.pick").nth(place).click()
        fifth = page.locator("button.pick").nth(4)
        fifth.click()
        expect(fifth).to_have_attribute("aria-pressed", "false")
        expect(tray(page)).to_contain_text("一次最多对比 4 个")
        tray(page).get_by_role("button", name="移出 ").first.click()
        expect(tray(page)).not_to_contain_text("一次最多对比 4 个")
        expect(tray(page).get_by_role("button", name="移出 ").first).to_be_focused()
        fifth.click()
        expect(fifth).to_have_attribute("aria-pressed", "true")
        tray(page).get_by_role("button", name="清空").click()
        expect(tray(page)).to_be_hidden()
        assert page.locator("button.pick[aria-pressed=true]").count() == 0


def test_a_fifth_from_the_field_is_refused_in_sight_on_a_phone(visit: Visitor, server: str) -> None:
    with visit(width=PHONE, height=740) as reader:
        page = reader.page
        page.goto(address(server, DAYANG, GUOJIA, MODEL, OTHER_MODEL))
        assert captions(page)
        page.get_by_text("选单位或模式").click()
        page.get_by_label("名称、地名、别称或做法").fill("派出所")
        found = page.locator(".compare-picker li button[aria-pressed=false]")
        found.first.click()
        refusal = page.get_by_text("一次最多对比 4 个")
        expect(refusal).to_be_in_viewport(ratio=1)
        expect(found.first).to_be_focused()


@pytest.mark.parametrize("form", ["http", "file"])
def test_on_a_phone_nothing_is_wider_than_the_window(
    visit: Visitor, server: str, carried: Path, form: str
) -> None:
    base = server if form == "http" else carried.as_uri()
    with visit(width=PHONE, height=700) as reader:
        page = reader.page
        page.goto(f"{base}/stations/index.html")
        for entry in (GUOJIA, DAYANG, BUREAU, QIANMEN):
            pick(page, entry)
        assert page.evaluate(FITS)
        box = tray(page).bounding_box()
        assert box
        assert box["height"] < 700 / 4
        tray(page).get_by_role("link", name="去对比").click()
        assert len(captions(page)) >= 2
        assert page.evaluate(FITS)
        cell = page.locator("#compare td").first
        assert cell.evaluate("cell => getComputedStyle(cell, '::before').content") == f'"{QIANMEN[1]}"'


def test_the_tray_hides_neither_the_end_of_the_page_nor_the_way_up(visit: Visitor, server: str) -> None:
    with visit(width=PHONE, height=700) as reader:
        page = reader.page
        page.goto(f"{server}/stations/index.html")
        pick(page, GUOJIA)
        page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
        last = page.locator("li.card").last
        expect(last).to_be_in_viewport()
        assert _bottom(last) <= _top(tray(page))
        assert _bottom(tray(page)) <= _top(page.locator(".md-footer"))
        page.evaluate("scrollTo(0, 3000)")
        page.mouse.wheel(0, -400)
        up = page.locator(".md-top")
        expect(up).to_be_visible()
        assert _bottom(up) <= _top(tray(page))


def _top(element: Locator) -> float:
    return float(element.evaluate("element => element.getBoundingClientRect().top"))


def _bottom(element: Locator) -> float:
    return float(element.evaluate("element => element.getBoundingClientRect().bottom"))


def test_from_a_folder(visit: Visitor, carried: Path) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{carried.as_uri()}/problems/police-shortage.html")
        page.get_by_role("button", name="加入对比 ").first.click()
        page.goto(f"{carried.as_uri()}/models/liangdui-yishi.html")
        pick(page, MODEL)
        tray(page).get_by_role("link", name="去对比").click()
        assert len(captions(page)) >= 2
        first = tables(page)
        page.reload()
        assert tables(page) == first
        with page.expect_download() as waiting:
            page.get_by_role("button", name="下载表格（CSV）").click()
        assert len(_read(waiting.value)) > 2
        assert [request for request in reader.requests if request.startswith("http")] == []


def test_without_scripts_the_links_lead_to_what_is_written_out(visit: Visitor, server: str) -> None:
    with visit(java_script_enabled=False) as reader:
        page = reader.page
        page.goto(f"{server}/stations/index.html")
        page.get_by_role("link", name=f"加入对比 {GUOJIA[1]}").click()
        expect(page).to_have_url(address(server, GUOJIA))
        expect(page.get_by_text("下面写好的模式对照不需要脚本")).to_be_visible()
        expect(page.locator("#compare")).to_be_hidden()
        page.get_by_role("link", name="全部模式对照").first.click()
        expect(page.locator("table.comparison").first).to_be_visible()


def test_an_address_shows_its_own_choice_until_the_reader_changes_it(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/stations/index.html")
        pick(page, BUREAU)
        page.goto(address(server, DAYANG, GUOJIA))
        captions(page)
        expect(tray(page)).to_contain_text(BUREAU[1])
        page.locator("#compare").get_by_role("button", name=f"移出 {DAYANG[1]}").click()
        expect(page).to_have_url(address(server, GUOJIA))
        expect(page.get_by_text(f"现在只有{GUOJIA[1]}。再选一个")).to_be_visible()
        page.goto(f"{server}/stations/index.html")
        expect(tray(page)).to_contain_text(GUOJIA[1])
        expect(tray(page)).not_to_contain_text(BUREAU[1])
        page.goto(f"{server}/compare/index.html")
        expect(page).to_have_url(address(server, GUOJIA))


def test_nothing_chosen_invites_to_choose(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/compare/index.html")
        expect(page.get_by_text("还没有选。选两到四个")).to_be_visible()
        query = page.get_by_role("searchbox", name="名称、地名、别称或做法")
        query.focus()
        expect(page.get_by_text(re.compile(r"找到 \d+ 个，先列 20 个"))).to_be_visible()
        query.fill("没有这样的单位")
        expect(page.get_by_text("没有找到。")).to_be_visible()
        query.fill("两队一室警务模式")
        page.get_by_role("button", name=re.compile("两队一室")).click()
        expect(page).to_have_url(address(server, MODEL))
        _well_behaved(reader, server)


def test_what_is_not_there_is_told_and_the_rest_is_shown(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{address(server, DAYANG, GUOJIA)},stations/mei-you,../evil,%3Cb%3E")
        notices = page.locator(".compare-notices li")
        unknown = ["../evil", "<b>", "stations/mei-you"]
        expect(notices).to_have_text([f"没有这个记录：{key}" for key in unknown])
        assert captions(page)[0] == f"概况：{GUOJIA[1]}、{DAYANG[1]}"
        assert not [request for request in reader.requests if "evil" in request.partition("?")[0]]
        page.goto(f"{address(server, DAYANG)},stations/mei-you")
        expect(notices).to_have_text("没有这个记录：stations/mei-you")
        expect(page.get_by_text(f"现在只有{DAYANG[1]}。")).to_be_visible()


def test_an_unknown_key_takes_no_place_of_those_that_are_there(visit: Visitor, server: str) -> None:
    four = (MODEL, OTHER_MODEL, DAYANG, GUOJIA)
    with visit() as reader:
        page = reader.page
        page.goto(f"{address(server, *four)},models/mei-you")
        expect(page.locator(".compare-notices li")).to_have_text("没有这个记录：models/mei-you")
        assert page.locator("#compare table").first.locator("th[data-key]").count() == len(four)


def test_more_than_four_show_the_first_four_in_any_order(visit: Visitor, server: str) -> None:
    five = (MODEL, OTHER_MODEL, DAYANG, GUOJIA, BUREAU)
    shown = []
    for order in (five, five[::-1]):
        with visit() as reader:
            page = reader.page
            page.goto(address(server, *order))
            shown.append(tables(page))
            expect(page.locator(".compare-notices")).to_contain_text("只列前 4 个")
            assert page.locator("#compare table").first.locator("th[data-key]").count() == 4
    assert shown[0] == shown[1]


def test_a_file_that_does_not_come_is_told(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.route("**/entries/stations--linhai-dayang.js", lambda route: route.abort())
        page.goto(address(server, DAYANG, GUOJIA))
        expect(page.locator(".compare-notices")).to_contain_text(f"没有装载成功：{DAYANG[0]}")
        assert captions(page)[0] == f"概况：{GUOJIA[1]}"
        page.route("**/plan.js", lambda route: route.abort())
        page.reload()
        expect(page.locator(".compare-notices")).to_contain_text("对比所需的文件没有装载成功")


def test_records_that_are_gone_lead_on(visit: Visitor, server: str) -> None:
    gone = {
        "stations/bingru": ("并入另一个所。", [DAYANG[0]]),
        "stations/gengming": ("改了编号。", ["stations/bingru"]),
        "stations/chaifen": ("分成两个所。", [DAYANG[0], GUOJIA[0]]),
        "stations/chehui": ("已撤回。", []),
        "stations/raoquan": ("绕圈。", ["stations/raoquan"]),
    }
    with visit() as reader:
        page = reader.page
        for key, (text, to) in gone.items():
            data = {
                "key": key,
                "name": key,
                "kind": "",
                "place": "",
                "href": "",
                "cells": {},
                "practices": [],
                "gone": {"text": text, "to": to},
            }
            script = f"comparisonEntry({json.dumps(data)});"
            _serve(page, f"**/entries/{key.replace('/', '--')}.js", script)
        notices = page.locator(".compare-notices li")

        page.goto(f"{address(server, GUOJIA)},stations/gengming")
        expect(notices).to_have_text(["改了编号。下面改用它的去向。", "并入另一个所。下面改用它的去向。"])
        assert captions(page)[0] == f"概况：{GUOJIA[1]}、{DAYANG[1]}"
        assert "stations/gengming" in page.url

        page.goto(f"{address(server, DAYANG)},stations/bingru")
        assert captions(page)[0] == f"概况：{DAYANG[1]}"

        page.goto(f"{address(server, GUOJIA)},stations/chehui,stations/raoquan")
        expect(notices.first).to_have_text("已撤回。")
        assert captions(page)[0] == f"概况：{GUOJIA[1]}"

        page.goto(f"{address(server, QIANMEN)},stations/chaifen,<b>&hide=same")
        page.get_by_role("link", name=f"改看{DAYANG[1]}").click()
        expect(page).to_have_url(address(server, QIANMEN, DAYANG))
        assert captions(page)[0] == f"概况：{QIANMEN[1]}、{DAYANG[1]}"


def _serve(page: Page, address: str, script: str) -> None:
    page.route(address, lambda route: route.fulfill(body=script, content_type="text/javascript"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, PHONE])
def test_a_comparison_is_accessible(visit: Visitor, server: str, width: int, scheme: str) -> None:
    with visit(width=width, color_scheme=scheme, reduced_motion="reduce") as reader:
        page = reader.page
        page.goto(f"{server}/stations/index.html")
        for entry in (BUREAU, GUOJIA):
            pick(page, entry)
        assert Axe().run(page).response["violations"] == []
        page.goto(f"{address(server, MODEL, OTHER_MODEL, DAYANG)},stations/mei-you")
        captions(page)
        page.locator("summary", has_text="选单位或模式").click()
        page.get_by_role("searchbox", name="名称、地名、别称或做法").fill("派出所")
        expect(page.get_by_text(re.compile("先列 20 个"))).to_be_visible()
        assert Axe().run(page).response["violations"] == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("liangdui-yishi", "yishi-liangdui"),
        ("dang-xiaozu", "jiaosuo-heyi"),
        ("lianhe-tiaojie", "shequ-jingwu"),
    ],
)
def test_a_readers_comparison_says_what_the_written_out_one_says(
    visit: Visitor, server: str, first: str, second: str
) -> None:
    with visit() as reader:
        reader.page.goto(f"{server}/compare/{first}--{second}.html")
        written = reader.page.evaluate(ROWS)
        reader.page.goto(f"{server}/compare/index.html?with=models/{first},models/{second}")
        expect(reader.page.locator("table.comparison").nth(1)).to_be_visible()
        assert reader.page.evaluate(ROWS) == written


ROWS = """() => [...document.querySelectorAll("table.comparison tr[data-row]")].map((row) => [
  row.dataset.row,
  row.className,
  row.querySelector("th").textContent.replace(/\\s+/g, ""),
  [...row.querySelectorAll("td")].map((cell) =>
    [...cell.querySelectorAll("li")].map((line) => line.textContent.replace(/\\s+/g, ""))),
  [...row.querySelectorAll("li.shared")].length,
])"""
"""Every row of the tables on a page: its state, its texts, and how many lines all columns share."""
