"""The timeline of reforms: when practices began and units were merged, reformed or opened, year by year."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from generator.model.known_terms import REFORM_EVENTS
from generator.model.station import STATION_LEVEL
from generator.views.addresses import TIMELINE, Here, part_anchor, record_page
from generator.views.library import Library
from generator.views.page import Content, Page, Section
from generator.views.rendering import render, section
from generator.views.statements import Link, Pen
from generator.views.wording import date_in_brief

_UNDATED = "年份不详"


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of the timeline; ``day`` sorts it and is None where the year is unknown."""

    day: date | None
    date: str
    kind: str
    station: Link
    text: str
    link: Link

    @property
    def year(self) -> str:
        """Return the year that the moment stands under."""
        return f"{self.day.year}年" if self.day else _UNDATED


def pages(library: Library) -> Iterator[Page]:
    """Make the timeline, a section for each year."""
    pen = Pen(library, Here(TIMELINE))
    moments = sorted(_moments(library, pen), key=lambda moment: (moment.day is None, moment.day or date.max))
    undated = tuple(entry for entry in library.practices if entry.practice.since is None)
    yield Page(
        path=TIMELINE,
        kind="timeline",
        is_list=True,
        title="改革年表",
        description="库中的做法从何时开始，单位何时合并、改革：按年份排列。",
        content=lambda: Content(
            render("pages/timeline_lead", total=len(moments), undated=len(undated)),
            tuple(_year(year, tuple(group)) for year, group in groupby(moments, lambda m: m.year)),
        ),
    )


def _year(year: str, moments: tuple[Moment, ...]) -> Section:
    anchor = "undated" if year == _UNDATED else f"year-{year.removesuffix('年')}"
    return section(anchor, year, "moments", moments=moments)


def _moments(library: Library, pen: Pen) -> Iterator[Moment]:
    for entry in library.practices:
        practice, page = entry.practice, record_page("stations", entry.station.id)
        if practice.since:
            yield Moment(
                day=practice.since.value.earliest,
                date=date_in_brief(practice.since),
                kind=practice.role,
                station=pen.station(entry.station.id),
                text="",
                link=Link(practice.name, pen.here.to(page, practice.id)),
            )
    for station in library.stations:
        for event in station.timeline:
            if library.term("event_kind", event.kind).id in REFORM_EVENTS:
                page = record_page("stations", station.id)
                yield Moment(
                    day=event.date.value.earliest,
                    date=date_in_brief(event.date),
                    kind=event.kind,
                    station=pen.station(station.id),
                    text=event.text,
                    link=Link("大事", pen.here.to(page, part_anchor(STATION_LEVEL, "timeline"))),
                )
