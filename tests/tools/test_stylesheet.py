"""The theme's style sheet is as light as the site allows, and no page misses a rule that was left out."""

from collections.abc import Mapping

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.some import some
from tools.stylesheet import ABSENT, ABSENT_COLOUR, PLACE, THEME, classes, lighten, lightened, stock


def test_the_theme_has_the_lighter_forms_of_the_style_sheets_that_are_installed() -> None:
    expected = {sheet.name: lightened(sheet) for sheet in stock()}
    assert len(expected) == 2
    ours = {sheet.name: sheet.read_text("utf-8") for sheet in (THEME / PLACE).iterdir()}
    assert ours == expected, "run python -m tools.stylesheet"


def test_no_page_uses_what_was_left_out(pages: Mapping[str, LexborHTMLParser]) -> None:
    used = {
        (name, path)
        for path, page in pages.items()
        for node in page.css("[class]")
        for name in (node.attributes["class"] or "").split()
    }
    assert len(used) > 1000
    assert sorted(use for use in used if ABSENT.match(use[0])) == []


def test_no_page_uses_a_colour_that_was_left_out(pages: Mapping[str, LexborHTMLParser]) -> None:
    for kind in ("primary", "accent"):
        name = f"data-md-color-{kind}"
        used = {
            (node.attributes[name], path) for path, page in pages.items() for node in page.css(f"[{name}]")
        }
        for colour, path in some(used):
            assert not ABSENT_COLOUR.match(f"[{name}={colour}"), path


@pytest.mark.parametrize(
    ("original", "lighter"),
    [
        ("a{b:c}.md-tag{d:e}f{g:h}", "a{b:c}f{g:h}"),
        (".md-nav,.md-tag--x,.md-typeset .md-post>p{b:c}", ".md-nav{b:c}"),
        ("@media print{.md-tag{d:e}}@media screen{.md-tag{d:e}a{b:c}}", "@media screen{a{b:c}}"),
        (".md-nav:not(.md-tag){b:c}", ".md-nav:not(.md-tag){b:c}"),
        (":is(.a,.b) .md-tag,.c{b:c}", ".c{b:c}"),
        ("[dir=rtl] a{b:c}[dir=ltr] a{b:c}", "[dir=ltr] a{b:c}"),
        (
            "[data-md-color-accent=red] a{b:c}[data-md-color-accent=custom] a{b:c}",
            "[data-md-color-accent=custom] a{b:c}",
        ),
        ('a{content:"{.md-tag}"}', 'a{content:"{.md-tag}"}'),
        ("/* of { */a{b:c}", "a{b:c}"),
        (":root{--x:1;--y:2;--z:3}a{b:var(--y)}", ":root{--y:2;--z:3}a{b:var(--y)}"),
        (":root{--x:url('data:a;b');--y:2;c:d}", ":root{c:d}"),
        (':root{--x:url("data:a;b)");--y:2;c:d}', ":root{c:d}"),
        (":root{--x:url(data:a;b);--y:calc(1 + var(--q));c:d}", ":root{c:d}"),
        (":root{--w:var(--x);--x:1}a{b:c}", "a{b:c}"),
        ("@keyframes a{from{--x:1}}", "@keyframes a{from{--x:1}}"),
        ('@charset "UTF-8";a{b:c}', '@charset "UTF-8";a{b:c}'),
    ],
)
def test_rules_and_properties_that_nothing_needs_are_left_out(original: str, lighter: str) -> None:
    assert lighten(original, frozenset({"--z"})) == lighter


@pytest.mark.parametrize(
    ("original", "lighter"),
    [
        ("[data-md-color-switching] *{transition:none}", ""),
        (".a table:not([class])+*,.b{margin:0}", ".b{margin:0}"),
        (".a table:not([class]) td>:first-child{margin:0}", ""),
        (".a table:not([class]) td>p{margin:0}", ".a table:not([class]) td>p{margin:0}"),
        (".a table:not([class]) td{margin:0}", ".a table:not([class]) td{margin:0}"),
    ],
)
def test_rules_that_restyle_whole_pages_are_left_out(original: str, lighter: str) -> None:
    assert lighten(original, frozenset()) == lighter


def test_a_class_that_must_not_be_there_is_not_needed() -> None:
    assert classes("a.b:not(.c) > .d:hover") == ["b", "d"]
