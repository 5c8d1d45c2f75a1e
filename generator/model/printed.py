"""Field types for what an article prints: the text is read when the record is made."""

from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from generator.diagnostics import UnreadableError
from generator.model.base import PRINTED_KEY
from generator.model.change_reader import read_change
from generator.model.quantity import Change, Quantity
from generator.model.quantity_reader import read_quantity


def _quantity(value: Any) -> Quantity:
    if isinstance(value, Quantity):
        return value
    if not isinstance(value, str):
        raise UnreadableError("这里要写一个数量", "照原文写成一行文字，如 1.8万余人")
    return read_quantity(value)


def _change(value: Any) -> Change:
    if isinstance(value, Change):
        return value
    if not isinstance(value, str):
        raise UnreadableError("这里要写一个变化", "照原文写成一行文字，如 下降32.65%")
    return read_change(value)


PrintedQuantity = Annotated[
    Quantity,
    PlainValidator(_quantity),
    WithJsonSchema({"type": "string", "minLength": 1, PRINTED_KEY: "quantity"}),
]
"""A quantity as printed: ``1.8万余人``."""

PrintedChange = Annotated[
    Change,
    PlainValidator(_change),
    WithJsonSchema({"type": "string", "minLength": 1, PRINTED_KEY: "change"}),
]
"""A change as printed: ``下降32.65%``."""
