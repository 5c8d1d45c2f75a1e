"""A full disk and one that cannot be written to: a plain word in Chinese, and everything is as it was.

The disks are small ones in memory, which only the superuser may mount.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.permanence.libraries import PLACE
from tests.permanence.projects import released_project
from tests.projects import run_generator

RECORDS: tuple[tuple[str, ...], ...] = (
    (
        "new",
        "station",
        "xin-suo",
        "--name",
        "新所",
        "--kind",
        "派出所",
        "--province",
        "山东省",
        "--source",
        "yuhe-bao",
    ),
    ("check", "--fix", "--yes"),
    ("publish",),
    ("release", "--date", "2026-11-23"),
    ("schema", "--write"),
)
"""Commands that write records and lists, into the project itself."""

SITES: tuple[tuple[str, ...], ...] = (("build", "--site-dir"), ("pack", "--into"), ("export", "--into"))
"""Commands that write whole sites, and the option that says where to."""


def _can_mount() -> bool:
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("unshare"):
        return False
    command = ["unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


pytestmark = pytest.mark.skipif(not _can_mount(), reason="only the superuser of Linux may mount a small disk")


@contextmanager
def mounted(place: Path, options: str) -> Iterator[Path]:
    place.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a small library that was released once and changed since, and with a site."""
    project = released_project(tmp_path_factory.mktemp("released") / "project")
    record = project / "practices" / PLACE
    text = record.read_text("utf-8").replace("河边警务室", "河边的警务室").replace("name: ", "name：", 1)
    record.write_text(text, "utf-8")
    (project / "site").mkdir()
    for name in ("404.html", "index.html", "search.html"):
        (project / "site" / name).write_text("旧", "utf-8")
    return project


def fill(folder: Path, left: int = 0) -> None:
    """Take the room that is left on a disk but for so many bytes."""
    (folder / "filler-0").write_bytes(bytes(left))
    for size in (1 << 20, 1 << 12, 1):
        try:
            with (folder / f"filler-{size}").open("wb", buffering=0) as file:
                while file.write(bytes(size)) == size:
                    pass
        except OSError:
            continue
    (folder / "filler-0").unlink()


def refused(project: Path, arguments: tuple[str, ...], words: str) -> None:
    """Run a command that must fail with these words and change nothing at all."""
    before = tree(project)
    done = run_generator(project, *arguments, PYTHONDONTWRITEBYTECODE="1")
    assert done.returncode == 1, (arguments, done.stderr)
    said = done.stdout + done.stderr
    assert words in said, (arguments, said)
    assert "Traceback" not in said, (arguments, said)
    after = tree(project)
    assert after.keys() == before.keys()
    assert after == before
    assert not list(project.glob(".*-unfinished-*"))


def mend(project: Path) -> None:
    """Make the record that --fix would mend a good one, and add a page that was not published yet."""
    (project / "docs" / "xin.md").write_text("# 新 {#xin}\n", "utf-8")
    record = project / "practices" / PLACE
    record.write_text(record.read_text("utf-8").replace("name：", "name: ", 1), "utf-8")


@pytest.mark.parametrize("kind", ["full", "read-only"])
def test_records_and_lists_stay_whole(released: Path, tmp_path: Path, kind: str) -> None:
    with mounted(tmp_path / "disk", "size=64m") as disk:
        project = disk / "project"
        shutil.copytree(released, project)
        for command in RECORDS if kind == "full" else (RECORDS[0], RECORDS[-2]):
            if command[0] in ("publish", "release"):
                subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
                for filler in disk.glob("filler-*"):
                    filler.unlink()
                mend(project)
            if kind == "full":
                fill(disk)
                refused(project, command, "磁盘已满")
            else:
                subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
                refused(project, command, "磁盘是只读的")


@pytest.mark.parametrize("room", [1, 2, 3, 5])
def test_a_release_that_finds_room_for_some_of_its_files_writes_none(
    released: Path, tmp_path: Path, room: int
) -> None:
    with mounted(tmp_path / "disk", "size=64m") as disk:
        project = disk / "project"
        shutil.copytree(released, project)
        mend(project)
        fill(disk, left=room * 4096)  # what a file takes at least
        refused(project, ("release", "--date", "2026-11-23"), "磁盘已满")


def test_sites_stay_whole_on_a_full_disk(released: Path, tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "size=64m") as disk:
        project = disk / "project"
        shutil.copytree(released, project)
        mend(project)
        (project / "packed").mkdir()
        (project / "packed" / "old.zip").write_bytes(b"old")
        fill(disk, left=1 << 18)
        for command, option in SITES:
            place = {"build": "site", "pack": "packed", "export": "exported"}[command]
            refused(project, (command, option, place), "磁盘已满")


def test_sites_are_not_written_to_a_read_only_disk(released: Path, tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(released, project)
    mend(project)
    with mounted(tmp_path / "disk", "size=1m,ro") as disk:
        for command, option in (*SITES, ("pdf", "--output")):
            place = disk / ("new.pdf" if command == "pdf" else "new")
            words = ("yuhe-chengguan",) if command == "pdf" else ()
            refused(project, (command, *words, option, str(place)), "磁盘是只读的")
