"""Tells where the time of a build goes: processor seconds of every step and kind of page, in one process.

``python -m tests.benchmarks.building.profile`` adds synthetic stations to the project, does in memory what a build does
and prints a Markdown table. What MkDocs does around it, the writing of files and what several processes cost each other
are not in it: the comparison of whole builds has them.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import ParamSpec, TypeVar

from generator.build import PRACTICES
from generator.disk import read_practices, read_scripts
from generator.manual import manuals
from generator.reading import read_catalog
from generator.search import Document, build_index
from generator.views import Site, site_of
from generator.views.finding.head import head_of
from generator.views.finding.surroundings import surroundings
from generator.views.indexing import make_library
from generator.views.page import AnyFile, pieces_of
from generator.views.rendering import page_body
from tests.benchmarks.synthetic import SEED, Plan, enlarged_project
from tests.projects import ROOT

P = ParamSpec("P")
T = TypeVar("T")

_SCRIPTS = ROOT / "generator" / "search" / "scripts"
_LEAST_SHARE = 0.005
"""What takes less of the whole is put together in one line."""


@dataclass
class Clock:
    """Adds up processor seconds, and how often they were spent, by what they were spent on."""

    seconds: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    times: Counter[str] = field(default_factory=Counter)

    def spent(self, step: str, work: Callable[P, T], *given: P.args, **named: P.kwargs) -> T:
        """Do some work and note what it took."""
        began = time.process_time()
        done = work(*given, **named)
        self.seconds[step] += time.process_time() - began
        self.times[step] += 1
        return done


def measured(folder: Path) -> Clock:
    """Do what a build of the records below ``folder`` does, in memory, and return what it took."""
    clock = Clock()
    files = clock.spent("读文件", read_practices, folder)
    catalog = clock.spent("读懂、检查、核算", read_catalog, files).catalog
    if catalog is None:
        raise ValueError(folder)
    library = clock.spent("编成网页要查的索引", make_library, catalog)
    site = clock.spent("列出网页，做数据和表格", site_of, library, manuals())
    documents = list(_pages(site, clock))
    for file in site.all_files():
        clock.spent(f"文件 {file.path.partition('/')[0]}/", _gone_through, file)
    collection = site.search.collection(documents)
    scripts = read_scripts(_SCRIPTS)
    clock.spent("搜索的索引", build_index, collection, scripts)
    return clock


def _pages(site: Site, clock: Clock) -> Iterator[Document]:
    """Make every page; yield what search knows of them."""
    around = surroundings(site)
    for planned in site.pages:
        page = clock.spent(f"网页 {planned.kind}", planned.kept)
        clock.spent("网页的正文拼成一体", page_body, page)
        clock.spent("网页的 head", head_of, page, around)
        document = clock.spent("搜索知道的文字", site.search.document, page)
        if document:
            yield document


def _gone_through(file: AnyFile) -> int:
    """Make all that a file holds; return how many bytes that are."""
    return sum(len(piece) for piece in pieces_of(file))


def as_table(clock: Clock) -> str:
    """Return what was measured as a Markdown table, what took most first."""
    whole = sum(clock.seconds.values())
    ordered = sorted(clock.seconds.items(), key=lambda entry: -entry[1])
    rows = [(step, spent) for step, spent in ordered if spent >= _LEAST_SHARE * whole]
    rest = whole - sum(spent for _, spent in rows)
    lines = [
        f"| {step} | {clock.times[step]:,} | {spent:.2f} | {spent / whole:.0%} |" for step, spent in rows
    ]
    return "\n".join(
        (
            "| 一步 | 次 | CPU 秒 | 占 |",
            "| --- | --- | --- | --- |",
            *lines,
            f"| 其余 | | {rest:.2f} | {rest / whole:.0%} |",
            f"| 合计 | | {whole:.2f} | |",
        )
    )


def main(arguments: Sequence[str]) -> int:
    """Measure and print; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.building.profile", description=__doc__)
    parser.add_argument("--stations", type=int, default=1000, help="how many to add")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        project = enlarged_project(Path(name) / "project", Plan(chosen.stations, SEED))
        sys.stdout.write(f"{as_table(measured(project / PRACTICES))}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
