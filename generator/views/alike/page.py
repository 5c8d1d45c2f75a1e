"""Stations like the reader's own: a form that ranks them by script, and a table of all for whoever has none.

How the ranking is made is told in assets/likeness.js, which makes it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from generator.checks import RATIO_KINDS, Measured, population_of
from generator.checks.profile_figures import AREA, AUXILIARIES, MEASURE_SET, OFFICERS, POPULATION, unit_of
from generator.model.station import Station
from generator.views.addresses import ALIKE, COMPARE, MEASURES, STATIONS, Here
from generator.views.alike.shards import INDEX, WHOLE, station_files
from generator.views.alike.tables import Tables
from generator.views.bases import STATION_TIER
from generator.views.library import Library
from generator.views.page import PICK_ASSETS, Content, DataFile, Page
from generator.views.paging import PAGING, Paging
from generator.views.ranges import range_wording
from generator.views.rendering import render, section
from generator.views.statements import Pen, Pick
from generator.views.wording import place_wording

_TITLE = "找相像的单位"
_TABLE_ASSETS = (*PICK_ASSETS, "assets/alike.css")


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the form; ``id`` is its name in addresses."""

    id: str
    label: str
    unit: str
    example: str


def pages(library: Library, paging: Paging = PAGING) -> Iterator[Page]:
    """Make the page, and where its tables outgrew it their numbered pages."""
    pen = Pen(library, Here(ALIKE))
    tables = Tables(library, _TITLE, _TABLE_ASSETS, paging)
    yield Page(
        path=ALIKE,
        kind="alike",
        is_list=True,
        title=_TITLE,
        description="填上本所的面积、人口、民警、辅警和辖区类型，按相像程度排出库中的单位，并说明每一项差多少。",
        content=lambda: Content(
            render("pages/alike_lead", stations=pen.here.to(STATIONS), measures=pen.here.to(MEASURES)),
            (
                section(
                    "find",
                    "填本所的情况",
                    "alike_form",
                    fields=_fields(library),
                    settings=library.terms("setting"),
                    settings_label=library.set_label("setting"),
                    ratios=RATIO_KINDS,
                    blank=Pick("", "", pen.here.to(COMPARE)),
                    stations=pen.here.to(STATIONS),
                    total=len(library.stations) if len(library.stations) > WHOLE else 0,
                ),
                *tables.sections(pen),
            ),
        ),
        assets=(
            *_TABLE_ASSETS,
            "assets/likeness.js",
            INDEX,
            "assets/alike.js",
        ),
    )
    yield from tables.pages()


def files(library: Library) -> Iterator[DataFile]:
    """Make the files that bring the stations to the script."""
    yield from station_files([_row(station, library) for station in library.stations])


def _fields(library: Library) -> tuple[Field, ...]:
    fields = (
        ("area", AREA, "34.3"),
        ("population", POPULATION, "1.8万"),
        ("officers", OFFICERS, "12"),
        ("auxiliaries", AUXILIARIES, "22"),
    )
    return tuple(
        Field(name, library.term_by_id(MEASURE_SET, measure_id).label, unit_of(measure_id), example)
        for name, measure_id, example in fields
    )


def _row(station: Station, library: Library) -> list[Any]:
    """Return what the script needs of a station; ``likeness.load`` reads it in this order."""
    ratios = {ratio.id: ratio for ratio in library.ratios[station.id]}
    return [
        station.id,
        station.name,
        station.kind,
        place_wording(station.location),
        int(library.bases.tier_of(station) != STATION_TIER),
        [library.term("setting", label).id for label in station.settings],
        [_figure(entry) for entry in _compared(library.measures[station.id])],
        [
            range_wording(ratio.values, ratio.unit, approximate=ratio.approximate) if ratio else ""
            for ratio in (ratios.get(kind.id) for kind in RATIO_KINDS)
        ],
    ]


def _compared(measures: Mapping[str, Measured]) -> tuple[Measured | None, ...]:
    """Return what is compared, in the order of the fields."""
    return (
        measures.get(AREA),
        population_of(measures),
        measures.get(OFFICERS),
        measures.get(AUXILIARIES),
    )


def _figure(entry: Measured | None) -> list[Any] | None:
    if entry is None:
        return None
    if not entry.is_known:
        return [None, None, entry.printed, entry.label, "unusable", 0, 0]
    values = entry.values
    kind = "about" if entry.approximate else "derived" if entry.derived else ""
    said = entry.printed
    if entry.derived:
        said = range_wording(entry.values, entry.unit, approximate=entry.approximate)
    ends = [_plain(values.low), None if values.high is None else _plain(values.high)]
    return [*ends, said, entry.label, kind, int(values.low_open), int(values.high_open)]


def _plain(number: Fraction) -> int | float:
    return int(number) if number.denominator == 1 else round(float(number), 9)
