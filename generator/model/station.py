"""Stations: police stations, bureaus and other units, and the practices that they run."""

from typing import Annotated

from pydantic import Field

from generator.model.base import Cited, Identifier, Line, Record, SourceId, Statement, StationId, Term, Text
from generator.model.claim import Claim
from generator.model.dates import Dated
from generator.model.patterns import AREA_CODE_PATTERN
from generator.model.practice import Practice
from generator.model.printed import PrintedQuantity
from generator.model.retirement import Retirement
from generator.model.review import Review

STATION_LEVEL = "station"
"""Stands for the practice in addresses of what belongs to a station as a whole."""


AreaCode = Annotated[
    str, Field(pattern=AREA_CODE_PATTERN, json_schema_extra={"minimum": 100_000, "maximum": 999_999})
]
"""The code of a county or a district."""


class Location(Record, title="所在地"):
    """Where a unit is."""

    province: Annotated[str, Term("province")] = Field(
        title="省级行政区", description="省、自治区、直辖市，写全称", examples=["山东省"]
    )
    city: Line | None = Field(
        None, title="市州", description="设区的市、自治州、地区、盟；直辖市不写", examples=["德州市"]
    )
    county: Line | None = Field(None, title="县区", description="县、县级市、市辖区、旗", examples=["乐陵市"])
    town: Line | None = Field(
        None, title="乡镇街道", description="所在或所管的乡镇、街道", examples=["郭家街道"]
    )
    address: Line | None = Field(
        None, title="地址", description="来源里印出的办公地址；没有就不写", examples=["西宁西路55号"]
    )
    code: AreaCode | None = Field(
        None, title="行政区划代码", description="GB/T 2260 六位代码；拿不准就不写", examples=["371481"]
    )


class OtherName(Cited, title="另一个名称"):
    """A name that a unit had before, or that another source gives it."""

    name: Line = Field(title="名称", description="当时的名称", examples=["郭家乡派出所"])
    since: Dated | None = Field(None, title="启用时间", description="从何时起用这个名称", examples=["1998"])
    until: Dated | None = Field(None, title="停用时间", description="用到何时", examples=["2015-06"])
    note: Text | None = Field(
        None, title="编者注", description="本库编者的说明", examples=["撤乡设街道时改名。"]
    )


class Measure(Cited, title="一项基本情况"):
    """One figure of a unit's profile: its people, its area, its population, its calls."""

    measure: Annotated[str, Term("measure")] = Field(
        title="项目", description="数的是什么；一项只写一个数", examples=["民警"]
    )
    value: PrintedQuantity = Field(title="数值", description="照原文写", examples=["12人"])
    as_of: Dated | None = Field(
        None, title="时点", description="数字是何时的；原文没写就不填", examples=["2021-12"]
    )
    note: Text | None = Field(
        None, title="编者注", description="本库编者的说明", examples=["原文没有说明是否包括辅警。"]
    )


class Event(Cited, title="一件大事"):
    """Something that happened to or in a unit: founded, renamed, moved, merged, reformed."""

    date: Dated = Field(title="日期", description="何时发生", examples=["2021-03"])
    kind: Annotated[str, Term("event_kind")] = Field(title="种类", description="这件事属于哪一种")
    text: Text = Field(title="内容", description="发生了什么，一两句话", examples=["与交警中队合署办公。"])
    note: Text | None = Field(
        None, title="编者注", description="本库编者的说明", examples=["日期由文中的“去年”推得。"]
    )


class Honour(Cited, title="一项荣誉"):
    """An honour, and who got it from whom."""

    name: Line = Field(title="荣誉名称", description="荣誉的全称", examples=["集体三等功"])
    recipient: Annotated[str, Term("honour_recipient")] = Field(
        "集体", title="授予对象", description="授给单位、个人还是别的；个人只计数，不写姓名"
    )
    number: PrintedQuantity | None = Field(
        None, title="数量", description="得了几次，或有几人获得", examples=["10名"]
    )
    awarded_by: Line | None = Field(None, title="授予机关", description="由谁授予", examples=["广州市公安局"])
    dates: tuple[Dated, ...] = Field(
        (), title="年份", description="哪一年得的，可以写几个", examples=["2020"]
    )
    note: Text | None = Field(
        None, title="编者注", description="本库编者的说明", examples=["原文没有写授予机关。"]
    )


class Station(Record, title="单位"):
    """One police station, bureau or other unit."""

    id: Identifier = Field(
        title="编号",
        description="县区拼音-名称拼音，与文件名相同；永不更改、永不重用",
        examples=["leling-guojia"],
    )
    name: Line = Field(title="名称", description="单位的名称，不带上级单位", examples=["郭家街道派出所"])
    full_name: Line | None = Field(
        None, title="全称", description="带上所属公安机关的全名", examples=["乐陵市公安局郭家街道派出所"]
    )
    aliases: tuple[Line, ...] = Field(
        (), title="别称", description="简称、俗称、疑似误写", examples=["郭家所"]
    )
    other_names: tuple[OtherName, ...] = Field(
        (), title="其他来源的名称", description="另一篇来源写的名称不同时，写明是哪一篇；不合并、不取舍"
    )
    former_names: tuple[OtherName, ...] = Field((), title="曾用名", description="以前用过的名称，一个一项")
    kind: Annotated[str, Term("station_kind")] = Field(
        title="单位种类", description="派出所、公安分局还是别的"
    )
    belongs_to: StationId | None = Field(
        None,
        title="上级单位",
        description="上级单位的编号；本库没有它的记录就不写",
        examples=["leling-shiju"],
    )
    source: SourceId | None = Field(
        None, title="主要来源", description="下面没有另写来源的内容都出自它", examples=["dezhou-guojia"]
    )
    location: Location = Field(title="所在地", description="单位在哪里")
    settings: tuple[Annotated[str, Term("setting")], ...] = Field(
        (), title="辖区类型", description="辖区是什么样的地方，可以写几种"
    )
    summary: Text | None = Field(
        None,
        title="概要",
        description="两三句话说清这个单位的特点",
        examples=["城郊的派出所，管一个街道。2021年起与交警中队合署办公。"],
    )
    surroundings: tuple[Statement, ...] = Field((), title="辖区情况", description="数字以外的辖区特点")
    profile: tuple[Measure, ...] = Field((), title="基本情况", description="警力、人口、面积等，一个数字一项")
    timeline: tuple[Event, ...] = Field(
        (), title="大事", description="成立、合并、更名、改革等大事，一件一项"
    )
    honours: tuple[Honour, ...] = Field((), title="荣誉", description="单位和它的人得过的荣誉；不写个人姓名")
    claims: tuple[Claim, ...] = Field((), title="单位层面的说法", description="不属于某一项做法的数字")
    practices: tuple[Practice, ...] = Field(
        (), title="做法", description="这个单位怎样组织警务，一项做法一项"
    )
    notes: tuple[Statement, ...] = Field((), title="编者注", description="本库编者对整条记录的说明")
    retired: tuple[Retirement, ...] = Field(
        (), title="停用的锚点", description="发布以后删去、合并或换了编号的内容，一个一项；旧链接靠它找到去处"
    )
    review: Review = Field(title="审核", description="审核到哪一步，提交人与所记单位有没有利益关系")
