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
    plain = text.replace("\r\n", "\n")
    lines = plain.split("\n")
    if len(lines) > _MOST_LINES or "\r" in plain:
        return None
    reader = _Reader()
    for line in lines:
        if line and not reader.take(line):
            return None
    return reader.whole()


class _Reader:
    """Takes a text line by line as long as each is plain."""

    def __init__(self) -> None:
        self._root: dict[str, Data] = {}
        self._levels = [_Level(0, self._root)]
        self._awaited: _Open | None = None

    def whole(self) -> dict[str, Data] | None:
        """Return all that was taken, unless a field still waits for its value."""
        return None if self._awaited else self._root or None

    def take(self, line: str) -> bool:
        """Take one line, or tell that it is not plain."""
        found = _LINE.match(line)
        if found is None:
            return line.lstrip(" ").startswith("#")
        spaces, dash, name, plain, double, single = found.groups()
        if plain and (": " in plain or " #" in plain or plain[-1] in ": \r"):
            return False
        indent = len(spaces)
        if not (self._entered(indent, dash) if self._awaited else self._left(indent, dash)):
            return False
        value = plain or double or single
        return self._entry(indent, name, value) if dash else self._field(indent, name, value)

    def _entry(self, indent: int, name: str | None, value: str | None) -> bool:
        entries = self._levels[-1].inside
        if not isinstance(entries, list):
            return False
        if name:
            fields: dict[str, Data] = {}
            entries.append(fields)
            self._levels.append(_Level(indent + 2, fields))
            return self._field(indent + 2, name, value)
        if value:
            entries.append(value)
        return bool(value)

    def _field(self, indent: int, name: str | None, value: str | None) -> bool:
        fields = self._levels[-1].inside
        if not name or not isinstance(fields, dict) or name in fields:
            return False
        fields[name] = value or ""
        if not value:
            self._awaited = _Open(fields, name, indent)
        return True

    def _entered(self, indent: int, dash: str | None) -> bool:
        """Open the value that a field waits for; tell whether this line can be its first."""
        awaited, self._awaited = self._awaited, None
        if awaited is None or indent < awaited.indent + (not dash) or len(self._levels) > _MOST_LEVELS:
            return False
        value: list[Data] | dict[str, Data] = [] if dash else {}
        awaited.fields[awaited.name] = value
        self._levels.append(_Level(indent, value))
        return True

    def _left(self, indent: int, dash: str | None) -> bool:
        """Close what this line no longer belongs to; tell whether it belongs to what is left."""
        levels = self._levels
        while levels[-1].indent > indent and len(levels) > 1:
            levels.pop()
        if not dash and isinstance(levels[-1].inside, list):
            levels.pop()
        return levels[-1].indent == indent
