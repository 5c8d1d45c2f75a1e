"""Places: a map of tiles that needs no borders, the provinces, and the stations of each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from generator.model.station import Station
from generator.model.vocabulary import VocabularyTerm
from generator.views.addresses import CONTRIBUTE, PLACES, Here, term_page
from generator.views.library import Library
from generator.views.page import PICK_ASSETS, Content, Page, Section
from generator.views.paging import ROWS, Group, Listing, Paging
from generator.views.rendering import render, section
from generator.views.statements import Link, Pen
from generator.views.station.listing import station_list, station_row

_ROWS = (
    ". . . . . . . heilongjiang",
    "xinjiang . . . neimenggu . . jilin",
    ". qinghai gansu ningxia shanxi beijing tianjin liaoning",
    "xizang . . shaanxi henan hebei shandong .",
    ". . sichuan chongqing hubei anhui jiangsu shanghai",
    ". . yunnan guizhou hunan jiangxi zhejiang .",
    ". . . guangxi guangdong fujian . taiwan",
    ". . . hainan aomen xianggang . .",
)

TILES: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        province: (row, column)
        for row, line in enumerate(_ROWS)
        for column, province in enumerate(line.split())
        if province != "."
    }
)
"""Where the tile of each province lies (row and column from 0): neighbours stay neighbours, all are equal."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A province on the map of tiles, with the number of its stations in the library."""

    name: str
    link: Link | None
    count: int
    row: int
    column: int


def tiles(library: Library, pen: Pen) -> tuple[Tile, ...]:
    """Prepare the map of tiles, in the order of the vocabulary."""
    return tuple(
        _tile(term, len(library.in_province(term.label)), pen)
        for term in library.terms("province")
        if term.id in TILES
    )


def _tile(term: VocabularyTerm, count: int, pen: Pen) -> Tile:
    row, column = TILES[term.id]
    short_name = term.synonyms[0] if term.synonyms else term.label
    return Tile(short_name, pen.term("province", term.label) if count else None, count, row, column)


def pages(library: Library, paging: Paging = ROWS) -> Iterator[Page]:
    """Make the list of provinces, and a page for each: one without stations keeps its address all the same."""
    yield _list_page(library)
    listing = station_list(library, paging)
    for term in library.terms("province"):
        yield _place_page(term, listing, Pen(library, Here(term_page("province", term.id))))


def _list_page(library: Library) -> Page:
    pen = Pen(library, Here(PLACES))
    terms = tuple((term, library.in_province(term.label)) for term in library.terms("province"))
    return Page(
        path=PLACES,
        kind="places",
        is_list=True,
        title="地区",
        description="按省级行政区查看库中的单位和做法。",
        content=lambda: Content(
            render("pages/places_lead", description="按省级行政区查看库中的单位和做法。"),
            (
                section("map", "分布", "tiles", tiles=tiles(library, pen)),
                section(
                    "with-stations",
                    "已收录的地区",
                    "subject_list",
                    terms=tuple((pen.term("province", term.label), len(s)) for term, s in terms if s),
                ),
                section(
                    "without-stations",
                    "还没有收录的地区",
                    "links",
                    links=tuple(pen.term("province", term.label) for term, s in terms if not s),
                    empty="都已收录。",
                ),
            ),
        ),
    )


def _place_page(term: VocabularyTerm, listing: Listing[Station], pen: Pen) -> Page:
    stations = pen.library.in_province(term.label)
    return Page(
        path=pen.here.path,
        kind="place",
        title=term.label,
        description=f"{term.label}的单位和做法。",
        content=lambda: Content(
            render(
                "pages/place_lead",
                name=term.label,
                trail=(Link("地区", pen.here.to(PLACES)),),
                total=len(stations),
                contribute=pen.here.to(CONTRIBUTE),
            ),
            (_stations(Group(term.id, term.label, stations), listing, pen),) if stations else (),
        ),
        assets=PICK_ASSETS if stations else (),
    )


def _stations(group: Group[Station], listing: Listing[Station], pen: Pen) -> Section:
    """Show the stations of a province, or of very many a few: the numbered pages of the list of stations have all."""
    is_long = listing.paging.outgrows(len(group.entries))
    shown = listing.choose(group.entries, listing.paging.few) if is_long else group.entries
    rows = tuple(station_row(station, pen) for station in shown)
    made = section("stations", "单位", "station_table", rows=rows)
    return replace(made, html=listing.more(pen.here, group, len(rows)) + made.html) if is_long else made
