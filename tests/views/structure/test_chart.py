"""Charts say the same as the lists below them, of every structure that a record may hold."""

import pytest

from generator.model.practice import Flow, Unit
from generator.views.rendering import render
from generator.views.structure.chart import DEEPEST, flow_number, function_order, model_chart, structure_chart
from tests.some import some
from tests.views.charts import (
    drawn,
    flow,
    library,
    pen,
    practice_with,
    structure_html,
    unit,
    words_of_chart,
    words_of_list,
)

LONG = "以退休民警姓名命名的矛盾纠纷联合调解处置工作室" * 5
HOSTILE = '<script>alert("x")</script>"\' onmouseover=alert(1) {{ 7 * 7 }} &amp;'
KINDS = [term.label for term in library().terms("flow_kind")]

ODD: dict[str, tuple[list[Unit], list[Flow]]] = {
    "very long names": ([unit("a", LONG), unit("b", LONG, "a")], [flow("a", "b")]),
    "twelve flows": (
        [unit("a"), unit("b"), unit("c"), unit("d")],
        [flow(o, t) for o in "abcd" for t in "abcd" if o != t],
    ),
    "flows of every kind": ([unit("a"), unit("b")], [flow("a", "b", kind) for kind in KINDS]),
    "a flow to itself": ([unit("a")], [flow("a", "a")]),
    "both ways": ([unit("a"), unit("b")], [flow("a", "b"), flow("b", "a")]),
    "five deep": ([unit("a"), *(unit(x, "", y) for x, y in zip("bcdef", "abcde", strict=True))], []),
    "ten deep": ([unit("a"), *(unit(x, "", y) for x, y in zip("bcdefghij", "abcdefghi", strict=True))], []),
    "no flows": ([unit("a"), unit("b")], []),
    "inner units written first": (
        [unit("b", "乙", "a"), unit("c", "丙", "b"), unit("a", "甲")],
        [flow("c", "a")],
    ),
    "hostile names": ([unit("a", HOSTILE), unit("b", HOSTILE, "a")], [flow("a", "b")]),
    "the same name twice": ([unit("a", "队"), unit("b", "队", "a")], [flow("a", "b")]),
    "fifty flows": ([unit("a"), unit("b")], [flow("a", "b") for _ in range(50)]),
}


@pytest.mark.parametrize("case", ODD.values(), ids=ODD.keys())
def test_chart_and_list_of_an_odd_structure_say_the_same(case: tuple[list[Unit], list[Flow]]) -> None:
    page = structure_html(practice_with(*case))
    assert words_of_chart(page) == words_of_list(page)


def test_chart_and_list_of_every_practice_say_the_same() -> None:
    charts = 0
    for entry in library().practices:
        if structure_chart(entry.practice, pen()):
            page = structure_html(entry.practice)
            assert words_of_chart(page) == words_of_list(page), entry.practice.id
            charts += 1
    assert charts > 20


def test_a_lone_unit_without_flows_has_no_chart() -> None:
    assert structure_chart(practice_with([unit("a")], []), pen()) is None
    assert structure_chart(practice_with([], []), pen()) is None


def test_a_chart_says_how_much_there_is_to_see() -> None:
    chart = drawn(practice_with([unit("a"), unit("b")], [flow("a", "b")]))
    assert chart.caption == "组织结构图：2 项机构，1 条流向"
    assert chart.label.endswith(f"：{chart.caption}")
    assert drawn(practice_with([unit("a"), unit("b")], [])).caption == "组织结构图：2 项机构，流向未报道"


def test_names_of_units_stay_text() -> None:
    html = structure_html(practice_with(*ODD["hostile names"]))
    assert html.css("script") == []
    assert html.css(".chart-name")[0].text() == HOSTILE
    assert html.css("[onmouseover]") == []


def test_a_line_knows_its_direction() -> None:
    flows = [flow("a", "b"), flow("b", "a"), flow("b", "b")]
    chart = drawn(practice_with([unit("a"), unit("b")], flows))
    assert [line.direction for line in chart.flows] == ["down", "up", "self"]
    for line, arrival in zip(chart.flows, (end for end in chart.ends if end.arrives), strict=True):
        assert arrival.unit == line.target


