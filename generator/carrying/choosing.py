"""Which pages a reader means by a few words."""

import difflib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.views import Page
from generator.views.addresses import record_page
from generator.views.courses import reading_path
from generator.views.library import Library

_MOST_SHOWN = 8
_LISTS_ALL = "/index.html"


class UnclearChoiceError(Exception):
    """A word means no page, or more than one; the message is for the user."""


def choose(words: Iterable[str], pages: Sequence[Page]) -> tuple[Page, ...]:
    """Return the pages that the words mean, each once, in their order.

    A word is an id (``leling-guojia``), a folder and an id (``models/jiaosuo-heyi``), the path of a page or its
    title. Raises ``UnclearChoiceError`` when a word does not mean exactly one page.
    """
    names = _names(pages)
    chosen: dict[str, Page] = {}
    for word in words:
        page = _meant(word.strip(), names)
        chosen.setdefault(page.path, page)
    return tuple(chosen.values())


def with_reading(
    chosen: Sequence[Page], pages: Iterable[Page], library: Library
) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return the chosen pages with, after each course, the pages of its reading path; and the names of those not here.

    A course that is gone brings nothing: its page leads on, and its pointers may lead anywhere.
    Not here are pages written by hand, comparisons that the browser makes, and long lists of what other pages tell.
    """
    courses = {record_page("courses", course.id): course for course in library.courses}
    if not any(page.path in courses for page in chosen):
        return tuple(chosen), ()
    by_path = {page.path: page for page in pages}
    found: dict[str, Page] = {}
    absent: dict[str, None] = {}
    for page in chosen:
        found.setdefault(page.path, page)
        for place in reading_path(courses[page.path], library) if page.path in courses else ():
            step = None if place.query else by_path.get(place.path)
            if step is None or step.path.endswith(_LISTS_ALL):
                absent[place.name] = None
            else:
                found.setdefault(step.path, step)
    return tuple(found.values()), tuple(absent)


def name_of(pages: Sequence[Page]) -> str:
    """Return a short name for a file with these pages: the id of the first, and how many more there are."""
    stem = pages[0].path.removesuffix(".html")
    first = stem.removesuffix("/index").rpartition("/")[2]
    return first if len(pages) == 1 else f"{first}-{len(pages)}"


def _names(pages: Iterable[Page]) -> Mapping[str, list[Page]]:
    """Return the pages by everything that they may be called, shortest names included."""
    names: dict[str, list[Page]] = defaultdict(list)
    for page in pages:
        stem = page.path.removesuffix(".html")
        folder, _, last = stem.rpartition("/")
        short = folder if last == "index" else last
        for name in dict.fromkeys((page.path, stem, short or last, page.title)):
            names[name].append(page)
    return names


def _meant(word: str, names: Mapping[str, list[Page]]) -> Page:
    found = names.get(word.removeprefix("./").replace("\\", "/"), [])
    if len(found) == 1:
        return found[0]
    if found:
        shown = "、".join(page.path.removesuffix(".html") for page in found[:_MOST_SHOWN])
        raise UnclearChoiceError(f"“{word}”不止一页：{shown}。请写其中一个。")
    near = (
        difflib.get_close_matches(word, names, n=3, cutoff=0.6)
        or [name for name in names if word and word in name][:3]
    )
    hint = f"是不是{'、'.join(near)}？" if near else "写编号、名称或网页的路径，如 leling-guojia。"
    raise UnclearChoiceError(f"没有“{word}”这一页。{hint}")
