"""Citing as readers do: open, choose a format, copy, follow the address; over HTTP, from a folder, on paper."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

STATION = "stations/leling-guojia.html"
CLAIM = "jiaosuo-heyi--claim-accident-time"


@pytest.fixture(params=["http", "folder"])
def address(request: pytest.FixtureRequest, server: str, carried: Path) -> str:
    return f"{server}/{STATION}" if request.param == "http" else (carried / STATION).as_uri()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address)
        yield page


def opened(page: Page) -> Locator:
    """Open the citation of the claim and return its panel."""
    claim = page.locator(f"[id='{CLAIM}']")
    claim.get_by_role("button", name="引用").click()
    return claim.locator(".citing-panel")


def pasted(page: Page) -> str:
    """Paste into a field of the page what was copied, and return it."""
    page.evaluate("document.body.append(Object.assign(document.createElement('textarea'), {id: 'pasted'}))")
    page.locator("#pasted").focus()
    page.keyboard.press("ControlOrMeta+V")
    return page.locator("#pasted").input_value()


def test_a_citation_opens_right_below_its_button(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    panel = opened(page)
    expect(panel).to_be_visible()
    button = page.locator(f"[id='{CLAIM}']").get_by_role("button", name="引用")
    gap = panel.evaluate("panel => panel.getBoundingClientRect().top") - button.evaluate(
        "button => button.getBoundingClientRect().bottom"
    )
    assert 0 <= gap < 40
    button.focus()
    page.keyboard.press("Tab")
    expect(panel.locator("select").first).to_be_focused()


def test_the_citation_of_the_page_copies_with_today_and_its_address(page: Page, address: str) -> None:
    page.get_by_text("引用本页", exact=True).first.click()
    card = page.locator("details.citing .citing-card")
    card.get_by_role("button", name="复制").click()
    expect(card.get_by_role("status")).to_have_text("已复制")
    where = address if address.startswith("http") else f"〔网站的网址〕/{STATION}"
    today = date.today().isoformat()
    assert re.fullmatch(
        rf"基层警务实践库编者\. 郭家街道派出所.*\[EB/OL\]\. （\d{{4}}-\d\d-\d\d）\[{today}\]\. {re.escape(where)}\.",
        pasted(page),
    )


def test_every_format_of_a_claim_copies_and_names_its_own_place(page: Page) -> None:
    card = opened(page).locator(".citing-card").first
    for label, start in (("BibTeX", "@online{"), ("RIS", "TY  - ELEC"), ("CSL-JSON", "[")):
        card.get_by_label("格式").select_option(label=label)
        text = card.locator(".citing-text").inner_text()
        assert text.startswith(start)
        assert f"{STATION}#{CLAIM}" in text
    card.get_by_role("button", name="复制").click()
    assert pasted(page).strip() == card.locator(".citing-text").inner_text().strip()


def test_the_address_in_the_citation_of_a_claim_leads_to_the_claim(browser: Browser, server: str) -> None:
    with browser.new_page() as page:
        page.goto(f"{server}/{STATION}")
        text = opened(page).locator(".citing-text").first.inner_text()
        cited = re.search(r"http\S+(?=\.$)", text.strip())
        assert cited
        page.goto("about:blank")
        page.goto(cited[0])
        expect(page.locator(":target")).to_have_attribute("id", CLAIM)
        expect(page.locator(":target")).to_be_in_viewport()


def test_a_claim_also_brings_the_reference_of_its_article(page: Page) -> None:
    cards = opened(page).locator(".citing-card")
    expect(cards).to_have_count(2)
    expect(cards.nth(1)).to_contain_text("引用原文")
    expect(cards.nth(1).locator(".citing-text")).to_contain_text("德州新闻网. 警务室“搬”到百姓身边")


def test_a_file_is_saved_under_a_name_of_its_own(page: Page) -> None:
    card = opened(page).locator(".citing-card").first
    card.get_by_label("格式").select_option("ris")
    with page.expect_download() as saving:
        card.get_by_role("button", name="下载").click()
    assert saving.value.suggested_filename == f"library-stations-leling-guojia-{CLAIM}.ris"
    assert saving.value.path().read_bytes().startswith(b"TY  - ELEC\r\n")


def test_the_panel_opens_and_closes_by_keyboard(page: Page) -> None:
    button = page.locator(f"[id='{CLAIM}']").get_by_role("button", name="引用")
    button.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(page.locator(f"[id='{CLAIM}'] .citing-panel")).to_be_visible()
    button.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(page.locator(f"[id='{CLAIM}'] .citing-panel")).to_be_hidden()


def test_without_scripts_the_reference_can_be_read(browser: Browser, server: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{server}/{STATION}")
        page.locator("details.citing > summary").click()
        expect(page.locator("details.citing .citation")).to_contain_text(
            "[〔访问日期〕]. 〔网站的网址〕/stations/"
        )
        expect(page.locator("details.citing noscript")).to_be_visible()
        expect(page.locator("template.citing-card")).to_be_hidden()


def test_paper_has_one_line_of_it(browser: Browser, server: str) -> None:
    with browser.new_page() as page:
        page.goto(f"{server}/{STATION}")
        opened(page)
        page.emulate_media(media="print")
        expect(page.locator(".citing .citation")).to_be_visible()
        expect(page.locator(".citing .citation")).to_contain_text("引用格式：基层警务实践库编者.")
        expect(page.locator(".citing .citation")).to_contain_text(f"{server}/{STATION}")
        for hidden in (
            ".citing summary",
            ".citing-panel",
            ".citing .citing-card",
            f"[id='{CLAIM}'] .cite-claim",
        ):
            expect(page.locator(hidden).first).to_be_hidden()


def test_the_page_of_a_source_shows_how_to_cite_the_article(browser: Browser, server: str) -> None:
    with browser.new_page() as page:
        page.goto(f"{server}/sources/dezhou-guojia.html#reference")
        expect(page.locator("#reference")).to_be_in_viewport()
        expect(page.locator(".citing-card").first).to_contain_text("德州新闻网. 警务室“搬”到百姓身边")
