"""What one practice has to say in a comparison."""

from collections import defaultdict
from collections.abc import Iterable

from generator.model.base import title_of
from generator.model.claim import Claim
from generator.model.practice import Method, Partner, Resource, Step
from generator.views.addresses import entry_anchor, record_page
from generator.views.compare.lines import Badge, Cells, Line, linked, plain, reported, statement_lines
from generator.views.compare.plan import EVIDENCE_ROW, cost_row, result_row
from generator.views.compare.structure_cells import structure_cells
from generator.views.library import ClaimEntry, Library, PracticeEntry
from generator.views.statements import Pen
from generator.views.wording import date_in_brief, numbered

_LABELS = ("period", "baseline", "scope")
"""What a claim should tell of itself."""


def practice_cells(entry: PracticeEntry, pen: Pen) -> Cells:
    """Return the lines of a practice, by row."""
    practice = entry.practice
    how = practice.implementation
    return reported(
        {
            "summary": (plain(practice.summary),),
            "deviations": statement_lines(practice.deviations),
            "role": (linked(pen.defined("role", practice.role)),),
            "decided-by": (linked(pen.station(station)) for station in practice.decided_by),
            "carried-out-by": (linked(pen.station(station)) for station in practice.carried_out_by),
            "since": (plain(date_in_brief(practice.since)),) if practice.since else (),
            "methods": (_method(method, entry, pen) for method in practice.methods),
            "mechanism": statement_lines(practice.mechanism),
            "moderators": statement_lines(practice.moderators),
            "prerequisites": statement_lines(how.prerequisites),
            "legal-basis": statement_lines(how.legal_basis),
            "steps": (_step(step) for step in how.steps),
            "partners": (_partner(partner) for partner in how.partners),
            "limits": statement_lines(practice.limits),
            **structure_cells(entry, pen),
            **_costs(practice.economics, pen.library),
            **_results(entry, pen),
        }
    )


def claim_line(entry: ClaimEntry, pen: Pen) -> Line:
    """Return a claim as a line: its level, its figure, what it says, and what it does not tell of itself."""
    claim = entry.claim
    level = pen.library.level_of(entry)
    return Line(
        key=claim.text,
        text=claim.text,
        href=pen.here.to(record_page("stations", entry.station.id), entry.anchor),
        lead=entry.figures,
        note=_untold(claim),
        badge=Badge(level.id, level.label),
    )


def _untold(claim: Claim) -> str:
    missing = [title_of(Claim, field) for field in _LABELS if getattr(claim, field) is None]
    return f"未报道：{'、'.join(missing)}" if missing else ""


def _step(step: Step) -> Line:
    date = f"{date_in_brief(step.date)}：" if step.date else ""
    return Line(key=step.text, text=step.text, lead=date, note=step.note or "")


def _partner(partner: Partner) -> Line:
    return Line(key=partner.name, text=partner.name, note=partner.role or "")


def _method(method: Method, entry: PracticeEntry, pen: Pen) -> Line:
    anchor = entry_anchor(entry.practice.id, "method", method.id)
    items = "、".join(item.name for item in method.items)
    return Line(
        key=method.name,
        text=method.name,
        href=pen.here.to(record_page("stations", entry.station.id), anchor),
        note=f"{method.meaning}（{items}）" if items else method.meaning,
    )


def _costs(resources: Iterable[Resource], library: Library) -> Cells:
    found: dict[str, list[Line]] = defaultdict(list)
    for resource in resources:
        row = cost_row(library.term("resource_kind", resource.kind).id)
        found[row].append(plain(numbered(resource.name, resource.value), resource.note or ""))
    return {row: tuple(lines) for row, lines in found.items()}


def _results(entry: PracticeEntry, pen: Pen) -> Cells:
    claims = pen.library.claims_of(entry)
    found: dict[str, list[Line]] = defaultdict(list)
    for claim in claims:
        row = result_row(pen.library.term("claim_about", claim.claim.about).id)
        found[row].append(claim_line(claim, pen))
    return {
        EVIDENCE_ROW: evidence_levels(claims, pen.library),
        **{row: tuple(lines) for row, lines in found.items()},
    }


def evidence_levels(claims: Iterable[ClaimEntry], library: Library) -> tuple[Line, ...]:
    """Return a line for each evidence level that some of the claims reach, with how many do."""
    return tuple(
        Line(f"{term.label} {count}", f"{count} 条", badge=Badge(term.id, term.label))
        for term, count in library.by_level(claims)
        if count
    )
