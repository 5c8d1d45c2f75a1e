"""An archive of a stranger gives one small file or nothing."""

import subprocess
import sys
import warnings
import zipfile
from pathlib import Path

import pytest

from tests.projects import ROOT
from tools.unpack import unpack


def archive(folder: Path, *files: tuple[str, bytes]) -> Path:
    path = folder / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as opened, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the same name twice is what is tried
        for name, content in files:
            opened.writestr(name, content)
    return path


def test_the_file_of_that_name_is_taken(tmp_path: Path) -> None:
    path = archive(tmp_path, ("changes.json", b"{}"), ("../evil", b"x"), ("number", b"12\n"))
    command = [sys.executable, str(ROOT / "tools" / "unpack.py"), str(path), "number", "16"]
    folder = tmp_path / "inside"
    folder.mkdir()
    assert subprocess.run(command, cwd=folder, check=False).returncode == 0
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == {"number": b"12\n"}
    assert not (tmp_path / "evil").exists()


@pytest.mark.parametrize(
    "files",
    [
        [],
        [("folder/number", b"1")],
        [("./number", b"1")],
        [("number", b"1"), ("number", b"2")],
        [("number", b"0" * 50_000_000)],
    ],
)
def test_what_is_missing_there_twice_or_too_large_is_refused(
    tmp_path: Path, files: list[tuple[str, bytes]]
) -> None:
    with pytest.raises(ValueError, match="number"):
        unpack(archive(tmp_path, *files), "number", 16)
