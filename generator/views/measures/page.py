"""The page of measures: every figure of the profiles beside those of like units, and what follows from them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.checks import RATIO_KINDS
from generator.checks.profile_figures import MEASURE_SET
from generator.model.station import Station
from generator.views.addresses import CLAIMS, MEASURES, STATIONS, Here
from generator.views.bases import BARE, Base
from generator.views.figures.range_chart import RangeChart, Reading, can_be_drawn, range_chart
from generator.views.library import Library
from generator.views.measures.force import force_sections
from generator.views.measures.readings import Readings, measure_anchor, printed_readings, ratio_readings
from generator.views.page import PICK_ASSETS, Content, Page, Section
from generator.views.rendering import render, section
from generator.views.statements import Link, Pen

FIGURE_ASSETS = ("assets/figures.css",)
"""What a page loads that shows charts of figures."""

FEWEST = 2
"""How many units' figures make a chart: one alone compares with nothing."""

_DERIVED = "由本库推算：按报道的数和它可能的取整，算出两头，不给出比原文更细的数。"


@dataclass(frozen=True, slots=True)
class ChartView:
    """A chart with what its heading says: whose figures, in which unit, worked out from which measures."""

    id: str
    whose: str
    unit: str
    baseline: str
    chart: RangeChart


@dataclass(frozen=True, slots=True)
class LoneFigure:
    """A figure that no other stands beside."""

    measure: str
    whose: str
    reading: Reading


def pages(library: Library) -> Iterator[Page]:
    """Make the page of measures: a section for each measure that can be compared, then the ratios."""
    pen = Pen(library, Here(MEASURES))
    printed = printed_readings(library, pen)
    yield Page(
        path=MEASURES,
        kind="measures",
        is_list=True,
        title="警力与辖区",
        description="各单位的警力、人口、面积、警情：同一项目、同一计量单位、同类机构的数画在一起，按报道的说法画出范围。",
        content=lambda: Content(
            render(
                "pages/measures_lead",
                claims=pen.here.to(CLAIMS),
                stations=pen.here.to(STATIONS),
                total=sum(map(len, printed.values())),
            ),
            tuple(_sections(library, pen, printed)),
        ),
        assets=(*FIGURE_ASSETS, *PICK_ASSETS),
    )


def comparisons_of(station: Station, pen: Pen) -> tuple[Link, ...]:
    """Return the links from a station to those of its figures that stand beside others' on that page."""
    bases = {measure.measure: pen.library.bases.of(station, measure) for measure in station.profile}
    return tuple(
        Link(label, pen.here.to(MEASURES, measure_anchor(base.measure, station.id)))
        for label, base in bases.items()
        if _has_several(entry.station.id for entry in pen.library.by_base[base])
    )


def _has_several(owners: Iterable[str]) -> bool:
    """Tell whether there are enough owners to compare, looking no further than needed: a country has thousands."""
    found: set[str] = set()
    for owner in owners:
        found.add(owner)
        if len(found) >= FEWEST:
            return True
    return False


def _sections(library: Library, pen: Pen, printed: Readings) -> Iterator[Section]:
    charts = {base: readings for base, readings in printed.items() if _compare(readings)}
    for term in library.terms(MEASURE_SET):
        own = {base: readings for base, readings in charts.items() if base.measure == term.id}
        if own:
            yield _charts(Link(term.label, term.id, term.definition), own, library)
    yield from force_sections(library, pen)
    ratios = ratio_readings(library, pen)
    for kind in RATIO_KINDS:
        own = {base: r for base, r in ratios.items() if base.measure == kind.id and _compare(r)}
        if own:
            yield _charts(Link(kind.label, kind.id, _DERIVED), own, library)
    alone = {base: readings for base, readings in printed.items() if base not in charts}
    if alone:
        yield section("alone", "还没有可比的", "lone_figures", figures=tuple(_lone(library, alone)))


def _compare(readings: Iterable[Reading]) -> bool:
    """Say whether figures of several owners can be drawn beside each other."""
    return len({reading.pick.key for reading in readings if can_be_drawn(reading)}) >= FEWEST


def _charts(heading: Link, charts: Readings, library: Library) -> Section:
    tiers = [tier.id for tier in library.bases.tiers]
    ordered = sorted(charts, key=lambda base: (tiers.index(base.whose), base.baseline, base.unit))
    views = tuple(_chart_view(base, charts[base], library) for base in ordered)
    return section(
        heading.href, heading.label, "range_charts", measure=heading.label, meaning=heading.note, charts=views
    )


def _chart_view(base: Base, readings: tuple[Reading, ...], library: Library) -> ChartView:
    whose = next(tier.label for tier in library.bases.tiers if tier.id == base.whose)
    unit = library.bases.unit_label(base.unit) or ("" if base.unit == BARE else base.unit)
    parts = (base.measure, base.whose, base.baseline or base.unit)
    return ChartView("--".join(parts), whose, unit, _baseline(base, library), range_chart(readings))


def _baseline(base: Base, library: Library) -> str:
    """Say from which measures a ratio was worked out, so that no two kinds are taken for one."""
    parts = (part for part in base.baseline.split("-per-") if part)
    return " ÷ ".join(library.term_by_id(MEASURE_SET, part).label for part in parts)


def _lone(library: Library, alone: Readings) -> Iterator[LoneFigure]:
    labels = {term.id: term.label for term in library.terms(MEASURE_SET)}
    tiers = {tier.id: tier.label for tier in library.bases.tiers}
    order = list(labels)
    for base in sorted(alone, key=lambda base: (order.index(base.measure), base.whose, base.unit)):
        for reading in alone[base]:
            yield LoneFigure(labels[base.measure], tiers[base.whose], reading)
