"""Two states of the records on the disk, compared; and what was reckoned of them elsewhere, read."""

from pathlib import Path

from generator.build import PRACTICES
from generator.changes import LARGEST, Changes, State, compare, from_json
from generator.disk import read_practices, read_some
from generator.reading import read_catalog


def compare_with(older: Path) -> Changes:
    """Return what the records of the project in the current folder do to the site, compared with older ones.

    ``older`` is a project or its folder of records.
    """
    folder = older / PRACTICES if (older / PRACTICES).is_dir() else older
    base, head = (read_catalog(read_practices(place)) for place in (folder, Path(PRACTICES)))
    return compare(State(base.catalog, base.diagnostics), State(head.catalog, head.diagnostics))


def read_changes(path: Path) -> Changes:
    """Return the changes that a file holds; raise ``ForeignDataError`` when it holds anything else."""
    content = read_some(path, LARGEST + 1)
    return from_json(content.decode("utf-8", errors="replace"))
