"""Shapes of data: how each type of the model is written in JSON, and the JSON Schema that says so.

Both come from one walk over the types, so that what is written is what is described. Every field is always there; one
that nothing is known of is ``null`` or an empty list. A quantity, a change, a date and a controlled term are always
the same object, wherever they stand.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from generator.model.base import Record, Term
from generator.model.edtf import Edtf, in_chinese
from generator.model.fields import FieldType, field_types
from generator.model.quantity import Bound, Change, Direction, Quantity
from generator.model.vocabulary import Vocabulary

Json = Any
"""What JSON can say: dictionaries, lists, texts, numbers, truth values and None."""

Schema = Mapping[str, Any]

COMPONENTS = "#/components/schemas/"
"""Where in the description of the interface the named schemas stand."""

TEXT: Schema = {"type": "string"}
_DIGITS = 12
_NUMBER_OR_NULL: Schema = {"type": ["number", "null"]}
_DAY_OR_NULL: Schema = {"type": ["string", "null"], "format": "date"}


@dataclass(frozen=True, slots=True)
class Shape:
    """How values of one type are written, and the schema of what is written."""

    schema: Schema
    encode: Callable[[Any], Json]


class Shapes:
    """The shapes of the model's types; those with a name are collected as ``definitions``."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._encoders: dict[type[Record], tuple[tuple[str, Callable[[Any], Json]], ...]] = {}
        self.definitions: dict[str, Schema] = dict(_NAMED)

    def record(self, record_type: type[Record]) -> Shape:
        """Return the shape of a kind of record: an object with every field of it."""
        if record_type not in self._encoders:
            self._encoders[record_type] = ()
            fields = [
                (field, self._shape(field.annotation, field.marks)) for field in field_types(record_type)
            ]
            self._encoders[record_type] = tuple((field.name, shape.encode) for field, shape in fields)
            described = {field.name: _described(shape.schema, field) for field, shape in fields}
            self.definitions[record_type.__name__] = object_schema(described, title_of_type(record_type))
        return Shape(reference(record_type.__name__), self._encode_record)

    def _encode_record(self, record: Record) -> Json:
        values = record.__dict__
        return {name: encode(values[name]) for name, encode in self._encoders[type(record)]}

    def _shape(self, annotation: Any, marks: Iterable[Any]) -> Shape:
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            return self._shape(arguments[0], (*marks, *arguments[1:]))
        if origin in (Union, UnionType):
            (inner,) = (argument for argument in arguments if argument is not type(None))
            return _or_null(self._shape(inner, marks))
        if origin is tuple:
            return _list(self._shape(arguments[0], ()))
        if annotation in _PLAIN:
            return _PLAIN[annotation]
        if isinstance(annotation, type) and issubclass(annotation, Record):
            return self.record(annotation)
        term = next((mark for mark in marks if isinstance(mark, Term)), None)
        return self.term(term.set_id) if term else Shape(TEXT, str)

    def term(self, set_id: str) -> Shape:
        """Return the shape of a controlled term of a set: its id, which stays, and its label."""

        def encode(label: str) -> Json:
            return {"id": self._vocabulary.id_of(set_id, label), "label": label}

        return Shape(reference("Term"), encode)


