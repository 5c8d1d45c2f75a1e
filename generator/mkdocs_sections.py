"""Tells MkDocs which section of the navigation a page belongs to that the navigation does not name.

The navigation names the index of each folder and not its hundreds of pages. With the index as its parent, a page
marks its section in tabs and drawer, as pages of the navigation do. MkDocs loads this file by its ``hooks`` setting.
"""

from collections.abc import Iterable
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
    """Put every page that the navigation does not name under the first one that it names of the same folder."""
    named = first_of_folders(nav.pages)
    for file in files.documentation_pages():
        page = file.page
        if page is not None and page not in nav.pages:
            # MkDocs asks no more of a parent than that it can be active, which a page can be as well.
            page.parent = cast("Section | None", named.get(folder_of(page.file.src_uri)))
    return nav


def first_of_folders(pages: Iterable[Page]) -> dict[str, Page]:
    """Return the first page that the navigation names in each folder, by the name of the folder."""
    found: dict[str, Page] = {}
    for page in pages:
        if folder := folder_of(page.file.src_uri):
            found.setdefault(folder, page)
    return found


def folder_of(path: str) -> str:
    """Return the first folder of a path; empty for pages that lie in none."""
    return path.rpartition("/")[0].partition("/")[0]
