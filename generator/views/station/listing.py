"""The list of stations, by province."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.station import Station
from generator.views.addresses import ALIKE, STATIONS, Here
from generator.views.library import Library
from generator.views.page import PICK_ASSETS, Content, Page, Section
from generator.views.paging import BY_ID, ROWS, Group, Listing, Paging
from generator.views.rendering import render, section
from generator.views.statements import Link, Pen, Pick
from generator.views.station.profile import force_of
from generator.views.wording import place_wording
from generator.views.worth import BEST, best_stations

TITLE = "单位"


@dataclass(frozen=True, slots=True)
class StationRow:
    """A station in a list."""

    station: Link
    kind: str
    place: str
    models: tuple[Link, ...]
    practices: tuple[str, ...]
    force: tuple[str, ...]
    pick: Pick


def station_row(station: Station, pen: Pen) -> StationRow:
    """Prepare a station for a list."""
    models = dict.fromkeys(practice.model for practice in station.practices if practice.model)
    return StationRow(
        station=pen.station(station.id),
        kind=station.kind,
        place=place_wording(station.location),
        models=tuple(pen.model(model_id) for model_id in models),
        practices=tuple(practice.name for practice in station.practices),
        force=force_of(station, pen.library),
        pick=pen.pick(f"stations/{station.id}"),
    )


def station_list(library: Library, paging: Paging = ROWS) -> Listing[Station]:
    """Return the list of all stations."""

    def fill(here: Here, group: Group[Station], stations: Sequence[Station]) -> Section:
        pen = Pen(library, here)
        rows = tuple(station_row(station, pen) for station in stations)
        return section(group.id, group.title, "station_table", rows=rows)

    return Listing(
        path=STATIONS,
        kind="stations",
        title=TITLE,
        counter="个单位",
        groups=tuple(
            Group(term.id, term.label, library.in_province(term.label))
            for term in library.terms("province")
            if library.in_province(term.label)
        ),
        fill=fill,
        choose=best_stations(library),
        rule=BEST,
        order=BY_ID,
        assets=PICK_ASSETS,
        paging=paging,
    )


def list_pages(library: Library, paging: Paging = ROWS) -> Iterator[Page]:
    """Make the list of stations, and where it outgrew its page the numbered ones."""
    here = Here(STATIONS)
    listing = station_list(library, paging)
    yield Page(
        path=STATIONS,
        kind=listing.kind,
        is_list=True,
        assets=listing.assets,
        title=TITLE,
        description="按省份列出库中的派出所、公安局和其他单位，以及它们的做法和警力。",
        content=lambda: Content(
            render(
                "pages/stations_lead",
                total=len(library.stations),
                alike=here.to(ALIKE),
                provinces=tuple(
                    (Link(group.title, f"#{group.id}"), len(group.entries)) for group in listing.groups
                ),
            ),
            tuple(listing.sections(here)),
        ),
    )
    yield from listing.pages()
