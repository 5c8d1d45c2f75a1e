"""Tables: the collections laid flat for spreadsheets and databases, one row for each thing.

A quantity becomes four columns (as printed, lower bound, upper bound, unit) and a date three (as written, the earliest
and the latest day that it may be); lists of terms are joined. What is longer than a table can hold is in the JSON.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from generator.model.dates import Dated
from generator.model.quantity import Change, Quantity
from generator.views.addresses import record_page
from generator.views.data.shapes import number
from generator.views.library import ClaimEntry, Library, MeasureEntry, MethodEntry

Cell = str | int | float | None
Kind = Literal["text", "number"]

_BETWEEN = "；"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name for programs, its title for readers, and what its cells are."""

    name: str
    title: str
    kind: Kind = "text"


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name for programs, its title, its columns, and its rows in the order of the ids."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def outline(self) -> "Outline":
        """Return what is told of the table without its rows."""
        return Outline(self.name, self.title, self.columns, len(self.rows))


@dataclass(frozen=True, slots=True)
class Outline:
    """A table without its rows, of which a country has a million: ``count`` is how many there are."""

    name: str
    title: str
    columns: tuple[Column, ...]
    count: int


@dataclass(frozen=True, slots=True)
class _Field:
    """Some columns and how their cells come from an entry."""

    columns: tuple[Column, ...]
    cells: Callable[[Any], tuple[Cell, ...]]


TABLE_NAMES = (
    "stations",
    "measures",
    "practices",
    "units",
    "methods",
    "claims",
    "models",
    "sources",
    "terms",
)
"""The names of all tables, for who needs to know where they are and not what is in them."""


def tables(library: Library) -> tuple[Table, ...]:
    """Return all tables of a library."""
    catalog = library.catalog
    measures = (MeasureEntry(s, m) for s in library.stations for m in s.profile)
    units = ((e, unit) for e in library.practices for unit in e.practice.structure.units)
    methods = (MethodEntry(e.station, e.practice, m) for e in library.practices for m in e.practice.methods)
    terms = ((terms, term) for terms in catalog.vocabulary.sets for term in terms.terms)
    return (
        _table("stations", "单位", _STATION, library.stations),
        _table("measures", "基本情况", _MEASURE, measures),
        _table("practices", "做法", _PRACTICE, library.practices),
        _table("units", "机构", _UNIT, units),
        _table("methods", "具名做法", _METHOD, methods),
        _table("claims", "说法", _claim(library), library.all_claims()),
        _table("models", "模式", _MODEL, library.models),
        _table("sources", "来源", _SOURCE, library.sources),
        _table("terms", "规范词", _TERM, terms),
    )


def _table(name: str, title: str, fields: Iterable[_Field], entries: Iterable[Any]) -> Table:
    fields = tuple(fields)
    columns = tuple(column for field in fields for column in field.columns)
    rows = tuple(tuple(cell for field in fields for cell in field.cells(entry)) for entry in entries)
    return Table(name, title, columns, rows)


def _text(name: str, title: str, get: Callable[[Any], str | None]) -> _Field:
    return _Field((Column(name, title),), lambda entry: (get(entry),))


def _joined(name: str, title: str, get: Callable[[Any], Iterable[str]]) -> _Field:
    return _Field((Column(name, title),), lambda entry: (_BETWEEN.join(get(entry)) or None,))


def _date(name: str, title: str, get: Callable[[Any], Dated | None]) -> _Field:
    columns = (
        Column(name, title),
        Column(f"{name}_earliest", f"{title}最早"),
        Column(f"{name}_latest", f"{title}最晚"),
    )

    def cells(entry: Any) -> tuple[Cell, ...]:
        dated = get(entry)
        if dated is None:
            return (None, None, None)
        date = dated.value
        return (date.written, *(day.isoformat() if day else None for day in (date.earliest, date.latest)))

    return _Field(columns, cells)


def _quantity(name: str, title: str, get: Callable[[Any], Quantity | Change | None]) -> _Field:
    columns = (
        Column(name, title),
        Column(f"{name}_low", f"{title}下限", "number"),
        Column(f"{name}_high", f"{title}上限", "number"),
        Column(f"{name}_unit", f"{title}单位"),
    )

    def cells(entry: Any) -> tuple[Cell, ...]:
        figure = get(entry)
        if figure is None:
            return (None,) * len(columns)
        amount = figure.amount if isinstance(figure, Change) else figure
        return (figure.printed, number(amount.low), number(amount.high), amount.unit or None)

    return _Field(columns, cells)


def _owner() -> Iterator[_Field]:
    """Yield the columns that tell which station an entry is of."""
    yield _text("station_id", "单位编号", lambda e: e.station.id)
    yield _text("station", "单位", lambda e: e.station.name)


def _page(station_id: str, anchor: str) -> str:
    return f"{record_page('stations', station_id)}#{anchor}"


