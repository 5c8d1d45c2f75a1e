"""All models at once: which parts they consist of, under which names, and what ``grid`` tells of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model.organisation import Model
from generator.model.practice import Practice, Unit
from generator.views.addresses import COMPARE, COMPARE_MODELS, Here, record_page
from generator.views.compare.grid import grid_sections
from generator.views.library import Library, PracticeEntry
from generator.views.page import Content, Page, Section
from generator.views.rendering import render, section
from generator.views.statements import Link, Pen

ASSETS = ("assets/comparison.css", "assets/overview.css")


MOST_NAMES = 40
"""How many names a cell holds."""


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


def page(library: Library) -> Page:
    """Make the page that holds all models against each other."""
    pen = Pen(library, Here(COMPARE_MODELS))
    return Page(
        path=COMPARE_MODELS,
        kind="comparison-of-all",
        is_list=True,
        title="全部模式对照",
        description="把库中的模式放在一张表里：由哪些部分组成、谁定谁做、在多大的所试过、证据怎样、谁也没有报道什么。",
        content=lambda: Content(
            render(
                "pages/overview_lead",
                trail=(Link("对比", pen.here.to(COMPARE)),),
                title="全部模式对照",
                total=len(library.models),
            ),
            tuple(_sections(library, pen)),
        ),
        assets=ASSETS,
    )


def _sections(library: Library, pen: Pen) -> Iterator[Section]:
    rows = tuple(_function_rows(library, pen))
    yield section("parts", "由哪些部分组成", "function_matrix", matrix=_matrix(rows, library, pen))
    yield section("names", "同一部分各叫什么", "function_names", rows=rows)
    yield from grid_sections(library, pen)


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
    return Crossing(pen.model(model.id), parts, _names(added))


def _is_for(function: str, unit: Unit, practice: Practice, library: Library) -> bool:
    term = library.function_of(unit, practice)
    return term is not None and term.id == function


def _local_names(part_id: str, entries: Iterable[PracticeEntry]) -> tuple[str, ...]:
    names = (
        unit.name for entry in entries for unit in entry.practice.structure.units if unit.part == part_id
    )
    return _names(names)


def _names(names: Iterable[str]) -> tuple[str, ...]:
    """Return different names in the order in which they come up; of very many those that most use, and how many others."""
    counts = Counter(names)
    if len(counts) <= MOST_NAMES:
        return tuple(counts)
    return (*(name for name, _ in counts.most_common(MOST_NAMES)), f"等 {len(counts)} 种")
