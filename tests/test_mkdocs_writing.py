"""What stands beside MkDocs is the same whether one process writes it or several."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.projects import copy_project, run_module

several = pytest.mark.skipif(
    shutil.which("taskset") is None or len(os.sched_getaffinity(0)) == 1,
    reason="needs taskset and two processors",
)


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@several
def test_one_process_writes_what_several_write(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    moment = {"SOURCE_DATE_EPOCH": "1600000000"}
    done = run_module(
        project, "mkdocs", "--quiet", "build", "--site-dir", str(tmp_path / "several"), **moment
    )
    assert done.returncode == 0, done.stderr
    alone = [sys.executable, "-m", "mkdocs", "--quiet", "build", "--site-dir", str(tmp_path / "one")]
    subprocess.run(["taskset", "-c", "0", *alone], cwd=project, env={**os.environ, **moment}, check=True)
    several, one = contents(tmp_path / "several"), contents(tmp_path / "one")
    assert one.keys() == several.keys()
    assert [path for path in one if one[path] != several[path]] == []
