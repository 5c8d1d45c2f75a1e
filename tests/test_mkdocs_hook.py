"""What a site knows of its own address: with ``site_url`` it tells the whole world, without it nothing wrong."""

from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import NOT_FOUND
from tests.projects import copy_project, run_generator, run_module

HOME = "https://library.example/below/"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="module")
def addressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site that knows its address."""
    project = copy_project(tmp_path_factory.mktemp("addressed") / "project")
    settings = project / "mkdocs.yml"
    # Written without the slash at the end, as people do.
    settings.write_text(f"site_url: {HOME.rstrip('/')}\n{settings.read_text('utf-8')}", "utf-8")
    done = run_generator(project, "build", "--strict")
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


def canonical(path: Path) -> str | None:
    link = LexborHTMLParser(path.read_text("utf-8")).css_first("link[rel=canonical]")
    return link.attributes["href"] if link else None


def test_the_site_map_names_every_page_under_the_address_that_the_page_gives_itself(addressed: Path) -> None:
    root = ElementTree.fromstring((addressed / "sitemap.xml").read_bytes())  # noqa: S314  (it is our own)
    named = {element.text or "" for element in root.iter(f"{SITEMAP}loc")}
    assert not (addressed / "sitemap.xml.gz").exists()
    assert f"{HOME}about.html" in named
    for address in sorted(named):
        page = addressed / address.removeprefix(HOME)
        assert canonical(page) == address


def test_the_citation_gives_the_address_without_any_script(addressed: Path) -> None:
    page = LexborHTMLParser((addressed / "stations" / "leling-guojia.html").read_text("utf-8"))
    (citation,) = page.css("details.citing .citation")
    assert citation.text().endswith(f"]. {HOME}stations/leling-guojia.html.")
    (shown,) = page.css('meta[property="og:image"]')
    assert (addressed / str(shown.attributes["content"]).removeprefix(HOME)).is_file()


def test_without_an_address_no_file_and_no_head_makes_one_up(
    site: Path, pages: Mapping[str, LexborHTMLParser]
) -> None:
    assert not (site / "sitemap.xml").exists()
    assert "Sitemap" not in (site / "robots.txt").read_text("utf-8")
    for path, page in pages.items():
        assert not page.css(
            "meta[property='og:url'], meta[name='citation_public_url'], link[rel=canonical]"
        ), path


def test_every_page_in_the_shell_tells_where_it_stands_and_where_the_feed_is(
    site: Path, pages: Mapping[str, LexborHTMLParser]
) -> None:
    for path, page in pages.items():
        if path == NOT_FOUND or not page.css("main.md-main"):
            continue
        feeds = [link.attributes["href"] or "" for link in page.css("link[type='application/atom+xml']")]
        assert feeds, path
        assert all((site / path).parent.joinpath(feed).resolve().is_file() for feed in feeds), path
        assert len(page.css("script[type='application/ld+json']")) == 1, path


def test_warnings_of_records_are_heard_once_and_nothing_below_them(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    record = project / "practices" / "stations" / "leling-guojia.yaml"
    lines = record.read_text("utf-8").splitlines(keepends=True)
    at = next(number for number, line in enumerate(lines) if line.startswith("summary: "))
    lines[at] = "summary: 取得了显著成效，受到群众一致好评。\n"
    record.write_text("".join(lines), "utf-8")
    # MkDocs alone: nobody has told the warning before.
    done = run_module(project, "mkdocs", "build")
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("praise 警告") == 1
    done = run_generator(project, "build")
    assert (done.stdout + done.stderr).count("praise 警告") == 1
    assert "INFO" not in done.stderr
