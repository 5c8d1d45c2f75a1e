"""Force against population: small multiples of one count of force against one kind of population."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.checks import Measured
from generator.checks.profile_figures import FORCE, MEASURE_SET, OFFICERS, POPULATIONS
from generator.model.station import Station
from generator.views.addresses import record_page
from generator.views.bases import Base
from generator.views.figures.scatter_chart import Figure, Point, ScatterChart, scatter_chart
from generator.views.library import Library
from generator.views.page import Section
from generator.views.rendering import section
from generator.views.statements import Pen
from generator.views.wording import NO_MODEL

FEWEST = 2
"""How many units make a chart."""

SECTION = "force-and-population"
"""The anchor of these charts."""


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


def force_sections(library: Library, pen: Pen) -> Iterator[Section]:
    """Yield the section of these charts, if any unit tells both its force and a population."""
    views = tuple(_views(library, pen))
    if views:
        yield section(
            SECTION,
            "警力与人口",
            "force",
            drawn=tuple(view for view in views if view.charts),
            alone=tuple(view for view in views if view.lone),
        )


def _views(library: Library, pen: Pen) -> Iterator[ForceView]:
    settings = tuple(term.label for term in library.terms("setting"))
    models = tuple(model.name for model in library.models)
    labels = {term.id: term.label for term in library.terms(MEASURE_SET)}
    tiers = {tier.id: tier.label for tier in library.bases.tiers}
    for pair, stations in _pairs(library).items():
        by_setting = tuple(_point(pair, *told, _settings(told[0]), pen) for told in stations)
        by_model = tuple(_point(pair, *told, _models(told[0], pen), pen) for told in stations)
        groupings = [("按辖区类型", scatter_chart(by_setting, (*settings, _NO_SETTING)))]
        if any(point.panels != (NO_MODEL,) for point in by_model):
            groupings.append(("按模式", scatter_chart(by_model, (*models, NO_MODEL))))
        enough = len(stations) >= FEWEST
        yield ForceView(
            id=f"{pair.force}--{pair.population}--{pair.whose}",
            whose=tiers[pair.whose],
            across=labels[pair.population],
            upward=labels[pair.force],
            charts=tuple(groupings) if enough else (),
            lone=None if enough else by_setting[0],
        )


_NO_SETTING = "辖区类型未写明"

_Told = tuple[Station, Measured, Measured]


def _pairs(library: Library) -> Mapping[_Pair, tuple[_Told, ...]]:
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


def _settings(station: Station) -> tuple[str, ...]:
    return station.settings or (_NO_SETTING,)


def _models(station: Station, pen: Pen) -> tuple[str, ...]:
    names = dict.fromkeys(pen.model(p.model).label for p in station.practices if p.model)
    return tuple(names) or (NO_MODEL,)
