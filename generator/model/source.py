"""Sources: the articles and documents that records cite."""

from typing import Annotated

from pydantic import Field

from generator.model.base import Identifier, Line, Record, Statement, Term, Text, WebAddress
from generator.model.dates import Dated
from generator.model.review import Review


class Reprint(Record):
    """Where and when a source was posted again."""

    publisher: Line | None = Field(None, title="转载者")
    date: Dated | None = Field(None, title="转载日期")
    url: WebAddress | None = Field(None, title="网址")
    note: Text | None = Field(None, title="编者注")


class Damage(Record):
    """A place where the text at hand is damaged, out of order or lost, and what it costs us."""

    kind: Annotated[str, Term("damage_kind")] = Field(title="种类")
    place: Line | None = Field(None, title="位置", examples=["第5段"])
    text: Text = Field(title="情况", description="损坏了什么，怎样处理")


class Source(Record):
    """One article or document. Authors are given by post (记者, 通讯员), never by name."""

    id: Identifier = Field(title="编号", description="与文件名相同", examples=["dezhou-guojia"])
    title: Line | None = Field(None, title="标题", description="所见文本没有标题就不写")
    subtitle: Line | None = Field(None, title="副题")
    kind: Annotated[str, Term("source_kind")] = Field(title="种类")
    publisher: Line | None = Field(None, title="发布者", examples=["德州新闻网"])
    publisher_basis: Text | None = Field(None, title="发布者的依据", description="发布者是推定的，写明依据")
    byline: Line | None = Field(
        None, title="署名", description="只写身份，不写姓名", examples=["记者、通讯员"]
    )
    published: Dated | None = Field(None, title="发布日期")
    covers: Dated | None = Field(None, title="所述时段", description="文章说的是哪段时间的事")
    url: WebAddress | None = Field(None, title="网址")
    reprints: tuple[Reprint, ...] = Field((), title="转载")
    extent: Annotated[str, Term("extent")] = Field(title="所见范围", description="见到全文还是摘录")
    integrity: tuple[Damage, ...] = Field((), title="完整性", description="损坏、错位、缺失之处")
    summary: Text | None = Field(None, title="概要")
    notes: tuple[Statement, ...] = Field((), title="编者注")
    review: Review = Field(title="审核")
