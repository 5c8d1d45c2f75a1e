"""The lists beside the records: what was ever published, and how the records stood at the last release.

``published.txt`` has one address a line, sorted, so that it merges line by line. ``released.txt`` has a line for each
page of a record: its path, the digests of the whole record and of its own words, and for each thing inside that has an
id of its own ``anchor=digest``; those of fields follow after ``|``. ``releases/<version>.txt`` has what a release changed:
``+`` for what it added, ``~`` for what it changed, ``-`` for what it took away, each with an address, and what changed
with the names of its fields that did.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from generator.model.patterns import VERSION_PATTERN
from generator.model.release import RELEASES, ReleaseChanges

PUBLISHED = "published.txt"
"""The list of what was published; findings that stand on a line of it have its name in place of a record's key."""

RELEASED = "released.txt"

LISTS = (PUBLISHED, RELEASED)
"""The lists that a library has once it was released."""

_ENDING = ".txt"
_ADDED, _CHANGED, _WITHDRAWN = "+", "~", "-"
_ADDRESS = re.compile(r"(?:[a-z0-9-]+/)*[a-z0-9_-]+\.[a-z0-9]+(?:#[a-z0-9]+(?:-+[a-z0-9]+)*)?")
_LONGEST_ADDRESS = 1_000
_FIELD = re.compile(r"[a-z_]+(?:/\w+)?")
_NOTE = "# "


def is_list(path: str) -> bool:
    """Tell whether a file of ``practices/`` is no record but a list that the program writes."""
    return path in LISTS or (path.endswith(_ENDING) and is_of_release(path))


def is_of_release(path: str) -> bool:
    """Tell whether a file of ``practices/`` tells of a release: its record, or the list of what it changed."""
    folder, _, name = path.rpartition("/")
    return folder == RELEASES and re.fullmatch(VERSION_PATTERN, name.rpartition(".")[0]) is not None


def version_of(path: str) -> str:
    """Return the number of the release whose changes a list tells; empty for other lists."""
    return PurePosixPath(path).name.removesuffix(_ENDING) if path.startswith(f"{RELEASES}/") else ""


def changes_path(version: str) -> str:
    """Return the path, below ``practices/``, of the list of what a release changed."""
    return f"{RELEASES}/{version}{_ENDING}"


def read_published(text: str) -> dict[str, int]:
    """Return every address of the list with the number of its line; blank lines and notes are passed over."""
    return {
        line.rstrip(): number
        for number, line in enumerate(text.split("\n"), 1)
        if line and not line.startswith(_NOTE) and not line.isspace()
    }


def is_address(line: str) -> bool:
    """Tell whether a line of the list has the form of an address of the site."""
    return len(line) <= _LONGEST_ADDRESS and _ADDRESS.fullmatch(line) is not None


def published_text(addresses: Iterable[str]) -> str:
    """Write the list of what was published."""
    head = (
        f"{_NOTE}发布过的全部地址，一行一个。由 python run.py publish 写，只增不减。"
        "地址不见了而没有说明去向，检查就不通过。\n"
    )
    return head + "".join(f"{address}\n" for address in sorted(set(addresses)))


def read_released(text: str) -> dict[str, str]:
    """Return the line of every page at the last release, by its path."""
    lines = (line.rstrip().partition(" ") for line in text.split("\n") if not line.startswith(_NOTE))
    return {page: rest for page, _, rest in lines if page}


def released_text(lines: Mapping[str, str]) -> str:
    """Write the list of what was released."""
    head = f"{_NOTE}上一次发布时每条记录的摘要。由 python run.py release 写，用来算出下一次改了什么。\n"
    return head + "".join(f"{page} {lines[page]}\n" for page in sorted(lines))


def read_changes(text: str) -> ReleaseChanges:
    """Read what a release changed."""
    found: dict[str, list[str]] = {_ADDED: [], _CHANGED: [], _WITHDRAWN: []}
    fields: dict[str, tuple[str, ...]] = {}
    for line in text.split("\n"):
        sign, _, rest = line.rstrip().partition(" ")
        address, *names = rest.split(" ")
        if sign in found and is_address(address):
            found[sign].append(address)
            if known := tuple(name for name in names if _FIELD.fullmatch(name)):
                fields[address] = known
    return ReleaseChanges(tuple(found[_ADDED]), tuple(found[_CHANGED]), tuple(found[_WITHDRAWN]), fields)


def changes_text(version: str, changes: ReleaseChanges) -> str:
    """Write what a release changed, in the order of the addresses."""
    signs = ((_ADDED, changes.added), (_CHANGED, changes.changed), (_WITHDRAWN, changes.withdrawn))
    lines = sorted((address, sign) for sign, addresses in signs for address in addresses)
    head = f"{_NOTE}{version} 改了什么：+ 新增，~ 改动（后面是改了的字段），- 撤下。由 python run.py release 写。\n"
    return head + "".join(
        f"{' '.join((sign, address, *changes.fields.get(address, ())))}\n" for address, sign in lines
    )
