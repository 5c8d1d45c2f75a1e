"""A terminal to type at, as a person does: the program asks, and only then the next line is typed."""

import os
import select
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

PROMPT = "）：".encode()
"""What every question ends with."""

PATIENCE = 60.0
"""For how many seconds a program may show nothing before it is taken to hang."""


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
        shown = bytearray()
        try:
            for line in lines:
                _read(outside, PROMPT, shown)
                os.write(outside, line)
            _read(outside, None, shown)
        except TimeoutError:
            running.kill()
            raise
        finally:
            os.close(outside)
    return running.returncode, shown.decode("utf-8", errors="replace")


def _read(terminal: int, end: bytes | None, shown: bytearray) -> None:
    """Add what is shown until ``end`` was shown last, or until the program is gone.

    Raises ``TimeoutError`` with all that was shown when nothing comes any more.
    """
    begin = len(shown)
    while end is None or not shown[begin:].endswith(end):
        if not select.select([terminal], [], [], PATIENCE)[0]:
            raise TimeoutError(shown.decode("utf-8", errors="replace"))
        try:
            more = os.read(terminal, 4096)
        except OSError:  # Linux tells so that nobody holds the other side any more
            break
        if not more:
            break
        shown += more
