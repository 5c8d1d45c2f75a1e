"""Looks through a text that is no YAML for the mistakes that people make, line by line.

Only for texts that the parser refused: the parser says where it lost the thread, which is seldom where the
mistake is. Each line gives one slip at most.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.text.codes import YamlCode
from generator.text.explained import Explained
from generator.text.lines import depth_of, has_content
from generator.text.opening import opening_slip
from generator.text.slip import Slip

_DASHES = re.compile(r"(?:-\s+)*")
_KEY = re.compile(r"""(?:"[^"]*"|'[^']*'|[^\s"'#&*!|>%@`\[\]{},][^\n]*?)\s*:(?:\s+|$)""")
_BLOCK = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])(?:\s+#.*|\s*)$")
_COLON = re.compile(r":(?=\s|$)")
_COMMENT = re.compile(r"\s#.*")
_NEW_FIELD = re.compile(r"\s*(?:- +)?[A-Za-z_][\w-]*:(?:\s|$)|\s*- ")
_SECOND_DOCUMENT = re.compile(r"---(?:\s|$)")
_DOCUMENT_END = re.compile(r"\.\.\.(?:\s|$)")
_CONFLICT = re.compile(r"(?:<{7}|>{7}|\|{7})(?: |$)|={7}$")
_CONFLICT_START = re.compile(r"<{7}(?: |$)")
_CLOSING_QUOTES = {'"': re.compile(r'(?:[^"\\]|\\.)*"'), "'": re.compile(r"(?:[^']|'')*'")}
_ANCHOR_LIKE = re.compile(r"[&*][\w-]+(?:\s|$)|!")


@dataclass(frozen=True, slots=True)
class _Value:
    """What stands after a list mark or a field name on its line."""

    text: str
    line: int  # from 0
    column: int  # from 0
    after_key: bool

    def slip(self, offset: int, code: Explained, message: str) -> Slip:
        return Slip(self.line + 1, self.column + offset + 1, code, message)


def find_slips(lines: list[str]) -> Iterator[Slip]:
    """Yield the mistakes in ``lines``, from the first line to the last."""
    number, fenced = 0, False
    while number < len(lines):
        slip, used = _mark(lines, number) or _line(lines, number)
        is_fence = slip is not None and slip.code is YamlCode.CODE_FENCE
        if slip and not (is_fence and fenced):
            yield slip
        fenced = fenced or is_fence
        number += used


def _mark(lines: list[str], number: int) -> tuple[Slip | None, int] | None:
    """Return the slip of a line that is no content but a mark of YAML or of a version control system."""
    line = lines[number]
    if line.startswith("%"):
        return Slip(number + 1, 1, YamlCode.DIRECTIVE, "这里用了 % 开头的指令行"), 1
    if _SECOND_DOCUMENT.match(line):
        is_first = not any(_is_of_a_document(before) for before in lines[:number])
        message = "从这里起是第二份文档，一个文件只放一条记录"
        return None if is_first else Slip(number + 1, 1, YamlCode.MULTIPLE_DOCUMENTS, message), 1
    if line.startswith("```"):
        return Slip(number + 1, 1, YamlCode.CODE_FENCE, "这里留有代码框的记号 ```"), 1
    if _DOCUMENT_END.match(line):
        return Slip(number + 1, 1, YamlCode.MULTIPLE_DOCUMENTS, "文档在这里结束，后面还有内容"), 1
    if _CONFLICT.match(line):
        slip = Slip(number + 1, 1, YamlCode.CONFLICT_MARK, "这里留有合并冲突的标记")
        return slip if _CONFLICT_START.match(line) else None, 1
    return None


def _is_of_a_document(line: str) -> bool:
    """Tell whether a line belongs to what a document says; instructions to the parser stand before a document."""
    return has_content(line) and not line.lstrip().startswith("%")


def _line(lines: list[str], number: int) -> tuple[Slip | None, int]:
    """Return the slip of a line and how many lines belong to it."""
    line = lines[number]
    content = line.lstrip(" ")
    if not content.strip() or content.startswith("#"):
        return None, 1
    start = len(line) - len(content)
    opening = opening_slip(content, number + 1, start + 1, own_line=True)
    if opening:
        return opening, 1
    dashes = _DASHES.match(content)
    start += dashes.end() if dashes else 0
    opening = opening_slip(line[start:], number + 1, start + 1, own_line=False)
    if opening:
        return opening, 1
    key = _KEY.match(line, start)
    value = _Value(line[key.end() if key else start :], number, key.end() if key else start, key is not None)
    return _value(lines, value)


def _value(lines: list[str], value: _Value) -> tuple[Slip | None, int]:
    first = value.text[:1]
    if first in ("|", ">"):
        return _block(lines, value)
    if first in ('"', "'"):
        return _quoted(lines, value, first)
    if first in ("[", "{"):
        return _bracketed(lines, value)
    return _plain(value), 1


def _block(lines: list[str], value: _Value) -> tuple[Slip | None, int]:
    if not _BLOCK.match(value.text):
        message = f"{value.text[0]} 之后同一行还有文字"
        return value.slip(0, YamlCode.TEXT_AFTER_BLOCK_MARK, message), 1
    used = 1
    depth = depth_of(lines[value.line])
    while value.line + used < len(lines):
        line = lines[value.line + used]
        if line.strip() and depth_of(line) <= depth:
            break
        used += 1
    return None, used


def _quoted(lines: list[str], value: _Value, quote: str) -> tuple[Slip | None, int]:
    """Follow a quoted text to its end; one that runs into the next field was never closed."""
    pattern, text, used = _CLOSING_QUOTES[quote], value.text[1:], 1
    while not (closing := pattern.match(text)):
        number = value.line + used
        if number >= len(lines) or _NEW_FIELD.match(lines[number]):
            return _unclosed(value, quote), 1
        text = lines[number]
        used += 1
    rest = text[closing.end() :].lstrip()
    if not rest or rest[0] in "#:":
        return None, used
    column = closing.end() + 1 if used == 1 else 0
    return value.slip(column, YamlCode.TEXT_AFTER_QUOTE, f"后引号 {quote} 之后还有文字"), used


def _unclosed(value: _Value, quote: str) -> Slip:
    mixed = "，末尾的中文引号不算" if value.text.rstrip()[-1:] in "“”‘’" else ""
    return value.slip(0, YamlCode.UNCLOSED_QUOTE, f"这里的引号 {quote} 没有配上后一个引号{mixed}")


def _bracketed(lines: list[str], value: _Value) -> tuple[Slip | None, int]:
    """Count brackets outside of quotes until they are even; a list that runs into a new field is open."""
    depth, used, text = 0, 1, value.text
    while True:
        depth, rest = _balance(text, depth)
        if depth <= 0:
            break
        number = value.line + used
        if number >= len(lines) or _NEW_FIELD.match(lines[number]):
            return value.slip(
                0, YamlCode.UNCLOSED_BRACKET, f"这里的括号 {value.text[0]} 没有配上后一个括号"
            ), 1
        text = lines[number]
        used += 1
    if used == 1 and rest.strip() and not rest.lstrip().startswith(("#", ":")):
        message = f"以 {value.text[0]} 开头的值，在后括号之后还有文字"
        return value.slip(0, YamlCode.RESERVED_CHARACTER, message), 1
    return None, used


def _balance(text: str, depth: int) -> tuple[int, str]:
    quote = ""
    for index, character in enumerate(text):
        if quote:
            quote = "" if character == quote else quote
        elif character in "\"'" and text[index - 1 : index] in ("[", "{", ",", " "):
            quote = character
        else:
            depth += (character in "[{") - (character in "]}")
            if depth <= 0:
                return depth, text[index + 1 :]
    return depth, ""


def _plain(value: _Value) -> Slip | None:
    text = value.text
    if text[:1] in tuple("@`%,]}") or (text[:1] in tuple("&*!") and not _ANCHOR_LIKE.match(text)):
        return value.slip(0, YamlCode.RESERVED_CHARACTER, f"值以 {text[0]} 开头，它在 YAML 里另有用处")
    if not value.after_key:
        return None
    if text.startswith("- "):
        return value.slip(0, YamlCode.LIST_ON_KEY_LINE, "列表写在了字段名同一行")
    colon = _COLON.search(_COMMENT.sub("", text))
    if colon:
        return value.slip(colon.start(), YamlCode.COLON_IN_TEXT, "文字里有半角冒号加空格，会被当成又一个字段")
    return None
