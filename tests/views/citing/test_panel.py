"""What a page holds of its citation: data that stay data, whatever the records say."""

import json
import re
from dataclasses import replace

import pytest

from generator.views import Page
from generator.views.citing.gbt import ACCESSED
from generator.views.citing.item import Citation, Item, Kind
from generator.views.citing.panel import panel_of
from generator.views.public import Public
from generator.views.rendering import page_body
from tests.views.library import golden_page

HOSTILE = (
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "-->]]>",
    "一\u2028二\u2029三",
    '"\\"\'&amp;{{ x }}',
    "\\u003c/script\\u003e",
)

DATA = re.compile(r'<script type="application/json" class="citing-data">(.*?)</script>', re.DOTALL)


def hostile_page(text: str) -> Page:
    item = Item("library-a", Kind.WEBPAGE, text, author=text, path="stations/a.html")
    source = Item("source-a", Kind.WEBPAGE, text, author=text, address="https://a.example/")
    page = golden_page("stations/shili-zhen.html")
    return replace(page, path="stations/a.html", citation=Citation(item, text, {"a": source}))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_through_as_it_was_and_leaves_nothing_open(text: str) -> None:
    body = page_body(hostile_page(text))
    (held,) = DATA.findall(body)
    assert not set("<>&\u2028\u2029") & set(held)
    data = json.loads(held)
    assert data["within"] == text
    assert data["page"]["item"]["title"] == text
    assert data["sources"]["a"]["item"]["author"] == [{"literal": text}]
    assert "<script>" not in body


def test_the_data_say_where_the_address_and_the_day_belong() -> None:
    citation = hostile_page("题").citation
    assert citation
    data = json.loads(panel_of(citation).data)
    blanks = {piece["blank"]: piece["text"] for piece in data["page"]["reference"] if isinstance(piece, dict)}
    assert blanks == {"title": "题", "accessed": ACCESSED, "address": "〔网站的网址〕/stations/a.html"}
    assert data["hasHome"] is False
    assert data["sources"]["a"].keys() == {"item", "reference"}


def test_the_address_of_the_site_is_used_where_it_is_known() -> None:
    citation = hostile_page("题").citation
    assert citation
    data = json.loads(panel_of(citation, Public.at("https://library.example")).data)
    assert data["hasHome"] is True
    assert "https://library.example/stations/a.html" in str(data["page"]["reference"])


def test_without_scripts_the_reference_stands_in_the_page() -> None:
    body = page_body(golden_page("stations/shili-zhen.html"))
    shown = re.sub(r"<[^>]+>", "", body[body.index('<p class="citation"') : body.index("<noscript>")])
    assert shown.strip() == (
        "引用格式：基层警务实践库编者. 示例县公安局示例镇派出所[EB/OL]. （2026-11-21）[〔访问日期〕]. "
        "〔网站的网址〕/stations/shili-zhen.html."
    )


def test_a_page_that_is_not_cited_holds_nothing_of_it() -> None:
    assert "citing" not in page_body(golden_page("search.html"))
