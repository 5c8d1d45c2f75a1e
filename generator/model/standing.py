"""How a catalog stands to what was published before: what is missing of it, and what is new."""

from collections.abc import Mapping
from dataclasses import dataclass, field

PAGE = ""
"""Stands for the page itself among its anchors."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What differs between the published list and what records promise now.

    ``vanished`` and ``fresh`` give for the path of a page its anchors, sorted, ``PAGE`` for the page itself: those
    that were published and are promised no more, and those that are promised and were not published. ``others`` are
    the published pages and files that no record promises: the program makes them. ``lines`` tells on which line of
    the list each vanished address stands. Before anything was published all is empty, and there is no list
    (``has_list``).
    """

    vanished: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fresh: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    others: tuple[str, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)
    has_list: bool = False


@dataclass(frozen=True, slots=True)
class Drift:
    """What became of a page since the last release: the anchors that were added, changed and taken away.

    ``PAGE`` among them stands for the page itself. ``fields`` are those that changed of what changed, by its anchor, as
    far as it is known.
    """

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
