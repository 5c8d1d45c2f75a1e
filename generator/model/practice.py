"""Practices: how a station organises its work, told in the five parts of EMMIE.

EMMIE (effect, mechanism, moderators, implementation, economics) is the scale of the crime prevention
toolkit of the College of Policing: Johnson, Tilley and Bowers, "Introducing EMMIE", Journal of
Experimental Criminology 11 (2015), 459-473.
"""

from typing import Annotated, ClassVar

from pydantic import Field

from generator.model.base import (
    LONGEST_QUOTE,
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


class Staff(Cited, title="一种人员"):
    """Who works in a unit, and how many; sources that count them differently stand beside each other."""

    who: Line = Field(
        title="人员", description="哪一种人；只写身份，不写姓名", examples=["民警", "辅警", "党员"]
    )
    number: PrintedQuantity | None = Field(
        None, title="人数", description="有几人，照原文写", examples=["3名"]
    )
    note: Text | None = Field(
        None, title="编者注", description="本库编者的说明", examples=["原文没有写是否专职。"]
    )


class OtherNumber(Cited, title="另一个来源的数量"):
    """How many of a unit there are in the words of another source."""

    value: PrintedQuantity = Field(title="数量", description="照那一篇原文写", examples=["5个"])
    note: Text | None = Field(
        None, title="编者注", description="本库编者的说明", examples=["两篇都没有写是何时的数。"]
    )


class Unit(Cited, title="一个机构"):
    """A part of a structure: a room, a team, a group, a Party group, a shift, a post, a ring."""

    id: Annotated[Identifier, LocalId("unit")] = Field(
        title="编号", description="英文小写，永不更改；本项做法内不重复", examples=["command-room"]
    )
    name: Line = Field(title="名称", description="来源里的名称", examples=["综合指挥室"])
    other_names: tuple[Line, ...] = Field(
        (), title="其他名称", description="文中对它的其他叫法", examples=["最强大脑"]
    )
    kind: Annotated[str, Term("unit_kind")] = Field(title="种类", description="是室、队、组还是别的")
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
        None, title="上级机构", description="它设在哪个机构之下（机构编号）", examples=["command-room"]
    )
    number: PrintedQuantity | None = Field(
        None, title="数量", description="同样的机构有几个", examples=["4个"]
    )
    other_numbers: tuple[OtherNumber, ...] = Field(
        (), title="其他来源的数量", description="另一篇来源写的数量，写明来源；不合并、不取舍"
    )
    staff: tuple[Staff, ...] = Field((), title="人员", description="由哪些人组成，一种人一项")
    leader: Text | None = Field(
        None, title="负责人规则", description="由谁负责、怎样产生；只写职务", examples=["由副所长兼任。"]
    )
    duties: tuple[Statement, ...] = Field((), title="职责", description="它负责什么，一条一项")
    rota: Text | None = Field(
        None, title="轮值", description="怎样排班、轮换", examples=["四班三运转，每班12小时。"]
    )
    likened_to: Line | None = Field(None, title="比喻", description="原文把它比作什么", examples=["最强大脑"])
    note: Text | None = Field(
        None, title="编者注", description="本库编者的说明", examples=["文中有两种叫法，取前一种。"]
    )


class Flow(Cited, title="一条流向"):
    """What passes from one unit to another."""

    origin: Annotated[Identifier, LocalRef("unit")] = Field(
        title="从", description="从哪个机构出来（机构编号）", examples=["command-room"]
    )
    target: Annotated[Identifier, LocalRef("unit")] = Field(
        title="到", description="到哪个机构去（机构编号）", examples=["patrol-team"]
    )
    kind: Annotated[str, Term("flow_kind")] = Field(title="种类", description="传递的是指令、线索还是别的")
    text: Text = Field(
        title="内容", description="传递什么、怎样传递", examples=["把接到的警情按种类派给各队。"]
    )


