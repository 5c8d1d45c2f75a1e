"""What search is told of pages: the words that their readers ask in, wherever these were written down."""

from dataclasses import replace

import pytest
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from generator.views.page import Content
from tests.views.library import golden_page, golden_site


@pytest.mark.parametrize(
    ("path", "ask"),
    [
        ("problems/police-shortage.html", "人走了一半怎么办"),
        ("problems/police-shortage.html", "活多人少，怎样排班？"),
    ],
)
def test_what_readers_ask_of_a_problem_leads_to_its_page(path: str, ask: str) -> None:
    document = golden_site().search.document(golden_page(path))
    assert document is not None
    assert ask in document.asks


def test_what_readers_ask_of_a_practice_or_a_model_leads_to_its_page() -> None:
    told = [
        golden_site().search.document(page)
        for page in golden_site().pages
        if page.kind in ("station", "model")
    ]
    assert {document.label for document in told if document and document.asks} >= {"模式", "派出所"}


def test_a_problem_shows_what_readers_ask() -> None:
    assert "也有人这样说：人走了一半怎么办；活多人少，怎样排班。" in str(
        golden_page("problems/police-shortage.html").content().lead
    )


@pytest.mark.parametrize(
    "furniture",
    [
        "a.permalink",
        "a.pick",
        "nav.trail",
        "ul.emmie",
        "ul.record-state",
        "p.answer-count",
        "figure.structure-chart",
        "span.more",
        ".check-kind",
        ".verdict",
        ".unreported",
        "pre",
    ],
)
def test_what_stands_around_what_pages_tell_is_no_text_of_theirs(furniture: str) -> None:
    page = golden_page("stations/shili-zhen.html")
    markup = "".join(str(each.content().lead) + _html(each.content()) for each in golden_site().pages)
    found = LexborHTMLParser(markup).css_first(furniture)
    assert found is not None, "no page has it any more: does another class stand in its place?"
    alone = Content(Markup(found.html))  # noqa: S704  (our own page)
    document = golden_site().search.document(replace(page, content=lambda: alone))
    assert document is not None
    assert [part.text for part in document.parts if part.text] == []


def _html(content: Content) -> str:
    return "".join(str(section.html) for section in content.all_sections())
