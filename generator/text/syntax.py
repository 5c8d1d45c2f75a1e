"""What the YAML parser complains of, put into plain Chinese and at the line that is to blame."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml

from generator.text.codes import TextCode, YamlCode
from generator.text.lines import depth_of, has_content
from generator.text.opening import BULLETED
from generator.text.slip import Slip, excerpt
from generator.text.slips import find_slips

_WIDE_COMMA = re.compile("[，、；]")


@dataclass(frozen=True, slots=True)
class _Complaint:
    """A complaint of the parser: what it was doing, what it found, and where (lines and columns from 0)."""

    words: str
    context: tuple[int, int]
    problem: tuple[int, int]
    lines: list[str]

    def line(self, number: int) -> str:
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    def slip(self, place: tuple[int, int], code: YamlCode | TextCode, message: str) -> Slip:
        """Return a slip at ``place``, moved back to the last line with content when it is past the end."""
        number = min(place[0], len(self.lines) - 1)
        while number > 0 and not self.line(number).strip():
            number -= 1
        column = place[1] if number == place[0] else depth_of(self.line(number))
        return Slip(number + 1, min(column, len(self.line(number))) + 1, code, message)


def syntax_slips(error: Exception, lines: list[str]) -> list[Slip]:
    """Return the mistakes that made a parser refuse ``lines`` with ``error``.

    Mistakes that a look at the lines shows come first: the parser's own place is taken only when none of
    them stands before it.
    """
    found = list(find_slips(lines))
    json = _json(lines)
    if json:
        return [json]
    complaint = _complaint(error, lines)
    if any(slip.line <= complaint.problem[0] + 1 for slip in found):
        return found
    return [_translated(complaint), *found]


def _json(lines: list[str]) -> Slip | None:
    """Return the slip of a text that is JSON as a whole: every line of it would be told otherwise."""
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    following = next((line.strip() for line in lines[first + 1 :] if line.strip()), "")
    if not re.fullmatch(r"\s*[{\[]\s*", lines[first]) or not following.startswith(('"', "{")):
        return None
    message = "整个文件是 JSON，而且没有写完整：括号、引号或逗号有误"
    hint = "改写成一行一个“字段: 值”，参照别的记录；不用花括号、引号和行末的逗号。"
    return Slip(
        first + 1, lines[first].index(lines[first].strip()) + 1, YamlCode.UNCLOSED_BRACKET, message, hint
    )


def _complaint(error: Exception, lines: list[str]) -> _Complaint:
    words = f"{getattr(error, 'context', '') or ''}; {getattr(error, 'problem', '') or error}"
    problem = _place(getattr(error, "problem_mark", None)) or _large_escape(lines)
    context = _place(getattr(error, "context_mark", None)) or problem
    return _Complaint(words, context, problem, lines)


def _place(mark: Any) -> tuple[int, int] | None:
    return (mark.line, mark.column) if mark else None


def _large_escape(lines: list[str]) -> tuple[int, int]:
    r"""Find what a parser without places stumbles over: an escape such as ``\UFFFFFFFF``; else the end."""
    places = ((number, line.find("\\U")) for number, line in enumerate(lines))
    return next((place for place in places if place[1] >= 0), (len(lines) - 1, 0))


def _translated(complaint: _Complaint) -> Slip:
    for words, translate in _TRANSLATIONS:
        if words in complaint.words:
            return translate(complaint)
    return complaint.slip(complaint.problem, YamlCode.YAML_SYNTAX, "从这里起不合 YAML 的写法")


def _unexpected_colon(complaint: _Complaint) -> Slip:
    """Blame a colon that stands where no field can begin on this line's depth or on the line before."""
    number, column = complaint.problem
    line = complaint.line(number)
    before = next((at for at in range(number - 1, -1, -1) if has_content(complaint.line(at))), None)
    if before is not None and not _has_colon(complaint.line(before)):
        return _no_colon(complaint, before)
    if before is not None and depth_of(line) > depth_of(complaint.line(before)):
        message = "这一行比上一行缩进得深，而上一行的字段已经有了值"
        return complaint.slip((number, depth_of(line)), YamlCode.WRONG_INDENTATION, message)
    return complaint.slip(
        (number, column), YamlCode.COLON_IN_TEXT, "文字里有半角冒号加空格，会被当成又一个字段"
    )


def _no_colon(complaint: _Complaint, number: int) -> Slip:
    line = complaint.line(number)
    content = line.strip()
    bullet = BULLETED.match(content)
    if bullet:
        message = f"列表项前的“{bullet.group()}”不是半角减号"
        return complaint.slip((number, depth_of(line)), YamlCode.FULL_WIDTH_DASH, message)
    wide = next((at for at, character in enumerate(line) if character in "：﹕∶︰꞉"), None)
    if wide is not None and not content.startswith("-"):
        message = f"“{excerpt(line[:wide].strip())}”后用了全角冒号"
        return complaint.slip((number, wide), YamlCode.FULL_WIDTH_COLON, message)
    message = f"这一行“{excerpt(content)}”没有“字段名: ”，少了冒号，缩进又不属于上一行"
    return complaint.slip((number, depth_of(line)), YamlCode.MISSING_COLON, message)


def _missing_colon(complaint: _Complaint) -> Slip:
    return _no_colon(complaint, complaint.context[0])


