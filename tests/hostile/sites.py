"""The sites of the small library with other words: in memory, with everything that reaches a reader."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.disk import read_scripts
from generator.search import IndexFile, build_index
from generator.views import site_of
from generator.views.finding.files import finding_files
from generator.views.finding.head import head_of
from generator.views.finding.surroundings import surroundings
from generator.views.indexing import make_library
from generator.views.library import Library
from generator.views.page import pieces_of
from generator.views.public import Public
from generator.views.rendering import page_body
from generator.views.site import Site
from tests.hostile.library import Words, calm, filled
from tests.views.library import golden_manuals

SEARCH_SCRIPTS = Path(__file__).resolve().parent.parent.parent / "generator" / "search" / "scripts"
HOME = "https://library.example/below/"


@dataclass(frozen=True)
class Made:
    """A site with its pages as HTML, the files of its index and those by which it is found."""

    library: Library
    site: Site
    pages: dict[str, str]
    files: dict[str, bytes]
    index: tuple[IndexFile, ...]


def made(words: Words) -> Made:
    """Return the site of the small library with these words."""
    library = make_library(filled(words).catalog, Public.at(HOME))
    site = site_of(library, golden_manuals())
    others = (*site.all_files(), *finding_files(site, ()))
    files = {file.path: b"".join(pieces_of(file)) for file in others}
    pages = {**dict(_pages(site)), **{path: files[path].decode() for path in files if path.endswith(".html")}}
    return Made(
        library,
        site,
        pages,
        files,
        build_index(site.search.collection(site.search.documents(site.pages)), read_scripts(SEARCH_SCRIPTS)),
    )


@cache
def calm_site() -> Made:
    """Return the site in whose words nothing is wrong."""
    return made(calm)


def _pages(site: Site) -> Iterator[tuple[str, str]]:
    around = surroundings(site)
    for page in site.pages:
        head = head_of(page, around)
        yield page.path, f"<!doctype html><head>{head}</head><body>{page_body(page, site.public)}</body>"
