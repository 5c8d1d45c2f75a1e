"""The catalog seen from the pages: who runs what, who belongs to whom, who cites what."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.checks import Check, Evidence, check_claim, evidence_of, siblings_of
from generator.model.catalog import Catalog
from generator.model.claim import Claim
from generator.model.practice import Practice
from generator.model.source import Source
from generator.model.station import STATION_LEVEL, Station
from generator.model.vocabulary import VocabularyTerm
from generator.model.walk import marked_values
from generator.views.addresses import entry_anchor


@dataclass(frozen=True, slots=True)
class PracticeEntry:
    """A practice and the station whose record holds it."""

    station: Station
    practice: Practice


@dataclass(frozen=True, slots=True)
class ClaimEntry:
    """A claim, where it stands, what could be computed from it and how far it can be trusted."""

    station: Station
    practice: Practice | None
    claim: Claim
    checks: tuple[Check, ...]
    evidence: Evidence

    @property
    def owner(self) -> str:
        """Return the first part of the claim's anchor: its practice, or the station as a whole."""
        return self.practice.id if self.practice else STATION_LEVEL

    @property
    def anchor(self) -> str:
        """Return the claim's anchor on the page of its station."""
        return entry_anchor(self.owner, "claim", self.claim.id)


@dataclass(frozen=True, slots=True)
class Library:
    """A catalog with the indexes that pages need; every list is in the order of ids."""

    catalog: Catalog
    practices: tuple[PracticeEntry, ...]
    claims: Mapping[str, tuple[ClaimEntry, ...]]
    children: Mapping[str, tuple[Station, ...]]
    citing: Mapping[str, tuple[str, ...]]

    def running(self, model_id: str) -> tuple[PracticeEntry, ...]:
        """Return the practices that follow a model."""
        return tuple(entry for entry in self.practices if entry.practice.model == model_id)

    def on_theme(self, label: str) -> tuple[PracticeEntry, ...]:
        """Return the practices that have this theme."""
        return tuple(entry for entry in self.practices if label in entry.practice.themes)

    def against(self, label: str) -> tuple[PracticeEntry, ...]:
        """Return the practices that address this problem."""
        return tuple(entry for entry in self.practices if label in entry.practice.problems)

    def in_province(self, label: str) -> tuple[Station, ...]:
        """Return the stations of a province."""
        return tuple(s for s in self.catalog.stations.values() if s.location.province == label)

    def decided_elsewhere(self, station_id: str) -> tuple[PracticeEntry, ...]:
        """Return the practices of other records that name this station as carrying them out."""
        return tuple(
            entry
            for entry in self.practices
            if entry.station.id != station_id and station_id in entry.practice.carried_out_by
        )

    def term(self, set_id: str, label: str) -> VocabularyTerm:
        """Return a controlled term by its label; reading has made sure that it exists."""
        term = self.catalog.vocabulary.term(set_id, label)
        if term is None:
            raise KeyError(f"{set_id}: {label}")
        return term

    def terms(self, set_id: str) -> tuple[VocabularyTerm, ...]:
        """Return all terms of a set."""
        terms = self.catalog.vocabulary.set(set_id)
        return terms.terms if terms else ()

    def all_claims(self) -> Iterator[ClaimEntry]:
        """Yield every claim of the library, by station."""
        for entries in self.claims.values():
            yield from entries


def make_library(catalog: Catalog) -> Library:
    """Index a catalog for the pages, and compute the checks and the evidence of every claim."""
    stations = catalog.stations.values()
    return Library(
        catalog=catalog,
        practices=tuple(PracticeEntry(s, practice) for s in stations for practice in s.practices),
        claims={station.id: tuple(_claims_of(station, catalog)) for station in stations},
        children=_children(stations),
        citing=_citing(catalog),
    )


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


def _children(stations: Iterable[Station]) -> Mapping[str, tuple[Station, ...]]:
    found: dict[str, list[Station]] = defaultdict(list)
    for station in stations:
        if station.belongs_to:
            found[station.belongs_to].append(station)
    return {parent: tuple(children) for parent, children in found.items()}


def _citing(catalog: Catalog) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for folder in ("stations", "models"):
        for record_id, record in catalog.folder(folder).items():
            cited = {m.value for m in marked_values(record) if m.path[-1] == "source"}
            for source_id in sorted(cited):
                found[source_id].append(f"{folder}/{record_id}")
    return {source_id: tuple(keys) for source_id, keys in found.items()}


def source_label(source: Source) -> str:
    """Return the short name under which a source is cited: its publisher or else its title, and its year."""
    name = source.publisher or _shortened(source.title or "未署名来源")
    return f"{name} {_year(source)}".strip()


def _shortened(title: str) -> str:
    return title if len(title) <= TITLE_IN_LABEL else title[:TITLE_IN_LABEL] + "…"


def _year(source: Source) -> str:
    date = source.published.value if source.published else None
    if date is None or date.earliest is None or date.latest is None:
        return ""
    return str(date.earliest.year) if date.earliest.year == date.latest.year else ""


TITLE_IN_LABEL = 10
"""How many characters of its title stand for a source that names no publisher."""
