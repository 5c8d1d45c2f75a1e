"""References by GB/T 7714—2025, 《信息与文献 参考文献著录规则》, in force since 2026-07-01.

Full stops and square brackets are half-width, all other marks full-width (6, note). The forms are those of 8.2
(books), 8.5 (papers and journals), 8.11 (web pages) and 8.14 (data sets), and for what has none of its own that of a
web page if it is on the web, else that of a book with the mark ``Z``. A year that was inferred stands in brackets
(7.5.4), and so does a title that is not the author's (7.2). The tests hold them against what the public CSL style of
the standard makes in a CSL processor.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.views.citing.item import Issued, Item, Kind
from generator.views.public import NOWHERE, Public


class Blank(StrEnum):
    """What the reader's browser fills in."""

    ACCESSED = "accessed"
    ADDRESS = "address"
    TITLE = "title"


ACCESSED = "〔访问日期〕"
"""What stands for the day in a reference until the reader, or the script, fills it in."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a reference; one with a ``blank`` may be replaced, ``text`` stands there until then."""

    text: str
    blank: Blank | None = None


Area = tuple[Piece, ...]
"""What stands between two full stops."""

_CODES: Mapping[Kind, str] = {
    Kind.WEBPAGE: "EB",
    Kind.DATASET: "DS",
    Kind.NEWSPAPER: "N",
    Kind.JOURNAL: "J",
    Kind.BOOK: "M",
}


def reference(item: Item, public: Public = NOWHERE) -> tuple[Piece, ...]:
    """Return the reference of an item, piece by piece."""
    own = _own_address(item, public)
    areas = [area for area in (_text(item.author), *_FORMS[item.kind](item), own) if area]
    joined = [piece for area in areas for piece in (*area, Piece(" " if _has_stopped(area) else ". "))]
    joined[-1] = Piece(joined[-1].text.rstrip())
    return tuple(_merged(joined))


def plain(pieces: tuple[Piece, ...]) -> str:
    """Return a reference as text."""
    return "".join(piece.text for piece in pieces)


def _webpage(item: Item) -> Iterator[Area]:
    yield _title(item)
    yield (*_day(item.issued), *_accessed(item))


def _dataset(item: Item) -> Iterator[Area]:
    yield _title(item)
    yield _version(item)
    yield (*_text(item.publisher), *_day(item.issued), *_accessed(item))


def _periodical(item: Item) -> Iterator[Area]:
    yield _title(item)
    yield _text(_listed(item.container, _dated(item.issued, item.issued.numeric if item.issued else "")))


def _book(item: Item) -> Iterator[Area]:
    yield _title(item)
    yield _text(_listed(item.publisher, _year(item.issued)))


def _other(item: Item) -> Iterator[Area]:
    yield from _webpage(item) if _is_on_the_web(item) else _book(item)


_FORMS: Mapping[Kind, Callable[[Item], Iterator[Area]]] = {
    Kind.WEBPAGE: _webpage,
    Kind.DATASET: _dataset,
    Kind.NEWSPAPER: _periodical,
    Kind.JOURNAL: _periodical,
    Kind.BOOK: _book,
    Kind.OTHER: _other,
}


def _title(item: Item) -> Area:
    code = _CODES.get(item.kind) or ("EB" if _is_on_the_web(item) else "Z")
    carrier = "/OL" if item.online or _is_on_the_web(item) else ""
    return Piece(item.title, Blank.TITLE), Piece(f"[{code}{carrier}]")


def _version(item: Item) -> Area:
    return _text(f"V{item.version}" if item.version else "")


def _own_address(item: Item, public: Public) -> Area:
    if item.path:
        return (Piece(public.shown(item.path), Blank.ADDRESS),)
    return _text(item.address)


def _accessed(item: Item) -> Area:
    if not _is_on_the_web(item):
        return ()
    return Piece("["), Piece(ACCESSED, Blank.ACCESSED), Piece("]")


def _day(issued: Issued | None) -> Area:
    return _text(f"（{_dated(issued, issued.numeric)}）" if issued else "")


def _year(issued: Issued | None) -> str:
    return _dated(issued, f"{issued.year:04d}") if issued else ""


def _dated(issued: Issued | None, written: str) -> str:
    return f"[{written}]" if issued and issued.estimated else written


def _is_on_the_web(item: Item) -> bool:
    return bool(item.address or item.path)


def _listed(*parts: str) -> str:
    return "，".join(part for part in parts if part)


def _has_stopped(area: Area) -> bool:
    """Tell whether an area ends with the full stop of an abbreviation, which then stands for both."""
    return area[-1].blank is None and area[-1].text.endswith(".")


def _text(text: str) -> Area:
    return (Piece(text),) if text else ()


def _merged(pieces: list[Piece]) -> Iterator[Piece]:
    """Join pieces that are never replaced."""
    kept = ""
    for piece in pieces:
        if piece.blank is None:
            kept += piece.text
            continue
        if kept:
            yield Piece(kept)
        kept = ""
        yield piece
    if kept:
        yield Piece(kept)
