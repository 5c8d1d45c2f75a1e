"""Times what an author waits for: from the change of one record until a browser is served the new page.

``python -m tests.benchmarks.serving`` copies the project, adds synthetic stations, serves it as an author does, changes
a record several times, and prints a Markdown table of medians: the first start, the new page, and the first search
after it, which makes the index.
"""

import argparse
import re
import socket
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.benchmarks.synthetic import Plan, enlarged_project
from tests.projects import started

STATION = "leling-guojia"
PATIENCE = 1800
"""For how many seconds an answer is waited for at most."""

_ENGINE = "search/engine.js"
_VERSIONS = re.compile(r"livereload\((\d+), (\d+)\)")
_NAME = re.compile(r"^name: *(.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Waits:
    """What an author waits for, in seconds."""

    start: float
    pages: tuple[float, ...]
    searches: tuple[float, ...]


def main(arguments: Sequence[str]) -> int:
    """Measure every size and print the table; return the exit code."""
    chosen = _parser().parse_args(arguments)
    sys.stdout.write(
        "| 合成单位 | 启动 | 改一条记录，到看见新网页 | 接着第一次搜索 |\n| --- | --- | --- | --- |\n"
    )
    for stations in chosen.stations:
        with tempfile.TemporaryDirectory() as name:
            project = enlarged_project(Path(name) / "project", Plan(stations))
            waits = measure(project, chosen.runs)
        sys.stdout.write(
            f"| {stations} | {waits.start:.1f} 秒 | {median(waits.pages):.1f} 秒 | {median(waits.searches):.1f} 秒 |\n"
        )
        sys.stdout.flush()
    return 0


def measure(project: Path, runs: int) -> Waits:
    """Serve a project and change one of its records so many times."""
    record = project / "practices" / "stations" / f"{STATION}.yaml"
    told = record.read_text("utf-8")
    began = time.perf_counter()
    with _served(project) as address:
        page = f"{address}/stations/{STATION}.html"
        shown = _asked_for(page)
        start = time.perf_counter() - began
        pages, searches = [], []
        for run in range(1, runs + 1):
            time.sleep(1)
            pages.append(_until_seen(page, shown, record, _renamed(told, run)))
            shown = _asked_for(page)
            began = time.perf_counter()
            _asked_for(f"{address}/{_ENGINE}")
            searches.append(time.perf_counter() - began)
    return Waits(start, tuple(pages), tuple(searches))


def _until_seen(page: str, shown: str, record: Path, told: str) -> float:
    """Write a record and return how long it takes until its page tells it, as the script of an open page would see."""
    found = _VERSIONS.findall(shown)
    epoch = found[-1][0]
    root = page.partition("/stations/")[0]
    began = time.perf_counter()
    record.write_text(told, "utf-8")
    while _asked_for(f"{root}/livereload/{epoch}/1") == epoch:
        pass
    new = _asked_for(page)
    seconds = time.perf_counter() - began
    match = _NAME.search(told)
    if not match or match[1] not in new:
        raise AssertionError("the new page does not tell what was written")
    return seconds


def _renamed(told: str, run: int) -> str:
    return _NAME.sub(lambda match: f"name: {match[1]}{'新' * run}", told, count=1)


@contextmanager
def _served(project: Path) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    with started(project, "serve", "--address", address):
        yield f"http://{address}"


def _asked_for(address: str) -> str:
    """Return what is answered, once the server is up."""
    last = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310  (our own server)
                return str(answer.read().decode())
        except urllib.error.HTTPError:
            raise
        except OSError:
            if time.monotonic() > last:
                raise
            time.sleep(0.1)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.serving", description=__doc__)
    parser.add_argument("--stations", type=int, nargs="+", default=[0, 1000], help="加多少个合成单位")
    parser.add_argument("--runs", type=int, default=5, help="改几次")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
