"""What records promise is what pages have: every permalink is promised, and every promise has its place."""

import re

import pytest

from generator.permanence.promises import is_of_records, pages_of
from generator.views import Page
from generator.views.rendering import page_body
from tests.views.library import golden_catalog, golden_site

_ID = re.compile(r'\bid="([^"]+)"')
_PERMALINK = re.compile(r'<a class="(?:permalink|headerlink)" href="#([^"]+)"')
_RETIRED = re.compile(r"(?:[a-z]+--)?retired")

PAGES = {page.path: page for page in golden_site().pages}
PROMISED = {page: {one.anchor for one in promises} for page, promises in pages_of(golden_catalog())}


RECORD_PAGES = [
    PAGES[path] for path in PROMISED if path.startswith(("stations/", "models/", "sources/", "vocabulary/"))
]


def test_every_promised_page_is_there() -> None:
    assert PROMISED.keys() <= PAGES.keys()
    assert all(is_of_records(page) for page in PROMISED)


@pytest.mark.parametrize("page", RECORD_PAGES, ids=lambda page: page.path)
def test_every_promised_anchor_is_on_its_page(page: Page) -> None:
    assert PROMISED[page.path] <= set(_ID.findall(page_body(page)))


@pytest.mark.parametrize("page", RECORD_PAGES, ids=lambda page: page.path)
def test_every_permalink_of_a_record_is_promised_and_every_part_has_one(page: Page) -> None:
    links = {link for link in _PERMALINK.findall(page_body(page)) if not _RETIRED.fullmatch(link)}
    assert links == PROMISED[page.path]


def test_lists_and_pages_of_the_program_are_not_promised_by_records() -> None:
    for path in (
        "index.html",
        "stations/index.html",
        "compare/index.html",
        "compare/models.html",
        "about.html",
    ):
        assert not is_of_records(path)
