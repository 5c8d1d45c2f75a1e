"""Packing: one ZIP that unpacks anywhere, can be checked, and is the same whenever and wherever it is made."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from datetime import date
from pathlib import Path

import pytest

from generator.carrying.names import name_faults
from generator.carrying.readme import README, SUMS
from tests.projects import ROOT, copy_project, run_generator

EPOCH = "1700000000"


@pytest.fixture(scope="module")
def packed(carried: Path) -> Path:
    """The ZIP that was packed from the project."""
    return carried.with_name(f"{carried.name}.zip")


def sha256sum(folder: Path, file: str) -> subprocess.CompletedProcess[str]:
    command = ["sha256sum", "--check", "--strict", "--quiet", file]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


needs_sha256sum = pytest.mark.skipif(shutil.which("sha256sum") is None, reason="本机没有 sha256sum")


def below(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_it_unpacks_into_one_folder_with_everything_that_the_site_has(packed: Path, site: Path) -> None:
    with zipfile.ZipFile(packed) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
    folder = packed.stem
    assert re.fullmatch(r"jiceng-jingwu-[0-9a-z.-]+", folder)
    assert {name.partition("/")[0] for name in names} == {folder}
    assert len(names) == len(set(names))
    assert {name.partition("/")[2] for name in names} == below(site) | {README, SUMS}


def test_its_names_can_be_unpacked_by_every_system(packed: Path) -> None:
    with zipfile.ZipFile(packed) as archive:
        names = archive.namelist()
    assert list(name_faults(names)) == []
    assert all(name.isascii() for name in names)


def test_its_entries_tell_nothing_of_the_machine(packed: Path) -> None:
    with zipfile.ZipFile(packed) as archive:
        entries = archive.infolist()
        assert {entry.external_attr >> 16 for entry in entries} == {0o100644}
        assert len({entry.date_time for entry in entries}) == 1
        assert {(entry.extra, entry.comment) for entry in entries} == {(b"", b"")}
        secrets = [str(ROOT).encode(), str(Path.home()).encode() + b"/", os.uname().nodename.encode() + b"/"]
        found = [e.filename for e in entries if any(secret in archive.read(e) for secret in secrets)]
    assert found == []


@needs_sha256sum
def test_the_checksums_hold_and_show_what_was_changed(carried: Path, packed: Path, tmp_path: Path) -> None:
    assert sha256sum(packed.parent, f"{packed.name}.sha256").returncode == 0
    assert sha256sum(carried, SUMS).returncode == 0
    told = {line.partition("  ")[2] for line in (carried / SUMS).read_text("ascii").splitlines()}
    assert told == below(carried) - {SUMS}

    copy = tmp_path / "copy"
    shutil.copytree(carried, copy)
    with (copy / "data" / "claims.csv").open("ab") as file:
        file.write(b"x")
    spoilt = sha256sum(copy, SUMS)
    assert spoilt.returncode == 1
    assert "data/claims.csv" in spoilt.stdout


def test_the_note_can_be_read_in_an_old_notepad_and_names_what_is_there(carried: Path) -> None:
    note = (carried / README).read_bytes()
    assert note.startswith(b"\xef\xbb\xbf")
    assert note.count(b"\n") == note.count(b"\r\n") > 20
    text = note.decode("utf-8-sig")
    assert text.startswith("先读我")
    for name in ("index.html", SUMS, carried.name, "data", "api"):
        assert name in text
        assert name == carried.name or (carried / name).exists()


def test_the_same_records_give_the_same_bytes_wherever_they_lie(packed: Path, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "另一个 地方")
    # Pinned copies lie beside a site and not in the ZIP: it must not link to them.
    configuration = project / "mkdocs.yml"
    text = configuration.read_text("utf-8").replace("\nextra:\n", "\nextra:\n  pinned: v/{version}/\n", 1)
    configuration.write_text(text, "utf-8")
    assert "\n  pinned: v/" in text
    for path in project.rglob("*"):
        os.utime(path, (1, 1))
    done = run_generator(project, "pack", PYTHONHASHSEED="7", TZ="Asia/Shanghai", LC_ALL="C")
    assert done.returncode == 0, done.stderr
    assert "SHA256" not in done.stderr
    assert (project / "dist" / packed.name).read_bytes() == packed.read_bytes()
    checksum = f"{packed.name}.sha256"
    assert (project / "dist" / checksum).read_bytes() == (packed.parent / checksum).read_bytes()
    assert sorted(path.name for path in project.iterdir()) == [
        "dist",
        "docs",
        "generator",
        "mkdocs.yml",
        "practices",
    ]


def test_wrong_records_are_not_packed(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    station = project / "practices/stations/leling-guojia.yaml"
    station.write_text(station.read_text("utf-8").replace("kind: 派出所", "kind: 派出索", 1), "utf-8")
    done = run_generator(project, "pack")
    assert done.returncode == 1
    assert "没有打包" in done.stderr
    assert not (project / "dist").exists()


@pytest.mark.parametrize("into", ["practices", "docs/x", "generator", "mkdocs.yml", "mkdocs.yml/x"])
def test_it_is_not_written_among_what_the_site_is_made_of(tmp_path: Path, into: str) -> None:
    project = copy_project(tmp_path / "project")
    before = below(project)
    done = run_generator(project, "pack", "--into", into)
    assert done.returncode == 1
    assert f"不能把压缩包写到 {into}" in done.stderr
    assert "Traceback" not in done.stderr
    assert below(project) == before


def test_ending_it_halfway_leaves_the_old_one_whole_and_nothing_else(tmp_path: Path, packed: Path) -> None:
    project = copy_project(tmp_path / "project")
    old = project / "dist" / packed.name
    old.parent.mkdir()
    old.write_bytes(b"old")
    with subprocess.Popen([sys.executable, "-m", "generator", "pack"], cwd=project) as process:
        while not list(project.glob(".site-*/site/index.html")) and process.poll() is None:
            time.sleep(0.05)
        process.send_signal(signal.SIGTERM)
        assert process.wait() == 1
    assert old.read_bytes() == b"old"
    assert sorted(path.name for path in old.parent.iterdir()) == [old.name]
    assert not list(project.glob(".site-*"))


def test_a_day_can_be_set_for_the_files_but_not_a_nonsense_one(tmp_path: Path) -> None:
    done = run_generator(ROOT, "pack", "--into", str(tmp_path), SOURCE_DATE_EPOCH="昨天")
    assert done.returncode == 1
    assert "SOURCE_DATE_EPOCH" in done.stderr
    assert list(tmp_path.iterdir()) == []


def on_a_disk(place: Path, mounting: str) -> subprocess.CompletedProcess[str]:
    """Pack into ``place`` in a world of its own, in which ``mounting`` made a disk there; then print what it holds."""
    script = f'{mounting} && "$0" -m generator pack --into "$1"; code=$?; ls -A "$1"; cat "$1"/*; exit $code'
    command = ["unshare", "--mount", "sh", "-c", script, sys.executable, str(place)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=180, check=False)


def can_mount() -> bool:
    script = "mount -t tmpfs none /mnt"
    return (
        bool(shutil.which("unshare"))
        and not subprocess.run(
            ["unshare", "--mount", "sh", "-c", script], capture_output=True, check=False
        ).returncode
    )


needs_mounts = pytest.mark.skipif(not can_mount(), reason="没有挂载文件系统的权限")


@needs_mounts
def test_a_full_disk_is_told_and_the_old_file_stays(tmp_path: Path, packed: Path) -> None:
    done = on_a_disk(tmp_path, f'mount -t tmpfs -o size=2m none "$1" && echo old > "$1/{packed.name}"')
    assert done.returncode == 1
    assert "磁盘已满" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == f"{packed.name}\nold\n"


@needs_mounts
def test_a_read_only_disk_is_told_at_once(tmp_path: Path) -> None:
    done = on_a_disk(tmp_path, 'mount -t tmpfs none "$1" && mount -o remount,ro "$1"')
    assert done.returncode == 1
    assert "磁盘是只读的" in done.stderr
    assert "正在生成网页" not in done.stderr


def test_the_day_in_the_entries_is_the_day_of_the_records(packed: Path) -> None:
    with zipfile.ZipFile(packed) as archive:
        year, month, day, *time_of_day = archive.infolist()[0].date_time
    assert time_of_day == [0, 0, 0]
    records = (path.read_text("utf-8") for path in (ROOT / "practices").rglob("*.yaml"))
    reviewed = [found for text in records for found in re.findall(r"reviewed_on: ([0-9-]{10})", text)]
    assert date(year, month, day).isoformat() == max(reviewed)
