"""Every page of a small library, byte for byte: what changes on a page is seen in review.

After a change that is meant, run the tests once with UPDATE_GOLDEN=1 and read the difference.
"""

import os
from pathlib import Path

import pytest

from generator.views import Page
from generator.views.rendering import page_body
from tests.views.library import GOLDEN, golden_site

EXPECTED = GOLDEN / "pages"


@pytest.mark.parametrize("page", golden_site().pages, ids=lambda page: page.path)
def test_page_is_as_it_was(page: Page) -> None:
    expected = EXPECTED / page.path
    body = f"{page_body(page)}\n"
    if os.environ.get("UPDATE_GOLDEN") == "1":
        expected.parent.mkdir(parents=True, exist_ok=True)
        expected.write_text(body, encoding="utf-8", newline="\n")
    assert body == expected.read_text(encoding="utf-8")


def test_no_page_is_left_over() -> None:
    kept = {path.relative_to(EXPECTED).as_posix() for path in EXPECTED.rglob("*.html")}
    assert kept == {Path(page.path).as_posix() for page in golden_site().pages}
