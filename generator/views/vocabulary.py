"""The vocabulary page: every controlled term with its definition and its synonyms."""

from collections.abc import Iterator

from generator.model.addresses import TERM_FOLDERS, set_anchor
from generator.model.vocabulary import VocabularyTerm
from generator.views.addresses import VOCABULARY, Here, term_page, vocabulary_anchor
from generator.views.library import Library
from generator.views.page import Content, Page
from generator.views.rendering import render, section
from generator.views.retired import retired_sections
from generator.views.statements import Pen


def pages(library: Library) -> Iterator[Page]:
    """Make the page of all controlled terms, a section for each set."""
    here = Here(VOCABULARY)
    sets = library.catalog.vocabulary.sets
    yield Page(
        path=VOCABULARY,
        kind="vocabulary",
        title="词表",
        description="记录中使用的全部规范词：定义和同义词。",
        content=lambda: Content(
            render("pages/vocabulary_lead", total=sum(len(terms.terms) for terms in sets)),
            (
                *(
                    section(
                        set_anchor(terms.id),
                        terms.label,
                        "terms",
                        definition=terms.definition,
                        terms=tuple(
                            (vocabulary_anchor(terms.id, term.id), term, _page(terms.id, term, here))
                            for term in terms.terms
                        ),
                    )
                    for terms in sets
                ),
                *retired_sections(Pen(library, here)),
            ),
        ),
        record="practices/vocabulary.yaml",
    )


def _page(set_id: str, term: VocabularyTerm, here: Here) -> str:
    """Return the link to the page of a term of which every one has a page, or nothing."""
    return here.to(term_page(set_id, term.id)) if set_id in TERM_FOLDERS else ""
