"""What search knows of each page: its texts, and from the records its names, terms, questions and facets."""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from markupsafe import Markup

from generator.checks import EVIDENCE_LEVEL
from generator.model.dates import Dated
from generator.model.organisation import Model
from generator.model.practice import Practice
from generator.model.source import Source
from generator.model.station import Station
from generator.model.vocabulary import VocabularyTerm
from generator.search import Collection, Document, Facet, Part, Reference, Term
from generator.views.addresses import record_page, term_page
from generator.views.library import Library
from generator.views.page import Page, Section

_TAG = re.compile(r"<[^>]*>")
_HEADING = re.compile(r'<h[23][^>]*\bid="([^"]+)"[^>]*>(.*?)</h[23]>', re.DOTALL)
_FURNITURE = re.compile(
    r'<li class="unreported">.*?</li>|<pre\b.*?</pre>|<a class="(?:headerlink|permalink|cite)".*?</a>'
    r'|<(span|b) class="(?:label-name|more|check-kind|evidence|verdict|unreported)\b.*?</\1>',
    re.DOTALL,
)
"""What pages say in the same words again and again, and what they do not say themselves: labels, verdicts, citations,
that nothing is reported, and examples of what may be written."""

_CODE = re.compile(r"<code\b.*?</code>", re.DOTALL)
_SPACE = re.compile(r"\s+")

MODEL, PROVINCE, THEME, PROBLEM = "model", "province", "theme", "problem"

_SETS_WITH_PAGES = {THEME: ("主题", 0.45), PROBLEM: ("问题", 0.45), PROVINCE: ("地区", 0.5)}
_STATION_WEIGHT, _BUREAU_WEIGHT, _SOURCE_WEIGHT, _OTHER_WEIGHT = 0.87, 0.8, 0.5, 0.4
_MODEL_WEIGHT, _MODEL_NAME_WEIGHT = 0.83, 1.0
"""Who types the name of a model wants its page first; else those who have tried it."""

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

MOST_CARRIERS = 3
"""Up to how many units carrying out a practice what the deciding unit's page tells of it is about each of them."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the records tell search of a page besides its texts."""

    label: str = ""
    names: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    weight: float = _OTHER_WEIGHT
    name_weight: float = _OTHER_WEIGHT
    facets: tuple[tuple[str, str], ...] = field(default=())
    date: str = ""


_ON_CONTRIBUTING = Facts(label="供稿", weight=0.25, name_weight=0.3)
"""Readers seldom look for what the checker says; contributors find it by its words all the same."""


def search_collection(library: Library, pages: Iterable[Page]) -> Collection:
    """Return all that the search index is made of, for the pages that tell something themselves."""
    facts = dict(_facts(library))
    elsewhere = dict(_told_elsewhere(library))
    documents = (
        _document(page, facts.get(page.path, _facts_of_kind(page.kind)), elsewhere.get(page.path, ()))
        for page in pages
        if not page.is_list
    )
    return Collection(tuple(documents), tuple(_terms(library)), tuple(_facet_list(library)))


def written_document(path: str, title: str, content: str) -> Document:
    """Return what search knows of a page that was written by hand, from its HTML.

    Code is left out: it holds examples, not what the page is about.
    """
    pieces = _HEADING.split(_CODE.sub(" ", content))
    parts = [Part("", "", _plain(pieces[0]))]
    for anchor, heading, text in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
        parts.append(Part(html.unescape(anchor), _plain(heading), _plain(text)))
    return Document(path, title, tuple(parts), label="关于", weight=_OTHER_WEIGHT, name_weight=_OTHER_WEIGHT)


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
    yield Part("", "", _plain(page.lead))
    for outer in page.sections:
        retold = _retells(page, outer)
        yield Part(outer.id, outer.title, _plain(outer.html), retold)
        for inner in outer.sections:
            yield Part(inner.id, f"{outer.title}：{inner.title}", _plain(inner.html), retold)


def _plain(markup: Markup | str) -> str:
    """Return the text of some HTML on one line, without what stands around what it tells."""
    text = _TAG.sub(" ", _FURNITURE.sub("", str(markup)))
    return _SPACE.sub(" ", html.unescape(text)).strip()


