"""Compares two states of the library: their pages as readers see them, their claims with checks and levels."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.changes.plain import (
    Changes,
    CheckState,
    ClaimChange,
    ClaimState,
    Count,
    Fate,
    PageChange,
    counted,
)
from generator.diagnostics import Diagnostic, Level
from generator.model.base import title_of
from generator.model.catalog import Catalog
from generator.model.claim import Claim
from generator.reports import as_text
from generator.views import Page, Section, make_pages
from generator.views.addresses import record_page
from generator.views.indexing import make_library
from generator.views.library import ClaimEntry, Library
from generator.views.page import Content

_NOTHING = Count(0, 0, 0)

Pages = Sequence[Page]


@dataclass(frozen=True, slots=True)
class State:
    """The library at one time: its catalog, None if it could not be read, and what is wrong with it."""

    catalog: Catalog | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def sound(self) -> Catalog | None:
        """Return the catalog if a site can be made of it."""
        wrong = any(diagnostic.level is Level.ERROR for diagnostic in self.diagnostics)
        return None if wrong else self.catalog


def compare(base: State, head: State) -> Changes:
    """Return what becomes of the site when the library goes from ``base`` to ``head``."""
    errors = sum(diagnostic.level is Level.ERROR for diagnostic in head.diagnostics)
    warnings = len(head.diagnostics) - errors
    problems = tuple(as_text([diagnostic]) for diagnostic in head.diagnostics)
    if base.sound is None or head.sound is None:
        return Changes(
            errors, warnings, problems, comparable=False, page_count=_NOTHING, claim_count=_NOTHING
        )
    old, new = make_library(base.sound), make_library(head.sound)
    before, after = tuple(make_pages(old)), tuple(make_pages(new))
    pages = tuple(_pages(before, after))
    claims = tuple(_claims(old, new))
    return Changes(
        errors,
        warnings,
        problems,
        comparable=True,
        page_count=counted(pages),
        claim_count=counted(claims),
        lists=_changed_lists(before, after),
        pages=pages,
        claims=claims,
    )


def _pages(old: Pages, new: Pages) -> Iterator[PageChange]:
    """Yield what became of the pages that tell something themselves: records first, what came or went first."""
    before = {page.path: page for page in old if not page.is_list}
    after = {page.path: page for page in new if not page.is_list}
    every = {**before, **after}

    def order(path: str) -> tuple[bool, bool, str]:
        return not every[path].record, path in before and path in after, path

    for path in sorted(every, key=order):
        one, other = before.get(path), after.get(path)
        if one is None or other is None:
            yield PageChange(Fate.REMOVED if one else Fate.ADDED, path, every[path].title, ())
        elif not _are_same(one, other):
            sections = tuple(_changed_sections(one.content(), other.content()))
            yield PageChange(Fate.CHANGED, path, other.title, sections)


def _are_same(one: Page | None, other: Page | None) -> bool:
    return one == other and (one is None or other is None or one.content() == other.content())


def _changed_sections(before: Content, after: Content) -> Iterator[str]:
    """Yield the titles of the sections that came, went or changed, without those inside them."""
    old = {section.id: section for section in before.all_sections()}
    new = {section.id: section for section in after.all_sections()}
    for section_id in dict.fromkeys((*new, *old)):
        one, other = old.get(section_id), new.get(section_id)
        if _own(one) != _own(other):
            yield (other or one or after.sections[0]).title


def _own(section: Section | None) -> tuple[str, str] | None:
    return (section.title, str(section.html)) if section else None


def _changed_lists(old: Pages, new: Pages) -> int:
    before = {page.path: page for page in old if page.is_list}
    after = {page.path: page for page in new if page.is_list}
    return sum(not _are_same(before.get(path), after.get(path)) for path in {**before, **after})


def _claims(old: Library, new: Library) -> Iterator[ClaimChange]:
    before, after = _by_address(old), _by_address(new)
    for address in sorted({**before, **after}):
        one, other = before.get(address), after.get(address)
        entry = other or one
        if entry is None or _same(one, old, other, new):
            continue
        yield ClaimChange(
            Fate.ADDED if one is None else Fate.REMOVED if other is None else Fate.CHANGED,
            entry.station.name,
            entry.practice.name if entry.practice else "",
            address,
            _state(one, old),
            _state(other, new),
            tuple(_changed_fields(one, other)),
        )


def _by_address(library: Library) -> Mapping[str, ClaimEntry]:
    return {
        f"{record_page('stations', entry.station.id)}#{entry.anchor}": entry
        for entries in library.claims.values()
        for entry in entries
    }


def _same(one: ClaimEntry | None, old: Library, other: ClaimEntry | None, new: Library) -> bool:
    if one is None or other is None:
        return False
    return one.claim == other.claim and _state(one, old) == _state(other, new)


def _changed_fields(one: ClaimEntry | None, other: ClaimEntry | None) -> Iterator[str]:
    if one and other:
        for field in Claim.model_fields:
            if getattr(one.claim, field) != getattr(other.claim, field):
                yield title_of(Claim, field)


def _state(entry: ClaimEntry | None, library: Library) -> ClaimState | None:
    if entry is None:
        return None
    kinds = {term.id: term.label for term in library.terms("check_kind")}
    results = {term.id: term.label for term in library.terms("check_result")}
    checks = tuple(CheckState(kinds[c.kind], results[c.result], c.formula) for c in entry.checks)
    return ClaimState(entry.claim.text, entry.figures, library.level_of(entry).label, checks)
