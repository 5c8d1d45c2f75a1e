"""The only door outside: reads the records, writes files, swaps a finished site in.

Knows folders and bytes, not what they mean; what is wrong with a file is said by ``reading``.
"""

import contextlib
import os
import shutil
import stat
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.model.catalog import RECORD_TYPES
from generator.permanence.lists import is_list
from generator.text.files import MAX_BYTES, MAX_LIST_BYTES, Obstacle, RawFile

_NAME_SURROGATE = 0x20000000  # the bit of a Windows reparse tag that says "stands for another file"
_ATTEMPTS = 20
_PAUSE_SECONDS = 0.1


def read_practices(folder: Path) -> tuple[RawFile, ...]:
    """Return every file below ``folder``, sorted, each with its bytes or the reason why there are none.

    Nothing is skipped and no link is followed. Raises nothing: a folder that is not there is an obstacle too.
    """
    if not folder.is_dir():
        return (RawFile(folder.name, _shown(folder), obstacle=_obstacle_of(folder) or Obstacle.NOT_A_FILE),)
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
    with path.open("xb") as file:
        try:
            file.write(data)
        except BaseException:
            file.close()
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
    if path.is_file():
        replace_file(path, path.read_bytes(), content.encode())
    else:
        write_new(path, content)


def replace_file(path: Path, expected: bytes, content: bytes) -> None:
    """Put ``content`` in the place of the file at ``path``, whole or not at all; its permissions stay.

    Raises ``OSError`` when it cannot be written, or when it no longer holds ``expected``; it is then as it was.
    """
    if path.read_bytes() != expected:
        raise BlockingIOError(f"{path} 刚刚被别的程序改过")
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    beside = Path(name)
    try:
        with open(handle, "wb") as file:  # noqa: PTH123  (a descriptor, not a path)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(path, beside)
        rename(beside, path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


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


@contextlib.contextmanager
def folder_beside(target: Path) -> Iterator[Path]:
    """Give an empty folder on the disk of ``target``, for work that is not finished; it is removed afterwards."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as aside:
        yield Path(aside)


def replace_folder(built: Path, target: Path) -> None:
    """Put the finished folder ``built`` in the place of ``target``, which need not exist.

    The old folder is renamed aside, the new one renamed in and the old one removed, so that a reader never
    sees half a site. When something fails, ``target`` is as it was and ``OSError`` is raised. Raises
    ``ValueError`` when the two lie inside each other or the current folder lies in ``target``.
    """
    built, target = built.resolve(strict=True), target.resolve()
    _refuse_to_lose(built, target)
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        fresh = _on_same_disk(built, aside / "new", target)
        old = aside / "old"
        existed = target.exists()
        if existed:
            rename(target, old)
        try:
            rename(fresh, target)
        except OSError:
            if existed:
                rename(old, target)
            raise
    finally:
        # What another program still holds open on Windows stays behind aside; the site itself is in place.
        if target.exists() or not (aside / "old").exists():
            shutil.rmtree(aside, ignore_errors=True)


def _refuse_to_lose(built: Path, target: Path) -> None:
    if built.is_relative_to(target) or target.is_relative_to(built):
        msg = f"{built} and {target} lie inside each other"
        raise ValueError(msg)
    if Path.cwd().is_relative_to(target):
        msg = f"the current folder lies in {target}"
        raise ValueError(msg)
    if target.exists() and not target.is_dir():
        raise NotADirectoryError(target)


def _on_same_disk(built: Path, aside: Path, target: Path) -> Path:
    """Return ``built``, or a copy of it when it lies on another disk than ``target``: no rename crosses disks."""
    if built.stat().st_dev == target.parent.stat().st_dev:
        return built
    shutil.copytree(built, aside, symlinks=True)
    return aside


def rename(source: Path, target: Path) -> None:
    """Rename, with patience: on Windows a virus scanner or an open editor locks files for moments."""
    for _ in range(_ATTEMPTS - 1):
        try:
            source.replace(target)
        except PermissionError:
            if os.name != "nt":
                raise
            time.sleep(_PAUSE_SECONDS)
        else:
            return
    source.replace(target)


def _walk(folder: Path, prefix: str) -> Iterator[RawFile]:
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        yield RawFile(
            _printable(prefix.rstrip("/") or folder.name), _shown(folder), obstacle=Obstacle.UNREADABLE
        )
        return
    for entry in found:
        path = folder / entry.name
        if entry.is_dir(follow_symlinks=False) and not _is_link(entry.stat(follow_symlinks=False)):
            yield from _walk(path, f"{prefix}{entry.name}/")
        else:
            yield _read(path, prefix + entry.name)


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
    return RawFile(relative, _shown(path), content)


def _obstacle_of(path: Path, most: int = MAX_BYTES) -> Obstacle | None:
    try:
        status = path.lstat()
    except FileNotFoundError:
        return Obstacle.MISSING
    except (OSError, ValueError):
        return Obstacle.UNREADABLE
    if _is_link(status):
        return Obstacle.SYMLINK
    if not stat.S_ISREG(status.st_mode):
        return Obstacle.NOT_A_FILE
    return Obstacle.TOO_LARGE if status.st_size > most else None


def _is_link(status: os.stat_result) -> bool:
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
