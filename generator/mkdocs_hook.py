"""Hands the finished pages to MkDocs, whose theme puts the shell around them.

``mkdocs build`` and ``mkdocs serve`` load this file by their ``hooks`` setting; nothing else here imports
MkDocs. The records are read and checked before MkDocs empties its target, so that wrong records leave
the site as it was.
"""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

PROJECT = Path(__file__).resolve().parent.parent
# MkDocs loads a hook as a lone file: started by its own command, it does not see our package.
if str(PROJECT) not in sys.path:
    sys.path.insert(0, str(PROJECT))

from generator.build import (  # noqa: E402
    ALONE,
    PINNED,
    PRACTICES,
    BuildError,
    load,
    refuse_links,
    refuse_project_files,
    trouble,
)
from generator.disk import read_scripts, write_below  # noqa: E402
from generator.mkdocs_pages import FinishedPage, Splicer  # noqa: E402
from generator.reports import as_text  # noqa: E402
from generator.search import Document, IndexFile, build_index  # noqa: E402
from generator.views.edition import (  # noqa: E402
    PINNED_WORDS,
    Edition,
    edition_view,
    pinned_folder,
)
from generator.views.finding.files import finding_files  # noqa: E402
from generator.views.finding.head import head_of  # noqa: E402
from generator.views.finding.sitemap import SITEMAP  # noqa: E402
from generator.views.finding.surroundings import surroundings  # noqa: E402
from generator.views.moved import MovedError, lost_words, moved_pages  # noqa: E402
from generator.views.page import DataFile, Page, Site  # noqa: E402
from generator.views.public import Public  # noqa: E402
from generator.views.search_documents import written_document  # noqa: E402

SEARCH_SCRIPTS = PROJECT / "generator" / "search" / "scripts"

log = get_plugin_logger("practices")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the records; make the pages, or stop with all diagnostics."""
    project = Path(config.config_file_path).parent
    try:
        refuse_project_files(project, Path(config.site_dir))
        refuse_links(Path(config.docs_dir))
    except BuildError as error:
        raise PluginError(str(error)) from error
    folder = project / PRACTICES
    loaded = load(folder, Public.at(config.site_url))
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
    place = "" if os.environ.get(ALONE) else str(config.extra.get("pinned") or "")
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
        self.around = surroundings(site)
        self.index: tuple[IndexFile, ...] = ()
        self.finding: tuple[DataFile, ...] = ()

    def on_files(self, files: Files, *, config: MkDocsConfig, **_: Any) -> Files:
        """Add a file and its finished page for every page of the site."""
        for page in self.site.pages:
            file = File.generated(config, page.path.removesuffix(".html") + ".md", content="")
            file.inclusion = InclusionLevel.NOT_IN_NAV
            FinishedPage(page, file, config, self.site.public, edition_view(page.path, self.site.edition))
            files.append(file)
        self._keep_promises(files, config)
        return files

    def _keep_promises(self, files: Files, config: MkDocsConfig) -> None:
        """Answer at the old addresses that the configuration names; stop when a published page is not there any more."""
        others = (*self.site.all_files(), *self.site.feeds)
        known = {*(file.dest_uri for file in files), *(other.path for other in others)}
        try:
            moved = moved_pages(config.extra.get("moved"), known)
        except MovedError as error:
            raise PluginError(str(error)) from error
        for page in moved:
            file = File.generated(config, page.path.removesuffix(".html") + ".md", content="")
            file.inclusion = InclusionLevel.NOT_IN_NAV
            FinishedPage(page, file, config, self.site.public)
            files.append(file)
        lost = sorted(set(self.site.promised) - known - {page.path for page in moved})
        if lost:
            raise PluginError(lost_words(lost))

    def on_nav(self, nav: Navigation, *, files: Files, **_: Any) -> Navigation:
        """Let the theme render the few pages that the navigation names, and the rest be spliced."""
        named = {id(page) for page in nav.pages}
        for file in files.documentation_pages():
            if isinstance(file.page, FinishedPage):
                file.page.is_spliced = id(file.page) not in named
        return nav

    def on_env(self, env: Environment, *, files: Files, **_: Any) -> Environment:
        """Make what tells of the pages written by hand, too, now that they have been read."""
        self.splicer = Splicer(env)
        written = tuple(_written(files))
        collection = replace(self.site.search, documents=(*self.site.search.documents, *written))
        self.index = build_index(collection, read_scripts(SEARCH_SCRIPTS))
        by_hand = [file.dest_uri for file in _by_hand(files)]
        self.finding = tuple(finding_files(self.site, by_hand))
        return env

    def on_page_context(self, context: TemplateContext, *, page: MkDocsPage, **_: Any) -> TemplateContext:
        """Tell the theme what belongs in the head of the page, or what the whole page is."""
        finished = page.finished if isinstance(page, FinishedPage) else _as_page(page)
        values = cast("dict[str, Any]", context)
        values["head"] = str(head_of(finished, self.around))
        if isinstance(page, FinishedPage) and page.is_spliced:
            values["whole"] = self.splicer.whole(page, values)
        return context

    def on_post_build(self, *, config: MkDocsConfig, **_: Any) -> None:
        """Write the files that are no pages, one after the other: MkDocs would hold all of them as bytes."""
        index = ((file.path, file.text.encode()) for file in self.index)
        others = ((file.path, file.content) for file in (*self.finding, *self.site.all_files()))
        write_below(Path(config.site_dir), chain(index, others))

    def on_build_error(self, *, error: Exception, **_: Any) -> None:
        """Say in Chinese what the disk refused; MkDocs would let the whole of its own trouble be printed."""
        if isinstance(error, OSError):
            raise Abort(f"不能写网页：{trouble(error)}。") from error

    def on_post_template(self, output_content: str, *, template_name: str, **_: Any) -> str:
        """Leave out the site map of MkDocs: it is empty, or gives every page the day of the build."""
        return "" if template_name == SITEMAP else output_content


def _written(files: Files) -> Iterator[Document]:
    """Yield what search knows of each page that was written by hand and does not ask to be left out."""
    for file in _by_hand(files):
        page = file.page
        if page is not None and not page.meta.get("search", {}).get("exclude"):
            yield written_document(file.dest_uri, str(page.title or ""), page.content or "")


def _by_hand(files: Files) -> Iterator[File]:
    """Yield the files of the pages that were written by hand."""
    return (file for file in files.documentation_pages() if not isinstance(file.page, FinishedPage))


def _as_page(page: MkDocsPage) -> Page:
    """Return what a head tells of a page that was written by hand."""
    title, description = str(page.title or ""), str(page.meta.get("description") or "")
    return Page(page.file.dest_uri, "", title, description, Markup(), (), from_records=False)
