"""Our pages as pages of MkDocs: finished ones that Markdown never sees, most of them spliced into a ready shell."""

import copy
import posixpath
from collections.abc import Iterable, Mapping
from typing import Any, cast

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.splicing import Shell, cut, mark
from generator.views.edition import EditionView
from generator.views.page import Page, Section
from generator.views.public import Public
from generator.views.rendering import page_body

SAMPLE = 200
"""One page in so many is also rendered in full and compared, besides the first of every shape."""

_THEME_PAGE, _WHOLE_PAGE = "main.html", "whole.html"
_CONTENT = "content <h1>"  # the theme puts a title above a content without one
_MARKS = {
    slot: mark(slot) for slot in ("head", "title", "description", "address", "column", "folded", _CONTENT)
}


class FinishedPage(MkDocsPage):
    """A page whose content and table of contents are already made.

    ``public`` is the address of the site, ``edition`` what the page says of the release that it shows. A page that
    ``is_spliced`` gets its content when it is written and not before, so that no more than one is held.
    """

    def __init__(
        self, page: Page, file: File, config: MkDocsConfig, public: Public, edition: EditionView | None = None
    ) -> None:
        super().__init__(str(escape(page.menu_title or page.title)), file, config)
        self.finished = page
        self.public = public
        self.edition = edition
        self.is_spliced = False

    def read_source(self, config: MkDocsConfig) -> None:
        """Take the place of reading Markdown: there is none."""
        self.markdown = ""
        self.meta = {
            "kind": self.finished.kind,
            "description": self.finished.description,
            "assets": self.finished.assets,
            "template": _WHOLE_PAGE if self.is_spliced else _THEME_PAGE,
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take the place of converting Markdown: hand over what is already HTML."""
        self.content = "" if self.is_spliced else self.body()
        self.toc = TableOfContents(_toc(self.finished.sections, level=2))
        self.present_anchor_ids = {section.id for section in self.finished.all_sections()}

    def body(self) -> str:
        """Return the HTML of the page, from its title to its last section."""
        return str(page_body(self.finished, self.public, self.edition))


class Splicer:
    """Puts finished pages into the theme's shell, which it renders once for every shape of pages."""

    def __init__(self, theme: Environment) -> None:
        self._theme = theme
        self._shells: dict[tuple[object, ...], Shell] = {}
        self._count = 0
        self._lists = cast("Any", theme.get_template("partials/toc-list.html").module)

    def whole(self, page: FinishedPage, context: Mapping[str, Any]) -> str:
        """Return the whole HTML of a page; ``context`` is what its template would be given, with its ``head``.

        Raises ``PluginError`` when a page of the sample differs from what the theme makes of it.
        """
        shape = _shape(page)
        is_first = shape not in self._shells
        if is_first:
            self._shells[shape] = self._shell(page, context)
        body = page.body()
        whole = self._shells[shape].filled(self._fills(page, body, context["head"]))
        self._count += 1
        if is_first or self._count % SAMPLE == 0:
            self._compare(page, context, body, whole)
        return whole

    def _shell(self, page: FinishedPage, context: Mapping[str, Any]) -> Shell:
        """Return the shell that a page has, rendered with marks in place of what is the page's own."""
        marked: Any = copy.copy(page)
        marked.title = _MARKS["title"]
        marked.content = _MARKS[_CONTENT]
        marked.meta = {**page.meta, "description": page.finished.description and _MARKS["description"]}
        marked.canonical_url = page.canonical_url and _MARKS["address"]
        marked.toc_column = _MARKS["column"]
        marked.toc_folded = _MARKS["folded"]
        return cut(self._rendered({**context, "page": marked, "head": _MARKS["head"]}))

    def _fills(self, page: FinishedPage, body: str, head: str) -> dict[str, str]:
        title = page.finished.menu_title or page.finished.title
        return {
            "head": head,
            "title": str(escape(" ".join(title.split()))),
            "description": str(escape(page.finished.description)),
            "address": page.canonical_url or "",
            "column": self._lists.column(page.toc),
            "folded": self._lists.folded(page.toc),
            _CONTENT: body,
        }

    def _compare(self, page: FinishedPage, context: Mapping[str, Any], body: str, whole: str) -> None:
        page.content = body
        if self._rendered(context) != whole:
            raise PluginError(
                f"网页 {page.finished.path} 与主题生成的不同：拼接网页的程序与主题的模板不合了。"
            )
        page.content = ""

    def _rendered(self, context: Mapping[str, Any]) -> str:
        return self._theme.get_template(_THEME_PAGE).render(context)


def _shape(page: FinishedPage) -> tuple[object, ...]:
    """Return all that decides about a page's shell: pages of one folder have the same links in it."""
    finished = page.finished
    return (
        posixpath.dirname(finished.path),
        finished.kind,
        finished.assets,
        len(finished.sections) > 1,
        bool(finished.description),
    )


def _toc(sections: Iterable[Section], level: int) -> list[AnchorLink]:
    links = []
    for section in sections:
        link = AnchorLink(str(escape(section.title)), section.id, level)
        link.children = _toc(section.sections, level + 1)
        links.append(link)
    return links