class Structure(Record, title="组织结构"):
    """Units and what flows between them."""

    units: tuple[Unit, ...] = Field((), title="机构", description="室、队、组、岗位等，一个一项")
    flows: tuple[Flow, ...] = Field((), title="流向", description="机构之间传递什么，一条一项")


class Item(Shorthand, title="所含的一项"):
    """One thing that a name promises: each of the 四 of 四实, each digit of 1234."""

    plain_field: ClassVar[str] = "name"

    name: Line = Field(title="名称", description="这一项叫什么", examples=["实体运行"])
    meaning: Text | None = Field(
        None, title="含义", description="这一项说的是什么", examples=["每个警务室都有人值守。"]
    )
    items: tuple["Item", ...] = Field((), title="所含各项", description="它又分几项的，写在这里")


class Method(Cited, title="一个具名做法"):
    """A named method: a slogan with its items, a rule, a form, a card, a service."""

    id: Annotated[Identifier, LocalId("method")] = Field(
        title="编号", description="英文小写，永不更改；本项做法内不重复", examples=["four-shi"]
    )
    name: Line = Field(title="名称", description="它的名字，照原文写", examples=["四实"])
    other_names: tuple[Line, ...] = Field(
        (), title="其他名称", description="文中对它的其他叫法", examples=["四实工作法"]
    )
    kind: Annotated[str, Term("method_kind")] = Field(title="种类", description="是机制、口号、制度还是别的")
    meaning: Text = Field(
        title="含义",
        description="用自己的话说明它是什么、怎样做",
        examples=["警务室要有实体、有人、有事做、有效果。"],
    )
    items: tuple[Item, ...] = Field((), title="所含各项", description="名称里的数字所指的各项")
    complete: Annotated[str, Term("completeness")] | None = Field(
        None, title="是否列全", description="名称里有数字的，各项是否列全"
    )
    purpose: Text | None = Field(
        None, title="用途", description="要解决什么", examples=["防止警务室挂牌不办事。"]
    )
    quote: Quote | None = Field(
        None,
        title="原文短引",
        description=f"确有必要时的原文，{LONGEST_QUOTE}字以内",
        examples=["实体运行、实战引领"],
    )
    note: Text | None = Field(
        None, title="编者注", description="本库编者的说明", examples=["原文只列出三项。"]
    )


class Case(Cited, title="一个个案"):
    """A single case told by a source: an illustration, not a statistic."""

    id: Annotated[Identifier, LocalId("case")] = Field(
        title="编号", description="英文小写，永不更改；本项做法内不重复", examples=["lost-child-found"]
    )
    title: Line = Field(
        title="标题", description="一句话说清是什么事，不写姓名", examples=["调解一起拖了三年的宅基地纠纷"]
    )
    date: Dated | None = Field(None, title="日期", description="何时发生", examples=["2021-05"])
    text: Text = Field(
        title="经过",
        description="不写当事人姓名；民警只写职务",
        examples=["两家为宅基地争执多年，社区民警请来司法所和村干部一起调解，半天谈成。"],
    )
    figures: tuple[Figure, ...] = Field((), title="数字", description="个案里的数字，一个一项")
    note: Text | None = Field(
        None, title="编者注", description="本库编者的说明", examples=["原文没有写结果。"]
    )


class Step(Statement, title="一个步骤"):
    """One step of putting a practice to work, with its date if there is one."""

    date: Dated | None = Field(None, title="日期", description="这一步是何时做的", examples=["2021-03"])


class Partner(Shorthand, title="一个合作方"):
    """Someone outside the police who takes part."""

    plain_field: ClassVar[str] = "name"

    name: Line = Field(title="名称", description="公安以外的单位或人", examples=["司法所"])
    role: Text | None = Field(None, title="分工", description="它做什么", examples=["派人驻所，参加调解。"])


