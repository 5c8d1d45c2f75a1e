"""One slip of the hand or of a program can spoil every line of a file: tells the first ones and counts the rest."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from generator.diagnostics import Diagnostic

MOST_OF_ONE_CODE = 20
"""How many diagnostics of one code a file gives; a contributor has seen the point by then."""


def without_repetition(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the first diagnostics of each code in one file, in order; the last of them says how many more there are."""
    by_code = defaultdict(list)
    for diagnostic in sorted(diagnostics):
        by_code[diagnostic.code].append(diagnostic)
    return [one for same in by_code.values() for one in _first(same)]


def _first(same: list[Diagnostic]) -> list[Diagnostic]:
    rest = len(same) - MOST_OF_ONE_CODE
    if rest <= 0:
        return same
    *kept, last = same[:MOST_OF_ONE_CODE]
    return [*kept, replace(last, message=f"{last.message}；后面还有 {rest} 处这样的问题")]
