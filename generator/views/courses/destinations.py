"""Destinations: what a pointer of a course is called, and where it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.addresses import OWN_PAGES
from generator.model.base import title_of
from generator.model.course import Course
from generator.model.organisation import Model
from generator.model.pointer import OWN_PAGE, Pointer
from generator.model.source import Source
from generator.model.station import STATION_LEVEL, Station
from generator.views.addresses import (
    COMPARE,
    Here,
    comparison_page,
    entry_anchor,
    record_page,
    term_page,
)
from generator.views.library import Library
from generator.views.wording import excerpt

_LONGEST_NAME = 60
_INNER_QUOTES = str.maketrans("“”", "‘’")


@dataclass(frozen=True, slots=True)
class Destination:
    """One place in the site: what kind of place, what it is called, and its path, query and anchor.

    ``about`` tells what a reader should know before relying on it: the level of a claim, that a record is gone.
    """

    kind: str
    name: str
    path: str
    anchor: str = ""
    query: str = ""
    about: str = ""

    def href(self, here: Here) -> str:
        """Return the relative link from a page."""
        target = here.to(self.path)
        fragment = f"#{self.anchor}" if self.anchor else ""
        return here.to(self.path, self.anchor) if not self.query else f"{target}?{self.query}{fragment}"

    @property
    def whole_path(self) -> str:
        """Return the path in the site with its query."""
        return f"{self.path}?{self.query}" if self.query else self.path


def destination(pointer: Pointer, library: Library) -> Destination:
    """Return where a pointer leads; rules have made sure that it points at one thing that is there."""
    if pointer.station:
        return _of_station(pointer, pointer.station, library)
    if pointer.stations:
        return _of_stations(pointer, library)
    if pointer.models:
        return _of_models(pointer, library)
    if pointer.model:
        model = library.catalog.models[pointer.model]
        path = record_page("models", model.id)
        return Destination(_kind("model"), model.name, path, about=_gone((model,), library))
    if pointer.source:
        source = library.catalog.sources[pointer.source]
        path = record_page("sources", source.id)
        return Destination(
            _kind("source"), library.labels.source(source), path, about=_gone((source,), library)
        )
    if pointer.problem:
        term = library.term("problem", pointer.problem)
        return Destination(_kind("problem"), term.label, term_page("problem", term.id))
    term = library.term(OWN_PAGE, pointer.page or "")
    return Destination(_kind("page"), term.label, OWN_PAGES[term.id])


def reading_path(course: Course, library: Library) -> tuple[Destination, ...]:
    """Return the places that a course sends its readers to, in their order."""
    return tuple(destination(step, library) for step in course.path)


def _kind(field: str) -> str:
    return title_of(Pointer, field)


def _of_station(pointer: Pointer, station_id: str, library: Library) -> Destination:
    station = library.catalog.stations[station_id]
    path = record_page("stations", station.id)
    if gone := _gone((station,), library):
        return Destination(_kind("station"), station.name, path, about=gone)
    practice = next((one for one in station.practices if one.id == pointer.practice), None)
    owner = f"{station.name}：{practice.name}" if practice else station.name
    if pointer.claim:
        anchor = entry_anchor(practice.id if practice else STATION_LEVEL, "claim", pointer.claim)
        entry = next(one for one in library.claims[station.id] if one.anchor == anchor)
        text = excerpt(entry.claim.text, _LONGEST_NAME).translate(_INNER_QUOTES)
        name = f"{owner}“{text}”"
        return Destination(_kind("claim"), name, path, anchor, about=library.level_of(entry).label)
    kind = "practice" if practice else "station"
    return Destination(_kind(kind), owner, path, practice.id if practice else "")


def _of_stations(pointer: Pointer, library: Library) -> Destination:
    stations = tuple(library.catalog.stations[one] for one in pointer.stations)
    names = "、".join(station.name for station in stations)
    keys = sorted(f"stations/{one}" for one in pointer.stations)
    query = f"with={','.join(keys)}"
    return Destination(_kind("stations"), names, COMPARE, query=query, about=_gone(stations, library))


def _of_models(pointer: Pointer, library: Library) -> Destination:
    models = tuple(library.catalog.models[one] for one in pointer.models)
    path = comparison_page(*pointer.models)
    names = "与".join(model.name for model in models)
    return Destination(_kind("models"), names, path, about=_gone(models, library))


def _gone(records: Sequence[Station | Model | Source], library: Library) -> str:
    """Return what became of the records that no longer speak for themselves, by name if there are several records."""
    gone = [record for record in records if not library.speaks(record)]
    if len(records) == 1:
        return "".join(record.review.status for record in gone)
    return "、".join(f"“{_name(record, library)}”{record.review.status}" for record in gone)


def _name(record: Station | Model | Source, library: Library) -> str:
    return library.labels.source(record) if isinstance(record, Source) else record.name
