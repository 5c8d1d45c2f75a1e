"""The swap: readers see the old site or the new one, whole, and runs that are killed leave nothing that stays."""

import errno
import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from generator.disk import beside
from generator.disk.beside import folder_beside, replace_folder

PAGES = 40
ROOT = Path(__file__).resolve().parents[2]

SWAPPER = """
import sys
from pathlib import Path
from generator.disk import beside
if sys.argv[2] == "renaming":
    beside.exchange = lambda *_: False
target = Path(sys.argv[1])
for turn in range(400):
    with beside.folder_beside(target) as aside:
        built = aside / "site"
        built.mkdir()
        for page in range(int(sys.argv[3])):
            (built / f"{page}.html").write_text(str(turn), "utf-8")
        beside.replace_folder(built, target)
    if turn == 0:
        print("ready", flush=True)
"""


def site(folder: Path, version: str = "old") -> Path:
    folder.mkdir(parents=True)
    for page in range(PAGES):
        (folder / f"{page}.html").write_text(version, "utf-8")
    return folder


def versions(folder: Path) -> list[str]:
    """Return which versions the pages of a whole site have; fail when one is missing."""
    return sorted({(folder / f"{page}.html").read_text("utf-8") for page in range(PAGES)})


def swapper(target: Path, how: str = "exchanging") -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", SWAPPER, str(target), how, str(PAGES)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    said = process.stdout.readline()
    assert said == "ready\n"
    return process


@pytest.mark.skipif(sys.platform not in ("linux", "darwin"), reason="this system cannot exchange folders")
def test_readers_never_miss_a_page_while_the_site_is_replaced(tmp_path: Path) -> None:
    target = site(tmp_path / "site")
    missed: list[str] = []
    read = 0
    done = threading.Event()

    def poll() -> None:
        nonlocal read
        while not done.is_set():
            for page in range(PAGES):
                try:
                    (target / f"{page}.html").read_bytes()
                except OSError as error:
                    missed.append(str(error))
                read += 1

    reader = threading.Thread(target=poll)
    reader.start()
    try:
        for turn in range(60):
            replace_folder(site(tmp_path / f"built-{turn}", str(turn)), target)
    finally:
        done.set()
        reader.join()
    assert missed == []
    assert read
    assert versions(target) == ["59"]
    assert os.listdir(tmp_path) == ["site"]  # noqa: PTH208


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
@pytest.mark.parametrize("how", ["exchanging", "renaming"])
def test_a_kill_at_any_moment_leaves_a_whole_site_and_nothing_for_good(tmp_path: Path, how: str) -> None:
    target = tmp_path / "site"
    moments = random.Random(7)  # noqa: S311  (no secret)
    for _ in range(12):
        process = swapper(target, how)
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(moments.uniform(0, 0.05))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        if how == "exchanging":
            assert len(versions(target)) == 1
        with folder_beside(target):
            assert len(versions(target)) == 1, "an old site that was taken away is put back"
        assert os.listdir(tmp_path) == ["site"]  # noqa: PTH208


@pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be locked there")
def test_an_old_site_that_a_killed_run_took_away_is_put_back(tmp_path: Path) -> None:
    site(tmp_path / ".site-unfinished-abcdefgh" / "old")
    with folder_beside(tmp_path / "site"):
        assert versions(tmp_path / "site") == ["old"]
    assert os.listdir(tmp_path) == ["site"]  # noqa: PTH208


@pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be locked there")
def test_an_old_site_that_cannot_be_put_back_is_kept_for_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, built = site(tmp_path / "site"), site(tmp_path / "built", "new")
    renames = 0

    def locked(source: Path, target: Path) -> None:
        """Let the old site be taken away, and then nothing more, as a program does that begins to read it."""
        nonlocal renames
        renames += 1
        if renames > 1:
            raise PermissionError(source)
        source.replace(target)

    with monkeypatch.context() as patched:
        patched.setattr(beside, "exchange", lambda *_: False)
        patched.setattr(beside, "rename", locked)
        with pytest.raises(PermissionError):
            replace_folder(built, target)
    assert not target.exists()
    with folder_beside(target):
        assert versions(target) == ["old"]


@pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be locked there")
def test_a_folder_in_use_is_not_cleared_away(tmp_path: Path) -> None:
    target = tmp_path / "site"
    with folder_beside(target) as first:
        (first / "page.html").touch()
        with folder_beside(target) as second:
            assert first != second
            assert (first / "page.html").exists()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be locked there")
def test_a_folder_is_in_use_as_long_as_a_program_that_inherited_it_runs(tmp_path: Path) -> None:
    target = tmp_path / "site"
    abandoned = tmp_path / ".site-unfinished-abcdefgh"
    abandoned.mkdir()
    lock = beside._lock(abandoned)
    assert lock is not None
    command = [sys.executable, "-c", "import sys; sys.stdin.read()"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, close_fds=False) as heir:
        os.close(lock)
        with folder_beside(target):
            assert abandoned.exists()
        heir.communicate()
    with folder_beside(target):
        assert not abandoned.exists()


def test_what_only_looks_abandoned_is_kept(tmp_path: Path) -> None:
    kept = [".site-backup", ".site-unfinished-1", "site-unfinished-abcdefgh", ".other-unfinished-abcdefgh"]
    for name in kept:
        (tmp_path / name).mkdir()
    (tmp_path / ".site-unfinished-abcdefgh").touch()
    with folder_beside(tmp_path / "site"):
        pass
    assert sorted(os.listdir(tmp_path)) == sorted([*kept, ".site-unfinished-abcdefgh"])  # noqa: PTH208


@pytest.fixture
def without_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this system be one that cannot lock folders, as Windows and some network disks are."""

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    if sys.platform != "win32":
        monkeypatch.setattr("fcntl.flock", refuse)


def put_aside(folder: Path, hours: int) -> Path:
    """Make a folder as a run leaves it that was last at work so many hours ago."""
    folder.mkdir()
    then = time.time() - hours * 3600
    os.utime(folder, (then, then))
    return folder


@pytest.mark.usefixtures("without_locks")
def test_without_locks_the_fresh_folder_of_another_run_is_kept(tmp_path: Path) -> None:
    with folder_beside(tmp_path / "site") as first:
        assert list(first.iterdir()) == []
        with folder_beside(tmp_path / "site") as second:
            assert first != second
            assert first.exists()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("without_locks")
def test_without_locks_what_was_not_touched_for_a_day_is_cleared_away(tmp_path: Path) -> None:
    recent = put_aside(tmp_path / ".site-unfinished-recently", 20)
    old = put_aside(tmp_path / ".site-unfinished-long_ago", 30)
    with folder_beside(tmp_path / "site"):
        assert recent.exists()
        assert not old.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="descriptors are listed there")
@pytest.mark.usefixtures("without_locks")
def test_without_locks_nothing_stays_open(tmp_path: Path) -> None:
    put_aside(tmp_path / ".site-unfinished-recently", 0)
    before = os.listdir("/proc/self/fd")  # noqa: PTH208
    with folder_beside(tmp_path / "site"):
        pass
    assert os.listdir("/proc/self/fd") == before  # noqa: PTH208
