"""Puts finished pages into the shell of the theme, which is rendered once for every shape of pages."""

import posixpath
from collections.abc import Callable, Mapping
from typing import Any, cast

from jinja2 import Environment
from markupsafe import escape
from mkdocs.exceptions import PluginError
from mkdocs.structure.toc import AnchorLink

from generator.mkdocs_pages import FinishedPage, contents_of
from generator.splicing import Shell, cut, mark
from generator.views.page import Page

SAMPLE = 200
"""One page in so many is also rendered in full and compared, besides the first of every shape."""

_THEME_PAGE = "main.html"
_CONTENT = "content <h1>"  # the theme puts a title above a content without one
_MARKS = {
    slot: mark(slot) for slot in ("head", "title", "description", "address", "column", "folded", _CONTENT)
}

Context = Callable[[Page], Mapping[str, Any]]
"""Gives what the template of a page would be given, with its ``FinishedPage`` as ``page`` and without its ``head``."""


class Splicer:
    """Makes whole pages out of the theme's shells."""

    def __init__(self, theme: Environment, context: Context) -> None:
        self._theme = theme
        self._context = context
        self._shells: dict[tuple[object, ...], Shell] = {}
        self._count = 0
        self._lists = cast("Any", theme.get_template("partials/toc-list.html").module)

    def whole(self, page: Page, body: str, head: str, address: str) -> str:
        """Return the whole HTML of a page with its ``body`` and its ``head``; ``address`` is its canonical one, if known.

        Raises ``PluginError`` when a page of the sample differs from what the theme makes of it.
        """
        contents = contents_of(page.content().sections)
        shape = _shape(page, contents)
        is_first = shape not in self._shells
        if is_first:
            self._shells[shape] = self._shell(page)
        whole = self._shells[shape].filled(self._fills(page, contents, body, head, address))
        self._count += 1
        if is_first or self._count % SAMPLE == 0:
            self._compare(page, body, head, whole)
        return whole

    def _shell(self, page: Page) -> Shell:
        """Return the shell that a page has, rendered with marks in place of what is the page's own."""
        context = self._context(page)
        marked = _read(context)
        marked.title = _MARKS["title"]
        marked.content = _MARKS[_CONTENT]
        marked.meta = {**marked.meta, "description": page.description and _MARKS["description"]}
        marked.canonical_url = marked.canonical_url and _MARKS["address"]
        marked.toc_column = _MARKS["column"]
        marked.toc_folded = _MARKS["folded"]
        return cut(self._rendered({**context, "head": _MARKS["head"]}))

    def _fills(
        self, page: Page, contents: list[AnchorLink], body: str, head: str, address: str
    ) -> dict[str, str]:
        title = page.menu_title or page.title
        return {
            "head": head,
            "title": str(escape(" ".join(title.split()))),
            "description": str(escape(page.description)),
            "address": address,
            "column": self._lists.column(contents),
            "folded": self._lists.folded(contents),
            _CONTENT: body,
        }

    def _compare(self, page: Page, body: str, head: str, whole: str) -> None:
        context = self._context(page)
        _read(context).content = body
        if self._rendered({**context, "head": head}) != whole:
            raise PluginError(f"网页 {page.path} 与主题生成的不同：拼接网页的程序与主题的模板不合了。")

    def _rendered(self, context: Mapping[str, Any]) -> str:
        page = _read(context)
        page.active = True  # marks its section in tabs and drawer
        try:
            return self._theme.get_template(_THEME_PAGE).render(context)
        finally:
            page.active = False


def _read(context: Mapping[str, Any]) -> Any:
    """Return the page of a context; templates are given more of it than its type has."""
    return cast("FinishedPage", context["page"])


def _shape(page: Page, contents: list[AnchorLink]) -> tuple[object, ...]:
    """Return all that decides about a page's shell: pages of one folder have the same links in it."""
    return (posixpath.dirname(page.path), page.kind, page.assets, len(contents) > 1, bool(page.description))
