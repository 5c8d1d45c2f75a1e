"""Pages of hostile records: the same elements as those of harmless ones, whatever the records say.

An element, an attribute or a link more, or one less, would be something that a record wrote into the page.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator

import pytest
from markdown import markdown
from selectolax.lexbor import LexborHTMLParser

from generator.carrying.booklet import Booklet, compose
from generator.carrying.markdown import raw_block
from generator.carrying.stamp import NO_DAY, Stamp
from generator.views import Page
from generator.views.finding.llms import LLMS
from generator.views.public import NOWHERE
from generator.views.rendering import page_body
from tests.hostile.sites import Made, calm_site

SCHEME = re.compile(r"\s*([a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
ADDRESSES = ("href", "src", "action", "formaction", "data", "xlink:href", "poster", "srcset", "cite", "ping")


def test_no_record_writes_an_element_an_attribute_or_a_link(hostile: Made) -> None:
    assert hostile.pages.keys() == calm_site().pages.keys()
    for path, html in hostile.pages.items():
        assert_same(calm_site().pages[path], html, path)


def test_no_record_is_escaped_twice_or_loses_a_character(hostile: Made) -> None:
    for page in hostile.site.pages:
        read = LexborHTMLParser(hostile.pages[page.path])
        (heading,) = read.css("h1")
        assert heading.text(strip=False) == seen(page.title)
        sections = [section.title for section in page.content().sections]
        shown = [node.text(deep=False, strip=False) for node in read.css("section.part > h2")]
        assert shown == [seen(title) for title in sections]


def test_data_in_a_page_is_json_and_says_what_the_page_says(hostile: Made) -> None:
    for page in hostile.site.pages:
        scripts = LexborHTMLParser(hostile.pages[page.path]).css("script")
        data = [json.loads(script.text(strip=False)) for script in scripts]
        assert any(page.title in strings_in(value) for value in data), page.path


def test_a_line_to_copy_is_one_frame_whatever_its_name_says(hostile: Made) -> None:
    found = 0
    for page in hostile.site.pages:
        for code in LexborHTMLParser(hostile.pages[page.path]).css("pre.embed-code code"):
            copied = LexborHTMLParser(code.text(strip=False)).body
            assert copied is not None
            (frame,) = copied.css("*:not(body)")
            assert frame.tag == "iframe"
            assert set(frame.attributes) == {"src", "title", "style", "loading"}
            assert (frame.attributes["title"] or "").endswith("（基层警务实践库）")
            found += 1
    assert found >= 3


def test_the_export_for_another_engine_writes_no_element_either(hostile: Made) -> None:
    calm = {page.path: exported(page) for page in calm_site().site.pages}
    for page in hostile.site.pages:
        assert_same(calm[page.path], exported(page), page.path)


def test_a_booklet_writes_no_element_either(hostile: Made) -> None:
    assert_same(printed(calm_site()), printed(hostile), "booklet")


def test_the_file_for_programs_that_read_leads_nowhere_else(hostile: Made) -> None:
    calm, wild = (markdown(made.files[LLMS].decode()) for made in (calm_site(), hostile))
    assert_same(calm, wild, LLMS)


def test_the_comparison_sees_what_a_record_would_write() -> None:
    calm = '<p title="x">x <a href="a.html">y</a></p>'
    for wild in (
        '<p title="x">x<b></b> <a href="a.html">y</a></p>',
        '<p title="x" onclick="x">x <a href="a.html">y</a></p>',
        '<p title="x">x <a href="javascript:x">y</a></p>',
        '<p title="x">x <!-- <a href="a.html">y</a></p>',
        '<p title="x">x <textarea><a href="a.html">y</a></p>',
    ):
        with pytest.raises(AssertionError):
            assert_same(calm, wild, "x")


def assert_same(calm: str, wild: str, path: str) -> None:
    """Assert that two pages have the same elements, attributes and kinds of addresses."""
    one, other = Counter(elements(calm)), Counter(elements(wild))
    assert one == other, f"{path}: {dict(other - one)} instead of {dict(one - other)}"


def elements(html: str) -> Iterator[tuple[object, ...]]:
    """Yield every element of a page with its attributes and the schemes of its addresses."""
    for node in LexborHTMLParser(html).css("*"):
        attributes = node.attributes
        schemes = tuple(
            found[1].lower() if (found := SCHEME.match(attributes[name] or "")) else ""
            for name in ADDRESSES
            if name in attributes
        )
        yield node.tag, tuple(sorted(attributes)), schemes


def exported(page: Page) -> str:
    """Return what the other engine makes of the Markdown of a page."""
    return str(
        markdown(raw_block(str(page_body(page))), extensions=["admonition", "attr_list", "tables", "toc"])
    )


def printed(made: Made) -> str:
    """Return all pages of a site as one document."""
    booklet = Booklet("选编", Stamp("1.0.0", NO_DAY), "基层警务实践库", NOWHERE, made.site.pages)
    return compose(booklet, (), lambda path: path, {})


def seen(text: str) -> str:
    """Return a text as a parser of HTML hands it over: the ends of lines are all the same."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def strings_in(value: object) -> Iterator[str]:
    """Yield every text in a value of JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings_in(inner)
