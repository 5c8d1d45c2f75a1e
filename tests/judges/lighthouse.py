"""Asks Lighthouse what it thinks of the site on a phone.

``python -m tests.judges.lighthouse`` builds the site, serves it with nginx as ``docs/deploy.md`` says, and judges the
longest page of every kind: accessibility, best practices and findability must have 100, performance at least 95.
``--kinds station home`` judges some alone. A busy machine makes pages slow, so a page that is too slow is tried up to
three times. Exit code 1 when a page falls short, 2 when nginx is missing.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from tests.conftest import NOT_FOUND, longest_of_every_kind
from tests.judges.node import run_judge
from tests.nginx import DEPLOY, SITE, configure, serving
from tests.projects import ROOT, run_generator
from tools.debian import WEB_SERVER, web_server

ALWAYS_FULL = ("accessibility", "best-practices", "seo")
"""What does not depend on how busy the machine is."""

FAST = 95
TRIES = 3

WITHOUT_SEARCH = frozenset({"card", "slides", "moved"})
"""Kinds of pages that ask search engines to pass them by, for which Lighthouse takes points."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The scores of a page, of 100 each, and what it lost points for."""

    address: str
    scores: Mapping[str, int]
    faults: Sequence[str]

    def short(self, least: Mapping[str, int]) -> list[str]:
        """Return the scores below what is asked for."""
        return [f"{name} {self.scores[name]}" for name in least if self.scores[name] < least[name]]

    def __str__(self) -> str:
        lines = "".join(f"\n    {fault}" for fault in self.faults)
        return f"{self.address}: {' '.join(f'{name} {score}' for name, score in self.scores.items())}{lines}"


def judge(addresses: Iterable[str], categories: Sequence[str]) -> list[Judgement]:
    """Return what Lighthouse says of pages."""
    found = run_judge("lighthouse", ",".join(categories), *addresses)
    return [_judgement(entry) for entry in found]


def main(arguments: Sequence[str]) -> int:
    """Build, serve and judge; return the exit code."""
    chosen = _parser().parse_args(arguments)
    if not web_server():
        sys.stdout.write(f"没有 nginx：sudo apt install {' '.join(WEB_SERVER)}\n")
        return 2
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        site = folder / "site"
        built = run_generator(ROOT, "build", "--site-dir", str(site))
        if built.returncode:
            sys.stderr.write(built.stderr)
            return 1
        kinds = _kinds(site, chosen.kinds)
        subprocess.run(["sh", str(DEPLOY / "put.sh"), str(site), str(folder / "library")], check=True)
        etc = folder / "nginx"
        with serving(etc, configure(etc, "own-host.conf", {SITE: folder / "library" / "current"})) as ports:
            fine = [_try(kind, f"http://127.0.0.1:{ports.http}/{path}") for kind, path in kinds.items()]
    return 0 if all(fine) else 1


def _kinds(site: Path, wanted: Sequence[str]) -> dict[str, str]:
    pages = {
        path.relative_to(site).as_posix(): LexborHTMLParser(path.read_text("utf-8"))
        for path in site.rglob("*.html")
        if path.name != NOT_FOUND
    }
    kinds = longest_of_every_kind(site, pages)
    return {kind: kinds[kind] for kind in wanted or kinds if kind not in WITHOUT_SEARCH}


def _try(kind: str, address: str) -> bool:
    """Judge a page, and again while it is only too slow; tell whether it is fine, and print how it did."""
    least = {**dict.fromkeys(ALWAYS_FULL, 100), "performance": FAST}
    for _ in range(TRIES):
        (judgement,) = judge([address], list(least))
        short = judgement.short(least)
        sys.stdout.write(f"{kind}: {judgement}\n")
        sys.stdout.flush()
        if not [name for name in short if name.startswith("performance")]:
            break
    return not short


def _judgement(entry: dict[str, Any]) -> Judgement:
    return Judgement(entry["address"], entry["scores"], entry["faults"])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.judges.lighthouse", description="让 Lighthouse 按手机评判网站。"
    )
    parser.add_argument("--kinds", nargs="*", default=[], help="只看其中几种网页")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
