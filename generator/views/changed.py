"""Where the list of releases tells of a page that changed since the last one."""

from generator.model.release import ReleaseChanges

UNRELEASED = "unreleased"
"""The section of the list of releases that tells what changed since the last."""

MOST_PAGES = 300
"""How many changed pages are told at length; the list to download has all."""


def entry_id(path: str) -> str:
    """Return the anchor of a changed page in the list of them: ``of-stations-leling-guojia``."""
    return f"of-{path.removesuffix('.html').replace('/', '-')}"


def told_at_length(changes: ReleaseChanges) -> frozenset[str]:
    """Return the changed pages that are told at length: the first in the order of their paths."""
    return frozenset(changed_pages(changes)[:MOST_PAGES])


def changed_pages(changes: ReleaseChanges) -> list[str]:
    """Return the paths of all pages that changed, in their order."""
    return sorted({address.partition("#")[0] for address in changes.every()})
