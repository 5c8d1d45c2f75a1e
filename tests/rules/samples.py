"""Small catalogs for the tests of rules: a good one, and the same with one thing changed."""

from collections.abc import Mapping
from types import ModuleType
from typing import Any

from generator.diagnostics import Finding
from generator.model.catalog import AnyRecord, Catalog
from generator.model.course import Course
from generator.model.organisation import Model
from generator.model.source import Source
from generator.model.station import Station
from generator.model.vocabulary import Vocabulary
from generator.rules import vocabulary_complete

_LABELS: Mapping[str, Mapping[str, str]] = {
    "yes_no": {"yes": "是", "no": "否"},
    "legibility": {"clear": "清楚"},
    "honour_recipient": {"collective": "集体"},
    "date_basis": {"stated": "原文写明"},
    "station_kind": {"station": "派出所"},
    "unit_kind": {"team": "队", "room": "室"},
    "flow_kind": {"order": "指挥"},
    "role": {"carry-out": "实施"},
    "claim_about": {"output": "产出"},
    "claimant": {"own-unit": "单位自述"},
    "model_family": {"organisation": "组织"},
    "model_relation": {"variant": "变体"},
    "measure": {"officers": "民警"},
    "event_kind": {"founded": "成立"},
    "source_kind": {"report": "报道"},
    "extent": {"full": "全文"},
    "interest": {"none": "无"},
    "review_status": {
        "draft": "草稿", "published": "已发布", "withdrawn": "已撤回", "moved": "已移动", "merged": "已合并",
        "split": "已拆分",
    },
    "measure_unit": {
        "ren": "人", "qi": "起", "tian": "天", "ge-yue": "个月", "nian": "年", "percent": "%",
        "percentage-point": "个百分点", "fenzhong": "分钟", "xiaoshi": "小时",
    },
    "own_page": {"editorial-policy": "编辑规范"},
    "problem": {"police-shortage": "警力不足", "turnover": "人员流动"},
    "province": {"shandong": "山东省", "henan": "河南省"},
}  # fmt: skip

_CODES = {"shandong": "37", "henan": "41"}
_SYNONYMS = {"police-shortage": ["缺人"], "ren": ["名"]}

REVIEW = {"status": "已发布", "interest": "无"}


def _vocabulary_sets() -> list[dict[str, Any]]:
    needed = {
        set_id: {str(i): str(i).upper() for i in ids}
        for set_id, ids in vocabulary_complete.NEEDED_TERMS.items()
    }
    fields = {set_id: {"any": "任何"} for set_id, _ in vocabulary_complete.term_fields()}
    return [
        {
            "id": set_id,
            "label": f"词表{set_id}",
            "definition": "说明",
            "terms": [_term(term_id, label) for term_id, label in sorted(labels.items())],
        }
        for set_id in sorted({*fields, *needed, *_LABELS})
        for labels in [{**needed.get(set_id, {}), **_LABELS.get(set_id, {})} or fields[set_id]]
    ]


def _term(term_id: str, label: str) -> dict[str, Any]:
    term = {"id": term_id, "label": label, "definition": "说明", "synonyms": _SYNONYMS.get(term_id, [])}
    return term | ({"code": _CODES[term_id]} if term_id in _CODES else {})


def vocabulary(**changed: dict[str, Any]) -> Vocabulary:
    """Make the vocabulary; ``changed`` gives a set by its id other fields, and None takes it out."""
    sets = [{**one, **changed.get(one["id"], {})} for one in _vocabulary_sets()]
    return Vocabulary.model_validate({"sets": [one for one in sets if not one.get("gone")]})


def terms_of(set_id: str) -> list[dict[str, Any]]:
    """Return the terms of a set, to be changed."""
    return next(list(one["terms"]) for one in _vocabulary_sets() if one["id"] == set_id)


def place_of(set_id: str, words: Vocabulary) -> int:
    """Return the index of a set."""
    return [one.id for one in words.sets].index(set_id)


def claim(claim_id: str = "a-claim", **fields: Any) -> dict[str, Any]:
    """Write a claim."""
    return {"id": claim_id, "text": "说法", "about": "产出", "said_by": "单位自述", **fields}


def unit(unit_id: str, **fields: Any) -> dict[str, Any]:
    """Write a unit."""
    return {"id": unit_id, "name": unit_id, "kind": "队", **fields}


def practice(practice_id: str = "a-practice", **fields: Any) -> dict[str, Any]:
    """Write a practice."""
    given = {"id": practice_id, "name": "做法", "source": "paper", "role": "实施", "summary": "概要"}
    return {**given, **fields}


def station(station_id: str = "a-one", **fields: Any) -> Station:
    """Make a station."""
    given = {
        "id": station_id,
        "name": f"{station_id}派出所",
        "kind": "派出所",
        "source": "paper",
        "location": {"province": "山东省", "county": "乐陵市"},
        "review": REVIEW,
    }
    return Station.model_validate({**given, **fields})


def model(model_id: str = "a-model", **fields: Any) -> Model:
    """Make a model."""
    given = {
        "id": model_id,
        "name": "某模式",
        "family": "组织",
        "definition": ["定义"],
        "source": "paper",
        "parts": [{"id": "room", "name": "室", "kind": "室"}],
        "review": REVIEW,
    }
    return Model.model_validate({**given, **fields})


def source(source_id: str = "paper", **fields: Any) -> Source:
    """Make a source."""
    given = {"id": source_id, "kind": "报道", "extent": "全文", "published": "2021-10", "review": REVIEW}
    return Source.model_validate({**given, **fields})


def course(**fields: Any) -> Course:
    """Make a course."""
    given = {
        "id": "a-course",
        "title": "某课",
        "summary": "概要",
        "goals": ["目标"],
        "audience": ["教官"],
        "length": "1小时",
        "path": [{"station": "a-one", "look_for": "看", "time": "10分钟"}],
        "review": REVIEW,
    }
    return Course.model_validate({**given, **fields})


def catalog(*records: AnyRecord, words: Vocabulary | None = None, absent: str = "") -> Catalog:
    """Make a catalog of these records and the source ``paper``."""
    every = (source(), *records)
    return Catalog(
        words or vocabulary(),
        {record.id: record for record in every if isinstance(record, Source)},
        {record.id: record for record in every if isinstance(record, Model)},
        {record.id: record for record in every if isinstance(record, Station)},
        frozenset(absent.split()),
        courses={record.id: record for record in every if isinstance(record, Course)},
    )


def found(rule: ModuleType, *records: AnyRecord, **fields: Any) -> list[Finding]:
    """Return what a rule finds in a catalog of these records."""
    findings: list[Finding] = list(rule.check(catalog(*records, **fields)))
    return findings


def words_of(findings: list[Finding]) -> list[tuple[str, str, str, str]]:
    """Return record, path, message and hint of every finding."""
    return [(f.record, ".".join(map(str, f.path)), f.message, f.hint) for f in findings]
