"""Tables with a row for each model: who decides, at what size it was tried, and how well it is told."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.checks import Measured, population_of
from generator.checks.profile_figures import AREA, AUXILIARIES, MEASURE_SET, OFFICERS, POPULATION
from generator.model.base import title_of
from generator.model.organisation import Model
from generator.model.practice import Practice, Unit
from generator.views.compare.plan import LEADER_TITLE, ROTA_TITLE
from generator.views.library import Library
from generator.views.page import Section
from generator.views.rendering import section
from generator.views.statements import Link, Pen
from generator.views.station.practice import EMMIE, emmie_parts


@dataclass(frozen=True, slots=True)
class TextCell:
    """What a model has to say under one heading; nothing means that nobody reports it."""

    of: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ModelRow:
    """One model, across all headings."""

    model: Link
    cells: tuple[TextCell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a row for each model."""

    caption: str
    headings: tuple[str, ...]
    rows: tuple[ModelRow, ...]


Teller = Callable[[Model, Library], Iterable[str]]
Columns = tuple[tuple[str, Teller], ...]
"""The headings of a table, each with what tells a model's cell under it."""


def grid_sections(library: Library, pen: Pen) -> Iterator[Section]:
    """Yield a section for each table."""
    for grid_id, title, columns in _grids(library):
        yield section(grid_id, title, "model_grid", grid=_grid(title, columns, library, pen))


def _grid(title: str, columns: Columns, library: Library, pen: Pen) -> Grid:
    return Grid(
        caption=f"{title}：全部模式",
        headings=tuple(heading for heading, _ in columns),
        rows=tuple(
            ModelRow(
                pen.model(model.id),
                tuple(TextCell(heading, tuple(tell(model, library))) for heading, tell in columns),
            )
            for model in library.models
        ),
    )


def _practices(model: Model, library: Library) -> tuple[Practice, ...]:
    return tuple(entry.practice for entry in library.running(model.id))


def _kinds(model: Model, library: Library) -> Iterator[str]:
    counts = Counter(station.kind for station in library.stations_running(model.id))
    yield from (f"{kind} {count}" for kind, count in counts.items())


def _roles(model: Model, library: Library) -> Iterator[str]:
    counts = Counter(practice.role for practice in _practices(model, library))
    yield from (f"{term.label} {counts[term.label]}" for term in library.terms("role") if counts[term.label])


def _deciders(model: Model, library: Library) -> Iterator[str]:
    stations = library.catalog.stations
    named = (stations[decider] for practice in _practices(model, library) for decider in practice.decided_by)
    counts = Counter(station.kind for station in {station.id: station for station in named}.values())
    yield from (f"{kind} {count}" for kind, count in counts.items())


def _measured(measure_id: str) -> Teller:
    """Return what tells the least and the greatest figure of a measure, and how many report it."""

    def tell(model: Model, library: Library) -> Iterator[str]:
        stations = library.stations_running(model.id)
        entries = (_figure(library.measures[station.id], measure_id) for station in stations)
        found = [entry for entry in entries if entry is not None and entry.is_known]
        if found:
            yield _span(found)
            yield f"{len(stations)} 个单位中 {len(found)} 个有"

    return tell


def _figure(profile: Mapping[str, Measured], measure_id: str) -> Measured | None:
    """Return the figure of a measure; for the population, that of the kind that counts."""
    return population_of(profile) if measure_id == POPULATION else profile.get(measure_id)


def _span(found: Sequence[Measured]) -> str:
    least = min(found, key=lambda entry: entry.values.low)
    most = max(found, key=lambda entry: (entry.values.high is None, entry.values.high or 0))
    return least.printed if least is most else f"{least.printed} 到 {most.printed}"


def _levels(model: Model, library: Library) -> Iterator[str]:
    for term, count in library.by_level(library.claims_of_model(model.id)):
        if count:
            yield f"{term.label} {count} 条"


def _with_baseline(model: Model, library: Library) -> Iterator[str]:
    claims = tuple(library.claims_of_model(model.id))
    if claims:
        yield f"{len(claims)} 条中 {sum(claim.claim.baseline is not None for claim in claims)} 条"


def _share(told: int, practices: Sequence[Practice]) -> Iterator[str]:
    """Say how many of the practices tell something; nothing if none does."""
    if told:
        yield f"{len(practices)} 项中 {told} 项"


def _emmie(part: str) -> Teller:
    place = tuple(EMMIE).index(part)

    def tell(model: Model, library: Library) -> Iterator[str]:
        practices = _practices(model, library)
        yield from _share(sum(emmie_parts(practice)[place].reported for practice in practices), practices)

    return tell


def _of_units(is_told: Callable[[Unit], bool]) -> Teller:
    def tell(model: Model, library: Library) -> Iterator[str]:
        practices = _practices(model, library)
        yield from _share(sum(any(map(is_told, p.structure.units)) for p in practices), practices)

    return tell


_SIZES = (OFFICERS, AUXILIARIES, POPULATION, AREA)


def _grids(library: Library) -> Iterator[tuple[str, str, Columns]]:
    """Yield the tables with a row for each model: their ids, their titles, and their columns."""
    sizes = ((library.term_by_id(MEASURE_SET, size).label, _measured(size)) for size in _SIZES)
    parts = ((title_of(Practice, field), _emmie(part)) for part, field in EMMIE.items())
    deciding = (
        ("做的单位", _kinds),
        (title_of(Practice, "role"), _roles),
        (title_of(Practice, "decided_by"), _deciders),
    )
    of_units = (
        ("各部分人数", _of_units(lambda unit: any(staff.number for staff in unit.staff))),
        (LEADER_TITLE, _of_units(lambda unit: unit.leader is not None)),
        (ROTA_TITLE, _of_units(lambda unit: unit.rota is not None)),
    )
    yield "who", "谁定、谁做", deciding
    yield "size", "在多大的单位试过", tuple(sizes)
    yield "results", "成效的证据", (("说法的证据等级", _levels), ("写了基期的", _with_baseline))
    yield "told", "报道了什么，没有报道什么", (*parts, *of_units)
