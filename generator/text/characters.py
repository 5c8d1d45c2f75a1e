"""Characters that have no place in a record: unseen ones, garbled ones, look-alikes and tabs."""

import re
import unicodedata
from dataclasses import dataclass

from generator.text.codes import TextCode, YamlCode
from generator.text.decoding import LINE_BREAK
from generator.text.mojibake import Mojibake, may_hold_mojibake, mojibake_in
from generator.text.slip import Slip, excerpt

MAX_COLUMNS = 10_000
"""The longest line that is read."""

_KINDS: tuple[tuple[TextCode, str, str], ...] = (
    (TextCode.CONTROL_CHARACTER, r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff", "控制字符"),
    (TextCode.DIRECTION_CHARACTER, r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069", "改变文字方向的字符"),
    (
        TextCode.INVISIBLE_CHARACTER,
        r"\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164"
        r"\ufe00-\ufe0e\ufeff\uffa0\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e00ff",
        "看不见的字符",
    ),
    (
        TextCode.PRIVATE_CHARACTER,
        r"\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff",
        "私用区字符",
    ),
    (TextCode.GARBLED_CHARACTER, r"\ufffd", "乱码替代符"),
    (TextCode.LOOKALIKE_CHARACTER, r"\u2e80-\u2fdf\uf900-\ufaff", "形似汉字的部首字符或兼容字符"),
)
_FOREIGN = "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧνορυχ"
_ASCII = "ABESIJKMHOPCTYXaesijopcyxdqwABEZHIKMNOPTYXvopux"
_ASCII_FOR = str.maketrans(_FOREIGN, _ASCII)
_LETTER = re.compile(f"[{_FOREIGN}]")
_MIXED_WORD = re.compile(
    rf"(?<![{_FOREIGN}\w-])(?=[\w-]*[A-Za-z])[A-Za-z0-9_-]*([{_FOREIGN}])[A-Za-z0-9_{_FOREIGN}-]*", re.ASCII
)
_UNWANTED = re.compile("[" + "".join(ranges for _, ranges, _ in _KINDS) + "]")
_KIND = re.compile("|".join(f"([{ranges}])" for _, ranges, _ in _KINDS))
_LOST = re.compile("[\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]")
_LOOKALIKE = re.compile("[\u2e80-\u2fdf\uf900-\ufaff]")
# Only where a line begins: tried at every place of a long line, it would take the square of its length.
_LONG = re.compile(rf"(?:\A|(?<=[\r\n]))[^\r\n]{{{MAX_COLUMNS + 1}}}")
_MARKS_AT_LINE_START = re.compile("^\ufeff+", re.MULTILINE)
_UNPARSABLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]"
    r"|[\U0001fffe\U0001ffff\U0002fffe\U0002ffff]"
)


_LEFT_BY_MOJIBAKE = frozenset({TextCode.CONTROL_CHARACTER, TextCode.PRIVATE_CHARACTER})
_SOFT_HYPHEN = re.compile("(?<=[a-z0-9])\\xad(?=[a-z0-9])")
_PRIVATE_BULLET = re.compile("^( *(?:- +)?)[\ue000-\uf8ff]+[ \u00a0\u3000\t]*(?=\\S)")


@dataclass(frozen=True, slots=True)
class Inspected:
    """What the characters of a text told.

    ``text`` has the same lines and, but for marred lines, the same columns and can be given to a YAML parser;
    ``marred`` are the lines that hold a slip, on which later messages would only repeat it.
    """

    text: str
    slips: tuple[Slip, ...]
    marred: frozenset[int]
    readable: bool = True


def inspect(text: str) -> Inspected:
    """Find unwanted characters, one slip a line and kind, and lines that are too long."""
    garbled = may_hold_mojibake(text)
    if not (garbled or _UNWANTED.search(text) or _LONG.search(text) or "\t" in text or _LETTER.search(text)):
        return Inspected(text, (), frozenset())
    lines = LINE_BREAK.split(text)
    measured = _measured(text, lines)
    if not measured.readable:
        return measured
    found = _mojibake(lines) if garbled else {}
    slips = [_garbled(found, lines)] if found else []
    others = [slip for slip in (*_unwanted(lines), *_mixed_words(lines)) if slip.line - 1 not in found]
    # A text read in a wrong encoding is full of such characters: they are the same mistake.
    slips += [slip for slip in others if not (found and slip.code in _LEFT_BY_MOJIBAKE)]
    marred = {slip.line for slip in others} | {number + 1 for number in found}
    if "\t" in text:
        tabbed = [number for number, line in enumerate(lines, 1) if "\t" in line]
        slips.append(_tab(tabbed, lines))
        marred.update(tabbed)
    # A byte order mark before a line's content came in with a second file: a space there would be indentation.
    parsable = _UNPARSABLE.sub(" ", _MARKS_AT_LINE_START.sub("", text))
    return Inspected(parsable, tuple(slips), frozenset(marred))


