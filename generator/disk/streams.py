"""Large files and many of them: found, opened and copied, never held in memory."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from generator.disk import is_link


@dataclass(frozen=True, slots=True)
class Found:
    """A file below a folder: its path there with ``/``, where it is, and its size."""

    name: str
    path: Path
    size: int

    def open(self) -> BinaryIO:
        """Open it for reading; raise ``OSError`` when it cannot be."""
        return self.path.open("rb")


def files_below(folder: Path) -> list[Found]:
    """Return every ordinary file below ``folder``, in the order of their paths; links are no ordinary files."""
    return sorted(_walk(folder, ""), key=lambda found: found.name)


def entries_of(folder: Path) -> set[str]:
    """Return the names of what lies in a folder; none when it is not there. Raise ``OSError`` when it is no folder."""
    if not folder.exists():
        return set()
    with os.scandir(folder) as entries:
        return {entry.name for entry in entries}


def copy(found: Found, target: Path) -> None:
    """Copy a file's bytes to a new one, whose folder is made if need be."""
    with found.open() as source, create(target) as out:
        shutil.copyfileobj(source, out)


def first_match(folder: Path, pattern: str) -> Path | None:
    """Return the first file below ``folder`` whose path fits ``pattern`` (with ``*``), in the order of paths."""
    return min(folder.glob(pattern), default=None)


def create(path: Path) -> BinaryIO:
    """Open a file for writing that must not exist yet, in a folder that is made if need be."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.open("x+b")


def room_left(folder: Path) -> int:
    """Return how many bytes the disk of ``folder`` can still take."""
    return shutil.disk_usage(folder).free


def links_below(folder: Path) -> list[str]:
    """Return the paths, below ``folder``, of the links among its files and folders, sorted; no link is followed."""
    below = (Path(here, name) for here, folders, files in os.walk(folder) for name in (*folders, *files))
    return sorted(path.relative_to(folder).as_posix() for path in below if is_link(path.lstat()))


def _walk(folder: Path, prefix: str) -> Iterator[Found]:
    """Yield every ordinary file; without recursion, for folders may be nested deeper than Python goes."""
    waiting = [(folder, prefix)]
    while waiting:
        here, above = waiting.pop()
        with os.scandir(here) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((here / entry.name, f"{above}{entry.name}/"))
                elif entry.is_file(follow_symlinks=False):
                    yield Found(above + entry.name, here / entry.name, entry.stat().st_size)
