"""References by name: people write 高台县公安局 where the id of its record belongs."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.diagnostics import Diagnostic
from generator.model.base import Record
from generator.reading.codes import RecordCode
from generator.text.document import Document

Names = Mapping[str, frozenset[str]]
"""The ids of all that is called by a name."""

_CALLED = ("name", "full_name", "title", "label")
_VALUE = re.compile(r"^ *(?:- +)*(?:[a-z_]+: +)?[\"'“]?(?P<value>.+?)[\"'”]?(?: +#.*)?$")


def names_inside(data: Any) -> Names:
    """Return the names of the parts of a record, from its values as they were read."""
    return _gathered(_parts(data))


def names_of(records: Mapping[str, Record]) -> Names:
    """Return the names of whole records, by their keys."""
    return _gathered((key.rpartition("/")[2], record.__dict__) for key, record in records.items())


def with_ids(
    diagnostics: Iterable[Diagnostic], documents: Iterable[Document], names: Names
) -> list[Diagnostic]:
    """Return diagnostics with those of a bad id that is a name told as such, with the id in its place."""
    by_file = {document.file: document for document in documents}
    return [_with_id(one, by_file.get(one.position.file), names) for one in diagnostics]


def _with_id(diagnostic: Diagnostic, document: Document | None, names: Names) -> Diagnostic:
    if diagnostic.code != RecordCode.BAD_ID or document is None or diagnostic.corrected:
        return diagnostic
    found = _VALUE.match(document.line(diagnostic.position.line))
    value = found["value"] if found else ""
    ids = names.get(value, frozenset())
    corrected = document.replaced(diagnostic.position, value, *ids) if len(ids) == 1 else ""
    if not corrected:
        return diagnostic
    message = f"{diagnostic.message}，这里写的是名称"
    return replace(diagnostic, message=message, hint=f"写它的编号 {min(ids)}。", corrected=corrected)


def _parts(data: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if isinstance(data, dict):
        if isinstance(data.get("id"), str):
            yield data["id"], data
        for value in data.values():
            yield from _parts(value)
    elif isinstance(data, list):
        for value in data:
            yield from _parts(value)


def _gathered(parts: Iterable[tuple[str, Mapping[str, Any]]]) -> Names:
    ids: dict[str, set[str]] = defaultdict(set)
    for part_id, values in parts:
        for field in _CALLED:
            name = values.get(field)
            if isinstance(name, str) and part_id.isascii():
                ids[name].add(part_id)
    return {name: frozenset(found) for name, found in ids.items()}
