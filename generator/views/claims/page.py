"""The list of all claims: every figure with its label and its check, to be narrowed down and ordered."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from generator.checks import EVIDENCE_LEVEL
from generator.model.station import Station
from generator.views.addresses import CLAIMS, DATA, EDITORIAL_POLICY, GAPS, MEASURES, SEARCH, Here
from generator.views.claims.completeness import completeness_section
from generator.views.claims.facets import NONE, Answer, Facets, Keys
from generator.views.claims.view import ClaimView, claim_view
from generator.views.library import ClaimEntry, Library
from generator.views.page import TAKING_AWAY, Content, Page, Section
from generator.views.paging import BY_ID, PAGING, Group, Listing, Paging
from generator.views.rendering import render, section
from generator.views.statements import Pen
from generator.views.subjects.answers import ranked_results
from generator.views.worth import BEST, best_stations

LIST = "list"
"""The anchor of the form, after which the claims stand."""

WEIGHT = 3
"""How many lines of other lists a station with its claims takes the place of."""

_TITLE = "说法与数字"
_ASSETS = (
    "assets/figures.css",
    TAKING_AWAY,
    "assets/comparison.js",
    "assets/facets.js",
    "assets/figures.js",
)
_SEARCHED = {"level": EVIDENCE_LEVEL, "model": "model"}
"""The facets of claims by which the search page can narrow down as well, and what they are called there."""


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim in the list of all, with what it answers to every facet and what orders it."""

    claim: ClaimView
    answers: tuple[Answer, ...]
    keys: Keys


@dataclass(frozen=True, slots=True)
class StationClaims:
    """The claims of one station in the list of all; ``anchor`` is where they stand."""

    anchor: str
    name: str
    rows: tuple[ClaimRow, ...]


def pages(library: Library, paging: Paging = PAGING) -> Iterator[Page]:
    """Make the page of all claims, by province and station; a script narrows it down.

    Where there are too many stations, it leads to numbered pages and to search, and only those pages are narrowed down.
    """
    here = Here(CLAIMS)
    facets = Facets(library)
    listing = _listing(facets, paging)
    entries = tuple(library.all_claims())
    checked = Counter(str(check.result) for entry in entries for check in entry.checks)
    lead = render(
        "pages/claims_lead",
        total=len(entries),
        levels=library.by_level(entries),
        results=[(term, checked[term.id]) for term in library.terms("check_result")],
        policy=here.to(EDITORIAL_POLICY),
        measures=here.to(MEASURES),
        gaps=here.to(GAPS),
    )
    yield Page(
        path=CLAIMS,
        kind=listing.kind,
        is_list=True,
        title=_TITLE,
        description="库中每一个数字：谁说的、什么时段、与什么相比、证据等级，以及算得对不对。",
        content=lambda: Content(
            lead,
            (
                _elsewhere(len(entries), here) if listing.is_long else _form(facets, entries, here),
                *listing.sections(here),
                *_completeness(library, here, is_filtered=not listing.is_long),
            ),
        ),
        assets=_ASSETS,
    )
    yield from listing.pages()


def _form(facets: Facets, entries: Sequence[ClaimEntry], here: Here, *, is_part: bool = False) -> Section:
    """Make the form that narrows down the claims of a page; it leads on to all where these are but a part."""
    return section(
        LIST,
        "全部说法",
        "claim_filter",
        facets=facets.describe(entries),
        total=len(entries),
        is_part=is_part,
        search=here.to(SEARCH),
        data=here.to(DATA),
    )


def _elsewhere(total: int, here: Here) -> Section:
    return section(
        LIST, "全部说法", "claims_elsewhere", total=total, search=here.to(SEARCH), data=here.to(DATA)
    )


def _completeness(library: Library, here: Here, *, is_filtered: bool) -> Iterator[Section]:
    def on_page(facet: str, option: str, label: str) -> str:
        del label
        return f"{here.to(CLAIMS)}?{facet}={option}#{LIST}"

    def in_search(facet: str, option: str, label: str) -> str:
        searched = _SEARCHED.get(facet)
        return f"{here.to(SEARCH)}?{searched}={quote(label)}" if searched and option != NONE else ""

    yield from completeness_section(library, on_page if is_filtered else in_search, is_filtered=is_filtered)


def _listing(facets: Facets, paging: Paging) -> Listing[Station]:
    """Return the list by province; stations are no sections, or the contents would be endless."""
    library = facets.library

    def fill(here: Here, group: Group[Station], stations: Sequence[Station]) -> Section:
        told = tuple(StationClaims(one.id, one.name, _rows(facets, here, one)) for one in stations)
        return section(group.id, group.title, "claim_list", stations=told)

    def sketch(here: Here, group: Group[Station], stations: Sequence[Station]) -> Section:
        best = tuple((one.name, _best(one, Pen(library, here, one.source))) for one in stations)
        return section(group.id, group.title, "claim_sketch", best=best)

    def form(here: Here, stations: Sequence[Station]) -> tuple[Section, ...]:
        entries = tuple(entry for station in stations for entry in library.claims[station.id])
        return (_form(facets, entries, here, is_part=True),)

    return Listing(
        path=CLAIMS,
        kind="claims",
        title=_TITLE,
        counter="个单位",
        groups=tuple(_provinces(library)),
        fill=fill,
        choose=best_stations(library),
        rule=BEST,
        order=BY_ID,
        assets=_ASSETS,
        weight=WEIGHT,
        paging=paging,
        sketch=sketch,
        before=form,
    )


def _provinces(library: Library) -> Iterator[Group[Station]]:
    """Yield the stations with claims, by province."""
    for term in library.terms("province"):
        stations = tuple(one for one in library.in_province(term.label) if library.claims[one.id])
        if stations:
            yield Group(f"province-{term.id}", term.label, stations)


def _best(station: Station, pen: Pen) -> ClaimView:
    """Return the claim of a station that can be trusted furthest."""
    claims = pen.library.claims[station.id]
    entry = next(iter(ranked_results(claims, pen.library)), claims[0])
    return claim_view(entry, pen.about(entry.practice.source if entry.practice else None))


def _rows(facets: Facets, here: Here, station: Station) -> tuple[ClaimRow, ...]:
    pen = Pen(facets.library, here, station.source)
    return tuple(
        ClaimRow(
            claim_view(entry, pen.about(entry.practice.source if entry.practice else None)),
            facets.answers(entry),
            facets.keys(entry),
        )
        for entry in facets.library.claims[station.id]
    )
