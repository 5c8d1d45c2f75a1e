"""The fields of records as data: what they are called and what they hold, for whoever writes records otherwise."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.model.base import Record


@dataclass(frozen=True, slots=True)
class FieldType:
    """A field: its name, its Chinese title and description, the type of its values, and the marks on that type."""

    name: str
    title: str
    description: str
    annotation: Any
    marks: tuple[Any, ...]


def field_types(record_type: type[Record]) -> Iterator[FieldType]:
    """Yield the fields of a kind of record in their order."""
    for name, field in record_type.model_fields.items():
        yield FieldType(
            name, field.title or "", field.description or "", field.annotation, tuple(field.metadata)
        )
