"""Nothing that a page loads comes from another host: the library works without a network."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

LOADING = {
    "script": "src",
    "link": "href",
    "img": "src",
    "source": "src",
    "iframe": "src",
    "embed": "src",
    "object": "data",
    "video": "src",
    "audio": "src",
    "input": "src",
    "form": "action",
    "base": "href",
    "use": "href",
}
"""Elements that load or send something by themselves, and the attribute that says from or to where."""

NOT_LOADED = frozenset({"canonical", "alternate", "license", "author", "next", "prev", "edit"})
"""Kinds of ``link`` that a browser does not load."""

ELSEWHERE = re.compile(r"^\s*(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
IN_STYLE = re.compile(r"(?:url\(\s*['\"]?|@import\s+['\"])((?:https?:)?//[^'\")]+)", re.IGNORECASE)


def test_no_page_loads_from_another_host(pages: Mapping[str, LexborHTMLParser]) -> None:
    found = [f"{path}: {address}" for path, page in pages.items() for address in _loaded(page)]
    assert not found, "\n".join(found[:40])


def test_no_style_sheet_loads_from_another_host(site: Path) -> None:
    sheets = list(site.rglob("*.css"))
    assert sheets
    found = [f"{sheet.name}: {a}" for sheet in sheets for a in IN_STYLE.findall(sheet.read_text("utf-8"))]
    assert not found, "\n".join(found[:40])


def test_the_judge_sees_other_hosts() -> None:
    page = LexborHTMLParser(
        '<link rel="preconnect" href="//elsewhere"><link rel="canonical" href="https://home/">'
        '<script src="HTTPS://elsewhere/a.js"></script><img src="a.png" srcset="b.png 1x, //elsewhere/c.png 2x">'
        '<p style="background: url(https://elsewhere/d.png)"></p><a href="https://elsewhere/">可点</a>'
    )
    assert list(_loaded(page)) == [
        "HTTPS://elsewhere/a.js",
        "//elsewhere",
        "//elsewhere/c.png",
        "https://elsewhere/d.png",
    ]


def _loaded(page: LexborHTMLParser) -> Iterator[str]:
    """Yield every address of another host that a page loads by itself."""
    for tag, attribute in LOADING.items():
        for node in page.css(f"{tag}[{attribute}]"):
            if not set((node.attributes.get("rel") or "").split()) & NOT_LOADED:
                yield from _elsewhere(node.attributes[attribute])
    for node in page.css("[srcset]"):
        for candidate in (node.attributes["srcset"] or "").split(","):
            yield from _elsewhere(candidate)
    styles = [node.attributes["style"] or "" for node in page.css("[style]")]
    for style in (*styles, *(node.text() for node in page.css("style"))):
        yield from IN_STYLE.findall(style)


def _elsewhere(address: str | None) -> Iterator[str]:
    if address and ELSEWHERE.match(address):
        yield address.split()[0]
