"""What is cited: its kind, who answers for it, what it is called, when it appeared, and where it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from generator.model.dates import STATED, Dated
from generator.model.edtf import Edtf

_FIRST_CJK, _LAST_CJK = "\u3400", "\u9fff"


class Kind(StrEnum):
    """The kinds of things that are cited; the values are types of CSL-JSON."""

    WEBPAGE = "webpage"
    DATASET = "dataset"
    NEWSPAPER = "article-newspaper"
    JOURNAL = "article-journal"
    BOOK = "book"
    OTHER = "document"


@dataclass(frozen=True, slots=True)
class Issued:
    """When something appeared, as far as it is known; ``estimated`` if the editors inferred it."""

    year: int
    month: int | None = None
    day: int | None = None
    estimated: bool = False

    @property
    def parts(self) -> tuple[int, ...]:
        """Return the year, the month and the day, as far as they are known."""
        return tuple(part for part in (self.year, self.month, self.day) if part is not None)

    @property
    def numeric(self) -> str:
        """Return the date in numbers: 2021-10-08, 2021-10 or 2021."""
        return "-".join((f"{self.year:04d}", *(f"{part:02d}" for part in self.parts[1:])))


@dataclass(frozen=True, slots=True)
class Item:
    """Something that can be cited.

    ``key`` is ASCII and stays. ``title`` holds the subtitle and, for the library's own pages, the version. ``container``
    is the newspaper, the journal or the site that it appeared in. ``address`` is its address on the web, ``path`` the
    path in the site of what belongs to the library itself; what has neither may still be known to be ``online``.
    """

    key: str
    kind: Kind
    title: str
    author: str = ""
    container: str = ""
    publisher: str = ""
    issued: Issued | None = None
    version: str = ""
    address: str = ""
    path: str = ""
    online: bool = False


@dataclass(frozen=True, slots=True)
class Citation:
    """How a page is cited.

    ``within`` is what stands in the title of a part of the page after the part's own name. ``sources`` are the articles
    that claims on the page rest on, by their ids, in the order in which they are first named.
    """

    item: Item
    within: str
    sources: Mapping[str, Item]


def issued_on(dated: Dated | None) -> Issued | None:
    """Return when something appeared, or None where not even the year is known."""
    if dated is None:
        return None
    edtf = dated.value
    inferred = dated.basis != STATED or edtf.approximate or edtf.uncertain
    return _issued(edtf, estimated=inferred)


def _issued(edtf: Edtf, *, estimated: bool) -> Issued | None:
    first, last = edtf.earliest, edtf.latest
    if first is None or last is None or first.year != last.year:
        return None
    if first.month != last.month:
        return Issued(first.year, estimated=estimated)
    day = first.day if first == last else None
    return Issued(first.year, first.month, day, estimated)


def titled(title: str, *added: str) -> str:
    """Return a title with what further describes it: after a full-width colon, or a half-width one in other scripts."""
    more = "，".join(part for part in added if part)
    if not more:
        return title
    return f"{title}：{more}" if is_chinese(title) else f"{title}: {more}"


def is_chinese(text: str) -> bool:
    """Tell whether a text has Chinese characters."""
    return any(_FIRST_CJK <= character <= _LAST_CJK for character in text)


def as_csl(item: Item) -> dict[str, Any]:
    """Return an item as CSL-JSON, without what only the reader's browser knows."""
    texts = {
        "title": item.title,
        "container-title": item.container,
        "publisher": item.publisher,
        "version": item.version,
        "URL": item.address,
        "medium": "OL" if item.online and not (item.address or item.path) else "",
        "language": "zh-CN" if is_chinese(item.title) else "en",
    }
    found: dict[str, Any] = {"id": item.key, "type": item.kind.value}
    if item.author:
        found["author"] = [{"literal": item.author}]
    found.update({name: text for name, text in texts.items() if text})
    if item.issued:
        found["issued"] = {"date-parts": [list(item.issued.parts)]}
        if item.issued.estimated:
            found["issued"]["circa"] = True
    return found
