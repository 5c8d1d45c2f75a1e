"""Organisational models: a way of organising that several stations may share."""

from typing import Annotated

from pydantic import Field

from generator.model.base import (
    Cited,
    Identifier,
    Line,
    LocalId,
    ModelId,
    Record,
    SourceId,
    Statement,
    Term,
    Text,
)
from generator.model.dates import Dated
from generator.model.review import Review


class Part(Record):
    """A canonical part of a model, whatever a station may call it."""

    id: Annotated[Identifier, LocalId("part")] = Field(title="编号", examples=["command-room"])
    name: Line = Field(title="标准名称", examples=["综合指挥室"])
    local_names: tuple[Line, ...] = Field((), title="各地叫法")
    kind: Annotated[str, Term("unit_kind")] = Field(title="种类")
    function: Annotated[str, Term("part_function")] | None = Field(
        None, title="功用", description="它做什么用；对比时功用相同的部分排在同一行", examples=["统一指挥"]
    )
    duties: tuple[Statement, ...] = Field((), title="职责")


class Relation(Cited):
    """How a model stands to another."""

    model: ModelId = Field(title="另一模式", description="模式编号")
    kind: Annotated[str, Term("model_relation")] = Field(title="关系")
    text: Text = Field(title="说明")


class Model(Record):
    """One organisational model: what it is, of what parts, under what names."""

    id: Identifier = Field(title="编号", description="与文件名相同", examples=["jiaosuo-heyi"])
    name: Line = Field(title="名称", examples=["交所合一"])
    aliases: tuple[Line, ...] = Field((), title="别称")
    family: Annotated[str, Term("model_family")] = Field(title="门类")
    definition: tuple[Statement, ...] = Field(title="定义", min_length=1)
    source: SourceId | None = Field(None, title="主要来源")
    origin: Text | None = Field(None, title="由来")
    since: Dated | None = Field(None, title="所见最早时间", description="本库所见最早的实践")
    parts: tuple[Part, ...] = Field((), title="标准部分")
    principles: tuple[Statement, ...] = Field((), title="要点", description="没有固定机构的模式写要点")
    variants: tuple[Statement, ...] = Field((), title="各地变化")
    relations: tuple[Relation, ...] = Field((), title="与其他模式的关系")
    themes: tuple[Annotated[str, Term("theme")], ...] = Field((), title="主题")
    problems: tuple[Annotated[str, Term("problem")], ...] = Field((), title="针对的问题")
    asks: tuple[Line, ...] = Field((), title="读者会怎样问")
    notes: tuple[Statement, ...] = Field((), title="编者注")
    review: Review = Field(title="审核")
