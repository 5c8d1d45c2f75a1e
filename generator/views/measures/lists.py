"""The figures of profiles as lists, a chart for each base, and those that stand alone.

Where there are too many for one page, its charts show a few figures at even distances, and numbered pages have all. The
numbered pages lie in one folder, so that the figures are addressed once for all of them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256

from markupsafe import Markup

from generator.checks import RATIO_KINDS
from generator.checks.profile_figures import MEASURE_SET
from generator.views.addresses import MEASURES, Here, list_page, record_page
from generator.views.bases import BARE, Base
from generator.views.figures.axis import FEWEST
from generator.views.figures.range_chart import RangeChart, Reading, Row, can_be_drawn, range_chart
from generator.views.library import Library
from generator.views.measures.force import FIGURE_ASSETS
from generator.views.measures.readings import Readings, printed_readings, ratio_readings
from generator.views.page import PICK_ASSETS, Page, Section
from generator.views.paging import Group, Listing, Paging, foremost, spread
from generator.views.rendering import section
from generator.views.statements import Link, Pen

TITLE = "警力与辖区"
ASSETS = (*FIGURE_ASSETS, *PICK_ASSETS)
DERIVED = "由本库推算：按报道的数和它可能的取整，算出两头，不给出比原文更细的数。"


@dataclass(frozen=True, slots=True)
class ChartView:
    """A chart with what its heading says: whose figures, in which unit, worked out from which measures.

    ``more`` leads to all figures of a chart that shows a few.
    """

    id: str
    whose: str
    unit: str
    baseline: str
    chart: RangeChart
    more: Markup | str = ""


@dataclass(frozen=True, slots=True)
class LoneFigure:
    """A figure that no other stands beside."""

    measure: str
    whose: str
    reading: Reading


def chart_id(base: Base) -> str:
    """Return the anchor of the chart of a base."""
    return "--".join((base.measure, base.whose, base.baseline or base.unit))


@dataclass(frozen=True)
class FigureLists:
    """The lists of all figures that are printed, of all ratios, and of those figures that stand alone."""

    library: Library
    paging: Paging

    @property
    def total(self) -> int:
        """Return how many figures the profiles hold."""
        return sum(map(len, self.library.by_base.values()))

    def section(self, heading: Link, here: Here) -> Iterator[Section]:
        """Yield the section of a measure or a ratio with its charts, if it has any; the link's target is its id."""
        bases = [base for base in (*self._printed, *self._ratios) if base.measure == heading.href]
        if bases:
            views = tuple(self._view_on_list(base, here) for base in self._ordered(bases))
            yield _charts(heading, views)

    def alone(self, here: Here) -> Iterator[Section]:
        """Yield the section of the figures that stand alone."""
        yield from self._alone.sections(here)

    def pages(self) -> Iterator[Page]:
        """Yield the numbered pages of all these lists."""
        yield from self._listing(self._printed).pages()
        yield from self._listing(self._ratios).pages()
        yield from self._alone.pages()

    @cached_property
    def _pen(self) -> Pen:
        """Return the pen of the numbered pages; what stands on the first page is addressed anew."""
        return Pen(self.library, Here(list_page(MEASURES, "figures")))

    @cached_property
    def _readings(self) -> Readings:
        return printed_readings(self.library, self._pen)

    @cached_property
    def _printed(self) -> Mapping[Base, RangeChart]:
        return {base: range_chart(r) for base, r in self._readings.items() if _compare(r)}

    @cached_property
    def _ratios(self) -> Mapping[Base, RangeChart]:
        readings = ratio_readings(self.library, self._pen)
        return {base: range_chart(r) for base, r in readings.items() if _compare(r)}

    @cached_property
    def _alone(self) -> Listing[LoneFigure]:
        figures = tuple(self._lone())
        groups = (Group("alone", "还没有可比的", figures),) if figures else ()

        def fill(here: Here, group: Group[LoneFigure], shown: Sequence[LoneFigure]) -> Section:
            pen = Pen(self.library, here)
            told = tuple(replace(one, reading=_addressed(one.reading, pen)) for one in shown)
            return section(group.id, group.title, "lone_figures", figures=told)

        return Listing(
            path=MEASURES,
            kind="measures",
            title=TITLE,
            counter="个数",
            groups=groups,
            fill=fill,
            choose=foremost,
            rule="项目在前",
            order="按项目排。",
            assets=ASSETS,
            paging=self.paging,
            total=self.total,
        )

    def _listing(self, charts: Mapping[Base, RangeChart]) -> Listing[Row]:
        """Return charts as a list with a group for each; its page is made by ``section``."""
        bases = {_group_id(base): base for base in charts}
        labels = {base: self._label(base) for base in charts}

        def fill(here: Here, group: Group[Row], rows: Sequence[Row]) -> Section:
            base = bases[group.id]
            view = self._view(base, self._shown(charts[base], rows, here))
            return _charts(Link(labels[base].label, base.measure, labels[base].note), (view,))

        return Listing(
            path=MEASURES,
            kind="measures",
            title=TITLE,
            counter="个数",
            groups=tuple(self._group(base, charts[base]) for base in charts),
            fill=fill,
            choose=spread,
            rule="从大到小间隔相等",
            order="",
            assets=ASSETS,
            paging=self.paging,
            total=self.total,
        )

    def _group(self, base: Base, chart: RangeChart) -> Group[Row]:
        return Group(_group_id(base), self._title(base), chart.rows, anchor=chart_id(base))

    def _view_on_list(self, base: Base, here: Here) -> ChartView:
        """Return the chart of a base for the page of measures: whole, or a few figures and where the others are."""
        charts = self._printed if base in self._printed else self._ratios
        chart = charts[base]
        listing = self._listing(charts)
        group = self._group(base, chart)
        if not listing.has_pages(group):
            return self._view(base, self._shown(chart, chart.rows, here))
        rows = listing.choose(chart.rows, self.paging.few)
        view = self._view(base, self._shown(chart, rows, here))
        return replace(view, more=listing.more(here, group, len(rows)))

    def _shown(self, chart: RangeChart, rows: Sequence[Row], here: Here) -> RangeChart:
        """Return some rows of a chart on its axis, as a page in another folder addresses them."""
        pen = Pen(self.library, here)
        if list_page(MEASURES, "figures").rpartition("/")[0] != here.path.rpartition("/")[0]:
            rows = [replace(row, reading=_addressed(row.reading, pen)) for row in rows]
        return replace(chart, rows=tuple(rows))

    def _ordered(self, bases: Iterable[Base]) -> list[Base]:
        tiers = [tier.id for tier in self.library.bases.tiers]
        return sorted(bases, key=lambda base: (tiers.index(base.whose), base.baseline, base.unit))

    def _view(self, base: Base, chart: RangeChart) -> ChartView:
        return ChartView(chart_id(base), self._whose(base), self._unit(base), self._baseline(base), chart)

    def _whose(self, base: Base) -> str:
        return next(tier.label for tier in self.library.bases.tiers if tier.id == base.whose)

    def _unit(self, base: Base) -> str:
        return self.library.bases.unit_label(base.unit) or ("" if base.unit == BARE else base.unit)

    def _baseline(self, base: Base) -> str:
        """Say from which measures a ratio was worked out, so that no two kinds are taken for one."""
        parts = (part for part in base.baseline.split("-per-") if part)
        return " ÷ ".join(self.library.term_by_id(MEASURE_SET, part).label for part in parts)

    def _title(self, base: Base) -> str:
        told = "，".join(
            part for part in (self._whose(base), self._baseline(base) or self._unit(base)) if part
        )
        return f"{self._label(base).label}（{told}）"

    def _label(self, base: Base) -> Link:
        """Return what a measure or a ratio is called, and what it means."""
        kind = next((kind for kind in RATIO_KINDS if kind.id == base.measure), None)
        if kind:
            return Link(kind.label, kind.id, DERIVED)
        term = self.library.term_by_id(MEASURE_SET, base.measure)
        return Link(term.label, term.id, term.definition)

    def _lone(self) -> Iterator[LoneFigure]:
        labels = {term.id: term.label for term in self.library.terms(MEASURE_SET)}
        tiers = {tier.id: tier.label for tier in self.library.bases.tiers}
        order = list(labels)
        alone = (base for base in self._readings if base not in self._printed)
        for base in sorted(alone, key=lambda base: (order.index(base.measure), base.whose, base.unit)):
            for reading in self._readings[base]:
                yield LoneFigure(labels[base.measure], tiers[base.whose], reading)


def _compare(readings: Iterable[Reading]) -> bool:
    """Say whether figures of several owners can be drawn beside each other."""
    return len({reading.pick.key for reading in readings if can_be_drawn(reading)}) >= FEWEST


def _charts(heading: Link, views: tuple[ChartView, ...]) -> Section:
    return section(
        heading.href, heading.label, "range_charts", measure=heading.label, meaning=heading.note, charts=views
    )


def _addressed(reading: Reading, pen: Pen) -> Reading:
    """Return a figure as the page of another pen links to its owner."""
    key = reading.pick.key
    return replace(reading, pick=pen.pick(key), href=pen.here.to(record_page(*key.split("/"))))


def _group_id(base: Base) -> str:
    """Return the name of the pages of a base; a unit that is no controlled term may be any text, and no name of a file."""
    name = chart_id(base)
    return (
        name
        if name.isascii() and name.replace("-", "").isalnum()
        else f"x{sha256(name.encode()).hexdigest()[:16]}"
    )
