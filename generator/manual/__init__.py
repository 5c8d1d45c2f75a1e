"""Everything that ``check`` can tell, explained: one manual for each code, and the groups that readers find them in.

What a code means, why it is told and how to mend it stand beside the code: with the codes of reading, or in the
docstring of the rule or the lint. ``files``, ``characters``, ``signs`` and ``layout`` add the examples of the codes of
reading, for a code of an enumeration has no docstring of its own.
"""

from collections.abc import Mapping
from functools import cache

from generator import lint, rules
from generator.manual.characters import CHARACTERS
from generator.manual.entry import Example, Manual, manual_of, seen
from generator.manual.files import FILES
from generator.manual.groups import GROUPS, Group
from generator.manual.layout import LAYOUT
from generator.manual.signs import SIGNS
from generator.reading.fixing import CERTAIN
from generator.reading.manual import MANUAL

__all__ = ["GROUPS", "Example", "Group", "Manual", "manuals", "seen"]

FIXED = frozenset({*CERTAIN, "bad-encoding", "mojibake"}) - {"full-width-comma"}
"""What ``check --fix`` mends where it is as plain as in the example.

A list whose commas are Chinese can be read, as a list of one; what can be read, no mend changes.
"""

_EXAMPLES: Mapping[str, str] = {**FILES, **CHARACTERS, **SIGNS, **LAYOUT}


@cache
def manuals() -> Mapping[str, Manual]:
    """Return the manual of every code, in the order of the groups.

    Codes of reading without an example are left out: no field of the model has a pattern or a list of values that
    would give them.
    """
    known = {**_of_reading(), **_of_docstrings()}
    return {code: known[code] for group in GROUPS for code in group.codes}


def _of_reading() -> dict[str, Manual]:
    return {
        code: manual_of(code, MANUAL[code].what, _with_reasons(code, text), is_fixed=code in FIXED)
        for code, text in _EXAMPLES.items()
    }


def _with_reasons(code: str, text: str) -> str:
    explained = MANUAL[code]
    return f"为什么要查：{explained.why}\n\n怎样改：{explained.mend}\n\n{text.strip()}\n"


def _of_docstrings() -> dict[str, Manual]:
    found = {**rules.manuals(), **lint.manuals()}
    parts = {code: text.partition("\n\n") for code, text in found.items()}
    return {code: manual_of(code, title, body) for code, (title, _, body) in parts.items()}
