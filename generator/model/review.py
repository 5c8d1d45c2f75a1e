"""Review: the state of a record, who might be interested, and where it went."""

from typing import Annotated

from pydantic import Field

from generator.model.base import Identifier, Record, Term, Text
from generator.model.dates import Dated


class Review(Record):
    """How far a record may be relied on, and what became of it."""

    status: Annotated[str, Term("review_status")] = Field(title="状态")
    reviewed_on: Dated | None = Field(None, title="审核日期")
    interest: Annotated[str, Term("interest")] = Field(title="利益关系", description="提交人与所记单位的关系")
    reason: Text | None = Field(None, title="原因", description="撤回、移动、合并、拆分的原因")
    moved_to: tuple[Identifier, ...] = Field((), title="去向", description="移动、合并、拆分后的编号")
    note: Text | None = Field(None, title="编者注")
