"""Builds the project's own search index once and prints what that took, as JSON.

Run in a copy of the project, whose records and code it takes: ``python index_own.py``.
"""

import json
import sys
import time
from pathlib import Path

from generator.build import PRACTICES, load
from generator.disk import read_scripts
from generator.search import build_index

_KILOBYTES = 1024


def main(project: Path) -> int:
    """Measure, print and return the exit code."""
    site = load(project / PRACTICES).site
    if site is None:
        return 1
    scripts = read_scripts(project / "generator" / "search" / "scripts")
    collection = site.search.collection(site.search.documents(site.pages))
    began, before = time.perf_counter(), time.process_time()
    build_index(collection, scripts)
    values = {"wall": time.perf_counter() - began, "cpu": time.process_time() - before, "peak": _peak()}
    sys.stdout.write(json.dumps(values))
    return 0


def _peak() -> int:
    """Return the most memory that this process has used, records included; 0 where nobody tells."""
    try:
        import resource
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _KILOBYTES


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
