"""Starts other programs, and says why a set-up step could not be done."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path


class SetupError(Exception):
    """A step of the set-up cannot be done; the message tells the user in Chinese what to do."""


def run(command: Sequence[str | Path], folder: Path) -> int:
    """Run a program in ``folder``, its output going to the terminal; return its exit code."""
    return subprocess.run([*map(str, command)], cwd=folder, env=_environment(), check=False).returncode


def succeeds(command: Sequence[str | Path]) -> bool:
    """Tell whether a program starts and ends with exit code 0; its output is thrown away."""
    try:
        done = subprocess.run(
            [*map(str, command)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            check=False,
        )
    except OSError:
        return False
    return done.returncode == 0


def program(name: str) -> str | None:
    """Return the path of an installed program, or None."""
    return shutil.which(name)


def _environment() -> dict[str, str]:
    """Return the environment of every program started: UTF-8, whatever the system's code page is."""
    return {**os.environ, "PYTHONUTF8": "1"}
