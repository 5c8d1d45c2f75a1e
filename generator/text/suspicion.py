"""Texts that YAML reads without complaint, but surely not as they were meant."""

import re
from collections.abc import Iterator

from generator.text.codes import YamlCode
from generator.text.opening import ORDINAL, looks_mistaken, opening_slip
from generator.text.slip import Slip, excerpt

_BEFORE_CONTENT = re.compile(r"[ \-]*")
_COMMA = re.compile("[，、；]")
_SHORT = 24
_NEW_FIELD = re.compile(r"\s*(?:- +)?[a-z][a-z_]*:(?:\s|$)|\s*- ")
_CUT = re.compile(r"\s+#(?=[^\s#])")
_NUMBERS = {
    sign: number
    for signs in (
        [str(number) for number in range(1, 21)],
        [
            "一",
            "二",
            "三",
            "四",
            "五",
            "六",
            "七",
            "八",
            "九",
            "十",
            "十一",
            "十二",
            "十三",
            "十四",
            "十五",
            "十六",
            "十七",
            "十八",
            "十九",
            "二十",
        ],
        [chr(ord("①") + number) for number in range(20)],
    )
    for number, sign in enumerate(signs, 1)
}
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
            yield from self._continuations(start, end)
        cut = self._cut_at_hash(end)
        if cut and not first:
            yield cut

    def of_quoted(self, start: tuple[int, int], end: tuple[int, int]) -> Slip | None:
        """Return the slip of a text in quotes that runs over lines which begin as new fields or entries do."""
        for number in range(start[0] + 1, min(end[0], len(self._lines) - 1) + 1):
            if _NEW_FIELD.match(self._lines[number]):
                quote = self._lines[start[0]][start[1]]
                message = f"这里的引号 {quote} 没有配上后一个引号，把第 {number + 1} 行也并了进来"
                return Slip(start[0] + 1, start[1] + 1, YamlCode.UNCLOSED_QUOTE, message)
        return None

    def of_question(self, start: tuple[int, int]) -> Slip | None:
        """Return the slip of a text that became a field name because it begins with a question mark."""
        before = self._lines[start[0]][: start[1]].rstrip(" ") if start[0] < len(self._lines) else ""
        if not before.endswith("?"):
            return None
        message = "值以 ? 开头，它在 YAML 里另有用处"
        return Slip(start[0] + 1, len(before), YamlCode.RESERVED_CHARACTER, message)

    def of_value(self, value: str, start: tuple[int, int]) -> Slip | None:
        """Return the slip of a plain value that is empty or wears full-width brackets."""
        is_past_end = start[0] >= len(self._lines)
        line, column = (len(self._lines), 1) if is_past_end else (start[0] + 1, start[1] + 1)
        if not value and (cut := self._hidden_by_hash(start)):
            return cut
        if value in _NULLS:
            written = f"写的是 {value}，" if value else ""
            return Slip(line, column, YamlCode.EMPTY_VALUE, f"{written}这里没有值")
        if value[0] in "［｛" and value[-1] in "］｝]}":
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
        if before.rstrip().endswith(("{", ",")):
            slip = opening_slip(value, start[0] + 1, start[1] + 1, own_line=False)
            return slip if slip and slip.code is YamlCode.FULL_WIDTH_COLON else None
        if not _BEFORE_CONTENT.fullmatch(before):
            return None
        return opening_slip(value, start[0] + 1, start[1] + 1, own_line=not before.strip())

    def _continuations(self, start: tuple[int, int], end: tuple[int, int]) -> Iterator[Slip]:
        """Yield the slips of the lines after the first of a text: what was meant as something of its own."""
        last = min(end[0], len(self._lines) - 1)
        is_entry = self._lines[start[0]][: start[1]].strip(" ").endswith("-")
        for number in range(start[0] + 1, last + 1):
            line = self._lines[number]
            content = line.lstrip(" ")
            column = len(line) - len(content) + 1
            slip = opening_slip(content, number + 1, column, own_line=True)
            if content.startswith("- "):
                message = "这一项缩进得太深，被并进了上一项的文字"
                slip = Slip(number + 1, column, YamlCode.WRONG_INDENTATION, message)
            elif not slip:
                joined = self._numbered(number, start[0])
                joined = joined or (self._joined(number, column) if is_entry else None)
                if joined:
                    yield joined
                    return
            if content and slip:
                yield slip

    def _numbered(self, number: int, first: int) -> Slip | None:
        """Return the slip of a line whose number follows that of the line before."""
        ordinals = [ORDINAL.match(self._lines[at].lstrip(" -")) for at in (number - 1, number)]
        numbers = [
            _NUMBERS.get(found.group("number") or found.group("circled")) for found in ordinals if found
        ]
        if len(numbers) < len(ordinals) or numbers[0] is None or numbers[1] != numbers[0] + 1:
            return None
        at = number - 1
        column = len(self._lines[at]) - len(self._lines[at].lstrip(" ")) + 1
        sign = ordinals[0].group() if ordinals[0] else ""
        if at == first and not self._lines[at][: column - 1].strip():
            message = f"列表项前的“{sign}”不是半角减号"
            return Slip(at + 1, column, YamlCode.FULL_WIDTH_DASH, message)
        message = f"这一行“{excerpt(self._lines[at].strip())}”被并进了上一行的文字"
        return Slip(at + 1, column, YamlCode.JOINED_LINES, message)

    def _joined(self, number: int, column: int) -> Slip | None:
        """Return the slip of a line that goes on where the line before ended early: nobody breaks lines there."""
        before, line = self._lines[number - 1].strip(), self._lines[number].strip()
        if not before or not line or len(before.encode("gb18030", "replace")) >= 2 * _SHORT:
            return None
        message = f"这一行“{excerpt(line)}”被并进了上一行的文字"
        return Slip(number + 1, column, YamlCode.JOINED_LINES, message)

    def _hidden_by_hash(self, start: tuple[int, int]) -> Slip | None:
        """Return the slip of a value that is no value because it begins with a hash: ``name: #1工程``."""
        line = self._lines[start[0]] if start[0] < len(self._lines) else ""
        found = _CUT.match(line, start[1])
        if not found:
            return None
        message = f"值以 # 开头，“{excerpt(line[start[1] :].strip())}”会被当成注释而丢失"
        return Slip(start[0] + 1, found.end(), YamlCode.TEXT_CUT_AT_HASH, message)

    def _cut_at_hash(self, end: tuple[int, int]) -> Slip | None:
        line = self._lines[end[0]] if end[0] < len(self._lines) else ""
        found = _CUT.match(line, end[1]) if "#" in line else None
        if not found:
            return None
        rest = line[end[1] :]
        message = f"文字在 # 处被截断，“{excerpt(rest.strip())}”会丢失"
        return Slip(end[0] + 1, found.end(), YamlCode.TEXT_CUT_AT_HASH, message)
