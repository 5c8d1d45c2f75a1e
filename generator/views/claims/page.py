"""The page of all claims: every figure with its label and its check, to be narrowed down and ordered."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.station import Station
from generator.views.addresses import CLAIMS, EDITORIAL_POLICY, GAPS, MEASURES, Here
from generator.views.claims.completeness import completeness_section
from generator.views.claims.facets import Answer, Facets, Keys
from generator.views.claims.view import ClaimView, claim_view
from generator.views.library import Library
from generator.views.page import Content, Page, Section
from generator.views.rendering import render, section
from generator.views.statements import Pen

LIST = "list"
"""The anchor of the form, after which the claims stand."""


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


def pages(library: Library) -> Iterator[Page]:
    """Make the page of all claims, by province and station; a script narrows it down."""
    here = Here(CLAIMS)
    facets = Facets(library)
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
    form = section(LIST, "全部说法", "claim_filter", facets=facets.describe(entries), total=len(entries))
    yield Page(
        path=CLAIMS,
        kind="claims",
        is_list=True,
        title="说法与数字",
        description="库中每一个数字：谁说的、什么时段、与什么相比、证据等级，以及算得对不对。",
        content=lambda: Content(
            lead,
            (
                form,
                *_province_sections(facets, here),
                *completeness_section(library, here, LIST),
            ),
        ),
        assets=("assets/figures.css", "assets/comparison.js", "assets/facets.js", "assets/figures.js"),
    )


def _province_sections(facets: Facets, here: Here) -> Iterator[Section]:
    """Yield a section for each province; stations are no sections, or the contents would be endless."""
    library = facets.library
    for term in library.terms("province"):
        stations = tuple(
            StationClaims(station.id, station.name, _rows(facets, here, station))
            for station in library.in_province(term.label)
            if library.claims[station.id]
        )
        if stations:
            yield section(f"province-{term.id}", term.label, "claim_list", stations=stations)


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
