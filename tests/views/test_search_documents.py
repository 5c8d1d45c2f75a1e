"""What search is told of pages: the words that their readers ask in, wherever these were written down."""

import pytest

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
