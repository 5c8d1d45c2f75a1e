"""Puts the built site under load, behind nginx with the sample configuration of ``docs/deploy.md``.

``python -m tests.benchmarks.load`` builds the site, puts it in place with ``put.sh``, starts nginx on this machine
and asks it for pages, style sheets, scripts and data with h2load: 2,000 requests a second for 30 seconds. Prints
how fast it answered; exit code 1 when an answer was wrong or missing or the rate was not reached, 2 when a program
is missing. Nothing leaves this machine.
"""

import argparse
import math
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.nginx import CERTIFICATE, DEPLOY, KEY, SITE, certify, configure, serving
from tests.projects import ROOT, run_generator
from tools.debian import WEB_SERVER, web_server
from tools.process import program

REQUESTS_OF_A_CLIENT = 500
"""How much one connection asks for: nginx ends each after a thousand, and h2load would not open another."""

MOST_REQUESTS = 400_000
"""No more than this in all, so that the connections are fewer than nginx takes."""

REACHED = 0.95
"""What part of the rate counts as reached: the first answers wait for the connections."""

LEAST_RATE, MOST_RATE = 20, 20_000
MOST_SECONDS = 120


@dataclass(frozen=True, slots=True)
class Outcome:
    """What h2load says: how many requests were made and how many were answered well, and how fast."""

    total: int
    good: int
    rate: float
    longest: str
    mean: str
    said: str

    @property
    def bad(self) -> int:
        """How many requests were not answered with 200."""
        return self.total - self.good


def main(arguments: Sequence[str]) -> int:
    """Build, serve and load; return the exit code."""
    chosen = _parser().parse_args(arguments)
    if not (web_server() and program("h2load")):
        sys.stdout.write(f"没有 nginx 或 h2load：sudo apt install {' '.join(WEB_SERVER)}\n")
        return 2
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        outcome = _try(folder, _published(folder, chosen.site), chosen.rate, chosen.seconds, chosen.https)
    sys.stdout.write(f"{outcome.said}\n")
    wanted = chosen.rate * REACHED
    sys.stdout.write(
        f"{outcome.total} 次请求，{outcome.bad} 次没有答对；每秒 {outcome.rate:.0f} 次（要 {chosen.rate} 次）；"
        f"平均 {outcome.mean}，最久 {outcome.longest}\n"
    )
    return int(outcome.bad > 0 or outcome.rate < wanted)


def load(server: str, site: Path, rate: int, seconds: int) -> Outcome:
    """Ask a server on this machine for every kind of file of the site in turn, at a rate, so many times in all."""
    addresses = [f"{server}/{path}" for path in chosen_files(site)]
    total = min(rate * seconds, MOST_REQUESTS)
    clients = max(LEAST_RATE, math.ceil(total / REQUESTS_OF_A_CLIENT))
    command = [
        *("h2load", "--header=accept-encoding: gzip", f"--clients={clients}", "--threads=1"),
        *(f"--requests={total}", f"--rps={rate / clients:.3f}", "--connection-inactivity-timeout=30"),
        *(() if server.startswith("https:") else ("--h1",)),
    ]
    done = subprocess.run([*command, *addresses], capture_output=True, text=True, check=False)
    return read(done.stdout + done.stderr)


def read(said: str) -> Outcome:
    """Read what h2load prints; raise ``ValueError`` when it is something else."""
    total = re.search(r"^requests: (\d+) total", said, re.MULTILINE)
    good = re.search(r"^status codes: (\d+) 2xx", said, re.MULTILINE)
    failed = re.search(r"(\d+) failed, (\d+) errored, (\d+) timeout", said)
    rate = re.search(r"^finished in .*?, ([\d.]+) req/s", said, re.MULTILINE)
    times = re.search(r"^time for request: +\S+ +(\S+) +(\S+)", said, re.MULTILINE)
    if not (total and good and failed and rate and times):
        raise ValueError(said)
    answered = min(int(good[1]), int(total[1]) - int(failed[1]))
    return Outcome(int(total[1]), answered, float(rate[1]), times[1], times[2], said)


def chosen_files(site: Path) -> list[str]:
    """Return what is asked for in turn: every page, style sheet and script of a visit, and the data beside them."""
    pages = [path for folder in ("stations", "models", "sources") for path in (site / folder).glob("*.html")]
    rest = [path for ending in ("css", "js") for path in (site / "assets").glob(f"*.{ending}")]
    data = [*(site / "data").glob("*.csv"), *(site / "search" / "documents").glob("1*.js")]
    # h2load takes its addresses from the command line.
    chosen = [*sorted(pages)[:150], *sorted(rest), *sorted(data)[:30]]
    return ["index.html", "search.html", *(path.relative_to(site).as_posix() for path in chosen)]


def _try(folder: Path, place: Path, rate: int, seconds: int, https: bool) -> Outcome:  # noqa: FBT001
    site = place / "current"
    places = {SITE: site}
    if https:
        certificate, key = certify(folder)
        places |= {CERTIFICATE: certificate, KEY: key}
    etc = folder / "nginx"
    with serving(etc, configure(etc, "https.conf" if https else "own-host.conf", places)) as ports:
        server = f"https://127.0.0.1:{ports.https}" if https else f"http://127.0.0.1:{ports.http}"
        return load(server, site, rate, seconds)


def _published(folder: Path, site: Path | None) -> Path:
    """Put the site, built here unless it is given, in place as on a server."""
    if site is None:
        site = folder / "site"
        done = run_generator(ROOT, "build", "--site-dir", str(site))
        if done.returncode:
            raise SystemExit(done.stderr)
    place = folder / "library"
    subprocess.run(["sh", str(DEPLOY / "put.sh"), str(site), str(place)], check=True)
    return place


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.load", description="用 h2load 给本机的 nginx 加压。"
    )
    parser.add_argument(
        "--rate", type=_within(LEAST_RATE, MOST_RATE), default=2000, help="每秒多少次请求（2000）"
    )
    parser.add_argument("--seconds", type=_within(1, MOST_SECONDS), default=30, help="多少秒（30）")
    parser.add_argument("--https", action="store_true", help="用 HTTPS 和 HTTP/2")
    parser.add_argument("--site", type=Path, help="已经生成的网站；不写就现生成")
    return parser


def _within(least: int, most: int) -> Callable[[str], int]:
    """Return what reads a number of the command line that must lie between two others."""

    def number(text: str) -> int:
        value = int(text)
        if not least <= value <= most:
            raise argparse.ArgumentTypeError(f"须在 {least} 到 {most} 之间")
        return value

    return number


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
