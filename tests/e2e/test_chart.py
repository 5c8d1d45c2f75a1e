"""Charts of structures as readers see them: on a screen, on a phone, in the dark, on paper, without scripts."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from selectolax.lexbor import LexborHTMLParser

from tests.e2e.conftest import Visitor
from tests.some import some
from tests.views.charts import library

STATIONS = (
    "leling-guojia",
    "gaoping-beicheng",
    "helan-jingui",
    "jinniu-chadianzi",
    "conghua-hexi",
    "pingdingshan-shifanqu-fenju",
    "yangdong-dongcheng",
)
MODELS = ("liangdui-yishi", "dang-xiaozu", "lianhe-tiaojie")

LINES_THAT_MISS = """
(chart) => {
  const units = [...chart.querySelectorAll(".chart-unit")];
  const ends = [...chart.querySelectorAll(".chart-end")];
  return [...chart.querySelectorAll(".chart-flow")].flatMap((flow, i) => {
    const line = flow.getBoundingClientRect();
    const whole = line.width > 2 && line.height > 10;
    return [["from", ends[2 * i]], ["to", ends[2 * i + 1]]].filter(([side, end]) => {
      const unit = units[Number(flow.dataset[side])].getBoundingClientRect();
      const box = end.getBoundingClientRect();
      const middle = (box.top + box.bottom) / 2;
      const meets = Math.min(Math.abs(line.top - middle), Math.abs(line.bottom - middle)) < 3;
      return !(whole && meets && unit.top < middle && middle < unit.bottom
        && Math.abs(box.left - unit.right) < 1 && Math.abs(box.right - line.left) < 1);
    });
  }).length;
}
"""

BOXES_THAT_LEAK = """
(chart) => {
  const boxes = [...chart.querySelectorAll(".chart-box")];
  const units = [...chart.querySelectorAll(".chart-unit")];
  return units.filter((unit) => {
    const inner = unit.getBoundingClientRect();
    const around = boxes.filter((box) => {
      const outer = box.getBoundingClientRect();
      return outer.left < inner.left && inner.right < outer.right
        && outer.top < inner.top && inner.bottom < outer.bottom;
    });
    return around.length !== Number(unit.dataset.depth);
  }).length;
}
"""

LOOK_OF_A_KIND = """
(chart, kinds) => kinds.map((kind) => {
  const sample = document.createElement("span");
  sample.className = `chart-sample kind-${kind}`;
  chart.append(sample);
  const line = getComputedStyle(sample, "::after");
  return [line.borderTopStyle, line.borderTopWidth, getComputedStyle(sample).borderInlineEndWidth].join(" ");
})
"""

DRAWN_WITHOUT_BACKGROUNDS = """
(chart) => [chart, ...chart.querySelectorAll("*")].every((part) =>
  [null, "::before", "::after"].every((pseudo) => {
    const style = getComputedStyle(part, pseudo);
    return style.backgroundImage === "none" && /rgba\\(0, 0, 0, 0\\)/.test(style.backgroundColor);
  }))
