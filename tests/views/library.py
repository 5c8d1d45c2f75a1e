"""A small made-up library in which every field of every record is filled in somewhere."""

from functools import cache
from pathlib import Path

from generator.disk import read_practices
from generator.manual import Manual, manuals
from generator.model.catalog import Catalog
from generator.reading import read_catalog
from generator.views import Page, Site, make_site

EXPLAINED = ("full-width-colon", "full-width-space", "missing-file", "typography")
"""The codes whose pages stand for those of all."""

GOLDEN = Path(__file__).parent.parent / "golden"


@cache
def golden_catalog() -> Catalog:
    """Read the small library; its vocabulary holds only what it needs, so the rules stay out of it."""
    reading = read_catalog(read_practices(GOLDEN / "practices"), check=lambda _: ())
    assert reading.catalog is not None
    assert reading.diagnostics == ()
    return reading.catalog


@cache
def golden_site() -> Site:
    """Make the site of the small library."""
    return make_site(golden_catalog(), golden_manuals())


def golden_manuals() -> dict[str, Manual]:
    """Return the manuals whose pages the small library's site has."""
    return {code: manuals()[code] for code in EXPLAINED}


def golden_page(path: str) -> Page:
    """Return one page of the small library's site."""
    return next(page for page in golden_site().pages if page.path == path)
