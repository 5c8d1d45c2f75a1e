"""The page of gaps: what the sources, or the library, do not tell; sums first, then lists of what to add."""

from collections import Counter
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from generator.checks import GapField, Need, Tally, needs_of, tallied
from generator.views.addresses import CLAIMS, CONTRIBUTING, EDITORIAL_POLICY, GAPS, SOURCES, Here
from generator.views.gaps.asked import ASKED, OF_CLAIMS, OF_PROFILE, OF_UNITS, Asked
from generator.views.gaps.lists import model_gaps, station_gaps
from generator.views.library import Library
from generator.views.page import Content, Page, Section
from generator.views.rendering import render, section
from generator.views.statements import Pen
from generator.views.tellings import CLASH, pair_views

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


def pages(library: Library) -> Iterator[Page]:
    """Make the page of gaps."""
    pen = Pen(library, Here(GAPS))
    needs = tuple(need for station in library.stations for need in needs_of(station, library.catalog))
    yield Page(
        path=GAPS,
        kind="gaps",
        is_list=True,
        title="还缺什么",
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
                section("sums", "全库合计", "gap_sums", groups=_groups(needs), claims=pen.here.to(CLAIMS)),
                *_disputes(library, pen),
                _models(library, pen),
                section("stations", "按单位", "gap_stations_lead", sections=_provinces(library, pen)),
            ),
        ),
        assets=_ASSETS,
    )


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


def _disputes(library: Library, pen: Pen) -> Iterator[Section]:
    """Yield the list of what sources tell differently, station by station, if there is any."""
    disputes = tuple(
        (pen.station(station.id), pair_views(pairs, station, pen.about(station.source)))
        for station in library.stations
        if (pairs := tuple(pair for pair in library.pairs[station.id] if pair.clashes))
    )
    if disputes:
        yield section(
            "disputes",
            f"{CLASH}的",
            "disputes",
            disputes=disputes,
            more=pen.here.to(CONTRIBUTING, "second-source"),
        )


def _models(library: Library, pen: Pen) -> Section:
    lists = sorted((model_gaps(model, pen) for model in library.models), key=lambda entry: -entry.count)
    return section("models", "按模式", "gap_models", models=tuple(lists))


def _provinces(library: Library, pen: Pen) -> Iterator[Section]:
    for term in library.terms("province"):
        lists = sorted(
            (station_gaps(station, pen) for station in library.in_province(term.label)),
            key=lambda entry: -entry.count,
        )
        if lists:
            yield section(f"province-{term.id}", term.label, "gap_stations", stations=tuple(lists))
