"""What records promise: the address of every page and of every anchor that a reader may link to, for ever.

Lists, counts and charts are reckoned from many records and promise their page alone.
"""

from collections.abc import Iterator
from enum import StrEnum
from itertools import combinations
from typing import NamedTuple

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
from generator.model.base import title_of
from generator.model.catalog import RECORD_TYPES, AnyRecord, Catalog
from generator.model.course import Course
from generator.model.organisation import Model
from generator.model.practice import Practice
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

_ALWAYS = ("mechanism", "moderators", "implementation", "economics")
_IF_ANY = ("methods", "cases", "limits", "notes")
_PRACTICE_SECTIONS = frozenset({*_ALWAYS, *_IF_ANY, "effect", "structure"})
_STATION_SECTIONS = frozenset({"profile", "gaps", "embed", "timeline", "honours", "claims", "notes"})
_RECORD_SECTIONS = frozenset(
    {
        *("definition", "stations", "comparisons", "gaps", "parts", "principles", "variants", "relations"),
        *("reference", "integrity", "citing", "notes"),
        *("path", "discussion", "self-test", "tasks", "limits", "handout"),
    }
)


def promises_of(record: AnyRecord, catalog: Catalog) -> Iterator[Promise]:
    """Yield every anchor of the page of a record that speaks for itself."""
    if isinstance(record, Station):
        yield from _of_station(record)
    elif isinstance(record, Model):
        yield from _of_model(record, catalog)
    elif isinstance(record, Course):
        yield from _of_course(record)
    else:
        yield from _sections(("reference", "引用原文"), ("integrity", "完整性"), ("citing", "引用"))
        if record.notes:
            yield from _sections(("notes", "编者注"))


def _of_course(course: Course) -> Iterator[Promise]:
    yield from _sections(("path", "阅读路线"), ("handout", "带走这门课"))
    given = (
        (course.discussion, ("discussion", "讨论题")),
        (course.self_test, ("self-test", "自测")),
        (course.tasks, ("tasks", "作业")),
        (course.limits, ("limits", "这门课没有讲的")),
    )
    yield from _sections(*(named for entries, named in given if entries))


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
        return part in (_STATION_SECTIONS if owner == STATION_LEVEL else _PRACTICE_SECTIONS if owner else ())
    return folder in ("models", "sources", "courses") and not owner and part in _RECORD_SECTIONS


def is_of_records(page: str) -> bool:
    """Tell whether records, and not the program, promise the page at this path."""
    folder, _, name = page.rpartition("/")
    name = name.removesuffix(".html")
    if folder == "compare":
        return "--" in name
    return page == VOCABULARY or (folder in {*RECORD_TYPES, *TERM_FOLDERS.values()} and name != LIST_PAGE)


def _of_station(station: Station) -> Iterator[Promise]:
    names = {"profile": title_of(Station, "profile"), "gaps": "还缺什么", "embed": "嵌入课件"}
    if station.timeline or station.former_names or station.other_names:
        names["timeline"] = "大事与名称"
    for field in ("honours", "claims", "notes"):
        if getattr(station, field):
            names[field] = title_of(Station, field)
    for part, name in names.items():
        yield Promise(part_anchor(STATION_LEVEL, part), Kind.SECTION, name)
    for claim in station.claims:
        yield Promise(entry_anchor(STATION_LEVEL, "claim", claim.id), Kind.CLAIM, claim.text)
    for practice in station.practices:
        yield from _of_practice(practice)


def _of_practice(practice: Practice) -> Iterator[Promise]:
    owner = practice.id
    yield Promise(owner, Kind.PRACTICE, practice.name)
    yield Promise(part_anchor(owner, "effect"), Kind.SECTION, title_of(Practice, "claims"))
    present = [*_ALWAYS, *(field for field in _IF_ANY if getattr(practice, field))]
    if practice.structure.units:
        present.append("structure")
    for field in present:
        yield Promise(part_anchor(owner, field), Kind.SECTION, title_of(Practice, field))
    for unit in practice.structure.units:
        yield Promise(entry_anchor(owner, "unit", unit.id), Kind.UNIT, unit.name)
    for method in practice.methods:
        yield Promise(entry_anchor(owner, "method", method.id), Kind.METHOD, method.name)
    for case in practice.cases:
        yield Promise(entry_anchor(owner, "case", case.id), Kind.CASE, case.title)
    for claim in practice.claims:
        yield Promise(entry_anchor(owner, "claim", claim.id), Kind.CLAIM, claim.text)


def _of_model(model: Model, catalog: Catalog) -> Iterator[Promise]:
    yield from _sections(
        ("definition", "定义"),
        ("stations", "谁在做"),
        ("comparisons", "与其他模式对照"),
        ("gaps", "还缺什么"),
    )
    for field in ("parts", "principles", "variants", "notes"):
        if getattr(model, field):
            yield Promise(field, Kind.SECTION, title_of(Model, field))
    if model.relations or _is_related(model, catalog):
        yield Promise("relations", Kind.SECTION, title_of(Model, "relations"))
    for part in model.parts:
        yield Promise(local_part_anchor(part.id), Kind.PART, part.name)


def _is_related(model: Model, catalog: Catalog) -> bool:
    """Tell whether another model that speaks for itself says how it stands to this one."""
    return any(
        relation.model == model.id
        for other in catalog.models.values()
        for relation in other.relations
        if not catalog.is_gone(other)
    )


def _sections(*sections: tuple[str, str]) -> Iterator[Promise]:
    return (Promise(section_id, Kind.SECTION, title) for section_id, title in sections)
