"""What of a page or a thing on it changed, as readers are told: the titles of its fields."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from generator.model.base import Record, title_of
from generator.model.catalog import RECORD_TYPES
from generator.model.claim import Claim
from generator.model.organisation import Part
from generator.model.practice import Case, Method, Practice, Structure, Unit
from generator.model.standing import PAGE
from generator.permanence.digests import MEASURE_MARK
from generator.permanence.promises import Kind, kind_of

_MOST = 8

_TYPES: Mapping[Kind, type[Record]] = MappingProxyType(
    {
        Kind.PRACTICE: Practice,
        Kind.SECTION: Structure,
        Kind.UNIT: Unit,
        Kind.METHOD: Method,
        Kind.CASE: Case,
        Kind.CLAIM: Claim,
        Kind.PART: Part,
    }
)


def fields_told(page: str, anchor: str, names: Sequence[str]) -> str:
    """Say which fields changed of a page, or of the thing at an anchor: ``概要、大事；基本情况：民警、人口``."""
    folder = page.partition("/")[0]
    owner = RECORD_TYPES.get(folder) if anchor == PAGE else _TYPES.get(kind_of(page, anchor)[0])
    return "；".join(_told(owner, names)) if owner else ""


def _told(owner: type[Record], names: Sequence[str]) -> Iterator[str]:
    """Yield the titles of the fields that the model still has, then the measures that are known by themselves."""
    fields: list[str] = []
    measures: dict[str, list[str]] = {}
    for name in names:
        field, _, measure = name.partition(MEASURE_MARK)
        if field in owner.model_fields:
            (measures.setdefault(title_of(owner, field), []) if measure else fields).append(
                measure or title_of(owner, field)
            )
    if fields:
        yield _few(fields)
    yield from (f"{title}：{_few(counted)}" for title, counted in measures.items())


def _few(words: Sequence[str]) -> str:
    more = f"等{len(words)}项" if len(words) > _MOST else ""
    return "、".join(words[:_MOST]) + more
