"""An officer short of people looks for who did what about it, and weighs reasons, conditions and evidence."""

import re
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from tests.e2e.conftest import Visitor

PARTS = (".answer-mechanism", ".answer-conditions", ".answer-evidence")
NAMES = ("为什么可能有效", "适用条件和前提", "成效和证据")


def test_reasons_conditions_and_evidence_stand_next_to_each_other(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/index.html")
        _find_the_problem(page)
        for card in page.locator("li.answer").all():
            boxes = [_box(card.locator(part)) for part in PARTS]
            assert _overlap_vertically(boxes)
            assert _go_from_left_to_right(boxes)
        assert reader.elsewhere(server) == []
        assert reader.faults == []


def test_columns_stand_in_line_from_card_to_card(visit: Visitor, server: str) -> None:
    with visit() as reader:
        reader.page.goto(f"{server}/problems/police-shortage.html")
        for part in PARTS:
            starts = {round(_box(cell)["x"]) for cell in reader.page.locator(part).all()}
            assert len(starts) == 1


def test_on_a_phone_they_are_stacked_each_under_its_name(visit: Visitor, server: str) -> None:
    with visit(width=360, has_touch=True, is_mobile=True) as reader:
        page = reader.page
        page.goto(f"{server}/problems/police-shortage.html")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        for card in page.locator("li.answer").all():
            boxes = [_box(card.locator(part)) for part in PARTS]
            assert not any(_overlap_vertically([one, two]) for one, two in pairwise(boxes))
            for part, name in zip(PARTS, NAMES, strict=True):
                expect(card.locator(part).locator("dt")).to_have_text(name)
        assert reader.faults == []


def test_the_same_without_scripts(visit: Visitor, server: str) -> None:
    with visit(java_script_enabled=False) as reader:
        reader.page.goto(f"{server}/index.html")
        _find_the_problem(reader.page)


def test_the_same_from_a_folder_without_a_server(visit: Visitor, carried: Path) -> None:
    with visit() as reader:
        reader.page.goto((carried / "index.html").as_uri())
        _find_the_problem(reader.page)
        assert _overlap_vertically([_box(reader.page.locator(part).first) for part in PARTS])
        assert [address for address in reader.requests if not address.startswith(("file:", "data:"))] == []


def test_a_figure_leads_to_its_claim(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/problems/police-shortage.html")
        best = page.locator(".best-claims li").first
        expect(best).to_contain_text(re.compile(r"E[0-5]"))
        link = best.locator("a[href*='--claim-']")
        anchor = (link.get_attribute("href") or "").rpartition("#")[2]
        link.focus()
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile(f"#{anchor}$"))
        expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


def test_the_count_on_the_page_is_that_in_the_list(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/problems/index.html")
        entry = page.locator("dl.subjects > div").filter(has_text="警力不足").first
        listed = re.search(r"(\d+) 项", entry.locator(".count").inner_text())
        assert listed
        entry.get_by_role("link", name="警力不足").click()
        expect(page.locator(".answer-count b")).to_have_text(listed[1])
        expect(page.locator("li.answer")).to_have_count(int(listed[1]))


def test_related_problems_lead_on(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/problems/police-shortage.html")
        link = page.locator("dl.facts").get_by_role("link", name=re.compile("项相同")).first
        name = link.inner_text().partition("（")[0]
        link.click()
        expect(page.locator("h1")).to_contain_text(name)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_paper_the_parts_stay_next_to_each_other(visit: Visitor, server: str, scheme: str) -> None:
    with visit(color_scheme=scheme) as reader, TemporaryDirectory() as folder:
        page = reader.page
        page.goto(f"{server}/problems/police-shortage.html")
        page.emulate_media(media="print")
        card = page.locator("li.answer").first
        assert _overlap_vertically([_box(card.locator(part)) for part in PARTS])
        paper = Path(folder) / "problem.pdf"
        page.pdf(path=paper, format="A4")
        assert paper.stat().st_size > 20_000


def _find_the_problem(page: Page) -> None:
    page.locator("article").get_by_role("link", name=re.compile("^警力不足")).first.click()
    expect(page.locator("h1")).to_contain_text("警力不足")
    expect(page.locator(".answer-count")).to_contain_text("项做法")
    card = page.locator("li.answer").first
    for part in PARTS:
        expect(card.locator(part)).to_be_visible()


def _box(locator: Locator) -> FloatRect:
    box = locator.bounding_box()
    assert box is not None
    return box


def _overlap_vertically(boxes: list[FloatRect]) -> bool:
    top = max(box["y"] for box in boxes)
    return all(top < box["y"] + box["height"] for box in boxes)


def _go_from_left_to_right(boxes: list[FloatRect]) -> bool:
    return all(one["x"] + one["width"] <= two["x"] for one, two in pairwise(boxes))
