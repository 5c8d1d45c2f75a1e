"""The page of gaps: what the sources, or the library, do not tell; sums first, then lists of what to add."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from heapq import nsmallest

from generator.checks import GapField, Need, Tally, needs_of, tallied
from generator.model.station import Station
from generator.views.addresses import (
    CLAIMS,
    CONTRIBUTING,
    EDITORIAL_POLICY,
    GAPS,
    SOURCES,
    Here,
    gaps_anchor,
)
from generator.views.gaps.asked import ASKED, OF_CLAIMS, OF_PROFILE, OF_UNITS, Asked
from generator.views.gaps.lists import WEIGHT, gaps_page, model_gaps, province_anchor, station_gaps
from generator.views.library import Library
from generator.views.page import Content, Page, Section
from generator.views.paging import BY_ID, PAGING, Group, Listing, Paging, foremost
from generator.views.rendering import render, section
from generator.views.statements import Link, Pen
from generator.views.tellings import CLASH, PairView, pair_views

_EMMIE = frozenset(
    {
        *(GapField.EFFECT, GapField.MECHANISM, GapField.MODERATORS),
        *(GapField.IMPLEMENTATION, GapField.ECONOMICS),
    }
)
_SUMS: tuple[tuple[str, str, Set[GapField]], ...] = (
    ("emmie", "做法的五个方面", _EMMIE),
    (
        "practices",
        "做法的来历、依据、花费和局限",
        frozenset(GapField) - _EMMIE - OF_UNITS - OF_CLAIMS - OF_PROFILE,
    ),
    ("units", "机构", OF_UNITS),
    ("claims", "数字的标签", OF_CLAIMS),
    ("profiles", "单位的基本情况", OF_PROFILE),
)
"""The groups of sums: anchor, title, and the fields that belong to it."""

_ASSETS = ("assets/gaps.css",)
_TITLE = "还缺什么"


@dataclass(frozen=True, slots=True)
class Sum:
    """One sentence of the sums."""

    tally: Tally
    asked: Asked


@dataclass(frozen=True, slots=True)
class SumGroup:
    """Sums of one kind."""

    anchor: str
    title: str
    sums: tuple[Sum, ...]


def pages(library: Library, paging: Paging = PAGING) -> Iterator[Page]:
    """Make the page of gaps, and where lists outgrew it their numbered pages."""
    pen = Pen(library, Here(GAPS))
    stations, disputes = _stations(library, paging), _disputes(library, paging)
    yield Page(
        path=GAPS,
        kind="gaps",
        is_list=True,
        title=_TITLE,
        description="来源没有写到、本库没有见到的：全库合计，每种模式、每个单位还缺哪些，怎样补。",
        content=lambda: Content(
            render(
                "pages/gaps_lead",
                extents=_extents(library),
                sources=pen.here.to(SOURCES),
                contributing=pen.here.to(CONTRIBUTING),
                policy=pen.here.to(EDITORIAL_POLICY),
            ),
            (
                section(
                    "sums",
                    "全库合计",
                    "gap_sums",
                    groups=_groups(_needs(library)),
                    claims=pen.here.to(CLAIMS),
                ),
                *disputes.sections(pen.here),
                _models(library, pen, paging.few if stations.is_long else None),
                section(
                    "stations",
                    "按单位",
                    "gap_stations_lead",
                    sections=stations.sections(pen.here),
                    is_long=stations.is_long,
                ),
            ),
        ),
        assets=_ASSETS,
    )
    yield from disputes.pages()
    yield from stations.pages()


def _needs(library: Library) -> Iterator[Need]:
    for station in library.stations:
        yield from needs_of(station, library.catalog)


def _extents(library: Library) -> tuple[tuple[str, int], ...]:
    """Return how many sources were seen whole, in part, or not at all."""
    counts = Counter(source.extent for source in library.sources)
    return tuple((term.label, counts[term.label]) for term in library.terms("extent") if counts[term.label])


def _groups(needs: Iterable[Need]) -> tuple[SumGroup, ...]:
    """Sort the sums into groups, in each those that fewest tell first."""
    sums = sorted(
        (Sum(tally, ASKED[tally.field]) for tally in tallied(needs)),
        key=lambda entry: entry.tally.told / entry.tally.total,
    )
    groups = (
        SumGroup(anchor, title, tuple(entry for entry in sums if entry.tally.field in fields))
        for anchor, title, fields in _SUMS
    )
    return tuple(group for group in groups if group.sums)


def _disputes(library: Library, paging: Paging) -> Listing[Station]:
    """Return the list of what sources tell differently, station by station."""
    found = tuple(one for one in library.stations if any(pair.clashes for pair in library.pairs[one.id]))

    def fill(here: Here, group: Group[Station], stations: Sequence[Station]) -> Section:
        pen = Pen(library, here)
        disputes = tuple((pen.station(one.id), _clashes(one, pen)) for one in stations)
        more = here.to(CONTRIBUTING, "second-source")
        return section(group.id, group.title, "disputes", disputes=disputes, more=more)

    return Listing(
        path=GAPS,
        kind="gaps",
        title=_TITLE,
        counter="个单位",
        groups=(Group("disputes", f"{CLASH}的", found),) if found else (),
        fill=fill,
        choose=foremost,
        rule="编号在前",
        order=BY_ID,
        assets=_ASSETS,
        weight=WEIGHT,
        paging=paging,
    )


def _clashes(station: Station, pen: Pen) -> tuple[PairView, ...]:
    pairs = tuple(pair for pair in pen.library.pairs[station.id] if pair.clashes)
    return pair_views(pairs, station, pen.about(station.source))


def _models(library: Library, pen: Pen, most: int | None) -> Section:
    lists = sorted((model_gaps(model, pen, most) for model in library.models), key=lambda entry: -entry.count)
    return section("models", "按模式", "gap_models", models=tuple(lists))


def _stations(library: Library, paging: Paging) -> Listing[Station]:
    """Return the to-do lists by province: most gaps first on a page, by id where there are several pages."""

    def fill(here: Here, group: Group[Station], stations: Sequence[Station]) -> Section:
        pen = Pen(library, here)
        ordered = (
            stations if here.path != GAPS else sorted(stations, key=lambda one: -len(library.gaps[one.id]))
        )
        lists = tuple(station_gaps(one, pen) for one in ordered)
        return section(group.id, group.title, "gap_stations", stations=lists)

    def sketch(here: Here, group: Group[Station], stations: Sequence[Station]) -> Section:
        told = tuple(
            (
                here.to(gaps_page(one, library, paging), gaps_anchor("stations", one.id)),
                Link(one.name, "", str(len(library.gaps[one.id]))),
            )
            for one in stations
        )
        return section(group.id, group.title, "gap_sketch", stations=told)

    def most_gaps(stations: Sequence[Station], few: int) -> Sequence[Station]:
        return nsmallest(few, stations, key=lambda one: (-len(library.gaps[one.id]), one.id))

    return Listing(
        path=GAPS,
        kind="gaps",
        title=_TITLE,
        counter="个单位",
        groups=tuple(
            Group(province_anchor(term.id), term.label, library.in_province(term.label))
            for term in library.terms("province")
            if library.in_province(term.label)
        ),
        fill=fill,
        choose=most_gaps,
        rule="缺得最多",
        order=BY_ID,
        assets=_ASSETS,
        weight=WEIGHT,
        paging=paging,
        sketch=sketch,
    )
