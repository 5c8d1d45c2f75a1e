"""Claims: what is claimed, by whom, over what, against what, and what can be computed from it."""

from typing import Annotated

from pydantic import Field

from generator.model.base import (
    LONGEST_QUOTE,
    Cited,
    Identifier,
    Line,
    LocalId,
    LocalRef,
    Quote,
    Record,
    Statement,
    Term,
    Text,
)
from generator.model.dates import Dated
from generator.model.printed import PrintedChange, PrintedQuantity


class Figure(Record, title="一个数字"):
    """A labelled quantity: a part of a sum, a factor of a product, a detail of a case."""

    label: Line = Field(title="名目", description="这个数是什么", examples=["派出所"])
    value: PrintedQuantity = Field(title="数值", description="照原文写", examples=["8个"])


class Baseline(Record, title="基期"):
    """What a claim compares itself with."""

    printed: Line = Field(title="原文说法", description="原文怎样说基期", examples=["同比"])
    period: Dated | None = Field(
        None, title="基期时段", description="同比、环比等按原文推定的时段", examples=["2020"]
    )
    value: PrintedQuantity | None = Field(
        None, title="基期数值", description="原文印出的基期数；没有就不写", examples=["31起"]
    )


class Whole(Record, title="占比的总体"):
    """What a share is a share of."""

    label: Line = Field(title="总体名目", description="这个百分比占的是什么", examples=["行政村（社区）"])
    value: PrintedQuantity | None = Field(
        None, title="总体数", description="原文没有印出就不写", examples=["47个"]
    )
    stated: Annotated[str, Term("yes_no")] = Field(
        "是", title="原文写明", description="原文是否写明以此为分母；编者推断的填“否”"
    )


class Claim(Cited, title="一条说法"):
    """One thing that is claimed, with everything that tells how far it can be trusted."""

    id: Annotated[Identifier, LocalId("claim")] = Field(
        title="编号", description="英文小写，永不更改；本记录内不重复", examples=["fraud-free-days"]
    )
    text: Text = Field(
        title="说法",
        description="用自己的话写清谁、在什么时段、做到了什么",
        examples=["2021年前三季度，辖区电信诈骗案件少于上年同期。"],
    )
    value: PrintedQuantity | None = Field(
        None, title="数值", description="照原文写，如 1.8万余人、近4万人、七成", examples=["22起"]
    )
    change: PrintedChange | None = Field(
        None, title="增减量", description="绝对数的变化", examples=["增加2765件"]
    )
    rate: PrintedChange | None = Field(
        None, title="增减率", description="百分比的变化", examples=["下降32.65%"]
    )
    period: Dated | None = Field(
        None, title="时段", description="数字所指的时段", examples=["2021-01/2021-09"]
    )
    baseline: Baseline | None = Field(None, title="基期", description="与什么相比；原文没写就不填")
    scope: Line | None = Field(
        None, title="范围", description="这是谁的数字：一个所、两个所，还是全局", examples=["湖滨派出所"]
    )
    about: Annotated[str, Term("claim_about")] = Field(
        title="所指", description="说的是投入、活动、产出还是成效"
    )
    said_by: Annotated[str, Term("claimant")] = Field(
        title="谁说的", description="这话是谁说的：单位自己、上级、群众还是记者"
    )
    also_in: tuple[Statement, ...] = Field(
        (), title="其他来源", description="另一篇来源也这样说时，写明来源和出处"
    )
    quote: Quote | None = Field(
        None,
        title="原文短引",
        description=f"确有必要时的原文，{LONGEST_QUOTE}字以内",
        examples=["实现了零发案"],
    )
    legibility: Annotated[str, Term("legibility")] = Field(
        "清楚", title="清晰程度", description="来源里这一处读得清不清"
    )
    note: Text | None = Field(
        None, title="编者注", description="本库编者的说明", examples=["原文没有说明与什么相比。"]
    )
    parts: tuple[Figure, ...] = Field((), title="分项", description="数值由哪些分项相加而成")
    factors: tuple[Figure, ...] = Field((), title="因数", description="数值由哪些因数相乘而成")
    share_of: Whole | None = Field(None, title="占比的总体", description="数值是百分比时，它的分母")
    consecutive: PrintedQuantity | None = Field(
        None, title="连续时长", description="增减率连续多少年、多少期", examples=["3年"]
    )
    until: Dated | None = Field(
        None,
        title="截至",
        description="数值是连续天数、年数时，截至何时；据此推算起点",
        examples=["2021-09-30"],
    )
    subset_of: Annotated[Identifier, LocalRef("claim")] | None = Field(
        None, title="属于", description="本数是本记录中哪一条说法的一部分", examples=["disputes-settled"]
    )
    same_as: Annotated[Identifier, LocalRef("claim")] | None = Field(
        None, title="应当一致", description="与本记录中哪一条说法说的是同一件事", examples=["disputes-total"]
    )
