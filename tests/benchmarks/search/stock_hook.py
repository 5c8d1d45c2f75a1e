"""Hands the pages of the library to a stock MkDocs: same words, same sections, Material's own shell.

MkDocs loads this file by the ``hooks`` setting that ``sites`` writes; the project that it is told to build is
found by ``PYTHONPATH``. Lists are left out of search, as the project leaves them out of its own.
"""

import logging
from pathlib import Path
from typing import Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.build import PRACTICES, load
from generator.views.page import Page, Section
from generator.views.rendering import page_body
from generator.views.site import Site

_ARTICLE = '<article class="md-content__inner'


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make the pages, and keep jieba from chatting."""
    logging.getLogger("jieba").setLevel(logging.WARNING)
    loaded = load(Path(config.config_file_path).parent / PRACTICES)
    if loaded.site is None:
        message = "the records are wrong; see generator check"
        raise PluginError(message)
    config.plugins["pages"] = _Pages(loaded.site)
    return config


def on_post_page(output: str, *, page: MkDocsPage, **_: Any) -> str:
    """Mark what Pagefind is to index: the article of every page that is no list."""
    search = (page.meta or {}).get("search") or {}
    if search.get("exclude"):
        return output
    return output.replace(_ARTICLE, f"<article data-pagefind-body {_ARTICLE.removeprefix('<article ')}", 1)


class _Pages(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Adds the pages to the files of MkDocs."""

    def __init__(self, site: Site) -> None:
        super().__init__()
        self._site = site

    def on_files(self, files: Files, *, config: MkDocsConfig, **_: Any) -> Files:
        for page in self._site.pages:
            file = File.generated(config, page.path.removesuffix(".html") + ".md", content="")
            file.inclusion = InclusionLevel.NOT_IN_NAV
            _FinishedPage(page, file, config)
            files.append(file)
        return files


class _FinishedPage(MkDocsPage):
    """A page that is HTML already."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(str(escape(page.menu_title or page.title)), file, config)
        self._finished = page

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        exclude, boost = self._finished.is_list, 2 if self._finished.kind == "model" else 1
        self.meta = {
            "description": str(escape(self._finished.description)),
            "search": {"exclude": exclude, "boost": boost},
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = str(page_body(self._finished))
        content = self._finished.content()
        self.toc = TableOfContents([_link(section, 2) for section in content.sections])
        self.present_anchor_ids = {section.id for section in content.all_sections()}


def _link(section: Section, level: int) -> AnchorLink:
    link = AnchorLink(str(escape(section.title)), section.id, level)
    link.children = [_link(inner, level + 1) for inner in section.sections]
    return link
