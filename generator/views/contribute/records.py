"""Records as plain data, as a contributor would write them: fields that hold texts, lists and further fields."""

from typing import Any

from generator.model.base import Record, Shorthand
from generator.model.edtf import Edtf
from generator.model.quantity import Change, Quantity
from generator.views.contribute.order import field_order

Plain = str | list["Plain"] | dict[str, "Plain"]


def plain_record(record: Record) -> dict[str, Plain]:
    """Return what a record's file says, in the order of the form; defaults that it leaves out stay out."""
    values = record.__dict__
    written = (name for name in field_order(type(record)) if name in record.model_fields_set)
    return {name: _plain(values[name]) for name in written if not _is_nothing(values[name])}


def _plain(value: Any) -> Plain:
    if isinstance(value, Shorthand):
        fields = plain_record(value)
        return fields[value.plain_field] if list(fields) == [value.plain_field] else fields
    if isinstance(value, Record):
        return plain_record(value)
    if isinstance(value, tuple):
        return [_plain(entry) for entry in value]
    if isinstance(value, Quantity | Change):
        return value.printed
    return value.written if isinstance(value, Edtf) else str(value)


def _is_nothing(value: Any) -> bool:
    return value is None or value == ()
