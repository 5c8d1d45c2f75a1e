"""What records promise: the address of every page and of every anchor that a reader may link to, for ever.

Lists, counts and charts are reckoned from many records and promise their page alone.
"""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from itertools import combinations
from types import MappingProxyType
from typing import Any, NamedTuple

from generator.model.addresses import (
    TERM_FOLDERS,
    VOCABULARY,
    comparison_page,
    entry_anchor,
    local_part_anchor,
    part_anchor,
    record_page,
    set_anchor,
    term_page,
    vocabulary_anchor,
)
from generator.model.base import Record, title_of
from generator.model.catalog import RECORD_TYPES, AnyRecord, Catalog
from generator.model.course import Course
from generator.model.organisation import Model
from generator.model.practice import Practice
from generator.model.source import Source
from generator.model.station import STATION_LEVEL, Station
from generator.model.vocabulary import Vocabulary

LIST_PAGE = "index"
"""The name of the page of a folder that lists the others."""


class Kind(StrEnum):
    """What an anchor names; the values are what contributors read."""

    PRACTICE = "做法"
    UNIT = "机构"
    METHOD = "具名做法"
    CASE = "个案"
    CLAIM = "说法"
    SECTION = "小节"
    PART = "标准部分"
    SET = "词表"
    TERM = "规范词"


class Promise(NamedTuple):
    """An anchor that a record promises: what kind of thing it names, and what that is called."""

    anchor: str
    kind: Kind
    name: str


_ENTRY_KINDS = {"unit": Kind.UNIT, "method": Kind.METHOD, "case": Kind.CASE, "claim": Kind.CLAIM}


class _Part(NamedTuple):
    """A standard section: its id, what it is called, and when a record has it."""

    id: str
    title: str
    is_there: Callable[[Any, Catalog], bool] = lambda _record, _catalog: True


def _if_any(record_type: type[Record], *fields: str) -> tuple[_Part, ...]:
    """Return the sections of fields, each of which is there as long as the field holds something."""
    return tuple(_Part(field, title_of(record_type, field), _holds(field)) for field in fields)


def _holds(field: str) -> Callable[[Any, Catalog], bool]:
    return lambda record, _: bool(getattr(record, field))


_PRACTICE_PARTS = (
    _Part("effect", title_of(Practice, "claims")),
    *(
        _Part(field, title_of(Practice, field))
        for field in ("mechanism", "moderators", "implementation", "economics")
    ),
    *_if_any(Practice, "methods", "cases", "limits", "notes"),
    _Part("structure", title_of(Practice, "structure"), lambda practice, _: bool(practice.structure.units)),
)
_STATION_PARTS = (
    _Part("profile", title_of(Station, "profile")),
    _Part("gaps", "还缺什么"),
    _Part("embed", "嵌入课件"),
    _Part(
        "timeline",
        "大事与名称",
        lambda station, _: bool(station.timeline or station.former_names or station.other_names),
    ),
    *_if_any(Station, "honours", "claims", "notes"),
)
_MODEL_PARTS = (
    _Part("definition", "定义"),
    _Part("stations", "谁在做"),
    _Part("comparisons", "与其他模式对照"),
    _Part("gaps", "还缺什么"),
    *_if_any(Model, "parts", "principles", "variants", "notes"),
    _Part(
        "relations",
        title_of(Model, "relations"),
        lambda model, catalog: bool(model.relations) or _is_related(model, catalog),
    ),
)
_SOURCE_PARTS = (
    _Part("reference", "引用原文"),
    _Part("integrity", "完整性"),
    _Part("citing", "引用"),
    *_if_any(Source, "notes"),
)
_COURSE_PARTS = (
    _Part("path", "阅读路线"),
    _Part("handout", "带走这门课"),
    _Part("discussion", "讨论题", _holds("discussion")),
    _Part("self-test", "自测", _holds("self_test")),
    _Part("tasks", "作业", _holds("tasks")),
    _Part("limits", "这门课没有讲的", _holds("limits")),
)

_SECTIONS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        folder: frozenset(part.id for part in parts)
        for folder, parts in (
            ("models", _MODEL_PARTS),
            ("sources", _SOURCE_PARTS),
            ("courses", _COURSE_PARTS),
        )
    }
)
_OF_STATIONS = frozenset(part.id for part in _STATION_PARTS)
_OF_PRACTICES = frozenset(part.id for part in _PRACTICE_PARTS)


def promises_of(record: AnyRecord, catalog: Catalog) -> Iterator[Promise]:
    """Yield every anchor of the page of a record that speaks for itself."""
    if isinstance(record, Station):
        yield from _of_station(record, catalog)
    elif isinstance(record, Model):
        yield from _sections(_MODEL_PARTS, record, catalog)
        yield from (Promise(local_part_anchor(part.id), Kind.PART, part.name) for part in record.parts)
    else:
        yield from _sections(_COURSE_PARTS if isinstance(record, Course) else _SOURCE_PARTS, record, catalog)


