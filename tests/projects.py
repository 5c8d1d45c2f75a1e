"""Copies of the project to do things to: write wrong records, build, run commands."""

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent.parent

PARTS = ("practices", "docs", "generator", "mkdocs.yml")


def copy_project(target: Path) -> Path:
    """Copy what building needs into ``target`` and return it."""
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, target / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            target.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target / part)
    return target


def files_of(project: Path) -> dict[Path, bytes]:
    """Return what the files of the records hold."""
    return {path: path.read_bytes() for path in (project / "practices").rglob("*") if path.is_file()}


def unpublish(project: Path) -> None:
    """Make a copy of the project one of which nothing was published or released yet."""
    for path in ("published.txt", "released.txt"):
        (project / "practices" / path).unlink()
    shutil.rmtree(project / "practices" / "releases")


def run_generator(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run ``python -m generator`` in a project, as its user would."""
    return run_module(project, "generator", *arguments, **environment)


def run_module(
    project: Path, module: str, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run ``python -m <module>`` in a project."""
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=project,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=180,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def carry(project: Path, place: Path) -> Path:
    """Pack the site of a project, unpack the ZIP in ``place`` as its user would, and return the folder that comes of it."""
    done = run_generator(project, "pack", "--into", str(place))
    assert done.returncode == 0, done.stderr
    (packed,) = place.glob("*.zip")
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(place)
    return place / packed.stem


@contextmanager
def started(project: Path, *arguments: str, output: IO[bytes] | int = subprocess.DEVNULL) -> Iterator[None]:
    """Run a command that does not end by itself, and end it as a user's system does."""
    command = [sys.executable, "-m", "generator", *arguments]
    with subprocess.Popen(command, cwd=project, env=os.environ, stdout=output, stderr=output) as process:
        try:
            yield
        finally:
            process.terminate()
