"""The page of measures: every figure of the profiles beside those of like units, and what follows from them."""

from collections.abc import Iterable, Iterator

from generator.checks import RATIO_KINDS
from generator.checks.profile_figures import MEASURE_SET
from generator.model.station import Station
from generator.views.addresses import CLAIMS, MEASURES, STATIONS, Here
from generator.views.bases import Base
from generator.views.figures.axis import FEWEST
from generator.views.library import Library
from generator.views.measures.force import FIGURE_ASSETS, force_pages, force_sections
from generator.views.measures.lists import ASSETS, DERIVED, TITLE, FigureLists, chart_id
from generator.views.measures.readings import measure_anchor
from generator.views.page import Content, Page, Section
from generator.views.paging import PAGING, Paging
from generator.views.rendering import render
from generator.views.statements import Link, Pen

__all__ = ["FIGURE_ASSETS", "comparisons_of", "pages"]


def pages(library: Library, paging: Paging = PAGING) -> Iterator[Page]:
    """Make the page of measures: a section for each measure that can be compared, then the ratios.

    Where there are too many figures, every chart shows a few of them and has numbered pages with all.
    """
    lists = FigureLists(library, paging)
    pen = Pen(library, Here(MEASURES))
    yield Page(
        path=MEASURES,
        kind="measures",
        is_list=True,
        title=TITLE,
        description="各单位的警力、人口、面积、警情：同一项目、同一计量单位、同类机构的数画在一起，按报道的说法画出范围。",
        content=lambda: Content(
            render(
                "pages/measures_lead",
                claims=pen.here.to(CLAIMS),
                stations=pen.here.to(STATIONS),
                total=lists.total,
            ),
            tuple(_sections(library, pen, lists, paging)),
        ),
        assets=ASSETS,
    )
    yield from lists.pages()
    yield from force_pages(library, TITLE, paging)


def comparisons_of(station: Station, pen: Pen, paging: Paging = PAGING) -> tuple[Link, ...]:
    """Return the links from a station to those of its figures that stand beside others' on that page."""
    bases = {measure.measure: pen.library.bases.of(station, measure) for measure in station.profile}
    return tuple(
        Link(label, pen.here.to(MEASURES, _anchor(base, station, pen.library, paging)))
        for label, base in bases.items()
        if _has_several(entry.station.id for entry in pen.library.by_base[base])
    )


def _anchor(base: Base, station: Station, library: Library, paging: Paging) -> str:
    """Return the anchor of a figure, or of its chart where that has pages: the page changes with the figures of others."""
    is_whole = len(library.by_base[base]) <= paging.few
    is_short = not paging.outgrows(sum(map(len, library.by_base.values())))
    return measure_anchor(base.measure, station.id) if is_whole or is_short else chart_id(base)


def _has_several(owners: Iterable[str]) -> bool:
    """Tell whether there are enough owners to compare, looking no further than needed: a country has thousands."""
    found: set[str] = set()
    for owner in owners:
        found.add(owner)
        if len(found) >= FEWEST:
            return True
    return False


def _sections(library: Library, pen: Pen, lists: FigureLists, paging: Paging) -> Iterator[Section]:
    for term in library.terms(MEASURE_SET):
        yield from lists.section(Link(term.label, term.id, term.definition), pen.here)
    yield from force_sections(library, pen, paging)
    for kind in RATIO_KINDS:
        yield from lists.section(Link(kind.label, kind.id, DERIVED), pen.here)
    yield from lists.alone(pen.here)
