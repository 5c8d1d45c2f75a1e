"""Comparing as a reader does: looking, folding, exporting, printing, on every screen."""

import csv
import io
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Download, expect

from tests.e2e.comparisons import (
    BUREAU,
    DAYANG,
    FITS,
    GUOJIA,
    MODEL,
    OTHER_MODEL,
    QIANMEN,
    SILENT,
    address,
    captions,
    pick,
    tables,
    tray,
    well_behaved,
)
from tests.e2e.conftest import Visitor
from tests.e2e.test_shell import PHONE


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
        well_behaved(reader, server)


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
        well_behaved(reader, server)


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


def test_one_alone_is_not_compared(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(address(server, GUOJIA))
        captions(page)
        expect(page.locator(".comparison-controls")).to_be_hidden()
        page.goto(address(server, GUOJIA, DAYANG))
        expect(page.locator(".comparison-controls")).to_be_visible()


def test_what_is_above_a_comparison_stands_where_it_does_elsewhere(visit: Visitor, server: str) -> None:
    with visit(width=1440) as reader:
        page = reader.page
        places = []
        for path in ("compare/index.html", "stations/index.html"):
            page.goto(f"{server}/{path}")
            places.append(
                [
                    page.locator(one).first.bounding_box()
                    for one in (".md-logo", ".md-search", ".md-tabs__item")
                ]
            )
        assert places[0] == places[1]
        page.goto(address(server, GUOJIA, DAYANG))
        box = page.locator(".md-main .md-grid").bounding_box()
        assert box
        assert box["width"] == 1440


def test_without_scripts_nothing_is_offered_that_needs_them(visit: Visitor, server: str) -> None:
    with visit(java_script_enabled=False) as reader:
        page = reader.page
        for path in ("stations/index.html", f"{GUOJIA[0]}.html", "models/index.html", "alike/index.html"):
            page.goto(f"{server}/{path}")
            expect(page.locator("a.pick").first).to_be_attached()
            expect(page.get_by_text("加入对比").filter(visible=True)).to_have_count(0)
        page.goto(f"{server}/index.html")
        page.get_by_role("link", name="查找与筛选", exact=True).first.click()
        expect(page.get_by_text("筛选要用浏览器的脚本")).to_be_visible()
        expect(page.get_by_text("可以输入名称")).to_be_hidden()
        page.goto(address(server, GUOJIA))
        expect(page.get_by_text("下面写好的模式对照不需要脚本")).to_be_visible()
        expect(page.locator("#compare")).to_be_hidden()
        page.get_by_role("link", name="全部模式对照").first.click()
        expect(page.locator("table.comparison").first).to_be_visible()


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
