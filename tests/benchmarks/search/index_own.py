"""Builds the project's own search index once and prints what that took, as JSON.

Run in a copy of the project, whose records and code it takes: ``python index_own.py``.
"""

import json
import os
import sys
import time
from functools import partial
from pathlib import Path

from generator.build import PRACTICES, load
from generator.disk import read_scripts
from generator.disk.processes import processors_for, shared_out
from generator.search import build_index

_KILOBYTES = 1024


def main(project: Path) -> int:
    """Measure, print and return the exit code."""
    site = load(project / PRACTICES).site
    if site is None:
        return 1
    scripts = read_scripts(project / "generator" / "search" / "scripts")
    collection = site.search.collection(site.search.documents(site.pages))
    share = partial(shared_out, processors_for(len(collection.documents)))
    began, before = time.perf_counter(), _spent()
    build_index(collection, scripts, share)
    values = {"wall": time.perf_counter() - began, "cpu": _spent() - before, "peak": _peak()}
    sys.stdout.write(json.dumps(values))
    return 0


def _spent() -> float:
    """Return the processor time of this process and of those that it had work for it, in seconds."""
    return sum(os.times()[:4])


def _peak() -> int:
    """Return the most memory that one process has used, records included; 0 where nobody tells."""
    try:
        import resource
    except ImportError:
        return 0
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return max(resource.getrusage(one).ru_maxrss for one in who) * _KILOBYTES


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
