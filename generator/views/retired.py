"""Addresses that are no more, on the pages that answer for them: what happened, and where to go on.

Every anchor that was published has an element of its own, so that a link lands at it without scripts. A page that is
gone as a whole has a script besides, which goes on at once where there is one way only.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.addresses import TERM_FOLDERS
from generator.model.standing import PAGE
from generator.permanence.notices import Notice
from generator.permanence.promises import kind_of
from generator.views.addresses import PLACES, PROBLEMS, THEMES, VOCABULARY, Here
from generator.views.labels import Labels
from generator.views.library import Library
from generator.views.page import Content, Page, Section
from generator.views.rendering import render, section
from generator.views.statements import Link, Pen
from generator.views.wording import excerpt

_LISTS = {"themes": ("主题", THEMES), "problems": ("问题", PROBLEMS), "places": ("地区", PLACES)}
_LONGEST_LABEL = 60

SECTION = "retired"
"""The part of the anchor of the section in which pages answer for anchors that are no more."""


@dataclass(frozen=True, slots=True)
class WayView:
    """An anchor that is no more, ready for a template: what it named, why it is no more, where to go on."""

    anchor: str
    was: str
    reason: str
    is_empty: bool
    links: tuple[Link, ...]


def way_views(pen: Pen) -> tuple[WayView, ...]:
    """Return the anchors of a page that are no more, in their order."""
    notices = pen.library.notices.get(pen.here.path, ())
    return tuple(_view(notice, pen.here, pen.library.labels) for notice in notices if notice.anchor != PAGE)


def page_links(library: Library, here: Here) -> tuple[Link, ...]:
    """Return where a page leads on that is no more as a whole."""
    notices = (one for one in library.notices.get(here.path, ()) if one.anchor == PAGE)
    return tuple(_link(end, here, library.labels) for notice in notices for end in notice.ends)


def retired_sections(pen: Pen, section_id: str = SECTION) -> Iterator[Section]:
    """Yield the section of the anchors of a page that are no more, if there are any."""
    views = way_views(pen)
    if views:
        yield section(section_id, "停用的地址", "retired", ways=views)


def pages(library: Library) -> Iterator[Page]:
    """Make the pages of the terms that were retired: what happened, and where to go on."""
    for path, notices in library.notices.items():
        folder = path.partition("/")[0]
        if folder in TERM_FOLDERS.values():
            yield from (
                _term_page(path, folder, notice, library) for notice in notices if notice.anchor == PAGE
            )


def _term_page(path: str, folder: str, notice: Notice, library: Library) -> Page:
    here = Here(path)
    title, of_all = _LISTS[folder]
    name = path.partition("/")[2].removesuffix(".html")
    return Page(
        path=path,
        kind="retired-term",
        title=f"{name}（停用的{title}）",
        description=f"{title}“{name}”已停用。",
        content=lambda: Content(
            render(
                "pages/retired_term_lead",
                trail=(Link(title, here.to(of_all)),),
                name=name,
                kind=title,
                reason=notice.reason,
                links=page_links(library, here),
                vocabulary=here.to(VOCABULARY),
            ),
            (),
        ),
    )


def _view(notice: Notice, here: Here, labels: Labels) -> WayView:
    kind, part_id = kind_of(here.path, notice.anchor)
    links = tuple(_link(end, here, labels) for end in notice.ends)
    return WayView(notice.anchor, f"{kind} {part_id}", notice.reason, notice.is_empty, links)


def _link(address: str, here: Here, labels: Labels) -> Link:
    path, _, anchor = address.partition("#")
    part = labels.part(path, anchor) if anchor else ""
    label = part if part and path == here.path else labels.address(address)
    return Link(excerpt(label, _LONGEST_LABEL), here.to(path, anchor))
