"""Retirements: ids that were published once and name nothing any more, and where readers find it now."""

from typing import Annotated

from pydantic import Field

from generator.model.base import Record, Text
from generator.model.patterns import ANCHOR_PATTERN, PLACE_PATTERN


class Retirement(Record, title="一个停用的锚点"):
    """An anchor of a record that is no more: why, and where what it named is told now.

    A retired practice takes everything inside it along: ``old--claim-x`` leads to ``new--claim-x``.
    """

    anchor: Annotated[str, Field(pattern=ANCHOR_PATTERN, max_length=200)] = Field(
        title="锚点",
        description="停用的地址里 # 后面的那一段；检查的提示里写着",
        examples=["jiaosuo-heyi--claim-fraud-free-days"],
    )
    reason: Text = Field(
        title="原因", description="为什么删去、合并或换了编号", examples=["与另一条说法重复，已合并。"]
    )
    moved_to: tuple[Annotated[str, Field(pattern=PLACE_PATTERN, max_length=250)], ...] = Field(
        (),
        title="去向",
        description="现在在哪里：本页的锚点，或网站里的地址；撤回的不写",
        examples=["jiaosuo-heyi--claim-crime-free-days"],
    )
