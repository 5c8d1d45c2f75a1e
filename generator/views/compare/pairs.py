"""The written-out comparisons: one page for every two models, which needs no script."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.model.about import LIBRARY
from generator.model.known_terms import MODEL_RELATION, SAME_PARTS
from generator.model.organisation import Model
from generator.views.addresses import COMPARE, Here, card_page, comparison_page, record_page
from generator.views.compare.columns import MOST_POOLED, Column, model_column
from generator.views.compare.plan import GROUPS, MODELS, PROFILE, Group, Row, rows
from generator.views.compare.table import Side, Table, TableRow, make_table
from generator.views.embedding import EMBED_ASSETS, embed_section
from generator.views.library import Library
from generator.views.model import relations_between
from generator.views.page import TAKING_AWAY, Content, Page, Section
from generator.views.paging import PAGING
from generator.views.rendering import render, section
from generator.views.review import gone_page, review_view
from generator.views.statements import Link, Pen
from generator.views.structure.chart import CHART_ASSETS, function_order

ASSETS = ("assets/comparison.css", *CHART_ASSETS, "assets/chart.js", TAKING_AWAY, "assets/comparison.js")
"""What every page with a comparison needs."""


@dataclass(frozen=True, slots=True)
class Untold:
    """What one side does not report, or neither."""

    who: str
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartsInCommon:
    """By what they are for: the parts that both models have, and those that only one has."""

    both: tuple[str, ...]
    only: tuple[tuple[Link, tuple[str, ...]], ...]

    @property
    def all_alike(self) -> bool:
        """Say whether each part of one model answers to a part of the other."""
        return bool(self.both) and not any(labels for _, labels in self.only)


def pages(library: Library) -> Iterator[Page]:
    """Make the comparison of every two models; where one is gone, its old address says so and leads on."""
    here = Here(COMPARE)
    columns = {model.id: model_column(model, Pen(library, here, model.source)) for model in library.models}
    plan = tuple(row for row in rows(library) if row.of in ("", MODELS))
    for first, second in combinations(library.models, 2):
        yield _page((first, second), (columns[first.id], columns[second.id]), plan, library)
    for first, second in combinations(library.catalog.models.values(), 2):
        if not (library.speaks(first) and library.speaks(second)):
            yield _gone(first, second, library)


def _gone(first: Model, second: Model, library: Library) -> Page:
    pen = Pen(library, Here(comparison_page(first.id, second.id)))
    gone = second if library.speaks(first) else first
    review = review_view(gone.review, "models", pen)
    return gone_page(_title(first, second), "comparison", review, (_trail(pen),), pen)


def _title(first: Model, second: Model) -> str:
    return f"{first.name}与{second.name}对照"


def _trail(pen: Pen) -> Link:
    return Link("对比", pen.here.to(COMPARE))


def _page(
    models: tuple[Model, Model], columns: tuple[Column, Column], plan: Sequence[Row], library: Library
) -> Page:
    first, second = models
    pen = Pen(library, Here(comparison_page(first.id, second.id)))
    return Page(
        path=pen.here.path,
        kind="comparison",
        is_list=True,
        title=_title(first, second),
        description=f"把{first.name}和{second.name}逐项放在一起：组成、职责、流向、条件、成效，以及没有报道的。",
        content=lambda: Content(
            render(
                "pages/pair_lead",
                trail=(_trail(pen),),
                title=_title(first, second),
                models=tuple(pen.model(model.id) for model in models),
                relations=relations_between(first, second, pen),
                one_structure=_one_structure(first, second, library),
                parts_in_common=parts_in_common(models, pen),
                together=_running_both(models, pen),
                cut=tuple(_cut(models, pen)),
                most=MOST_POOLED,
                own_choice=pen.here.to_comparison(*(column.key for column in columns)),
            ),
            (
                *_sections(
                    tuple(make_table(group, plan, _sides(columns, group)) for group in GROUPS),
                    function_order(library),
                ),
                embed_section(
                    "embed",
                    f"{_title(first, second)}（{LIBRARY}）",
                    card_page(pen.here.path),
                    pen.here,
                    library.public,
                ),
            ),
        ),
        assets=(*ASSETS, *EMBED_ASSETS),
    )


def _one_structure(first: Model, second: Model, library: Library) -> str:
    """Return what the library calls two models that it holds for one structure, or nothing if it does not."""
    is_one = library.structures[first.id] == library.structures[second.id]
    return library.term_by_id(MODEL_RELATION, SAME_PARTS).label if is_one else ""


def _sides(columns: Sequence[Column], group: Group) -> tuple[Side, ...]:
    return tuple(
        Side(
            name=column.name,
            kind=column.kind,
            place=column.place,
            href=column.href,
            key=column.key,
            cells=column.cells if group.id == PROFILE else column.blocks[0].cells,
        )
        for column in columns
    )


def _sections(tables: Sequence[Table], functions: str) -> Iterator[Section]:
    for table in tables:
        yield section(table.id, table.title, "comparison_table", table=table, functions=functions)
    yield section("untold", "没有报道的", "untold", untold=_untold(tables))


def _untold(tables: Sequence[Table]) -> tuple[Untold, ...]:
    """Return what neither side reports, and what one side leaves out that the other tells."""
    found = [row for table in tables for row in table.rows]
    names = [side.name for side in tables[0].sides]
    one_side = (Untold(f"只有{name}没有", _missing(found, place)) for place, name in enumerate(names))
    both = tuple(row.title for row in found if not any(cell.lines for cell in row.cells))
    return tuple(untold for untold in (Untold("两边都没有", both), *one_side) if untold.rows)


def _missing(found: Sequence[TableRow], place: int) -> tuple[str, ...]:
    return tuple(
        row.title for row in found if not row.cells[place].lines and any(cell.lines for cell in row.cells)
    )


def parts_in_common(models: tuple[Model, Model], pen: Pen) -> PartsInCommon:
    """Compare the standard parts of two models by what they are for."""
    functions = [dict.fromkeys(part.function for part in model.parts if part.function) for model in models]
    first, second = functions
    return PartsInCommon(
        both=tuple(label for label in first if label in second),
        only=tuple(
            (pen.model(model.id), tuple(label for label in own if label not in other))
            for model, own, other in ((models[0], first, second), (models[1], second, first))
        ),
    )


def _running_both(models: tuple[Model, Model], pen: Pen) -> tuple[Link, ...]:
    """Return the stations that run both models; of too many the first few, and how many others."""
    runners = [{entry.station.id for entry in pen.library.running(model.id)} for model in models]
    both = sorted(runners[0] & runners[1])
    if not PAGING.outgrows(len(both)):
        return tuple(pen.station(station_id) for station_id in both)
    others = Link(
        f"另有 {len(both) - PAGING.few} 个", pen.here.to(record_page("models", models[0].id), "stations")
    )
    return (*(pen.station(station_id) for station_id in both[: PAGING.few]), others)


def _cut(models: tuple[Model, Model], pen: Pen) -> Iterator[tuple[Link, int]]:
    """Yield the models of whose practices the table holds a part alone, with how many they have."""
    for model in models:
        total = len(pen.library.running(model.id))
        if total > MOST_POOLED:
            yield Link(model.name, pen.here.to(record_page("models", model.id), "stations")), total
