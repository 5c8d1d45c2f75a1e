"""Claims as readers see them: the figure, its label, its checks."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.checks import Check
from generator.checks.pairs import same_figures
from generator.checks.units import Units
from generator.model.base import title_of
from generator.model.claim import Baseline, Claim, Whole
from generator.model.dates import Dated
from generator.views.addresses import record_page
from generator.views.figures.bars import Bar, bars_of
from generator.views.library import ClaimEntry, Library
from generator.views.statements import FigureView, Link, Pen, StatementView
from generator.views.tellings import verdict_of_results, worst_of
from generator.views.wording import NOT_REPORTED, date_in_brief, date_wording, understood


@dataclass(frozen=True, slots=True)
class Label:
    """One line of a claim's label: what it tells, and whether the source tells it.

    ``in_full`` tells it with all its reasons, where ``value`` leaves some out.
    """

    name: str
    value: str
    reported: bool = True
    in_full: str = ""


@dataclass(frozen=True, slots=True)
class CheckView:
    """A computed check: its kind, its result, the sum itself and what it means."""

    kind: str
    result: str
    result_id: str
    formula: str
    explanation: str


@dataclass(frozen=True, slots=True)
class TwinView:
    """Another claim about the same thing: what it says, under its own source, and whether the two agree."""

    verdict: str
    result_id: str
    text: str
    href: str
    figures: tuple[str, ...]
    cite: Link | None


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim ready for a template."""

    anchor: str
    href: str
    text: str
    figure: str
    understood: str
    changes: tuple[str, ...]
    about: Link
    said_by: Link
    labels: tuple[Label, ...]
    level: str
    level_id: str
    level_label: str
    reasons: tuple[str, ...]
    checks: tuple[CheckView, ...]
    twins: tuple[TwinView, ...]
    parts: tuple[FigureView, ...]
    bars: tuple[Bar, ...]
    also_in: tuple[StatementView, ...]
    quote: str
    note: str
    legibility: str
    cite: Link | None
    sources: tuple[str, ...]
    station: Link
    owner: str


def claim_view(entry: ClaimEntry, pen: Pen) -> ClaimView:
    """Prepare a claim for a page; ``pen`` already knows the source of what the claim belongs to."""
    claim = entry.claim
    changes = tuple(change.printed for change in (claim.change, claim.rate) if change)
    level = pen.library.level_of(entry)
    return ClaimView(
        anchor=entry.anchor,
        href=pen.here.to(record_page("stations", entry.station.id), entry.anchor),
        text=claim.text,
        figure=claim.value.printed if claim.value else "",
        understood=understood(claim.value) if claim.value else "",
        changes=changes,
        about=pen.defined("claim_about", claim.about),
        said_by=pen.defined("claimant", claim.said_by),
        labels=_labels(claim),
        level=level.label,
        level_id=level.id,
        level_label=level.definition,
        reasons=entry.evidence.reasons,
        checks=check_views(entry.checks, pen.library),
        twins=tuple(_twins(entry, pen)),
        parts=pen.figures((*claim.parts, *claim.factors)),
        bars=bars_of(claim, pen.library.bases.units),
        also_in=pen.statements(claim.also_in),
        quote=claim.quote or "",
        note=claim.note or "",
        legibility="" if claim.legibility == Claim.model_fields["legibility"].default else claim.legibility,
        cite=pen.cite_in_full(claim),
        sources=pen.library.sources_named(entry),
        station=pen.station(entry.station.id),
        owner=entry.practice.name if entry.practice else "单位层面",
    )


def _twins(entry: ClaimEntry, pen: Pen) -> Iterator[TwinView]:
    units = Units(pen.library.catalog.vocabulary)
    for twin in pen.library.twins.get((entry.station.id, entry.anchor), ()):
        results = [check.result for _, _, check in same_figures(entry.claim, twin.claim, units)]
        is_of_two = pen.library.source_of(entry) != pen.library.source_of(twin)
        claim, other_pen = twin.claim, pen.about(pen.library.source_of(twin))
        changes = (claim.value, claim.change, claim.rate)
        yield TwinView(
            verdict=verdict_of_results(results, is_of_two_sources=is_of_two),
            result_id=worst_of(results),
            text=claim.text,
            href=pen.here.to(record_page("stations", twin.station.id), twin.anchor),
            figures=tuple(figure.printed for figure in changes if figure),
            cite=other_pen.cite_in_full(claim),
        )


def check_views(checks: Iterable[Check], library: Library) -> tuple[CheckView, ...]:
    """Prepare computed checks; their kinds and results are ids of the vocabulary, shown by their labels."""
    kinds = {term.id: term.label for term in library.terms("check_kind")}
    results = {term.id: term.label for term in library.terms("check_result")}
    return tuple(
        CheckView(kinds[check.kind], results[check.result], check.result, check.formula, check.explanation)
        for check in checks
    )


def _labels(claim: Claim) -> tuple[Label, ...]:
    return (
        _label("period", *_both_ways(lambda say: say(claim.period) if claim.period else "")),
        _label("baseline", *_both_ways(lambda say: _baseline(claim.baseline, say) if claim.baseline else "")),
        _label("scope", claim.scope or ""),
        *((_label("share_of", _whole(claim.share_of)),) if claim.share_of else ()),
        *((_label("consecutive", claim.consecutive.printed),) if claim.consecutive else ()),
        *((_label("until", date_in_brief(claim.until), date_wording(claim.until)),) if claim.until else ()),
    )


def _label(field: str, value: str, in_full: str = "") -> Label:
    name = title_of(Claim, field)
    return Label(name, value or NOT_REPORTED, bool(value), in_full if in_full != value else "")


def _both_ways(told: Callable[[Callable[[Dated], str]], str]) -> tuple[str, str]:
    """Say something with its dates in brief, and in full."""
    return told(date_in_brief), told(date_wording)


def _baseline(baseline: Baseline, say_date: Callable[[Dated], str]) -> str:
    pieces = (
        baseline.printed,
        say_date(baseline.period) if baseline.period else "",
        baseline.value.printed if baseline.value else "",
    )
    return "，".join(piece for piece in pieces if piece)


def _whole(whole: Whole) -> str:
    stated = "" if whole.stated == Whole.model_fields["stated"].default else "（原文未写明，编者推断）"
    number = f" {whole.value.printed}" if whole.value else "（总数未报道）"
    return f"{whole.label}{number}{stated}"
