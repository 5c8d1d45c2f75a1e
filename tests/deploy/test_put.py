"""put.sh puts a whole site in place at once, packed, and keeps what must stay."""

import gzip
import os
import threading
from pathlib import Path

import pytest

from tests.deploy.conftest import put


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A small built site."""
    site = tmp_path / "网站 1"
    (site / "stations").mkdir(parents=True)
    (site / "index.html").write_text("<title>首页</title>" * 200, "utf-8")
    (site / "stations" / "a.html").write_text("甲" * 2000, "utf-8")
    (site / "short.html").write_text("短", "utf-8")
    (site / "library.sqlite").write_bytes(b"\0" * 4000)
    return site


def test_what_readers_get_is_the_site_with_texts_packed_beside_it(built: Path, tmp_path: Path) -> None:
    place = tmp_path / "server"
    assert put(built, place).returncode == 0
    current = place / "current"
    assert (current / "index.html").read_bytes() == (built / "index.html").read_bytes()
    packed = {path.relative_to(current).as_posix() for path in current.rglob("*.gz")}
    assert packed == {"index.html.gz", "stations/a.html.gz"}
    assert gzip.decompress((current / "stations" / "a.html.gz").read_bytes()).decode("utf-8") == "甲" * 2000


def test_packing_the_same_gives_the_same_bytes(built: Path, tmp_path: Path) -> None:
    packed = []
    for name in ("one", "two"):
        assert put(built, tmp_path / name).returncode == 0
        packed.append((tmp_path / name / "current" / "index.html.gz").read_bytes())
    assert packed[0] == packed[1]


def test_what_is_gone_from_the_site_is_gone_from_the_server(built: Path, tmp_path: Path) -> None:
    place = tmp_path / "server"
    assert put(built, place).returncode == 0
    (built / "stations" / "a.html").unlink()
    assert put(built, place).returncode == 0
    assert list((place / "current" / "stations").iterdir()) == []


def test_three_sites_are_kept_to_go_back_to(built: Path, tmp_path: Path) -> None:
    place = tmp_path / "server"
    for number in range(5):
        (built / "index.html").write_text(f"{number}", "utf-8")
        assert put(built, place).returncode == 0
    kept = sorted((place / "releases").iterdir())
    assert [(folder / "index.html").read_text("utf-8") for folder in kept] == ["2", "3", "4"]
    assert (place / "current").resolve() == kept[-1].resolve()


def test_fixed_versions_stay(built: Path, tmp_path: Path) -> None:
    place = tmp_path / "server"
    fixed = place / "v" / "1.0.0" / "index.html"
    fixed.parent.mkdir(parents=True)
    fixed.write_text("1.0.0", "utf-8")
    for _ in range(5):
        assert put(built, place).returncode == 0
    assert (place / "current" / "v" / "1.0.0" / "index.html").read_text("utf-8") == "1.0.0"


def test_what_is_no_site_is_not_put_in_place(built: Path, tmp_path: Path) -> None:
    place = tmp_path / "server"
    assert put(built, place).returncode == 0
    before = (place / "current").resolve()
    (built / "index.html").unlink()
    done = put(built, place)
    assert (done.returncode, "没有生成好的网站" in done.stderr) == (1, True)
    assert (place / "current").resolve() == before


def test_a_failure_on_the_way_leaves_the_site_as_it_was(built: Path, tmp_path: Path) -> None:
    place = tmp_path / "server"
    assert put(built, place).returncode == 0
    before = (place / "current").resolve()
    (place / "v").rmdir()
    (place / "v").write_text("", "utf-8")
    assert put(built, place).returncode != 0
    assert (place / "current").resolve() == before


def test_readers_find_the_site_at_every_moment(built: Path, tmp_path: Path) -> None:
    place = tmp_path / "server"
    assert put(built, place).returncode == 0
    missed: list[str] = []
    done = threading.Event()

    def poll() -> None:
        while not done.is_set():
            try:
                (place / "current" / "index.html").read_bytes()
            except OSError as error:
                missed.append(str(error))

    reader = threading.Thread(target=poll)
    reader.start()
    try:
        for _ in range(8):
            assert put(built, place).returncode == 0
    finally:
        done.set()
        reader.join()
    assert missed == []


def test_packing_that_fails_leaves_the_site_as_it_was(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "server"
    assert put(built, place).returncode == 0
    before = (place / "current").resolve()
    broken = tmp_path / "bin" / "gzip"
    broken.parent.mkdir()
    broken.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", f"{broken.parent}:{os.environ['PATH']}")
    assert put(built, place).returncode != 0
    assert (place / "current").resolve() == before
    assert before.is_dir()
