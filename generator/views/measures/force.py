"""Force against population: small multiples of one count of force against one kind of population."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generator.checks import Measured
from generator.checks.profile_figures import FORCE, MEASURE_SET, OFFICERS, POPULATIONS
from generator.model.station import Station
from generator.views.addresses import MEASURES, Here, list_page, record_page
from generator.views.bases import Base
from generator.views.figures.axis import FEWEST
from generator.views.figures.scatter_chart import Figure, Point, ScatterChart, scatter_chart
from generator.views.library import Library
from generator.views.page import Content, Page, Section
from generator.views.paging import PAGING, Paging, spread
from generator.views.rendering import render, section
from generator.views.statements import Link, Pen
from generator.views.wording import NO_MODEL

SECTION = "force-and-population"
"""The anchor of these charts."""

MOST_POINTS = 8
"""How many points a panel shows where the charts have pages of their own."""

FIGURE_ASSETS = ("assets/figures.css",)
"""What a page loads that shows charts of figures."""


@dataclass(frozen=True, slots=True)
class ForceView:
    """One pair of measures: its charts by setting and by model, or the only unit that tells both."""

    id: str
    whose: str
    across: str
    upward: str
    charts: tuple[tuple[str, ScatterChart], ...]
    lone: Point | None


@dataclass(frozen=True, slots=True)
class _Pair:
    population: str
    force: str
    whose: str

    @property
    def id(self) -> str:
        return f"{self.force}--{self.population}--{self.whose}"


def force_sections(library: Library, pen: Pen, paging: Paging = PAGING) -> Iterator[Section]:
    """Yield the section of these charts, if any unit tells both its force and a population.

    Where there are too many points for one page, it leads to a page for each pair.
    """
    pairs = _pairs(library)
    if not pairs:
        return
    is_long = _is_long(pairs, paging)
    yield section(
        SECTION,
        "警力与人口",
        "force",
        drawn=()
        if is_long
        else tuple(_view(pair, pairs[pair], pen) for pair in pairs if _makes_chart(pairs[pair])),
        alone=tuple(_view(pair, told, pen) for pair, told in pairs.items() if not _makes_chart(told)),
        elsewhere=tuple(_links(pairs, pen)) if is_long else (),
    )


def force_pages(library: Library, title: str, paging: Paging = PAGING) -> Iterator[Page]:
    """Yield a page for each pair of measures that makes a chart, where the page of measures has no room for them.

    A panel with many points shows some of them, at even distances; the lists of both measures have all.
    """
    pairs = _pairs(library)
    if not _is_long(pairs, paging):
        return
    for pair, told in pairs.items():
        if _makes_chart(told):
            pen = Pen(library, Here(_page(pair)))
            name = _name(pair, pen)
            yield Page(
                path=pen.here.path,
                kind="measures",
                title=f"{title}：{name}",
                description=f"{len(told)} 个单位的{name}，按辖区类型和模式分图。",
                content=partial(_content, pair, told, title, pen),
                is_list=True,
                assets=FIGURE_ASSETS,
                part_of=MEASURES,
            )


def _content(pair: "_Pair", told: Sequence["_Told"], title: str, pen: Pen) -> Content:
    name = _name(pair, pen)
    trail = (Link(title, pen.here.to(MEASURES, SECTION)),)
    view = _view(pair, told, pen, MOST_POINTS)
    return Content(
        render("paging/chart_lead", trail=trail, title=name, total=len(told), most=MOST_POINTS),
        (section(SECTION, name, "force", drawn=(view,), alone=(), elsewhere=()),),
    )


def _name(pair: "_Pair", pen: Pen) -> str:
    labels = {term.id: term.label for term in pen.library.terms(MEASURE_SET)}
    tiers = {tier.id: tier.label for tier in pen.library.bases.tiers}
    return f"{labels[pair.force]}与{labels[pair.population]}（{tiers[pair.whose]}）"


def _page(pair: "_Pair") -> str:
    return list_page(MEASURES, f"{SECTION}--{pair.id}")


def _is_long(pairs: "_Pairs", paging: Paging) -> bool:
    return paging.outgrows(sum(map(len, pairs.values())))


def _makes_chart(told: Sequence["_Told"]) -> bool:
    return len(told) >= FEWEST


def _links(pairs: "_Pairs", pen: Pen) -> Iterator[tuple[str, Link]]:
    """Yield the id of every chart with the link to its page."""
    for pair, told in pairs.items():
        if _makes_chart(told):
            yield pair.id, Link(_name(pair, pen), pen.here.to(_page(pair)), f"{len(told)} 个单位")


def _view(pair: "_Pair", told: Sequence["_Told"], pen: Pen, most: int | None = None) -> ForceView:
    library = pen.library
    labels = {term.id: term.label for term in library.terms(MEASURE_SET)}
    tiers = {tier.id: tier.label for tier in library.bases.tiers}
    enough = _makes_chart(told)
    return ForceView(
        id=pair.id,
        whose=tiers[pair.whose],
        across=labels[pair.population],
        upward=labels[pair.force],
        charts=tuple(_charts(pair, told, pen, most)) if enough else (),
        lone=None if enough else _point(pair, *told[0], (_NO_SETTING,), pen),
    )


def _charts(
    pair: "_Pair", told: Sequence["_Told"], pen: Pen, most: int | None
) -> Iterator[tuple[str, ScatterChart]]:
    settings = (*(term.label for term in pen.library.terms("setting")), _NO_SETTING)
    yield "按辖区类型", _chart(pair, told, settings, _settings, pen, most)
    models = (*(model.name for model in pen.library.models), NO_MODEL)
    if any(_models(station, pen) != (NO_MODEL,) for station, _, _ in told):
        yield "按模式", _chart(pair, told, models, _models, pen, most)


def _chart(
    pair: "_Pair",
    told: Sequence["_Told"],
    labels: Sequence[str],
    labels_of: Callable[[Station, Pen], tuple[str, ...]],
    pen: Pen,
    most: int | None,
) -> ScatterChart:
    """Lay out the points in a panel for each label; of more than ``most`` in a panel, that many at even distances."""
    inside: dict[str, list[_Told]] = {}
    for one in told:
        for label in labels_of(one[0], pen):
            inside.setdefault(label, []).append(one)
    panels: dict[str, None] = {}
    chosen: dict[str, tuple[_Told, list[str]]] = {}
    for label in labels:
        members = sorted(inside.get(label, ()), key=lambda one: (-one[1].values.low, one[0].name))
        shown = spread(members, most) if most else members
        panel = (
            label if len(shown) == len(members) else f"{label}（共 {len(members)} 个，画出 {len(shown)} 个）"
        )
        panels[panel] = None
        for one in shown:
            chosen.setdefault(one[0].id, (one, []))[1].append(panel)
    return scatter_chart((_point(pair, *one, within, pen) for one, within in chosen.values()), tuple(panels))


_NO_SETTING = "辖区类型未写明"

_Told = tuple[Station, Measured, Measured]
_Pairs = Mapping[_Pair, tuple[_Told, ...]]


def _pairs(library: Library) -> _Pairs:
    """Return the units that tell both measures of a pair, by the pair, in the order of the measures."""
    found: dict[_Pair, list[_Told]] = {}
    for force in (OFFICERS, FORCE):
        for population in POPULATIONS:
            for station in library.stations:
                measures = library.measures[station.id]
                upward, across = measures.get(force), measures.get(population)
                if upward and across and upward.is_known and across.is_known:
                    pair = _Pair(population, force, library.bases.tier_of(station))
                    found.setdefault(pair, []).append((station, across, upward))
    return {pair: tuple(told) for pair, told in found.items()}


def _point(
    pair: _Pair, station: Station, across: Measured, upward: Measured, panels: Iterable[str], pen: Pen
) -> Point:
    return Point(
        name=station.name,
        href=pen.here.to(record_page("stations", station.id)),
        across=_figure(across, pair.whose),
        upward=_figure(upward, pair.whose),
        panels=tuple(panels),
    )


def _figure(entry: Measured, whose: str) -> Figure:
    return Figure(
        Base(entry.id, entry.unit, whose), entry.printed, entry.values, entry.when, entry.approximate
    )


def _settings(station: Station, pen: Pen) -> tuple[str, ...]:
    del pen
    return station.settings or (_NO_SETTING,)


def _models(station: Station, pen: Pen) -> tuple[str, ...]:
    names = dict.fromkeys(pen.model(p.model).label for p in station.practices if p.model)
    return tuple(names) or (NO_MODEL,)
