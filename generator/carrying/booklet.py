"""Several pages as one document to print: a cover, the contents, the pages one after the other.

Links between them lead within the document; others lead to the site, where its address is known, or are text.
"""

import posixpath
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urljoin, urlsplit

from markupsafe import Markup

from generator.carrying.relinking import ID_LISTS, relinked
from generator.carrying.stamp import Stamp
from generator.model.about import LICENCE
from generator.policy import STILL
from generator.views import Page
from generator.views.public import Public
from generator.views.rendering import page_body, render

WIDE_ASSETS = frozenset(("assets/comparison.css",))
"""Style sheets of pages that are wider than high on paper."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page in a booklet: its anchor, its title, its HTML, and what it is called in the contents."""

    anchor: str
    title: str
    html: Markup
    is_wide: bool
    number: int | None


@dataclass(frozen=True, slots=True)
class Booklet:
    """What a booklet is made of; ``public`` is the address of the site."""

    title: str
    stamp: Stamp
    site_name: str
    public: Public
    pages: tuple[Page, ...]

    def anchors(self) -> tuple[str, ...]:
        """Return the anchor of every page, in their order."""
        return tuple(_anchor(index) for index, _ in enumerate(self.pages))


def assets_of(pages: Iterable[Page]) -> tuple[str, ...]:
    """Return the style sheets that the pages need, each once, in the order in which they are first needed."""
    sheets = dict.fromkeys(asset for page in pages for asset in page.assets if asset.endswith(".css"))
    return tuple(sheets)


def compose(
    booklet: Booklet, styles: Sequence[str], files: Callable[[str], str], numbers: Mapping[str, int]
) -> str:
    """Return the HTML of a booklet.

    ``styles`` are the addresses of its style sheets; ``files`` gives the address of a file of the site, such as a
    picture; ``numbers`` are the numbers of the sheets of paper on which pages begin, by anchor, as far as they are
    known.
    """
    inside = {page.path: _anchor(index) for index, page in enumerate(booklet.pages)}
    sheets = [
        Sheet(
            inside[page.path],
            page.title,
            _moved(page, inside, booklet.public, files),
            not WIDE_ASSETS.isdisjoint(page.assets),
            numbers.get(inside[page.path]),
        )
        for page in booklet.pages
    ]
    values = {"booklet": booklet, "sheets": sheets, "styles": styles, "has_contents": len(sheets) > 1}
    return str(render("booklet", **values, licence=LICENCE.name, policy=STILL))


def _anchor(index: int) -> str:
    return f"page-{index + 1}"


def _moved(page: Page, inside: Mapping[str, str], public: Public, files: Callable[[str], str]) -> Markup:
    """Return the HTML of a page with its ids made its own and its links turned inward or outward."""
    own = inside[page.path]

    def rewrite(name: str, value: str) -> str | None:
        if name == "id":
            return f"{own}--{value}"
        if name in ID_LISTS:
            return " ".join(f"{own}--{one}" for one in value.split())
        if name == "src":
            return files(_target(page.path, value)) if _is_ours(value) else value
        return _link(page.path, value, inside, public)

    # Paper cannot copy a citation, and a document to print runs no scripts.
    body = page_body(replace(page, citation=None))
    return Markup(relinked(body, rewrite))  # noqa: S704  (made of safe HTML)


def _link(path: str, value: str, inside: Mapping[str, str], public: Public) -> str | None:
    """Return where a link of the page at ``path`` leads in the booklet; None when it can lead nowhere."""
    if not _is_ours(value):
        return value
    parts = urlsplit(value)
    target = _target(path, value)
    if target in inside and not parts.query:
        return f"#{inside[target]}--{parts.fragment}" if parts.fragment else f"#{inside[target]}"
    return urljoin(public.to(path), value) if public else None


def _is_ours(value: str) -> bool:
    parts = urlsplit(value)
    return not parts.scheme and not parts.netloc


def _target(path: str, value: str) -> str:
    """Return the path in the site that a relative link leads to."""
    named = urlsplit(value).path
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), named)) if named else path
