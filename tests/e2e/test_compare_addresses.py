"""An address of a comparison shows its choice, and says what of it is not there."""

import json
import re

from playwright.sync_api import Page, expect

from tests.e2e.comparisons import (
    BUREAU,
    DAYANG,
    GUOJIA,
    MODEL,
    OTHER_MODEL,
    QIANMEN,
    address,
    captions,
    pick,
    tables,
    tray,
    well_behaved,
)
from tests.e2e.conftest import Visitor


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
        well_behaved(reader, server)


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
