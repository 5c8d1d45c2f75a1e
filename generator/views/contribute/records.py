"""Records as plain data, as a contributor would write them: fields that hold texts, lists and further fields."""

from typing import Any

from generator.model.base import Record, Shorthand
from generator.model.edtf import Edtf
from generator.model.quantity import Change, Quantity
from generator.views.contribute.order import field_order

Plain = str | list["Plain"] | dict[str, "Plain"]


def plain_record(record: Record) -> dict[str, Plain]:
    """Return what a record's file says, in the order of the form; defaults that it leaves out stay out."""
    values, written = record.__dict__, record.model_fields_set
    fields: dict[str, Plain] = {}
    for name in field_order(type(record)):
        if name in written and (value := values[name]) is not None and value.__class__ is not tuple:
            fields[name] = _plain(value)
        elif name in written and value:
            fields[name] = [_plain(entry) for entry in value]
    return fields


def _plain(value: Any) -> Plain:
    if value.__class__ is str:
        return str(value)
    if isinstance(value, Shorthand):
        fields = plain_record(value)
        return fields[value.plain_field] if len(fields) == 1 and value.plain_field in fields else fields
    if isinstance(value, Record):
        return plain_record(value)
    if isinstance(value, Quantity | Change):
        return value.printed
    return value.written if isinstance(value, Edtf) else str(value)
