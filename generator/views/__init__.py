"""From a catalog to a site in memory. Every kind of page is made by a module of its own here.

A page module offers ``pages(library)``, which yields its pages; to add a kind of page, write such a
module and name it in ``_PAGE_MODULES``. A module that also offers ``files(library)`` yields what the
scripts of its pages fetch. What takes more than one module is a package, whose module ``page`` makes the
page. ``manuals`` alone makes its pages from the program and not from the library.

Several pages draw on ``structure`` and ``figures`` (what is drawn), ``statements`` and ``wording`` (what is
said), and ``library`` and ``bases`` (what the catalog holds, and which figures may stand side by side).
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType, ModuleType

from generator.manual import Manual
from generator.model.catalog import Catalog
from generator.search import Share
from generator.views import (
    alike,
    cards,
    claims,
    compare,
    contribute,
    courses,
    data,
    gaps,
    home,
    manuals,
    measures,
    model,
    places,
    releases,
    retired,
    search,
    source,
    station,
    subjects,
    timeline,
    vocabulary,
)
from generator.views.citing.own import with_citations
from generator.views.edition import edition_of
from generator.views.finding.feeds import feeds
from generator.views.indexing import make_library
from generator.views.library import Library
from generator.views.page import AnyDownload, AnyFile, DataFile, Download, Page, Section, TextFile
from generator.views.public import NOWHERE, Public
from generator.views.search_documents import make_describer
from generator.views.site import Site

__all__ = ["DataFile", "Download", "Page", "Section", "Site", "make_pages", "make_site", "site_of"]

NO_MANUALS: Mapping[str, Manual] = MappingProxyType({})

_PAGE_MODULES: tuple[ModuleType, ...] = (
    home,
    station,
    alike,
    model,
    compare,
    subjects,
    places,
    claims,
    measures,
    gaps,
    source,
    timeline,
    vocabulary,
    releases,
    retired,
    courses,
    search,
    contribute,
)

_FILE_MODULES: tuple[ModuleType, ...] = (
    *(module for module in _PAGE_MODULES if hasattr(module, "files")),
    cards,
)


def make_site(
    catalog: Catalog,
    explained: Mapping[str, Manual] = NO_MANUALS,
    public: Public = NOWHERE,
    share: Share | None = None,
) -> Site:
    """Make all pages of the site from a catalog that has passed every check.

    ``explained`` are the manuals of the codes that get a page of their own; ``public`` is where the site will be
    published, if that is known; ``share`` says by whom long work is done at once, which otherwise waits until it is asked for.
    """
    return site_of(make_library(catalog, public), explained, share)


def site_of(
    library: Library, explained: Mapping[str, Manual] = NO_MANUALS, share: Share | None = None
) -> Site:
    """Make all pages of the site from a library that is already indexed."""
    pages = [*make_pages(library), *manuals.pages(explained)]
    files: list[TextFile] = [file for module in _FILE_MODULES for file in module.files(library)]
    offered = data.offered(library, share)
    files.extend(offered.files)
    told = feeds(library)
    pages.extend(data.pages(library, offered, told))
    downloads: tuple[AnyDownload, ...] = (*offered.downloads, *courses.downloads(library))
    counts = Counter(entry.path for entry in (*pages, *files, *downloads))
    repeated = [path for path, count in counts.items() if count > 1]
    if repeated:
        raise ValueError(f"two pages or files have the same path: {repeated}")
    pages = sorted(with_citations(pages, library), key=_path)
    files.sort(key=_path)
    return Site(
        tuple(pages),
        make_describer(library),
        tuple(files),
        downloads,
        told,
        edition_of(library),
        library.catalog.standing.others,
        library.public,
    )


def make_pages(library: Library) -> Iterator[Page]:
    """Make the pages that the records tell by themselves, without those of their data and of the manuals."""
    for module in _PAGE_MODULES:
        yield from module.pages(library)


def _path(entry: Page | AnyFile) -> str:
    return entry.path
