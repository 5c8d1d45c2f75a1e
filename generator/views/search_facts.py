"""What the records tell search of the pages besides their texts: names, terms, questions, facets, and how much they weigh."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.checks import EVIDENCE_LEVEL
from generator.model.dates import Dated
from generator.model.organisation import Model
from generator.model.practice import Practice
from generator.model.source import Source
from generator.model.station import Station
from generator.model.vocabulary import VocabularyTerm
from generator.views.addresses import record_page, term_page
from generator.views.library import Library

MODEL, PROVINCE, THEME, PROBLEM = "model", "province", "theme", "problem"

_SETS_WITH_PAGES = {THEME: ("主题", 0.45), PROBLEM: ("问题", 0.45), PROVINCE: ("地区", 0.5)}
_STATION_WEIGHT, _BUREAU_WEIGHT, _SOURCE_WEIGHT, OTHER_WEIGHT = 0.87, 0.8, 0.5, 0.4
_MODEL_WEIGHT, _MODEL_NAME_WEIGHT = 0.83, 1.0
"""Who types the name of a model wants its page first; else those who have tried it."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the records tell search of a page besides its texts."""

    label: str = ""
    names: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    weight: float = OTHER_WEIGHT
    name_weight: float = OTHER_WEIGHT
    facets: tuple[tuple[str, str], ...] = field(default=())
    date: str = ""


def facts_of(library: Library) -> Iterator[tuple[str, Facts]]:
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
        asks=term.asks,
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
