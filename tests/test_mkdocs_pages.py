"""Pages are spliced into the shell that the theme would have put around them, or the build stops."""

from typing import Any

import pytest
from jinja2 import DictLoader, Environment
from markupsafe import Markup
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from generator.mkdocs_pages import FinishedPage, Splicer
from generator.views.page import Page, Section
from generator.views.public import NOWHERE
from tests.conftest import ROOT

LISTS = (ROOT / "generator" / "theme" / "partials" / "toc-list.html").read_text("utf-8")
SHELL = """<title>{{ page.title | striptags | e }}</title><meta content="{{ page.meta.description | e }}">{{ head }}
<link href="{{ page.canonical_url }}"><i class="{{ page.meta.kind }}">{{ base }}</i>
<ul>{{ page.toc_column or lists.column(page.toc) }}</ul><ol>{{ page.toc_folded or lists.folded(page.toc) }}</ol>
{% if "<h1" not in page.content %}<h1>no title</h1>{% endif %}{{ page.content }}"""
IMPORT = '{% import "partials/toc-list.html" as lists %}'


@pytest.fixture(scope="module")
def config() -> MkDocsConfig:
    return load_config(str(ROOT / "mkdocs.yml"), site_url="https://example.org/库/")


def theme(main: str) -> Environment:
    return Environment(loader=DictLoader({"main.html": IMPORT + main, "partials/toc-list.html": LISTS}))  # noqa: S701


def finished(
    path: str, config: MkDocsConfig, *titles: str, title: str = "郭家<b>&amp; 派出所", **more: Any
) -> FinishedPage:
    sections = tuple(Section(f"id-{i}", each, Markup("<p>文</p>")) for i, each in enumerate(titles))
    page = Page(
        path,
        more.get("kind", "station"),
        title,
        more.get("description", '说"明"'),
        Markup("<p>引</p>"),
        sections,
    )
    made = FinishedPage(
        page,
        File(path.replace(".html", ".md"), None, config.site_dir, config.use_directory_urls),
        config,
        NOWHERE,
    )
    made.is_spliced = True
    made.read_source(config)
    made.render(config, Files([]))
    return made


PAGES = (
    ("stations/a.html", ("甲", "乙<i>")),
    ("stations/b.html", ("丙", "丁", "戊")),
    ("stations/c.html", ()),
    ("models/a.html", ("甲", "乙")),
)


def test_a_spliced_page_is_what_the_theme_would_have_made(config: MkDocsConfig) -> None:
    env = theme(SHELL)
    splicer = Splicer(env)
    for path, titles in PAGES:
        page = finished(path, config, *titles)
        context = {"page": page, "head": f"<meta name={path}>", "base": path.count("/")}
        whole = splicer.whole(page, context)
        page.content = page.body()
        assert whole == env.get_template("main.html").render(context)
        assert "no title" not in whole
        assert "郭家&lt;b&gt;&amp;amp; 派出所" in whole


@pytest.mark.parametrize("description", ["", "有"])
def test_pages_of_one_folder_may_differ_in_shape(config: MkDocsConfig, description: str) -> None:
    shell = (
        SHELL
        + "{% if page.meta.description %}有说明{% endif %}{% if page.toc | length > 1 %}有目录{% endif %}"
    )
    env = theme(shell)
    splicer = Splicer(env)
    for titles in ((), ("甲",), ("甲", "乙"), ("甲", "乙", "丙")):
        page = finished("stations/a.html", config, *titles, description=description)
        whole = splicer.whole(page, {"page": page, "head": "", "base": 1})
        assert ("有目录" in whole, "有说明" in whole) == (len(titles) > 1, bool(description))


def test_a_theme_that_tells_more_of_a_page_than_is_filled_in_stops_the_build(config: MkDocsConfig) -> None:
    splicer = Splicer(theme(SHELL + "{{ page.content | length }}"))
    page = finished("stations/a.html", config, "甲")
    with pytest.raises(PluginError, match=r"stations/a\.html"):
        splicer.whole(page, {"page": page, "head": "", "base": 1})
