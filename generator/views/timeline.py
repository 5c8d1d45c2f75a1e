"""The timeline of reforms: when practices began and units were merged, reformed or opened, year by year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from generator.model.known_terms import EVENT_KIND, REFORM_EVENTS
from generator.model.station import STATION_LEVEL
from generator.views.addresses import TIMELINE, Here, part_anchor, record_page
from generator.views.library import Library
from generator.views.page import Content, Page, Section
from generator.views.paging import PAGING, Group, Listing, Paging, spread
from generator.views.rendering import render, section
from generator.views.statements import Link, Pen
from generator.views.wording import date_in_brief

_UNDATED = "年份不详"


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happened to a station; ``day`` sorts it and is None where the year is unknown."""

    day: date | None
    date: str
    kind: str
    station: str
    text: str
    label: str
    anchor: str

    @property
    def year(self) -> str:
        """Return the year that the moment stands under."""
        return f"{self.day.year}年" if self.day else _UNDATED


@dataclass(frozen=True, slots=True)
class MomentView:
    """One line of the timeline."""

    date: str
    kind: str
    station: Link
    text: str
    link: Link


def pages(library: Library, paging: Paging = PAGING) -> Iterator[Page]:
    """Make the timeline, a section for each year, and numbered pages of the years where they outgrew it."""
    here = Here(TIMELINE)
    listing = _years(library, paging)
    undated = tuple(entry for entry in library.practices if entry.practice.since is None)
    total = sum(len(group.entries) for group in listing.groups)
    yield Page(
        path=TIMELINE,
        kind=listing.kind,
        is_list=True,
        title=listing.title,
        description="库中的做法从何时开始，单位何时合并、改革：按年份排列。",
        content=lambda: Content(
            render("pages/timeline_lead", total=total, undated=len(undated)), tuple(listing.sections(here))
        ),
    )
    yield from listing.pages()


def _years(library: Library, paging: Paging) -> Listing[Moment]:
    moments = sorted(_moments(library), key=lambda moment: (moment.day is None, moment.day or date.max))

    def fill(here: Here, group: Group[Moment], shown: Sequence[Moment]) -> Section:
        pen = Pen(library, here)
        return section(group.id, group.title, "moments", moments=tuple(_view(one, pen) for one in shown))

    return Listing(
        path=TIMELINE,
        kind="timeline",
        title="改革年表",
        counter="件事",
        groups=tuple(_year(year, tuple(group)) for year, group in groupby(moments, lambda m: m.year)),
        fill=fill,
        choose=spread,
        rule="先后间隔相等",
        order="按日期先后排，同一天的按单位编号。",
        paging=paging,
    )


def _year(year: str, moments: tuple[Moment, ...]) -> Group[Moment]:
    return Group("undated" if year == _UNDATED else f"year-{year.removesuffix('年')}", year, moments)


def _view(moment: Moment, pen: Pen) -> MomentView:
    href = pen.here.to(record_page("stations", moment.station), moment.anchor)
    station = pen.station(moment.station)
    return MomentView(moment.date, moment.kind, station, moment.text, Link(moment.label, href))


def _moments(library: Library) -> Iterator[Moment]:
    for entry in library.practices:
        practice = entry.practice
        if practice.since:
            yield Moment(
                day=practice.since.value.earliest,
                date=date_in_brief(practice.since),
                kind=practice.role,
                station=entry.station.id,
                text="",
                label=practice.name,
                anchor=practice.id,
            )
    for station in library.stations:
        for event in station.timeline:
            if library.term(EVENT_KIND, event.kind).id in REFORM_EVENTS:
                yield Moment(
                    day=event.date.value.earliest,
                    date=date_in_brief(event.date),
                    kind=event.kind,
                    station=station.id,
                    text=event.text,
                    label="大事",
                    anchor=part_anchor(STATION_LEVEL, "timeline"),
                )
