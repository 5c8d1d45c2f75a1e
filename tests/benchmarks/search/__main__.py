"""Compares this project's search with Material's stock search and with Pagefind, over the same pages.

``python -m tests.benchmarks.search`` builds the sites, asks every search all the queries of
``tests/cases/search/*.tsv`` in headless Chromium, and prints Markdown tables: recall among the first five
and mean reciprocal rank by category, bytes and requests of a cold first result, latency, size of the index
and time of its build. ``--stations 0 1000 10000`` adds synthetic stations; ``--queries FILE`` takes other
questions. What cannot be compared here is named at the end of each part.
"""

import argparse
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from generator.disk import read_practices
from generator.reading import read_catalog
from tests.benchmarks.search.answers import Answers, UnknownAnswerError
from tests.benchmarks.search.queries import QueryFileError, read_queries
from tests.benchmarks.search.report import NAMES, size_report
from tests.benchmarks.search.sites import Workshop
from tests.benchmarks.search.trial import Key, Outcome, make_key, try_all
from tests.benchmarks.synthetic import PRACTICES, SEED, Plan
from tests.projects import ROOT
from tools.browser import find_browser

_CASES = ROOT / "tests" / "cases" / "search"
_WORK = ROOT / ".cache" / "benchmarks" / "search"


def main(arguments: Sequence[str]) -> int:
    """Run the comparison; return the exit code: 0 well, 2 a wrong command line or query file."""
    parser = _parser()
    chosen = parser.parse_args(arguments)
    try:
        key = _key(chosen.queries or sorted(_CASES.glob("*.tsv")))
    except (OSError, QueryFileError, UnknownAnswerError) as error:
        parser.error(str(error))
    if not key.queries:
        parser.error("there are no queries")
    parts = []
    with sync_playwright() as playwright:
        for stations in chosen.stations:
            browser = playwright.chromium.launch(executable_path=find_browser(os.environ), args=_sandbox())
            outcomes = _compare(chosen, stations, key, browser)
            browser.close()
            parts.append(size_report(stations, outcomes, key))
            sys.stdout.write(f"{parts[-1]}\n\n")
            sys.stdout.flush()
            if chosen.details:
                _write_details(chosen.details, stations, outcomes, key)
    if chosen.report:
        chosen.report.write_text("\n\n".join(parts) + "\n", "utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.search", description=__doc__)
    parser.add_argument(
        "--stations", type=int, nargs="+", default=[0, 1000], help="how many synthetic stations to add"
    )
    parser.add_argument("--engines", nargs="+", choices=tuple(NAMES), default=tuple(NAMES))
    parser.add_argument("--queries", type=Path, nargs="+", help="query files in place of our own")
    parser.add_argument("--cold", type=int, default=9, help="how many questions to ask from cold")
    parser.add_argument(
        "--rivals", action="store_true", help="synthetic stations have the same problems as real ones"
    )
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--work", type=Path, default=_WORK, help="where the sites are built")
    parser.add_argument("--reuse", action="store_true", help="use the sites that stand there already")
    parser.add_argument("--report", type=Path, help="also write the tables into this file")
    parser.add_argument("--details", type=Path, help="write every answer into files of this folder")
    return parser


def _key(files: Sequence[Path]) -> Key:
    catalog = read_catalog(read_practices(ROOT / PRACTICES)).catalog
    if catalog is None:
        message = "the records of the project are wrong; see generator check"
        raise QueryFileError(message)
    return make_key(read_queries(files), Answers(catalog))


def _compare(chosen: argparse.Namespace, stations: int, key: Key, browser: Browser) -> tuple[Outcome, ...]:
    folder = chosen.work / f"{stations}{'-rivals' if chosen.rivals else ''}"
    if not chosen.reuse:
        shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    plan = Plan(stations, chosen.seed, chosen.rivals)
    workshop = Workshop(folder.resolve(), plan, _say, reuse=chosen.reuse)
    return try_all(workshop, chosen.engines, key, browser, chosen.cold, _say)


def _write_details(folder: Path, stations: int, outcomes: Sequence[Outcome], key: Key) -> None:
    """Write a table for each search: every query, how well it was answered, and the first pages."""
    folder.mkdir(parents=True, exist_ok=True)
    for outcome in outcomes:
        if len(outcome.once) != len(key.queries):
            continue
        lines = ["query\tcategory\texpected\trecall\treciprocal rank\tfirst pages"]
        for query, judged, answer in zip(key.queries, key.judge(outcome.once), outcome.once, strict=True):
            scores = f"{judged.recall:.2f}\t{judged.reciprocal_rank:.2f}"
            expected, pages = "|".join(query.expected), " ".join(answer.pages[:5])
            lines.append(f"{query.text}\t{query.category}\t{expected}\t{scores}\t{pages}")
        file = folder / f"{stations}-{outcome.engine}.tsv"
        file.write_text("\n".join(lines) + "\n", "utf-8")


def _sandbox() -> list[str]:
    # Chromium's sandbox refuses to run as root, which is what containers run as.
    return ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []


def _say(text: str) -> None:
    sys.stderr.write(f"{text} ……\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
