"""Hands the finished pages to MkDocs, whose theme puts the shell around them.

``mkdocs build`` and ``mkdocs serve`` load this file by their ``hooks`` setting; nothing else here imports
MkDocs. The records are read and checked before MkDocs empties its target, so that wrong records leave
the site as it was.
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

PROJECT = Path(__file__).resolve().parent.parent
# MkDocs loads a hook as a lone file: started by its own command, it does not see our package.
if str(PROJECT) not in sys.path:
    sys.path.insert(0, str(PROJECT))

from generator.build import PINNED, PRACTICES, BuildError, load, refuse_project_files  # noqa: E402
from generator.disk import read_scripts  # noqa: E402
from generator.reports import as_text  # noqa: E402
from generator.search import Document, build_index  # noqa: E402
from generator.views.edition import (  # noqa: E402
    PINNED_WORDS,
    Edition,
    EditionView,
    edition_view,
    pinned_folder,
)
from generator.views.moved import MovedError, lost_words, moved_pages  # noqa: E402
from generator.views.page import Page, Section, Site  # noqa: E402
from generator.views.rendering import page_body  # noqa: E402
from generator.views.search_documents import written_document  # noqa: E402

SEARCH_SCRIPTS = PROJECT / "generator" / "search" / "scripts"

log = get_plugin_logger("practices")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the records; make the pages, or stop with all diagnostics."""
    project = Path(config.config_file_path).parent
    try:
        refuse_project_files(project, Path(config.site_dir))
    except BuildError as error:
        raise PluginError(str(error)) from error
    folder = project / PRACTICES
    loaded = load(folder)
    if loaded.site is None:
        raise PluginError("记录有错，网站没有改动：\n" + as_text(loaded.diagnostics))
    for diagnostic in loaded.diagnostics:
        log.warning(as_text([diagnostic]))
    config.watch.append(str(folder))
    edition = _edition(loaded.site.edition, config)
    config.extra["edition"] = edition
    config.plugins["practices"] = PracticePages(replace(loaded.site, edition=edition))
    return config


def _edition(edition: Edition | None, config: MkDocsConfig) -> Edition | None:
    """Return the edition with the place of its pinned copy, as the configuration has it."""
    place = str(config.extra.get("pinned") or "")
    is_pinned = bool(os.environ.get(PINNED))
    if edition is None or not (place or is_pinned):
        return edition
    pinned = pinned_folder(place, edition.version)
    if pinned is None:
        raise PluginError(PINNED_WORDS)
    return replace(edition, pinned=pinned, is_pinned=is_pinned)


def on_serve(server: LiveReloadServer, *, builder: Callable[[], None], **_: Any) -> LiveReloadServer:
    """Keep the last good site in the browser while records are wrong: MkDocs would let every page hang."""

    def rebuild() -> None:
        try:
            builder()
        except Abort as error:
            if not isinstance(error.__context__, PluginError):
                raise
            log.error("网页停在上一次的样子，改好后会自动更新。")

    server.builder = rebuild
    return server


class PracticePages(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Adds the pages of a site to the files of MkDocs."""

    def __init__(self, site: Site) -> None:
        super().__init__()
        self.site = site

    def on_files(self, files: Files, *, config: MkDocsConfig, **_: Any) -> Files:
        """Add a file and its finished page for every page of the site, and its other files as they are."""
        for page in self.site.pages:
            file = File.generated(config, page.path.removesuffix(".html") + ".md", content="")
            file.inclusion = InclusionLevel.NOT_IN_NAV
            FinishedPage(page, file, config, edition_view(page.path, self.site.edition))
            files.append(file)
        for data in self.site.all_files():
            files.append(File.generated(config, data.path, content=data.content))
        self._keep_promises(files, config)
        return files

    def _keep_promises(self, files: Files, config: MkDocsConfig) -> None:
        """Answer at the old addresses that the configuration names; stop when a published page is not there any more."""
        known = {file.dest_uri for file in files}
        try:
            moved = moved_pages(config.extra.get("moved") or {}, known)
        except MovedError as error:
            raise PluginError(str(error)) from error
        for page in moved:
            file = File.generated(config, page.path.removesuffix(".html") + ".md", content="")
            file.inclusion = InclusionLevel.NOT_IN_NAV
            FinishedPage(page, file, config, None)
            files.append(file)
        lost = sorted(set(self.site.promised) - known - {page.path for page in moved})
        if lost:
            raise PluginError(lost_words(lost))

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Add the search index, now that the pages written by hand have been read, too."""
        written = tuple(_written(files))
        collection = replace(self.site.search, documents=(*self.site.search.documents, *written))
        for data in build_index(collection, read_scripts(SEARCH_SCRIPTS)):
            files.append(File.generated(config, data.path, content=data.text))
        return env


def _written(files: Files) -> Iterator[Document]:
    """Yield what search knows of each page that was written by hand and does not ask to be left out."""
    for file in files.documentation_pages():
        page = file.page
        if page is None or isinstance(page, FinishedPage) or page.meta.get("search", {}).get("exclude"):
            continue
        yield written_document(file.dest_uri, str(page.title or ""), page.content or "")


class FinishedPage(MkDocsPage):
    """A page whose content and table of contents are already made; Markdown never sees it."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig, edition: EditionView | None) -> None:
        super().__init__(str(escape(page.menu_title or page.title)), file, config)
        self.finished = page
        self.edition = edition

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
        self.content = str(page_body(self.finished, self.edition))
        self.toc = TableOfContents(_toc(self.finished.sections, level=2))
        self.present_anchor_ids = {section.id for section in self.finished.all_sections()}


def _toc(sections: Iterable[Section], level: int) -> list[AnchorLink]:
    links = []
    for section in sections:
        link = AnchorLink(str(escape(section.title)), section.id, level)
        link.children = _toc(section.sections, level + 1)
        links.append(link)
    return links
