"""What pydantic says of a record, put into plain Chinese: one diagnostic for each error, at its place."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from generator.diagnostics import Diagnostic, Path, UnreadableError
from generator.model.base import Record, Shorthand
from generator.reading.codes import RecordCode
from generator.reading.fields import Spot, fields_below, labelled, spot_at
from generator.reading.patterns import meaning_of
from generator.reading.splitting import beginning_of, split_text
from generator.suggestions import nearest
from generator.text.codes import YamlCode
from generator.text.document import Document
from generator.text.explained import Explained
from generator.text.slip import excerpt

_SHORT_ENTRY = 16
_LIST_BRACKETS = "[]［］【】〔〕（）()"
_BETWEEN_ENTRIES = re.compile(r"[\s,，、;；/／]+")
_NOTHING = frozenset(
    {"无", "没有", "暂无", "不详", "未知", "空", "无此项", "N/A", "n/a", "none", "None", "/", "-", "—", "——"}
)
_NEAR = 0.7
"""How alike two names must be (difflib's ratio) for one to be taken for a misspelling of the other."""


@dataclass(frozen=True, slots=True)
class _Fault:
    """One error of pydantic, and what the model says of the place."""

    type: str
    path: Path
    value: Any
    context: Mapping[str, Any]
    spot: Spot


@dataclass(frozen=True, slots=True)
class _Told:
    """What to tell the contributor; ``wrong`` and ``right`` mend the line where that is sure."""

    code: Explained
    message: str
    hint: str = ""
    wrong: str = ""
    right: str = ""


def record_diagnostics(
    error: ValidationError, root: type[Record], document: Document, refused: Iterable[Path]
) -> list[Diagnostic]:
    """Return what is wrong with a record of type ``root`` that stands in ``document``.

    Errors at or below the ``refused`` paths are left out, because a diagnostic of the text explains them;
    so is a missing field when an unknown one is surely its misspelling.
    """
    faults = [_fault(one, root) for one in error.errors(include_url=False)]
    split = {path for fault in faults if (path := split_text(fault.path, fault.value, root, fault.type))}
    misspelt = {
        (*fault.path[:-1], meant) for fault in faults if (meant := _meant(fault, root)) and _is_unknown(fault)
    }
    closed = set(refused)
    return [
        _diagnostic(fault, root, document, is_split=fault.path in split)
        for fault in faults
        if not (
            _is_missing(fault) and (fault.path in misspelt or fault.path[:-1] in {one[:-1] for one in split})
        )
        and not any(fault.path[:length] in closed for length in range(len(fault.path) + 1))
        and not (_is_unknown(fault) and _belongs_to_refused(fault, root, closed))
        and not _counts_good_entries_only(fault)
    ]


def _counts_good_entries_only(fault: _Fault) -> bool:
    """Tell whether a list is called too short only because its entries failed, which was said of each."""
    least = fault.context.get("min_length", 0)
    return fault.type == "too_short" and isinstance(fault.value, list) and len(fault.value) >= least


def _belongs_to_refused(fault: _Fault, root: type[Record], closed: set[Path]) -> bool:
    """Tell whether an unknown field was meant for a refused one beside it: its lines lack the indentation."""
    beside = (path for path in closed if path and path[:-1] == fault.path[:-1])
    return any(fault.path[-1] in fields_below(root, path) for path in beside)


def _fault(details: Any, root: type[Record]) -> _Fault:
    path = tuple(details["loc"])
    return _Fault(details["type"], path, details["input"], details.get("ctx", {}), spot_at(root, path))


def _diagnostic(fault: _Fault, root: type[Record], document: Document, *, is_split: bool) -> Diagnostic:
    told = _unknown(fault, root) if _is_unknown(fault) else _TELLERS.get(fault.type, _invalid)(fault)
    name = beginning_of(fault.value) or (str(fault.path[-1]) if is_split else "")
    if name and fault.type in ("string_type", "extra_forbidden"):
        message = f"文字里有半角冒号加空格，“{excerpt(name)}”被当成了字段名"
        told = _Told(YamlCode.COLON_IN_TEXT, message, "", f"{name}: ", f"{name}：")
    where = document.key_position if _is_unknown(fault) else document.position
    position = where(fault.path[:-1] if _is_missing(fault) else fault.path)
    corrected = document.replaced(position, told.wrong, told.right)
    if not corrected and told.code == RecordCode.EXPECTED_LIST and isinstance(fault.value, str):
        corrected = document.as_entry(position)
    return Diagnostic(position, told.code, told.message, told.hint or told.code.mend, corrected=corrected)


def _is_missing(fault: _Fault) -> bool:
    return fault.type == "missing"


def _is_unknown(fault: _Fault) -> bool:
    return fault.type == "extra_forbidden"


def _meant(fault: _Fault, root: type[Record]) -> str:
    """Return the field that an unknown name was surely meant to be: its Chinese title, or nearly its name."""
    record_type = spot_at(root, fault.path[:-1]).record_type if fault.path else None
    if not record_type:
        return ""
    written = unicodedata.normalize("NFKC", str(fault.path[-1])).strip("“”‘’\"' ")
    fields = record_type.model_fields
    by_title = {field.title: name for name, field in fields.items()}
    near = nearest(written.lower().replace("-", "_"), fields, _NEAR)
    return by_title.get(written) or (near if near and not _home(fault, root) else "")


def _home(fault: _Fault, root: type[Record]) -> str:
    """Name the part, around this one or inside it, that does have the field: the indentation is wrong then."""
    around, name = fault.path[:-1], str(fault.path[-1])
    for length in range(len(around) - 1, -1, -1):
        outer = spot_at(root, around[:length])
        if outer.record_type and name in outer.record_type.model_fields:
            return f"{outer.label}那一层"
    here = spot_at(root, around).record_type
    for inner in here.model_fields if here else ():
        if name in fields_below(root, (*around, inner)):
            return f"{spot_at(root, (*around, inner)).label}之下"
    return ""


def _unknown(fault: _Fault, root: type[Record]) -> _Told:
    record_type = spot_at(root, fault.path[:-1]).record_type or root
    meant = _meant(fault, root)
    question = f"您要写的是不是{labelled(meant, record_type.model_fields[meant])}？" if meant else ""
    home = "" if meant else _home(fault, root)
    question = f"它应在{home}，请检查缩进。" if home else question
    names = "、".join(record_type.model_fields)
    message = f"没有字段 `{excerpt(str(fault.path[-1]))}`"
    written = str(fault.path[-1]) if meant else ""
    return _Told(RecordCode.UNKNOWN_FIELD, message, f"{question}这里可用的字段：{names}。", written, meant)


def _missing(fault: _Fault) -> _Told:
    example = f"，如 {fault.spot.name}: {fault.spot.example}" if fault.spot.example else ""
    hint = f"补上一行“{fault.spot.name}: ……”{example}。"
    return _Told(RecordCode.MISSING_FIELD, f"缺少必填的{fault.spot.label}", hint)


def _expected_text(fault: _Fault) -> _Told:
    name, example = fault.spot.name, fault.spot.example or "文字"
    hint = f"写成一行“{name}: {example}”。"
    if fault.spot.entry is not None:
        hint = f"每项写成一行“- {example}”；文字里有冒号的，把整项用单引号括起来。"
    message = f"{fault.spot.label}要写一段文字，这里写成了{_shape(fault.value)}"
    return _Told(RecordCode.EXPECTED_TEXT, message, hint)


def _expected_list(fault: _Fault) -> _Told:
    entry = excerpt(fault.value) if isinstance(fault.value, str) else "……"
    hint = f"另起一行，缩进两格，每项以“- ”开头，如“- {entry}”；只有一项也要写成列表。"
    message = f"{fault.spot.label}要写成列表，这里写成了{_shape(fault.value)}"
    if not isinstance(fault.value, str) or fault.spot.record_type:
        return _Told(RecordCode.EXPECTED_LIST, message, hint)
    text = fault.value
    entries = [entry for entry in _BETWEEN_ENTRIES.split(text.strip(_LIST_BRACKETS)) if entry]
    right = f"[{', '.join(entries)}]" if max(map(len, entries), default=99) <= _SHORT_ENTRY else ""
    if text[:1] in _LIST_BRACKETS:
        return _Told(YamlCode.FULL_WIDTH_BRACKET, f"{message}，用的是全角括号", "", text, right)
    return _Told(RecordCode.EXPECTED_LIST, message, hint, text, right)


def _expected_fields(fault: _Fault) -> _Told:
    record_type = fault.spot.record_type
    names = "、".join(record_type.model_fields) if record_type else "字段"
    plain = "一段文字，或" if record_type and issubclass(record_type, Shorthand) else ""
    dash = "，去掉多余的减号" if isinstance(fault.value, list) else ""
    message = f"{fault.spot.label}要写成{plain}几行“字段: 值”，这里写成了{_shape(fault.value)}"
    return _Told(
        RecordCode.EXPECTED_FIELDS, message, f"另起一行并缩进{dash}，写成“字段: 值”；可用的字段：{names}。"
    )


def _shape(value: Any) -> str:
    if isinstance(value, str):
        return f"文字“{excerpt(value)}”"
    return "列表" if isinstance(value, list) else "几个字段"


def _text_too_long(fault: _Fault) -> _Told:
    message = f"{fault.spot.label}太长：有 {len(str(fault.value).strip())} 个字，最多 {fault.context.get('max_length')} 个"
    return _Told(RecordCode.TOO_LONG, message)


def _list_too_long(fault: _Fault) -> _Told:
    counts = f"有 {fault.context.get('actual_length')} 项，最多 {fault.context.get('max_length')} 项"
    return _Told(RecordCode.TOO_LONG, f"{fault.spot.label}太长：{counts}")


def _empty_text(fault: _Fault) -> _Told:
    least = fault.context.get("min_length", 1)
    message = f"{fault.spot.label}没有内容" if least == 1 else f"{fault.spot.label}太短，至少 {least} 个字"
    return _Told(RecordCode.TOO_SHORT, message)


def _list_too_short(fault: _Fault) -> _Told:
    return _Told(RecordCode.TOO_SHORT, f"{fault.spot.label}至少要有 {fault.context.get('min_length', 1)} 项")


def _plainer(written: str) -> Iterator[str]:
    """Yield what a text with a fixed form may have been meant to be, likeliest first."""
    plain = unicodedata.normalize("NFKC", written)
    yield plain
    link = re.search(r"\((https?:[^()\s]+)\)|<(https?:[^<>\s]+)>|^(?:https?:/*)+(https?:.+)$", plain)
    if link:
        yield next(filter(None, link.groups()))
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(sign))
    name = re.split(r"[/\\]", bare.lower().strip("/\\ "))[-1]
    slug = re.sub(r"[\W_–—－]+", "-", re.sub(r"\.ya?ml$", "", name)).strip("-")
    yield slug
    yield re.sub(r"\s+", "", plain)


