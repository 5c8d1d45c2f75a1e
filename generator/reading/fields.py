"""What the model says of the field at a path: its Chinese title, its examples, its neighbours."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.diagnostics import Path
from generator.model.base import Record


@dataclass(frozen=True, slots=True)
class Spot:
    """What the model has at a path: the field that the path leads to or into, and what stands there."""

    name: str = ""
    field: FieldInfo | None = None
    record_type: type[Record] | None = None
    entry: int | None = None

    @property
    def label(self) -> str:
        """Name the field as messages do: 字段 `belongs_to`（上级单位）."""
        if not self.field:
            return f"字段 `{self.name}`" if self.name else "这条记录"
        place = f"的第 {self.entry + 1} 项" if self.entry is not None else ""
        return labelled(self.name, self.field) + place

    @property
    def example(self) -> str:
        """Return an example of the field's value from the model, if it has one."""
        examples = self.field.examples if self.field else None
        return str(examples[0]) if examples else ""


def labelled(name: str, field: FieldInfo) -> str:
    """Return the name of a field with its Chinese title."""
    return f"字段 `{name}`" + (f"（{field.title}）" if field.title else "")


def spot_at(root: type[Record], path: Path) -> Spot:
    """Return what the model has at ``path`` in a record of type ``root``; steps that it does not know are skipped."""
    annotation: Any = root
    spot = Spot()
    for step in path:
        choices = _choices(annotation)
        if isinstance(step, int):
            annotation = next((inner for inner in choices if get_origin(inner) is tuple), annotation)
            annotation = get_args(annotation)[0] if get_origin(annotation) is tuple else annotation
            spot = Spot(spot.name, spot.field, entry=step)
            continue
        record_type = _record_type(choices)
        field = record_type.model_fields.get(step) if record_type else None
        if field:
            annotation = field.annotation
            spot = Spot(step, field)
    return Spot(spot.name, spot.field, _record_type(_choices(annotation)), spot.entry)


def fields_below(root: type[Record], path: Path) -> Mapping[str, FieldInfo]:
    """Return the fields of the part at ``path``, or of its entries when it is a list of parts."""
    for below in (path, (*path, 0)):
        record_type = spot_at(root, below).record_type
        if record_type:
            return record_type.model_fields
    return {}


def _choices(annotation: Any) -> list[Any]:
    """Return what a value may be, without marks and unions around it."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _choices(get_args(annotation)[0])
    if origin in (Union, UnionType):
        return [inner for choice in get_args(annotation) for inner in _choices(choice)]
    return [annotation]


def _record_type(choices: list[Any]) -> type[Record] | None:
    for choice in choices:
        if isinstance(choice, type) and issubclass(choice, Record):
            return choice
    return None
