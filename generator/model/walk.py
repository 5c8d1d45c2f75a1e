"""Walks through a record and yields its parts, its marked values and its texts with the path to each."""

from collections.abc import Iterable, Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.diagnostics import Path
from generator.model.base import LocalId, LocalRef, Record, Ref, Term, TextKind
from generator.model.edtf import Edtf
from generator.model.quantity import Change, Quantity

Mark = Term | Ref | LocalRef | LocalId


class Marked(NamedTuple):
    """A text that a field holds, where it stands, and what its mark says of it."""

    path: Path
    value: str
    mark: Mark


class Written(NamedTuple):
    """A text that a contributor wrote, where it stands, and what kind of text it is."""

    path: Path
    text: str
    kind: TextKind


# Every rule walks through every record: what a walk found is kept with the record, as cached properties are, until
# it is forgotten.
_KEPT_PARTS, _KEPT_MARKED = "_kept_parts", "_kept_marked"
_WRITTEN = "__pydantic_fields_set__"


def marked_values(record: Record, path: Path = ()) -> Iterator[Marked]:
    """Yield every marked text below ``record``, in the order of the fields."""
    if path:
        return iter(_all_marked(record, path))
    kept: tuple[Marked, ...] | None = record.__dict__.get(_KEPT_MARKED)
    if kept is None:
        kept = record.__dict__[_KEPT_MARKED] = tuple(_all_marked(record, ()))
    return iter(kept)


def _all_marked(record: Record, path: Path) -> Iterator[Marked]:
    for inner_path, part in parts_of(record, path):
        values = part.__dict__
        for name, marks in _marks_by_field(type(part)):
            value = values[name]
            if value:
                yield from _marked(value, (*inner_path, name), marks)


def written_texts(record: Record) -> Iterator[Written]:
    """Yield every text below ``record`` that is no id, no reference, no controlled term and no address."""
    for path, part in parts_of(record):
        values = part.__dict__
        for name, kind in _kinds_by_field(type(part)):
            value = values[name]
            if not value:
                continue
            if isinstance(value, tuple):
                yield from (Written((*path, name, at), entry, kind) for at, entry in enumerate(value))
            else:
                yield Written((*path, name), _as_written(value), kind)


def text_of(record: Record) -> str:
    """Return every text that ``written_texts`` yields, each on a line of its own."""
    found: list[str] = []
    for _, part in parts_of(record):
        values = part.__dict__
        for name, _ in _kinds_by_field(type(part)):
            value = values[name]
            if isinstance(value, tuple):
                found.extend(value)
            elif value:
                found.append(_as_written(value))
    return "\n".join(found)


def parts_of(record: Record, path: Path = ()) -> Iterator[tuple[Path, Record]]:
    """Yield ``record`` and every record inside it, outer ones first, each with its path."""
    kept: list[tuple[Path, Record]] | None = None if path else record.__dict__.get(_KEPT_PARTS)
    if kept is None:
        kept = []
        _collect(record, path, kept)
        if not path:
            record.__dict__[_KEPT_PARTS] = kept
    return iter(kept)


def sources_cited(record: Record) -> list[str]:
    """Return the ids of all sources that a record and its parts name, sorted; nothing is kept with the record."""
    found: list[tuple[Path, Record]] = []
    _collect(record, (), found)
    named = (part.__dict__.get("source") for _, part in found)
    return sorted({source for source in named if source})


def types_below(*record_types: type[Record]) -> Iterator[type[Record]]:
    """Yield types of records and the types of all their parts, each once."""
    seen: dict[type[Record], None] = {}
    waiting = list(record_types)
    while waiting:
        one = waiting.pop()
        if one not in seen:
            seen[one] = None
            waiting += (
                inner for field in one.model_fields.values() for inner in _records_in(field.annotation)
            )
    yield from seen


def marks_of(field: FieldInfo) -> tuple[Mark, ...]:
    """Return the marks of a field, and those of the entries of its list."""
    return (*(mark for mark in field.metadata if isinstance(mark, Mark)), *_marks_in(field.annotation))


WrittenFields = dict[frozenset[str], set[str]]
"""Which fields were written in parts of records, each such set once."""


