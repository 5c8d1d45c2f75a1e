"""Amending with the form: what is there stays, what was changed is told."""

import re
from pathlib import Path

from playwright.sync_api import Dialog, Page, expect

from tests.e2e.conftest import Visitor
from tests.e2e.forms import AMENDED, PAGE, choose, files_on, fill, open_heading
from tests.projects import copy_project, run_generator


def test_a_gap_leads_to_the_field_that_fills_it(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(
            f"{server}/{PAGE}?record={AMENDED}&field=practices/jiaosuo-heyi/claims/one-family/period#form"
        )
        expect(page.get_by_label(re.compile("^时段")).first).to_be_focused()
        expect(page.locator("#form-title")).to_contain_text("郭家街道派出所")
        claim = page.locator(":focus").locator("xpath=ancestor::details[contains(@class,'form-entry')][1]")
        expect(claim.locator("summary").first).to_contain_text("记者说，合一以后调度精准")
        page.goto(f"{server}/{PAGE}?record={AMENDED}&field=practices/dangjian-duijian/economics#form")
        expect(page.get_by_role("button", name="添加一样投入")).to_be_focused()
        assert reader.faults == []


def test_amending_keeps_what_is_there_and_tells_what_was_changed(
    visit: Visitor, server: str, tmp_path: Path
) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/stations/leling-guojia.html")
        page.get_by_role("link", name="填表补充或改正").click()
        expect(page.get_by_label(re.compile("^名称")).first).to_have_value("郭家街道派出所")
        page.get_by_role("button", name=re.compile("^5 ?核对和交稿")).click()
        expect(page.get_by_text("您还没有改什么，不必交稿")).to_be_visible()
        expect(page.locator("pre.form-file")).to_have_count(0)
        page.get_by_role("button", name=re.compile("^2 ")).click()
        fill(page, "全称", "乐陵市公安局郭家街道派出所")
        page.get_by_role("button", name=re.compile("^5 ?核对和交稿")).click()
        answer(page, "本单位", "来源第1段写的是全称。")
        expect(page.get_by_text("没有发现要改的地方，可以交稿了")).to_be_visible()
        change = page.locator(".form-changes > li").first
        expect(change).to_contain_text("全称")
        expect(change).to_contain_text("乐陵市公安局郭家街道派出所")
        note = page.locator("pre.form-note")
        expect(note).to_contain_text("利益关系：本单位")
        expect(note).to_contain_text("来源第1段写的是全称。")
        expect(note).to_contain_text("全称：新加：“乐陵市公安局郭家街道派出所”")
        files = files_on(page)
        assert reader.faults == []
    copy = copy_project(tmp_path / "project")
    (path,) = files
    original = (copy / path).read_text("utf-8")
    (copy / path).write_text(files[path], "utf-8")
    checked = run_generator(copy, "check")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    added = set(files[path].splitlines()) - set(original.splitlines())
    assert added == {"full_name: 乐陵市公安局郭家街道派出所", "  status: 草稿", "  interest: 本单位"}
    assert "reviewed_on" in original
    assert "reviewed_on" not in files[path]


def test_whoever_amends_is_asked_anew_how_they_stand_to_the_unit_and_why(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}?record={AMENDED}#form")
        fill(page, "全称", "乐陵市公安局郭家街道派出所")
        page.get_by_role("button", name=re.compile("^5 ?核对和交稿")).click()
        left = page.locator(".form-outcome .form-faults li")
        expect(left).to_have_text(["利益关系：缺少必填的利益关系", re.compile("^改动的理由和依据：")])
        expect(page.get_by_label(re.compile("^利益关系"))).to_have_value("")
        answer(page, "无", "来源第1段写的是全称。")
        expect(left).to_have_count(0)
        ((_, text),) = files_on(page).items()
        assert "  status: 草稿\n  interest: 无\n" in text
        # What became of a whole record is the submitter's to say, and is not taken for a draft.
        open_heading(page, "撤回、移动、合并或拆分整条记录")
        choose(page, "状态", "已撤回")
        expect(page.locator("pre.form-file")).to_contain_text("status: 已撤回")
        assert reader.faults == []


def answer(page: Page, interest: str, reason: str) -> None:
    """Answer what is asked of everyone who amends a record."""
    choose(page, "利益关系", interest)
    fill(page, "改动的理由和依据", reason)


def test_what_is_opened_at_the_foot_of_a_phone_is_in_sight(visit: Visitor, server: str) -> None:
    with visit(width=360, height=740) as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}?record={AMENDED}#form")
        page.get_by_role("button", name=re.compile("^3 ?基本情况")).click()
        heading = page.locator("details.form-entry > summary").first
        heading.evaluate("one => window.scrollBy(0, one.getBoundingClientRect().top - innerHeight + 60)")
        assert (heading.bounding_box() or {"y": 0.0})["y"] > 640
        heading.evaluate("one => one.click()")
        expect(page.locator("details.form-entry[open] input").first).to_be_in_viewport(ratio=1)
        height = page.locator("#form-take").evaluate("one => parseFloat(getComputedStyle(one).minHeight)")
        assert height >= 24
        assert reader.faults == []


