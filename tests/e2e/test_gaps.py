"""Someone with a document in hand looks for what the library lacks, and is led to where it can be added."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Visitor, until

STATION = "stations--leling-guojia"
NAME = "郭家街道派出所"


def test_from_the_sums_to_a_missing_part_and_on_to_the_contribute_page(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/index.html")
        page.locator(".md-tabs").get_by_role("link", name="数字与来源").click()
        page.get_by_role("link", name="还缺什么").first.click()
        _follow_a_gap(page)
        assert reader.elsewhere(server) == []
        assert reader.faults == []


def test_the_same_on_a_phone_without_sideways_scroll(visit: Visitor, server: str) -> None:
    with visit(width=360, has_touch=True, is_mobile=True) as reader:
        page = reader.page
        page.goto(f"{server}/gaps/index.html")
        for entry in page.locator("details.gaps").all()[:40]:
            entry.evaluate("element => { element.open = true; }")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        page.reload()
        _follow_a_gap(page)
        assert reader.faults == []


def test_the_same_without_scripts(visit: Visitor, server: str) -> None:
    with visit(java_script_enabled=False) as reader:
        reader.page.goto(f"{server}/gaps/index.html")
        _follow_a_gap(reader.page)


def test_the_same_from_a_folder_without_a_server(visit: Visitor, carried: Path) -> None:
    with visit() as reader:
        reader.page.goto((carried / "gaps" / "index.html").as_uri())
        _follow_a_gap(reader.page)
        assert [address for address in reader.requests if not address.startswith(("file:", "data:"))] == []


def test_the_sums_say_which_things_nobody_tells(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/gaps/index.html")
        money = page.locator(".gap-sums li.none")
        expect(money).to_contain_text(re.compile(r"\d+ 项做法，没有一个来源写到经费数额。"))
        expect(money).to_be_in_viewport(ratio=0.9)


def test_lists_open_by_keyboard(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/gaps/index.html")
        entry = page.locator("details.gaps").first
        entry.locator("summary").focus()
        page.keyboard.press("Enter")
        expect(entry).to_have_js_property("open", True)  # noqa: FBT003
        page.keyboard.press("Tab")
        expect(entry.locator("a").first).to_be_focused()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Space")
        expect(entry).to_have_js_property("open", False)  # noqa: FBT003


@pytest.mark.parametrize("record", ["stations/leling-guojia", "models/jiaosuo-heyi"])
def test_the_foot_of_a_page_says_what_it_lacks_and_leads_to_its_own_list(
    visit: Visitor, server: str, record: str
) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{record}.html")
        page.get_by_role("link", name="逐条看，并补充").click()
        anchor = record.replace("/", "--")
        expect(page).to_have_url(re.compile(f"/gaps/index.html#{anchor}$"))
        entry = page.locator(f"[id='{anchor}']")
        expect(entry).to_be_in_viewport()
        expect(entry).to_have_js_property("open", True)  # noqa: FBT003


def test_on_paper_every_list_is_open(visit: Visitor, server: str) -> None:
    with visit() as reader, TemporaryDirectory() as folder:
        page = reader.page
        page.goto(f"{server}/gaps/index.html")
        page.emulate_media(media="print")
        until(
            page,
            "[...document.querySelectorAll('details.gaps .gap-group')]"
            ".every(group => group.checkVisibility({contentVisibilityAuto: true}))",
        )
        paper = Path(folder) / "gaps.pdf"
        page.pdf(path=paper, format="A4")
        assert paper.stat().st_size > 50_000


def _follow_a_gap(page: Page) -> None:
    """Go from the sums to the list of one station, from there to a missing part, and to where to add it."""
    page.locator("#sums ~ p, section").get_by_role("link", name="单位", exact=True).first.click()
    expect(page.locator("#stations")).to_be_in_viewport()
    entry = page.locator(f"[id='{STATION}']")
    entry.locator("summary").click()
    missing = entry.locator(".gap-group li").filter(has_text="依据").first
    part = missing.locator("a").first
    anchor = (part.get_attribute("href") or "").rpartition("#")[2]
    part.click()
    expect(page).to_have_url(re.compile(f"/stations/leling-guojia.html#{anchor}$"))
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()
    page.go_back()
    if not entry.evaluate("element => element.open"):
        entry.locator("summary").click()
    missing.get_by_role("link", name=re.compile("^补充这一条")).click()
    expect(page).to_have_url(
        re.compile(r"/contribute/index\.html\?record=stations/leling-guojia&field=.*#form$")
    )
    expect(page.locator("h1")).to_contain_text("填表供稿")
