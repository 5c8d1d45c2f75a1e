"""Charts side by side: what stands where is decided by function alone, and the page follows."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.views.rendering import render
from generator.views.structure.chart import Chart, function_order
from generator.views.structure.layout import lay_out
from tests.views.charts import drawn, flow, library, practice_with, unit

ASSETS = Path(__file__).resolve().parent.parent.parent / "generator" / "theme" / "assets"

LINKS = [
    [],
    [(0, 1)],
    [(0, 0)],
    [(0, 1), (1, 0), (0, 1)],
    [(0, 3), (1, 2), (3, 0), (2, 2), (1, 3)],
    [(o, t) for o in range(4) for t in range(4) if o != t],
    [(0, 1), (2, 3), (0, 1), (2, 3), (0, 1), (2, 3), (1, 2)],
]

MEASURE = """
(chart) => [...chart.querySelectorAll(".chart-unit")].map(unit => {
  const box = unit.getBoundingClientRect();
  return {function: unit.dataset.function, name: unit.querySelector(".chart-name").textContent,
          top: Math.round(box.top), height: Math.round(box.height)};
})
"""

# Sizes are observed once a frame.
TWO_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"

LINES_MEET_UNITS = """
(chart) => {
  const units = [...chart.querySelectorAll(".chart-unit")];
  const ends = [...chart.querySelectorAll(".chart-end")];
  return [...chart.querySelectorAll(".chart-flow")].every((flow, i) => {
    const line = flow.getBoundingClientRect();
    return [["from", ends[2 * i]], ["to", ends[2 * i + 1]]].every(([side, end]) => {
      const unit = units[Number(flow.dataset[side])].getBoundingClientRect();
      const box = end.getBoundingClientRect();
      const middle = (box.top + box.bottom) / 2;
      const meets = Math.min(Math.abs(line.top - middle), Math.abs(line.bottom - middle)) < 3;
      return meets && unit.top < middle && middle < unit.bottom && Math.abs(box.left - unit.right) < 1
        && Math.abs(box.right - line.left) < 1;
    });
  });
}
"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page with the script and what draws charts."""
    with browser.new_page(viewport={"width": 1280, "height": 900}) as page:
        page.set_content("<!doctype html><html><body></body></html>")
        for sheet in ("library.css", "chart.css"):
            page.add_style_tag(path=ASSETS / sheet)
        page.add_script_tag(path=ASSETS / "chart.js")
        yield page


def arranged(page: Page, structures: list[dict[str, Any]], order: list[str]) -> dict[str, Any]:
    plan: dict[str, Any] = page.evaluate(
        "([structures, order]) => structureCharts.arrange(structures, order)", [structures, order]
    )
    return plan


def structure(*functions: str, links: list[list[int]] | None = None) -> dict[str, Any]:
    return {"functions": list(functions), "links": links or []}


def firsts(plan: dict[str, Any]) -> list[list[int]]:
    return [[unit["first"] for unit in chart["units"]] for chart in plan["charts"]]


def test_units_of_one_function_share_a_row_in_the_canonical_order(page: Page) -> None:
    plan = arranged(
        page, [structure("cases", "command"), structure("command", "cases")], ["command", "cases"]
    )
    assert firsts(plan) == [[2, 1], [1, 2]]
    assert plan["rows"] == 2


def test_there_are_as_many_rows_for_a_function_as_the_chart_with_most_needs(page: Page) -> None:
    plan = arranged(
        page,
        [structure("cases", "patrol"), structure("cases", "cases", "cases", "patrol")],
        ["cases", "patrol"],
    )
    assert firsts(plan) == [[1, 4], [1, 2, 3, 4]]


def test_units_without_function_come_last_and_unknown_functions_before_them(page: Page) -> None:
    plan = arranged(page, [structure("", "cases", "new"), structure("", "", "cases")], ["command", "cases"])
    assert firsts(plan) == [[3, 1, 2], [3, 4, 1]]
    assert plan["rows"] == 4


def test_a_unit_is_as_high_as_its_lines_need_in_any_chart(page: Page) -> None:
    crowded = structure("command", "cases", links=[[0, 1], [1, 0], [0, 1]])
    plan = arranged(page, [structure("command", "cases"), crowded], ["command", "cases"])
    assert firsts(plan) == [[1, 4], [1, 4]]
    assert plan["charts"][1]["ends"] == [[1, 6], [5, 2], [3, 4]]
    assert plan["charts"][1]["lanes"] == [3, 2, 1]


def test_lines_turn_around_with_the_units_that_move(page: Page) -> None:
    plan = arranged(page, [structure("cases", "command", links=[[0, 1]])], ["command", "cases"])
    assert plan["charts"][0]["ends"] == [[2, 1]]


@pytest.mark.parametrize("links", LINKS, ids=str)
def test_lines_lie_as_in_a_chart_that_stands_alone(page: Page, links: list[tuple[int, int]]) -> None:
    alone = lay_out([0, 0, 0, 0], links)
    plan = arranged(page, [structure("", "", "", "", links=[list(link) for link in links])], [])["charts"][0]
    assert [(unit["first"], unit["after"]) for unit in plan["units"]] == [
        (rows.first, rows.after) for rows in alone.units
    ]
    assert [tuple(ends) for ends in plan["ends"]] == list(alone.ends)
    assert tuple(plan["lanes"]) == alone.lanes


