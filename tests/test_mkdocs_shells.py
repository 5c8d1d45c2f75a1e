"""Pages are spliced into the shell that the theme would have put around them, or the build stops."""

from collections.abc import Mapping
from typing import Any

import pytest
from jinja2 import DictLoader, Environment
from markupsafe import Markup
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from generator.mkdocs_pages import FinishedPage
from generator.mkdocs_shells import SAMPLE, Splicer
from generator.views.page import Content, Page, Section
from generator.views.public import NOWHERE
from tests.conftest import ROOT

ADDRESS = "https://example.org/库/"
LISTS = (ROOT / "generator" / "theme" / "partials" / "toc-list.html").read_text("utf-8")
SHELL = """<title>{{ page.title | striptags | e }}</title><meta content="{{ page.meta.description | e }}">{{ head }}
<link href="{{ page.canonical_url }}"><i class="{{ page.meta.kind }}{% if page.active %} now{% endif %}">{{ base }}</i>
<ul>{{ page.toc_column or lists.column(page.toc) }}</ul><ol>{{ page.toc_folded or lists.folded(page.toc) }}</ol>
{% if "<h1" not in page.content %}<h1>no title</h1>{% endif %}{{ page.content }}"""
IMPORT = '{% import "partials/toc-list.html" as lists %}'


@pytest.fixture(scope="module")
def config() -> MkDocsConfig:
    made = load_config(str(ROOT / "mkdocs.yml"), site_url=ADDRESS)
    made.plugins._current_plugin = "practices"  # as while MkDocs calls us
    return made


def theme(main: str) -> Environment:
    return Environment(loader=DictLoader({"main.html": IMPORT + main, "partials/toc-list.html": LISTS}))  # noqa: S701


def page_of(path: str, *titles: str, description: str = '说"明"') -> Page:
    sections = tuple(Section(f"id-{i}", each, Markup("<p>文</p>")) for i, each in enumerate(titles))
    return Page(
        path,
        "station",
        "郭家<b>&amp; 派出所",
        description,
        lambda: Content(Markup("<p>引</p>"), sections),
    )


class Theme:
    """A theme and what its pages are given, as MkDocs would."""

    def __init__(self, main: str, config: MkDocsConfig) -> None:
        self.env = theme(main)
        self.config = config
        self.splicer = Splicer(self.env, self.context)

    def context(self, page: Page) -> Mapping[str, Any]:
        finished = FinishedPage(page, self.config, NOWHERE, None)
        finished.read_source(self.config)
        finished.show("")
        return {"page": finished, "base": page.path.count("/")}

    def spliced(self, page: Page, head: str = "") -> str:
        address = str(self.context(page)["page"].canonical_url)
        return self.splicer.whole(page, f"<h1>{page.path}</h1>", head, address)

    def rendered(self, page: Page, head: str = "") -> str:
        context = self.context(page)
        context["page"].content = f"<h1>{page.path}</h1>"
        context["page"].active = True
        return self.env.get_template("main.html").render({**context, "head": head})


PAGES = (
    page_of("stations/a.html", "甲", "乙<i>"),
    page_of("stations/b.html", "丙", "丁", "戊"),
    page_of("stations/c.html"),
    page_of("models/a.html", "甲", "乙"),
)


def test_a_spliced_page_is_what_the_theme_would_have_made(config: MkDocsConfig) -> None:
    made = Theme(SHELL, config)
    for page in PAGES:
        whole = made.spliced(page, f"<meta name={page.path}>")
        assert whole == made.rendered(page, f"<meta name={page.path}>")
        assert "no title" not in whole
        assert "郭家&lt;b&gt;&amp;amp; 派出所" in whole
        assert "station now" in whole


@pytest.mark.parametrize("description", ["", "有"])
def test_pages_of_one_folder_may_differ_in_shape(config: MkDocsConfig, description: str) -> None:
    shell = (
        SHELL
        + "{% if page.meta.description %}有说明{% endif %}{% if page.toc | length > 1 %}有目录{% endif %}"
    )
    made = Theme(shell, config)
    for titles in ((), ("甲",), ("甲", "乙"), ("甲", "乙", "丙")):
        whole = made.spliced(page_of("stations/a.html", *titles, description=description))
        assert ("有目录" in whole, "有说明" in whole) == (len(titles) > 1, bool(description))


def test_a_theme_that_tells_more_of_a_page_than_is_filled_in_stops_the_build(config: MkDocsConfig) -> None:
    made = Theme(SHELL + "{{ page.content | length }}", config)
    with pytest.raises(PluginError, match=r"stations/a\.html"):
        made.spliced(page_of("stations/a.html", "甲"))


def test_a_page_that_differs_later_is_found_by_the_sample(config: MkDocsConfig) -> None:
    made = Theme(SHELL + "{% if '派出所二' in page.title %}另一样{% endif %}", config)
    first, other = page_of("stations/a.html", "甲"), page_of("stations/b.html", "甲")
    other = Page(other.path, other.kind, "派出所二", other.description, other.content)
    for _ in range(SAMPLE - 2):
        made.spliced(first)
    assert "另一样" not in made.spliced(other)
    with pytest.raises(PluginError, match=r"stations/b\.html"):
        made.spliced(other)
