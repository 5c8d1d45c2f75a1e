"""In what steps the form asks, and under what plain headings the fields of a part come.

Only what is named here by field is arranged by hand. A field of the model that is named nowhere comes last in its
part, folded away: the form asks for everything that the model has. Required fields are never folded away.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Group:
    """Fields under a heading; without a heading they come first and stand open."""

    title: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the form: what it asks of the record, and what to know before."""

    id: str
    title: str
    lead: str
    fields: tuple[str, ...] = ()


SOURCE_STEP = "source"
"""The step that asks which source tells it; it fills a record of its own."""

STEPS: Mapping[str, tuple[Step, ...]] = {
    "stations": (
        Step(
            SOURCE_STEP,
            "来源",
            "每一条都要有来源：一篇报道、一份文件。先说是哪一篇，后面填的都算出自它。",
        ),
        Step(
            "unit",
            "单位",
            "是哪个单位的做法。只写公开报道里有的，没有报道的空着。",
            (
                "name",
                "kind",
                "location",
                "id",
                "full_name",
                "belongs_to",
                "settings",
                "summary",
                "aliases",
                "former_names",
                "source",
            ),
        ),
        Step(
            "profile",
            "基本情况",
            "警力、人口、面积、大事和荣誉。报道里没有的，整项不填。",
            ("profile", "surroundings", "timeline", "honours", "claims"),
        ),
        Step(
            "practices",
            "做法",
            "一个单位可以有几项做法，一项一项填。先填名称和概要，其余的有多少填多少。",
            ("practices",),
        ),
        Step("finish", "核对和交稿", "看看还有没有要改的，然后把写好的文件交出去。", ("notes", "review")),
    ),
    "sources": (
        Step(
            "unit",
            "来源",
            "一篇报道、一份文件，一篇一条。",
            (
                "title",
                "kind",
                "publisher",
                "published",
                "url",
                "extent",
                "id",
                "subtitle",
                "byline",
                "publisher_basis",
                "covers",
                "reprints",
                "integrity",
                "summary",
            ),
        ),
        Step("finish", "核对和交稿", "看看还有没有要改的，然后把写好的文件交出去。", ("notes", "review")),
    ),
    "models": (
        Step(
            SOURCE_STEP,
            "来源",
            "每一条都要有来源：一篇报道、一份文件。先说是哪一篇，后面填的都算出自它。",
        ),
        Step(
            "unit",
            "模式",
            "几个单位可能共有的一种组织办法。",
            (
                "name",
                "family",
                "definition",
                "id",
                "aliases",
                "themes",
                "problems",
                "asks",
                "origin",
                "since",
                "source",
            ),
        ),
        Step(
            "parts",
            "组成",
            "它由哪些部分组成，与别的模式是什么关系。",
            ("parts", "principles", "variants", "relations"),
        ),
        Step("finish", "核对和交稿", "看看还有没有要改的，然后把写好的文件交出去。", ("notes", "review")),
    ),
}
"""The steps of each kind of record, by its folder."""

GROUPS: Mapping[str, tuple[Group, ...]] = {
    "Station": (
        Group("", ("name", "kind", "location", "id", "full_name", "belongs_to", "settings", "summary")),
        Group("辖区是什么样的地方", ("surroundings",)),
        Group("大事：成立、合并、更名、改革", ("timeline",)),
        Group("荣誉", ("honours",)),
        Group("不属于某一项做法的数字", ("claims",)),
    ),
    "Model": (
        Group("", ("name", "family", "definition", "id", "aliases", "themes", "problems")),
        Group("要点：没有固定机构的，写怎样做", ("principles",)),
        Group("各地变化", ("variants",)),
    ),
    "Practice": (
        Group("", ("name", "summary", "role", "model", "id")),
        Group("针对什么", ("problems", "themes", "asks")),
        Group("怎样组织：机构、人员、流向", ("structure",)),
        Group("怎样做：有名字的做法、步骤、合作方", ("methods", "implementation")),
        Group("为什么可能有效，要什么条件", ("mechanism", "moderators", "limits")),
        Group("投入了什么", ("economics",)),
        Group("成效与数字", ("claims",)),
        Group("个案", ("cases",)),
    ),
    "Claim": (
        Group("", ("text", "value", "about", "said_by", "period", "scope", "place", "id")),
        Group("和以前、和别处比", ("rate", "change", "baseline", "consecutive")),
        Group("由什么组成，占多少", ("parts", "factors", "share_of", "subset_of", "same_as", "until")),
    ),
    "Unit": (
        Group("", ("name", "kind", "number", "staff", "duties", "place", "id")),
        Group("在结构里的位置", ("part", "function", "inside")),
        Group("谁负责，怎样轮值", ("leader", "rota")),
    ),
    "Method": (Group("", ("name", "kind", "meaning", "items", "complete", "place", "id")),),
    "Case": (Group("", ("title", "text", "date", "place", "id")),),
}
"""The headings of parts that have many fields, by the name of the part's type; the first has none."""

COMMON: Mapping[str, tuple[str, ...]] = {
    "Station": ("profile", "practices"),
    "Source": ("title", "publisher", "published", "url"),
    "Model": ("parts", "relations"),
    "Location": ("city", "county", "town"),
    "Measure": ("as_of", "place"),
    "Event": ("place",),
    "Honour": ("awarded_by", "dates", "place"),
    "OtherName": ("since", "until"),
    "Resource": ("value", "place"),
    "Staff": ("number",),
    "Item": ("meaning",),
    "Partner": ("role",),
    "Statement": ("place",),
    "Step": ("date", "place"),
    "Baseline": ("period", "value"),
    "Whole": ("value",),
    "Implementation": ("steps", "partners", "prerequisites", "legal_basis"),
    "Structure": ("units", "flows"),
    "Part": ("function", "duties"),
    "Damage": ("place",),
    "Reprint": ("publisher", "date", "url"),
}
"""Fields that need not be filled in but often are, by the name of the part's type: they are not folded away."""

PART_OF_MODEL = {"Unit": "part"}
"""Fields that hold the id of a part of the model that the practice follows, by the name of the part's type."""
