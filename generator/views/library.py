"""The catalog seen from the pages: who runs what, who belongs to whom, who cites what."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.checks import EVIDENCE_LEVEL, Check, Evidence, Measured, Need, Pair, Ratio
from generator.model.catalog import AnyRecord, Catalog
from generator.model.claim import Claim
from generator.model.course import Course
from generator.model.organisation import Model
from generator.model.practice import Method, Practice, Unit
from generator.model.release import Release
from generator.model.source import Source
from generator.model.station import STATION_LEVEL, Measure, Station
from generator.model.vocabulary import VocabularyTerm
from generator.permanence.notices import Notice
from generator.views.addresses import entry_anchor
from generator.views.bases import Base, Bases
from generator.views.labels import Labels
from generator.views.public import Public
from generator.views.wording import source_label

_MARKS = str.maketrans("", "", "“”‘’「」『』《》\"' ·")


@dataclass(frozen=True, slots=True)
class PracticeEntry:
    """A practice and the station whose record holds it."""

    station: Station
    practice: Practice


@dataclass(frozen=True, slots=True)
class MethodEntry:
    """A named method, and the practice and the station whose record holds it."""

    station: Station
    practice: Practice
    method: Method

    @property
    def anchor(self) -> str:
        """Return the method's anchor on the page of its station."""
        return entry_anchor(self.practice.id, "method", self.method.id)


@dataclass(frozen=True, slots=True)
class MeasureEntry:
    """A figure of a profile and the station that it is of."""

    station: Station
    measure: Measure


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

    @property
    def figures(self) -> str:
        """Return the figures of the claim as printed: its value, its change and its rate."""
        figures = (self.claim.value, self.claim.change, self.claim.rate)
        return "，".join(figure.printed for figure in figures if figure)


