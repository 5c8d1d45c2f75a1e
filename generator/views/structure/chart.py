"""Structures as charts: boxes for units, boxes in boxes for nesting, numbered lines for flows.

A chart is laid out here and drawn by ``chart.css`` alone. It says nothing that the list of the units and
the flows beside it does not say in words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.organisation import Model
from generator.model.practice import Practice, Unit
from generator.model.vocabulary import VocabularyTerm
from generator.views.addresses import part_anchor, record_page
from generator.views.library import Library
from generator.views.paging import PAGING
from generator.views.statements import Link, Pen
from generator.views.structure.layout import Layout, lay_out
from generator.views.wording import counted

CHART_ASSETS = ("assets/chart.css",)
"""What a page needs to show charts."""

DEEPEST = 6
"""Boxes are drawn inside each other to this depth; what lies deeper is drawn as far in as this."""


@dataclass(frozen=True, slots=True)
class ChartUnit:
    """A unit in a chart: what its box says, how deep it lies, and the classes that place it.

    ``within`` names the unit around it, ``box`` places the box around the units inside, if there are any.
    ``function`` is the id of what it is for, its own or that of the part it stands for.
    """

    name: str
    kind: str
    number: str
    staff: str
    rota: str
    function: str
    function_label: str
    depth: int
    within: str
    row: int
    place: str
    box: str


@dataclass(frozen=True, slots=True)
class ChartEnd:
    """An end of a flow at a unit: ``arrives`` where it ends, not where it begins."""

    unit: int
    flow: int
    number: str
    kind_id: str
    arrives: bool
    row: int
    place: str


@dataclass(frozen=True, slots=True)
class ChartFlow:
    """A flow in a chart: between which units (by their places in the chart), of what kind, in which lane.

    ``told_by`` names the units whose records tell it, and ``told`` counts them, where a chart sums up several.
    """

    number: str
    origin: int
    target: int
    origin_name: str
    target_name: str
    direction: str
    kind: Link
    kind_id: str
    lane: int
    place: str
    told: str
    told_by: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A kind of flow that a chart shows, and the numbers of the flows of this kind."""

    kind: Link
    kind_id: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart ready for a template; ``label`` names it where it stands among others."""

    label: str
    caption: str
    units: tuple[ChartUnit, ...]
    flows: tuple[ChartFlow, ...]
    ends: tuple[ChartEnd, ...]
    legend: tuple[LegendEntry, ...]


@dataclass(frozen=True, slots=True)
class _Box:
    """What is known of a unit before it has a place."""

    name: str
    kind: str
    function: VocabularyTerm | None
    depth: int = 0
    within: str = ""
    number: str = ""
    staff: str = ""
    rota: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    """What is known of a flow before it has a place."""

    origin: int
    target: int
    kind: str
    told_by: tuple[Link, ...] = ()


def structure_chart(practice: Practice, pen: Pen) -> Chart | None:
    """Draw the structure of a practice; None where a single unit without flows leaves nothing to draw."""
    units = tuple(_in_order(None, 0, practice.structure.units))
    places = {unit.id: index for index, (unit, _) in enumerate(units)}
    names = {unit.id: unit.name for unit, _ in units}
    boxes = [
        _Box(
            name=unit.name,
            kind=unit.kind,
            function=pen.library.function_of(unit, practice),
            depth=depth,
            within=names[unit.inside] if unit.inside else "",
            number=_number(unit),
            staff="，".join(counted((staff.who, staff.number) for staff in unit.staff)),
            rota=unit.rota or "",
        )
        for unit, depth in units
    ]
    lines = [_Line(places[f.origin], places[f.target], f.kind) for f in practice.structure.flows]
    told = f"{len(lines)} 条流向" if lines else "流向未报道"
    return _chart(practice.name, f"组织结构图：{len(boxes)} 项机构，{told}", boxes, lines, pen)


def _number(unit: Unit) -> str:
    """Say how many of a unit there are, in the words of every source."""
    said = [unit.number.printed] if unit.number else []
    said += [other.value.printed for other in unit.other_numbers]
    return "或".join(dict.fromkeys(said))


def model_chart(model: Model, pen: Pen) -> Chart | None:
    """Draw the canonical parts of a model and the flows between them that its practices' records tell."""
    boxes = [
        _Box(
            part.name,
            part.kind,
            pen.library.term("part_function", part.function) if part.function else None,
        )
        for part in model.parts
    ]
    lines = list(_told_lines(model, pen))
    told = f"各单位的记录写到 {len(lines)} 条流向" if lines else "各单位的记录没有写到流向"
    return _chart(model.name, f"标准部分图：{len(boxes)} 个部分，{told}", boxes, lines, pen)


def function_order(library: Library) -> str:
    """Return the ids of all functions in their canonical order, for the script that aligns charts."""
    return " ".join(term.id for term in library.terms("part_function"))


def flow_number(position: int) -> str:
    """Return the number of a flow in a ring, or in brackets where Unicode has no more rings (51 and on)."""
    for first, last, ring in ((1, 20, "①"), (21, 35, "㉑"), (36, 50, "㊱")):
        if first <= position <= last:
            return chr(ord(ring) + position - first)
    return f"({position})"


