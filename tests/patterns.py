"""Tries every regular expression of the reader on long lines that bring out the slow ones; prints how many there are.

``python tests/patterns.py``. A pattern that takes the square of a line's length takes seconds for such a line, the others
about a millisecond; whoever runs this limits the time.
"""

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

ROOMS = ("generator.text", "generator.reading", "generator.permanence.lists")
"""What reads texts of any length; what reads single fields gets them after the model has measured them."""

SHORT_TEXTS = frozenset({"generator.reading.names"})
"""Reads names of files, which no system has longer than 255."""

LENGTH = 20_000
PIECES = [
    "a",
    "1",
    "-",
    " ",
    "  ",
    "- ",
    "：",
    ": ",
    '"',
    "'",
    "“",
    "[",
    "（",
    "，",
    "、",
    "#",
    " #",
    "\t",
    "\u3000",
    "*",
    "a: ",
    "1. ",
    "一",
    "年",
    "~",
    "=",
    "&",
    "А",
    "aА",
    "\\",
    "_",
    "{",
    "!",
    "?",
    "[a](",
    "ä¸",
    "\r",
]
BEFORE = ("", "a: ")
AFTER = ("\0",)


def patterns() -> Iterator[re.Pattern[str]]:
    """Yield every pattern that a module of the rooms holds."""
    found: dict[re.Pattern[str], None] = {}
    for name in ROOMS:
        for module in _modules(name):
            for value in vars(module).values():
                for each in value if isinstance(value, tuple) else (value,):
                    pattern = getattr(each, "pattern", each) if not isinstance(each, re.Pattern) else each
                    if isinstance(pattern, re.Pattern) and isinstance(pattern.pattern, str):
                        found[pattern] = None
    yield from found


def _modules(name: str) -> Iterator[ModuleType]:
    module = importlib.import_module(name)
    yield module
    for below in pkgutil.iter_modules(getattr(module, "__path__", ()), f"{name}."):
        if below.name not in SHORT_TEXTS:
            yield importlib.import_module(below.name)


if __name__ == "__main__":
    every = list(patterns())
    texts = [
        before + piece * (LENGTH // len(piece)) + after
        for before in BEFORE
        for piece in PIECES
        for after in AFTER
    ]
    for pattern in every:
        for text in texts:
            pattern.search(text)
    sys.stdout.write(f"{len(every)}\n")
