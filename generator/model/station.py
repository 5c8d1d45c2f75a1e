"""Stations: police stations, bureaus and other units, and the practices that they run."""

from typing import Annotated

from pydantic import Field

from generator.model.base import Cited, Identifier, Line, Record, SourceId, Statement, StationId, Term, Text
from generator.model.claim import Claim
from generator.model.dates import Dated
from generator.model.practice import Practice
from generator.model.printed import PrintedQuantity
from generator.model.review import Review

STATION_LEVEL = "station"
"""Stands for the practice in addresses of what belongs to a station as a whole."""


class Location(Record):
    """Where a unit is."""

    province: Annotated[str, Term("province")] = Field(title="省级行政区", examples=["山东省"])
    city: Line | None = Field(None, title="市州", examples=["德州市"])
    county: Line | None = Field(None, title="县区", examples=["乐陵市"])
    town: Line | None = Field(None, title="乡镇街道", examples=["郭家街道"])
    address: Line | None = Field(None, title="地址", examples=["西宁西路55号"])
    code: Annotated[str, Field(pattern=r"^[0-9]{6}$")] | None = Field(
        None, title="行政区划代码", description="GB/T 2260 六位代码；拿不准就不写", examples=["371481"]
    )


class OtherName(Cited):
    """A name that a unit had before, or that another source gives it."""

    name: Line = Field(title="名称")
    since: Dated | None = Field(None, title="启用时间")
    until: Dated | None = Field(None, title="停用时间")
    note: Text | None = Field(None, title="编者注")


class Measure(Cited):
    """One figure of a unit's profile: its people, its area, its population, its calls."""

    measure: Annotated[str, Term("measure")] = Field(title="项目", examples=["民警"])
    value: PrintedQuantity = Field(title="数值", description="照原文写", examples=["12人"])
    as_of: Dated | None = Field(None, title="时点", description="数字是何时的；原文没写就不填")
    note: Text | None = Field(None, title="编者注")


class Event(Cited):
    """Something that happened to or in a unit: founded, renamed, moved, merged, reformed."""

    date: Dated = Field(title="日期")
    kind: Annotated[str, Term("event_kind")] = Field(title="种类")
    text: Text = Field(title="内容")
    note: Text | None = Field(None, title="编者注")


class Honour(Cited):
    """An honour, and who got it from whom."""

    name: Line = Field(title="荣誉名称", examples=["集体三等功"])
    recipient: Annotated[str, Term("honour_recipient")] = Field("集体", title="授予对象")
    number: PrintedQuantity | None = Field(None, title="数量", examples=["10名"])
    awarded_by: Line | None = Field(None, title="授予机关", examples=["广州市公安局"])
    dates: tuple[Dated, ...] = Field((), title="年份")
    note: Text | None = Field(None, title="编者注")


class Station(Record):
    """One police station, bureau or other unit."""

    id: Identifier = Field(
        title="编号",
        description="县区拼音-名称拼音，与文件名相同；永不更改、永不重用",
        examples=["leling-guojia"],
    )
    name: Line = Field(title="名称", examples=["郭家街道派出所"])
    full_name: Line | None = Field(None, title="全称", examples=["乐陵市公安局郭家街道派出所"])
    aliases: tuple[Line, ...] = Field((), title="别称", description="简称、俗称、疑似误写")
    other_names: tuple[OtherName, ...] = Field(
        (), title="其他来源的名称", description="另一篇来源写的名称不同时，写明是哪一篇；不合并、不取舍"
    )
    former_names: tuple[OtherName, ...] = Field((), title="曾用名")
    kind: Annotated[str, Term("station_kind")] = Field(title="单位种类")
    belongs_to: StationId | None = Field(None, title="上级单位", description="上级单位的编号")
    source: SourceId | None = Field(None, title="主要来源", description="下面没有另写来源的内容都出自它")
    location: Location = Field(title="所在地")
    settings: tuple[Annotated[str, Term("setting")], ...] = Field((), title="辖区类型")
    summary: Text | None = Field(None, title="概要")
    surroundings: tuple[Statement, ...] = Field((), title="辖区情况", description="数字以外的辖区特点")
    profile: tuple[Measure, ...] = Field((), title="基本情况")
    timeline: tuple[Event, ...] = Field((), title="大事")
    honours: tuple[Honour, ...] = Field((), title="荣誉")
    claims: tuple[Claim, ...] = Field((), title="单位层面的说法", description="不属于某一项做法的数字")
    practices: tuple[Practice, ...] = Field((), title="做法")
    notes: tuple[Statement, ...] = Field((), title="编者注")
    review: Review = Field(title="审核")
