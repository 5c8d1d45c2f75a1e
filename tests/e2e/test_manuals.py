"""What a contributor does with a line that the checker printed: look it up, with scripts and without."""

from playwright.sync_api import expect

from tests.e2e.conftest import Visitor

INDEX = "diagnostics/index.html"
LINE = "practices/stations/a.yaml:3:5: full-width-colon 字段名 `kind` 后用了全角冒号"


def test_a_printed_line_leads_to_its_page(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/contributing.html")
        page.locator("article").get_by_role("link", name="检查的提示").first.click()
        page.get_by_label("把程序说的那句话粘贴在这里").fill(LINE)
        expect(page.get_by_role("status").filter(has_text="找到 1 种")).to_be_visible()
        (link,) = page.locator(".manuals a:visible").all()
        link.click()
        expect(page.locator("h1")).to_have_text("字段名后用了全角冒号")
        expect(page.locator("#right + figure")).to_contain_text("name: 郭家街道派出所")
        assert reader.faults == []


def test_groups_without_a_hit_are_not_shown_and_all_come_back(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{INDEX}")
        everything = page.locator(".manuals > li:visible").count()
        box = page.get_by_label("把程序说的那句话粘贴在这里")
        box.fill("上级单位绕成了圈")
        assert page.locator("section.part:visible").count() == 1
        box.fill("天气预报")
        expect(page.locator("[data-manual-said]")).to_contain_text("没有找到")
        assert page.locator(".manuals > li:visible").count() == everything
        box.fill("")
        expect(page.locator("[data-manual-said]")).to_be_empty()
        assert page.locator(".manuals > li:visible").count() == everything


def test_without_scripts_the_list_is_whole(visit: Visitor, server: str) -> None:
    with visit(java_script_enabled=False) as reader:
        reader.page.goto(f"{server}/{INDEX}")
        assert reader.page.locator(".manuals > li:visible").count() > 80
        assert reader.page.locator(".manual-search:visible").count() == 0


def test_the_page_of_a_code_belongs_to_the_tab_of_the_guide(visit: Visitor, server: str) -> None:
    with visit() as reader:
        reader.page.goto(f"{server}/diagnostics/tab.html")
        expect(reader.page.locator(".md-tabs__item--active")).to_have_text("供稿")
