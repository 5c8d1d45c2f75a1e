"""Building: a wrong record never costs the old site, and the same records give the same site."""

import contextlib
import socket
import time
import urllib.request
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from tests.projects import copy_project, run_generator, run_module, started

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


def page(address: str) -> str:
    """Return the page of the station, or nothing while the server is not up."""
    with (
        contextlib.suppress(OSError),
        urllib.request.urlopen(f"http://{address}/stations/leling-guojia.html", timeout=10) as answer,
    ):
        return str(answer.read().decode())
    return ""


def wait_until(done: Callable[[], bool]) -> None:
    for _ in range(300):
        if done():
            return
        time.sleep(0.2)
    pytest.fail("it did not come about within a minute")


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
    assert run_generator(project, "build").returncode == 1, "it was published"
    assert run_generator(project, "publish", "--remove", "stations/guangzhou-shiju.html").returncode == 0
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


@pytest.mark.parametrize(
    "target",
    [
        ".",
        "..",
        "practices",
        "practices/site",
        "docs",
        "generator/site",
        "mkdocs.yml",
        "mkdocs.yml/site",
        "kept",
    ],
)
def test_a_site_never_takes_the_place_of_other_files(project: Path, target: str) -> None:
    (project / "kept").mkdir()
    (project / "kept" / "letter.txt").write_text("信", "utf-8")
    before = (
        fingerprints(project / "practices") | fingerprints(project / "kept") | fingerprints(project / "docs")
    )
    done = run_generator(project, "build", "--site-dir", target)
    assert done.returncode == 1
    assert f"不能把网站放到 {target}" in done.stderr
    assert "Traceback" not in done.stderr
    after = (
        fingerprints(project / "practices") | fingerprints(project / "kept") | fingerprints(project / "docs")
    )
    assert after == before


def test_mkdocs_by_itself_never_empties_the_records(project: Path) -> None:
    before = fingerprints(project / "practices")
    done = run_module(project, "mkdocs", "build", "--site-dir", "practices")
    assert done.returncode == 1
    assert "不能把网站放到" in done.stderr
    assert fingerprints(project / "practices") == before


def test_a_site_may_be_put_into_an_empty_folder(project: Path) -> None:
    (project / "empty").mkdir()
    assert run_generator(project, "build", "--site-dir", "empty").returncode == 0
    assert (project / "empty" / "index.html").exists()


def test_an_address_that_is_taken_is_explained(project: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        done = run_generator(project, "serve", "--address", address)
    assert done.returncode == 1
    assert f"不能用地址 {address}" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_last_good_site_stays_in_the_browser_while_a_record_is_wrong(project: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    record = project / STATION
    good = record.read_text("utf-8")
    log = project / "serve.log"
    with log.open("wb") as output, started(project, "serve", "--address", address, output=output):
        wait_until(lambda: "郭家街道派出所" in page(address))
        record.write_text(good.replace("郭家街道派出所", "郭家新派出所", 1), "utf-8")
        wait_until(lambda: "郭家新派出所" in page(address))
        record.write_text(good + "bad：x\n", "utf-8")
        wait_until(lambda: "full-width-colon" in log.read_text("utf-8"))
        wait_until(lambda: "网页停在上一次的样子" in log.read_text("utf-8"))
        assert "郭家新派出所" in page(address)
        record.write_text(good, "utf-8")
        wait_until(lambda: "郭家新派出所" not in page(address))
    assert "Traceback" not in log.read_text("utf-8")
