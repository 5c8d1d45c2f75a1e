"""What a record says reaches the page of another engine as it is: Markdown finds nothing to do in it."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from generator.carrying.markdown import markdown_page, raw_block, source_path
from generator.views import Page, Section
from generator.views.page import Content
from generator.views.rendering import page_body
from tests.views.library import golden_site

CASES = Path(__file__).parent.parent / "cases"
EXTENSIONS = ["abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc"]
"""More than the site uses, so that nothing depends on what a configuration leaves out."""

HOSTILE = [
    "<script>alert(1)</script>",
    "</div>\n\n<script>alert(1)</script>",
    "</div>\n\n# 标题 {#hijacked}\n\n*强调*",
    "*强调* **粗** _下划线_ `码` ~~删~~ ==标== ^^上^^",
    "[链接](javascript:alert(1)) ![图](x.png) <https://x.example>",
    "{: onclick=alert(1) }\n{#id .class}",
    "\n\n    缩进的代码\n\n```\n围栏\n```\n",
    "--8<-- \"/etc/passwd\"\n{{ config }} {% raw %} {% include 'x' %}",
    "&lt;b&gt; &amp;#60; &#x3C;script&#x3E;",
    "<!-- 注释 --> <?php ?> <![CDATA[ x ]]> <!DOCTYPE x>",
    "\" onmouseover=\"alert(1) ' onfocus='alert(1)",
    "[^1] [toc] [TOC] *[HTML]: 缩写 [ref]: http://x",
    "\x02wzxhzdk:0\x03 \x02amp\x03",
    "---\ntitle: 改了\n---",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "1. 一\n2. 二\n- 三\n> 引\n***\n===",
    ': 定义\n!!! note "注"\n    里面',
    "\\*转义\\* \\<b\\>",
    "</pre></textarea></section></template>",
    "a\tb\r\nc\n\n\nd",
]


def page_of(text: str) -> Page:
    """Return a page that says this text everywhere that a page says anything."""
    html = Markup(
        '<p title="{0}">{0}</p><pre>{0}</pre><textarea>{0}</textarea><ul>\n\n<li>{0}</li>\n</ul>'
    ).format(text)
    section = Section("part", text, html, (Section("part--inner", text, html),))
    return Page(
        "stations/a.html",
        "station",
        text,
        text,
        lambda: Content(Markup("<p>{}</p>").format(text), (section,)),
    )


def content(source: str) -> str:
    """Return what an engine that runs Python-Markdown makes of a file, without its front matter."""
    _, front, body = source.split("---\n", 2)
    assert isinstance(yaml.safe_load(front), dict)
    return str(markdown(body, extensions=EXTENSIONS))


def tree(html: str) -> list[tuple[str, tuple[tuple[str, str], ...], str]]:
    """Return every element of HTML with its attributes and its own words."""
    parsed = LexborHTMLParser(html)
    return [
        (
            node.tag or "",
            tuple(sorted((k, v or "") for k, v in node.attributes.items())),
            _own(node.tag or "", node.text(deep=False)),
        )
        for node in parsed.css("*")
    ]


def _own(tag: str, text: str) -> str:
    return text if tag in ("pre", "textarea") else " ".join(text.split())


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    page = page_of(text)
    # Python-Markdown drops the two characters that it marks its own places with; no record may hold them.
    meant = f'<div class="library-page">{page_body(page)}</div>'.replace("\x02", "").replace("\x03", "")
    assert tree(content(markdown_page(page))) == tree(meant)


@given(st.text(alphabet=st.sampled_from("<>/&;#*_`~[](){}!|:\\\"'=-+ \n\t.1a中"), max_size=60))
def test_any_text_stays_text(text: str) -> None:
    page = page_of(text)
    assert tree(content(markdown_page(page))) == tree(f'<div class="library-page">{page_body(page)}</div>')


@pytest.mark.parametrize("text", HOSTILE)
def test_the_front_matter_is_data_and_already_escaped(text: str) -> None:
    front = yaml.safe_load(markdown_page(page_of(text)).split("\n---\n")[0])
    assert set(front) == {"title", "description", "kind", "contents", "styles", "scripts", "head"}
    unseen = str.maketrans("", "", "\x02\x03\r")
    for said in (
        front["title"],
        front["description"],
        front["contents"][0]["title"],
        front["contents"][0]["inner"][0]["title"],
    ):
        assert not set('<>"') & set(said)
        assert LexborHTMLParser(f"<p>{said}").css("p")[0].text() == text.translate(unseen)


def test_every_kind_of_page_is_one_block_without_an_empty_line() -> None:
    for page in golden_site().pages:
        source = markdown_page(page)
        body = source.split("\n---\n\n", 1)[1]
        assert body.startswith('<div class="library-page">\n')
        assert body.endswith("\n</div>\n")
        assert "\n\n" not in body
        assert tree(content(source)) == tree(f'<div class="library-page">{page_body(page)}</div>'), page.path


def test_a_page_of_markdown_lies_where_its_address_says() -> None:
    assert source_path("stations/leling-guojia.html") == "stations/leling-guojia.md"


def test_empty_lines_go_and_seen_ones_stay() -> None:
    block = raw_block("<p>a</p>\n \n\t\n<p>b</p>\n\n<pre>c\n\n\td</pre>\n")
    assert block == '<div class="library-page">\n<p>a</p>\n<p>b</p>\n<pre>c&#10;&#10;&#9;d</pre>\n</div>'


def test_the_head_of_a_page_is_carried_along() -> None:
    head = '<meta name="DC.title" content="甲 &#34;乙&#34;">\n<script type="application/ld+json">{"a": "\\u003c"}</script>'
    front = markdown_page(page_of("甲"), head).split("\n---\n")[0]
    assert yaml.safe_load(front)["head"] == head
