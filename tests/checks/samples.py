"""Small records for the tests of checks: written as contributors write them, with a small vocabulary."""

from typing import Any, TypeVar

from generator.checks import Check, check_claim
from generator.checks.units import Units
from generator.model.claim import Claim
from generator.model.practice import Method, Practice
from generator.model.station import Station
from generator.model.vocabulary import Vocabulary

T = TypeVar("T")

_UNITS = {
    **{f"count-{i}": word for i, word in enumerate("人名个起件份宗处批项")},
    "tian": "天",
    "ge-yue": "个月",
    "nian": "年",
    "xiaoshi": "小时",
    "fenzhong": "分钟",
    "pingfang-mi": "平方米",
    "pingfang-gongli": "平方公里",
    "percent": "%",
    "percentage-point": "个百分点",
}


def _terms(labels: dict[str, str], **extra: dict[str, str]) -> list[dict[str, Any]]:
    return [
        {"id": term_id, "label": label, "definition": label, **extra.get(label, {})}
        for term_id, label in labels.items()
    ]


VOCABULARY = Vocabulary.model_validate(
    {
        "sets": [
            {"id": "measure_unit", "label": "计量单位", "definition": "单位", "terms": _terms(_UNITS)},
            {
                "id": "evidence_level",
                "label": "证据等级",
                "definition": "有多可信",
                "terms": _terms({f"e{i}": f"E{i}" for i in range(6)}),
            },
            {
                "id": "event_kind",
                "label": "大事种类",
                "definition": "一件事的种类",
                "terms": _terms({"founded": "成立", "opened": "启用"}),
            },
            {
                "id": "completeness",
                "label": "列项完整程度",
                "definition": "列全没有",
                "terms": _terms({"complete": "已列全", "partial": "未列全", "unlisted": "未列出"}),
            },
            {
                "id": "claimant",
                "label": "谁说的",
                "definition": "说话者",
                "terms": _terms(
                    {"own-unit": "单位自述", "assessment": "考核", "study": "对照研究"},
                    单位自述={"evidence": "E1"},
                    考核={"evidence": "E3"},
                    对照研究={"evidence": "E5"},
                ),
            },
        ]
    }
)
UNITS = Units(VOCABULARY)


def claim(**fields: Any) -> Claim:
    """Make a claim from what a contributor would write."""
    given = {"id": "sample", "text": "一条说法", "about": "产出", "said_by": "单位自述"}
    return Claim.model_validate({**given, **fields})


def figures(*values: str) -> list[dict[str, str]]:
    """Make labelled figures."""
    return [{"label": f"第{index}项", "value": value} for index, value in enumerate(values, 1)]


def checks_of(*siblings: Claim, **fields: Any) -> tuple[Check, ...]:
    """Check a claim made from ``fields``."""
    return check_claim(claim(**fields), siblings, VOCABULARY)


def only(checks: tuple[T, ...]) -> T:
    """Return the one check that there must be."""
    assert len(checks) == 1, checks
    return checks[0]


def told(checks: tuple[Check, ...]) -> list[tuple[str, str, str]]:
    """Return kind, result and formula of every check."""
    return [(check.kind.value, check.result.value, check.formula) for check in checks]


def method(name: str, items: list[Any] | None = None, complete: str | None = None) -> Method:
    """Make a method with a name and items; an item is a name or a name with items."""
    return Method.model_validate(
        {
            "id": "sample",
            "name": name,
            "kind": "机制",
            "meaning": "一个做法",
            "items": items or [],
            "complete": complete,
        }
    )


def practice(name: str = "做法", **fields: Any) -> Practice:
    """Make a practice."""
    given = {"id": "sample", "name": name, "source": "paper", "role": "实施", "summary": "概要"}
    return Practice.model_validate({**given, **fields})


def station(**fields: Any) -> Station:
    """Make a station."""
    given = {
        "id": "a-b",
        "name": "某派出所",
        "kind": "派出所",
        "location": {"province": "山东省"},
        "review": {"status": "已发布", "interest": "无"},
    }
    return Station.model_validate({**given, **fields})


_MEASURES = {
    "police-officers": "民警",
    "auxiliaries": "辅警",
    "police-and-auxiliaries": "民辅警",
    "area": "面积",
    "actual-population": "实有人口",
    "resident-population": "常住人口",
    "population": "人口",
    "registered-population": "户籍人口",
    "floating-population": "流动人口",
    "yearly-calls": "年均警情",
    "daily-calls": "日均警情",
    "communities": "社区",
}
_PROFILE_UNITS = {
    "ren": "人",
    "ming": "名",
    "hu": "户",
    "qi": "起",
    "ge": "个",
    "pingfang-gongli": "平方公里",
    "pingfang-mi": "平方米",
    "mu": "亩",
    "gongqing": "公顷",
}

PROFILE_VOCABULARY = Vocabulary.model_validate(
    {
        "sets": [
            {"id": "measure", "label": "基本情况项目", "definition": "项目", "terms": _terms(_MEASURES)},
            {
                "id": "measure_unit",
                "label": "计量单位",
                "definition": "单位",
                "terms": _terms(_PROFILE_UNITS),
            },
        ]
    }
)


def profile(*lines: str) -> Station:
    """Make a station with a profile; a line is a measure, a figure and, if it has one, a date."""
    fields = (line.split(" ") for line in lines)
    return station(
        profile=[dict(zip(("measure", "value", "as_of"), field, strict=False)) for field in fields]
    )
