"""The shell works by keyboard, on a phone, in both colour schemes, from a folder and without scripts."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import Visitor, until

PHONE = 360
TABLET = 800
DESKTOP = 1280

HAS_FOCUS = "element => element === document.activeElement"

FOCUS_IN_SIGHT = """
() => {
  const active = document.activeElement;
  const marked = [active, active.closest("form"), ...(active.labels ?? [])];
  if (active.matches(".md-option")) marked.push(...active.form.querySelectorAll("label:not([hidden])"));
  const box = active.getBoundingClientRect();
  const ring = marked.some(element => {
    if (!element) return false;
    const style = getComputedStyle(element);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
  });
  return ring && box.right > 0 && box.left < innerWidth && getComputedStyle(active).visibility === "visible";
}
"""
"""Says whether what has the focus is in the window and ringed, itself or by its label."""


def tab_to(page: Page, wanted: Locator, most: int = 60) -> None:
    """Press Tab until ``wanted`` has the focus, as somebody without a mouse does."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if wanted.count() and wanted.evaluate(HAS_FOCUS):
            return
    pytest.fail(f"{most} times Tab did not lead to {wanted}")


def open_drawer_by_keyboard(page: Page) -> Locator:
    tab_to(page, page.get_by_role("button", name="打开导航"))
    page.keyboard.press("Enter")
    drawer = page.get_by_role("navigation", name="网站导航")
    expect(drawer).to_be_in_viewport()
    return drawer


def let_timers_run(page: Page) -> None:
    """Give Material the moment after which it takes a change of focus for true; no hand is faster."""
    page.evaluate("() => new Promise(resolve => setTimeout(resolve, 50))")


def result_links(page: Page) -> Locator:
    return page.locator(".md-search-result__item > a")


