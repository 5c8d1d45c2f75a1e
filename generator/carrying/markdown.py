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
from generator.views.rendering import page_body

_KEPT = re.compile(r"(<(?:pre|textarea)\b.*?</(?:pre|textarea)>)", re.DOTALL)
"""Where an empty line and a tab are seen."""

_EMPTY_LINES = re.compile(r"\n[ \t\n]*(?=\n)")
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Characters that YAML does not take as they are, and that no reader sees."""


def source_path(page_path: str) -> str:
    """Return the path of the file of Markdown from which an engine makes the page at ``page_path``."""
    return f"{page_path.removesuffix('.html')}.md"


def markdown_page(page: Page) -> str:
    """Return a page as a file of Markdown: front matter, and its body as a block of raw HTML."""
    facts: dict[str, Any] = {
        "title": _said(page.menu_title or page.title),
        "description": _said(page.description),
        "kind": page.kind,
        "contents": _contents(page.sections),
        "styles": [asset for asset in page.assets if asset.endswith(".css")],
        "scripts": [asset for asset in page.assets if asset.endswith(".js")],
    }
    front = "".join(f"{name}: {json.dumps(fact, ensure_ascii=False)}\n" for name, fact in facts.items())
    return f"---\n{front}---\n\n{raw_block(str(page_body(page)))}\n"


def raw_block(html: str) -> str:
    """Return HTML as one block of raw HTML, in which no parser of Markdown finds anything to do."""
    pieces = _KEPT.split(html)
    plain, kept = pieces[::2], pieces[1::2]
    shown = [_EMPTY_LINES.sub("", piece) for piece in plain]
    held = [piece.replace("\t", "&#9;").replace("\r", "&#13;").replace("\n", "&#10;") for piece in kept]
    body = "".join(piece for pair in zip(shown, [*held, ""], strict=True) for piece in pair)
    return f'<div class="library-page">\n{body.strip()}\n</div>'


def _contents(sections: Iterable[Section]) -> list[dict[str, Any]]:
    """Return the contents of a page: engines find no headings in raw HTML."""
    return [
        {"id": section.id, "title": _said(section.title), "inner": _contents(section.sections)}
        for section in sections
    ]


def _said(text: str) -> str:
    return str(escape(_UNSEEN.sub("", text)))
