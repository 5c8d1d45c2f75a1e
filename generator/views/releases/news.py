"""News: what the releases changed, page by page, the newest first; feeds and the page of changes tell it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.model.release import Release, ReleaseChanges
from generator.model.standing import PAGE
from generator.views.labels import Labels
from generator.views.library import Library
from generator.views.releases.fields import fields_told


class Fate(StrEnum):
    """What became of a page or a part of it; the values are what readers are told."""

    ADDED = "新增"
    CHANGED = "改动"
    WITHDRAWN = "撤下"


@dataclass(frozen=True, slots=True)
class NewsPart:
    """What became of a part of a page: its anchor, and what it says, or nothing if it says nothing any more.

    ``fields`` says which of its fields changed, as far as it is known.
    """

    fate: Fate
    anchor: str
    text: str
    fields: str = ""


@dataclass(frozen=True, slots=True)
class News:
    """What a release did to one page: its path, its title, what became of it and of its parts.

    ``record`` is the key of the record that the page tells, such as ``stations/leling-guojia``; empty if none does.
    """

    release: Release
    path: str
    title: str
    record: str
    fate: Fate
    parts: tuple[NewsPart, ...] = ()
    fields: str = ""


def news(library: Library) -> Iterator[News]:
    """Yield the news of all releases, the newest release first, pages in the order of their paths.

    Of the first release every page of a record that is still as new is an addition.
    """
    releases = tuple(library.catalog.releases.values())
    for release in reversed(releases):
        if release is releases[0]:
            yield from _first(release, library)
        else:
            yield from news_of(release, library.catalog.changes_of(release), library.labels)


def _first(release: Release, library: Library) -> Iterator[News]:
    """Yield the pages that were there from the beginning and have not changed since."""
    for path, last in sorted(library.last_changes.items()):
        if last is release:
            title, record = library.labels.title(path), library.labels.record(path)
            yield News(release, path, title, record, Fate.ADDED)


def news_of(release: Release, changes: ReleaseChanges, labels: Labels) -> Iterator[News]:
    """Yield the news of one release, page by page."""
    found: dict[str, list[tuple[str, Fate]]] = defaultdict(list)
    for fate, addresses in (
        (Fate.ADDED, changes.added),
        (Fate.CHANGED, changes.changed),
        (Fate.WITHDRAWN, changes.withdrawn),
    ):
        for address in addresses:
            page, _, anchor = address.partition("#")
            found[page].append((anchor, fate))
    for page in sorted(found):
        entries = sorted(found[page])
        whole = next((fate for anchor, fate in entries if not anchor), Fate.CHANGED)
        parts = tuple(
            NewsPart(fate, anchor, labels.part(page, anchor), _fields(page, anchor, changes))
            for anchor, fate in entries
            if anchor
        )
        title, record = labels.title(page), labels.record(page)
        yield News(release, page, title, record, whole, parts, _fields(page, PAGE, changes))


def _fields(page: str, anchor: str, changes: ReleaseChanges) -> str:
    names = changes.fields.get(f"{page}#{anchor}" if anchor != PAGE else page, ())
    return fields_told(page, anchor, names)
