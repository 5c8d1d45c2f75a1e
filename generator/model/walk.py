"""Walks through a record and yields its marked values with the path to each."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from generator.diagnostics import Path
from generator.model.base import LocalId, LocalRef, Record, Ref, Term

Mark = Term | Ref | LocalRef | LocalId


@dataclass(frozen=True, slots=True)
class Marked:
    """A text that a field holds, where it stands, and what its mark says of it."""

    path: Path
    value: str
    mark: Mark


def marked_values(record: Record, path: Path = ()) -> Iterator[Marked]:
    """Yield every marked text below ``record``, in the order of the fields."""
    for inner_path, part in parts_of(record, path):
        for name, marks in _marks_by_field(type(part)):
            yield from _marked(getattr(part, name), (*inner_path, name), marks)


def parts_of(record: Record, path: Path = ()) -> Iterator[tuple[Path, Record]]:
    """Yield ``record`` and every record inside it, outer ones first, each with its path."""
    yield path, record
    for name in type(record).model_fields:
        value = getattr(record, name)
        if isinstance(value, Record):
            yield from parts_of(value, (*path, name))
        elif isinstance(value, tuple):
            for index, entry in enumerate(value):
                if isinstance(entry, Record):
                    yield from parts_of(entry, (*path, name, index))


def _marked(value: Any, path: Path, marks: tuple[Mark, ...]) -> Iterator[Marked]:
    if isinstance(value, str):
        for mark in marks:
            yield Marked(path, value, mark)
    elif isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield from _marked(entry, (*path, index), marks)


@cache
def _marks_by_field(record_type: type[Record]) -> tuple[tuple[str, tuple[Mark, ...]], ...]:
    found = []
    for name, field in record_type.model_fields.items():
        own = tuple(mark for mark in field.metadata if isinstance(mark, Mark))
        marks = own + tuple(_marks_in(field.annotation))
        if marks:
            found.append((name, marks))
    return tuple(found)


def _marks_in(annotation: Any) -> Iterator[Mark]:
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *metadata = get_args(annotation)
        yield from (mark for mark in metadata if isinstance(mark, Mark))
        yield from _marks_in(inner)
    elif origin in (Union, UnionType, tuple):
        for argument in get_args(annotation):
            yield from _marks_in(argument)