class Implementation(Record, title="怎样实施"):
    """How a practice is put to work."""

    prerequisites: tuple[Statement, ...] = Field((), title="前提", description="先要有什么才做得成，一条一项")
    steps: tuple[Step, ...] = Field((), title="步骤", description="先做什么、后做什么，一步一项")
    partners: tuple[Partner, ...] = Field((), title="合作方", description="公安以外谁参加，一家一项")
    legal_basis: tuple[Statement, ...] = Field((), title="依据", description="法律、文件、上级部署")


class Resource(Cited, title="一样投入"):
    """What a practice costs: people, places, equipment, money."""

    kind: Annotated[str, Term("resource_kind")] = Field(
        title="种类", description="是人员、场所、设备还是经费"
    )
    name: Line = Field(title="名称", description="投入的是什么", examples=["身份证自助办理终端"])
    value: PrintedQuantity | None = Field(
        None, title="数量", description="投入多少，照原文写", examples=["150平方米"]
    )
    note: Text | None = Field(None, title="说明", description="怎样投入、从哪里来", examples=["由街道出资。"])


class Practice(Cited, title="一项做法"):
    """One way of organising work that a station runs, pilots or decides on."""

    id: Annotated[Identifier, LocalId("practice")] = Field(
        title="编号", description="英文小写，永不更改；是网页上的锚点", examples=["jiaosuo-heyi"]
    )
    name: Line = Field(
        title="名称", description="做法的名称；没有名称的，用几个字概括", examples=["交所合一"]
    )
    source: SourceId = Field(title="来源", description="这项做法的主要来源", examples=["dezhou-guojia"])
    model: ModelId | None = Field(
        None, title="所属模式", description="模式编号；不属于任何模式就不写", examples=["jiaosuo-heyi"]
    )
    local_name: Line | None = Field(
        None, title="本地叫法", description="与模式名称不同时填写", examples=["一室两队"]
    )
    other_names: tuple[Line, ...] = Field(
        (), title="其他名称", description="文中对它的其他叫法", examples=["所队合一"]
    )
    role: Annotated[str, Term("role")] = Field(title="角色", description="本单位在其中做什么")
    decided_by: tuple[StationId, ...] = Field(
        (), title="决策单位", description="由哪些单位决定（单位编号）", examples=["leling-shiju"]
    )
    carried_out_by: tuple[StationId, ...] = Field(
        (), title="实施单位", description="由哪些单位实施（单位编号）", examples=["leling-guojia"]
    )
    since: Dated | None = Field(None, title="起始时间", description="从何时开始做", examples=["2021-03"])
    summary: Text = Field(
        title="概要",
        description="两三句话说清做什么、怎样做",
        examples=["派出所与交警中队合署办公，统一接警、统一派警，警力混编值班。"],
    )
    deviations: tuple[Statement, ...] = Field(
        (), title="与模式的不同", description="有所属模式的，写与模式不同的地方，一条一项"
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
    mechanism: tuple[Statement, ...] = Field(
        (), title="为什么可能有效", description="来源说它为什么有用，一条一项"
    )
    moderators: tuple[Statement, ...] = Field(
        (), title="适用条件", description="在什么条件下做、对什么情况有用"
    )
    implementation: Implementation = Field(
        default_factory=Implementation, title="怎样实施", description="前提、步骤、合作方、依据"
    )
    economics: tuple[Resource, ...] = Field(
        (), title="投入", description="用了多少人、场所、设备和钱，一样一项"
    )
    structure: Structure = Field(
        default_factory=Structure, title="组织结构", description="设了哪些机构，机构之间传递什么"
    )
    methods: tuple[Method, ...] = Field(
        (), title="具名做法", description="有名字的口号、制度、表单等，一个一项"
    )
    cases: tuple[Case, ...] = Field((), title="个案", description="文中的单个事例，不是统计")
    limits: tuple[Statement, ...] = Field((), title="局限", description="来源说到的不足和难处，一条一项")
    notes: tuple[Statement, ...] = Field((), title="编者注", description="本库编者对这项做法的说明")
    claims: tuple[Claim, ...] = Field((), title="成效与数字", description="投入、产出、成效等每一个说法")
