"""How completely claims are told: how many have a period, a baseline, a scope, and a check that holds."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.checks import EVIDENCE_LEVEL, CheckResult
from generator.checks.result import AGREEING
from generator.model.base import title_of
from generator.model.claim import Claim
from generator.views.claims.facets import NONE
from generator.views.library import ClaimEntry, Library
from generator.views.page import Section
from generator.views.rendering import section
from generator.views.wording import NO_MODEL

PART = 100
"""How wide a bar is that stands for all claims of its row."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many claims of a row have something: ``count`` of ``total``; ``width`` is that of its bar."""

    count: int
    total: int
    width: str


@dataclass(frozen=True, slots=True)
class Row:
    """The claims of one group: what they have in common, where they are listed, and the share of each column."""

    label: str
    note: str
    href: str
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One way of grouping all claims."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


LeadTo = Callable[[str, str, str], str]
"""Returns the link to the claims that answer a facet with an option, given by its id and its label; nothing if none."""


def completeness_section(library: Library, lead_to: LeadTo, *, is_filtered: bool = True) -> Iterator[Section]:
    """Yield the tables of shares by evidence level, by kind and by model, if there are claims at all.

    ``is_filtered`` tells whether the claims can be narrowed down on the page.
    """
    entries = tuple(library.all_claims())
    tables = (
        _table("按证据等级", _by_level(library, entries), lead_to),
        _table("按所指", _by_kind(library, entries), lead_to),
        _table("按模式", _by_model(library, entries), lead_to),
    )
    if entries:
        yield section("completeness", "说得有多全", "completeness", tables=tables, is_filtered=is_filtered)


def share(count: int, total: int) -> Share:
    """Return ``count`` of ``total`` with the width of its bar; nothing of nothing has no bar."""
    return Share(count, total, f"{PART * count / total:.4g}" if total else "0")


def _holds(entry: ClaimEntry) -> bool:
    results = {check.result for check in entry.checks}
    return bool(results & AGREEING) and CheckResult.MISMATCH not in results


_COLUMNS: tuple[tuple[str, Callable[[ClaimEntry], bool]], ...] = (
    (title_of(Claim, "period"), lambda entry: entry.claim.period is not None),
    (title_of(Claim, "baseline"), lambda entry: entry.claim.baseline is not None),
    (title_of(Claim, "scope"), lambda entry: entry.claim.scope is not None),
    ("核算相符", _holds),
)
"""What a claim may have, by the title of its column."""

Group = tuple[str, str, str, str, tuple[ClaimEntry, ...]]
"""A label, what it means, the facet and the option that choose its claims, and these claims."""


def _table(caption: str, groups: Iterable[Group], lead_to: LeadTo) -> Table:
    rows = tuple(
        Row(label, note, lead_to(facet, option, label), tuple(_shares(entries)))
        for label, note, facet, option, entries in groups
        if entries
    )
    return Table(caption, tuple(title for title, _ in _COLUMNS), rows)


def _shares(entries: tuple[ClaimEntry, ...]) -> Iterator[Share]:
    return (share(sum(map(has, entries)), len(entries)) for _, has in _COLUMNS)


def _by_level(library: Library, entries: tuple[ClaimEntry, ...]) -> Iterator[Group]:
    for term in library.terms(EVIDENCE_LEVEL):
        group = tuple(entry for entry in entries if str(entry.evidence.level) == term.id)
        yield term.label, term.definition, "level", term.id, group


def _by_kind(library: Library, entries: tuple[ClaimEntry, ...]) -> Iterator[Group]:
    for term in library.terms("claim_about"):
        group = tuple(entry for entry in entries if entry.claim.about == term.label)
        yield term.label, term.definition, "about", term.id, group


def _by_model(library: Library, entries: tuple[ClaimEntry, ...]) -> Iterator[Group]:
    for model in library.models:
        group = tuple(e for e in entries if e.practice and e.practice.model == model.id)
        yield model.name, "", "model", model.id, group
    rest = tuple(e for e in entries if e.practice is None or e.practice.model is None)
    yield NO_MODEL, "", "model", NONE, rest
