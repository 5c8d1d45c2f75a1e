"""Stations: the list of all, and a page for each."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from generator.checks.tellings import TIMELINE
from generator.model.about import LIBRARY
from generator.model.station import STATION_LEVEL, Event, Honour, OtherName, Station
from generator.views.addresses import STATIONS, Here, card_page, part_anchor, record_data, record_page
from generator.views.claims.view import claim_view
from generator.views.embedding import EMBED_ASSETS, embed_section
from generator.views.gaps.lists import station_summary
from generator.views.library import Library
from generator.views.measures.page import FIGURE_ASSETS
from generator.views.page import PICK_ASSETS, Content, Page, Section
from generator.views.rendering import render, section
from generator.views.retired import SECTION as RETIRED
from generator.views.retired import retired_sections
from generator.views.review import gone_page, review_view
from generator.views.statements import Link, Pen
from generator.views.station.listing import list_pages
from generator.views.station.practice import practice_section
from generator.views.station.profile import profile_section
from generator.views.structure.chart import CHART_ASSETS
from generator.views.tellings import of_part, pair_views
from generator.views.wording import date_wording, excerpt, place_wording


@dataclass(frozen=True, slots=True)
class EventView:
    """One line of a timeline."""

    date: str
    kind: Link
    text: str
    note: str
    cite: Link | None


@dataclass(frozen=True, slots=True)
class HonourView:
    """One honour."""

    name: str
    recipient: str
    number: str
    awarded_by: str
    dates: tuple[str, ...]
    note: str
    cite: Link | None


@dataclass(frozen=True, slots=True)
class NameView:
    """A former name and when it was in use."""

    name: str
    span: str
    note: str
    cite: Link | None


def pages(library: Library) -> Iterator[Page]:
    """Make the list of stations and the page of each station."""
    yield from list_pages(library)
    for station in library.catalog.stations.values():
        pen = Pen(library, Here(record_page("stations", station.id)), station.source)
        yield _station_page(station, pen) if library.speaks(station) else _gone_page(station, pen)


def _gone_page(station: Station, pen: Pen) -> Page:
    review = review_view(station.review, "stations", pen)
    return gone_page(station.name, "station", review, (Link("单位", pen.here.to(STATIONS)),), pen)


def _station_page(station: Station, pen: Pen) -> Page:
    return Page(
        path=pen.here.path,
        kind="station",
        title=station.full_name or station.name,
        description=excerpt(station.summary or f"{place_wording(station.location)}的{station.name}"),
        content=lambda: Content(_lead(station, pen), tuple(_sections(station, pen))),
        record=f"practices/stations/{station.id}.yaml",
        data=record_data("stations", station.id),
        assets=(*PICK_ASSETS, *CHART_ASSETS, *FIGURE_ASSETS, *EMBED_ASSETS),
    )


def _lead(station: Station, pen: Pen) -> Markup:
    library = pen.library
    return render(
        "pages/station_lead",
        station=station,
        trail=(Link("单位", pen.here.to(STATIONS)), pen.term("province", station.location.province)),
        kind=pen.defined("station_kind", station.kind),
        place=place_wording(station.location),
        parent=pen.station(station.belongs_to) if station.belongs_to else None,
        children=tuple(pen.station(child.id) for child in library.children.get(station.id, ())),
        settings=tuple(pen.defined("setting", label) for label in station.settings),
        practices=tuple(Link(practice.name, f"#{practice.id}") for practice in station.practices),
        decided=tuple(
            Link(
                f"{entry.practice.name}（{entry.station.name}）",
                pen.here.to(record_page("stations", entry.station.id), entry.practice.id),
            )
            for entry in library.decided_elsewhere(station.id)
        ),
        sources=pen.sources_of(station),
        review=review_view(station.review, "stations", pen),
        pick=pen.pick(f"stations/{station.id}"),
    )


def _sections(station: Station, pen: Pen) -> Iterator[Section]:
    yield profile_section(station, pen)
    for practice in station.practices:
        yield practice_section(station, practice, pen)
    if station.timeline or station.former_names or station.other_names:
        yield _section(
            "timeline",
            "大事与名称",
            "timeline",
            events=tuple(_event(event, pen) for event in station.timeline),
            names=tuple(_name(name, pen) for name in station.former_names),
            pairs=pair_views(of_part(pen.library, station, STATION_LEVEL, TIMELINE), station, pen),
            other_names=tuple(_name(name, pen) for name in station.other_names),
            own_name=station.name,
        )
    if station.honours:
        honours = tuple(_honour(honour, pen) for honour in station.honours)
        yield _section("honours", "荣誉", "honours", honours=honours)
    if station.claims:
        entries = (entry for entry in pen.library.claims[station.id] if entry.practice is None)
        yield _section(
            "claims", "单位层面的说法", "claims", claims=tuple(claim_view(entry, pen) for entry in entries)
        )
    if station.notes:
        yield _section("notes", "编者注", "statements", statements=pen.statements(station.notes))
    yield from retired_sections(pen, part_anchor(STATION_LEVEL, RETIRED))
    yield station_summary(station, pen)
    yield embed_section(
        part_anchor(STATION_LEVEL, "embed"),
        f"{station.name}（{LIBRARY}）",
        card_page(pen.here.path),
        pen.here,
        pen.library.public,
        with_claims=bool(pen.library.claims[station.id]),
    )


def _section(part: str, title: str, template: str, **values: Any) -> Section:
    return section(part_anchor(STATION_LEVEL, part), title, template, **values)


def _event(event: Event, pen: Pen) -> EventView:
    return EventView(
        date=date_wording(event.date),
        kind=pen.defined("event_kind", event.kind),
        text=event.text,
        note=event.note or "",
        cite=pen.cite(event) or pen.cite_in_full(event),
    )


def _name(name: OtherName, pen: Pen) -> NameView:
    since = f"{date_wording(name.since)}起" if name.since else ""
    until = f"至{date_wording(name.until)}" if name.until else ""
    return NameView(name.name, f"{since}{until}", name.note or "", pen.cite(name))


def _honour(honour: Honour, pen: Pen) -> HonourView:
    return HonourView(
        name=honour.name,
        recipient=honour.recipient,
        number=honour.number.printed if honour.number else "",
        awarded_by=honour.awarded_by or "",
        dates=tuple(date_wording(date) for date in honour.dates),
        note=honour.note or "",
        cite=pen.cite(honour) or pen.cite_in_full(honour),
    )
