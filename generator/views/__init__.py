"""From a catalog to a site in memory. Every kind of page is made by a module of its own here.

A page module offers ``pages(library)``, which yields its pages; to add a kind of page, write such a
module and name it in ``_PAGE_MODULES``.
"""

from collections import Counter
from types import ModuleType

from generator.model.catalog import Catalog
from generator.views import claims, home, model, places, source, station, subjects, timeline, vocabulary
from generator.views.library import make_library
from generator.views.page import Page, Section, Site

__all__ = ["Page", "Section", "Site", "make_site"]

_PAGE_MODULES: tuple[ModuleType, ...] = (
    home,
    station,
    model,
    subjects,
    places,
    claims,
    source,
    timeline,
    vocabulary,
)


def make_site(catalog: Catalog) -> Site:
    """Make all pages of the site from a catalog that has passed every check."""
    library = make_library(catalog)
    pages = [page for module in _PAGE_MODULES for page in module.pages(library)]
    repeated = [path for path, count in Counter(page.path for page in pages).items() if count > 1]
    if repeated:
        raise ValueError(f"two pages have the same path: {repeated}")
    return Site(tuple(sorted(pages, key=lambda page: page.path)))