def test_the_first_stop_of_tab_leads_to_the_content(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/contributing.html")
        page.keyboard.press("Tab")
        skip = page.get_by_role("link", name="跳到正文")
        expect(skip).to_be_focused()
        expect(skip).to_be_in_viewport()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('article') !== null")


@pytest.mark.parametrize("width", [PHONE, TABLET, DESKTOP])
def test_the_focus_is_always_in_sight(visit: Visitor, server: str, width: int) -> None:
    with visit(width=width, reduced_motion="reduce") as reader:
        page = reader.page
        page.goto(f"{server}/about.html")
        stops = 0
        for _ in range(25):
            page.keyboard.press("Tab")
            where = page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
            if where.startswith("<body"):
                break
            assert page.evaluate(FOCUS_IN_SIGHT), where
            stops += 1
        assert stops > 10


def test_the_drawer_opens_leads_on_and_closes_by_keyboard(visit: Visitor, server: str) -> None:
    with visit(width=PHONE) as reader:
        page = reader.page
        page.goto(f"{server}/index.html")
        drawer = open_drawer_by_keyboard(page)
        expect(drawer.get_by_role("button", name="关闭导航")).to_be_focused()
        assert page.locator(".md-content").evaluate("element => element.inert")

        page.keyboard.press("Escape")
        expect(drawer).not_to_be_in_viewport()
        expect(page.get_by_role("button", name="打开导航")).to_be_focused()
        assert not page.locator(".md-content").evaluate("element => element.inert")

        page.keyboard.press("Enter")
        tab_to(page, drawer.get_by_role("link", name="怎样供稿"))
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{server}/contributing.html")
        assert reader.faults == []


def test_a_closed_drawer_is_out_of_reach(visit: Visitor, server: str) -> None:
    with visit(width=PHONE) as reader:
        page = reader.page
        page.goto(f"{server}/about.html")
        for _ in range(15):
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement.closest('#__navigation') === null")


def test_a_window_made_wide_is_not_left_behind_an_open_drawer(visit: Visitor, server: str) -> None:
    with visit(width=PHONE) as reader:
        page = reader.page
        page.goto(f"{server}/index.html")
        open_drawer_by_keyboard(page)
        page.set_viewport_size({"width": DESKTOP, "height": 800})
        expect(page.locator("#__drawer")).not_to_be_checked()
        assert not page.locator(".md-content").evaluate("element => element.inert")


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_search_is_opened_used_and_closed_by_keyboard(visit: Visitor, server: str, width: int) -> None:
    with visit(width=width) as reader:
        page = reader.page
        page.goto(f"{server}/about.html")
        page.keyboard.press("s")
        query = page.get_by_role("textbox", name="搜索")
        expect(query).to_be_focused()
        page.keyboard.insert_text("派出所")
        expect(result_links(page).first).to_be_visible()

        page.keyboard.press("ArrowDown")
        expect(result_links(page).first).to_be_focused()
        page.keyboard.press("ArrowUp")
        expect(query).to_be_focused()
        tab_to(page, page.get_by_role("button", name="清空"))
        page.keyboard.press("Enter")
        expect(query).to_be_focused()
        expect(query).to_have_value("")

        page.keyboard.press("Escape")
        expect(page.locator(".md-search__output")).not_to_be_visible()
        let_timers_run(page)
        page.keyboard.press("f")
        expect(query).to_be_focused()
        page.keyboard.insert_text("派出所")
        expect(result_links(page).first).to_be_visible()
        page.keyboard.press("Enter")
        expect(page).not_to_have_url(f"{server}/about.html")
        assert reader.faults == []


def test_the_search_button_of_a_phone_takes_the_focus_back(visit: Visitor, server: str) -> None:
    with visit(width=PHONE) as reader:
        page = reader.page
        page.goto(f"{server}/index.html")
        button = page.get_by_role("button", name="打开搜索")
        tab_to(page, button)
        page.keyboard.press("Enter")
        expect(page.get_by_role("textbox", name="搜索")).to_be_focused()
        page.keyboard.press("Escape")
        expect(button).to_be_focused()


def test_the_palette_follows_the_system_until_the_reader_chooses(visit: Visitor, server: str) -> None:
    with visit(color_scheme="dark") as reader:
        page = reader.page
        scheme = "data-md-color-scheme"
        page.goto(f"{server}/index.html")
        expect(page.locator("body")).to_have_attribute(scheme, "slate")
        page.emulate_media(color_scheme="light")
        expect(page.locator("body")).to_have_attribute(scheme, "default")

        tab_to(page, page.get_by_role("radio", name="跟随系统"))
        page.keyboard.press("Enter")
        page.keyboard.press("Enter")
        expect(page.get_by_role("radio", name="深色")).to_be_focused()
        expect(page.locator("body")).to_have_attribute(scheme, "slate")
        page.goto(f"{server}/about.html")
        expect(page.locator("body")).to_have_attribute(scheme, "slate")
        expect(page.get_by_role("radio", name="深色")).to_be_checked()


def test_the_contents_of_a_page_are_at_hand_on_every_width(
    visit: Visitor, server: str, page_kinds: Mapping[str, str]
) -> None:
    path = page_kinds["station"]
    for width in (PHONE, TABLET, DESKTOP):
        with visit(width=width) as reader:
            page = reader.page
            page.goto(f"{server}/{path}")
            folded = page.locator("details.shell-toc > summary")
            if folded.is_visible():
                folded.click()
            last = (
                page.get_by_role("navigation", name="本页目录").get_by_role("link").filter(visible=True).last
            )
            target = (last.get_attribute("href") or "").removeprefix("#")
            last.click()
            expect(page.locator(f"[id='{target}']")).to_be_in_viewport()
            assert page.evaluate("decodeURIComponent(location.hash)") == f"#{target}"


def test_back_to_top(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/contributing.html")
        button = page.get_by_role("button", name="回到顶部")
        expect(button).not_to_be_visible()
        page.mouse.wheel(0, 900)
        until(page, "scrollY > 600")
        page.mouse.wheel(0, -200)
        button.click()
        until(page, "scrollY === 0")


def test_it_opens_from_a_folder(visit: Visitor, carried: Path) -> None:
    with visit() as reader:
        page = reader.page
        page.goto((carried / "about.html").as_uri())
        expect(page.locator("h1")).to_be_visible()
        expect(page.get_by_role("search")).to_be_visible()
        page.get_by_role("navigation", name="栏目").get_by_role("link").first.click()
        expect(page).to_have_url((carried / "index.html").as_uri())
        assert all(address.startswith(("file:", "data:")) for address in reader.requests)


def test_the_drawer_opens_without_scripts(visit: Visitor, server: str) -> None:
    with visit(width=PHONE, java_script_enabled=False) as reader:
        page = reader.page
        page.goto(f"{server}/index.html")
        page.get_by_title("打开导航").click()
        link = page.get_by_role("navigation", name="网站导航").get_by_role("link", name="来源")
        expect(link).to_be_in_viewport()
        link.click()
        expect(page).to_have_url(f"{server}/sources/index.html")


def test_the_table_of_contents_marks_what_is_being_read(visit: Visitor, server: str) -> None:
    with visit(width=1280) as reader:
        page = reader.page
        page.goto(f"{server}/architecture.html")
        marked = page.locator(".md-nav--secondary .md-nav__link--active")
        items = page.locator(".md-nav--secondary > .md-nav__list > .md-nav__item")
        for number in (2, 4, 1):
            place = items.nth(number).locator("a").first.get_attribute("href") or ""
            page.locator(f"[id='{place.removeprefix('#')}']").evaluate("heading => heading.scrollIntoView()")
            expect(items.nth(number).locator(".md-nav__link--active")).to_have_count(1)
            expect(marked).to_have_count(1)
            expect(marked).to_be_in_viewport()
        page.keyboard.press("Home")
        expect(marked).to_have_count(0)


def test_on_a_phone_the_table_of_contents_marks_nothing(visit: Visitor, server: str) -> None:
    with visit(width=360) as reader:
        page = reader.page
        page.goto(f"{server}/architecture.html")
        page.keyboard.press("End")
        expect(page.locator(".md-nav__link--active")).to_have_count(0)


def test_every_block_of_code_has_a_name_of_its_own(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/deploy.html")
        until(page, "document.querySelector('pre[id^=__code]')")
        names = page.locator("pre").evaluate_all("blocks => blocks.map((block) => block.id)")
        assert len(names) > 5
        assert len(set(names)) == len(names)