def promises_of_terms(vocabulary: Vocabulary) -> Iterator[Promise]:
    """Yield every anchor of the vocabulary page."""
    for terms in vocabulary.sets:
        yield Promise(set_anchor(terms.id), Kind.SET, terms.label)
        for term in terms.terms:
            yield Promise(vocabulary_anchor(terms.id, term.id), Kind.TERM, term.label)


def pages_of(catalog: Catalog) -> Iterator[tuple[str, Iterator[Promise]]]:
    """Yield the path of every page that records promise, with its anchors; a record that is gone keeps its page."""
    for folder in RECORD_TYPES:
        for record_id, record in catalog.folder(folder).items():
            is_gone = catalog.is_gone(record)
            yield record_page(folder, record_id), iter(()) if is_gone else promises_of(record, catalog)
    yield VOCABULARY, promises_of_terms(catalog.vocabulary)
    for set_id in TERM_FOLDERS:
        for term in catalog.vocabulary.terms(set_id):
            yield term_page(set_id, term.id), iter(())
    for one, other in combinations(catalog.models, 2):
        yield comparison_page(one, other), iter(())


def promised(catalog: Catalog) -> Iterator[str]:
    """Yield every address that the records promise: ``stations/leling-guojia.html#jiaosuo-heyi``."""
    for page, promises in pages_of(catalog):
        yield page
        for promise in promises:
            yield f"{page}#{promise.anchor}"


def kind_of(page: str, anchor: str) -> tuple[Kind, str]:
    """Return what an anchor of a page names or named, and the id of that in the record."""
    owner, _, part = anchor.rpartition("--")
    if page == VOCABULARY:
        return (Kind.TERM if owner else Kind.SET), part
    if page.startswith("models/") and part.startswith("part-"):
        return Kind.PART, part.removeprefix("part-")
    if page.startswith("stations/"):
        word, _, entry_id = part.partition("-")
        if owner and word in _ENTRY_KINDS and entry_id:
            return _ENTRY_KINDS[word], entry_id
        return (Kind.SECTION if owner else Kind.PRACTICE), part
    return Kind.SECTION, part


def is_section(page: str, anchor: str) -> bool:
    """Tell whether an anchor names a standard section, which is there as long as there is something to tell in it.

    Practices, sets of terms and whatever has an id of its own inside them are no sections.
    """
    folder = page.partition("/")[0]
    owner, _, part = anchor.rpartition("--")
    if folder == "stations":
        return part in (_OF_STATIONS if owner == STATION_LEVEL else _OF_PRACTICES if owner else ())
    return not owner and part in _SECTIONS.get(folder, ())


def is_of_records(page: str) -> bool:
    """Tell whether records, and not the program, promise the page at this path."""
    folder, _, name = page.rpartition("/")
    name = name.removesuffix(".html")
    if folder == "compare":
        return "--" in name
    return page == VOCABULARY or (folder in {*RECORD_TYPES, *TERM_FOLDERS.values()} and name != LIST_PAGE)


def _of_station(station: Station, catalog: Catalog) -> Iterator[Promise]:
    yield from _sections(_STATION_PARTS, station, catalog, STATION_LEVEL)
    for claim in station.claims:
        yield Promise(entry_anchor(STATION_LEVEL, "claim", claim.id), Kind.CLAIM, claim.text)
    for practice in station.practices:
        yield from _of_practice(practice, catalog)


def _of_practice(practice: Practice, catalog: Catalog) -> Iterator[Promise]:
    owner = practice.id
    yield Promise(owner, Kind.PRACTICE, practice.name)
    yield from _sections(_PRACTICE_PARTS, practice, catalog, owner)
    for unit in practice.structure.units:
        yield Promise(entry_anchor(owner, "unit", unit.id), Kind.UNIT, unit.name)
    for method in practice.methods:
        yield Promise(entry_anchor(owner, "method", method.id), Kind.METHOD, method.name)
    for case in practice.cases:
        yield Promise(entry_anchor(owner, "case", case.id), Kind.CASE, case.title)
    for claim in practice.claims:
        yield Promise(entry_anchor(owner, "claim", claim.id), Kind.CLAIM, claim.text)


def _is_related(model: Model, catalog: Catalog) -> bool:
    """Tell whether another model that speaks for itself says how it stands to this one."""
    return any(
        relation.model == model.id
        for other in catalog.models.values()
        for relation in other.relations
        if not catalog.is_gone(other)
    )


def _sections(
    parts: tuple[_Part, ...], record: Record, catalog: Catalog, owner: str = ""
) -> Iterator[Promise]:
    """Yield the standard sections that a record, or a practice, has."""
    for part in parts:
        if part.is_there(record, catalog):
            anchor = part_anchor(owner, part.id) if owner else part.id
            yield Promise(anchor, Kind.SECTION, part.title)
