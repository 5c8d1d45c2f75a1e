"""Texts that YAML reads without complaint, but surely not as they were meant."""

import re
from collections.abc import Iterator

from generator.text.codes import YamlCode
from generator.text.opening import looks_mistaken, opening_slip
from generator.text.slip import Slip, excerpt

_BEFORE_CONTENT = re.compile(r"[ \-]*")
_COMMA = re.compile("[，、]")
_CUT = re.compile(r"\s+#(?=[^\s#])")
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


class Suspicion:
    """Looks at plain scalars of one text; plain are those without quotes."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines

    def of_plain(self, value: str, start: tuple[int, int], end: tuple[int, int]) -> Iterator[Slip]:
        """Yield the slips of a plain scalar that spans from ``start`` to ``end`` (from 0, as YAML counts)."""
        first = self._opening(value, start)
        if first:
            yield first
        if end[0] > start[0]:
            yield from self._continuations(start[0], end)
        cut = self._cut_at_hash(end)
        if cut and not first:
            yield cut

    def of_value(self, value: str, start: tuple[int, int]) -> Slip | None:
        """Return the slip of a plain value that is empty or wears full-width brackets."""
        is_past_end = start[0] >= len(self._lines)
        line, column = (len(self._lines), 1) if is_past_end else (start[0] + 1, start[1] + 1)
        if value in _NULLS:
            written = f"写的是 {value}，" if value else ""
            return Slip(line, column, YamlCode.EMPTY_VALUE, f"{written}这里没有值")
        if value[0] in "［｛" and value[-1] in "］｝":
            return Slip(line, column, YamlCode.FULL_WIDTH_BRACKET, "用了全角括号写列表")
        return None

    def of_entry(self, value: str, start: tuple[int, int], *, alone: bool) -> Slip | None:
        """Return the slip of a plain entry of ``[…]``: full-width commas that join what should be apart."""
        found = _COMMA.search(value)
        # 、 may belong to an entry when proper commas stand between the entries; ， hardly does.
        if not found or (found.group() == "、" and not alone):
            return None
        message = f"方括号列表里用了“{found.group()}”，“{excerpt(value)}”成了一项"
        hint = YamlCode.FULL_WIDTH_COMMA.mend + " 若确是一项，请加引号。"
        return Slip(start[0] + 1, start[1] + 1 + found.start(), YamlCode.FULL_WIDTH_COMMA, message, hint)

    def _opening(self, value: str, start: tuple[int, int]) -> Slip | None:
        if not looks_mistaken(value):
            return None
        before = self._lines[start[0]][: start[1]] if start[0] < len(self._lines) else ""
        if not _BEFORE_CONTENT.fullmatch(before):
            return None
        return opening_slip(value, start[0] + 1, start[1] + 1, own_line=not before.strip())

    def _continuations(self, first: int, end: tuple[int, int]) -> Iterator[Slip]:
        for number in range(first + 1, min(end[0] + 1, len(self._lines))):
            line = self._lines[number]
            content = line.lstrip(" ")
            column = len(line) - len(content) + 1
            slip = opening_slip(content, number + 1, column, own_line=True)
            if content.startswith("- "):
                slip = Slip(
                    number + 1, column, YamlCode.WRONG_INDENTATION, "这一项缩进得太深，被并进了上一项的文字"
                )
            if content and slip:
                yield slip

    def _cut_at_hash(self, end: tuple[int, int]) -> Slip | None:
        line = self._lines[end[0]] if end[0] < len(self._lines) else ""
        found = _CUT.match(line, end[1]) if "#" in line else None
        if not found:
            return None
        rest = line[end[1] :]
        message = f"文字在 # 处被截断，“{excerpt(rest.strip())}”会丢失"
        return Slip(end[0] + 1, found.end(), YamlCode.TEXT_CUT_AT_HASH, message)
