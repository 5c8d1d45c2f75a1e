"""What the index is built from: plain texts with the weight that each of them has in search."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page that a hit can lead to; the beginning of a page has no anchor and no title.

    ``retold`` marks what only sums up other pages: it is not searched, so that hits lead to those pages.
    """

    anchor: str
    title: str
    text: str
    retold: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """What another document tells: its path, and the anchor of a part; parts inside it begin with the same."""

    path: str
    anchor: str

    def covers(self, part: Part) -> bool:
        """Tell whether a part of that document is meant."""
        return part.anchor == self.anchor or part.anchor.startswith(f"{self.anchor}--")


@dataclass(frozen=True, slots=True)
class Document:
    """A page as search sees it.

    ``label`` says what kind of page it is. ``names`` are what the page's subject is or was called, besides
    ``title``; ``headings`` what things told on the page are called; ``terms`` the controlled terms that it is
    filed under; ``asks`` questions that it answers; ``elsewhere`` what other pages tell of it. ``weight`` (above 0,
    at most 1) is how much a hit counts, ``name_weight`` how much one in its names.
    ``facets`` are pairs of a facet's id and one of its options; ``date`` is ``YYYY-MM-DD`` or empty.
    """

    path: str
    title: str
    parts: tuple[Part, ...]
    label: str = ""
    names: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    elsewhere: tuple[Reference, ...] = ()
    weight: float = 1.0
    name_weight: float = 1.0
    facets: tuple[tuple[str, str], ...] = ()
    date: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A controlled term and the other words that people use for it."""

    label: str
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to narrow down results: its id, what it is called and its options in the order to show them."""

    id: str
    label: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Collection:
    """Everything that one index is built from; documents are numbered in the order given."""

    documents: tuple[Document, ...]
    terms: tuple[Term, ...] = ()
    facets: tuple[Facet, ...] = ()


NOTHING = Collection(())
"""What an index of no documents is built from."""