def _in_order(outer: str | None, depth: int, units: Sequence[Unit]) -> Iterator[tuple[Unit, int]]:
    for unit in units:
        if unit.inside == outer:
            yield unit, depth
            yield from _in_order(unit.id, depth + 1, units)


def _told_lines(model: Model, pen: Pen) -> Iterator[_Line]:
    """Yield the flows between parts, each with the stations that tell it, in the order of the parts."""
    places = {part.id: index for index, part in enumerate(model.parts)}
    told: dict[tuple[int, int, str], dict[str, Link]] = {}
    for entry in pen.library.running(model.id):
        parts = {unit.id: unit.part for unit in entry.practice.structure.units}
        page = record_page("stations", entry.station.id)
        link = Link(entry.station.name, pen.here.to(page, part_anchor(entry.practice.id, "structure")))
        for flow in entry.practice.structure.flows:
            origin, target = parts[flow.origin], parts[flow.target]
            if origin in places and target in places:
                tellers = told.setdefault((places[origin], places[target], flow.kind), {})
                tellers.setdefault(entry.station.id, link)
    kinds = [term.label for term in pen.library.terms("flow_kind")]
    for origin_place, target_place, kind in sorted(told, key=lambda t: (t[0], t[1], kinds.index(t[2]))):
        tellers = told[origin_place, target_place, kind]
        yield _Line(origin_place, target_place, kind, tuple(tellers.values()))


def _chart(owner: str, caption: str, boxes: Sequence[_Box], lines: Sequence[_Line], pen: Pen) -> Chart | None:
    if len(boxes) < 2 and not lines:
        return None
    layout = lay_out([box.depth for box in boxes], [(line.origin, line.target) for line in lines])
    flows = tuple(_flow(number, line, boxes, layout, pen) for number, line in enumerate(lines))
    return Chart(
        label=f"{owner}：{caption}",
        caption=caption,
        units=tuple(_unit(place, box, layout, pen) for place, box in enumerate(boxes)),
        flows=flows,
        ends=tuple(_ends(flows, boxes, layout)),
        legend=tuple(_legend(flows, pen)),
    )


def _unit(place: int, box: _Box, layout: Layout, pen: Pen) -> ChartUnit:
    rows = layout.units[place]
    inset = f"inset-{min(box.depth, DEEPEST)}"
    return ChartUnit(
        name=box.name,
        kind=box.kind,
        number=box.number,
        staff=box.staff,
        rota=box.rota,
        function=box.function.id if box.function else "",
        function_label=box.function.label if box.function else "",
        depth=box.depth,
        within=box.within,
        row=rows.first,
        place=f"{inset} {_digits('from', rows.first)} {_digits('to', rows.after)}",
        box=f"{inset} {_digits('from', rows.first)} {_digits('to', rows.close)}"
        if rows.close > rows.after
        else "",
    )


def _flow(number: int, line: _Line, boxes: Sequence[_Box], layout: Layout, pen: Pen) -> ChartFlow:
    start, end = layout.ends[number]
    rows = f"{_digits('from', min(start, end))} {_digits('to', max(start, end))}"
    named = line.told_by[: PAGING.few] if PAGING.outgrows(len(line.told_by)) else line.told_by
    return ChartFlow(
        number=flow_number(number + 1),
        origin=line.origin,
        target=line.target,
        origin_name=boxes[line.origin].name,
        target_name=boxes[line.target].name,
        direction="self" if line.origin == line.target else "down" if start < end else "up",
        kind=pen.defined("flow_kind", line.kind),
        kind_id=pen.library.term("flow_kind", line.kind).id,
        lane=layout.lanes[number],
        place=f"{rows} {_digits('lane', layout.lanes[number])}",
        told=_told(len(line.told_by), len(named)),
        told_by=named,
    )


def _told(tellers: int, named: int) -> str:
    only = f"，编号在前的 {named} 个" if named < tellers else ""
    return f"{tellers} 个单位的记录写到{only}" if tellers else ""


def _ends(flows: Sequence[ChartFlow], boxes: Sequence[_Box], layout: Layout) -> Iterator[ChartEnd]:
    for index, flow in enumerate(flows):
        for unit, row, arrives in (
            (flow.origin, layout.ends[index][0], False),
            (flow.target, layout.ends[index][1], True),
        ):
            inset = f"inset-{min(boxes[unit].depth, DEEPEST)}"
            place = f"{inset} {_digits('from', row)}"
            yield ChartEnd(unit, index, flow.number, flow.kind_id, arrives, row, place)


def _legend(flows: Sequence[ChartFlow], pen: Pen) -> Iterator[LegendEntry]:
    for term in pen.library.terms("flow_kind"):
        alike = [flow for flow in flows if flow.kind_id == term.id]
        if alike:
            yield LegendEntry(alike[0].kind, term.id, tuple(flow.number for flow in alike))


def _digits(name: str, value: int) -> str:
    """Say a number as classes, one a digit (``from-100 from-30 from-7``), which the style sheet adds up.

    A style sheet cannot read a number, and style attributes would need a policy that allows them.
    """
    digits = enumerate(reversed(str(value)))
    return " ".join(reversed([f"{name}-{digit}{'0' * power}" for power, digit in digits if digit != "0"]))