@dataclass(frozen=True, slots=True)
class Library:
    """A catalog with the indexes that pages need; every list is in the order of ids.

    ``stations``, ``models``, ``sources`` and ``courses`` are the records that speak for themselves.
    ``pairs`` are the things that a station's record tells twice, and ``twins`` the claims that say the same as one, by
    its station's id and its anchor. ``measures`` and ``ratios`` are what is known and what follows of the figures of a station, by its id.
    ``structures`` gives for every model the id that stands for it and for all models that are the same
    structure under other names. ``last_changes`` gives the release in which the page of a record last changed, and
    ``notices`` what a page tells of addresses that are no more, both by the path of the page. ``labels`` are the names of
    addresses.
    """

    catalog: Catalog
    stations: tuple[Station, ...]
    models: tuple[Model, ...]
    sources: tuple[Source, ...]
    courses: tuple[Course, ...]
    practices: tuple[PracticeEntry, ...]
    claims: Mapping[str, tuple[ClaimEntry, ...]]
    measures: Mapping[str, Mapping[str, Measured]]
    ratios: Mapping[str, tuple[Ratio, ...]]
    structures: Mapping[str, str]
    children: Mapping[str, tuple[Station, ...]]
    citing: Mapping[str, tuple[str, ...]]
    by_model: Mapping[str, tuple[PracticeEntry, ...]]
    by_theme: Mapping[str, tuple[PracticeEntry, ...]]
    by_problem: Mapping[str, tuple[PracticeEntry, ...]]
    by_carrier: Mapping[str, tuple[PracticeEntry, ...]]
    by_province: Mapping[str, tuple[Station, ...]]
    by_method_name: Mapping[str, tuple[MethodEntry, ...]]
    gaps: Mapping[str, tuple[Need, ...]]
    pairs: Mapping[str, tuple[Pair, ...]]
    twins: Mapping[tuple[str, str], tuple[ClaimEntry, ...]]
    bases: Bases
    by_base: Mapping[Base, tuple[MeasureEntry, ...]]
    last_changes: Mapping[str, Release]
    notices: Mapping[str, tuple[Notice, ...]]
    labels: Labels
    public: Public

    @property
    def release(self) -> Release | None:
        """Return the newest release of the data: its ``version`` and its ``day``; None before the first one."""
        return self.catalog.last_release

    def running(self, model_id: str) -> tuple[PracticeEntry, ...]:
        """Return the practices that follow a model."""
        return self.by_model.get(model_id, ())

    def stations_running(self, model_id: str) -> tuple[Station, ...]:
        """Return the stations with a practice that follows a model, each once."""
        return tuple({entry.station.id: entry.station for entry in self.running(model_id)}.values())

    def claims_of(self, entry: PracticeEntry) -> tuple[ClaimEntry, ...]:
        """Return the claims of one practice."""
        return tuple(claim for claim in self.claims[entry.station.id] if claim.practice is entry.practice)

    def claims_of_model(self, model_id: str) -> Iterator[ClaimEntry]:
        """Yield the claims of all practices that follow a model."""
        for entry in self.running(model_id):
            yield from self.claims_of(entry)

    def on_theme(self, label: str) -> tuple[PracticeEntry, ...]:
        """Return the practices that have this theme."""
        return self.by_theme.get(label, ())

    def against(self, label: str) -> tuple[PracticeEntry, ...]:
        """Return the practices that address this problem."""
        return self.by_problem.get(label, ())

    def in_province(self, label: str) -> tuple[Station, ...]:
        """Return the stations of a province."""
        return self.by_province.get(label, ())

    def decided_elsewhere(self, station_id: str) -> tuple[PracticeEntry, ...]:
        """Return the practices of other records that name this station as carrying them out."""
        entries = self.by_carrier.get(station_id, ())
        return tuple(entry for entry in entries if entry.station.id != station_id)

    def namesakes(self, station: Station, method: Method) -> Iterator[MethodEntry]:
        """Yield the methods of other stations that bear a name of this one, whatever they may be, each once."""
        names = dict.fromkeys(plain_name(name) for name in (method.name, *method.other_names))
        found: set[str] = set()
        for entry in (entry for name in names for entry in self.by_method_name.get(name, ())):
            key = entry.method.name + entry.station.id
            if entry.station is not station and key not in found:
                found.add(key)
                yield entry

    def speaks(self, record: AnyRecord) -> bool:
        """Tell whether a record still speaks for itself: not withdrawn, moved, merged or split."""
        return not self.catalog.is_gone(record)

    def term(self, set_id: str, label: str) -> VocabularyTerm:
        """Return a controlled term by its label; reading has made sure that it exists."""
        term = self.catalog.vocabulary.term(set_id, label)
        if term is None:
            raise KeyError(f"{set_id}: {label}")
        return term

    def term_by_id(self, set_id: str, term_id: str) -> VocabularyTerm:
        """Return a controlled term that code names by its id; a rule has made sure that it exists."""
        term = self.catalog.vocabulary.term_by_id(set_id, term_id)
        if term is None:
            raise KeyError(f"{set_id}: {term_id}")
        return term

    def terms(self, set_id: str) -> tuple[VocabularyTerm, ...]:
        """Return all terms of a set."""
        return self.catalog.vocabulary.terms(set_id)

    def set_label(self, set_id: str) -> str:
        """Return what a set of terms is called."""
        terms = self.catalog.vocabulary.set(set_id)
        return terms.label if terms else set_id

    def function_of(self, unit: Unit, practice: Practice) -> VocabularyTerm | None:
        """Return what a unit of a practice is for: its own function, or else that of the part it stands for."""
        label = unit.function or self._function_of_part(unit, practice)
        return self.term("part_function", label) if label else None

    def _function_of_part(self, unit: Unit, practice: Practice) -> str | None:
        model = self.catalog.models.get(practice.model or "")
        parts = model.parts if model else ()
        return next((part.function for part in parts if part.id == unit.part), None)

    def source_name(self, source_id: str | None) -> str:
        """Return the short name of a source, or nothing where there is none."""
        source = self.catalog.sources.get(source_id or "")
        return source_label(source) if source else ""

    def source_of(self, entry: ClaimEntry) -> str | None:
        """Return the id of the source of a claim: its own, or that of what it belongs to."""
        held_by = entry.practice.source if entry.practice else entry.station.source
        return entry.claim.source or held_by

    def sources_named(self, entry: ClaimEntry) -> tuple[str, ...]:
        """Return the ids of all sources that a claim rests on, the one it is from first."""
        named = (self.source_of(entry), *(statement.source for statement in entry.claim.also_in))
        return tuple(dict.fromkeys(source for source in named if source))

    def level_of(self, entry: ClaimEntry) -> VocabularyTerm:
        """Return the evidence level of a claim."""
        return self.term_by_id(EVIDENCE_LEVEL, entry.evidence.level)

    def by_level(self, entries: Iterable[ClaimEntry]) -> tuple[tuple[VocabularyTerm, int], ...]:
        """Return every evidence level, lowest first, with how many of these claims reach it."""
        counts = Counter(str(entry.evidence.level) for entry in entries)
        return tuple((term, counts[term.id]) for term in self.terms(EVIDENCE_LEVEL))

    def all_claims(self) -> Iterator[ClaimEntry]:
        """Yield every claim of the library, by station."""
        for entries in self.claims.values():
            yield from entries


def plain_name(name: str) -> str:
    """Return a name without the marks around it, which sources set as they like."""
    return name.translate(_MARKS)
