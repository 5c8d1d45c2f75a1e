"""Texts that a colon split: ``- 注意: 雨天`` is a field named 注意 to YAML, and was meant as a text."""

from typing import Any

from generator.diagnostics import Path
from generator.model.base import Record, Shorthand
from generator.reading.fields import spot_at


def beginning_of(value: Any) -> str:
    """Return the beginning of a text that became the one field of a value; nothing if it is none."""
    if isinstance(value, dict) and len(value) == 1:
        name = str(next(iter(value)))
        return name if _is_prose(name) else ""
    return ""


def split_text(path: Path, value: Any, root: type[Record], error: str) -> Path:
    """Return the path of the field that is the beginning of a text, if a missing field shows that there is one.

    ``path``, ``value`` and ``error`` are those of one error of pydantic: that the text of a part is missing, whose
    value is then the part.
    """
    if error != "missing" or not isinstance(value, dict):
        return ()
    part = spot_at(root, path[:-1]).record_type
    if part is None or not issubclass(part, Shorthand) or path[-1] != part.plain_field:
        return ()
    titles = {field.title for field in part.model_fields.values()}
    names = [
        name for name in value if name not in part.model_fields and name not in titles and _is_prose(name)
    ]
    return (*path[:-1], names[0]) if names else ()


def _is_prose(name: str) -> bool:
    return not name.isascii()
