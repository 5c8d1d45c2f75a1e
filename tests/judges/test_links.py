"""Every link of every page leads somewhere: to a file that is there, at an anchor that is on it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from tests.conftest import NOT_FOUND
from tests.judges.lychee import broken_links


def test_no_link_is_broken(site: Path) -> None:
    broken = broken_links(site)
    assert not broken, f"{len(broken)} broken links:\n" + "\n".join(broken[:60])


def test_the_judge_sees_missing_files_and_fragments(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        '<title>a</title><a href="b.html#here">1</a><a href="b.html#gone">2</a><a href="c.html">3</a>',
        "utf-8",
    )
    (tmp_path / "b.html").write_text('<title>b</title><p id="here"><a href="a.html">1</a></p>', "utf-8")
    assert [line.partition(" (")[0].rpartition("/")[2] for line in broken_links(tmp_path)] == [
        "b.html#gone",
        "c.html",
    ]


def test_every_page_can_be_reached_from_the_home_page(pages: Mapping[str, LexborHTMLParser]) -> None:
    reached: set[str] = set()
    waiting = ["index.html"]
    while waiting:
        path = waiting.pop()
        if path not in reached:
            reached.add(path)
            waiting.extend(_linked(path, pages))
    # Old addresses answer those who come by an old link; nothing new needs to lead there.
    gone = {path for path, page in pages.items() if page.css_matches("[data-gone]")}
    assert pages.keys() - reached - gone <= {NOT_FOUND}


def test_every_search_result_leads_to_its_section(site: Path, pages: Mapping[str, LexborHTMLParser]) -> None:
    files = sorted((site / "search" / "documents").glob("*.js"), key=lambda file: int(file.stem))
    documents = [_content(file) for file in files]
    assert documents
    for path, *_, parts, elsewhere in documents:
        for anchor, _title, _text in parts:
            assert not anchor or pages[path].css_matches(f'[id="{anchor}"]'), f"{path}#{anchor}"
        for page, anchor in elsewhere:
            assert pages[documents[page][0]].css_matches(f'[id="{anchor}"]'), f"{path}: {anchor}"


def _content(file: Path) -> list[Any]:
    """Return the document in a file of the index, which is a script that calls a function with it."""
    text = file.read_text("utf-8")
    return json.loads(text[text.index(",") + 1 : -1])  # type: ignore[no-any-return]


def _linked(path: str, pages: Mapping[str, LexborHTMLParser]) -> list[str]:
    """Return the pages of the site that a page links to."""
    found = []
    for link in pages[path].css("a[href]"):
        address = urlsplit(urljoin(f"http://site/{path}", link.attributes["href"] or ""))
        target = unquote(address.path).lstrip("/")
        if address.netloc == "site":
            found += [
                name for name in (target, f"{target}index.html", f"{target}/index.html") if name in pages
            ]
    return found