def _misplaced(complaint: _Complaint) -> Slip:
    number, column = complaint.problem
    line = complaint.line(number)
    if line[:column].strip(" -"):
        return complaint.slip(complaint.problem, YamlCode.YAML_SYNTAX, "这里多出了文字，不合 YAML 的写法")
    if not _has_colon(line) and not line.lstrip().startswith("- "):
        return _no_colon(complaint, number)
    what = "列表项" if line.lstrip().startswith("- ") else "字段"
    message = f"这一行的{what}与上面同层的行没有对齐"
    return complaint.slip((number, depth_of(line)), YamlCode.WRONG_INDENTATION, message)


def _after_the_end(complaint: _Complaint) -> Slip:
    """Blame the first field for its indentation when the next one stands before it: YAML ends the document there."""
    first = next((at for at, line in enumerate(complaint.lines) if has_content(line)), 0)
    if depth_of(complaint.line(complaint.problem[0])) < depth_of(complaint.line(first)):
        message = "第一个字段前多了空格，与下面的字段没有对齐"
        return complaint.slip((first, 0), YamlCode.WRONG_INDENTATION, message)
    return complaint.slip(complaint.problem, YamlCode.MULTIPLE_DOCUMENTS, "文档结束之后还有内容")


def _at_problem(code: YamlCode | TextCode, message: str) -> Callable[[_Complaint], Slip]:
    return lambda complaint: complaint.slip(complaint.problem, code, message)


def _at_context(code: YamlCode | TextCode, message: str) -> Callable[[_Complaint], Slip]:
    return lambda complaint: complaint.slip(complaint.context, code, message)


def _bracket(complaint: _Complaint) -> Slip:
    """Blame full-width commas in brackets that are closed, and else the bracket that is not."""
    number, column = complaint.context
    inside = complaint.line(number)[column:]
    comma = _WIDE_COMMA.search(inside)
    if comma and inside.rstrip().endswith(("]", "}")):
        message = f"括号里用了“{comma.group()}”，前后两项没有分开"
        return complaint.slip((number, column + comma.start()), YamlCode.FULL_WIDTH_COMMA, message)
    message = f"这里的括号 {inside[:1]} 没有配上后一个括号"
    return complaint.slip(complaint.context, YamlCode.UNCLOSED_BRACKET, message)


def _unstartable(complaint: _Complaint) -> Slip:
    number, column = complaint.problem
    character = complaint.line(number)[column : column + 1]
    if character == "\t":
        return complaint.slip(complaint.problem, TextCode.TAB, "这里用了制表符（Tab 键）")
    message = f"值以 {character} 开头，它在 YAML 里另有用处"
    return complaint.slip(complaint.problem, YamlCode.RESERVED_CHARACTER, message)


_TRANSLATIONS: tuple[tuple[str, Callable[[_Complaint], Slip]], ...] = (
    ("tab character", _at_problem(TextCode.TAB, "这里用了制表符（Tab 键）")),
    ("cannot start any token", _unstartable),
    ("mapping values are not allowed", _unexpected_colon),
    ("could not find expected ':'", _missing_colon),
    ("directive", _at_problem(YamlCode.DIRECTIVE, "这里用了 % 开头的指令行")),
    ("incompatible YAML", _at_problem(YamlCode.DIRECTIVE, "这里用了 % 开头的指令行")),
    ("document start", _after_the_end),
    ("escape", _at_problem(YamlCode.BAD_ESCAPE, "双引号里的反斜杠写法不对")),
    ("hexdecimal", _at_problem(YamlCode.BAD_ESCAPE, "双引号里的反斜杠写法不对")),
    ("to C int", _at_problem(YamlCode.BAD_ESCAPE, "双引号里的反斜杠写法不对")),
    ("chr()", _at_problem(YamlCode.BAD_ESCAPE, "双引号里的反斜杠写法不对")),
    ("quoted scalar", _at_context(YamlCode.UNCLOSED_QUOTE, "这里的引号没有配上后一个引号")),
    ("block scalar", _at_context(YamlCode.TEXT_AFTER_BLOCK_MARK, "| 或 > 之后的写法不对")),
    ("flow sequence", _bracket),
    ("flow mapping", _bracket),
    ("anchor", _at_context(YamlCode.RESERVED_CHARACTER, "值以 & 开头，它在 YAML 里另有用处")),
    ("alias", _at_context(YamlCode.RESERVED_CHARACTER, "值以 * 开头，它在 YAML 里另有用处")),
    ("tag", _at_context(YamlCode.RESERVED_CHARACTER, "值以 ! 开头，它在 YAML 里另有用处")),
    ("sequence entries are not allowed", _at_problem(YamlCode.LIST_ON_KEY_LINE, "列表写在了字段名同一行")),
    ("keys are not allowed", _at_problem(YamlCode.BAD_KEY, "这里的 ? 不能用来写字段名")),
    ("'-' indicator", _misplaced),
    ("expected key", _misplaced),
    ("<block end>", _misplaced),
)


def _has_colon(line: str) -> bool:
    return ": " in line or line.rstrip().endswith(":")


PARSER_ERRORS = (yaml.YAMLError, ValueError, OverflowError)
"""What PyYAML raises for texts that are no YAML; the last two for absurd numbers in escapes and directives."""
