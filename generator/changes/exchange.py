"""Carries changes as JSON. What comes in may be a stranger's: nothing of it is believed that is not as it must be."""

import json
from dataclasses import fields, is_dataclass, replace
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from generator.changes.plain import Changes, CheckState, ClaimChange, ClaimState, PageChange

LARGEST = 1024 * 1024
"""How many bytes the JSON may have."""

_MOST_ENTRIES = 100
_MOST_CHECKS = 6
_LONGEST_TEXT = 240
_LARGEST_NUMBER = 1_000_000


class ForeignDataError(Exception):
    """The data are not what ``as_json`` writes."""


def as_json(changes: Changes) -> str:
    """Return the changes as JSON that ``from_json`` reads: long lists and texts are cut; the counts stay."""
    most = _MOST_ENTRIES
    kept = replace(
        changes,
        problems=tuple(_cut(problem) for problem in changes.problems[:most]),
        pages=tuple(_short_page(page) for page in changes.pages[:most]),
        claims=tuple(_short_claim(claim) for claim in changes.claims[:most]),
    )
    while _is_too_large(text := json.dumps(_plain(kept), ensure_ascii=False, indent=1)):
        most = most * 9 // 10
        kept = replace(kept, pages=kept.pages[:most], claims=kept.claims[:most])
    return text


def _is_too_large(text: str) -> bool:
    # Windows writes every line break as two bytes.
    return len(text.encode("utf-8", errors="replace")) + text.count("\n") > LARGEST


def from_json(text: str) -> Changes:
    """Read what ``as_json`` writes; raise ``ForeignDataError`` for everything else."""
    if len(text.encode("utf-8", errors="replace")) > LARGEST:
        raise ForeignDataError("too large")
    try:
        data = json.loads(text, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise ForeignDataError("no JSON") from error
    changes = _read(Changes, data)
    if not isinstance(changes, Changes):
        raise ForeignDataError("no changes")
    return changes


def _no_constant(name: str) -> None:
    raise ValueError(name)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1] + "…"


def _short_page(page: PageChange) -> PageChange:
    sections = tuple(_cut(title) for title in page.sections[:_MOST_ENTRIES])
    return replace(page, path=_cut(page.path), title=_cut(page.title), sections=sections)


def _short_claim(claim: ClaimChange) -> ClaimChange:
    return replace(
        claim,
        station=_cut(claim.station),
        owner=_cut(claim.owner),
        address=_cut(claim.address),
        before=_short_state(claim.before),
        after=_short_state(claim.after),
        fields=tuple(_cut(field) for field in claim.fields[:_MOST_ENTRIES]),
    )


def _short_state(state: ClaimState | None) -> ClaimState | None:
    if state is None:
        return None
    checks = tuple(
        CheckState(_cut(check.kind), _cut(check.result), _cut(check.formula))
        for check in state.checks[:_MOST_CHECKS]
    )
    return replace(
        state, text=_cut(state.text), figures=_cut(state.figures), level=_cut(state.level), checks=checks
    )


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return [_plain(entry) for entry in value] if isinstance(value, tuple) else value


def _read(wanted: Any, value: Any) -> Any:
    """Return ``value`` as the type ``wanted``; types are those that ``Changes`` is made of."""
    origin = get_origin(wanted)
    if origin is UnionType:
        (inner,) = (choice for choice in get_args(wanted) if choice is not NoneType)
        return None if value is None else _read(inner, value)
    if origin is tuple:
        return _read_list(get_args(wanted)[0], value)
    if is_dataclass(wanted):
        return _read_record(wanted, value)
    if isinstance(wanted, type) and issubclass(wanted, StrEnum):
        return _read_choice(wanted, value)
    return _read_plain(wanted, value)


def _read_list(wanted: Any, value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list) or len(value) > _MOST_ENTRIES:
        raise ForeignDataError("no list, or too long")
    return tuple(_read(wanted, entry) for entry in value)


def _read_record(wanted: Any, value: Any) -> Any:
    hints = get_type_hints(wanted)
    if not isinstance(value, dict) or value.keys() != hints.keys():
        raise ForeignDataError("other fields")
    return wanted(**{name: _read(hint, value[name]) for name, hint in hints.items()})


def _read_choice(wanted: type[StrEnum], value: Any) -> StrEnum:
    if not isinstance(value, str) or value not in set(wanted):
        raise ForeignDataError("no such choice")
    return wanted(value)


def _read_plain(wanted: Any, value: Any) -> Any:
    if type(value) is not wanted:
        raise ForeignDataError("another type")
    if isinstance(value, str) and len(value) > _LONGEST_TEXT:
        raise ForeignDataError("too long")
    if isinstance(value, int) and not 0 <= value <= _LARGEST_NUMBER:
        raise ForeignDataError("no count")
    return value
