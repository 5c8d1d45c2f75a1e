"""Hands the finished pages to MkDocs, whose theme puts the shell around them.

``mkdocs build`` and ``mkdocs serve`` load this file by their ``hooks`` setting. MkDocs is imported here and in
rooms named ``mkdocs_*`` beside it, nowhere else. The records are read and checked before MkDocs empties its target, so that wrong records leave
the site as it was.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment
from mkdocs.commands.build import _build_page, _populate_page, get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

PROJECT = Path(__file__).resolve().parent.parent
# MkDocs loads a hook as a lone file: started by its own command, it does not see our package.
if str(PROJECT) not in sys.path:
    sys.path.insert(0, str(PROJECT))

from generator.build import (  # noqa: E402
    PRACTICES,
    BuildError,
    load,
    pages_of,
    refuse_links,
    refuse_project_files,
    trouble,
)
from generator.disk import read_scripts, write_below  # noqa: E402
from generator.disk.processes import processors_for, shared_out  # noqa: E402
from generator.mkdocs_pages import FinishedPage, KnownFiles, named_in, source_of  # noqa: E402
from generator.mkdocs_preview import bringing  # noqa: E402
from generator.mkdocs_running import Order, current_order  # noqa: E402
from generator.mkdocs_sections import first_of_folders, folder_of  # noqa: E402
from generator.mkdocs_serving import Application  # noqa: E402
from generator.mkdocs_shells import Context, Splicer  # noqa: E402
from generator.mkdocs_writing import Writer  # noqa: E402
from generator.reports import as_text  # noqa: E402
from generator.search import SEARCH_FOLDER, Document, IndexFile, build_index, first_scripts  # noqa: E402
from generator.views.edition import PINNED_WORDS, Edition, pinned_folder  # noqa: E402
from generator.views.finding.files import finding_files  # noqa: E402
from generator.views.finding.head import head_of  # noqa: E402
from generator.views.finding.sitemap import SITEMAP  # noqa: E402
from generator.views.finding.surroundings import surroundings  # noqa: E402
from generator.views.moved import MovedError, lost_words, moved_pages  # noqa: E402
from generator.views.page import Page, pieces_of  # noqa: E402
from generator.views.public import Public  # noqa: E402
from generator.views.search_documents import written_document  # noqa: E402
from generator.views.site import Site  # noqa: E402

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
    site = _site(folder, current_order(), Public.at(config.site_url))
    config.watch.append(str(folder))
    edition = _edition(site.edition, config)
    config.extra["edition"] = edition
    config.plugins["practices"] = PracticePages(replace(site, edition=edition))
    return config


def _site(folder: Path, order: Order, public: Public) -> Site:
    """Make the pages of the records that were ordered, or of those below ``folder``; say what is amiss with these."""
    if order.catalog is not None:
        return pages_of(order.catalog, public)
    loaded = load(folder, public, order.look, at_once=order.preview is None)
    if loaded.site is None:
        raise PluginError("记录有错，网站没有改动：\n" + as_text(loaded.diagnostics))
    for diagnostic in loaded.diagnostics:
        log.warning(as_text([diagnostic]))
    return loaded.site


def _edition(edition: Edition | None, config: MkDocsConfig) -> Edition | None:
    """Return the edition with the place of its pinned copy, as the configuration has it."""
    order = current_order()
    place = "" if order.alone else str(config.extra.get("pinned") or "")
    if edition is None or not (place or order.pinned):
        return edition
    pinned = pinned_folder(place, edition.version)
    if pinned is None:
        raise PluginError(PINNED_WORDS)
    return replace(edition, pinned=pinned, is_pinned=order.pinned)


def on_serve(server: LiveReloadServer, *, builder: Callable[[], None], **_: Any) -> LiveReloadServer:
    """Keep the last good site in the browser while records are wrong: MkDocs would let every page hang.

    A page that was not asked for yet is made when it is.
    """

    def rebuild() -> None:
        try:
            builder()
        except Abort as error:
            if not isinstance(error.__context__, PluginError):
                raise
            log.error("网页停在上一次的样子，改好后会自动更新。")

    server.builder = rebuild
    preview = current_order().preview
    if preview:
        server.set_app(bringing(preview, cast("Application", server.get_app()), server.mount_path))
    return server


class PracticePages(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Adds a site to what MkDocs builds: the pages that its navigation names by MkDocs itself, all others beside it."""

    def __init__(self, site: Site) -> None:
        super().__init__()
        self.site = site
        self.around = surroundings(site)
        self.named: tuple[FinishedPage, ...] = ()
        self.others: tuple[Page, ...] = ()
        self.nav = Navigation([], [])

    def on_pre_build(self, **_: Any) -> None:
        """Let those who ask for pages wait: MkDocs empties the folder of the site next."""
        preview = current_order().preview
        if preview:
            preview.begin()

    def on_files(self, files: Files, *, config: MkDocsConfig, **_: Any) -> Files:
        """Add the pages that the navigation names, and make all others known for links."""
        pages = (*self.site.pages, *self._moved(files, config))
        named = set(named_in(config.nav))
        self.others = tuple(page for page in pages if source_of(page.path) not in named)
        self.named = tuple(
            FinishedPage(page, config, self.site.public, self.site.edition)
            for page in self.site.pages
            if source_of(page.path) in named
        )
        for page in self.named:
            files.append(page.file)
        return KnownFiles(files, self.others, config, on_demand=current_order().preview is not None)

    def _moved(self, files: Files, config: MkDocsConfig) -> tuple[Page, ...]:
        """Return what answers at the old addresses that the configuration names.

        Raises ``PluginError`` when a published page is not there any more.
        """
        others = (*self.site.pages, *self.site.all_files(), *self.site.feeds)
        known = {*(file.dest_uri for file in files), *(other.path for other in others)}
        try:
            moved = moved_pages(config.extra.get("moved"), known)
        except MovedError as error:
            raise PluginError(str(error)) from error
        lost = sorted(set(self.site.others) - known - {page.path for page in moved})
        if lost:
            raise PluginError(lost_words(lost))
        return moved

    def on_nav(self, nav: Navigation, **_: Any) -> Navigation:
        """Keep the navigation, which stands on every page."""
        self.nav = nav
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files, **_: Any) -> Environment:
        """Write everything that MkDocs was not given, now that the pages written by hand have been read.

        For a preview, say how it is made.
        """
        env.bytecode_cache = current_order().templates
        folder = Path(config.site_dir)
        writer = Writer(self.site, self.around, Splicer(env, self._context(config, files)), folder)
        made = tuple(self.site.all_files())
        preview = current_order().preview
        if preview:
            named = {
                page.file.dest_uri: partial(self._build_one, page, config, files, env) for page in self.named
            }
            files_of_site = {entry.path: partial(writer.write_one, entry) for entry in (*self.others, *made)}
            scripts = {file.path: partial(_write, folder, [file]) for file in first_scripts(_scripts())}
            index = partial(self._write_index, folder, files)
            preview.offer({**named, **files_of_site, **scripts}, {SEARCH_FOLDER: index})
        else:
            self._write_index(folder, files, writer.write(self.others, made))
        by_hand = [file.dest_uri for file in _by_hand(files)]
        write_below(folder, ((file.path, pieces_of(file)) for file in finding_files(self.site, by_hand)))
        return env

    def _build_one(self, page: FinishedPage, config: MkDocsConfig, files: Files, env: Environment) -> None:
        """Have MkDocs build a page that its navigation names, as it does all of them when it builds a site."""
        _populate_page(page, config, files)
        _build_page(page, config, files.documentation_pages(), self.nav, env)

    def _write_index(self, folder: Path, files: Files, documents: Iterable[Document] | None = None) -> None:
        """Write the search index; ``documents`` is what search knows of the pages that MkDocs was not given."""
        search = self.site.search
        others = search.documents(self.others) if documents is None else documents
        told = search.documents(page.finished for page in self.named)
        of_records = sorted((*others, *told), key=lambda document: document.path)
        collection = search.collection((*of_records, *_written(files)))
        share = partial(shared_out, processors_for(len(collection.documents)))
        _write(folder, build_index(collection, _scripts(), share))

    def _context(self, config: MkDocsConfig, files: Files) -> Context:
        """Return what gives the context of a page of ours, as MkDocs would make it."""
        parents = first_of_folders(self.nav.pages)

        def context(page: Page) -> Mapping[str, Any]:
            finished = FinishedPage(page, config, self.site.public, self.site.edition)
            finished.parent = cast("Any", parents.get(folder_of(page.path)))
            finished.read_source(config)
            finished.show("")
            return cast("Mapping[str, Any]", get_context(self.nav, files, config, finished))

        return context

    def on_page_context(self, context: TemplateContext, *, page: MkDocsPage, **_: Any) -> TemplateContext:
        """Tell the theme what belongs in the head of the page."""
        finished = page.finished if isinstance(page, FinishedPage) else _as_page(page)
        cast("dict[str, Any]", context)["head"] = str(head_of(finished, self.around))
        return context

    def on_post_build(self, **_: Any) -> None:
        """Let those who wait have their pages."""
        preview = current_order().preview
        if preview:
            preview.end()

    def on_build_error(self, *, error: Exception, **_: Any) -> None:
        """Say in Chinese what the disk refused; MkDocs would let the whole of its own trouble be printed."""
        self.on_post_build()
        if isinstance(error, OSError):
            raise Abort(f"不能写网页：{trouble(error)}。") from error

    def on_post_template(self, output_content: str, *, template_name: str, **_: Any) -> str:
        """Leave out the site map of MkDocs: it is empty, or gives every page the day of the build."""
        return "" if template_name == SITEMAP else output_content


def _scripts() -> Mapping[str, str]:
    return read_scripts(SEARCH_SCRIPTS)


def _write(folder: Path, files: Iterable[IndexFile]) -> None:
    write_below(folder, ((file.path, (file.text.encode(),)) for file in files))


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
    return Page(page.file.dest_uri, "", title, description, from_records=False)
