"""The same records give the same bytes, wherever and whenever a site is built, and whoever builds it."""

import os
import stat
import sys
from pathlib import Path

import pytest

from tests.projects import copy_project, run_module

HERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"}
THERE = {"TZ": "America/Adak", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2", "SOURCE_DATE_EPOCH": "1893456000"}
"""Two builders who share nothing: zones a day apart, locales, hashes of strings; one says that it is another year."""

START = """
import os, runpy, sys
os.umask(int(sys.argv.pop(1), 8))
runpy.run_module("generator", run_name="__main__", alter_sys=True)
"""


def build(project: Path, umask: str, site_dir: str, **environment: str) -> Path:
    """Build a copy of the project under a umask."""
    copy_project(project)
    (project / "masked.py").write_text(START, "utf-8")
    done = run_module(project, "masked", umask, "build", "--site-dir", site_dir, **environment)
    assert done.returncode == 0, done.stderr
    return project / site_dir


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    place = tmp_path_factory.mktemp("builders")
    first = build(place / "a", "022", "site", **HERE)
    return first, build(place / "第二个 文件夹" / "b", "077", "public/out", **THERE)


def test_two_builders_get_the_same_bytes(sites: tuple[Path, Path]) -> None:
    first, second = map(tree, sites)
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []
    assert len(first) > 300


def test_what_a_builder_has_around_does_not_get_into_the_site(sites: tuple[Path, Path]) -> None:
    words = [str(site.parent.parent).encode() for site in sites]
    for site in sites:
        assert [path for path, content in tree(site).items() if any(word in content for word in words)] == []


@pytest.mark.skipif(sys.platform == "win32", reason="has no such permissions")
def test_a_umask_is_kept_to(sites: tuple[Path, Path]) -> None:
    """Who hides what they make hides the site; who does not, has a site that a server may read."""
    for site, mode in zip(sites, (0o755, 0o700), strict=True):
        assert stat.S_IMODE(os.stat(site).st_mode) == mode  # noqa: PTH116
        assert {stat.S_IMODE(path.stat().st_mode) for path in site.rglob("*.html")} == {mode & 0o666}
