"""Which release of the data a page shows, whether the page changed since, and where the pinned copy is."""

import re
from collections.abc import Set
from dataclasses import dataclass

from generator.model.standing import PAGE
from generator.permanence.drift import released_pages, unreleased
from generator.permanence.promises import is_of_records
from generator.views.addresses import CHANGES, Here, release_page
from generator.views.changed import UNRELEASED, entry_id, told_at_length
from generator.views.library import Library

PINNED_WORDS = (
    "mkdocs.yml 的 extra.pinned 要写固定版本放在网站里的哪个文件夹，里面有 {version}，如 v/{version}/。"
)
"""What is told of a place of pinned copies that is none."""

_PINNED = re.compile(r"(?:[a-z0-9-]+/)*[a-z0-9-]*\{version\}/")


@dataclass(frozen=True, slots=True)
class Edition:
    """The release that a site shows, the pages of records that changed since, and the pages that it ``released``.

    ``told`` are those of the changed pages of which the list of changes says what changed.

    ``pinned`` is the folder, below the site, of the copy that stays as it was released: ``v/1.0.0/``; empty if none is
    kept. ``is_pinned`` marks such a copy itself.
    """

    version: str
    day: str
    records: Set[str] = frozenset()
    altered: Set[str] = frozenset()
    told: Set[str] = frozenset()
    released: Set[str] = frozenset()
    pinned: str = ""
    is_pinned: bool = False


@dataclass(frozen=True, slots=True)
class EditionView:
    """What a page says of its edition, ready for a template.

    ``changes`` is the link to what changed since. ``pinned`` is the link to the page as it was released, ``newest`` that from there to the page as it is now; either is
    empty where there is none.
    """

    version: str
    day: str
    href: str
    is_record: bool
    is_altered: bool
    is_fresh: bool
    changes: str
    pinned: str
    newest: str


def edition_of(library: Library) -> Edition | None:
    """Return the edition of a library; None before the first release."""
    release = library.release
    if release is None:
        return None
    drift = library.catalog.drift
    return Edition(
        release.version,
        release.day,
        records=library.last_changes.keys() | drift.keys(),
        altered=frozenset(page for page, one in drift.items() if PAGE not in one.added),
        told=told_at_length(unreleased(library.catalog)),
        released=released_pages(library.catalog),
    )


def edition_view(path: str, edition: Edition | None) -> EditionView | None:
    """Return what the page at this path says of its edition; nothing before the first release."""
    if edition is None:
        return None
    here = Here(path)
    was_released = path in edition.released
    has_pinned = edition.pinned and not edition.is_pinned and was_released
    return EditionView(
        version=edition.version,
        day=edition.day,
        href=here.to(release_page(edition.version)),
        is_record=path in edition.records,
        is_altered=path in edition.altered,
        is_fresh=not was_released and is_of_records(path),
        changes=here.to(CHANGES, entry_id(path) if path in edition.told else UNRELEASED),
        pinned=here.to(f"{edition.pinned}{path}") if has_pinned else "",
        newest=here.to(_outside(edition.pinned, path)) if edition.is_pinned else "",
    )


def _outside(pinned: str, path: str) -> str:
    """Return the path of the same page in the site that a pinned copy lies in."""
    return "../" * pinned.rstrip("/").count("/") + f"../{path}"


def pinned_folder(place: str, version: str) -> str | None:
    """Return the folder of the pinned copy of a version; None if ``place`` names no folder inside the site."""
    place = f"{place.rstrip('/')}/"
    return place.replace("{version}", version) if _PINNED.fullmatch(place) else None
