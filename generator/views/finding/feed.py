"""A feed and its entries, before they are written.

Both have ids of their own, made from their keys (RFC 9562, version 5), so that they stay when the site moves. ``tag:``
ids would need a domain that the library owned when it named them; it has none.
"""

from dataclasses import dataclass
from uuid import UUID, uuid5

from generator.model.about import LIBRARY

_NAMES = UUID("7d3f1b0e-5a0c-4d3e-9a58-2b6c0f9d4e71")
"""The name space of the ids; it never changes."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What happened to one page in one release."""

    id: str
    title: str
    path: str
    updated: str
    summary: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its path, what it is about, the page that it belongs to, and its entries, the newest first."""

    path: str
    about: str
    page: str
    entries: tuple[Entry, ...]

    @property
    def id(self) -> str:
        """Return what names the feed for ever."""
        return name_for_ever(self.path)

    @property
    def title(self) -> str:
        """Return the title that a reader of feeds shows."""
        return f"{LIBRARY}：{self.about}"


def name_for_ever(key: str) -> str:
    """Return the id of a feed or an entry: it depends on nothing but its own key."""
    return f"urn:uuid:{uuid5(_NAMES, key)}"