"""

CONTRAST = """
(chart) => {
  const light = (colour) => {
    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255);
    const [r, g, b] = parts.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ink = light(getComputedStyle(chart.querySelector(".chart-flow")).borderTopColor);
  const paper = light(getComputedStyle(document.body).backgroundColor);
  return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
}
"""

paths = pytest.mark.parametrize(
    "path", [*(f"stations/{name}.html" for name in STATIONS), *(f"models/{name}.html" for name in MODELS)]
)


def charts_on(page: Page) -> list[Locator]:
    return page.locator("figure.structure-chart").all()


@paths
@pytest.mark.parametrize("width", [360, 1280])
def test_lines_meet_their_units_and_boxes_hold_theirs(
    visit: Visitor, server: str, path: str, width: int
) -> None:
    with visit(width=width) as reader:
        reader.page.goto(f"{server}/{path}")
        charts = charts_on(reader.page)
        assert charts
        for chart in charts:
            assert chart.evaluate(LINES_THAT_MISS) == 0
            assert chart.evaluate(BOXES_THAT_LEAK) == 0
        wide = reader.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width
        assert not reader.faults


def test_charts_need_neither_scripts_nor_a_server(visit: Visitor, carried: Path) -> None:
    with visit(java_script_enabled=False) as reader:
        reader.page.goto((carried / "stations/gaoping-beicheng.html").as_uri())
        chart = reader.page.locator("figure.structure-chart")
        expect(chart).to_be_visible()
        top = chart.locator(".chart-unit").nth(0).bounding_box()
        second = chart.locator(".chart-unit").nth(1).bounding_box()
        line = chart.locator(".chart-flow").nth(0).bounding_box()
        assert top
        assert second
        assert line
        assert top["y"] + top["height"] < second["y"]
        assert line["x"] > top["x"] + top["width"]


def test_kinds_of_flows_differ_without_colour(visit: Visitor, server: str) -> None:
    kinds = [term.id for term in library().terms("flow_kind")]
    with visit() as reader:
        reader.page.goto(f"{server}/stations/gaoping-beicheng.html")
        looks = charts_on(reader.page)[0].evaluate(LOOK_OF_A_KIND, [*kinds, "a-kind-of-tomorrow"])
    assert len(set(looks)) == len(kinds) + 1
    assert not [look for look in looks if look.startswith("none")]


def test_a_chart_names_itself_and_holds_nothing_that_tab_stops_at(
    pages: Mapping[str, LexborHTMLParser],
) -> None:
    found = 0
    for path, page in pages.items():
        for grid in page.css('.chart-grid[role="img"]'):
            found += 1
            assert grid.attributes["aria-label"], path
            assert grid.css("a, button, input, [tabindex]") == []
    assert found > 30


def test_every_chart_stands_above_the_same_in_words(pages: Mapping[str, LexborHTMLParser]) -> None:
    stations = ((path, page) for path, page in pages.items() if path.startswith("stations/"))
    figures = ((path, figure) for path, page in stations for figure in page.css("figure.structure-chart"))
    for path, figure in some(figures):
        section = figure.parent
        assert section
        units = [node.text() for node in section.css("ul.units .unit-name > b")]
        assert [node.text() for node in some(figure.css(".chart-name"))] == units, path
        numbers = [node.text() for node in section.css("ul.flows .flow-number")]
        assert [node.text() for node in figure.css(".chart-end.arrives b")] == numbers, path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_lines_stand_out_in_the_light_and_in_the_dark(visit: Visitor, server: str, scheme: str) -> None:
    with visit(color_scheme=scheme) as reader:
        reader.page.goto(f"{server}/stations/gaoping-beicheng.html")
        assert charts_on(reader.page)[0].evaluate(CONTRAST) > 4.5


def test_paper_shows_charts_whole_in_black_and_without_backgrounds(visit: Visitor, server: str) -> None:
    with visit(color_scheme="dark") as reader:
        page = reader.page
        page.goto(f"{server}/stations/pingdingshan-shifanqu-fenju.html")
        page.emulate_media(media="print")
        for chart in charts_on(page):
            style = chart.evaluate("chart => getComputedStyle(chart).breakInside")
            assert style == "avoid"
            assert chart.evaluate(DRAWN_WITHOUT_BACKGROUNDS)
            assert chart.evaluate(LINES_THAT_MISS) == 0
            colours = chart.locator(".chart-flow, .chart-box").evaluate_all(
                "parts => parts.map(part => getComputedStyle(part).borderTopColor)"
            )
            assert set(colours) <= {"rgb(0, 0, 0)"}
        assert page.pdf().startswith(b"%PDF")


def test_only_pages_with_charts_load_what_draws_them(pages: Mapping[str, LexborHTMLParser]) -> None:
    assert any(page.css("figure.structure-chart") for page in pages.values())
    for path, page in pages.items():
        loads = any("assets/chart.css" in (link.attributes.get("href") or "") for link in page.css("link"))
        assert loads or not page.css("figure.structure-chart"), path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_boxes_are_whole_in_colours_that_the_system_forces(visit: Visitor, server: str, scheme: str) -> None:
    with visit(forced_colors="active", color_scheme=scheme) as reader:
        reader.page.goto(f"{server}/stations/leling-guojia.html")
        outer = some(reader.page.locator(".chart-unit.outer").all())
        for unit in outer:
            drawn = unit.evaluate("unit => getComputedStyle(unit).borderTopColor")
            assert drawn == "rgba(0, 0, 0, 0)", "its own border covers that of the box behind it"
            inked = "e => getComputedStyle(e).color"
            assert unit.evaluate(inked) == reader.page.locator("h1").evaluate(inked)