def test_both_ways_are_two_lines_in_two_lanes() -> None:
    one, other = drawn(practice_with(*ODD["both ways"])).flows
    assert one.lane != other.lane
    assert (one.origin, one.target) == (other.target, other.origin)


def test_the_legend_explains_the_kinds_that_occur_in_the_order_of_the_vocabulary() -> None:
    flows = [flow("a", "b", "反馈"), flow("a", "b", "指挥"), flow("b", "a", "反馈")]
    legend = drawn(practice_with([unit("a"), unit("b")], flows)).legend
    assert [(entry.kind.label, entry.numbers) for entry in legend] == [("指挥", ("②",)), ("反馈", ("①", "③"))]


def test_a_unit_has_its_own_function_or_that_of_its_part() -> None:
    station = library().catalog.stations["gaoping-beicheng"]
    chart = drawn(station.practices[0])
    functions = {unit.name: unit.function for unit in chart.units}
    assert functions["综合指挥室"] == "command"
    own = drawn(practice_with([unit("a", "甲", None, "交通管理"), unit("b", "乙")], []))
    assert [(u.function, u.function_label) for u in own.units] == [("traffic", "交通管理"), ("", "")]


def test_the_order_of_functions_is_that_of_the_vocabulary() -> None:
    terms = library().terms("part_function")
    assert function_order(library()).split(" ") == [term.id for term in terms]
    assert terms[0].label == "单位本体"


def test_boxes_are_drawn_no_deeper_than_a_phone_has_room_for() -> None:
    units = drawn(practice_with(*ODD["ten deep"])).units
    assert [unit.depth for unit in units] == list(range(10))
    assert max(int(unit.place.split("inset-")[1].split()[0]) for unit in units) == DEEPEST


def test_numbers_of_flows_go_on_where_rings_end() -> None:
    numbers = [flow_number(position) for position in (1, 20, 21, 35, 36, 50, 51, 137)]
    assert numbers == ["①", "⑳", "㉑", "㉟", "㊱", "㊿", "(51)", "(137)"]


def test_a_chart_of_a_model_sums_up_what_the_records_of_its_practices_tell() -> None:
    model = library().catalog.models["liangdui-yishi"]
    chart = model_chart(model, pen())
    assert chart is not None
    assert [unit.name for unit in chart.units] == [part.name for part in model.parts]
    told: dict[tuple[str, str, str], set[str]] = {}
    for entry in library().running(model.id):
        parts = {unit.id: unit.part for unit in entry.practice.structure.units}
        for line in entry.practice.structure.flows:
            origin, target = parts[line.origin], parts[line.target]
            if origin and target:
                told.setdefault((origin, target, line.kind), set()).add(entry.station.name)
    ids = [part.id for part in model.parts]
    found = {
        (ids[line.origin], ids[line.target], line.kind.label): {link.label for link in line.told_by}
        for line in chart.flows
    }
    assert found == told
    assert [line.told for line in chart.flows] == [
        f"{len(line.told_by)} 个单位的记录写到" for line in chart.flows
    ]


def test_a_chart_of_a_model_leads_to_the_structures_it_rests_on() -> None:
    model = library().catalog.models["liangdui-yishi"]
    chart = model_chart(model, pen())
    assert chart is not None
    for link in some(link for line in chart.flows for link in line.told_by):
        path, _, anchor = link.href.partition("#")
        station = library().catalog.stations[path.removesuffix(".html")]
        assert anchor in {f"{practice.id}--structure" for practice in station.practices}


def test_every_line_of_a_models_chart_is_told_in_words_below() -> None:
    charts = (model_chart(model, pen()) for model in library().models)
    for chart in some(chart for chart in charts if chart and chart.flows):
        html = render("sections/model_parts", chart=chart, canonical=(), left=0, rule="")
        for line in chart.flows:
            assert line.told in html
            assert f'<span class="flow-number">{line.number}</span>' in html
