"""A change of the site as plain data: texts and numbers alone, so that it can be carried and checked."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Fate(StrEnum):
    """What became of a page or a claim."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class PageChange:
    """A page that came, went or tells something else; ``sections`` names the parts of it that do."""

    fate: Fate
    path: str
    title: str
    sections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckState:
    """A computed check in words: its kind, its result, the sum itself."""

    kind: str
    result: str
    formula: str


@dataclass(frozen=True, slots=True)
class ClaimState:
    """A claim as it stands: what it says, its figures, its evidence level and its checks."""

    text: str
    figures: str
    level: str
    checks: tuple[CheckState, ...]


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """A claim that was added, changed or withdrawn; ``fields`` names what was changed in the record."""

    fate: Fate
    station: str
    owner: str
    address: str
    before: ClaimState | None
    after: ClaimState | None
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many were added, changed and removed."""

    added: int
    changed: int
    removed: int


@dataclass(frozen=True, slots=True)
class Changes:
    """All that a change does to the site.

    ``problems`` are the diagnostics of the new state as text. ``comparable`` is false when one of the two
    states cannot be made into a site; nothing is then known of pages and claims. ``lists`` counts the pages
    that only list what others tell. The counts hold also for what was left out of ``pages`` and ``claims``.
    """

    errors: int
    warnings: int
    problems: tuple[str, ...]
    comparable: bool
    page_count: Count
    claim_count: Count
    lists: int = 0
    pages: tuple[PageChange, ...] = ()
    claims: tuple[ClaimChange, ...] = ()


def counted(changes: Iterable[PageChange] | Iterable[ClaimChange]) -> Count:
    """Count the changes by what became of each."""
    fates = [change.fate for change in changes]
    return Count(fates.count(Fate.ADDED), fates.count(Fate.CHANGED), fates.count(Fate.REMOVED))
