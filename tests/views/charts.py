"""Charts for tests: the structures of the library's own records, and made-up ones with the same vocabulary."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.disk import read_practices
from generator.model.practice import Flow, Practice, Structure, Unit
from generator.reading import read_catalog
from generator.views.addresses import Here
from generator.views.indexing import make_library
from generator.views.library import Library
from generator.views.rendering import render
from generator.views.statements import Pen
from generator.views.structure.chart import Chart, structure_chart
from generator.views.structure.words import structure_view

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class Words:
    """What a reader takes from a structure, wherever it is told: units with their depth, and flows."""

    units: list[tuple[int, str, str, str]]
    flows: list[tuple[str, str, str, str]]


@cache
def library() -> Library:
    """Read the records of the project."""
    catalog = read_catalog(read_practices(ROOT / "practices"), check=lambda _: ()).catalog
    assert catalog is not None
    return make_library(catalog)


@cache
def pen() -> Pen:
    """Return a pen for a page of a station."""
    return Pen(library(), Here("stations/leling-guojia.html"))


def practice_with(units: list[Unit], flows: list[Flow]) -> Practice:
    """Return a practice of no model that has this structure."""
    some = library().practices[0].practice
    return some.model_copy(
        update={"structure": Structure(units=tuple(units), flows=tuple(flows)), "model": None}
    )


def unit(unit_id: str, name: str = "", inside: str | None = None, function: str | None = None) -> Unit:
    return Unit(id=unit_id, name=name or unit_id, kind="队", inside=inside, function=function)


def flow(origin: str, target: str, kind: str = "指挥") -> Flow:
    return Flow(origin=origin, target=target, kind=kind, text="内容")


def drawn(practice: Practice) -> Chart:
    """Return the chart of a practice that has one."""
    chart = structure_chart(practice, pen())
    assert chart is not None
    return chart


def structure_html(practice: Practice) -> LexborHTMLParser:
    """Return the part of a page that shows a structure: chart and list."""
    html = render(
        "sections/structure",
        chart=structure_chart(practice, pen()),
        structure=structure_view(practice, pen()),
        pairs=(),
        checks=(),
    )
    return LexborHTMLParser(str(html))


def words_of_chart(page: LexborHTMLParser) -> Words:
    """Read the chart as one sees it: names in boxes, numbers at lines, kinds in the legend."""
    units = [
        (
            int(node.attributes["data-depth"] or 0),
            text(node, ".chart-name"),
            text(node, ".chart-number"),
            text(node, ".chart-kind"),
        )
        for node in page.css(".chart-unit")
    ]
    kinds = {
        number: text(node, "a.term")
        for node in page.css(".chart-legend > li")
        for number in node.text().rpartition(" ")[2].strip()
    }
    numbers = [node.text() for node in page.css(".chart-end:not(.arrives) b")]
    assert numbers == [node.text() for node in page.css(".chart-end.arrives b")]
    flows = [
        (
            number,
            units[int(node.attributes["data-from"] or 0)][1],
            kinds[number],
            units[int(node.attributes["data-to"] or 0)][1],
        )
        for number, node in zip(numbers, page.css(".chart-flow"), strict=True)
    ]
    return Words(units, flows)


def words_of_list(page: LexborHTMLParser) -> Words:
    """Read the list below the chart."""
    units = [
        (_depth(node), text(node, ".unit-name > b"), text(node, ".unit-number"), text(node, ".unit-kind"))
        for node in page.css("ul.units .unit")
    ]
    flows = []
    for line in page.css("ul.flows .flow-line"):
        origin, target = (end.text() for end in line.css(".flow-end"))
        flows.append((text(line, ".flow-number"), origin, text(line, ".flow-kind"), target))
    return Words(units, flows)


def text(node: LexborNode, selector: str) -> str:
    """Return the text of the first element below ``node``, or nothing."""
    found = node.css_first(selector)
    return found.text().strip() if found else ""


def _depth(node: LexborNode) -> int:
    depth = -1
    while (parent := node.parent) is not None:
        depth += node.tag == "ul"
        node = parent
    return depth
