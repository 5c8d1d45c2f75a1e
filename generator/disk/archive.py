"""A ZIP of files, the same bytes for the same files, written as a stream."""

import hashlib
import zipfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol

from generator.disk.streams import create

_COMPRESSED = frozenset(
    (
        ".gif",
        ".gz",
        ".imscc",
        ".jpeg",
        ".jpg",
        ".pdf",
        ".png",
        ".webp",
        ".woff",
        ".woff2",
        ".xlsx",
        ".zip",
    )
)
"""Endings of files that are compressed already."""

_PLAIN_FILE = 0o100644 << 16
_UNIX = 3
_CHUNK = 1 << 18


class Member(Protocol):
    """A file that goes into a ZIP: its path there, below the folder, its size, and how to open it."""

    @property
    def name(self) -> str:
        """Return its path."""

    @property
    def size(self) -> int:
        """Return how many bytes it has."""

    def open(self) -> BinaryIO:
        """Open it for reading."""


def write_archive(path: Path, folder: str, members: Iterable[Member], day: date, sums: str) -> int:
    """Write a ZIP that unpacks into ``folder`` and holds the members and their checksums; return how many files.

    One member at a time is open, and none is held in memory. Every date in the ZIP is ``day`` and every file is an
    ordinary one that all may read. ``sums`` is the name of the file that tells the SHA-256 of every other one, as
    ``sha256sum -c`` reads it. Raises ``OSError`` when a file cannot be read or the ZIP not be written.
    """
    lines = []
    with create(path) as out, zipfile.ZipFile(out, "w") as archive:
        for member in members:
            info = _info(f"{folder}/{member.name}", member.size, day)
            lines.append(sum_line(_copy(member, archive, info), member.name))
        archive.writestr(_info(f"{folder}/{sums}", 0, day), "".join(lines))
    return len(lines) + 1


def sum_line(digest: str, name: str) -> str:
    """Return the line of a checksum file for one file."""
    return f"{digest}  {name}\n"


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file; raise ``OSError`` when it cannot be read."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _copy(member: Member, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> str:
    """Write a member into the ZIP and return its SHA-256."""
    digest = hashlib.sha256()
    with member.open() as source, archive.open(info, "w") as target:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            target.write(chunk)
    return digest.hexdigest()


def _info(name: str, size: int, day: date) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    stored = PurePosixPath(name).suffix.lower() in _COMPRESSED
    info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    info.external_attr = _PLAIN_FILE
    info.create_system = _UNIX
    info.file_size = size
    return info
