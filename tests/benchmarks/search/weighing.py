"""What things cost: a command in time and memory, files in bytes."""

import gzip
import os
import subprocess
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took; ``peak`` is the memory in bytes of the largest of its processes, 0 if unknown."""

    wall: float
    cpu: float
    peak: int


@dataclass(frozen=True, slots=True)
class Weight:
    """Some files: how many, their bytes, and their bytes when each is compressed by gzip."""

    files: int
    plain: int
    packed: int


class CommandError(Exception):
    """A command ended badly; the message holds the end of what it said."""


_SAID = 2000
_LEVEL = 6


def output_of(command: Sequence[str | Path], folder: Path, **environment: str) -> str:
    """Run a command in ``folder`` and return what it said; raise ``CommandError`` when it fails."""
    done = subprocess.run(
        [*map(str, command)],
        cwd=folder,
        env={**os.environ, "PYTHONUTF8": "1", **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0:
        raise CommandError(f"{' '.join(map(str, command))}\n{done.stderr[-_SAID:]}")
    return done.stdout


def measured(command: Sequence[str | Path], folder: Path, **environment: str) -> Cost:
    """Run a command in ``folder`` and return its cost; raise ``CommandError`` when it fails."""
    began, before = time.perf_counter(), os.times()
    with subprocess.Popen(
        [*map(str, command)],
        cwd=folder,
        env={**os.environ, "PYTHONUTF8": "1", **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        said = process.stdout.read() if process.stdout else b""
        code, peak = _wait(process)
    wall, after = time.perf_counter() - began, os.times()
    if code != 0:
        message = f"{' '.join(map(str, command))}\n{said.decode('utf-8', 'replace')[-_SAID:]}"
        raise CommandError(message)
    user = after.children_user - before.children_user
    system = after.children_system - before.children_system
    return Cost(wall, user + system, peak)


def _wait(process: subprocess.Popen[bytes]) -> tuple[int, int]:
    """Wait for a process; return its exit code and its peak memory, which Windows does not tell."""
    if not hasattr(os, "wait4"):
        return process.wait(), 0
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_maxrss * 1024


def weigh(files: Iterable[Path]) -> Weight:
    """Weigh files; one asked for twice counts twice."""
    sizes = [_sizes(path, path.stat().st_mtime_ns) for path in files]
    return Weight(len(sizes), sum(size for size, _ in sizes), sum(packed for _, packed in sizes))


@cache
def _sizes(path: Path, changed: int) -> tuple[int, int]:
    content = path.read_bytes()
    # What does not shrink is sent as it is.
    return len(content), min(len(content), len(gzip.compress(content, _LEVEL)))


def as_values(cost: Cost) -> Mapping[str, float]:
    """Return a cost as JSON can hold it."""
    return {"wall": cost.wall, "cpu": cost.cpu, "peak": cost.peak}


def from_values(values: Mapping[str, float]) -> Cost:
    """Return the cost that ``as_values`` wrote."""
    return Cost(values["wall"], values["cpu"], int(values["peak"]))
