"""A practice as a section of its station's page: structure, methods, and the five parts of EMMIE."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from generator.checks import check_method, check_structure
from generator.checks.tellings import ECONOMICS, UNITS
from generator.model.base import title_of
from generator.model.practice import Case, Item, Method, Practice, Resource
from generator.model.station import Station
from generator.views.addresses import SEARCH, entry_anchor, part_anchor, record_page
from generator.views.claims.view import CheckView, check_views, claim_view
from generator.views.library import PracticeEntry
from generator.views.page import Section
from generator.views.rendering import section
from generator.views.statements import FigureView, Link, Pen
from generator.views.structure.chart import structure_chart
from generator.views.structure.words import structure_view
from generator.views.tellings import of_part, pair_views
from generator.views.wording import NOT_REPORTED, asked, date_wording, understood

MOST_NAMESAKES = 20
"""How many methods of the same name a method leads to; a name may be common in the whole country."""


@dataclass(frozen=True, slots=True)
class EmmiePart:
    """One of the five parts, whether a source reports on it, and how much."""

    name: str
    href: str
    reported: bool
    told: str


@dataclass(frozen=True, slots=True)
class MethodView:
    """A named method ready for a template."""

    anchor: str
    name: str
    kind: Link
    other_names: tuple[str, ...]
    meaning: str
    items: tuple[Item, ...]
    complete: str
    purpose: str
    quote: str
    note: str
    checks: tuple[CheckView, ...]
    namesakes: tuple[Link, ...]
    cite: Link | None


@dataclass(frozen=True, slots=True)
class CaseView:
    """A single case ready for a template."""

    anchor: str
    title: str
    date: str
    text: str
    figures: tuple[FigureView, ...]
    note: str
    cite: Link | None


@dataclass(frozen=True, slots=True)
class ResourceView:
    """Something that a practice costs, ready for a template."""

    kind: Link
    name: str
    printed: str
    understood: str
    note: str
    cite: Link | None


EMMIE: Mapping[str, str] = MappingProxyType(
    {
        "effect": "claims",
        "mechanism": "mechanism",
        "moderators": "moderators",
        "implementation": "implementation",
        "economics": "economics",
    }
)
"""The five parts of EMMIE in their order, each with the field of a practice that holds it."""


def emmie_parts(practice: Practice) -> tuple[EmmiePart, ...]:
    """Return the five parts of EMMIE, each with what it is called and how much is reported."""
    return tuple(_emmie_part(practice, part, field) for part, field in EMMIE.items())


def _emmie_part(practice: Practice, part: str, field: str) -> EmmiePart:
    held = getattr(practice, field)
    amount = (
        sum(len(getattr(held, name)) for name in type(held).model_fields)
        if part == "implementation"
        else len(held)
    )
    return EmmiePart(
        name=title_of(Practice, field),
        href=f"#{part_anchor(practice.id, part)}",
        reported=bool(amount),
        told=f"{amount} 条" if amount else NOT_REPORTED,
    )


def practice_section(station: Station, practice: Practice, page_pen: Pen) -> Section:
    """Make the section of one practice, with a section inside for each of its parts."""
    pen = page_pen.about(practice.source)
    return section(
        practice.id,
        practice.name,
        "practice",
        sections=_parts(station, practice, pen),
        practice=practice,
        asked=asked(practice.asks),
        model=pen.model(practice.model) if practice.model else None,
        role=pen.defined("role", practice.role),
        since=date_wording(practice.since) if practice.since else "",
        decided_by=tuple(pen.station(station_id) for station_id in practice.decided_by),
        carried_out_by=tuple(pen.station(station_id) for station_id in practice.carried_out_by),
        told_by=_told_by(station, practice, pen),
        themes=tuple(pen.term("theme", label) for label in practice.themes),
        problems=tuple(pen.term("problem", label) for label in practice.problems),
        deviations=pen.statements(practice.deviations),
        emmie=emmie_parts(practice),
        cite=pen.cite_in_full(practice),
    )


def _told_by(station: Station, practice: Practice, pen: Pen) -> tuple[Link, ...]:
    """Return the practices of other units' records that tell more of this one: those that decided on it."""
    return tuple(
        Link(
            f"{entry.station.name}：{entry.practice.name}",
            pen.here.to(record_page("stations", entry.station.id), entry.practice.id),
        )
        for entry in pen.library.decided_elsewhere(station.id)
        if entry.practice.name == practice.name
        or (practice.model is not None and entry.practice.model == practice.model)
    )