def share_written_fields(record: Record, shared: WrittenFields) -> None:
    """Let the parts of records in which the same fields were written share one set of them.

    Pydantic gives each part a set of its own, which takes more memory than what is in it.
    """
    for _, part in parts_of(record):
        written = part.model_fields_set
        object.__setattr__(part, _WRITTEN, shared.setdefault(frozenset(written), written))


def forget_walks(records: Iterable[Record]) -> None:
    """Give back the memory of what walks found, once every rule has been through the records."""
    for record in records:
        for kept in (_KEPT_PARTS, _KEPT_MARKED):
            record.__dict__.pop(kept, None)


def figures_of(record: Record) -> Iterator[tuple[Path, Quantity | Change]]:
    """Yield every quantity and every change that a field below ``record`` holds by itself, with its path."""
    for path, part in parts_of(record):
        for name in _fields_with(type(part), Quantity | Change):
            value = part.__dict__[name]
            if isinstance(value, Quantity | Change):
                yield (*path, name), value


def inner_records(record: Record) -> Iterator[tuple[Path, Record]]:
    """Yield the records that the fields of ``record`` hold, not those deeper inside, each with the way to it."""
    values = record.__dict__
    for name in _fields_with(type(record), Record):
        value = values[name]
        if isinstance(value, tuple):
            yield from (((name, index), entry) for index, entry in enumerate(value))
        elif value:
            yield (name,), value


def _collect(record: Record, path: Path, found: list[tuple[Path, Record]]) -> None:
    found.append((path, record))
    for inner_path, inner in inner_records(record):
        _collect(inner, (*path, *inner_path), found)


def _marked(value: Any, path: Path, marks: tuple[Mark, ...]) -> Iterator[Marked]:
    if isinstance(value, str):
        for mark in marks:
            yield Marked(path, value, mark)
    elif isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield from _marked(entry, (*path, index), marks)


def _as_written(value: Any) -> str:
    if isinstance(value, Quantity | Change):
        return value.printed
    return value.written if isinstance(value, Edtf) else str(value)


@cache
def _fields_with(record_type: type[Record], wanted: type | UnionType) -> tuple[str, ...]:
    """Return the fields that hold values of a type or lists of such values."""
    fields = record_type.model_fields.items()
    return tuple(name for name, field in fields if _holds(field.annotation, wanted))


@cache
def _marks_by_field(record_type: type[Record]) -> tuple[tuple[str, tuple[Mark, ...]], ...]:
    found = []
    for name, field in record_type.model_fields.items():
        marks = marks_of(field)
        if marks:
            found.append((name, marks))
    return tuple(found)


@cache
def _kinds_by_field(record_type: type[Record]) -> tuple[tuple[str, TextKind], ...]:
    marked = {name for name, _ in _marks_by_field(record_type)}
    fields = record_type.model_fields.items()
    kinds = ((name, _kind(field)) for name, field in fields if name not in marked)
    return tuple((name, kind) for name, kind in kinds if kind)


def _kind(field: FieldInfo) -> TextKind | None:
    """Return the kind of text that a field holds; None for ids and other types."""
    if _holds(field.annotation, Quantity | Change | Edtf):
        return TextKind.PRINTED
    marks = (*field.metadata, *_metadata_in(field.annotation))
    return next((mark for mark in marks if isinstance(mark, TextKind)), None)


def _holds(annotation: Any, wanted: type | UnionType) -> bool:
    """Tell whether a value may be of a type, or a list with such values."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _holds(get_args(annotation)[0], wanted)
    if origin in (Union, UnionType, tuple):
        return any(_holds(argument, wanted) for argument in get_args(annotation))
    return isinstance(annotation, type) and issubclass(annotation, wanted)


def _metadata_in(annotation: Any) -> Iterator[Any]:
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *metadata = get_args(annotation)
        yield from metadata
        yield from _metadata_in(inner)
    elif origin in (Union, UnionType, tuple):
        for argument in get_args(annotation):
            yield from _metadata_in(argument)


def _marks_in(annotation: Any) -> Iterator[Mark]:
    return (mark for mark in _metadata_in(annotation) if isinstance(mark, Mark))


def _records_in(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for argument in get_args(annotation):
        yield from _records_in(argument)
