"""News: what the releases changed, page by page, the newest first; feeds and the page of changes tell it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.model.catalog import VOCABULARY_KEY
from generator.model.organisation import Model
from generator.model.release import Release, ReleaseChanges
from generator.model.review import GONE, state_of
from generator.model.station import Station
from generator.permanence.promises import Promise, promises_of, promises_of_terms
from generator.views.addresses import VOCABULARY, record_page
from generator.views.library import Library
from generator.views.wording import source_label


class Fate(StrEnum):
    """What became of a page or a part of it; the values are what readers are told."""

    ADDED = "新增"
    CHANGED = "改动"
    WITHDRAWN = "撤下"


@dataclass(frozen=True, slots=True)
class NewsPart:
    """What became of a part of a page: its anchor, and what it says, or nothing if it says nothing any more."""

    fate: Fate
    anchor: str
    text: str


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


def news(library: Library) -> Iterator[News]:
    """Yield the news of all releases, the newest release first, pages in the order of their paths.

    Of the first release every page of a record that is still as new is an addition.
    """
    labels = _Labels(library)
    releases = tuple(library.catalog.releases.values())
    for release in reversed(releases):
        if release is releases[0]:
            yield from _first(release, library, labels)
        else:
            yield from news_of(release, library.catalog.release_changes[release.version], labels)


def unreleased(library: Library) -> Iterator[tuple[Fate, str, str]]:
    """Yield what changed since the last release: what became of it, the path of the page, the anchor or nothing."""
    for page, drift in library.catalog.drift.items():
        for fate, anchors in (
            (Fate.ADDED, drift.added),
            (Fate.CHANGED, drift.changed),
            (Fate.WITHDRAWN, drift.withdrawn),
        ):
            for anchor in anchors:
                yield fate, page, anchor


def _first(release: Release, library: Library, labels: "_Labels") -> Iterator[News]:
    """Yield the pages that were there from the beginning and have not changed since."""
    for path, last in sorted(library.last_changes.items()):
        if last is release:
            yield News(release, path, labels.title(path), labels.record(path), Fate.ADDED)


def news_of(release: Release, changes: ReleaseChanges, labels: "_Labels") -> Iterator[News]:
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
        parts = tuple(NewsPart(fate, anchor, labels.part(page, anchor)) for anchor, fate in entries if anchor)
        yield News(release, page, labels.title(page), labels.record(page), whole, parts)


class _Labels:
    """What pages and the things on them are called now; made for the pages that are asked for alone."""

    def __init__(self, library: Library) -> None:
        self._catalog = library.catalog
        self._titles = _titles(library)
        self._parts: dict[str, dict[str, str]] = {}

    def title(self, path: str) -> str:
        """Return the title of the page of a record, or its path when the record is gone without a trace."""
        return self._titles.get(path, (path, ""))[0]

    def record(self, path: str) -> str:
        """Return the key of the record that a page tells."""
        return self._titles.get(path, ("", ""))[1]

    def part(self, path: str, anchor: str) -> str:
        """Return what a thing on a page is called or says; nothing when it is there no more."""
        if path not in self._parts:
            self._parts[path] = {one.anchor: one.name for one in self._promises(path)}
        return self._parts[path].get(anchor, "")

    def _promises(self, path: str) -> Iterator[Promise]:
        if path == VOCABULARY:
            return promises_of_terms(self._catalog.vocabulary)
        folder, _, record_id = self.record(path).partition("/")
        record = self._catalog.folder(folder).get(record_id) if folder else None
        is_gone = record is None or state_of(record.review, self._catalog.vocabulary) in GONE
        return iter(()) if record is None or is_gone else promises_of(record, self._catalog)


def _titles(library: Library) -> dict[str, tuple[str, str]]:
    """Return the title and the key of every record by the path of its page."""
    catalog = library.catalog
    found = {VOCABULARY: ("词表", VOCABULARY_KEY)}
    for folder in ("stations", "models"):
        for record_id, record in catalog.folder(folder).items():
            name = record.name if isinstance(record, Station | Model) else record_id
            found[record_page(folder, record_id)] = (name, f"{folder}/{record_id}")
    for source in catalog.sources.values():
        title = f"《{source.title}》" if source.title else source_label(source)
        found[record_page("sources", source.id)] = (title, f"sources/{source.id}")
    return found
