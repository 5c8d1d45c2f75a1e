"""Pages in memory: what a page is made of before any theme or disk is involved."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from markupsafe import Markup

from generator.views.citing.item import Citation

PICK_ASSETS = ("assets/pick.css", "assets/pick.js")
"""What a page loads whose readers may pick entries for a comparison."""

TAKING_AWAY = "assets/taking-away.js"
"""What a page loads, before the scripts that call it, whose readers may copy something or save it as a file."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page with an address of its own.

    ``id`` comes from the records and never from the heading, so that links to it stay good.
    ``html`` is safe, without the heading.
    """

    id: str
    title: str
    html: Markup
    sections: tuple["Section", ...] = ()


@dataclass(frozen=True, slots=True)
class Content:
    """What stands on a page below its title: the ``lead`` and then the sections."""

    lead: Markup
    sections: tuple[Section, ...] = ()

    def all_sections(self) -> Iterator[Section]:
        """Yield every section, outer ones first, in reading order."""
        for section in self.sections:
            yield section
            yield from section.sections


def _nothing() -> Content:
    return Content(Markup())


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its path in the site, its kind, its title, a description, and what makes its content.

    ``content`` makes the content, anew each time: a site has too many pages to hold what all of them say. ``record`` is the file that the page was
    made from, for the link to it, or empty for pages made from many. ``menu_title`` is what menus call
    the page where its title would not do. ``is_list`` marks pages that only list what other pages tell:
    search knows them by title and description alone, so that it leads to the place itself. ``assets`` are the style sheets and
    scripts that this page needs besides those of every page: paths in the site, loaded in this order.
    ``data`` is the file that tells the same to programs, for pages of one record; ``from_records`` is false for pages
    that show nothing of the records. ``citation`` says how the page is cited, if it is. ``part_of`` is the path of the
    list of which the page is a numbered part: such pages come and go with the list, and nothing promises or cites them.
    """

    path: str
    kind: str
    title: str
    description: str
    content: Callable[[], Content] = field(default=_nothing, compare=False)
    record: str = ""
    menu_title: str = ""
    is_list: bool = False
    assets: tuple[str, ...] = ()
    data: str = ""
    from_records: bool = True
    citation: Citation | None = None
    part_of: str = ""

    def kept(self) -> "Page":
        """Return this page with its content made, for whoever needs it more than once."""
        content = self.content()
        return replace(self, content=lambda: content)

    @property
    def has_picks(self) -> bool:
        """Tell whether readers of the page may pick entries for a comparison."""
        return set(PICK_ASSETS) <= set(self.assets)


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of the site that is no page, such as what a script fetches: its path in the site and its text."""

    path: str
    text: str

    @property
    def content(self) -> bytes:
        """Return what the file holds."""
        return self.text.encode()

    @property
    def size(self) -> int:
        """Return how many bytes the file holds."""
        return len(self.content)


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file of the site of which there are too many to hold them all: its path, and what makes its text, each time anew."""

    path: str
    make: Callable[[], str]

    @property
    def text(self) -> str:
        """Return the text of the file."""
        return self.make()

    @property
    def content(self) -> bytes:
        """Return what the file holds."""
        return self.text.encode()

    @property
    def size(self) -> int:
        """Return how many bytes the file holds."""
        return len(self.content)


@dataclass(frozen=True, slots=True)
class JoinedFile:
    """A file of the site made of ``pieces`` that are gone through one by one, each time anew; it may be very large."""

    path: str
    pieces: Callable[[], Iterable[str]]

    @property
    def text(self) -> str:
        """Return the text of the file."""
        return "".join(self.pieces())

    @property
    def size(self) -> int:
        """Return how many bytes the file holds."""
        return sum(len(piece.encode()) for piece in self.pieces())

    @property
    def content(self) -> bytes:
        """Return what the file holds."""
        return self.text.encode()


@dataclass(frozen=True, slots=True)
class Download:
    """A file of the site that readers download and other programs open: its path in the site and its bytes."""

    path: str
    content: bytes

    @property
    def size(self) -> int:
        """Return how many bytes the file holds."""
        return len(self.content)


@dataclass(frozen=True, slots=True)
class MadeDownload:
    """A file that readers download, made when it is wanted: its path in the site, and what makes its bytes, each time anew."""

    path: str
    make: Callable[[], bytes]

    @property
    def content(self) -> bytes:
        """Return what the file holds."""
        return self.make()

    @property
    def size(self) -> int:
        """Return how many bytes the file holds."""
        return len(self.content)


def pieces_of(file: "AnyFile") -> Iterator[bytes]:
    """Yield what a file holds, a very large one piece by piece."""
    if isinstance(file, JoinedFile):
        yield from (piece.encode() for piece in file.pieces())
    else:
        yield file.content


TextFile: TypeAlias = DataFile | MadeFile | JoinedFile
AnyDownload: TypeAlias = Download | MadeDownload
AnyFile: TypeAlias = TextFile | AnyDownload
