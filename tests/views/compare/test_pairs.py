"""A written-out comparison says what two models have in common, what only one has, and what nobody tells."""

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.views.rendering import page_body
from tests.some import some
from tests.views.library import golden_page

PAIR = "compare/shili-jinqin--shili-moshi.html"


@pytest.fixture(scope="module")
def pair() -> LexborHTMLParser:
    return LexborHTMLParser(str(page_body(golden_page(PAIR))))


def test_each_row_says_how_the_two_stand_to_each_other(pair: LexborHTMLParser) -> None:
    for row in some(pair.css("tr[data-row]")):
        cells = [bool(cell.css("li")) for cell in row.css("td")]
        state = (row.attributes["class"] or "").removeprefix("state-")
        assert len(cells) == 2
        if not any(cells):
            assert state == "none"
        elif not all(cells):
            assert state == "gap"
        else:
            assert state in ("same", "differ")
        assert all("未报道" in cell.text() for cell in row.css("td") if not cell.css("li"))


def test_local_names_of_a_part_stand_in_the_row_of_its_function(pair: LexborHTMLParser) -> None:
    row = text(pair, "tr[data-row=function-command]")
    assert "综合指挥室" in row
    assert "标准名称" in row


def test_what_the_records_say_of_the_two_stands_on_top(pair: LexborHTMLParser) -> None:
    assert "目的相近，组成不同" in text(pair, ".lead")


def test_what_nobody_reports_is_listed(pair: LexborHTMLParser) -> None:
    listed = {text(entry, "dt"): text(entry, "dd").split("、") for entry in pair.css("dl div")}
    for state, who in (("none", "两边都没有"), ("gap", None)):
        for heading in some(pair.css(f"tr.state-{state} th[scope=row]")):
            title = heading.text(deep=False).strip()
            assert any(title in titles for name, titles in listed.items() if who in (None, name)), title


def test_the_address_of_a_comparison_outlives_its_models() -> None:
    page = golden_page("compare/shili-bianti--shili-moshi.html")
    body = str(page_body(page))
    assert "已撤回" in body
    assert 'href="../models/shili-moshi.html"' in body
    assert not page.content().sections


def test_all_models_stand_in_every_table_of_the_overview() -> None:
    overview = LexborHTMLParser(str(page_body(golden_page("compare/models.html"))))
    matrix, *grids = overview.css("table")
    assert [head.text() for head in matrix.css("tbody th")] == ["示例近亲", "示例模式"]
    for grid in grids:
        assert [head.text() for head in grid.css("tbody th")] == ["示例近亲", "示例模式"]


def text(node: LexborHTMLParser | LexborNode, selector: str) -> str:
    """Return the text of the first place that a selector finds."""
    found = node.css_first(selector)
    assert found is not None, selector
    return found.text()
