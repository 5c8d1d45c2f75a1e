"""Many entries in small files: an entry's key alone tells which file it is in.

Every file is a script that calls ``shard`` with its own name and its content as JSON: a page from a folder can
load nothing else than scripts, and a worker can read the JSON out of it.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.search.tokens import home

FOLDER = "search"
"""The folder of the site that all files of the index are in."""


@dataclass(frozen=True, slots=True)
class IndexFile:
    """A file of the index: its path in the site and its text."""

    path: str
    text: str


def data_file(name: str, content: Any) -> IndexFile:
    """Return the file ``name`` (without ending) that holds ``content``."""
    data = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return IndexFile(f"{FOLDER}/{name}.js", f'shard("{name}",{data})')


def sharded(folder: str, entries: Mapping[str, str], size: int) -> Iterator[IndexFile]:
    """Yield files of about ``size`` characters that hold ``entries``, named ``folder/0`` and so on.

    There is always at least one, and none is left out: a reader can ask for the file of any key, at ``home``.
    """
    count = shard_count(entries, size)
    contents: list[dict[str, str]] = [{} for _ in range(count)]
    for key in sorted(entries):
        contents[shard_of(home(key), count)][key] = entries[key]
    return (data_file(f"{folder}/{index}", content) for index, content in enumerate(contents))


def shard_count(entries: Mapping[str, str], size: int) -> int:
    """Return how many files of about ``size`` characters these entries need."""
    return max(1, sum(len(key) + len(value) + _AROUND for key, value in entries.items()) // size)


def shard_of(key: str, count: int) -> int:
    """Return the number of the file that holds ``key``: FNV-1a (Fowler, Noll, Vo) over its code points."""
    value = 0x811C9DC5
    for character in key:
        value = ((value ^ ord(character)) * 0x01000193) & 0xFFFFFFFF
    return (value ^ value >> 16) % count


def chunks(texts: Iterable[Any], count: int) -> Iterator[list[Any]]:
    """Yield ``texts`` in lists of ``count``."""
    chunk: list[Any] = []
    for text in texts:
        chunk.append(text)
        if len(chunk) == count:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


_AROUND = 6
"""The quotation marks, the colon and the comma of one entry."""