def test_a_record_that_is_not_there_is_told(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}?record=stations/nowhere")
        expect(page.get_by_text("库里没有记录 stations/nowhere")).to_be_visible()
        page.get_by_label(re.compile("^单位、来源或模式的名称")).fill("郭家")
        page.locator("#form-found a").first.click()
        expect(page.locator("#form-title")).to_contain_text("郭家街道派出所")
        assert reader.faults == []


def test_what_was_published_is_not_taken_away_without_a_word(
    visit: Visitor, server: str, tmp_path: Path
) -> None:
    claim = "practices/jiaosuo-heyi/claims/one-family"
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}?record={AMENDED}&field={claim}/period#form")
        expect(page.get_by_label(re.compile("^时段")).first).to_be_focused()
        own = page.locator(":focus").locator("xpath=ancestor::details[contains(@class,'form-entry')][1]")
        asked: list[str] = []

        def agree(dialog: Dialog) -> None:
            asked.append(dialog.message)
            dialog.accept()

        page.once("dialog", agree)
        own.get_by_role("button", name="删去：说法").click()
        assert "发布过，别处可能链接着它" in asked[0]
        last = page.get_by_role("button", name=re.compile("^5 ?核对和交稿"))
        last.click()
        answer(page, "无", "两条说法说的是同一件事。")
        fault = page.locator(".form-outcome .form-faults li")
        expect(fault).to_have_count(1)
        expect(fault).to_contain_text("发布过（锚点 jiaosuo-heyi--claim-one-family），现在不见了")
        page.get_by_text("先看写成的文件").click()
        expect(page.locator("pre.form-file")).to_have_count(1)
        ((path, lost),) = files_on(page).items()
        fault.get_by_role("link").click()
        place = page.locator("[id='fault.record.practices.0.claims']")
        expect(place).to_contain_text("现在不见了")
        expect(place).to_be_in_viewport()

        retire = open_heading(page, "停用的锚点").get_by_role("button", name=re.compile("添加一个停用的锚点"))
        retire.click()
        fill(page, "锚点", "jiaosuo-heyi--claim-one-family")
        fill(page.locator("[id='box.record.retired.0']"), "原因", "与另一条说法重复。")
        last.click()
        expect(page.get_by_text("没有发现要改的地方")).to_be_visible()
        told = files_on(page)[path]
        assert reader.faults == []
    copy = copy_project(tmp_path / "project")
    for text, code in ((lost, 1), (told, 0)):
        (copy / path).write_text(text, "utf-8")
        checked = run_generator(copy, "check")
        assert checked.returncode == code, checked.stdout + checked.stderr
        assert ("vanished-address" in checked.stdout + checked.stderr) == bool(code)
