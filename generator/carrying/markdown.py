"""Pages as files of Markdown that another engine builds to the same content.

The body of a page is one block of raw HTML, so that no text of a record passes through Markdown. Both families of
parsers leave such a block alone when it begins with ``<div`` in the first column and holds no empty line: Python-
Markdown (which Zensical runs) ends it where the ``div`` ends, CommonMark at the first empty line ("HTML blocks",
kind 6). What engines make of the front matter goes into templates that do not escape, so it is escaped here.
"""

import json
import re
from collections.abc import Iterable
from typing import Any

from markupsafe import escape

from generator.views import Page, Section
from generator.views.edition import Edition, edition_view
from generator.views.public import NOWHERE, Public
from generator.views.rendering import page_body

_KEPT = re.compile(r"""<(pre|textarea)\b.*?</\1>|(?<==)"[^"<>]*[\n\t][^"<>]*"(?=[\s/>])""", re.DOTALL)
"""Where an empty line and a tab are seen or counted: text that keeps its lines, and values of attributes."""

_AS_REFERENCES = {ord("\t"): "&#9;", ord("\n"): "&#10;"}
_EMPTY_LINES = re.compile(r"\n[ \t\n]*(?=\n)")
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Characters that YAML does not take as they are, and that no reader sees."""


def source_path(page_path: str) -> str:
    """Return the path of the file of Markdown from which an engine makes the page at ``page_path``."""
    return f"{page_path.removesuffix('.html')}.md"


def markdown_page(
    page: Page, head: str = "", public: Public = NOWHERE, edition: Edition | None = None
) -> str:
    """Return a page as a file of Markdown: front matter, and its body as a block of raw HTML.

    ``head`` is the HTML that belongs in the head of the page, ``public`` the address of the site, and ``edition``
    the release that the site shows.
    """
    page = page.kept()
    facts: dict[str, Any] = {
        "title": _said(page.menu_title or page.title),
        "description": _said(page.description),
        "kind": page.kind,
        "contents": _contents(page.content().sections),
        "styles": [asset for asset in page.assets if asset.endswith(".css")],
        "scripts": [asset for asset in page.assets if asset.endswith(".js")],
        "head": _UNSEEN.sub("", head),
    }
    front = "".join(f"{name}: {json.dumps(fact, ensure_ascii=False)}\n" for name, fact in facts.items())
    return f"---\n{front}---\n\n{raw_block(str(page_body(page, public, edition_view(page.path, edition))))}\n"


def raw_block(html: str) -> str:
    """Return HTML as one block of raw HTML, in which no parser of Markdown finds anything to do."""
    # HTML knows one end of a line ("13.2.3.5 Preprocessing the input stream"); parsers of Markdown may know more.
    lines = html.replace("\r\n", "\n").replace("\r", "\n")
    kept = _KEPT.sub(lambda found: found[0].translate(_AS_REFERENCES), lines)
    return f'<div class="library-page">\n{_EMPTY_LINES.sub("", kept).strip()}\n</div>'


def _contents(sections: Iterable[Section]) -> list[dict[str, Any]]:
    """Return the contents of a page: engines find no headings in raw HTML."""
    return [
        {"id": section.id, "title": _said(section.title), "inner": _contents(section.sections)}
        for section in sections
    ]


def _said(text: str) -> str:
    return str(escape(_UNSEEN.sub("", text)))