def test_nothing_to_arrange_is_arranged(page: Page) -> None:
    assert arranged(page, [], ["command"]) == {"rows": 0, "charts": []}
    assert arranged(page, [structure()], ["command"])["rows"] == 0


def side_by_side(page: Page, charts: list[Chart]) -> None:
    """Put charts into the cells of a row, as the comparison does, and align them."""
    cells = "".join(f"<td>{_figure(chart)}</td>" for chart in charts)
    order = function_order(library())
    page.evaluate(
        "html => { document.body.innerHTML = html; }",
        f'<div class="md-typeset" data-functions="{order}"><table style="table-layout: fixed; width: 100%">'
        f'<tr style="vertical-align: top">{cells}</tr></table></div>',
    )
    page.evaluate("structureCharts.alignCharts(document.querySelector('tr'))")
    page.evaluate(TWO_FRAMES)


def _figure(chart: Chart) -> str:
    html = str(render("sections/model_parts", chart=chart, canonical=(), left=0))
    return html[html.index("<figure") : html.index("</figure>") + len("</figure>")]


def real(station: str, practice: int = 0) -> Chart:
    return drawn(library().catalog.stations[station].practices[practice])


def measured(page: Page) -> list[list[dict[str, Any]]]:
    return [chart.evaluate(MEASURE) for chart in page.locator(".structure-chart").all()]


def test_what_serves_the_same_stands_at_the_same_height(page: Page) -> None:
    side_by_side(page, [real("gaoping-beicheng"), real("helan-jingui"), real("jinniu-chadianzi")])
    charts = measured(page)
    order = function_order(library()).split(" ")
    for chart in charts:
        known = [order.index(unit["function"]) for unit in _from_top(chart) if unit["function"]]
        assert known == sorted(known)
        assert [bool(unit["function"]) for unit in _from_top(chart)] == sorted(
            (bool(unit["function"]) for unit in chart), reverse=True
        )
    for function in order:
        tops = [[(u["top"], u["height"]) for u in _from_top(c) if u["function"] == function] for c in charts]
        most = max(tops, key=len)
        assert all(found == most[: len(found)] for found in tops), function
    assert all(chart.evaluate(LINES_MEET_UNITS) for chart in page.locator(".structure-chart").all())


def _from_top(chart: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(chart, key=lambda unit: unit["top"])


def test_what_lay_inside_another_unit_says_so_when_it_is_moved(page: Page) -> None:
    nested = drawn(practice_with([unit("a", "甲", None, "统一指挥"), unit("b", "乙", "a", "交通管理")], []))
    side_by_side(page, [nested, nested])
    assert page.locator(".chart-within").all_inner_texts() == ["在“甲”之下"] * 2
    assert page.locator(".chart-function").all_inner_texts() == ["统一指挥", "交通管理"] * 2
    assert page.locator(".chart-box").filter(visible=True).count() == 0


def test_charts_below_each_other_stay_as_they_are(page: Page) -> None:
    charts = [real("gaoping-beicheng"), real("leling-guojia")]
    side_by_side(page, charts)
    assert page.locator(".structure-chart.aligned").count() == 2
    page.add_style_tag(content="@media (max-width: 600px) { td { display: block; } }")
    page.set_viewport_size({"width": 360, "height": 700})
    page.evaluate(TWO_FRAMES)
    assert page.locator(".structure-chart.aligned").count() == 0
    assert page.locator(".structure-chart [style]:not([style=''])").count() == 0
    assert page.locator(".chart-box").filter(visible=True).count() == 2
    page.set_viewport_size({"width": 1280, "height": 700})
    page.evaluate(TWO_FRAMES)
    assert page.locator(".structure-chart.aligned").count() == 2


def test_heights_follow_the_width(page: Page) -> None:
    wordy = drawn(
        practice_with([unit("a", "名称很长的综合指挥和情报研判室" * 4, None, "统一指挥"), unit("b")], [])
    )
    plain = drawn(practice_with([unit("a", "甲", None, "统一指挥"), unit("b", "乙", None, "打击办案")], []))
    side_by_side(page, [wordy, plain])
    before = measured(page)
    page.set_viewport_size({"width": 420, "height": 700})
    page.evaluate(TWO_FRAMES)
    after = measured(page)
    assert after[0][0]["height"] == after[1][0]["height"] > before[0][0]["height"] == before[1][0]["height"]


def test_a_chart_alone_is_left_alone(page: Page) -> None:
    side_by_side(page, [real("leling-guojia")])
    assert page.locator(".structure-chart.aligned").count() == 0


def test_many_lines_between_moved_units_meet_their_units(page: Page) -> None:
    names = ["统一指挥", "打击办案", "社区防范", None]
    units = [unit(chr(97 + i), "", None, name) for i, name in enumerate(names)]
    lines = [flow(o, t) for o in "abcd" for t in "abcd"]
    side_by_side(page, [drawn(practice_with(units, lines)), drawn(practice_with(units[::-1], lines))])
    assert page.locator(".structure-chart.aligned").count() == 2
    assert all(chart.evaluate(LINES_MEET_UNITS) for chart in page.locator(".structure-chart").all())
