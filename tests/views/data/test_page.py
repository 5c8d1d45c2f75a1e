"""The page of data names every file with its size, and every page leads to its own data."""

import posixpath

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.views.data import Offer, pages
from generator.views.data.page import readable_size
from generator.views.library import Library
from generator.views.page import Page
from generator.views.rendering import page_body
from tests.views.library import golden_site


def links(page: Page) -> set[str]:
    """Return where the links of a page lead, as paths in the site."""
    body = LexborHTMLParser(str(page_body(page)))
    targets = (str(node.attributes["href"]) for node in body.css("a[href]"))
    return {posixpath.normpath(posixpath.join(posixpath.dirname(page.path), target)) for target in targets}


def test_every_download_is_offered(library: Library, offer: Offer) -> None:
    (page,) = pages(library, offer)
    found = links(page)
    files = set(offer.by_path())
    single = {f"api/v1/{folder}/" for folder in ("stations", "models", "sources", "courses")}
    assert {path for path in files if not any(path.startswith(folder) for folder in single)} <= found


def test_every_page_leads_to_its_data() -> None:
    site = golden_site()
    files = {file.path for file in site.all_files()}
    for page in site.pages:
        found = links(page)
        assert not page.from_records or "data/index.html" in found, page.path
        if page.record.startswith("practices/") and page.kind in {"station", "model", "source", "course"}:
            own = page.record.replace("practices/", "api/v1/").replace(".yaml", ".json")
            assert own in found & files, page.path


@pytest.mark.parametrize(
    ("size", "said"), [(0, "0 字节"), (1023, "1023 字节"), (1024, "1 KB"), (2_097_152, "2.0 MB")]
)
def test_sizes_are_said_as_readers_know_them(size: int, said: str) -> None:
    assert readable_size(size) == said
