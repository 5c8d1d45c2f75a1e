"""Digests: by which it is known, without the earlier records, what of them has changed since.

A digest is of the values as contributors wrote them, not of the text: comments and the layout do not count, and
neither does what the program makes of the values.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.model.addresses import (
    entry_anchor,
    local_part_anchor,
    part_anchor,
    set_anchor,
    vocabulary_anchor,
)
from generator.model.catalog import VOCABULARY_KEY
from generator.model.station import STATION_LEVEL

_LENGTH = 10
_GONE = "gone"


@dataclass(frozen=True, slots=True)
class PageDigests:
    """The digests of a record: of the whole, of its own words, and of each thing inside it by its anchor."""

    whole: str
    own: str
    inside: Mapping[str, str]

    @property
    def is_gone(self) -> bool:
        """Tell whether the record does not speak for itself any more."""
        return self.own == _GONE

    def gone(self) -> "PageDigests":
        """Return the digests of the same record when it does not speak for itself: what it still holds is not shown."""
        return PageDigests(self.whole, _GONE, {})

    def line(self) -> str:
        """Write the digests in one line."""
        return " ".join((self.whole, self.own, *(f"{anchor}={of}" for anchor, of in self.inside.items())))


def read_line(line: str) -> PageDigests:
    """Read what ``line`` wrote; what a hand has spoilt reads as something else, which then counts as changed."""
    whole, _, rest = line.partition(" ")
    own, _, rest = rest.partition(" ")
    pairs = (pair.partition("=") for pair in rest.split())
    return PageDigests(whole, own, {anchor: of for anchor, _, of in pairs})


def digest(values: Any) -> str:
    """Return a short digest of values."""
    text = json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:_LENGTH]


def digests_of(key: str, data: Mapping[str, Any]) -> PageDigests:
    """Return the digests of a good record, given as the values that its file holds."""
    inside = dict(_inside(key, data))
    return PageDigests(
        digest(data), digest(_own(key, data)), {a: digest(values) for a, values in inside.items()}
    )


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
