"""How one line may be mended of one slip: what it may have been before the slip was made, likeliest first.

A mend is a guess. Whoever uses it reads the text again and sees whether it was right.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.text.codes import TextCode, YamlCode
from generator.text.opening import BULLET, COMMENT_SIGN, ODD_SPACE

_NAME = r"[A-Za-z][A-Za-z0-9_]*"
_START = rf"(?P<start>[ {ODD_SPACE}\t]*(?:-[ {ODD_SPACE}\t]+)*)"
_WIDE_COLON = re.compile(
    rf"^{_START}(?P<name>[^：﹕∶︰꞉:]+?)[{ODD_SPACE} ]*(?::[{ODD_SPACE} ]*)?[：﹕∶︰꞉][{ODD_SPACE} :]*(?P<rest>.*)$"
)
_FLOW_COLON = re.compile(rf"(?<=[{{,])(?P<space>\s*)(?P<name>{_NAME})\s*[：﹕∶︰꞉]\s*")
_FIELD = re.compile(rf"^{_START}(?P<name>{_NAME})[{ODD_SPACE} ]*:[{ODD_SPACE} \t]*(?P<rest>.*)$")
_ENTRY = re.compile(rf"^(?P<start>[ {ODD_SPACE}\t]*)-[{ODD_SPACE} \t]*(?P<rest>.*)$")
_QUOTED_NAME = re.compile(rf"^{_START}[“‘”’](?P<name>{_NAME})[“‘”’]")
_BULLETED = re.compile(rf"^(?P<start> *(?:- +)*){BULLET}[{ODD_SPACE} ]*(?P<rest>.*)$")
_COMMENT = re.compile(rf"^(?P<start> *)(?:{COMMENT_SIGN})\s*(?P<rest>.*?)\s*(?:-->|\*/)?$")
_CLOSING_QUOTES = "\"'”’＂＇"
_VALUE = re.compile(r"""^(?P<start> *(?:- +)*(?:["']?[A-Za-z_][\w-]*["']?:(?: +|$))?)(?P<value>.*?)\s*$""")
_LINK = re.compile(rf"(?P<start> *(?:- +)*{_NAME}: +)!?\[(?P<text>[^\]]*)\]\((?P<address>[^()\s]*)\)\s*")
_BOLD = re.compile(r"^(?P<start> *(?:- +)*(?:[a-z_]+: +)?)\*{2}(?P<name>[^*]+?)\*{2}(?P<rest>.*)$")
_NO_COLON = re.compile(rf"^{_START}(?P<name>{_NAME})\s*(?:[=;；,，。.、|→-]|\s)\s*(?P<rest>\S.*)$")
_TWO_FIELDS = re.compile(
    rf"^{_START}(?P<name>{_NAME}): +(?P<value>[^:]*?)[\s,，;；、|]+(?P<second>{_NAME}: .*)$"
)
_FLOW = re.compile(r"[\[［【〔（(](?P<inside>[^\[\]［］【】〔〕]*)[\]］】〕）)]?\s*$")
_WIDE_BRACES = str.maketrans("［］｛｝【】〔〕，：", "[]{}[][],:")
_COMMAS = re.compile(r"\s*[,，、;；]\s*")
_WIDE_COMMA = re.compile(r"\s*[，、;；]\s*")
_PAIRS = {"[": "]", "{": "}"}
_WIDE_CLOSING = {"]": "］】〕）)", "}": "｝）)"}

Mender = Callable[[str, int], Iterator[str]]


def mended_lines(code: str, line: str, column: int) -> Sequence[str]:
    """Return what ``line`` may have been before the slip ``code`` at ``column`` (from 1), likeliest first."""
    mender = _MENDERS.get(code)
    found = mender(line, column - 1) if mender else ()
    return tuple(dict.fromkeys(mended for mended in found if mended != line))


def as_entry(lines: Sequence[str], number: int) -> str:
    """Return the line with this index as an entry beside the entry that goes before it; nothing if there is none."""
    for before in reversed(lines[:number]):
        found = _ENTRY.match(before)
        if found:
            return f"{found['start']}- {lines[number].strip()}"
        if _FIELD.match(before):
            break
    return ""


def two_fields(line: str) -> tuple[str, ...]:
    """Return a line as two, if a second field stands after the value of the first; nothing otherwise."""
    found = _TWO_FIELDS.match(line)
    if not found or not found["value"]:
        return ()
    start = found["start"]
    return f"{start}{found['name']}: {found['value']}", f"{' ' * len(start)}{found['second']}"


def quoted(text: str) -> str:
    """Return a text in quotes: single ones, unless it holds some itself and no double ones."""
    if "'" in text and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _wide_colon(line: str, column: int) -> Iterator[str]:
    if "{" in line[:column]:
        yield _FLOW_COLON.sub(r"\g<space>\g<name>: ", line)
    found = _WIDE_COLON.match(line)
    if found:
        yield f"{found['start']}{found['name']}: {found['rest']}".rstrip()


def _missing_space(line: str, column: int) -> Iterator[str]:
    sign = line[column : column + 1]
    yield (
        f"{line[:column].rstrip(':')}{sign} {line[column + 1 :].lstrip(': ')}"
        if sign == ":"
        else (f"{line[: column + 1]} {line[column + 1 :]}")
    )


def _odd_space(line: str, column: int) -> Iterator[str]:
    """Put plain spaces where odd ones stand before the value; a wide one in the indentation may mean two."""
    del column
    indentation = re.match(rf"[ {ODD_SPACE}]*", line)
    depth = indentation.group() if indentation else ""
    rest = line[len(depth) :]
    field, entry = _FIELD.match(rest), _ENTRY.match(rest)
    if field:
        start = re.sub(rf"-[ {ODD_SPACE}]+", "- ", field["start"])
        rest = f"{start}{field['name']}: {field['rest']}".rstrip()
    elif entry:
        rest = f"- {entry['rest']}"
    wide = sum(2 if space == "\u3000" else 1 for space in depth)
    yield " " * wide + rest
    yield " " * len(depth) + rest


def _bullet(line: str, column: int) -> Iterator[str]:
    del column
    found = _BULLETED.match(line)
    if found:
        yield f"{found['start']}- {found['rest']}"


def _quoted_name(line: str, column: int) -> Iterator[str]:
    del column
    yield _QUOTED_NAME.sub(r"\g<start>\g<name>", line)


def _comma(line: str, column: int) -> Iterator[str]:
    start = max(line.rfind("[", 0, column + 1), line.rfind("{", 0, column + 1))
    mended = _WIDE_COMMA.sub(", ", line[start + 1 :]).rstrip()
    yield line[: start + 1] + re.sub(r",\s*(?=[\]}])", "", mended)


def _bracket(line: str, column: int) -> Iterator[str]:
    head, tail = line[:column], line[column:]
    braces = re.match(r"[｛{]", tail)
    if braces:
        plain = re.sub(r":\s*", ": ", re.sub(r",\s*", ", ", tail.translate(_WIDE_BRACES)))
        yield head + plain
        return
    found = _FLOW.match(tail)
    if found:
        entries = [entry for entry in _COMMAS.split(found["inside"].strip()) if entry]
        yield f"{head}[{', '.join(entries)}]"


def _as_text(line: str, column: int) -> Iterator[str]:
    """Put the value into quotes."""
    del column
    found = _VALUE.match(line)
    if found and found["value"]:
        yield found["start"] + quoted(found["value"])


def _after_quote(line: str, column: int) -> Iterator[str]:
    """Take off the comma that JSON has after a value, or put the whole value into quotes."""
    if re.fullmatch(r"\s*[,，;；、]\s*", line[column:]) or re.fullmatch(
        r"[,，;；、]\s*", line[column:].lstrip("\"'")
    ):
        yield line.rstrip(" ,，;；、")
    yield from _as_text(line, column)


def _without_escapes(line: str, column: int) -> Iterator[str]:
    """Put a text in double quotes into single ones, in which a backslash is itself."""
    del column
    found = _VALUE.match(line)
    if found and len(found["value"]) > 1 and found["value"][0] == found["value"][-1] == '"':
        yield found["start"] + "'" + found["value"][1:-1].replace("'", "''") + "'"


def _without_stars(line: str, column: int) -> Iterator[str]:
    """Take the asterisks of Markdown off a name or a text, or put the text into quotes."""
    bold = _BOLD.match(line)
    link = _LINK.fullmatch(line)
    if link:
        yield link["start"] + (link["address"] if link["start"].endswith("url: ") else link["text"])
    if bold:
        yield f"{bold['start']}{bold['name']}{bold['rest']}"
    yield from _as_text(line, column)


def _without_block_mark(line: str, column: int) -> Iterator[str]:
    marked = re.match(r"[|>][+-]?[1-9]?[+-]? +(?=\S)", line[column:])
    if marked:
        yield line[:column] + line[column + marked.end() :]
    yield from _as_text(line, column)


def _single_dash(line: str, column: int) -> Iterator[str]:
    del column
    yield re.sub(r"^( *)(?:-+ *)+", r"\1- ", line)


def _unclosed_quote(line: str, column: int) -> Iterator[str]:
    quote, value = line[column : column + 1], line[column + 1 :].rstrip()
    if value.endswith(("”", "’")) and value.count("“") + value.count("‘") < value.count("”") + value.count(
        "’"
    ):
        yield line[:column] + quote + value[:-1] + quote
    if value.endswith(tuple(_CLOSING_QUOTES)) and value[-1] not in value[:-1] and not _has_mate(value):
        yield line[:column] + value[:-1]
    yield line[:column] + value
    yield line[:column] + quote + value + quote


def _has_mate(value: str) -> bool:
    """Tell whether the Chinese quote at the end of a text closes one inside it."""
    return {"”": "“", "’": "‘"}.get(value[-1], "\n") in value


def _unclosed_bracket(line: str, column: int) -> Iterator[str]:
    closing = _PAIRS.get(line[column : column + 1], "]")
    text = line.rstrip()
    if text[-1] in _WIDE_CLOSING[closing]:
        yield text[:-1] + closing
    yield text + closing
    if closing == "}" and _WIDE_COMMA.search(text):
        yield from _comma(line, column)
    yield from _as_text(line, column)


def _colon_in_text(line: str, column: int) -> Iterator[str]:
    yield f"{line[:column].rstrip()}：{line[column + 1 :].lstrip()}"
    yield from _as_text(line, column)


def _missing_colon(line: str, column: int) -> Iterator[str]:
    del column
    comment = _COMMENT.match(line)
    if comment:
        yield f"{comment['start']}# {comment['rest']}"
        return
    found = _NO_COLON.match(line)
    if found:
        yield f"{found['start']}{found['name']}: {found['rest']}"


def _tab(line: str, column: int) -> Iterator[str]:
    """Put two spaces, or four or eight, for a tab in the indentation; one or none elsewhere."""
    del column
    content = line.lstrip(" \t")
    depth, rest = line[: len(line) - len(content)], re.sub(r"\t+", " ", content).rstrip()
    for width in (2, 4, 8):
        yield depth.replace("\t", " " * width) + rest
    yield depth.expandtabs(4) + rest
    yield depth.replace("\t", "") + rest


_MENDERS: Mapping[str, Mender] = {
    YamlCode.FULL_WIDTH_COLON: _wide_colon,
    YamlCode.MISSING_SPACE: _missing_space,
    YamlCode.FULL_WIDTH_SPACE: _odd_space,
    YamlCode.FULL_WIDTH_DASH: _bullet,
    YamlCode.FULL_WIDTH_QUOTE: _quoted_name,
    YamlCode.FULL_WIDTH_COMMA: _comma,
    YamlCode.FULL_WIDTH_BRACKET: _bracket,
    YamlCode.RESERVED_CHARACTER: _without_stars,
    YamlCode.EXTRA_DASH: _single_dash,
    YamlCode.TEXT_AFTER_QUOTE: _after_quote,
    YamlCode.BAD_ESCAPE: _without_escapes,
    YamlCode.TEXT_CUT_AT_HASH: _as_text,
    YamlCode.TEXT_AFTER_BLOCK_MARK: _without_block_mark,
    YamlCode.UNCLOSED_QUOTE: _unclosed_quote,
    YamlCode.UNCLOSED_BRACKET: _unclosed_bracket,
    YamlCode.COLON_IN_TEXT: _colon_in_text,
    YamlCode.MISSING_COLON: _missing_colon,
    YamlCode.ANCHOR: _as_text,
    YamlCode.ALIAS: _as_text,
    YamlCode.TAG: _as_text,
    TextCode.TAB: _tab,
}
