"""Our pages as pages of MkDocs: finished ones that Markdown never sees.

MkDocs itself builds the few that its navigation names (``FinishedPage``). It knows the others, so that pages written by
hand may link to them (``KnownFiles``), but it neither reads nor writes them: ``mkdocs_writing`` does.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.views.edition import Edition, edition_view
from generator.views.page import Page, Section
from generator.views.public import Public
from generator.views.rendering import page_body


class FinishedPage(MkDocsPage):
    """A page whose content and table of contents are already made.

    ``public`` is the address of the site, ``edition`` the release that it shows.
    """

    def __init__(self, page: Page, config: MkDocsConfig, public: Public, edition: Edition | None) -> None:
        file = File.generated(config, source_of(page.path), content="")
        file.inclusion = InclusionLevel.NOT_IN_NAV
        super().__init__(menu_title(page), file, config)
        self._page = page
        self._public = public
        self._edition = edition

    @cached_property
    def finished(self) -> Page:
        """Return the page with its content, which is made when it is first needed."""
        return self._page.kept()

    def read_source(self, config: MkDocsConfig) -> None:
        """Take the place of reading Markdown: there is none."""
        self.markdown = ""
        self.meta = {
            "kind": self.finished.kind,
            "description": self.finished.description,
            "assets": self.finished.assets,
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take the place of converting Markdown: hand over what is already HTML."""
        self.show(body_of(self.finished, self._public, self._edition))

    def show(self, body: str) -> None:
        """Take this HTML for the content, and the table of contents from the sections."""
        content = self.finished.content()
        self.content = body
        self.toc = TableOfContents(contents_of(content.sections))
        self.present_anchor_ids = {section.id for section in content.all_sections()}


class KnownFiles(Files):
    """The files of MkDocs, and the pages of the site that it is only told of when it asks for one by its path.

    Finished pages that are made ``on_demand`` stand in the navigation, but MkDocs does not build them; nor does it know
    their anchors then, so that links to these are checked by builds alone.
    """

    def __init__(
        self, files: Iterable[File], pages: Iterable[Page], config: MkDocsConfig, *, on_demand: bool = False
    ) -> None:
        super().__init__(files)
        self._config = config
        self._on_demand = on_demand
        self._known: Mapping[str, Page] = {source_of(page.path): page for page in pages}

    def get_file_from_path(self, path: str) -> File | None:
        """Return the file with this path of its source, be it one of MkDocs or that of a page of the site."""
        found = super().get_file_from_path(path)
        return found or (self._told(self._known[path]) if path in self._known else None)

    def documentation_pages(
        self, *, inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included
    ) -> Sequence[File]:
        """Return the files of the pages that MkDocs builds."""
        found = super().documentation_pages(inclusion=inclusion)
        return [file for file in found if not (self._on_demand and isinstance(file.page, FinishedPage))]

    def _told(self, page: Page) -> File:
        file = File.generated(self._config, source_of(page.path), content="")
        file.inclusion = InclusionLevel.NOT_IN_NAV
        told = MkDocsPage(menu_title(page), file, self._config)
        told.present_anchor_ids = {section.id for section in page.content().all_sections()}
        return file


def source_of(path: str) -> str:
    """Return the path that MkDocs takes for the source of the page at ``path``."""
    return f"{path.removesuffix('.html')}.md"


def menu_title(page: Page) -> str:
    """Return the title of a page as HTML, which is what themes expect."""
    return str(escape(page.menu_title or page.title))


def body_of(page: Page, public: Public, edition: Edition | None) -> str:
    """Return the HTML of a page, from its title to its last section."""
    return str(page_body(page, public, edition_view(page.path, edition)))


def contents_of(sections: Iterable[Section], level: int = 2) -> list[AnchorLink]:
    """Return the table of contents of a page."""
    links = []
    for section in sections:
        link = AnchorLink(str(escape(section.title)), section.id, level)
        link.children = contents_of(section.sections, level + 1)
        links.append(link)
    return links


def named_in(nav: Any) -> Iterator[str]:
    """Yield the paths that the ``nav`` of a configuration names."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, Mapping):
        for entry in nav.values():
            yield from named_in(entry)
    elif isinstance(nav, list):
        for entry in nav:
            yield from named_in(entry)