_STATION = (
    _text("id", "编号", lambda s: s.id),
    _text("name", "名称", lambda s: s.name),
    _text("kind", "种类", lambda s: s.kind),
    _text("province", "省级行政区", lambda s: s.location.province),
    _text("city", "市州", lambda s: s.location.city),
    _text("county", "县区", lambda s: s.location.county),
    _text("town", "乡镇街道", lambda s: s.location.town),
    _text("code", "行政区划代码", lambda s: s.location.code),
    _joined("settings", "辖区类型", lambda s: s.settings),
    _text("belongs_to", "上级单位编号", lambda s: s.belongs_to),
    _text("summary", "概要", lambda s: s.summary),
    _text("source_id", "主要来源编号", lambda s: s.source),
    _text("status", "状态", lambda s: s.review.status),
    _text("url", "网页", lambda s: record_page("stations", s.id)),
)

_MEASURE = (
    *_owner(),
    _text("measure", "项目", lambda e: e.measure.measure),
    _quantity("value", "数值", lambda e: e.measure.value),
    _date("as_of", "时点", lambda e: e.measure.as_of),
    _text("source_id", "来源编号", lambda e: e.measure.source or e.station.source),
    _text("place", "出处", lambda e: e.measure.place),
    _text("note", "编者注", lambda e: e.measure.note),
)

_PRACTICE = (
    *_owner(),
    _text("id", "做法编号", lambda e: e.practice.id),
    _text("name", "名称", lambda e: e.practice.name),
    _text("model_id", "模式编号", lambda e: e.practice.model),
    _text("role", "角色", lambda e: e.practice.role),
    _date("since", "起始时间", lambda e: e.practice.since),
    _joined("themes", "主题", lambda e: e.practice.themes),
    _joined("problems", "问题", lambda e: e.practice.problems),
    _text("summary", "概要", lambda e: e.practice.summary),
    _text("source_id", "来源编号", lambda e: e.practice.source),
    _text("url", "网页", lambda e: _page(e.station.id, e.practice.id)),
)

_UNIT = (
    _text("station_id", "单位编号", lambda e: e[0].station.id),
    _text("station", "单位", lambda e: e[0].station.name),
    _text("practice_id", "做法编号", lambda e: e[0].practice.id),
    _text("id", "机构编号", lambda e: e[1].id),
    _text("name", "名称", lambda e: e[1].name),
    _text("kind", "种类", lambda e: e[1].kind),
    _text("part", "对应部分", lambda e: e[1].part),
    _text("inside", "上级机构编号", lambda e: e[1].inside),
    _quantity("number", "数量", lambda e: e[1].number),
    _joined("duties", "职责", lambda e: (duty.text for duty in e[1].duties)),
)

_METHOD = (
    *_owner(),
    _text("practice_id", "做法编号", lambda e: e.practice.id),
    _text("id", "具名做法编号", lambda e: e.method.id),
    _text("name", "名称", lambda e: e.method.name),
    _text("kind", "种类", lambda e: e.method.kind),
    _text("meaning", "含义", lambda e: e.method.meaning),
    _text("url", "网页", lambda e: _page(e.station.id, e.anchor)),
)

_MODEL = (
    _text("id", "编号", lambda m: m.id),
    _text("name", "名称", lambda m: m.name),
    _joined("aliases", "别称", lambda m: m.aliases),
    _text("family", "门类", lambda m: m.family),
    _joined("definition", "定义", lambda m: (statement.text for statement in m.definition)),
    _text("url", "网页", lambda m: record_page("models", m.id)),
)

_SOURCE = (
    _text("id", "编号", lambda s: s.id),
    _text("title", "标题", lambda s: s.title),
    _text("kind", "种类", lambda s: s.kind),
    _text("publisher", "发布者", lambda s: s.publisher),
    _date("published", "发布日期", lambda s: s.published),
    _text("address", "网址", lambda s: s.url),
    _text("extent", "所见范围", lambda s: s.extent),
    _text("url", "网页", lambda s: record_page("sources", s.id)),
)

_TERM = (
    _text("set", "词表", lambda e: e[0].label),
    _text("id", "编号", lambda e: e[1].id),
    _text("label", "规范词", lambda e: e[1].label),
    _text("definition", "定义", lambda e: e[1].definition),
    _joined("synonyms", "同义词", lambda e: e[1].synonyms),
)


def _claim(library: Library) -> tuple[_Field, ...]:
    def results(entry: ClaimEntry) -> Iterator[str]:
        return (library.term_by_id("check_result", check.result).label for check in entry.checks)

    return (
        *_owner(),
        _text("practice_id", "做法编号", lambda e: e.practice.id if e.practice else None),
        _text("id", "说法编号", lambda e: e.claim.id),
        _text("text", "说法", lambda e: e.claim.text),
        _quantity("value", "数值", lambda e: e.claim.value),
        _quantity("change", "增减量", lambda e: e.claim.change),
        _quantity("rate", "增减率", lambda e: e.claim.rate),
        _date("period", "时段", lambda e: e.claim.period),
        _text("baseline", "基期", lambda e: e.claim.baseline.printed if e.claim.baseline else None),
        _text("scope", "范围", lambda e: e.claim.scope),
        _text("about", "所指", lambda e: e.claim.about),
        _text("said_by", "谁说的", lambda e: e.claim.said_by),
        _text("evidence", "证据等级", lambda e: library.level_of(e).label),
        _joined("checks", "核算结果", results),
        _text("source_id", "来源编号", library.source_of),
        _text("place", "出处", lambda e: e.claim.place),
        _text("note", "编者注", lambda e: e.claim.note),
        _text("url", "网页", lambda e: _page(e.station.id, e.anchor)),
    )
