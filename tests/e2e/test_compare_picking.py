"""Entries are picked from lists, carried in the tray, and handed on."""

from playwright.sync_api import Locator, expect

from tests.e2e.comparisons import (
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
from tests.e2e.test_shell import PHONE, tab_to


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
        well_behaved(reader, server)

    with visit() as friend:
        friend.page.goto(copied)
        assert tables(friend.page) == first
        assert friend.page.evaluate("localStorage.getItem('comparison-picks')") is None
    with visit() as other_order:
        page = other_order.page
        page.goto(address(server, QIANMEN, MODEL))
        assert tables(page) == first
        expect(page).to_have_url(address(server, MODEL, QIANMEN))


def test_an_address_is_copied_where_the_clipboard_is_closed(visit: Visitor, server: str) -> None:
    with visit(permissions=["clipboard-read", "clipboard-write"]) as reader:
        page, elsewhere = reader.page, reader.page.context.new_page()
        # As in a page of plain http that is not of this machine, which an intranet serves.
        page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
        page.goto(address(server, GUOJIA, DAYANG))
        captions(page)
        page.get_by_role("button", name="复制链接").click()
        expect(page.get_by_text("链接已复制。")).to_be_visible()
        elsewhere.goto(server)
        elsewhere.bring_to_front()
        assert elsewhere.evaluate("navigator.clipboard.readText()") == page.url


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
        well_behaved(reader, server)


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
