"""Unfinished work beside its target, and the swap that puts it in place: readers see the old site or the new one.

A run that is killed leaves its unfinished folder behind; the next one for the same target clears it away. A folder in
use is known by the lock that its run holds on it and that the system takes from whoever dies.
"""

import contextlib
import ctypes
import errno
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

if sys.platform != "win32":
    import fcntl

_ATTEMPTS = 20
_PAUSE_SECONDS = 0.1
_DAY_SECONDS = 86_400
_UNFINISHED = "-unfinished-"
_OLD = "old"
_HERE, _EXCHANGE = -100, 2  # AT_FDCWD; RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS are the same number
_CANNOT = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM})


@contextlib.contextmanager
def folder_beside(target: Path) -> Iterator[Path]:
    """Give an empty folder on the disk of ``target``, for work that is not finished; it is removed afterwards.

    What runs that were killed left beside ``target`` is removed first. Programs that are started hold the folder, too,
    if they inherit what this one has open.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    _clear_abandoned(target)
    with _own_folder(target) as aside:
        yield aside


def replace_folder(built: Path, target: Path) -> None:
    """Put the finished folder ``built`` in the place of ``target``, which need not exist.

    Where the system can exchange two folders, there is no moment without a site; elsewhere the old one is renamed aside
    and the new one renamed in. When something fails, ``target`` is as it was and ``OSError`` is raised. Raises
    ``ValueError`` when the two lie inside each other or the current folder lies in ``target``.
    """
    built, target = built.resolve(strict=True), target.resolve()
    _refuse_to_lose(built, target)
    target.parent.mkdir(parents=True, exist_ok=True)
    with _own_folder(target) as aside:
        fresh = _on_same_disk(built, aside / "new", target)
        if not target.exists():
            rename(fresh, target)
        elif exchange(fresh, target):
            shutil.rmtree(fresh, ignore_errors=True)
        else:
            _rename_both(fresh, target, aside / _OLD)


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


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; return False where the system cannot. Raise ``OSError`` if it fails."""
    names = os.fsencode(one), os.fsencode(other)
    try:
        system = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            failed = system.renamex_np(*names, _EXCHANGE)
        else:
            failed = system.renameat2(_HERE, names[0], _HERE, names[1], _EXCHANGE)
    except (AttributeError, OSError, TypeError):  # an older C library, or Windows
        return False
    number = ctypes.get_errno()
    if failed and number not in _CANNOT:
        raise OSError(number, os.strerror(number), str(other))
    return not failed


@contextlib.contextmanager
def _own_folder(target: Path) -> Iterator[Path]:
    while True:
        folder = Path(tempfile.mkdtemp(prefix=f".{target.name}{_UNFINISHED}", dir=target.parent))
        lock = _lock(folder, is_own=True)
        if lock is not None:
            break
    try:
        yield folder
    finally:
        # An old site that could not be put back stays, and the next run puts it back.
        if target.exists() or not (folder / _OLD).exists():
            shutil.rmtree(folder, ignore_errors=True)
        os.close(lock)


def _clear_abandoned(target: Path) -> None:
    """Remove what runs that were killed left beside ``target``; first put an old site back that they took away."""
    name = re.compile(rf"\.{re.escape(target.name)}{_UNFINISHED}[a-z0-9_]{{8}}")
    for folder in [each for each in target.parent.iterdir() if name.fullmatch(each.name)]:
        if folder.is_symlink() or not folder.is_dir():
            continue
        lock = _lock(folder)
        if lock is None:
            continue
        if (folder / _OLD).exists() and not target.exists():
            rename(folder / _OLD, target)
        shutil.rmtree(folder, ignore_errors=True)
        os.close(lock)


def _lock(folder: Path, *, is_own: bool = False) -> int | None:
    """Return a descriptor that holds ``folder`` until it is closed; None when another run holds it or it is gone.

    Where folders cannot be locked, whoever made one holds it (``is_own``), for as long as it was touched within a day.
    """
    try:
        return _locked(folder)
    except (BlockingIOError, FileNotFoundError):
        return None
    except OSError:
        return os.open(os.devnull, os.O_RDONLY) if is_own or _is_old(folder) else None


def _locked(folder: Path) -> int:
    """Return a descriptor with the lock on ``folder``; raise ``OSError`` when it cannot be had."""
    if sys.platform == "win32":
        raise OSError(errno.ENOTSUP, "folders cannot be locked here", str(folder))
    lock = os.open(folder, os.O_RDONLY | os.O_NOFOLLOW)
    try:
        os.set_inheritable(lock, True)  # noqa: FBT003  (the parameter has no name)
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if not os.path.samestat(os.fstat(lock), folder.stat()):
            raise FileNotFoundError(errno.ENOENT, "another one has its name", str(folder))
    except BaseException:
        os.close(lock)
        raise
    return lock


def _is_old(folder: Path) -> bool:
    with contextlib.suppress(FileNotFoundError):  # another run has just cleared it away
        return time.time() - folder.stat().st_mtime > _DAY_SECONDS
    return False


def _rename_both(fresh: Path, target: Path, old: Path) -> None:
    rename(target, old)
    try:
        rename(fresh, target)
    except OSError:
        rename(old, target)
        raise


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