def as_json(value: Json) -> str:
    """Return a value as JSON on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def reference(name: str) -> Schema:
    """Return the schema that refers to a named one."""
    return {"$ref": COMPONENTS + name}


def object_schema(properties: Mapping[str, Schema], title: str = "") -> Schema:
    """Return the schema of an object that has all of these properties and no others."""
    named = {"title": title} if title else {}
    return {
        **named,
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def list_schema(entry: Schema) -> Schema:
    """Return the schema of a list."""
    return {"type": "array", "items": entry}


def title_of_type(record_type: type[Record]) -> str:
    """Return the Chinese name of a kind of record."""
    return str(record_type.model_config.get("title") or "")


def number(value: Fraction | None) -> int | float | None:
    """Return a bound as a JSON number: whole ones exactly, others to as many digits as every spreadsheet keeps."""
    if value is None:
        return None
    return value.numerator if value.denominator == 1 else float(f"{float(value):.{_DIGITS}g}")


def encode_quantity(quantity: Quantity) -> Json:
    """Return what was printed and what is understood by it."""
    return {
        "printed": quantity.printed,
        "bound": quantity.bound.value,
        "low": number(quantity.low),
        "low_open": quantity.low_open,
        "high": number(quantity.high),
        "high_open": quantity.high_open,
        "unit": quantity.unit,
        "qualifier": quantity.qualifier,
        "also": [encode_quantity(other) for other in quantity.also],
    }


def _encode_change(change: Change) -> Json:
    return {
        "printed": change.printed,
        "direction": change.direction.value,
        "amount": encode_quantity(change.amount),
        "compared": change.compared,
    }


def _encode_date(edtf: Edtf) -> Json:
    return {
        "edtf": edtf.written,
        "text": in_chinese(edtf),
        "earliest": _day(edtf.earliest),
        "latest": _day(edtf.latest),
        "approximate": edtf.approximate,
        "uncertain": edtf.uncertain,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _or_null(shape: Shape) -> Shape:
    encode = shape.encode
    schema = (
        {"anyOf": [shape.schema, {"type": "null"}]} if "$ref" in shape.schema else _nullable(shape.schema)
    )
    return Shape(schema, lambda value: None if value is None else encode(value))


def _nullable(schema: Schema) -> Schema:
    return {**schema, "type": [schema["type"], "null"]}


def _list(shape: Shape) -> Shape:
    encode = shape.encode
    return Shape(list_schema(shape.schema), lambda values: [encode(value) for value in values])


def _described(schema: Schema, field: FieldType) -> Schema:
    told = {"title": field.title, "description": field.description}
    return {**schema, **{key: text for key, text in told.items() if text}}


_FLAG: Schema = {"type": "boolean"}

_NAMED: Mapping[str, Schema] = {
    "Quantity": object_schema(
        {
            "printed": {**TEXT, "description": "原文印的样子"},
            "bound": {"type": "string", "enum": [bound.value for bound in Bound]},
            "low": {**_NUMBER_OR_NULL, "description": "下限；null 是没有下限或读不出"},
            "low_open": {**_FLAG, "description": "下限本身不包括在内"},
            "high": {**_NUMBER_OR_NULL, "description": "上限；null 是没有上限或读不出"},
            "high_open": {**_FLAG, "description": "上限本身不包括在内"},
            "unit": {**TEXT, "description": "计量单位；成数、分数一律折成 %"},
            "qualifier": {**TEXT, "description": "数前面的限定词，如 日均"},
            "also": {**list_schema(reference("Quantity")), "description": "同一件事的另一种计数"},
        },
        "数量",
    ),
    "Change": object_schema(
        {
            "printed": {**TEXT, "description": "原文印的样子"},
            "direction": {"type": "string", "enum": [direction.value for direction in Direction]},
            "amount": reference("Quantity"),
            "compared": {**TEXT, "description": "原文的比较词，如 同比"},
        },
        "增减",
    ),
    "Date": object_schema(
        {
            "edtf": {**TEXT, "description": "记录里的写法（EDTF，ISO 8601-2）"},
            "text": {**TEXT, "description": "中文说法"},
            "earliest": {**_DAY_OR_NULL, "description": "可能的第一天"},
            "latest": {**_DAY_OR_NULL, "description": "可能的最后一天"},
            "approximate": {**_FLAG, "description": "约"},
            "uncertain": {**_FLAG, "description": "存疑"},
        },
        "日期或时段",
    ),
    "Term": object_schema(
        {"id": {**TEXT, "description": "永不更改"}, "label": {**TEXT, "description": "规范词"}}, "规范词"
    ),
}

_PLAIN: Mapping[Any, Shape] = {
    Quantity: Shape(reference("Quantity"), encode_quantity),
    Change: Shape(reference("Change"), _encode_change),
    Edtf: Shape(reference("Date"), _encode_date),
}