def _facts(library: Library) -> Iterator[tuple[str, Facts]]:
    """Yield the facts of records that speak for themselves and of terms; of other pages search knows the texts alone."""
    for station in library.stations:
        yield record_page("stations", station.id), _of_station(station, library)
    for model in library.models:
        yield record_page("models", model.id), _of_model(model, library)
    for source in library.sources:
        yield record_page("sources", source.id), _of_source(source, library)
    for course in library.courses:
        yield record_page("courses", course.id), Facts(label="课程", headings=course.goals)
    for set_id in _SETS_WITH_PAGES:
        for term in library.terms(set_id):
            yield term_page(set_id, term.id), _of_term(set_id, term)


def _of_station(station: Station, library: Library) -> Facts:
    place = station.location
    models = [library.catalog.models[p.model] for p in station.practices if p.model]
    levels = {entry.evidence.level for entry in library.claims[station.id]}
    return Facts(
        label=station.kind,
        names=tuple(_names(station)),
        headings=tuple(name for practice in station.practices for name in _headings(practice)),
        terms=(
            *(text for text in (place.province, place.city, place.county, place.town, station.kind) if text),
            *station.settings,
            *(name for model in models for name in (model.name, *model.aliases)),
            *(label for p in station.practices for label in (*p.themes, *p.problems)),
        ),
        asks=tuple(ask for practice in station.practices for ask in practice.asks),
        weight=_BUREAU_WEIGHT if library.children.get(station.id) else _STATION_WEIGHT,
        name_weight=_STATION_WEIGHT,
        facets=(
            (PROVINCE, place.province),
            *((MODEL, model.name) for model in models),
            *((THEME, label) for p in station.practices for label in p.themes),
            *((PROBLEM, label) for p in station.practices for label in p.problems),
            *((EVIDENCE_LEVEL, library.term_by_id(EVIDENCE_LEVEL, level).label) for level in sorted(levels)),
        ),
        date=_latest(
            library.catalog.sources[source].published
            for source in {station.source, *(practice.source for practice in station.practices)}
            if source
        ),
    )


def _names(station: Station) -> Iterator[str]:
    """Yield the names of a station, and the one that is left without what kind of unit it is."""
    yield station.name
    if station.full_name:
        yield station.full_name
    yield from station.aliases
    yield from (other.name for other in (*station.former_names, *station.other_names))
    short = station.name.removesuffix(station.kind)
    if len(short) > 1:
        yield short


def _headings(practice: Practice) -> Iterator[str]:
    yield practice.name
    if practice.local_name:
        yield practice.local_name
    yield from practice.other_names
    for method in practice.methods:
        yield from (method.name, *method.other_names)
    for unit in practice.structure.units:
        yield from (unit.name, *unit.other_names)
    yield from (case.title for case in practice.cases)


def _of_model(model: Model, library: Library) -> Facts:
    return Facts(
        label="模式",
        names=(model.name, *model.aliases),
        headings=tuple(part.name for part in model.parts),
        terms=(model.family, *model.themes, *model.problems),
        asks=model.asks,
        weight=_MODEL_WEIGHT,
        name_weight=_MODEL_NAME_WEIGHT,
        facets=(
            (MODEL, model.name),
            *((THEME, label) for label in model.themes),
            *((PROBLEM, label) for label in model.problems),
        ),
        date=_latest(
            library.catalog.sources[source].published
            for source in {model.source, *(e.practice.source for e in library.running(model.id))}
            if source
        ),
    )


def _of_source(source: Source, library: Library) -> Facts:
    del library
    return Facts(
        label="来源", weight=_SOURCE_WEIGHT, name_weight=_SOURCE_WEIGHT, date=_latest([source.published])
    )


def _of_term(set_id: str, term: VocabularyTerm) -> Facts:
    label, weight = _SETS_WITH_PAGES[set_id]
    return Facts(
        label=label,
        headings=(term.label, *term.synonyms),
        weight=weight,
        name_weight=weight,
        facets=((set_id, term.label),),
    )


def _latest(dates: Iterable[Dated | None]) -> str:
    """Return the last of those days that are known to the year, or nothing."""
    known = (dated.value for dated in dates if dated)
    days = ((date.earliest, date.latest) for date in known)
    return max(
        (last.isoformat() for first, last in days if first and last and first.year == last.year), default=""
    )


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
