"""Mends what is certain in a file, and nothing else: how it is stored, and signs that only look like YAML's.

What the file said before, it says afterwards: the values that could be read are the same, and comments stay. A mend
that does not keep to this is left out.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import zip_longest

from generator.diagnostics import Path
from generator.reading.explaining import LookAgain, certain_mends
from generator.reading.looking import Look
from generator.text.codes import YamlCode
from generator.text.decoding import LINE_BREAK, decode_otherwise
from generator.text.mojibake import may_hold_mojibake, mojibake_in
from generator.text.parsing import Parsed

CERTAIN = frozenset(
    {
        *(YamlCode.FULL_WIDTH_COLON, YamlCode.FULL_WIDTH_SPACE, YamlCode.FULL_WIDTH_DASH),
        *(YamlCode.FULL_WIDTH_QUOTE, YamlCode.FULL_WIDTH_COMMA, YamlCode.FULL_WIDTH_BRACKET),
        YamlCode.MISSING_SPACE,
    }
)
"""Slips whose mend leaves no doubt, once the text is read again with it."""

_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Fix:
    """A file that was mended: its text before and after, and in words what else changed than the lines show."""

    before: str
    after: str
    notes: tuple[str, ...]

    @property
    def content(self) -> bytes:
        """The bytes to write."""
        return self.after.encode("utf-8")


def fix(content: bytes, again: LookAgain) -> Fix | None:
    """Return the mended file, or None when there is nothing that is certain. ``again`` reads a content."""
    decoded = decode_otherwise(content)
    if decoded is None:
        return None
    before, notes = decoded
    if before.startswith(_MARK):
        notes = (*notes, "删去字节顺序标记（BOM）")
    if "\r" in before:
        notes = (*notes, "行尾改成换行符（LF）")
    plain = LINE_BREAK.sub("\n", before.lstrip(_MARK))
    plain = plain if plain.endswith("\n") else plain + "\n"
    look = again(plain.encode("utf-8", "surrogatepass"))
    text = plain
    mends = (
        _without_marks,
        _without_mojibake,
        lambda text: _without_slips(text, again),
        _without_trailing_spaces,
    )
    for mend in mends:
        text, look = _kept(mend, text, look, again)
    if text.encode("utf-8", "surrogatepass") == content or not _encodable(text):
        return None
    if not says_the_same(again(content), look):
        return None
    return Fix(LINE_BREAK.sub("\n", before.lstrip(_MARK)), text, notes)


def _encodable(text: str) -> bool:
    return not re.search("[\ud800-\udfff]", text)


def _kept(mend: Callable[[str], str], text: str, look: Look, again: LookAgain) -> tuple[str, Look]:
    """Return the mended text, or ``text`` itself when the mend would change what could be read of it or spoil it."""
    mended = mend(text)
    if mended == text:
        return text, look
    after = again(mended.encode("utf-8", "surrogatepass"))
    is_worse = look.parsed.data is not None and len(after.diagnostics) > len(look.diagnostics)
    return (text, look) if is_worse or not says_the_same(look, after) else (mended, after)


def says_the_same(before: Look, after: Look) -> bool:
    """Tell whether every value that could be read before is the same afterwards.

    Values at which something was wrong do not count: nobody could rely on them.
    """
    if before.parsed.data is None:
        return True
    if after.parsed.data is None:
        return False
    return _same(before.parsed.data, after.parsed.data, (), before.parsed)


def _same(old: object, new: object, path: Path, parsed: Parsed) -> bool:
    if path in parsed.refused or _is_marred(path, parsed):
        return True
    if isinstance(old, dict) and isinstance(new, dict):
        return all(_same(value, new.get(name), (*path, name), parsed) for name, value in old.items())
    if isinstance(old, list) and isinstance(new, list):
        entries = zip_longest(old, new)
        return all(_same(one, other, (*path, at), parsed) for at, (one, other) in enumerate(entries))
    return old == new


def _is_marred(path: Path, parsed: Parsed) -> bool:
    """Tell whether a value or the name of its field stands on a line that could not be read for sure."""
    document = parsed.document
    if not (parsed.marred and path and document):
        return False
    return not parsed.marred.isdisjoint({document.position(path).line, document.key_position(path).line})


def _without_marks(text: str) -> str:
    return text.replace(_MARK, "")


def _without_mojibake(text: str) -> str:
    if not may_hold_mojibake(text):
        return text
    found = [(line, mojibake_in(line)) for line in text.split("\n")]
    return "\n".join(seen.repaired if seen and seen.repaired else line for line, seen in found)


def _without_slips(text: str, again: LookAgain) -> str:
    return certain_mends(text, again, CERTAIN)


def _without_trailing_spaces(text: str) -> str:
    return "\n".join(line.rstrip(" \t") for line in text.split("\n"))