def unwanted_in(value: str) -> tuple[TextCode, str] | None:
    """Return the code and the message of the first unwanted character of a value, if it has one.

    Escapes in double quotes bring in what the file itself does not show.
    """
    found = _UNWANTED.search(value)
    return _described(found.group()) if found else None


def without_unwanted(value: str) -> str:
    """Return ``value`` without unwanted characters, so that they cause no further messages."""
    return _UNWANTED.sub("", value)


def _measured(text: str, lines: list[str]) -> Inspected:
    for number, line in enumerate(lines, 1):
        if len(line) > MAX_COLUMNS:
            message = f"第 {number} 行有 {len(line)} 个字符，最多 {MAX_COLUMNS} 个"
            slip = Slip(number, MAX_COLUMNS + 1, TextCode.LINE_TOO_LONG, message)
            return Inspected(text, (slip,), frozenset({number}), readable=False)
    return Inspected(text, (), frozenset())


def _unwanted(lines: list[str]) -> list[Slip]:
    slips = []
    for number, line in enumerate(lines, 1):
        bullet = _PRIVATE_BULLET.match(line)
        if bullet:
            message = "列表项前是从 Word、WPS 复制来的项目符号，不是半角减号"
            entry = line[: bullet.start()] + bullet[1].split("-")[0] + "- " + line[bullet.end() :]
            column = len(bullet[1]) + 1
            slips.append(Slip(number, column, YamlCode.FULL_WIDTH_DASH, message, corrected=entry))
            continue
        seen: set[TextCode] = set()
        for found in _UNWANTED.finditer(line):
            code, message = _described(found.group())
            if code not in seen:
                seen.add(code)
                slips.append(Slip(number, found.start() + 1, code, message, corrected=_without(line)))
    return slips


def _without(line: str) -> str:
    """Return a line as it is without its unwanted characters, unless something that was meant is lost with them."""
    if _LOST.search(line):
        return ""
    return _UNWANTED.sub(lambda found: _meant(found.group()), _SOFT_HYPHEN.sub("-", line))


def _meant(character: str) -> str:
    """Return what a look-alike stands for; what is not to be seen stands for nothing."""
    return unicodedata.normalize("NFKC", character) if _LOOKALIKE.match(character) else ""


def _mixed_words(lines: list[str]) -> list[Slip]:
    slips = []
    for number, line in enumerate(lines, 1):
        found = _MIXED_WORD.search(line)
        if found:
            letter = found.group(1)
            meant = letter.translate(_ASCII_FOR)
            message = (
                f"“{excerpt(found.group())}”里混有别国的字母 U+{ord(letter):04X}，看着像英文字母 {meant}"
            )
            corrected = _MIXED_WORD.sub(lambda word: word.group().translate(_ASCII_FOR), line)
            code = TextCode.LOOKALIKE_CHARACTER
            slips.append(Slip(number, found.start(1) + 1, code, message, corrected=corrected))
    return slips


def _mojibake(lines: list[str]) -> dict[int, Mojibake]:
    """Return the mojibake of every line that has some, by the line's index."""
    return {number: found for number, line in enumerate(lines) if (found := mojibake_in(line))}


def _garbled(found: dict[int, Mojibake], lines: list[str]) -> Slip:
    """Tell of all mojibake at once: it comes from one saving in a wrong encoding."""
    number, first = next(iter(found.items()))
    extent = f"，全文共 {len(found)} 行" if len(found) > 1 else ""
    beginning = lines[number][first.start : first.end][:8]
    meant = f"，原是“{excerpt((first.repaired or '')[first.start :])}”" if first.repaired else ""
    message = f"这里的中文成了乱码“{beginning}”{meant}{extent}：{first.what}"
    return Slip(number + 1, first.start + 1, TextCode.MOJIBAKE, message, corrected=first.repaired or "")


def _described(character: str) -> tuple[TextCode, str]:
    kind = _KIND.match(character)
    code, _, name = _KINDS[(kind.lastindex if kind and kind.lastindex else 1) - 1]
    meant = unicodedata.normalize("NFKC", character)
    written = f"，应为“{meant}”字" if code is TextCode.LOOKALIKE_CHARACTER and meant != character else ""
    return code, f"这里有{name} U+{ord(character):04X}{written}"


def _tab(tabbed: list[int], lines: list[str]) -> Slip:
    first = tabbed[0]
    extent = f"，全文共 {len(tabbed)} 行有" if len(tabbed) > 1 else ""
    return Slip(first, lines[first - 1].index("\t") + 1, TextCode.TAB, f"这里用了制表符（Tab 键）{extent}")