def _pattern(fault: _Fault) -> _Told:
    pattern, written = str(fault.context.get("pattern", "")), str(fault.value)
    code, meaning = meaning_of(pattern)
    right = next((meant for meant in _plainer(written) if re.fullmatch(pattern, meant)), "")
    hint = f"是不是 {right}？" + code.mend if right else ""
    if written.strip() in _NOTHING:
        hint = "没有就把这一行删去，不用写“无”。"
    return _Told(code, f"{fault.spot.label}的“{excerpt(written)}”{meaning}", hint, written, right)


def _choice(fault: _Fault) -> _Told:
    expected = (
        str(fault.context.get("expected", "")).replace(" or ", "、").replace(", ", "、").replace("'", "")
    )
    message = f"{fault.spot.label}的“{excerpt(str(fault.value))}”不在可选的值里"
    return _Told(RecordCode.INVALID_VALUE, message, f"可选的值：{expected}。" if expected else "")


def _raised(fault: _Fault) -> _Told:
    """Tell what a validator of the model raised; a message without Chinese is not meant for contributors."""
    error = fault.context.get("error")
    if isinstance(error, UnreadableError):
        message = f"{fault.spot.label}：{error.message}"
        return _Told(RecordCode.UNREADABLE_VALUE, message, error.hint, str(fault.value), error.meant)
    words = str(error)
    if any("\u4e00" <= character <= "\u9fff" for character in words):
        return _Told(RecordCode.INVALID_VALUE, f"{fault.spot.label}：{words}")
    return _invalid(fault)


def _invalid(fault: _Fault) -> _Told:
    example = f"参照这样写：{fault.spot.example}" if fault.spot.example else ""
    message = f"{fault.spot.label}的内容不合要求，这里写的是{_shape(fault.value)}"
    return _Told(RecordCode.INVALID_VALUE, message, example)


_TELLERS: Mapping[str, Callable[[_Fault], _Told]] = {
    "missing": _missing,
    "string_type": _expected_text,
    "tuple_type": _expected_list,
    "list_type": _expected_list,
    "model_type": _expected_fields,
    "model_attributes_type": _expected_fields,
    "dict_type": _expected_fields,
    "string_too_long": _text_too_long,
    "string_too_short": _empty_text,
    "too_long": _list_too_long,
    "too_short": _list_too_short,
    "string_pattern_mismatch": _pattern,
    "literal_error": _choice,
    "enum": _choice,
    "value_error": _raised,
    "assertion_error": _raised,
}
