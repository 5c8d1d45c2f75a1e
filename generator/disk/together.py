"""Several finished files, each put in its place whole: all of them or, when one cannot be, none."""

import contextlib
import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path

from generator.disk.beside import rename


def aside(path: Path) -> Path:
    """Return a name beside ``path``, on the same disk, that nothing has: for what is not to stay there."""
    return path.with_name(f".{path.name}-{secrets.token_hex(4)}.tmp")


def move_into_place(moves: Mapping[Path, Path]) -> None:
    """Give finished files (keys) their names (values), in the place of what was there: all of them or none.

    Readers see every file whole, as it was or as it is. What the last one replaces needs no copy to be put back from, so
    the largest should be the last. Raises ``OSError`` when a name is a folder's or the disk refuses; all are then as they
    were, and a copy of what could not even be put back is left beside its place.
    """
    kept: dict[Path, Path] = {}
    try:
        for target in [*moves.values()][:-1]:
            if target.is_symlink() or target.is_file():
                kept[target] = aside(target)
                shutil.copy2(target, kept[target], follow_symlinks=False)
        for source, target in moves.items():
            _move(source, target)
    except BaseException:
        _put_back(moves, kept)
        raise
    finally:
        for copy in kept.values():
            with contextlib.suppress(OSError):
                copy.unlink(missing_ok=True)


def _move(source: Path, target: Path) -> None:
    if target.is_dir():  # which Windows would tell as a missing permission
        raise IsADirectoryError(target)
    rename(source, target)


def _put_back(moves: Mapping[Path, Path], kept: dict[Path, Path]) -> None:
    """Undo those of ``moves`` that were made, unless all were; take out of ``kept`` the copies that serve for it."""
    made = [target for source, target in moves.items() if not source.exists()]
    if len(made) == len(moves):  # stopped by hand when all was done
        return
    with contextlib.ExitStack() as steps:  # all of them are taken, even when one fails
        for target in made:
            if target in kept:
                steps.callback(rename, kept.pop(target), target)
            else:
                steps.callback(target.unlink)
