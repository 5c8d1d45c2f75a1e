"""What a reader does who wonders which source is right: from the list of disputes to both sides on the page."""

from playwright.sync_api import expect

from tests.e2e.conftest import Visitor


def test_a_dispute_leads_to_both_sides_and_each_to_its_source(visit: Visitor, server: str) -> None:
    with visit(width=360) as reader:
        page = reader.page
        page.goto(f"{server}/gaps/index.html")
        page.get_by_role("link", name="夫子庙派出所：成立").click()
        pair = page.locator(".pair.mismatch").filter(has_text="成立")
        expect(pair).to_be_visible()
        expect(pair.locator(".verdict")).to_have_text("两个来源不一致")
        sides = pair.locator(".sides > li")
        expect(sides).to_contain_text(["1950年", "1952年"])
        sides.nth(1).get_by_role("link").click()
        expect(page).to_have_url(f"{server}/sources/qinhuai-fuzimiao-2022.html")
        assert reader.faults == []
