"""The structure of a practice in a comparison: units of one function stand in one row, whatever they are called."""

from collections import defaultdict
from collections.abc import Iterator

from generator.model.practice import Flow, Practice, Staff, Unit
from generator.views.addresses import entry_anchor, record_page
from generator.views.compare.lines import Cells, Line, statement_lines
from generator.views.compare.plan import CHART_ROW, duty_row, function_row
from generator.views.library import Library, PracticeEntry
from generator.views.statements import Pen
from generator.views.structure.chart import Chart, structure_chart
from generator.views.wording import numbered


def structure_cells(entry: PracticeEntry, pen: Pen) -> Cells:
    """Return the lines of the units of a practice and of what flows between them, by row."""
    practice = entry.practice
    units = practice.structure.units
    names = {unit.id: unit.name for unit in units}
    found: dict[str, list[Line]] = defaultdict(list)
    for unit in units:
        function = _function_of(unit, practice, pen.library)
        found[function_row(function)].append(_unit(unit, names.get(unit.inside or "", ""), entry, pen))
        found[duty_row(function)] += statement_lines(unit.duties, lead=unit.name)
        found["staff"] += [_staff(unit, staff, pen.library) for staff in unit.staff]
        found["leader"] += _told(unit, unit.leader)
        found["rota"] += _told(unit, unit.rota)
    found["flows"] = list(_flows(practice, pen.library))
    found[CHART_ROW] = chart_line(structure_chart(practice, pen))
    return {row: tuple(lines) for row, lines in found.items()}


def _function_of(unit: Unit, practice: Practice, library: Library) -> str:
    function = library.function_of(unit, practice)
    return function.id if function else ""


def chart_line(chart: Chart | None) -> list[Line]:
    """Return a chart as the only line of its cell; no two entries have the same."""
    return [Line(key=chart.label, chart=chart)] if chart else []


def _unit(unit: Unit, outer: str, entry: PracticeEntry, pen: Pen) -> Line:
    page, library = record_page("stations", entry.station.id), pen.library
    anchor = entry_anchor(entry.practice.id, "unit", unit.id)
    others = f"又称{'、'.join(unit.other_names)}" if unit.other_names else ""
    numbers = [unit.number.printed] if unit.number else []
    numbers += [f"{o.value.printed}（{library.source_name(o.source)}）" for o in unit.other_numbers]
    number = "、".join(numbers)
    within = f"在“{outer}”之下" if outer else ""
    note = "，".join(told for told in (number, within, others) if told)
    return Line(key=unit.name, text=unit.name, href=pen.here.to(page, anchor), note=note)


def _staff(unit: Unit, staff: Staff, library: Library) -> Line:
    """Return how many people a unit has; those of another source than the unit's name it."""
    text = numbered(staff.who, staff.number)
    notes = (staff.note or "", library.source_name(staff.source) if staff.source else "")
    return Line(
        key=f"{unit.name}：{text}",
        text=text,
        lead=unit.name,
        note="，".join(note for note in notes if note),
    )


def _told(unit: Unit, text: str | None) -> list[Line]:
    return [Line(key=text, text=text, lead=unit.name)] if text else []


def _flows(practice: Practice, library: Library) -> Iterator[Line]:
    units = {unit.id: unit for unit in practice.structure.units}
    for flow in practice.structure.flows:
        origin, target = units[flow.origin], units[flow.target]
        yield Line(
            key=_flow_key(flow, origin, target, practice, library),
            text=f"{origin.name} → {target.name}",
            lead=flow.kind,
            note=flow.text,
        )


def _flow_key(flow: Flow, origin: Unit, target: Unit, practice: Practice, library: Library) -> str:
    """Return a key that two flows share when they pass the same kind of thing between the same functions."""
    ends = (_function_of(unit, practice, library) or unit.name for unit in (origin, target))
    return f"{flow.kind}：{'→'.join(ends)}"
