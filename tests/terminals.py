"""A terminal to type at, as a person does: the program asks, and only then the next line is typed."""

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

PROMPT = "）：".encode()
"""What every question ends with."""


def converse(project: Path, lines: Iterable[bytes], *arguments: str) -> tuple[int, str]:
    """Run ``python -m generator`` at a terminal and type one of ``lines`` after every question.

    Return the exit code and all that the terminal showed.
    """
    import fcntl  # they exist on POSIX alone
    import pty
    import termios

    outside, inside = pty.openpty()

    def take_the_terminal() -> None:
        """Make Ctrl+C reach the program."""
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)

    with subprocess.Popen(
        [sys.executable, "-m", "generator", *arguments],
        cwd=project,
        stdin=inside,
        stdout=inside,
        stderr=inside,
        start_new_session=True,
        preexec_fn=take_the_terminal,
    ) as running:
        os.close(inside)
        shown = b""
        for line in lines:
            shown += _read(outside, PROMPT)
            os.write(outside, line)
        shown += _read(outside, None)
        os.close(outside)
    return running.returncode, shown.decode("utf-8", errors="replace")


def _read(terminal: int, end: bytes | None) -> bytes:
    """Read until ``end`` was shown last, or until the program is gone."""
    shown = b""
    while end is None or not shown.endswith(end):
        try:
            more = os.read(terminal, 4096)
        except OSError:  # Linux tells so that nobody holds the other side any more
            break
        if not more:
            break
        shown += more
    return shown
