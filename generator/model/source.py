"""Sources: the articles and documents that records cite."""

from typing import Annotated

from pydantic import Field

from generator.model.base import Identifier, Line, Record, Statement, Term, Text, WebAddress
from generator.model.dates import Dated
from generator.model.review import Review


class Reprint(Record, title="一次转载"):
    """Where and when a source was posted again."""

    publisher: Line | None = Field(
        None, title="转载者", description="转载它的报社、网站、公众号", examples=["德州公安"]
    )
    date: Dated | None = Field(None, title="转载日期", description="何时转载", examples=["2021-10-09"])
    url: WebAddress | None = Field(
        None, title="网址", description="转载的网址", examples=["https://www.example.cn/2021/1009/2.html"]
    )
    note: Text | None = Field(
        None, title="编者注", description="本库编者的说明", examples=["转载时删去了最后一段。"]
    )


class Damage(Record, title="一处损坏"):
    """A place where the text at hand is damaged, out of order or lost, and what it costs us."""

    kind: Annotated[str, Term("damage_kind")] = Field(title="种类", description="怎样损坏的")
    place: Line | None = Field(None, title="位置", description="坏在哪里", examples=["第5段"])
    text: Text = Field(
        title="情况", description="损坏了什么，怎样处理", examples=["两栏文字交错，按文意分开。"]
    )


class Source(Record, title="来源"):
    """One article or document. Authors are given by post (记者, 通讯员), never by name."""

    id: Identifier = Field(title="编号", description="与文件名相同", examples=["dezhou-guojia"])
    title: Line | None = Field(
        None, title="标题", description="所见文本没有标题就不写", examples=["警务室“搬”到百姓身边"]
    )
    subtitle: Line | None = Field(
        None, title="副题", description="标题下面的小标题", examples=["郭家街道派出所推行交所合一"]
    )
    kind: Annotated[str, Term("source_kind")] = Field(title="种类", description="报纸、网站、公众号还是别的")
    publisher: Line | None = Field(
        None, title="发布者", description="报社、网站、公众号的名称", examples=["德州新闻网"]
    )
    publisher_basis: Text | None = Field(
        None,
        title="发布者的依据",
        description="发布者是推定的，写明依据",
        examples=["文中自称“本网讯”，版式与该网一致。"],
    )
    byline: Line | None = Field(
        None, title="署名", description="只写身份，不写姓名", examples=["记者、通讯员"]
    )
    published: Dated | None = Field(
        None, title="发布日期", description="何时发布；文章没写的，推定后写明依据", examples=["2021-10-08"]
    )
    covers: Dated | None = Field(
        None, title="所述时段", description="文章说的是哪段时间的事", examples=["2021-01/2021-09"]
    )
    url: WebAddress | None = Field(
        None,
        title="网址",
        description="文章的网址，以 http:// 或 https:// 开头",
        examples=["https://www.example.cn/2021/1008/1.html"],
    )
    reprints: tuple[Reprint, ...] = Field((), title="转载", description="还有谁转载过，一处一项")
    extent: Annotated[str, Term("extent")] = Field(
        title="所见范围", description="看到的是全文、摘录还是别人的转述"
    )
    integrity: tuple[Damage, ...] = Field((), title="完整性", description="损坏、错位、缺失之处")
    summary: Text | None = Field(
        None,
        title="概要",
        description="一两句话说清文章讲了什么",
        examples=["介绍一个派出所与交警中队合署办公的做法和成效。"],
    )
    notes: tuple[Statement, ...] = Field((), title="编者注", description="本库编者对这篇来源的说明")
    review: Review = Field(title="审核", description="审核到哪一步，提交人与来源有没有利益关系")
