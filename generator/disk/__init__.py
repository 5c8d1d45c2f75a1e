"""The only door outside: reads the records, writes files, swaps a finished site in.

Knows folders and bytes, not what they mean; what is wrong with a file is said by ``reading``.
"""

import errno
import os
import shutil
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.disk.beside import folder_beside, replace_folder
from generator.disk.together import aside, move_into_place
from generator.model.catalog import RECORD_TYPES
from generator.permanence.lists import is_list
from generator.text.files import MAX_BYTES, MAX_LIST_BYTES, Obstacle, RawFile

__all__ = [
    "folder_beside",
    "list_files",
    "may_be_replaced",
    "read_files",
    "read_practices",
    "read_scripts",
    "read_some",
    "replace_files",
    "replace_folder",
    "write_all_new",
    "write_below",
    "write_file",
    "write_new",
    "write_together",
]

_NAME_SURROGATE = 0x20000000  # the bit of a Windows reparse tag that says "stands for another file"


def read_practices(folder: Path) -> tuple[RawFile, ...]:
    """Return every file below ``folder``, sorted, each with its bytes or the reason why there are none.

    Nothing is skipped and no link is followed, not even to ``folder`` itself. Raises nothing: a folder that is not
    there is an obstacle too.
    """
    obstacle = _obstacle_of(folder)
    if obstacle is Obstacle.SYMLINK or not folder.is_dir():
        return (RawFile(folder.name, _shown(folder), obstacle=obstacle or Obstacle.NOT_A_FILE),)
    return tuple(sorted(_walk(folder, ""), key=lambda file: file.path))


def read_files(paths: Iterable[Path]) -> tuple[RawFile, ...]:
    """Return the files at ``paths``, each as if it stood in the folder of records; a folder gives all its files.

    The name of the folder that a file is in tells what kind of record it holds.
    """
    found: dict[str, RawFile] = {}
    for path in paths:
        parent = path.absolute().parent.name
        files = [_read(path, f"{parent}/{path.name}" if parent in RECORD_TYPES else path.name)]
        if path.is_dir() and not path.is_symlink():
            name = path.absolute().name
            files = list(_walk(path, f"{name}/" if name in RECORD_TYPES else ""))
        found.update((_printable(file.path), file) for file in files)
    return tuple(found[path] for path in sorted(found))


def write_new(path: Path, content: str | bytes) -> None:
    """Write a file that must not exist yet; raise ``FileExistsError`` when it does."""
    data = content.encode() if isinstance(content, str) else content
    path.parent.mkdir(parents=True, exist_ok=True)
    file = path.open("xb")
    try:
        # A full disk may be told of only when the file is closed.
        with file:
            file.write(data)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def write_below(folder: Path, contents: Iterable[tuple[str, Iterable[bytes]]]) -> None:
    """Write files at these paths below ``folder``, piece by piece, each piece before the next is asked for.

    What stands there is replaced.
    """
    made: set[str] = set()
    for path, content in contents:
        parent = path.rpartition("/")[0]
        if parent not in made:
            (folder / parent).mkdir(parents=True, exist_ok=True)
            made.add(parent)
        with (folder / path).open("wb") as file:
            file.writelines(content)


def write_all_new(contents: Mapping[Path, str]) -> None:
    """Write files that must not exist yet, all of them or none; raise ``FileExistsError`` when one does."""
    written: list[Path] = []
    try:
        for path, content in contents.items():
            write_new(path, content)
            written.append(path)
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise


def write_file(path: Path, content: str) -> None:
    """Write a file whole, whether it is there or not."""
    write_together({path: content})


def replace_files(contents: Mapping[Path, tuple[bytes, bytes]]) -> None:
    """Put other contents in the place of files, given with what each must hold now: all of them or none.

    Raises ``OSError`` when one cannot be written, or no longer holds what it must; all are then as they were.
    """
    for path, (expected, _) in contents.items():
        if path.read_bytes() != expected:
            raise BlockingIOError(errno.EAGAIN, "changed meanwhile", str(path))
    write_together({path: content for path, (_, content) in contents.items()})


def write_together(contents: Mapping[Path, str | bytes]) -> None:
    """Write files whole, new ones and in the place of old ones whose permissions stay: all of them or none.

    Raises ``OSError`` when one of them cannot be written; all are then as they were.
    """
    staged: dict[Path, Path] = {}
    try:
        for path, content in contents.items():
            beside = aside(path)
            staged[beside] = path
            _stage(beside, content.encode() if isinstance(content, str) else content)
            if path.exists():
                shutil.copymode(path, beside)
        move_into_place(staged)
    except BaseException:
        for beside in staged:
            beside.unlink(missing_ok=True)
        raise


