"""What heads tell machines: managers of references find what they need, and hostile records stay text."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.views import Page
from generator.views.citing.item import Citation, Item, Kind
from generator.views.finding.head import head_of
from generator.views.finding.surroundings import surroundings
from generator.views.public import Public
from tests.views.citing.test_panel import HOSTILE
from tests.views.library import golden_page, golden_site

HOME = "https://library.example/"
STATION = "stations/shili-zhen.html"

ITEM_TYPES = {"website": "webpage"}
"""What Zotero's "RDF" translator makes of ``og:type``, as far as it decides by itself."""


def head(page: Page, home: str = "") -> LexborHTMLParser:
    around = surroundings(replace(golden_site(), public=Public.at(home)))
    return LexborHTMLParser(f"<!doctype html><html><head>{head_of(page, around)}</head><body></body></html>")


def tags(page: Page, home: str = "") -> Mapping[str, str]:
    found = head(page, home).css("meta")
    return {
        node.attributes.get("name") or node.attributes.get("property") or "": node.attributes["content"] or ""
        for node in found
    }


def graph(page: Page, home: str = "") -> list[dict[str, Any]]:
    (script,) = head(page, home).css('script[type="application/ld+json"]')
    whole = json.loads(script.text())
    assert whole["@context"] == "https://schema.org"
    found: list[dict[str, Any]] = whole["@graph"]
    return found


def zotero_type(found: Mapping[str, str]) -> str:
    """Decide as Zotero's "Embedded Metadata" does: by Highwire, OpenGraph, Dublin Core, and last by a guess."""
    by_highwire = {
        "citation_journal_title": "journalArticle",
        "citation_conference_title": "conferencePaper",
        "citation_book_title": "bookSection",
        "citation_inbook_title": "bookSection",
        "citation_technical_report_institution": "report",
        "citation_dissertation_institution": "thesis",
    }
    for name, item_type in by_highwire.items():
        if name in found:
            return item_type
    by_type = ITEM_TYPES.get(found.get("og:type", "")) or {"dataset": "dataset"}.get(
        found.get("DC.type", "").lower(), ""
    )
    return by_type or ("journalArticle" if "citation_title" in found else "webpage")


@pytest.mark.parametrize("page", [p for p in golden_site().pages if p.citation], ids=lambda page: page.path)
def test_a_manager_of_references_finds_a_page_as_what_it_is(page: Page) -> None:
    found = tags(page)
    assert page.citation
    assert zotero_type(found) == page.citation.item.kind.value
    assert found["citation_title"] == found["DC.title"] == page.citation.item.title
    assert found["citation_author"] == found["DC.creator"] == "基层警务实践库编者"
    assert found["og:site_name"] == "基层警务实践库"
    assert found["citation_language"] == "zh-CN"


def test_dates_have_the_form_that_each_reader_wants() -> None:
    found = tags(golden_page(STATION))
    assert found["citation_publication_date"] == "2026/11/21"
    assert found["DC.date"] == "2026-11-21"


def test_whole_addresses_are_given_only_where_the_site_has_one() -> None:
    without, having = tags(golden_page(STATION)), tags(golden_page(STATION), HOME)
    assert not {"citation_public_url", "og:url", "og:image"} & without.keys()
    assert having["citation_public_url"] == having["og:url"] == f"{HOME}{STATION}"
    assert having["og:image"].startswith(HOME)


def test_a_page_that_is_not_cited_is_still_introduced() -> None:
    found = tags(golden_page("search.html"))
    assert found["og:title"] == golden_page("search.html").title
    assert "citation_title" not in found


def trail(page: Page, home: str = "") -> list[tuple[str, str]]:
    (crumbs,) = (thing for thing in graph(page, home) if thing["@type"] == "BreadcrumbList")
    entries = crumbs["itemListElement"]
    assert [entry["position"] for entry in entries] == list(range(1, len(entries) + 1))
    return [(entry["name"], entry["item"]) for entry in entries]


@pytest.mark.parametrize("page", golden_site().pages, ids=lambda page: page.path)
def test_every_page_tells_where_it_stands(page: Page) -> None:
    found = trail(page, HOME)
    assert found[0] == ("基层警务实践库", f"{HOME}index.html")
    assert found[-1][1] == HOME + page.path
    paths = {each.path for each in golden_site().pages}
    assert {address.removeprefix(HOME) for _, address in found} <= paths
    assert len(found) == len(set(found))


def test_without_the_address_of_the_site_links_are_relative() -> None:
    assert [address for _, address in trail(golden_page(STATION))] == [
        "../index.html",
        "index.html",
        "shili-zhen.html",
    ]


def test_a_record_is_an_article_that_names_what_it_rests_on() -> None:
    article = graph(golden_page(STATION))[0]
    assert article["@type"] == "Article"
    assert article["headline"] == "示例县公安局示例镇派出所"
    assert article["dateModified"] == "2026-11-21"
    assert article["encoding"]["contentUrl"] == "../api/v1/stations/shili-zhen.json"
    assert {
        "@type": "NewsArticle",
        "name": "示例镇派出所的一天：副题也要看得见",
        "publisher": "示例日报",
        "datePublished": "2021-10-08",
        "url": "https://example.org/a?b=1&c=2",
    } in article["citation"]


def test_an_inferred_date_is_not_passed_on_as_stated() -> None:
    page = golden_page(STATION)
    assert page.citation
    inferred = {
        key: replace(item, issued=item.issued and replace(item.issued, estimated=True))
        for key, item in page.citation.sources.items()
    }
    article = graph(replace(page, citation=replace(page.citation, sources=inferred)))[0]
    assert all("datePublished" not in source for source in article["citation"])


@pytest.mark.parametrize("path", ["data/index.html", "index.html"])
def test_the_data_are_a_dataset(path: str) -> None:
    (dataset,) = (thing for thing in graph(golden_page(path), HOME) if thing["@type"] == "Dataset")
    assert dataset["url"] == f"{HOME}data/index.html"
    assert dataset["description"]
    assert dataset["license"].startswith("https://creativecommons.org/")


def test_the_page_of_data_tells_programs_of_the_files() -> None:
    dataset = graph(golden_page("data/index.html"), HOME)[0]
    sizes = {file.path: len(file.content) for file in golden_site().all_files()}
    offered = {
        entry["contentUrl"].removeprefix(HOME): entry["contentSize"] for entry in dataset["distribution"]
    }
    assert offered
    assert offered == {name: f"{sizes[name]} B" for name in offered}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    item = Item("a", Kind.WEBPAGE, text, author=text, path=STATION)
    source = Item("b", Kind.WEBPAGE, text, author=text, address="https://a.example/")
    page = replace(
        golden_page(STATION), title=text, description=text, citation=Citation(item, text, {"b": source})
    )
    raw = str(head_of(page, surroundings(golden_site())))
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', raw, re.DOTALL)
    assert not set("<>&\u2028\u2029") & set(block)
    article = graph(page)[0]
    assert article["headline"] == article["description"] == text
    assert article["citation"][0]["name"] == text
    assert tags(page)["citation_title"] == text
    assert len(head(page).css("script")) == 1
