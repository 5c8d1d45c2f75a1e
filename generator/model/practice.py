"""Practices: how a station organises its work, told in the five parts of EMMIE.

EMMIE (effect, mechanism, moderators, implementation, economics) is the scale of the crime prevention
toolkit of the College of Policing: Johnson, Tilley and Bowers, "Introducing EMMIE", Journal of
Experimental Criminology 11 (2015), 459-473.
"""

from typing import Annotated, ClassVar

from pydantic import Field

from generator.model.base import (
    Cited,
    Identifier,
    Line,
    LocalId,
    LocalRef,
    ModelId,
    Quote,
    Record,
    Shorthand,
    SourceId,
    Statement,
    StationId,
    Term,
    Text,
)
from generator.model.claim import Claim, Figure
from generator.model.dates import Dated
from generator.model.printed import PrintedQuantity


class Staff(Cited):
    """Who works in a unit, and how many; sources that count them differently stand beside each other."""

    who: Line = Field(title="人员", examples=["民警", "辅警", "党员"])
    number: PrintedQuantity | None = Field(None, title="人数", examples=["3名"])
    note: Text | None = Field(None, title="编者注")


class OtherNumber(Cited):
    """How many of a unit there are in the words of another source."""

    value: PrintedQuantity = Field(title="数量", examples=["5个"])
    note: Text | None = Field(None, title="编者注")


class Unit(Cited):
    """A part of a structure: a room, a team, a group, a Party group, a shift, a post, a ring."""

    id: Annotated[Identifier, LocalId("unit")] = Field(title="编号")
    name: Line = Field(title="名称", examples=["综合指挥室"])
    other_names: tuple[Line, ...] = Field((), title="其他名称", description="文中对它的其他叫法")
    kind: Annotated[str, Term("unit_kind")] = Field(title="种类")
    part: Identifier | None = Field(
        None, title="对应部分", description="对应模式中哪一个标准部分的编号", examples=["command-room"]
    )
    function: Annotated[str, Term("part_function")] | None = Field(
        None,
        title="功用",
        description="它做什么用；有对应部分的不必写，沿用那一部分的",
        examples=["统一指挥"],
    )
    inside: Annotated[Identifier, LocalRef("unit")] | None = Field(
        None, title="上级机构", description="它设在哪个机构之下（机构编号）"
    )
    number: PrintedQuantity | None = Field(
        None, title="数量", description="同样的机构有几个", examples=["4个"]
    )
    other_numbers: tuple[OtherNumber, ...] = Field(
        (), title="其他来源的数量", description="另一篇来源写的数量，写明来源；不合并、不取舍"
    )
    staff: tuple[Staff, ...] = Field((), title="人员")
    leader: Text | None = Field(None, title="负责人规则", description="由谁负责、怎样产生；只写职务")
    duties: tuple[Statement, ...] = Field((), title="职责")
    rota: Text | None = Field(None, title="轮值", description="怎样排班、轮换")
    likened_to: Line | None = Field(None, title="比喻", description="原文把它比作什么", examples=["最强大脑"])
    note: Text | None = Field(None, title="编者注")


class Flow(Cited):
    """What passes from one unit to another."""

    origin: Annotated[Identifier, LocalRef("unit")] = Field(title="从", description="机构编号")
    target: Annotated[Identifier, LocalRef("unit")] = Field(title="到", description="机构编号")
    kind: Annotated[str, Term("flow_kind")] = Field(title="种类")
    text: Text = Field(title="内容", description="传递什么、怎样传递")


class Structure(Record):
    """Units and what flows between them."""

    units: tuple[Unit, ...] = Field((), title="机构")
    flows: tuple[Flow, ...] = Field((), title="流向")


class Item(Shorthand):
    """One thing that a name promises: each of the 四 of 四实, each digit of 1234."""

    plain_field: ClassVar[str] = "name"

    name: Line = Field(title="名称", examples=["实体运行"])
    meaning: Text | None = Field(None, title="含义")
    items: tuple["Item", ...] = Field((), title="所含各项")


