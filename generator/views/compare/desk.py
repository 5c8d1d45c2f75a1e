"""The page where readers choose what to compare, and the list of what is written out already."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.views.addresses import COMPARE, COMPARE_MODELS, Here, comparison_page
from generator.views.compare.files import has_provinces, name_files
from generator.views.compare.pairs import ASSETS
from generator.views.compare.table import STATE_WORDS
from generator.views.library import Library
from generator.views.page import PICK_ASSETS, Content, Page
from generator.views.rendering import render, section
from generator.views.statements import Link, Pen
from generator.views.structure.chart import function_order

DESK_ASSETS = (
    "assets/compare.css",
    "assets/compare-tables.js",
    "assets/compare-picker.js",
    "assets/compare.js",
)
"""What the page of a reader's own choice needs besides."""


@dataclass(frozen=True, slots=True)
class PairsRow:
    """A model, and the models that it is compared with."""

    model: Link
    others: tuple[Link, ...]


def page(library: Library) -> Page:
    """Make the page of comparisons."""
    pen = Pen(library, Here(COMPARE))
    return Page(
        path=COMPARE,
        kind="compare",
        is_list=True,
        title="对比",
        description="任选两到四个单位或模式逐项对比，或看写好的模式两两对照。",
        content=lambda: Content(
            render("pages/compare_lead"),
            (
                section(
                    "desk",
                    "选几个来对比",
                    "compare_desk",
                    states=tuple(STATE_WORDS.items()),
                    functions=function_order(library),
                    provinces=tuple(_provinces(library)) if has_provinces(library) else (),
                ),
                section(
                    "written",
                    "写好的模式对照",
                    "written_comparisons",
                    overview=pen.here.to(COMPARE_MODELS),
                    rows=tuple(_rows(library, pen)),
                ),
            ),
        ),
        assets=(*PICK_ASSETS, *ASSETS, *DESK_ASSETS),
    )


def _provinces(library: Library) -> Iterator[tuple[str, int, str]]:
    """Yield every province with the number of its stations and the files of their names."""
    for term in library.terms("province"):
        count = len(library.in_province(term.label))
        if count:
            yield term.label, count, " ".join(name_files(term.id, count))


def _rows(library: Library, pen: Pen) -> Iterator[PairsRow]:
    for model in library.models:
        others = tuple(
            Link(other.name, pen.here.to(comparison_page(model.id, other.id)))
            for other in library.models
            if other is not model
        )
        yield PairsRow(pen.model(model.id), others)
