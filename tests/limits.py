"""Commands run with little memory and little time of the processor: what takes more is ended by the system."""

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

if sys.platform != "win32":
    import resource

MEGABYTE = 1 << 20

with_limits = pytest.mark.skipif(sys.platform == "win32", reason="this system limits no process")
"""Marks tests that run something limited."""


def run_limited(
    folder: Path, *arguments: str, seconds: int, megabytes: int
) -> subprocess.CompletedProcess[str]:
    """Run Python with ``arguments`` in ``folder``; ``seconds`` are those of the processor, whatever else it does."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        stdin=subprocess.DEVNULL,
        preexec_fn=partial(_limit, seconds, megabytes * MEGABYTE),
    )


def _limit(seconds: int, size: int) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