class Method(Cited):
    """A named method: a slogan with its items, a rule, a form, a card, a service."""

    id: Annotated[Identifier, LocalId("method")] = Field(title="编号")
    name: Line = Field(title="名称", examples=["四实"])
    other_names: tuple[Line, ...] = Field((), title="其他名称")
    kind: Annotated[str, Term("method_kind")] = Field(title="种类")
    meaning: Text = Field(title="含义", description="用自己的话说明它是什么、怎样做")
    items: tuple[Item, ...] = Field((), title="所含各项", description="名称里的数字所指的各项")
    complete: Annotated[str, Term("completeness")] | None = Field(
        None, title="是否列全", description="名称里有数字的，各项是否列全"
    )
    purpose: Text | None = Field(None, title="用途", description="要解决什么")
    quote: Quote | None = Field(None, title="原文短引")
    note: Text | None = Field(None, title="编者注")


class Case(Cited):
    """A single case told by a source: an illustration, not a statistic."""

    id: Annotated[Identifier, LocalId("case")] = Field(title="编号")
    title: Line = Field(title="标题")
    date: Dated | None = Field(None, title="日期")
    text: Text = Field(title="经过", description="不写当事人姓名；民警只写职务")
    figures: tuple[Figure, ...] = Field((), title="数字")
    note: Text | None = Field(None, title="编者注")


class Step(Statement):
    """One step of putting a practice to work, with its date if there is one."""

    date: Dated | None = Field(None, title="日期")


class Partner(Shorthand):
    """Someone outside the police who takes part."""

    plain_field: ClassVar[str] = "name"

    name: Line = Field(title="名称", examples=["司法所"])
    role: Text | None = Field(None, title="分工")


class Implementation(Record):
    """How a practice is put to work."""

    prerequisites: tuple[Statement, ...] = Field((), title="前提")
    steps: tuple[Step, ...] = Field((), title="步骤")
    partners: tuple[Partner, ...] = Field((), title="合作方")
    legal_basis: tuple[Statement, ...] = Field((), title="依据", description="法律、文件、上级部署")


class Resource(Cited):
    """What a practice costs: people, places, equipment, money."""

    kind: Annotated[str, Term("resource_kind")] = Field(title="种类")
    name: Line = Field(title="名称", examples=["身份证自助办理终端"])
    value: PrintedQuantity | None = Field(None, title="数量", examples=["150平方米"])
    note: Text | None = Field(None, title="说明")


class Practice(Cited):
    """One way of organising work that a station runs, pilots or decides on."""

    id: Annotated[Identifier, LocalId("practice")] = Field(
        title="编号", description="英文小写，永不更改；是网页上的锚点"
    )
    name: Line = Field(title="名称", examples=["交所合一"])
    source: SourceId = Field(title="来源", description="这项做法的主要来源")
    model: ModelId | None = Field(None, title="所属模式", description="模式编号；不属于任何模式就不写")
    local_name: Line | None = Field(None, title="本地叫法", description="与模式名称不同时填写")
    other_names: tuple[Line, ...] = Field((), title="其他名称")
    role: Annotated[str, Term("role")] = Field(title="角色", description="本单位在其中做什么")
    decided_by: tuple[StationId, ...] = Field((), title="决策单位", description="由哪些单位决定（单位编号）")
    carried_out_by: tuple[StationId, ...] = Field(
        (), title="实施单位", description="由哪些单位实施（单位编号）"
    )
    since: Dated | None = Field(None, title="起始时间")
    summary: Text = Field(title="概要", description="两三句话说清做什么、怎样做")
    deviations: tuple[Statement, ...] = Field((), title="与模式的不同")
    themes: tuple[Annotated[str, Term("theme")], ...] = Field((), title="主题")
    problems: tuple[Annotated[str, Term("problem")], ...] = Field((), title="针对的问题")
    asks: tuple[Line, ...] = Field((), title="读者会怎样问", description="用基层民警的话写几个问法")
    mechanism: tuple[Statement, ...] = Field((), title="为什么可能有效")
    moderators: tuple[Statement, ...] = Field(
        (), title="适用条件", description="在什么条件下做、对什么情况有用"
    )
    implementation: Implementation = Field(default_factory=Implementation, title="怎样实施")
    economics: tuple[Resource, ...] = Field((), title="投入")
    structure: Structure = Field(default_factory=Structure, title="组织结构")
    methods: tuple[Method, ...] = Field((), title="具名做法")
    cases: tuple[Case, ...] = Field((), title="个案", description="文中的单个事例，不是统计")
    limits: tuple[Statement, ...] = Field((), title="局限")
    notes: tuple[Statement, ...] = Field((), title="编者注")
    claims: tuple[Claim, ...] = Field((), title="成效与数字", description="投入、产出、成效等每一个说法")
