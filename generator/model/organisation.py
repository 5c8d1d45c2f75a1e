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
from generator.model.retirement import Retirement
from generator.model.review import Review


class Part(Record, title="一个标准部分"):
    """A canonical part of a model, whatever a station may call it."""

    id: Annotated[Identifier, LocalId("part")] = Field(
        title="编号", description="英文小写；各单位的机构用它对应到这一部分", examples=["command-room"]
    )
    name: Line = Field(title="标准名称", description="本库给它的通称", examples=["综合指挥室"])
    local_names: tuple[Line, ...] = Field(
        (), title="各地叫法", description="各单位对它的叫法", examples=["合成指挥室"]
    )
    kind: Annotated[str, Term("unit_kind")] = Field(title="种类", description="是室、队、组还是别的")
    function: Annotated[str, Term("part_function")] | None = Field(
        None, title="功用", description="它做什么用；对比时功用相同的部分排在同一行", examples=["统一指挥"]
    )
    duties: tuple[Statement, ...] = Field((), title="职责", description="它负责什么，一条一项")


class Relation(Cited, title="一种关系"):
    """How a model stands to another."""

    model: ModelId = Field(title="另一模式", description="模式编号", examples=["jiaosuo-heyi"])
    kind: Annotated[str, Term("model_relation")] = Field(title="关系", description="是变体、上位还是别的")
    text: Text = Field(
        title="说明", description="有什么相同，有什么不同", examples=["机构相同，只是叫法不同。"]
    )


class Model(Record, title="组织模式"):
    """One organisational model: what it is, of what parts, under what names."""

    id: Identifier = Field(title="编号", description="与文件名相同", examples=["jiaosuo-heyi"])
    name: Line = Field(title="名称", description="这种组织方式的通称", examples=["交所合一"])
    aliases: tuple[Line, ...] = Field((), title="别称", description="它的其他叫法", examples=["所队合一"])
    family: Annotated[str, Term("model_family")] = Field(title="门类", description="它按什么来组织警力")
    definition: tuple[Statement, ...] = Field(
        title="定义", description="什么样的做法算这种模式，一条一项", min_length=1
    )
    source: SourceId | None = Field(
        None, title="主要来源", description="下面没有另写来源的内容都出自它", examples=["dezhou-guojia"]
    )
    origin: Text | None = Field(
        None,
        title="由来",
        description="从哪里来，有什么背景",
        examples=["见于2021年的报道，起于警力不足的乡镇。"],
    )
    since: Dated | None = Field(
        None, title="所见最早时间", description="本库所见最早的实践是何时", examples=["2018"]
    )
    parts: tuple[Part, ...] = Field((), title="标准部分", description="各地实行时都有的机构，一个一项")
    principles: tuple[Statement, ...] = Field((), title="要点", description="没有固定机构的模式写要点")
    variants: tuple[Statement, ...] = Field(
        (), title="各地变化", description="各地的做法有哪些不同，一条一项"
    )
    relations: tuple[Relation, ...] = Field(
        (), title="与其他模式的关系", description="与本库其他模式的关系，一个一项"
    )
    themes: tuple[Annotated[str, Term("theme")], ...] = Field(
        (), title="主题", description="涉及哪些方面的工作"
    )
    problems: tuple[Annotated[str, Term("problem")], ...] = Field(
        (), title="针对的问题", description="要解决哪些问题"
    )
    asks: tuple[Line, ...] = Field(
        (),
        title="读者会怎样问",
        description="用基层民警的话写几个问法，越不像记录里的话越好，供搜索用；网页只列前六个",
        examples=["警力不够，能不能和交警合在一起"],
    )
    notes: tuple[Statement, ...] = Field((), title="编者注", description="本库编者对整条记录的说明")
    retired: tuple[Retirement, ...] = Field(
        (), title="停用的锚点", description="发布以后删去、合并或换了编号的内容，一个一项；旧链接靠它找到去处"
    )
    review: Review = Field(title="审核", description="审核到哪一步，提交人有没有利益关系")
