"""What search knows of each page: its texts, and from the records its names, terms, questions and facets."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.checks import EVIDENCE_LEVEL
from generator.search import Collection, Document, Facet, Part, Reference, Term
from generator.views.addresses import record_page
from generator.views.library import Library
from generator.views.page import Page, Section
from generator.views.search_facts import MODEL, OTHER_WEIGHT, PROBLEM, PROVINCE, THEME, Facts, facts_of
from generator.views.search_text import told

_HEADING = re.compile(r'<h[23][^>]*\bid="([^"]+)"[^>]*>(.*?)</h[23]>', re.DOTALL)
_CODE = re.compile(r"<code\b.*?</code>", re.DOTALL)

_RETOLD = {
    "model": ("stations", "comparisons", "gaps", "retired"),
    "station": ("station--gaps", "station--embed", "station--retired"),
    "source": ("retired",),
    "diagnostic": ("others",),
    "contribute": ("form",),
    "course": ("path", "discussion", "self-test", "tasks", "handout"),
}
_COLLECTIONS = frozenset({"theme", "problem", "place", "vocabulary"})
"""The kinds of pages whose sections put together what others tell."""

_NEVER_SOUGHT = frozenset({"home", "search", "moved", "comparison"})
"""The kinds of pages that lead on, are where readers search, or are so many that they would stand before what they put
side by side: who asks for the difference of two models is led to what their pages tell of it."""

_LIST, _LIST_WEIGHT = "汇总页", 0.3
"""What lists and comparisons are called, and how much they count: what they list comes first."""

MOST_CARRIERS = 3
"""Up to how many units carrying out a practice what the deciding unit's page tells of it is about each of them."""


_ON_CONTRIBUTING = Facts(label="供稿", weight=0.25, name_weight=0.3)
"""Readers seldom look for what the checker says; contributors find it by its words all the same."""


@dataclass(frozen=True, slots=True)
class Describer:
    """Tells search of pages: what the records say of each, by its path, and of the words and the facets of them all."""

    facts: Mapping[str, Facts]
    elsewhere: Mapping[str, tuple[Reference, ...]]
    terms: tuple[Term, ...]
    facets: tuple[Facet, ...]

    def document(self, page: Page) -> Document | None:
        """Return what search knows of a page; None for one that should not be found.

        Of a page that only lists what others tell it knows what the page is for, and nothing of what stands there: that
        leads to the place itself.
        """
        if page.part_of or page.kind in _NEVER_SOUGHT:
            return None
        if page.is_list:
            return Document(
                page.path,
                page.title,
                (Part("", "", page.description),),
                label=_LIST,
                weight=_LIST_WEIGHT,
                name_weight=_LIST_WEIGHT,
            )
        facts = self.facts.get(page.path, _facts_of_kind(page.kind))
        return _document(page, facts, self.elsewhere.get(page.path, ()))

    def documents(self, pages: Iterable[Page]) -> Iterator[Document]:
        """Yield what search knows of these pages."""
        return (document for page in pages if (document := self.document(page)))

    def collection(self, documents: Iterable[Document]) -> Collection:
        """Return all that the search index is made of, for these documents."""
        return Collection(tuple(documents), self.terms, self.facets)


def make_describer(library: Library) -> Describer:
    """Return what tells search of the pages of a library."""
    return Describer(
        dict(facts_of(library)),
        dict(_told_elsewhere(library)),
        tuple(_terms(library)),
        tuple(_facet_list(library)),
    )


def written_document(path: str, title: str, content: str) -> Document:
    """Return what search knows of a page that was written by hand, from its HTML.

    Code is left out: it holds examples, not what the page is about.
    """
    pieces = _HEADING.split(_CODE.sub(" ", content))
    parts = [Part("", "", told(pieces[0]))]
    for anchor, heading, text in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
        parts.append(Part(html.unescape(anchor), told(heading), told(text)))
    return Document(path, title, tuple(parts), label="关于", weight=OTHER_WEIGHT, name_weight=OTHER_WEIGHT)


def _document(page: Page, facts: Facts, elsewhere: tuple[Reference, ...]) -> Document:
    return Document(
        path=page.path,
        title=page.title,
        parts=tuple(_parts(page)),
        label=facts.label,
        names=facts.names,
        headings=facts.headings,
        terms=facts.terms,
        asks=facts.asks,
        elsewhere=elsewhere,
        weight=facts.weight,
        name_weight=facts.name_weight,
        facets=facts.facets,
        date=facts.date,
    )


def _facts_of_kind(kind: str) -> Facts:
    """Return what is known of a page that no record stands behind."""
    return _ON_CONTRIBUTING if kind == "diagnostic" else Facts()


def _told_elsewhere(library: Library) -> Iterator[tuple[str, tuple[Reference, ...]]]:
    """Yield for the pages of stations where the records of others tell of the practices that they carry out."""
    for station in library.stations:
        references = tuple(
            Reference(record_page("stations", entry.station.id), entry.practice.id)
            for entry in library.decided_elsewhere(station.id)
            if len(entry.practice.carried_out_by) <= MOST_CARRIERS
        )
        if references:
            yield record_page("stations", station.id), references


def _retells(page: Page, section: Section) -> bool:
    """Tell whether a section only sums up what the pages of stations tell."""
    return page.kind in _COLLECTIONS or section.id in _RETOLD.get(page.kind, ())


def _parts(page: Page) -> Iterator[Part]:
    content = page.content()
    yield Part("", "", told(content.lead))
    for outer in content.sections:
        retold = _retells(page, outer)
        yield Part(outer.id, outer.title, told(outer.html), retold)
        for inner in outer.sections:
            yield Part(inner.id, f"{outer.title}：{inner.title}", told(inner.html), retold)


def _terms(library: Library) -> Iterator[Term]:
    for terms in library.catalog.vocabulary.sets:
        for term in terms.terms:
            yield Term(term.label, term.synonyms)


def _facet_list(library: Library) -> Iterator[Facet]:
    yield Facet(MODEL, "模式", tuple(model.name for model in library.models))
    for set_id in (PROVINCE, THEME, PROBLEM, EVIDENCE_LEVEL):
        terms = library.catalog.vocabulary.set(set_id)
        if terms:
            yield Facet(set_id, terms.label, tuple(term.label for term in terms.terms))
