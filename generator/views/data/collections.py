"""Collections: what the interface offers, each a list of objects of one shape with the address of its page."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from generator.checks import EVIDENCE_LEVEL, Check, Evidence
from generator.model.base import Record
from generator.model.catalog import RECORD_TYPES
from generator.model.claim import Claim
from generator.model.course import Course
from generator.model.organisation import Model
from generator.model.practice import Practice
from generator.model.review import Review
from generator.model.source import Source
from generator.model.station import STATION_LEVEL, Measure, Station
from generator.model.vocabulary import TermSet
from generator.views.addresses import VOCABULARY, part_anchor, record_page
from generator.views.data.lines import Lines, lines_of
from generator.views.data.shapes import (
    TEXT,
    Json,
    Schema,
    Shapes,
    as_json,
    list_schema,
    object_schema,
    reference,
)
from generator.views.library import ClaimEntry, Library, PracticeEntry

_PROFILE = part_anchor(STATION_LEVEL, "profile")
_TEXT_OR_NULL: Schema = {"type": ["string", "null"]}


@dataclass(frozen=True, slots=True)
class Collection:
    """One kind of things: its name in addresses, its title, the name of its items' schema, and the items as JSON.

    ``make`` gives its items, made once. ``record_ids`` are the ids of the records
    that the items are, where they are whole records; the name is then that of their folder. Of records that were
    withdrawn, moved, merged or split nothing is told but what became of them.
    """

    name: str
    title: str
    description: str
    schema_name: str
    make: Callable[[], Lines]
    record_ids: tuple[str, ...] = ()

    @property
    def lines(self) -> Lines:
        """Return the items as JSON, one each: written once for all files that tell it."""
        return self.make()


def collections(library: Library, shapes: Shapes) -> tuple[Collection, ...]:
    """Return all collections of a library; the schemas of their items are then among the shapes' definitions."""
    shapes.definitions["Check"] = _CHECK
    return (
        _records(shapes, "stations", "单位", "派出所、公安局等单位，连同做法、说法和基本情况", Station,
                 library.stations),
        _collection(shapes, "practices", "做法", "各单位的做法，一项一条", Practice,
                    _OF_STATION, (_practice(entry) for entry in library.practices)),
        _collection(shapes, "claims", "说法", "每一条说法和数字，连同核算和证据等级", Claim,
                    _OF_CLAIM, (_claim(entry, library) for entry in library.all_claims())),
        _collection(shapes, "measures", "基本情况", "各单位的警力、人口、面积、警情", Measure,
                    {**_OF_STATION, "cited_source": _CITED}, _measures(library)),
        _records(shapes, "models", "模式", "组织模式", Model, library.models),
        _records(shapes, "sources", "来源", "引用的文章和文件", Source, library.sources),
        _records(shapes, "courses", "课程", "阅读路线、讨论题、自测和作业", Course, library.courses),
        _collection(shapes, "vocabulary", "词表", "全部规范词，一组一条", TermSet, {"url": _URL},
                    (({"url": VOCABULARY}, terms) for terms in library.catalog.vocabulary.sets)),
        _collection(shapes, "gone", "已撤下的记录", "撤回、移动、合并、拆分的记录，和它们的去向", Review, _OF_GONE, _gone(library)),
    )  # fmt: skip


_URL: Schema = {**TEXT, "format": "uri-reference", "description": "网页，相对于网站的首页"}
_CITED: Schema = {**_TEXT_OR_NULL, "description": "出自哪个来源；没有自己的，就是上一层的"}
_STATION_ID: Schema = {**TEXT, "description": "单位的编号"}

_OF_STATION: Mapping[str, Schema] = {"url": _URL, "station": _STATION_ID}

_OF_CLAIM: Mapping[str, Schema] = {
    **_OF_STATION,
    "practice": {**_TEXT_OR_NULL, "description": "做法的编号；null 是单位层面的说法"},
    "cited_source": _CITED,
    "evidence": object_schema({"level": reference("Term"), "reasons": list_schema(TEXT)}, "证据等级"),
    "checks": list_schema(reference("Check")),
}

_OF_GONE: Mapping[str, Schema] = {
    "url": _URL,
    "folder": {**TEXT, "description": "原来的种类：stations、models、sources 或 courses"},
    "id": {**TEXT, "description": "原来的编号，不再重用"},
}

_CHECK = object_schema(
    {
        "kind": reference("Term"),
        "result": reference("Term"),
        "formula": {**TEXT, "description": "算式"},
        "explanation": {**TEXT, "description": "结果的说明"},
    },
    "核算",
)

_Item = tuple[Mapping[str, Json], Record]
"""What is added to a record, and the record."""


def _records(
    shapes: Shapes, name: str, title: str, description: str, record_type: type[Record], records: Iterable[Any]
) -> Collection:
    kept = tuple(records)
    items = (({"url": record_page(name, record.id)}, record) for record in kept)
    collection = _collection(shapes, name, title, description, record_type, {"url": _URL}, items)
    return replace(collection, record_ids=tuple(record.id for record in kept))


def _collection(
    shapes: Shapes,
    name: str,
    title: str,
    description: str,
    record_type: type[Record],
    added: Mapping[str, Schema],
    items: Iterable[_Item],
) -> Collection:
    shape = shapes.record(record_type)
    own = shapes.definitions[record_type.__name__]
    schema_name = f"{record_type.__name__}Entry"
    shapes.definitions[schema_name] = object_schema({**added, **own["properties"]}, title)

    @cache
    def lines() -> Lines:
        return lines_of(as_json({**extra, **shape.encode(record)}) for extra, record in items)

    return Collection(name, title, description, schema_name, lines)


def _gone(library: Library) -> Iterator[_Item]:
    for folder in RECORD_TYPES:
        for record_id, record in library.catalog.folder(folder).items():
            if not library.speaks(record):
                yield (
                    {"url": record_page(folder, record_id), "folder": folder, "id": record_id},
                    record.review,
                )


def _practice(entry: PracticeEntry) -> _Item:
    station = entry.station.id
    return {
        "url": f"{record_page('stations', station)}#{entry.practice.id}",
        "station": station,
    }, entry.practice


def _claim(entry: ClaimEntry, library: Library) -> _Item:
    station = entry.station
    practice = entry.practice
    return {
        "url": f"{record_page('stations', station.id)}#{entry.anchor}",
        "station": station.id,
        "practice": practice.id if practice else None,
        "cited_source": library.source_of(entry),
        "evidence": _evidence(entry.evidence, library),
        "checks": [_check(check, library) for check in entry.checks],
    }, entry.claim


def _measures(library: Library) -> Iterator[_Item]:
    for station in library.stations:
        for measure in station.profile:
            yield (
                {
                    "url": f"{record_page('stations', station.id)}#{_PROFILE}",
                    "station": station.id,
                    "cited_source": measure.source or station.source,
                },
                measure,
            )


def _evidence(evidence: Evidence, library: Library) -> Json:
    return {"level": _term(EVIDENCE_LEVEL, evidence.level, library), "reasons": list(evidence.reasons)}


def _check(check: Check, library: Library) -> Json:
    return {
        "kind": _term("check_kind", check.kind, library),
        "result": _term("check_result", check.result, library),
        "formula": check.formula,
        "explanation": check.explanation,
    }


def _term(set_id: str, term_id: str, library: Library) -> Json:
    return {"id": str(term_id), "label": library.term_by_id(set_id, term_id).label}
