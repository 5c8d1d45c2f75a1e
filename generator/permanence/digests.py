"""Digests: by which it is known, without the earlier records, what of them has changed since.

A digest is of the values as contributors wrote them, not of the text: comments and the layout do not count, and
neither does what the program makes of the values.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from generator.model.addresses import (
    entry_anchor,
    local_part_anchor,
    part_anchor,
    set_anchor,
    vocabulary_anchor,
)
from generator.model.catalog import VOCABULARY_KEY
from generator.model.standing import PAGE
from generator.model.station import STATION_LEVEL

MEASURE_MARK = "/"
"""Stands between a field of figures and what is counted, where each figure is known by itself: ``profile/民警``."""

_LENGTH = 10
_FIELD_LENGTH = 4
"""Of a field it is enough to tell which one changed of something that did: a digest that misses that says less, not wrong."""

_GONE = "gone"
_FIELDS, _FIELD, _OF_FIELD = "|", ",", ":"


@dataclass(frozen=True, slots=True)
class PageDigests:
    """The digests of a record: of the whole, of its own words, and of each thing inside it by its anchor.

    ``fields`` are those of the single fields, by the anchor of what has them, ``PAGE`` for the record itself.
    """

    whole: str
    own: str
    inside: Mapping[str, str]
    fields: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def is_gone(self) -> bool:
        """Tell whether the record does not speak for itself any more."""
        return self.own == _GONE

    def gone(self) -> "PageDigests":
        """Return the digests of the same record when it does not speak for itself: what it still holds is not shown."""
        return PageDigests(self.whole, _GONE, {})

    def line(self) -> str:
        """Write the digests in one line."""
        own = f"{self.own}{self._fields_of(PAGE)}"
        inside = (f"{anchor}={of}{self._fields_of(anchor)}" for anchor, of in self.inside.items())
        return " ".join((self.whole, own, *inside))

    def _fields_of(self, anchor: str) -> str:
        fields = self.fields.get(anchor, {})
        told = _FIELD.join(f"{name}{_OF_FIELD}{of}" for name, of in fields.items())
        return f"{_FIELDS}{told}" if told else ""


def read_line(line: str) -> PageDigests:
    """Read what ``line`` wrote; what a hand has spoilt reads as something else, which then counts as changed."""
    whole, _, rest = line.partition(" ")
    own, _, rest = rest.partition(" ")
    found = {PAGE: own, **{anchor: of for anchor, _, of in (pair.partition("=") for pair in rest.split())}}
    inside = {anchor: of.partition(_FIELDS)[0] for anchor, of in found.items()}
    fields = {anchor: _read_fields(of.partition(_FIELDS)[2]) for anchor, of in found.items()}
    return PageDigests(
        whole, inside.pop(PAGE), inside, {anchor: own for anchor, own in fields.items() if own}
    )


def _read_fields(text: str) -> Mapping[str, str]:
    pairs = (one.partition(_OF_FIELD) for one in text.split(_FIELD) if one)
    return {name: of for name, _, of in pairs}


def digest(values: Any) -> str:
    """Return a short digest of values."""
    text = json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:_LENGTH]


def digests_of(key: str, data: Mapping[str, Any]) -> PageDigests:
    """Return the digests of a good record, given as the values that its file holds."""
    own, inside = _own(key, data), dict(_inside(key, data))
    fielded = {} if key == VOCABULARY_KEY else {PAGE: own, **inside}
    return PageDigests(
        digest(data),
        digest(own),
        {anchor: digest(values) for anchor, values in inside.items()},
        {anchor: found for anchor, values in fielded.items() if (found := dict(_field_digests(values)))},
    )


def _field_digests(values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the digest of each field, of figures by what is counted; of a plain text there are none."""
    for name, value in values.items() if isinstance(values, Mapping) else ():
        if name == "id":
            continue
        if name == "profile":
            yield from ((f"{name}{MEASURE_MARK}{of}", _of_field(some)) for of, some in _by_measure(value))
        else:
            yield name, _of_field(value)


def _by_measure(figures: Any) -> Iterator[tuple[str, Any]]:
    """Yield the figures of each measure under its name, which is left without what has a meaning in a line."""
    for measure, some in groupby(sorted(figures, key=_measure), _measure):
        yield "".join(character for character in measure if character.isalnum()), list(some)


def _measure(figure: Mapping[str, Any]) -> str:
    return str(figure["measure"])


def _of_field(value: Any) -> str:
    return digest(value)[:_FIELD_LENGTH]


def _own(key: str, data: Mapping[str, Any]) -> Any:
    """Return what a record says itself, outside the things that have an address of their own."""
    folder = key.partition("/")[0]
    if folder == "stations":
        return _without(data, "practices", "claims")
    if folder == "models":
        return _without(data, "parts")
    return _without(data, "sets") if key == VOCABULARY_KEY else data


def _inside(key: str, data: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the things inside a record that have an address of their own, each without those inside it."""
    folder = key.partition("/")[0]
    if folder == "stations":
        yield from _entries(STATION_LEVEL, "claim", data.get("claims", ()))
        for practice in data.get("practices", ()):
            yield from _of_practice(practice)
    elif folder == "models":
        yield from ((local_part_anchor(part["id"]), part) for part in data.get("parts", ()))
    elif key == VOCABULARY_KEY:
        for terms in data["sets"]:
            yield set_anchor(terms["id"]), _without(terms, "terms")
            yield from ((vocabulary_anchor(terms["id"], term["id"]), term) for term in terms["terms"])


def _of_practice(practice: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    owner, structure = practice["id"], practice.get("structure", {})
    own = _without(practice, "claims", "methods", "cases", "structure")
    yield owner, own
    if structure:
        yield part_anchor(owner, "structure"), _without(structure, "units")
    yield from _entries(owner, "unit", structure.get("units", ()))
    yield from _entries(owner, "method", practice.get("methods", ()))
    yield from _entries(owner, "case", practice.get("cases", ()))
    yield from _entries(owner, "claim", practice.get("claims", ()))


def _entries(owner: str, kind: str, entries: Any) -> Iterator[tuple[str, Any]]:
    return ((entry_anchor(owner, kind, entry["id"]), entry) for entry in entries)


def _without(values: Mapping[str, Any], *fields: str) -> Mapping[str, Any]:
    return {name: value for name, value in values.items() if name not in fields}