def _parts(station: Station, practice: Practice, pen: Pen) -> Iterator[Section]:
    if practice.structure.units:
        yield _part(
            practice,
            "structure",
            "structure",
            chart=structure_chart(practice, pen),
            structure=structure_view(practice, pen),
            pairs=pair_views(of_part(pen.library, station, practice.id, UNITS), station, pen),
            checks=check_views(check_structure(practice), pen.library),
        )
    if practice.methods:
        methods = tuple(_method(station, method, practice, pen) for method in practice.methods)
        yield _part(practice, "methods", "methods", methods=methods)
    yield _effect(station, practice, pen)
    for part in ("mechanism", "moderators"):
        yield _part(practice, part, "statements", statements=pen.statements(getattr(practice, part)))
    yield _implementation(practice, pen)
    resources = tuple(_resource(resource, pen) for resource in practice.economics)
    told_twice = pair_views(of_part(pen.library, station, practice.id, ECONOMICS), station, pen)
    yield _part(practice, "economics", "economics", resources=resources, pairs=told_twice)
    if practice.cases:
        cases = tuple(_case(case, practice, pen) for case in practice.cases)
        yield _part(practice, "cases", "cases", cases=cases)
    if practice.limits:
        yield _part(practice, "limits", "statements", statements=pen.statements(practice.limits))
    if practice.notes:
        yield _part(practice, "notes", "statements", statements=pen.statements(practice.notes))


def _part(practice: Practice, part: str, template: str, **values: Any) -> Section:
    title = title_of(Practice, EMMIE.get(part, part))
    return section(part_anchor(practice.id, part), title, template, **values)


def _effect(station: Station, practice: Practice, pen: Pen) -> Section:
    entries = pen.library.claims_of(PracticeEntry(station, practice))
    return _part(practice, "effect", "claims", claims=tuple(claim_view(e, pen) for e in entries))


def _implementation(practice: Practice, pen: Pen) -> Section:
    how = practice.implementation
    return _part(
        practice,
        "implementation",
        "implementation",
        prerequisites=pen.statements(how.prerequisites),
        steps=tuple(pen.statement(step, date_wording(step.date) if step.date else "") for step in how.steps),
        partners=how.partners,
        legal_basis=pen.statements(how.legal_basis),
    )


def _method(station: Station, method: Method, practice: Practice, pen: Pen) -> MethodView:
    return MethodView(
        anchor=entry_anchor(practice.id, "method", method.id),
        name=method.name,
        kind=pen.defined("method_kind", method.kind),
        other_names=method.other_names,
        meaning=method.meaning,
        items=method.items,
        complete=method.complete or "",
        purpose=method.purpose or "",
        quote=method.quote or "",
        note=method.note or "",
        checks=check_views(check_method(method, pen.library.catalog.vocabulary), pen.library),
        namesakes=tuple(_namesakes(station, method, pen)),
        cite=pen.cite(method),
    )


def _namesakes(station: Station, method: Method, pen: Pen) -> Iterator[Link]:
    """Yield the links to methods of the same name; of very many the first ones by station, and one to search for all."""
    found = tuple(islice(pen.library.namesakes(station, method), MOST_NAMESAKES + 1))
    for entry in found[:MOST_NAMESAKES]:
        page = record_page("stations", entry.station.id)
        yield Link(f"{entry.station.name}：{entry.method.name}", pen.here.to(page, entry.anchor))
    if len(found) > MOST_NAMESAKES:
        yield Link("还有更多，按名称查找", f"{pen.here.to(SEARCH)}?words={quote(method.name)}")


def _case(case: Case, practice: Practice, pen: Pen) -> CaseView:
    return CaseView(
        anchor=entry_anchor(practice.id, "case", case.id),
        title=case.title,
        date=date_wording(case.date) if case.date else "",
        text=case.text,
        figures=pen.figures(case.figures),
        note=case.note or "",
        cite=pen.cite(case),
    )


def _resource(resource: Resource, pen: Pen) -> ResourceView:
    return ResourceView(
        kind=pen.defined("resource_kind", resource.kind),
        name=resource.name,
        printed=resource.value.printed if resource.value else "",
        understood=understood(resource.value) if resource.value else "",
        note=resource.note or "",
        cite=pen.cite(resource),
    )
