"""Structures in words: units as nested lists, read aloud in order, and what flows between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.practice import OtherNumber, Practice, Staff, Unit
from generator.views.addresses import entry_anchor
from generator.views.statements import Link, Pen, StatementView
from generator.views.structure.chart import flow_number
from generator.views.wording import numbered


@dataclass(frozen=True, slots=True)
class CountView:
    """How many of something, in the words of one source."""

    said: str
    cite: Link | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class UnitView:
    """A unit with all that is told of it and the units inside it."""

    anchor: str
    name: str
    kind: Link
    part: str
    function: Link | None
    other_names: tuple[str, ...]
    likened_to: str
    number: str
    other_numbers: tuple[CountView, ...]
    staff: tuple[CountView, ...]
    leader: str
    rota: str
    duties: tuple[StatementView, ...]
    note: str
    cite: Link | None
    inner: tuple["UnitView", ...]


@dataclass(frozen=True, slots=True)
class FlowView:
    """What passes from one unit to another; ``number`` is the one that the chart gives it."""

    number: str
    origin: str
    target: str
    kind: Link
    text: str
    cite: Link | None


@dataclass(frozen=True, slots=True)
class StructureView:
    """A structure ready for a template: the outermost units, and the flows."""

    owner: str
    roots: tuple[UnitView, ...]
    flows: tuple[FlowView, ...]


def structure_view(practice: Practice, pen: Pen) -> StructureView:
    """Prepare the structure of a practice."""
    units = practice.structure.units
    names = {unit.id: unit.name for unit in units}
    return StructureView(
        owner=practice.name,
        roots=_inside(None, units, practice, pen),
        flows=tuple(
            FlowView(
                flow_number(position),
                names[flow.origin],
                names[flow.target],
                pen.defined("flow_kind", flow.kind),
                flow.text,
                pen.cite(flow),
            )
            for position, flow in enumerate(practice.structure.flows, start=1)
        ),
    )


def _inside(outer: str | None, units: Sequence[Unit], practice: Practice, pen: Pen) -> tuple[UnitView, ...]:
    return tuple(
        UnitView(
            anchor=entry_anchor(practice.id, "unit", unit.id),
            name=unit.name,
            kind=pen.defined("unit_kind", unit.kind),
            part=_part_name(unit, practice, pen),
            function=pen.defined("part_function", unit.function) if unit.function else None,
            other_names=unit.other_names,
            likened_to=unit.likened_to or "",
            number=unit.number.printed if unit.number else "",
            other_numbers=tuple(_other_number(other, pen.about(unit.source)) for other in unit.other_numbers),
            staff=tuple(_staff(staff, pen.about(unit.source)) for staff in unit.staff),
            leader=unit.leader or "",
            rota=unit.rota or "",
            duties=pen.about(unit.source).statements(unit.duties),
            note=unit.note or "",
            cite=pen.cite(unit),
            inner=_inside(unit.id, units, practice, pen),
        )
        for unit in units
        if unit.inside == outer
    )


def _part_name(unit: Unit, practice: Practice, pen: Pen) -> str:
    if unit.part is None or practice.model is None:
        return ""
    parts = pen.library.catalog.models[practice.model].parts
    return next((part.name for part in parts if part.id == unit.part and part.name != unit.name), "")


def _staff(staff: Staff, pen: Pen) -> CountView:
    return CountView(numbered(staff.who, staff.number), pen.cite(staff), staff.note or "")


def _other_number(other: OtherNumber, pen: Pen) -> CountView:
    return CountView(other.value.printed, pen.cite(other), other.note or "")
