"""Dates with their basis: stated by the source, inferred by the editors, or damaged."""

from typing import Annotated, Any, ClassVar

from pydantic import Field, PlainValidator, WithJsonSchema

from generator.diagnostics import UnreadableError
from generator.model.base import Line, Shorthand, Term, Text
from generator.model.edtf import EDTF_PATTERN, Edtf, read_edtf
from generator.model.printed_text import LONGEST

STATED = "原文写明"
"""The basis of a date that the source prints; it need not be written."""


def _edtf(value: Any) -> Edtf:
    if isinstance(value, Edtf):
        return value
    if not isinstance(value, str):
        raise UnreadableError("这里要写一个日期", "如 2021-09-26、2021-09、2021")
    return read_edtf(value)


PrintedDate = Annotated[
    Edtf,
    PlainValidator(_edtf),
    WithJsonSchema(
        {
            "type": "string",
            "maxLength": LONGEST,
            "pattern": EDTF_PATTERN,
            "patternErrorMessage": "写成 2021-09-26、2021-09 或 2021；起止写 2018/2020",
            "minimum": 1,
            "maximum": 9999,
        }
    ),
]


class Dated(Shorthand, title="日期或时段"):
    """A date or a period; may be written as a plain EDTF text when the source states it."""

    plain_field: ClassVar[str] = "value"

    value: PrintedDate = Field(
        title="日期",
        description="EDTF 写法：2021-09-26、2021-09、2021、2021~（约）、2021-XX-19（月份不详）、2018/2020（起止）",
        examples=["2021-09-26", "2021-XX-19", "2018/2020"],
    )
    basis: Annotated[str, Term("date_basis")] = Field(
        STATED, title="依据", description="原文写明、编者推定，还是原文残缺"
    )
    printed: Line | None = Field(
        None, title="原文说法", description="原文怎样说这个日期", examples=["今年上半年"]
    )
    note: Text | None = Field(
        None, title="编者注", description="推定的理由", examples=["文章发表于2021年，文中说“去年”。"]
    )
