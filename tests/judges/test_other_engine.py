"""Links outlive the engine: what is exported, Zensical builds to the same addresses, anchors and words."""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import expect
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.conftest import NOT_FOUND, QuietHandler
from tests.e2e.conftest import Visitor, visit
from tests.judges.lychee import broken_links
from tests.projects import ROOT, run_generator
from tools.node_judges import program_in

__all__ = ["visit"]

SHELL = ("assets/images/", "assets/javascripts/", "assets/stylesheets/", "sitemap.xml")
"""What an engine and its theme add of their own."""


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as Zensical builds it from the export."""
    folder = tmp_path_factory.mktemp("exported") / "别的 引擎"
    done = run_generator(ROOT, "export", "--into", str(folder))
    assert done.returncode == 0, done.stderr
    program = program_in(Path(sys.executable).parent, "zensical")
    assert program, "Zensical is missing: python run.py test installs it"
    built = subprocess.run(
        [str(program), "build", "--strict"], cwd=folder, capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stdout + built.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def theirs(rebuilt: Path) -> Mapping[str, LexborHTMLParser]:
    return {
        path.relative_to(rebuilt).as_posix(): LexborHTMLParser(path.read_text("utf-8"))
        for path in rebuilt.rglob("*.html")
    }


@pytest.fixture(scope="module")
def ours(pages: Mapping[str, LexborHTMLParser]) -> Mapping[str, LexborHTMLParser]:
    """The pages of the site that have a shell around them; others, such as slides, are files like those of data."""
    return {path: page for path, page in pages.items() if path != NOT_FOUND and page.css("article")}


def article(page: LexborHTMLParser) -> LexborNode:
    return page.css("article")[0]


def test_every_address_of_the_site_is_there(site: Path, rebuilt: Path) -> None:
    ours = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    gone = {path for path in ours if not (rebuilt / path).is_file() and not path.startswith(SHELL)}
    assert gone == set()


def test_files_that_are_no_pages_are_the_same_bytes(
    site: Path, rebuilt: Path, ours: Mapping[str, LexborHTMLParser]
) -> None:
    files = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    shared = [path for path in files if path not in {*ours, NOT_FOUND} and not path.startswith(SHELL)]
    assert len(shared) > 1000
    assert [path for path in shared if (site / path).read_bytes() != (rebuilt / path).read_bytes()] == []


def test_every_anchor_is_on_its_page_once(
    ours: Mapping[str, LexborHTMLParser], theirs: Mapping[str, LexborHTMLParser]
) -> None:
    for path, page in ours.items():
        assert _ids(theirs[path]) == _ids(page), path


def test_every_page_says_the_same_and_links_the_same(
    ours: Mapping[str, LexborHTMLParser], theirs: Mapping[str, LexborHTMLParser]
) -> None:
    for path, page in ours.items():
        assert _words(theirs[path]) == _words(page), path
        assert _links(theirs[path]) == _links(page), path


def test_every_page_keeps_its_title_its_description_and_its_kind(
    ours: Mapping[str, LexborHTMLParser], theirs: Mapping[str, LexborHTMLParser]
) -> None:
    for path, page in ours.items():
        assert _head(theirs[path]) == _head(page), path


def test_every_page_lists_its_contents(
    ours: Mapping[str, LexborHTMLParser], theirs: Mapping[str, LexborHTMLParser]
) -> None:
    for path, page in ours.items():
        meant = [link.attributes["href"] for link in page.css(".md-nav--secondary a")]
        found = [link.attributes["href"] for link in theirs[path].css(".md-sidebar--secondary a")]
        assert [link for link in meant if link not in found] == [], path


def test_the_judge_sees_what_was_lost_or_changed() -> None:
    meant = LexborHTMLParser('<article><p id="a">甲</p><a href="b.html#c">乙</a></article>')
    for lost, ways in {
        '<article><p>甲</p><a href="b.html#c">乙</a></article>': (_ids,),
        '<article><p id="a"><em>丙</em></p><a href="b.html">乙</a></article>': (_words, _links),
    }.items():
        found = LexborHTMLParser(lost)
        assert [way for way in (_ids, _words, _links) if way(found) != way(meant)] == list(ways)


def test_no_link_is_broken(rebuilt: Path) -> None:
    assert broken_links(rebuilt) == []


@pytest.fixture(scope="module")
def other_server(rebuilt: Path) -> Iterator[str]:
    """The address of a server with the site that Zensical built."""
    handler = partial(QuietHandler, directory=str(rebuilt))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as http:
        thread = Thread(target=http.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{http.server_port}"
        http.shutdown()
        thread.join()


def test_what_needs_scripts_works(visit: Visitor, other_server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{other_server}/compare/index.html?with=stations/conghua-hexi,stations/leling-guojia")
        expect(page.locator("table.comparison").first).to_contain_text("郭家街道派出所")
        page.goto(f"{other_server}/search.html?words=四方对接")
        expect(page.locator("article mark").first).to_have_text("四方对接")
        page.goto(f"{other_server}/contribute/index.html?record=stations/leling-guojia#form")
        expect(page.locator("#form-panel")).to_contain_text("郭家街道派出所")
        assert reader.faults == []
        assert reader.elsewhere(other_server) == []


def _ids(page: LexborHTMLParser) -> list[str]:
    """Return the ids of what a page says; those of the shell around it begin with two low lines."""
    return [node.id or "" for node in article(page).css("[id]") if not (node.id or "").startswith("__")]


def _words(page: LexborHTMLParser) -> str:
    return " ".join(article(page).text().split())


def _links(page: LexborHTMLParser) -> list[str]:
    return [link.attributes["href"] or "" for link in article(page).css("a[href]")]


def _head(page: LexborHTMLParser) -> tuple[str, str, str]:
    metas = {
        node.attributes.get("name"): node.attributes.get("content") or "" for node in page.css("meta[name]")
    }
    title = page.css("title")[0].text().strip()
    return title, metas.get("description", ""), metas.get("page-kind", "")
