"""Cards: small pages without the shell, for frames of other pages: of stations with their claims, and of every two models."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from typing import Any

from generator.model.about import LIBRARY
from generator.model.organisation import Model
from generator.model.station import Station
from generator.policy import REFERRER, STILL
from generator.views.addresses import ICON, Here, card_page, comparison_page, record_page
from generator.views.compare.pairs import PartsInCommon, parts_in_common
from generator.views.library import ClaimEntry, Library
from generator.views.model import relations_between
from generator.views.page import MadeFile
from generator.views.rendering import render
from generator.views.statements import Link, Pen
from generator.views.wording import NOT_REPORTED, date_in_brief, place_wording

_ASSETS = ("assets/bare.css", "assets/card.css")


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """A claim in a card: all that must stand beside its figure, and where it is told in full."""

    anchor: str
    href: str
    owner: str
    text: str
    figures: str
    facts: tuple[tuple[str, str], ...]
    level: str
    level_means: str
    verdicts: tuple[str, ...]
    note: str
    source: Link | None


def files(library: Library) -> Iterator[MadeFile]:
    """Make the card of every station and of every two models that speak for themselves."""
    results = {term.id: term.label for term in library.terms("check_result")}
    for station in library.stations:
        here = Here(card_page(record_page("stations", station.id)))
        yield MadeFile(here.path, partial(_station_card, station, here, library, results))
    for first, second in combinations(library.models, 2):
        here = Here(card_page(comparison_page(first.id, second.id)))
        yield MadeFile(here.path, partial(_models_card, first, second, here, library))


def _card(here: Here, page: str, library: Library, template: str, **values: Any) -> str:
    text = render(
        f"cards/{template}",
        library=LIBRARY,
        styles=tuple(here.to(path) for path in _ASSETS),
        icon=here.to(ICON),
        page=here.to(page),
        canonical=library.public.to(page),
        policy=STILL,
        referrer=REFERRER,
        **values,
    )
    return f"{text}\n"


def _station_card(station: Station, here: Here, library: Library, results: Mapping[str, str]) -> str:
    page = record_page("stations", station.id)
    pen = Pen(library, here, station.source)
    claims = library.claims[station.id]
    return _card(
        here,
        page,
        library,
        "station",
        station=station,
        place=place_wording(station.location),
        practices=tuple(Link(one.name, here.to(page, one.id)) for one in station.practices),
        sources=pen.sources_of(station),
        levels=tuple((term, count) for term, count in library.by_level(claims) if count),
        claims=tuple(_claim(entry, page, pen.about(library.source_of(entry)), results) for entry in claims),
    )


def _claim(entry: ClaimEntry, page: str, pen: Pen, results: Mapping[str, str]) -> ClaimCard:
    claim, level = entry.claim, pen.library.level_of(entry)
    return ClaimCard(
        anchor=entry.anchor,
        href=pen.here.to(page, entry.anchor),
        owner=entry.practice.name if entry.practice else "",
        text=claim.text,
        figures=entry.figures,
        facts=(
            ("谁说的", claim.said_by),
            ("时段", date_in_brief(claim.period) if claim.period else NOT_REPORTED),
            ("与什么相比", claim.baseline.printed if claim.baseline else NOT_REPORTED),
            ("范围", claim.scope or NOT_REPORTED),
        ),
        level=level.label,
        level_means=level.definition,
        verdicts=tuple(f"{results[check.result]} {check.formula}".strip() for check in entry.checks),
        note=claim.note or "",
        source=pen.cite_in_full(claim),
    )


def _models_card(first: Model, second: Model, here: Here, library: Library) -> str:
    page = comparison_page(first.id, second.id)
    pen = Pen(library, here)
    common: PartsInCommon = parts_in_common((first, second), pen)
    return _card(
        here,
        page,
        library,
        "models",
        title=f"{first.name}与{second.name}对照",
        models=tuple(
            (pen.model(model.id), model.definition[0].text, pen.library.source_name(model.source))
            for model in (first, second)
        ),
        common=common,
        relations=relations_between(first, second, pen),
    )
