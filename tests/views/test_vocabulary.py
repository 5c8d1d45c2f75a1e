"""The vocabulary page: it leads to the page of every term that has one."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.model.addresses import TERM_FOLDERS
from generator.views.addresses import VOCABULARY, Here, term_page, vocabulary_anchor
from generator.views.rendering import page_body
from tests.views.library import golden_catalog, golden_page


@pytest.mark.parametrize("set_id", TERM_FOLDERS)
def test_every_term_with_a_page_leads_to_it(set_id: str) -> None:
    terms = golden_catalog().vocabulary.terms(set_id)
    here = Here(VOCABULARY)
    links = {term.id: _links(vocabulary_anchor(set_id, term.id)) for term in terms}
    assert terms
    assert links == {term.id: [here.to(term_page(set_id, term.id))] for term in terms}


def test_a_term_without_a_page_leads_nowhere() -> None:
    assert _links(vocabulary_anchor("evidence_level", "e0")) == []


def _links(anchor: str) -> list[str | None]:
    """Return where a term leads, besides to itself."""
    (entry,) = LexborHTMLParser(page_body(golden_page(VOCABULARY))).css(f"#{anchor}")
    return [link.attributes["href"] for link in entry.css("dt a:not(.permalink)")]