def _stage(path: Path, content: bytes) -> None:
    """Write a new file so that it stays even when the power fails."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def read_some(path: Path, most: int) -> bytes:
    """Return the beginning of a file, at most this many bytes; raise ``OSError`` when it cannot be read."""
    with path.open("rb") as file:
        return file.read(most)


def list_files(folder: Path, ending: str) -> tuple[str, ...]:
    """Return the paths, below ``folder``, of all files with this ending, sorted; none if there is no such folder."""
    return tuple(sorted(path.relative_to(folder).as_posix() for path in folder.rglob(f"*{ending}")))


def read_scripts(folder: Path) -> dict[str, str]:
    """Return the texts of the scripts in a folder of the program itself, by name."""
    return {path.name: path.read_text("utf-8") for path in sorted(folder.glob("*.js"))}


def may_be_replaced(target: Path, marks: Iterable[str]) -> bool:
    """Tell whether nothing would be lost at ``target``: it is not there, empty, or a folder with all of ``marks``.

    Raises ``OSError`` when it cannot be looked into.
    """
    if not target.exists():
        return True
    with os.scandir(target) as entries:
        found = {entry.name for entry in entries}
    return not found or found.issuperset(marks)


def _walk(folder: Path, prefix: str) -> Iterator[RawFile]:
    """Yield every file below ``folder``; without recursion, for folders may be nested deeper than Python goes."""
    waiting = [(folder, prefix)]
    while waiting:
        here, above = waiting.pop()
        try:
            with os.scandir(here) as entries:
                found = [(entry.name, _is_folder(entry)) for entry in entries]
        except OSError:
            name = above.rstrip("/") or here.name
            yield RawFile(_printable(name), _shown(here), obstacle=Obstacle.UNREADABLE)
            continue
        waiting.extend((here / name, f"{above}{name}/") for name, is_folder in found if is_folder)
        yield from (_read(here / name, above + name) for name, is_folder in found if not is_folder)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    return entry.is_dir(follow_symlinks=False) and not is_link(entry.stat(follow_symlinks=False))


def _read(path: Path, relative: str) -> RawFile:
    relative = _printable(relative)
    most = MAX_LIST_BYTES if is_list(relative) else MAX_BYTES
    obstacle = _obstacle_of(path, most)
    if obstacle:
        return RawFile(relative, _shown(path), obstacle=obstacle)
    try:
        content = _bytes_of(path, most)
    except OSError:
        return RawFile(relative, _shown(path), obstacle=Obstacle.UNREADABLE)
    if len(content) > most:
        return RawFile(relative, _shown(path), obstacle=Obstacle.TOO_LARGE)
    return RawFile(relative, _shown(path), content, origin=path)


def _obstacle_of(path: Path, most: int = MAX_BYTES) -> Obstacle | None:
    try:
        status = path.lstat()
    except FileNotFoundError:
        return Obstacle.MISSING
    except (OSError, ValueError):
        return Obstacle.UNREADABLE
    if is_link(status):
        return Obstacle.SYMLINK
    if not stat.S_ISREG(status.st_mode):
        return Obstacle.NOT_A_FILE
    return Obstacle.TOO_LARGE if status.st_size > most else None


def is_link(status: os.stat_result) -> bool:
    """Tell links from files; junctions of Windows are links, cloud placeholders are not."""
    return stat.S_ISLNK(status.st_mode) or bool(getattr(status, "st_reparse_tag", 0) & _NAME_SURROGATE)


def _bytes_of(path: Path, most: int) -> bytes:
    """Read at most one byte more than is allowed, and no link that was put there since it was looked at."""
    flags = (
        os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    )
    with open(os.open(path, flags), "rb") as file:  # noqa: PTH123  (a descriptor, not a path)
        return file.read(most + 1)


def _shown(path: Path) -> str:
    return _printable(path.as_posix())


def _printable(name: str) -> str:
    """Return a file name that can be printed anywhere: bytes that are no text and control characters escaped."""
    text = os.fsencode(name).decode("utf-8", errors="backslashreplace")
    return "".join(character if character.isprintable() else f"\\u{ord(character):04x}" for character in text)
