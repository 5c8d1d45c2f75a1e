"""Places: the provinces, and the stations of each."""

from collections.abc import Iterator

from generator.views.addresses import PLACES, Here, term_page
from generator.views.library import Library
from generator.views.page import Page
from generator.views.rendering import render, section
from generator.views.statements import Link, Pen
from generator.views.station import station_row


def pages(library: Library) -> Iterator[Page]:
    """Make the list of provinces, and a page for each that has a station."""
    here = Here(PLACES)
    pen = Pen(library, here)
    terms = tuple((term, library.in_province(term.label)) for term in library.terms("province"))
    yield Page(
        path=PLACES,
        kind="places",
        is_list=True,
        title="地区",
        description="按省级行政区查看库中的单位和做法。",
        lead=render("pages/places_lead", description="按省级行政区查看库中的单位和做法。"),
        sections=(
            section(
                "with-stations",
                "已收录的地区",
                "subject_list",
                terms=tuple((pen.term("province", term.label), len(s)) for term, s in terms if s),
            ),
            section(
                "without-stations",
                "还没有收录的地区",
                "plain_list",
                labels=tuple(term.label for term, s in terms if not s),
            ),
        ),
    )
    for term, stations in terms:
        if stations:
            place = Here(term_page("province", term.id))
            place_pen = Pen(library, place)
            yield Page(
                path=place.path,
                kind="place",
                title=term.label,
                description=f"{term.label}的单位和做法。",
                lead=render(
                    "pages/place_lead",
                    name=term.label,
                    trail=(Link("地区", place.to(PLACES)),),
                    total=len(stations),
                ),
                sections=(
                    section(
                        "stations",
                        "单位",
                        "station_table",
                        rows=tuple(station_row(station, place_pen) for station in stations),
                    ),
                ),
            )
