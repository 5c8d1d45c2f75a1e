"""Indexing a catalog for the pages: one walk over the records, made once before any page is drawn."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from generator.checks import (
    check_claim,
    evidence_of,
    gaps_of,
    measured,
    pairs_of,
    ratios_of,
    siblings_of,
    twins_of,
)
from generator.model.catalog import RECORD_TYPES, Catalog
from generator.model.course import Course
from generator.model.known_terms import MODEL_RELATION, SAME_PARTS
from generator.model.organisation import Model
from generator.model.practice import Practice
from generator.model.release import Release
from generator.model.source import Source
from generator.model.standing import PAGE, Drift
from generator.model.station import Station
from generator.model.walk import sources_cited
from generator.permanence.notices import notices_of
from generator.views.addresses import record_page
from generator.views.bases import Bases
from generator.views.labels import Labels
from generator.views.library import (
    ClaimEntry,
    Library,
    MeasureEntry,
    MethodEntry,
    PracticeEntry,
    plain_name,
)
from generator.views.public import NOWHERE, Public

R = TypeVar("R", Station, Model, Source, Course)
T = TypeVar("T")
K = TypeVar("K")


def make_library(catalog: Catalog, public: Public = NOWHERE) -> Library:
    """Index a catalog for the pages, and compute the checks and the evidence of every claim.

    ``public`` is where the site will be published, if that is known.
    """
    stations = tuple(_speaking(catalog.stations.values(), catalog))
    practices = tuple(PracticeEntry(s, practice) for s in stations for practice in s.practices)
    bases = Bases(catalog.vocabulary)
    claims = {station.id: tuple(_claims_of(station, catalog)) for station in stations}
    citing = _citing(catalog)
    measures = {station.id: measured(station, catalog.vocabulary) for station in stations}
    return Library(
        catalog=catalog,
        stations=stations,
        models=tuple(_speaking(catalog.models.values(), catalog)),
        sources=tuple(_speaking(catalog.sources.values(), catalog)),
        courses=tuple(_speaking(catalog.courses.values(), catalog)),
        practices=practices,
        claims=claims,
        measures=measures,
        ratios={station_id: ratios_of(figures) for station_id, figures in measures.items()},
        structures=_structures(catalog),
        children=_grouped((station.belongs_to, station) for station in stations if station.belongs_to),
        citing=citing,
        by_model=_grouped((e.practice.model, e) for e in practices if e.practice.model),
        by_theme=_grouped((label, e) for e in practices for label in e.practice.themes),
        by_problem=_grouped((label, e) for e in practices for label in e.practice.problems),
        by_carrier=_grouped((carrier, e) for e in practices for carrier in e.practice.carried_out_by),
        by_province=_grouped((station.location.province, station) for station in stations),
        by_method_name=_grouped(
            (plain_name(name), MethodEntry(entry.station, entry.practice, method))
            for entry in practices
            for method in entry.practice.methods
            for name in (method.name, *method.other_names)
        ),
        gaps={station.id: gaps_of(station, catalog) for station in stations},
        pairs={station.id: pairs_of(station, catalog.vocabulary) for station in stations},
        twins=_grouped(pair for station in stations for pair in _twins(station, claims[station.id])),
        bases=bases,
        by_base=_grouped((bases.of(s, m), MeasureEntry(s, m)) for s in stations for m in s.profile),
        last_changes=_last_changes(catalog),
        notices=notices_of(catalog),
        labels=Labels(catalog, citing),
        public=public,
    )


def _last_changes(catalog: Catalog) -> Mapping[str, Release]:
    """Return for the page of every record the release in which it last changed: the first, unless a later one says so."""
    if not catalog.releases:
        return {}
    first, *later = catalog.releases.values()
    pages = (record_page(folder, each) for folder in RECORD_TYPES for each in catalog.folder(folder))
    found = {page: first for page in pages if PAGE not in catalog.drift.get(page, Drift()).added}
    for release in later:
        for address in catalog.changes_of(release).every():
            found[address.partition("#")[0]] = release
    return found


def _speaking(records: Iterable[R], catalog: Catalog) -> Iterator[R]:
    return (r for r in records if not catalog.is_gone(r))


def _grouped(pairs: Iterable[tuple[K, T]]) -> Mapping[K, tuple[T, ...]]:
    found: dict[K, list[T]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}


def _claims_of(station: Station, catalog: Catalog) -> Iterator[ClaimEntry]:
    owners: tuple[Practice | None, ...] = (None, *station.practices)
    for owner in owners:
        for claim in owner.claims if owner else station.claims:
            yield ClaimEntry(
                station,
                owner,
                claim,
                check_claim(claim, siblings_of(station, owner), catalog.vocabulary),
                evidence_of(claim, station, owner, catalog),
            )


def _twins(station: Station, entries: Iterable[ClaimEntry]) -> Iterator[tuple[tuple[str, str], ClaimEntry]]:
    """Yield for both of two claims that say the same the other one, whichever names the other."""
    by_place = {(entry.practice.id if entry.practice else None, entry.claim.id): entry for entry in entries}
    for held, named in twins_of(station):
        one, two = by_place[held[0], held[1].id], by_place[named[0], named[1].id]
        yield (station.id, one.anchor), two
        yield (station.id, two.anchor), one


def _structures(catalog: Catalog) -> Mapping[str, str]:
    """Join models that relations hold for one structure; the first of their ids stands for all of them."""
    standing = {model_id: model_id for model_id in sorted(catalog.models)}
    for model in catalog.models.values():
        for relation in model.relations:
            term = catalog.vocabulary.term(MODEL_RELATION, relation.kind)
            if term is not None and term.id == SAME_PARTS:
                one, other = sorted((standing[model.id], standing[relation.model]))
                standing = {key: one if value == other else value for key, value in standing.items()}
    return standing


def _citing(catalog: Catalog) -> Mapping[str, tuple[str, ...]]:
    return _grouped(
        (source_id, f"{folder}/{record_id}")
        for folder in ("stations", "models")
        for record_id, record in catalog.folder(folder).items()
        for source_id in sources_cited(record)
    )
