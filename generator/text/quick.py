"""A quick reader for the plain part of YAML that nearly all of a record is written in.

It reads a text only when nothing in it calls for care: one field or entry a line, plain or simply quoted. Whatever
else there is, it leaves to ``tree``, which tells what is wrong and where. What it reads, ``tree`` reads alike and
finds nothing wrong with; a test holds the two against each other.
"""

import re
from dataclasses import dataclass

from generator.text.opening import ODD_SPACE
from generator.text.tree import Data

_FIRST = ".0-9A-Za-z\u4e00-\u9fff\u3400-\u4dbf“《（【「□"
_DOUBTFUL = rf"null$|Null$|NULL$|[a-z][a-z0-9_]*[{ODD_SPACE} ]*(?::(?!/)|[：﹕∶︰꞉])|“[a-z]"
_LINE = re.compile(
    r"( *)(- )?(?:([a-z_]+):(?: |$))?"
    rf"(?:((?!{_DOUBTFUL})[{_FIRST}].*)|\"([^\"\\]+)\"|'([^']+)')?$"
)
_MOST_LINES = 5_000
_MOST_LEVELS = 24


@dataclass(slots=True)
class _Level:
    indent: int
    inside: "dict[str, Data] | list[Data]"


@dataclass(slots=True)
class _Open:
    """A field whose value begins on a later line."""

    fields: dict[str, Data]
    name: str
    indent: int


def quick_read(text: str) -> dict[str, Data] | None:
    """Return the fields of a text without unwanted characters, or None when it has to be read with care."""
    lines = text.replace("\r\n", "\n").split("\n")
    if len(lines) > _MOST_LINES:
        return None
    root: dict[str, Data] = {}
    levels = [_Level(0, root)]
    awaited: _Open | None = None
    for line in lines:
        if not line:
            continue
        found = _LINE.match(line)
        if found is None:
            if line.lstrip(" ").startswith("#"):
                continue
            return None
        spaces, dash, name, plain, double, single = found.groups()
        if plain and (": " in plain or " #" in plain or plain[-1] in ": \r"):
            return None
        indent = len(spaces)
        if not (
            _entered(levels, awaited, indent, bool(dash)) if awaited else _left(levels, indent, bool(dash))
        ):
            return None
        awaited = None
        inside = levels[-1].inside
        value = plain or double or single
        if dash:
            if not name:
                if not value or not isinstance(inside, list):
                    return None
                inside.append(value)
                continue
            fields: dict[str, Data] = {}
            if not isinstance(inside, list):
                return None
            inside.append(fields)
            indent += 2
            levels.append(_Level(indent, fields))
            inside = fields
        if not name or not isinstance(inside, dict) or name in inside:
            return None
        if value:
            inside[name] = value
        else:
            inside[name] = ""
            awaited = _Open(inside, name, indent)
    return None if awaited or not root else root


def _entered(levels: list[_Level], awaited: _Open, indent: int, is_entry: bool) -> bool:  # noqa: FBT001
    """Open the value that a field waits for; tell whether this line can be its first."""
    if indent < awaited.indent + (not is_entry) or len(levels) > _MOST_LEVELS:
        return False
    value: list[Data] | dict[str, Data] = [] if is_entry else {}
    awaited.fields[awaited.name] = value
    levels.append(_Level(indent, value))
    return True


def _left(levels: list[_Level], indent: int, is_entry: bool) -> bool:  # noqa: FBT001
    """Close what this line no longer belongs to; tell whether it belongs to what is left."""
    while levels[-1].indent > indent and len(levels) > 1:
        levels.pop()
    if not is_entry and isinstance(levels[-1].inside, list):
        levels.pop()
    return levels[-1].indent == indent
