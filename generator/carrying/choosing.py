"""Which pages a reader means by a few words."""

import difflib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.views import Page

_MOST_SHOWN = 8


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
