"""A booklet holds its pages whole, and none of its links leads nowhere."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from generator.carrying.booklet import Booklet, assets_of, compose
from generator.carrying.stamp import Stamp
from generator.views import Page
from generator.views.page import Content
from generator.views.public import Public
from generator.views.rendering import page_body
from tests.views.library import golden_site

STAMP = Stamp("2026-03-01", date(2026, 3, 1))


def booklet(pages: Sequence[Page], site_url: str = "") -> Booklet:
    return Booklet("选编 <b>", STAMP, "示例库", Public.at(site_url), tuple(pages))


def composed(
    pages: Sequence[Page], site_url: str = "", numbers: dict[str, int] | None = None
) -> LexborHTMLParser:
    made = booklet(pages, site_url)
    return LexborHTMLParser(compose(made, ["file:///a.css"], lambda path: f"file:///{path}", numbers or {}))


def of_kind(*kinds: str) -> list[Page]:
    return [page for page in golden_site().pages if page.kind in kinds]


def links(page: LexborHTMLParser) -> list[str]:
    return [node.attributes["href"] or "" for node in page.css("a[href]")]


@pytest.fixture(scope="module")
def everything() -> LexborHTMLParser:
    """Every page of the small library in one booklet."""
    return composed(golden_site().pages)


def test_every_id_is_there_once_and_every_inner_link_leads_to_one(everything: LexborHTMLParser) -> None:
    ids = [node.id for node in everything.css("[id]")]
    assert len(ids) == len(set(ids))
    inner = {link[1:] for link in links(everything) if link.startswith("#")}
    assert len(inner) > 50
    assert inner <= set(ids)


def test_labels_and_descriptions_stay_with_what_they_name(everything: LexborHTMLParser) -> None:
    ids = {node.id for node in everything.css("[id]")}
    for name in ("for", "aria-labelledby", "aria-describedby", "headers"):
        named = [one for node in everything.css(f"[{name}]") for one in (node.attributes[name] or "").split()]
        assert set(named) <= ids, name


def test_pages_are_whole(everything: LexborHTMLParser) -> None:
    for page, article in zip(golden_site().pages, everything.css("article"), strict=True):
        ours = LexborHTMLParser(str(page_body(replace(page, citation=None)))).css("body")[0]
        assert article.text().split() == ours.text().split(), page.path


def test_links_between_chosen_pages_stay_inside_and_others_become_text() -> None:
    stations = of_kind("station")
    alone, together = composed(stations[:1]), composed(of_kind("station", "source", "model"))
    assert [link for link in links(alone) if not link.startswith(("#", "https://", "http://"))] == []
    assert not [link for link in links(alone) if link.startswith("#page-2")]
    assert [link for link in links(together) if link.startswith("#page-2")]


def test_other_links_lead_to_the_site_where_its_address_is_known() -> None:
    (page, *_) = of_kind("station")
    found = [link for link in links(composed([page], "https://a.example/库/")) if "a.example" in link]
    assert "https://a.example/库/data/index.html" in found
    assert not [link for link in found if "/../" in link or link.endswith("/..")]
    wanted = LexborHTMLParser(str(page_body(replace(page, citation=None)))).css("a[href]")
    assert len(links(composed([page], "https://a.example/"))) == len(wanted) + 1


@pytest.mark.parametrize("written", ["https://a.example/库", " https://a.example/库// "])
def test_an_address_without_its_slash_is_the_same_address(written: str) -> None:
    pages = of_kind("station")[:1]
    assert composed(pages, written).html == composed(pages, "https://a.example/库/").html


def test_what_only_a_script_can_cite_is_left_out(everything: LexborHTMLParser) -> None:
    assert everything.css("script, details.citing, template.citing-card, template.citing-claim") == []


def test_the_cover_and_the_contents_tell_what_is_inside() -> None:
    pages = of_kind("station")[:2]
    made = composed(pages, numbers={"page-1": 3, "page-2": 17})
    cover = made.css(".booklet-cover")[0].text()
    for words in ("选编 <b>", "示例库", "2026-03-01", "CC BY 4.0"):
        assert words in cover
    assert "https://" not in cover
    assert "https://a.example/库/" in composed(pages, "https://a.example/库").css(".booklet-cover")[0].text()
    rows = [" ".join(row.text().split()) for row in made.css(".booklet-contents li")]
    assert rows == [f"{pages[0].title} 3", f"{pages[1].title} 17"] or rows == [
        f"{pages[0].title}3",
        f"{pages[1].title}17",
    ]
    assert composed(pages[:1]).css(".booklet-contents") == []


def test_pages_that_are_wide_on_paper_are_marked() -> None:
    pages = of_kind("station", "comparison", "pair")
    marked = [
        ("booklet-wide" in (node.attributes["class"] or "")) for node in composed(pages).css(".booklet-sheet")
    ]
    assert marked == ["assets/comparison.css" in page.assets for page in pages]
    assert any(marked)


def test_pictures_are_asked_for_by_their_path_in_the_site() -> None:
    (page, *_) = of_kind("station")
    drawn = replace(page, content=lambda: Content(Markup('<img src="../assets/a.svg" alt="">')))
    assert composed([drawn]).css("img")[0].attributes["src"] == "file:///assets/a.svg"


def test_style_sheets_are_named_once() -> None:
    assets = assets_of(golden_site().pages)
    assert len(assets) == len(set(assets))
    assert all(asset.endswith(".css") for asset in assets)
    assert "assets/comparison.css" in assets
