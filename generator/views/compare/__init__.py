"""Comparisons: entries of a reader's choice side by side, and every two models written out.

A comparison has one plan of rows (``plan``). A station or a model is a column of lines (``columns``,
``practice_cells``, ``structure_cells``); a table holds columns against each other (``table``). Pages for
which everything is known are written out (``pairs``, ``overview``); for the rest the browser gets each
column as a file of its own (``files``) and puts the tables together by the same rules.
"""

from collections.abc import Iterator

from generator.views.compare import desk, overview, pairs
from generator.views.compare.files import files
from generator.views.library import Library
from generator.views.page import Page

__all__ = ["files", "pages"]


def pages(library: Library) -> Iterator[Page]:
    """Make the page of comparisons, that of all models, and that of every two models."""
    yield desk.page(library)
    yield overview.page(library)
    yield from pairs.pages(library)
