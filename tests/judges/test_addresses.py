"""Addresses last: anchors do not depend on Chinese headings, links are relative, titles tell pages apart."""

import re
from collections import Counter
from collections.abc import Mapping

from selectolax.lexbor import LexborHTMLParser

from tests.conftest import NOT_FOUND

LASTING = re.compile(r"[a-z][a-z0-9]*(?:--?[a-z0-9]+)*")

FOLDER = re.compile(r"(?![a-z]+:)(?:[^#?]*/)?\.{0,2}(?:$|\?)|(?![a-z]+:)[^#?]*/#")
"""A link to a folder: a server answers with its index page, an opened folder with a list of files."""


def test_anchors_are_made_of_ids_and_not_of_headings(pages: Mapping[str, LexborHTMLParser]) -> None:
    found = [
        f"{path}#{node.id}"
        for path, page in pages.items()
        for node in page.css("article [id]")
        if not LASTING.fullmatch(node.id or "")
    ]
    assert not found, "\n".join(found[:40])


def test_links_between_pages_are_relative(pages: Mapping[str, LexborHTMLParser]) -> None:
    found = [
        f"{path}: {link.attributes['href']}"
        for path, page in pages.items()
        if path != NOT_FOUND
        for link in page.css("a[href^='/']")
    ]
    assert not found, "\n".join(found[:40])


def test_links_name_files_so_that_they_work_in_a_folder(pages: Mapping[str, LexborHTMLParser]) -> None:
    found = [
        f"{path}: {link.attributes['href']}"
        for path, page in pages.items()
        if path != NOT_FOUND
        for link in page.css("a[href]")
        if FOLDER.match(link.attributes["href"] or "")
    ]
    assert not found, "\n".join(found[:40])


def test_every_page_has_a_title_of_its_own_and_one_heading(pages: Mapping[str, LexborHTMLParser]) -> None:
    titles = Counter(page.css("title")[0].text().strip() for path, page in pages.items() if path != NOT_FOUND)
    repeated = {title: count for title, count in titles.items() if count > 1}
    assert not repeated
    headings = {path: len(page.css("h1")) for path, page in pages.items()}
    assert {path: count for path, count in headings.items() if count != 1} == {}


def test_every_page_says_that_it_is_chinese_and_what_it_is_about(
    pages: Mapping[str, LexborHTMLParser],
) -> None:
    for path, page in pages.items():
        assert (page.css("html")[0].attributes.get("lang") or "").startswith("zh"), path
        if path != NOT_FOUND:
            description = page.css_first('meta[name="description"]')
            assert description, path
            assert (description.attributes.get("content") or "").strip(), path
