"""Compares how long this project and other generators need for a site of the same records.

``python -m tests.benchmarks.building`` adds synthetic stations to the project, builds the site with every generator in
turns, and prints Markdown tables: wall and CPU seconds, the memory of the largest process, files, bytes, and how many
times as long as each of the others our build takes. Ours checks the records, computes, draws, compares and indexes; the
others turn the same words, as plain Markdown, into pages. What is not installed here is named and left out.
"""

import argparse
import math
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from itertools import chain, repeat
from pathlib import Path

from tests.benchmarks.building.builders import OWN, Workshop, made
from tests.benchmarks.building.report import NAMES, Outcome, as_page, report, too_slow
from tests.benchmarks.search.provisions import SkippedError
from tests.benchmarks.search.weighing import CommandError
from tests.benchmarks.synthetic import SEED, Plan
from tests.projects import ROOT

_WORK = ROOT / ".cache" / "benchmarks" / "building"


def main(arguments: Sequence[str]) -> int:
    """Run the comparison; return the exit code: 0 well, 2 a wrong command line."""
    chosen = _parser().parse_args(arguments)
    parts = []
    before: Mapping[str, Outcome] = {}
    fewer = 0
    for stations, runs in zip(chosen.stations, chain(chosen.runs, repeat(chosen.runs[-1])), strict=False):
        workshop = Workshop(chosen.work / str(stations), Plan(stations, SEED), _say)
        growth = stations / fewer if fewer else 1
        slow = too_slow(before, growth, chosen.patience)
        before = _compared(workshop, chosen.engines, runs, slow)
        fewer = stations
        parts.append(report(stations, before))
        sys.stdout.write(f"{parts[-1]}\n\n")
        sys.stdout.flush()
    if chosen.report:
        today = datetime.now(UTC).date()
        chosen.report.write_text(as_page(parts, today, os.cpu_count() or 1), "utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.building",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--stations", type=int, nargs="+", default=[100, 1000], help="how many to add")
    parser.add_argument("--engines", nargs="+", choices=NAMES, default=list(NAMES))
    parser.add_argument(
        "--runs",
        type=int,
        nargs="+",
        default=[3],
        help="how often each site is built, for each of the sizes; the last for all that follow",
    )
    parser.add_argument(
        "--patience",
        type=float,
        default=math.inf,
        help="leave out what would take more seconds, as its last size tells; never our own build",
    )
    parser.add_argument("--work", type=Path, default=_WORK, help="where the sites are built")
    parser.add_argument("--report", type=Path, help="also write the tables into this page of docs/")
    return parser


def _compared(
    workshop: Workshop, engines: Sequence[str], runs: int, slow: Mapping[str, Outcome]
) -> dict[str, Outcome]:
    """Build with every generator, ours first, in turns, so that each run finds the machine alike for all."""
    ordered = sorted(dict.fromkeys(engines), key=lambda engine: engine != OWN)
    outcomes = {engine: slow.get(engine, Outcome()) for engine in ordered}
    for run in range(runs):
        for engine in ordered:
            if outcomes[engine].skipped:
                continue
            _say(f"run {run + 1} of {runs}: {engine}")
            try:
                cost = workshop.build(engine)
            except (SkippedError, CommandError) as error:
                if engine == OWN:
                    raise
                outcomes[engine] = Outcome(skipped=str(error))
                continue
            outcomes[engine] = Outcome((*outcomes[engine].costs, cost), made(workshop.site(engine)))
    return outcomes


def _say(words: str) -> None:
    sys.stderr.write(f"{words} ……\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
