"""YAML events to plain values and their places, with everything refused that records must not use.

The values are built from the parser's events, not with its composer: the C composer dies on a text nested
25,000 deep, and composed nodes no longer tell of anchors.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias

import yaml

from generator.diagnostics import Path
from generator.text.characters import unwanted_in, without_unwanted
from generator.text.codes import TextCode, YamlCode
from generator.text.decoding import LINE_BREAK
from generator.text.slip import Slip, excerpt
from generator.text.suspicion import Suspicion

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML was built without libyaml
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

Data: TypeAlias = "str | list[Data] | dict[str, Data]"
"""A value of a record: every scalar is text."""

MAX_DEPTH = 40
MAX_VALUES = 20_000
_LEAST_FIELDS = 2
"""A record has more; when the first field comes again after them, the record does."""

_HAN = "\u2014\u2018-\u201d\u2026\u3001-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef\U00020000-\U0003ffff"
_FOLDED = re.compile(f"(?<=[{_HAN}]) (?=[{_HAN}])")


class Place(NamedTuple):
    """Where a value and the name of its field stand (from 0), and the places inside it."""

    line: int
    column: int
    key_line: int
    key_column: int
    inside: "dict[str | int, Place]"


class TooMuchError(Exception):
    """The text is too deep or too long to go on."""

    def __init__(self, slip: Slip) -> None:
        super().__init__(slip.message)
        self.slip = slip


@dataclass(slots=True)
class Tree:
    """What a text holds.

    ``data`` is None when there is no document. At the paths in ``refused`` something was wrong already, so
    that nothing more should be said about the values there.
    """

    data: "Data | None" = None
    place: Place = Place(0, 0, 0, 0, {})  # noqa: RUF009
    slips: list[Slip] = field(default_factory=list)
    refused: set[Path] = field(default_factory=set)


def grow(text: str, loader: Any = _Loader) -> Tree:
    """Read ``text`` into a tree; what stands before a syntax error is lost.

    Raises ``yaml.YAMLError`` or ``ValueError`` when the text is not YAML, ``TooMuchError`` when it is too much.
    """
    return _Builder(text, loader).build()


class _Builder:
    def __init__(self, text: str, loader: Any) -> None:
        self._events: Iterator[Any] = yaml.parse(text, Loader=loader)
        self._suspicion = Suspicion(LINE_BREAK.split(text))
        self._tree = Tree()
        self._values = 0

    def build(self) -> Tree:
        next(self._events)
        event = next(self._events)
        while not isinstance(event, yaml.StreamEndEvent):
            if self._tree.data is None:
                self._directives(event)
                self._tree.data, self._tree.place = self._value(next(self._events), (), None)
                next(self._events)
            else:
                self._further_document(event)
            event = next(self._events)
        return self._tree

    def _directives(self, event: Any) -> None:
        if event.version or event.tags:
            self._refuse(event, YamlCode.DIRECTIVE, "这里用了 % 开头的指令行", ())

    def _further_document(self, event: Any) -> None:
        self._refuse(event, YamlCode.MULTIPLE_DOCUMENTS, "从这里起是第二份文档，一个文件只放一条记录", ())
        while not isinstance(event, yaml.DocumentEndEvent):
            event = next(self._events)

    def _value(self, event: Any, path: Path, key: Any, *, flow: bool = False) -> tuple[Data, Place]:
        self._count(event, path)
        mark, key_mark = event.start_mark, (key or event).start_mark
        place = Place(mark.line, mark.column, key_mark.line, key_mark.column, {})
        self._properties(event, path)
        data: Data
        if isinstance(event, yaml.ScalarEvent):
            data = self._scalar(event, path, flow=flow)
        elif isinstance(event, yaml.SequenceStartEvent):
            data = self._sequence(event, path, place)
        elif isinstance(event, yaml.MappingStartEvent):
            data = self._mapping(path, place)
        else:
            self._refuse(event, YamlCode.ALIAS, f"这里的 *{excerpt(event.anchor)} 是 YAML 的别名", path)
            data = ""
        return data, place

    def _count(self, event: Any, path: Path) -> None:
        self._values += 1
        if self._values <= MAX_VALUES and len(path) <= MAX_DEPTH:
            return
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if len(path) > MAX_DEPTH:
            message = f"从这里起层次超过 {MAX_DEPTH} 层"
            raise TooMuchError(Slip(line, column, TextCode.NESTED_TOO_DEEP, message))
        message = f"到这里已有 {MAX_VALUES} 项，内容太多"
        raise TooMuchError(Slip(line, column, TextCode.TOO_MANY_VALUES, message))

    def _properties(self, event: Any, path: Path) -> None:
        if isinstance(event, yaml.AliasEvent) or (event.anchor is None and event.tag is None):
            return
        if event.anchor is not None:
            self._refuse(event, YamlCode.ANCHOR, f"这里的 &{excerpt(event.anchor)} 是 YAML 的锚点", path)
        if event.tag is not None:
            self._refuse(event, YamlCode.TAG, f"这里的 {_tag_as_written(event)} 是 YAML 的类型标签", path)

    def _scalar(self, event: Any, path: Path, *, flow: bool) -> str:
        if _is_plain(event) and path not in self._tree.refused:
            self._suspect(event, path, flow=flow)
        elif event.style in ('"', "'") and event.start_mark.line != event.end_mark.line:
            start, end = event.start_mark, event.end_mark
            slip = self._suspicion.of_quoted((start.line, start.column), (end.line, end.column))
            self._add([slip] if slip else [], path)
        return self._clean(event, path, _unfolded(event))

    def _suspect(self, event: Any, path: Path, *, flow: bool) -> None:
        start = (event.start_mark.line, event.start_mark.column)
        slips = []
        if not flow:
            slips = list(
                self._suspicion.of_plain(event.value, start, (event.end_mark.line, event.end_mark.column))
            )
        empty = None if slips else self._suspicion.of_value(event.value, start)
        self._add([*slips, empty] if empty else slips, path)

    def _clean(self, event: Any, path: Path, value: str) -> str:
        unwanted = unwanted_in(value)
        if not unwanted:
            return value
        # What stands in the text itself was reported when its characters were looked at.
        if event.style == '"':
            self._refuse(event, unwanted[0], unwanted[1] + "，是用反斜杠写进来的", path)
        self._tree.refused.add(path)
        return without_unwanted(value)

    def _sequence(self, event: Any, path: Path, place: Place) -> list[Data]:
        entries: list[Data] = []
        plain: list[tuple[Path, Any]] = []
        while not isinstance(inner := next(self._events), yaml.SequenceEndEvent):
            inner_path = (*path, len(entries))
            entry, place.inside[len(entries)] = self._value(inner, inner_path, None, flow=event.flow_style)
            entries.append(entry)
            if _is_plain(inner):
                plain.append((inner_path, inner))
        if event.flow_style:
            for inner_path, inner in plain:
                start = (inner.start_mark.line, inner.start_mark.column)
                slip = self._suspicion.of_entry(inner.value, start, alone=len(entries) == 1)
                self._add([slip] if slip else [], inner_path)
        return entries

    def _mapping(self, path: Path, place: Place) -> dict[str, Data]:
        data: dict[str, Data] = {}
        while not isinstance(key := next(self._events), yaml.MappingEndEvent):
            name = self._key(key, path)
            inner_path = path if name is None else (*path, name)
            if name in data and not path and name == next(iter(data)) and len(data) > _LEAST_FIELDS:
                self._second_record(key, place.inside[name])
                return data
            if name is None or name in data:
                self._skipped(key, inner_path, place.inside.get(name or ""))
                continue
            data[name], place.inside[name] = self._value(next(self._events), inner_path, key)
        return data

    def _key(self, event: Any, path: Path) -> str | None:
        """Return the name of a field, or None when it is no name and its value is to be passed over."""
        self._count(event, path)
        self._properties(event, path)
        if not isinstance(event, yaml.ScalarEvent):
            self._skip_inside(event)
            self._refuse(event, YamlCode.BAD_KEY, "字段名只能是一个词", path)
            return None
        if event.value.isidentifier() and event.value.isascii():
            return str(event.value)
        name = without_unwanted(event.value)
        if name == "<<":
            self._refuse(event, YamlCode.MERGE_KEY, "这里用了合并键 <<", path)
            return None
        if not name.strip():
            if not (event.anchor or event.tag):
                self._refuse(event, YamlCode.BAD_KEY, "这里没有字段名", path)
            return None
        self._suspect_key(event, path)
        return name.strip()

    def _suspect_key(self, event: Any, path: Path) -> None:
        if not _is_plain(event):
            return
        start = (event.start_mark.line, event.start_mark.column)
        end = (event.end_mark.line, event.end_mark.column)
        asked = self._suspicion.of_question(start)
        if asked:
            self._add([asked], path)
            return
        slips = list(self._suspicion.of_plain(event.value + ":", start, end))
        if slips:
            self._forget_emptiness(slips[0].line - 1)
        self._add(slips, path)

    def _forget_emptiness(self, line: int) -> None:
        """Drop the word that the field on the line before has no value: a spoilt indentation took it away."""
        last = self._tree.slips[-1] if self._tree.slips else None
        if last and last.code is YamlCode.EMPTY_VALUE and last.line == line:
            self._tree.slips.pop()

    def _skipped(self, key: Any, path: Path, first: Place | None) -> None:
        if first:
            message = f"字段 `{excerpt(key.value)}` 在同一层里写了两次，第 {first.key_line + 1} 行已有"
            self._refuse(key, YamlCode.DUPLICATE_KEY, message, path)
        self._skip_inside(next(self._events))

    def _second_record(self, key: Any, first: Place) -> None:
        """Pass over a whole record that was pasted below the first one."""
        message = f"从这里起又是一条记录：第 {first.key_line + 1} 行的 `{excerpt(key.value)}` 又写了一次"
        self._refuse(key, YamlCode.MULTIPLE_DOCUMENTS, message, ())
        self._skip_inside(next(self._events))
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            self._skip_inside(event)
            self._skip_inside(next(self._events))

    def _skip_inside(self, event: Any) -> None:
        """Pass over the rest of a value whose first event was ``event``, without recursion."""
        depth = int(isinstance(event, yaml.CollectionStartEvent))
        while depth:
            event = next(self._events)
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)

    def _refuse(self, event: Any, code: TextCode | YamlCode, message: str, path: Path) -> None:
        slip = Slip(event.start_mark.line + 1, event.start_mark.column + 1, code, message)
        self._tree.slips.append(slip)
        self._tree.refused.add(path)

    def _add(self, slips: list[Slip], path: Path) -> None:
        if slips:
            self._tree.slips.extend(slips)
            self._tree.refused.add(path)


def _tag_as_written(event: Any) -> str:
    return excerpt(event.tag.replace("tag:yaml.org,2002:", "!!"))


def _is_plain(event: Any) -> bool:
    """Tell whether a scalar has no quotes; libyaml says so with an empty style, PyYAML with none."""
    return isinstance(event, yaml.ScalarEvent) and not event.style


def _unfolded(event: Any) -> str:
    """Return the text of a scalar without the spaces that folding its lines put between Chinese characters."""
    value: str = event.value
    if event.style == "|" or event.start_mark.line == event.end_mark.line:
        return value
    return _FOLDED.sub("", value)
