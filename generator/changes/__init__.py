"""What a change of the records does to the site: pages and claims that are added, changed or withdrawn.

``compare`` reckons it from two states of the library; ``as_json`` and ``from_json`` carry it from the place
where a stranger's change was tried to the place where it is told; ``as_markdown`` tells it.
"""

from generator.changes.comparison import State, compare
from generator.changes.exchange import LARGEST, ForeignDataError, as_json, from_json
from generator.changes.markdown import as_markdown
from generator.changes.plain import Changes

__all__ = [
    "LARGEST",
    "Changes",
    "ForeignDataError",
    "State",
    "as_json",
    "as_markdown",
    "compare",
    "from_json",
]
