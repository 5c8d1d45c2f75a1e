"""A file as it came from outside: its path and its bytes, or why there are none."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

MAX_BYTES = 256 * 1024
"""The largest file that is read; a record of a station has some 10 KB."""

MAX_LIST_BYTES = 128 * 1024 * 1024
"""The largest list that is read: the addresses of 40,000 stations have some 60 MB."""


class Obstacle(StrEnum):
    """Why a file could not be read."""

    MISSING = "missing"
    SYMLINK = "symlink"
    NOT_A_FILE = "not a file"
    TOO_LARGE = "too large"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file of the library, before anyone looked into it.

    ``path`` is relative to the folder of the records, with forward slashes (``stations/leling-guojia.yaml``);
    ``shown`` is how messages name the file, which need not be its name: what cannot be printed is escaped. ``origin`` is
    where ``content`` was read, None if it was not. ``content`` is None when there was an ``obstacle``.
    """

    path: str
    shown: str
    content: bytes | None = None
    obstacle: Obstacle | None = None
    origin: PurePath | None = None


def overlay(files: Iterable[RawFile], over: Iterable[RawFile]) -> tuple[RawFile, ...]:
    """Return ``files`` with those of ``over`` put in their places, sorted by path.

    Lets single files be checked against the rest of the library.
    """
    by_path = {file.path: file for file in files} | {file.path: file for file in over}
    return tuple(by_path[path] for path in sorted(by_path))
