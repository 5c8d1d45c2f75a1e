"""Filling in the form: what is wrong is told where it is, and everything works by keyboard and for everybody."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Dialog, Page, expect

from tests.e2e.conftest import Visitor
from tests.e2e.forms import AMENDED, PAGE, fill, go_on

OPEN_SOME = "() => [...document.querySelectorAll('#form-panel details:not([open])')].slice(0, 8).forEach(formDom.unfold)"


def test_what_is_missing_is_told_beside_its_field_and_in_a_list_that_leads_there(
    visit: Visitor, server: str
) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}?new=sources")
        go_on(page)
        summary = page.locator("#form-left")
        expect(summary).to_be_focused()
        expect(summary.locator("li")).to_have_text(
            ["种类：缺少必填的种类", "所见范围：缺少必填的所见范围", "编号：缺少必填的编号"]
        )
        kind = page.get_by_label(re.compile("^种类"))
        expect(kind).to_have_attribute("aria-invalid", "true")
        summary.get_by_role("link", name="种类").click()
        expect(kind).to_be_focused()
        expect(kind).to_have_accessible_description(re.compile("缺少必填的种类$"))
        kind.select_option("报纸")
        expect(page.locator("[id='fault.record.kind']")).to_be_empty()
        expect(kind).not_to_have_attribute("aria-invalid", "true")


def test_the_source_cannot_be_forgotten(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}?new=stations")
        go_on(page)
        summary = page.locator("#form-left")
        expect(summary.locator("li")).to_have_text(["出自哪一篇：还没有说出自哪一篇"])
        summary.get_by_role("link").click()
        expect(page.get_by_label("库里已有的来源")).to_be_focused()
        page.get_by_label("库里已有的来源").first.check()
        cited = page.locator("[id='input.cited']")
        cited.fill("没有这一篇")
        cited.press("Tab")
        expect(page.get_by_text("sources 里没有编号为“没有这一篇”的记录")).to_be_visible()
        cited.fill("dezhou-guojia")
        cited.press("Tab")
        go_on(page)
        expect(page.locator("#form-heading")).to_contain_text("第 2 步")
        assert reader.faults == []


def test_an_id_that_is_taken_is_refused(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}?new=stations")
        page.get_by_role("button", name=re.compile("^2 ?单位")).click()
        fill(page, "名称", "郭家街道派出所")
        fill(page, "县区", "乐陵市")
        own = page.get_by_label(re.compile("^编号"))
        own.fill("leling-guojia")
        own.press("Tab")
        expect(page.get_by_text("编号“leling-guojia”已被“郭家街道派出所”使用")).to_be_visible()
        own.fill("leling-guojia-er")
        own.press("Tab")
        expect(page.get_by_text("已被“郭家街道派出所”使用")).to_have_count(0)


def test_entries_are_added_moved_and_taken_away_by_keyboard(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}?new=models")
        page.get_by_role("button", name=re.compile("^2 ?模式")).press("Enter")
        add_one = page.get_by_role("button", name="添加一条内容")
        for words in ("甲", "乙"):
            add_one.press("Enter")
            page.keyboard.type(words)
        second = page.locator("[id='input.record.definition.1.text']")
        expect(second).to_have_value("乙")
        page.get_by_role("button", name="上移：内容 2").press("Enter")
        expect(page.locator("[id='input.record.definition.0.text']")).to_have_value("乙")
        expect(page.locator("[id='input.record.definition.0.text']")).to_be_focused()
        page.once("dialog", Dialog.accept)
        page.get_by_role("button", name="删去：内容 1").press("Enter")
        expect(page.locator("[id='input.record.definition.0.text']")).to_have_value("甲")
        expect(page.locator("[id='input.record.definition.1.text']")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_every_step_is_free_of_faults_that_axe_finds(
    visit: Visitor, server: str, width: int, scheme: str
) -> None:
    """The judges of pages see the form only as it stands before it is begun."""
    with visit(width=width, color_scheme=scheme, reduced_motion="reduce") as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}?record={AMENDED}")
        found = []
        for step in range(5):
            page.locator(".form-step").nth(step).click()
            for _ in range(2):
                page.evaluate(OPEN_SOME)
            found += [f"{step + 1}: {fault}" for fault in axe_faults(page)]
            assert page.evaluate("document.documentElement.scrollWidth") == width
        page.goto(f"{server}/{PAGE}?new=stations")
        page.get_by_label("一篇新的来源").check()
        go_on(page)
        found += axe_faults(page)
        assert found == []
        assert reader.faults == []


def axe_faults(page: Page) -> list[str]:
    violations = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [f"{one['id']}: {[node['target'] for node in one['nodes'][:3]]}" for one in violations]


def test_without_scripts_it_says_what_to_do_instead(visit: Visitor, server: str) -> None:
    with visit(java_script_enabled=False) as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}")
        expect(page.get_by_text("填表要用脚本，现在没有运行")).to_be_visible()
        expect(page.locator("#form-app")).to_be_hidden()
        page.get_by_role("link", name="文件的写法").click()
        expect(page.locator("h1")).to_contain_text("怎样供稿")
