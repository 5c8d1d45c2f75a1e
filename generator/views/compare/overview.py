"""All models at once: what they consist of, who decides, at what size they were tried, and how well they are told."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.checks import EVIDENCE_LEVEL, Measured, measured, population_of
from generator.model.base import title_of
from generator.model.organisation import Model
from generator.model.practice import Practice, Unit
from generator.model.station import Station
from generator.views.addresses import COMPARE, COMPARE_MODELS, Here, record_page
from generator.views.library import Library, PracticeEntry
from generator.views.page import Page, Section
from generator.views.practice import EMMIE, emmie_parts
from generator.views.rendering import render, section
from generator.views.statements import Link, Pen

ASSETS = ("assets/comparison.css", "assets/overview.css")


@dataclass(frozen=True, slots=True)
class Named:
    """A canonical part, or a unit of a station that does what such a part does, under all its names."""

    name: Link
    local_names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Crossing:
    """Where a model meets a function: its own parts, and the units that some of its stations add."""

    model: Link
    parts: tuple[Named, ...]
    added: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Say whether nothing of the model does this work."""
        return not self.parts and not self.added


@dataclass(frozen=True, slots=True)
class FunctionRow:
    """One function, across all models."""

    function: Link
    crossings: tuple[Crossing, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Which model has a part of which function: a row for each model, a column for each function."""

    functions: tuple[Link, ...]
    rows: tuple[tuple[Link, tuple[Crossing, ...]], ...]


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


def page(library: Library) -> Page:
    """Make the page that holds all models against each other."""
    pen = Pen(library, Here(COMPARE_MODELS))
    return Page(
        path=COMPARE_MODELS,
        kind="comparison-of-all",
        title="全部模式对照",
        description="把库中的模式放在一张表里：由哪些部分组成、谁定谁做、在多大的所试过、证据怎样、谁也没有报道什么。",
        lead=render(
            "pages/overview_lead",
            trail=(Link("对比", pen.here.to(COMPARE)),),
            title="全部模式对照",
            total=len(library.models),
        ),
        sections=tuple(_sections(library, pen)),
        assets=ASSETS,
    )


def _sections(library: Library, pen: Pen) -> Iterator[Section]:
    rows = tuple(_function_rows(library, pen))
    yield section("parts", "由哪些部分组成", "function_matrix", matrix=_matrix(rows, library, pen))
    yield section("names", "同一部分各叫什么", "function_names", rows=rows)
    for grid_id, title, columns in _GRIDS:
        yield section(grid_id, title, "model_grid", grid=_grid(title, columns, library, pen))


def _matrix(rows: Sequence[FunctionRow], library: Library, pen: Pen) -> Matrix:
    return Matrix(
        functions=tuple(row.function for row in rows),
        rows=tuple(
            (pen.model(model.id), tuple(row.crossings[place] for row in rows))
            for place, model in enumerate(library.models)
        ),
    )


def _function_rows(library: Library, pen: Pen) -> Iterator[FunctionRow]:
    for term in library.terms("part_function"):
        crossings = tuple(_crossing(term.id, term.label, model, pen) for model in library.models)
        if not all(crossing.is_empty for crossing in crossings):
            yield FunctionRow(pen.defined("part_function", term.label), crossings)


def _crossing(function: str, label: str, model: Model, pen: Pen) -> Crossing:
    entries = pen.library.running(model.id)
    page_of_model = record_page("models", model.id)
    parts = tuple(
        Named(Link(part.name, pen.here.to(page_of_model, f"part-{part.id}")), _local_names(part.id, entries))
        for part in model.parts
        if part.function == label
    )
    added = (
        unit.name
        for entry in entries
        for unit in entry.practice.structure.units
        if unit.part is None and _is_for(function, unit, entry.practice, pen.library)
    )
    return Crossing(pen.model(model.id), parts, tuple(dict.fromkeys(added)))


def _is_for(function: str, unit: Unit, practice: Practice, library: Library) -> bool:
    term = library.function_of(unit, practice)
    return term is not None and term.id == function


def _local_names(part_id: str, entries: Iterable[PracticeEntry]) -> tuple[str, ...]:
    names = (
        unit.name for entry in entries for unit in entry.practice.structure.units if unit.part == part_id
    )
    return tuple(dict.fromkeys(names))


def _grid(title: str, columns: Sequence[tuple[str, Teller]], library: Library, pen: Pen) -> Grid:
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


def _stations(model: Model, library: Library) -> tuple[Station, ...]:
    return tuple({entry.station.id: entry.station for entry in library.running(model.id)}.values())


def _practices(model: Model, library: Library) -> tuple[Practice, ...]:
    return tuple(entry.practice for entry in library.running(model.id))


def _kinds(model: Model, library: Library) -> Iterator[str]:
    counts = Counter(station.kind for station in _stations(model, library))
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
        vocabulary = library.catalog.vocabulary
        stations = _stations(model, library)
        profiles = (measured(station, vocabulary) for station in stations)
        found = [
            entry
            for profile in profiles
            for entry in (
                (population_of(profile) if measure_id == "population" else profile.get(measure_id)),
            )
            if entry is not None and entry.is_known
        ]
        if found:
            yield _span(found)
            yield f"{len(stations)} 个单位中 {len(found)} 个有"

    return tell


def _span(found: Sequence[Measured]) -> str:
    least = min(found, key=lambda entry: entry.values.low)
    most = max(found, key=lambda entry: (entry.values.high is None, entry.values.high or 0))
    return least.printed if least is most else f"{least.printed} 到 {most.printed}"


def _levels(model: Model, library: Library) -> Iterator[str]:
    counts = Counter(str(claim.evidence.level) for claim in library.claims_of_model(model.id))
    for term in library.terms(EVIDENCE_LEVEL):
        if counts[term.id]:
            yield f"{term.label} {counts[term.id]} 条"


def _with_baseline(model: Model, library: Library) -> Iterator[str]:
    claims = tuple(library.claims_of_model(model.id))
    if claims:
        yield f"{len(claims)} 条中 {sum(claim.claim.baseline is not None for claim in claims)} 条"


def _emmie(part: str) -> Teller:
    place = tuple(EMMIE).index(part)

    def tell(model: Model, library: Library) -> Iterator[str]:
        practices = _practices(model, library)
        told = sum(emmie_parts(practice)[place].reported for practice in practices)
        if told:
            yield f"{len(practices)} 项中 {told} 项"

    return tell


def _of_units(is_told: Callable[[Unit], bool]) -> Teller:
    def tell(model: Model, library: Library) -> Iterator[str]:
        practices = _practices(model, library)
        told = sum(any(map(is_told, practice.structure.units)) for practice in practices)
        if told:
            yield f"{len(practices)} 项中 {told} 项"

    return tell


_GRIDS: tuple[tuple[str, str, tuple[tuple[str, Teller], ...]], ...] = (
    ("who", "谁定、谁做", (("做的单位", _kinds), ("角色", _roles), ("决策单位", _deciders))),
    (
        "size",
        "在多大的单位试过",
        (
            ("民警", _measured("police-officers")),
            ("辅警", _measured("auxiliaries")),
            ("人口", _measured("population")),
            ("面积", _measured("area")),
        ),
    ),
    ("results", "成效的证据", (("说法的证据等级", _levels), ("写了基期的", _with_baseline))),
    (
        "told",
        "报道了什么，没有报道什么",
        (
            *((title_of(Practice, field), _emmie(part)) for part, field in EMMIE.items()),
            ("各部分人数", _of_units(lambda unit: any(staff.number for staff in unit.staff))),
            ("负责人怎样定", _of_units(lambda unit: unit.leader is not None)),
            ("怎样轮值", _of_units(lambda unit: unit.rota is not None)),
        ),
    ),
)
"""The tables with a row for each model: their ids, their titles, their columns and what tells them."""
