"""Field types for what an article prints: the text is read when the record is made."""

from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from generator.diagnostics import UnreadableError
from generator.model.change_reader import CHANGE_PATTERN, read_change
from generator.model.numerals import HAN_NUMERALS
from generator.model.printed_text import ILLEGIBLE, LONGEST
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


_QUANTITY_PATTERN = f"[0-9０-９{HAN_NUMERALS}{ILLEGIBLE}]"


def _printed_schema(pattern: str, meaning: str) -> WithJsonSchema:
    """Return what the JSON Schema can say of a printed text: enough to notice one that says nothing."""
    return WithJsonSchema(
        {"type": "string", "maxLength": LONGEST, "pattern": pattern, "patternErrorMessage": meaning}
    )


PrintedQuantity = Annotated[
    Quantity,
    PlainValidator(_quantity),
    _printed_schema(_QUANTITY_PATTERN, "照原文写数字和单位，如 1.8万余人；原文没有数字就不写"),
]
"""A quantity as printed: ``1.8万余人``."""

PrintedChange = Annotated[
    Change,
    PlainValidator(_change),
    _printed_schema(CHANGE_PATTERN, "以“增加、下降、持平”这类词开头，如 下降32.65%"),
]
"""A change as printed: ``下降32.65%``."""
