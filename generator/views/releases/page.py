"""The releases as pages: the list of all, what is new since the last, and what each changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from generator.model.release import Release, ReleaseChanges
from generator.permanence.drift import unreleased
from generator.permanence.lists import changes_text
from generator.permanence.promises import kind_of
from generator.views.addresses import CHANGES, DATA, STATIONS, Here, release_list, release_page
from generator.views.changed import MOST_PAGES, UNRELEASED, changed_pages, entry_id
from generator.views.library import Library
from generator.views.page import Content, DataFile, Page, Section
from generator.views.releases.news import Fate, News, news_of
from generator.views.rendering import render, section
from generator.views.statements import Link
from generator.views.wording import excerpt

_MOST_PARTS = 60
_MOST_LINES = 600
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    """A release in the list of all."""

    release: Link
    day: str
    holds: str
    note: str
    counts: tuple[tuple[str, int], ...]
    is_first: bool


@dataclass(frozen=True, slots=True)
class PartView:
    """What became of a part of a page; ``fields`` says which of its fields changed."""

    fate: str
    link: Link
    fields: str


@dataclass(frozen=True, slots=True)
class PageNews:
    """What became of a page; ``left`` is how many of its parts are not told, ``id`` where it stands in the list."""

    id: str
    fate: str
    link: Link
    fields: str
    parts: tuple[PartView, ...]
    left: int


def pages(library: Library) -> Iterator[Page]:
    """Make the list of releases, and a page for each."""
    yield _list_page(library)
    first = next(iter(library.catalog.releases.values()), None)
    for release in library.catalog.releases.values():
        yield _release_page(release, library, is_first=release is first)


def files(library: Library) -> Iterator[DataFile]:
    """Make the whole list of what each release changed, as plain text."""
    for version, changes in library.catalog.release_changes.items():
        if changes.every():
            yield DataFile(release_list(version), changes_text(version, changes))


def _list_page(library: Library) -> Page:
    here = Here(CHANGES)
    releases = tuple(library.catalog.releases.values())
    rows = tuple(
        _row(one, library.catalog.changes_of(one), here, is_first=one is releases[0])
        for one in releases[::-1]
    )
    return Page(
        path=CHANGES,
        kind="changes",
        title="更新记录",
        description="数据的每一次发布：版本号、日期，新增、改动、撤下了什么。",
        content=lambda: Content(
            render("pages/changes_lead", newest=rows[0] if rows else None),
            tuple(_list_sections(rows, library, here)),
        ),
        is_list=True,
    )


def _list_sections(rows: tuple[ReleaseRow, ...], library: Library, here: Here) -> Iterator[Section]:
    if rows:
        changes = unreleased(library.catalog)
        told = _page_news(library.release, changes, library, here)
        yield section(
            UNRELEASED,
            f"{rows[0].release.label} 以来的改动",
            "page_news",
            pages=tuple(islice(told, MOST_PAGES)),
            left=_left(changes),
            counts=_counts(changes),
            whole="",
            empty="没有改动。",
        )
    yield section("releases", "各次发布", "releases", rows=rows)


def _row(release: Release, changes: ReleaseChanges, here: Here, *, is_first: bool) -> ReleaseRow:
    return ReleaseRow(
        release=Link(release.version, here.to(release_page(release.version))),
        day=release.day,
        holds=release.holds,
        note=release.note or "",
        counts=_counts(changes),
        is_first=is_first,
    )


def _counts(changes: ReleaseChanges) -> tuple[tuple[str, int], ...]:
    counts = (
        (Fate.ADDED.value, len(changes.added)),
        (Fate.CHANGED.value, len(changes.changed)),
        (Fate.WITHDRAWN.value, len(changes.withdrawn)),
    )
    return tuple((fate, count) for fate, count in counts if count)


def _release_page(release: Release, library: Library, *, is_first: bool) -> Page:
    here = Here(release_page(release.version))
    changes = library.catalog.changes_of(release)
    empty = "第一次发布，全部内容都是新的。" if is_first else "只改了说明，没有改内容。"
    return Page(
        path=here.path,
        kind="release",
        title=f"数据版本 {release.version}",
        description=f"{release.day} 发布的数据版本 {release.version}：{release.holds}。",
        content=lambda: Content(
            render(
                "pages/release_lead",
                trail=(Link("更新记录", here.to(CHANGES)),),
                row=_row(release, changes, here, is_first=is_first),
                stations=here.to(STATIONS),
                data=here.to(DATA),
            ),
            (
                section(
                    "pages",
                    "改了什么",
                    "page_news",
                    pages=tuple(islice(_page_news(release, changes, library, here), MOST_PAGES)),
                    left=_left(changes),
                    counts=(),
                    whole=here.to(release_list(release.version)) if changes.every() else "",
                    empty=empty,
                ),
            ),
        ),
        is_list=True,
    )


def _left(changes: ReleaseChanges) -> int:
    """Return how many changed pages are not told at length."""
    return max(len(changed_pages(changes)) - MOST_PAGES, 0)


def _page_news(
    release: Release | None, changes: ReleaseChanges, library: Library, here: Here
) -> Iterator[PageNews]:
    room = _MOST_LINES
    for one in news_of(release, changes, library.labels) if release else ():
        most = min(_MOST_PARTS, room)
        parts = tuple(islice(_parts(one, library, here), most))
        room -= len(parts)
        yield PageNews(
            id=entry_id(one.path),
            fate=one.fate.value,
            link=Link(excerpt(one.title, _LONGEST), here.to(one.path)),
            fields=one.fields,
            parts=parts,
            left=max(len(one.parts) - most, 0),
        )


def _parts(news: News, library: Library, here: Here) -> Iterator[PartView]:
    """Yield what became of the parts of a page; what is no more is linked where the page answers for it."""
    answered = {
        notice.anchor for notice in library.notices.get(news.path, ()) if notice.ends or notice.reason
    }
    for part in news.parts:
        kind, part_id = kind_of(news.path, part.anchor)
        said = f"{kind}：{excerpt(part.text, _LONGEST)}" if part.text else f"{kind} {part_id}"
        anchor = part.anchor if part.text or part.anchor in answered else ""
        yield PartView(part.fate.value, Link(said, here.to(news.path, anchor)), part.fields)
