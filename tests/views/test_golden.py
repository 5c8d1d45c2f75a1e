"""Every page and file of a small library, byte for byte: what changes is seen in review.

After a change that is meant, run the tests once with UPDATE_GOLDEN=1 and read the difference.
"""

import os

import pytest

from generator.views import Page
from generator.views.page import TextFile
from generator.views.rendering import page_body
from tests.views.library import GOLDEN, golden_site

EXPECTED = GOLDEN / "pages"
ENTRIES: tuple[Page | TextFile, ...] = (*golden_site().pages, *golden_site().files)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.path)
def test_it_is_as_it_was(entry: Page | TextFile) -> None:
    expected = EXPECTED / entry.path
    text = f"{page_body(entry)}\n" if isinstance(entry, Page) else entry.text
    if os.environ.get("UPDATE_GOLDEN") == "1":
        expected.parent.mkdir(parents=True, exist_ok=True)
        expected.write_text(text, encoding="utf-8", newline="\n")
    assert text == expected.read_bytes().decode()


def test_nothing_is_left_over() -> None:
    kept = {path.relative_to(EXPECTED).as_posix() for path in EXPECTED.rglob("*") if path.is_file()}
    assert kept == {entry.path for entry in ENTRIES}
