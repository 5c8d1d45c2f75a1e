"""Rows tell by what their cells state whether entries are alike, differ or leave something out."""

import pytest

from generator.model.quantity_reader import read_quantity as quantity
from generator.views.compare.lines import Line, merged, plain, pooled, quantity_key
from generator.views.compare.plan import GROUPS, Row
from generator.views.compare.table import RowState, Side, make_table, row_state
from generator.views.statements import Link

A, B, C = plain("甲"), plain("乙"), plain("丙")
TOWN, COUNTY = Link("镇所", "town.html"), Link("县所", "county.html")


@pytest.mark.parametrize(
    ("cells", "state"),
    [
        ([(), ()], RowState.NONE),
        ([(A,), ()], RowState.GAP),
        ([(), (A,), (A,)], RowState.GAP),
        ([(A, B), (B, A)], RowState.SAME),
        ([(A,), (A, B)], RowState.DIFFER),
        ([(A,), (A,), (B,)], RowState.DIFFER),
    ],
)
def test_the_state_of_a_row(cells: list[tuple[Line, ...]], state: RowState) -> None:
    assert row_state(cells) is state


def test_lines_that_all_columns_have_are_marked() -> None:
    table = make_table(GROUPS[0], [row("themes")], [side("一", (A, B)), side("二", (B, C)), side("三", (B,))])
    marked = [[(entry.line.text, entry.shared) for entry in cell.lines] for cell in table.rows[0].cells]
    assert marked == [[("甲", False), ("乙", True)], [("乙", True), ("丙", False)], [("乙", True)]]


def test_nothing_is_shared_where_one_column_is_empty() -> None:
    table = make_table(GROUPS[0], [row("themes")], [side("一", (A,)), side("二", ())])
    assert not table.rows[0].cells[0].lines[0].shared


def test_rows_that_nobody_reports_are_shown_only_where_readers_would_miss_them() -> None:
    rows = [row("place", always=True), row("honours")]
    table = make_table(GROUPS[0], rows, [side("一", ()), side("二", ())])
    assert [(shown.id, shown.state_word) for shown in table.rows] == [("place", "都没有报道")]


def test_rows_of_other_groups_stay_out() -> None:
    table = make_table(GROUPS[0], [Row("steps", "steps", "步骤", always=True)], [side("一", (A,))])
    assert table.rows == ()


def test_quantities_state_the_same_where_they_are_understood_alike() -> None:
    assert quantity_key(quantity("12人")) == quantity_key(quantity("十二人"))
    assert quantity_key(quantity("12人")) != quantity_key(quantity("近12人"))
    assert quantity_key(quantity("12人")) != quantity_key(quantity("12户"))
    assert quantity_key(quantity("□200余起")) != quantity_key(quantity("□300余起"))


def test_what_several_stations_say_alike_is_said_once() -> None:
    cells = pooled([(TOWN, {"role": (A, B)}), (COUNTY, {"role": (B,), "since": (C,)})])
    assert [(line.text, line.told_by) for line in cells["role"]] == [("甲", (TOWN,)), ("乙", (TOWN, COUNTY))]
    assert [line.told_by for line in cells["since"]] == [(COUNTY,)]


def test_a_station_that_says_a_thing_twice_is_named_once() -> None:
    assert pooled([(TOWN, {"role": (A, A)})])["role"][0].told_by == (TOWN,)


def test_wordings_of_one_thing_stand_side_by_side_and_notes_only_where_they_agree() -> None:
    first = Line("k", "指挥室 → 办案队", note="派警")
    second = Line("k", "指挥室 → 打击队", note="下指令")
    one = merged(merged(first, second), second)
    assert (one.text, one.note) == ("指挥室 → 办案队 / 指挥室 → 打击队", "")
    assert merged(first, first).note == "派警"


def row(row_id: str, *, always: bool = False) -> Row:
    return Row(row_id, GROUPS[0].id, "标题", always)


def side(name: str, lines: tuple[Line, ...]) -> Side:
    cells = {"themes": lines, "steps": lines} if lines else {}
    return Side(name, "派出所", "", "", f"stations/{name}", cells)
