"""Building: a wrong record never costs the old site, and the same records give the same site."""

from hashlib import sha256
from pathlib import Path

import pytest

from tests.projects import copy_project, run_generator, run_module

STATION = "practices/stations/leling-guojia.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "project")


def fingerprints(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file()
    }


def test_wrong_records_leave_the_old_site_as_it_was(project: Path) -> None:
    assert run_generator(project, "build", "--strict").returncode == 0
    before = fingerprints(project / "site")
    record = project / STATION
    record.write_text(record.read_text("utf-8").replace("kind: 派出所", "kind: 派出索", 1), "utf-8")

    for arguments in (("generator", "build"), ("mkdocs", "build")):
        done = run_module(project, *arguments)
        assert done.returncode == 1
        assert f"{STATION}:3:7: unknown-term" in done.stderr
        assert "Traceback" not in done.stderr
        assert fingerprints(project / "site") == before


def test_a_removed_record_leaves_nothing_behind(project: Path) -> None:
    assert run_generator(project, "build").returncode == 0
    (project / "practices/stations/guangzhou-shiju.yaml").unlink()
    fenju = project / "practices/stations/conghua-fenju.yaml"
    fenju.write_text(fenju.read_text("utf-8").replace("belongs_to: guangzhou-shiju\n", ""), "utf-8")
    done = run_generator(project, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    assert not (project / "site/stations/guangzhou-shiju.html").exists()


def test_mkdocs_builds_the_same_pages_by_itself(project: Path) -> None:
    assert run_generator(project, "build", "--site-dir", "ours").returncode == 0
    assert run_module(project, "mkdocs", "build", "--strict", "--site-dir", "theirs").returncode == 0
    ours, theirs = fingerprints(project / "ours"), fingerprints(project / "theirs")
    assert {path for path in ours if path.endswith(".html")} == {p for p in theirs if p.endswith(".html")}
    assert [path for path in ours if path.endswith(".html") and ours[path] != theirs[path]] == []


def test_what_people_read_while_building_is_chinese(project: Path) -> None:
    done = run_generator(project, "build")
    assert done.stdout == ""
    assert all(any("一" <= character <= "鿿" for character in line) for line in done.stderr.splitlines())
