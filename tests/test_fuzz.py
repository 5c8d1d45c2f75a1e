"""A small fixed part of the fuzzing; README names the command for more."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
RUNS = 2_500

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("atheris") is None, reason="atheris is made for Linux alone"
)


def fuzz(place: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", _START, *options]
    return subprocess.run(command, cwd=place, capture_output=True, text=True, check=False, errors="replace")


_START = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from tests import fuzz; fuzz.main()"


def test_nothing_that_a_file_may_hold_raises(tmp_path: Path) -> None:
    done = fuzz(tmp_path, "--runs", str(RUNS))
    assert done.returncode == 0, done.stderr[-3000:]
    assert f"Done {RUNS} runs" in done.stderr


def test_what_goes_wrong_is_seen() -> None:
    """The reader says nothing, and has read nothing."""
    code = (
        "from tests import fuzz\n"
        "fuzz.read_catalog = lambda *_: fuzz.Reading(None, {}, ())\n"
        "fuzz.attempt(b'\\0id: a\\n')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert "neither read nor told of" in done.stderr
