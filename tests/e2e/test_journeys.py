"""What readers come for: from the home page to a claim and to the source that it rests on."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.e2e.conftest import Visitor

STATION = "郭家街道派出所"
PROVINCE = "山东"


def test_from_home_to_station_to_claim_to_source(visit: Visitor, server: str) -> None:
    with visit() as reader:
        reader.page.goto(f"{server}/index.html")
        _follow_home_station_claim_source(reader.page)
        assert reader.elsewhere(server) == []
        assert reader.faults == []


def test_the_same_way_on_a_phone(visit: Visitor, server: str) -> None:
    with visit(width=360, has_touch=True, is_mobile=True) as reader:
        reader.page.goto(f"{server}/index.html")
        _follow_home_station_claim_source(reader.page)
        assert reader.faults == []


def test_the_same_way_without_scripts(visit: Visitor, server: str) -> None:
    with visit(java_script_enabled=False) as reader:
        reader.page.goto(f"{server}/index.html")
        _follow_home_station_claim_source(reader.page)


def test_the_same_way_from_a_folder_without_a_server(visit: Visitor, carried: Path) -> None:
    with visit() as reader:
        reader.page.goto((carried / "index.html").as_uri())
        _follow_home_station_claim_source(reader.page)
        assert [address for address in reader.requests if not address.startswith(("file:", "data:"))] == []


def test_from_a_figure_in_the_list_of_claims_to_its_place(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/claims/index.html")
        link = page.locator("article a[href*='--claim-']").first
        anchor = (link.get_attribute("href") or "").rpartition("#")[2]
        link.click()
        expect(page).to_have_url(re.compile(f"/stations/.*#{anchor}$"))
        expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


def test_searching_for_a_station_finds_it(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/index.html")
        page.keyboard.press("/")
        page.keyboard.type(STATION)
        found = page.locator(".md-search-result__link[href*='stations/']").first
        expect(found).to_be_visible()
        found.click()
        expect(page.locator("h1")).to_contain_text(STATION)
        assert reader.elsewhere(server) == []
        assert reader.faults == []


def test_the_first_tab_stop_leads_past_the_navigation(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/index.html")
        page.keyboard.press("Tab")
        expect(page.locator(".md-skip")).to_be_focused()


def test_dark_and_light_can_be_chosen_and_are_kept(visit: Visitor, server: str) -> None:
    with visit(color_scheme="light") as reader:
        page = reader.page
        page.goto(f"{server}/index.html")
        body = page.locator("body")
        expect(body).to_have_attribute("data-md-color-scheme", "default")
        for _ in range(3):
            if body.get_attribute("data-md-color-scheme") == "slate":
                break
            page.locator("form[data-md-component=palette] label:visible").click()
        expect(body).to_have_attribute("data-md-color-scheme", "slate")
        page.goto(f"{server}/stations/index.html")
        expect(body).to_have_attribute("data-md-color-scheme", "slate")


def _follow_home_station_claim_source(page: Page) -> None:
    page.locator("article").get_by_role("link", name=PROVINCE).first.click()
    page.locator("article").get_by_role("link", name=STATION).first.click()
    expect(page.locator("h1")).to_contain_text(STATION)
    station = page.url

    claim = page.locator("article [id*='--claim-']").first
    claim.scroll_into_view_if_needed()
    expect(claim).to_be_visible()
    expect(claim).to_contain_text(re.compile(r"E[0-5]"))

    claim.locator("a[href*='sources/']").first.click()
    expect(page).to_have_url(re.compile(r"/sources/[a-z0-9-]+\.html"))
    expect(page.locator("h1")).to_be_visible()
    back = page.locator(f"article a[href$='{station.rpartition('/')[2].partition('#')[0]}']")
    expect(back.first).to_be_visible()
