"""Mojibake: Chinese that was read in a wrong encoding and saved so; where nothing was lost it can be read back.

A run of characters is taken for mojibake when its bytes in the wrong encoding are good text in the right one,
which real Chinese hardly ever is.
"""

import re
from dataclasses import dataclass

_LEAST_CERTAIN = 3
_LEAST_LETTERS = 3
_LEAST_STRANGE = 2
_COMMON_ROWS = range(0xB0, 0xD8)
_HAN = "\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e\u2013-\u201d\u2026"

_LATIN = (
    "\u0080-\u00ff"
    "\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e"
    "\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122"
)
_LATIN_RUN = re.compile(rf"[\u00b0-\u00f7][{_LATIN}]{{3,}}")
_LOST = re.compile(r"锟斤拷|(?:烫){3,}|(?:屯){4,}|锘(?=\w)")
_HAN_ONLY = re.compile(f"[{_HAN}0-9A-Za-z，。、：；（）]+")


def _class(leads: range, trails: range) -> str:
    """Return the characters that GBK makes of two bytes of UTF-8, as the inside of a character class."""
    codes = (bytes((lead, trail)) for lead in leads for trail in trails)
    return re.escape("".join(code.decode("gb18030", "ignore") for code in codes))


_FIRST_BYTES, _LATER_BYTES = range(0xE2, 0xF0), range(0x80, 0xC0)
_TRIPLE = (
    f"[{_class(_FIRST_BYTES, _LATER_BYTES)}]"
    f"[{_class(_LATER_BYTES, _FIRST_BYTES)}]"
    f"[{_class(_LATER_BYTES, _LATER_BYTES)}]"
)
_SEEMS_GBK = re.compile(rf"(?:{_TRIPLE})+(?:[{_class(_FIRST_BYTES, _LATER_BYTES)}][?\ufffd\u20ac]?)?")
_SUSPECT = re.compile(f"{_TRIPLE}|{_LATIN_RUN.pattern}|{_LOST.pattern}")


@dataclass(frozen=True, slots=True)
class Mojibake:
    """Mojibake in one line: where it begins (from 0), what happened, and the line as it was, if nothing is lost."""

    start: int
    end: int
    what: str
    repaired: str | None


def may_hold_mojibake(text: str) -> bool:
    """Tell fast whether a text is worth a look line by line."""
    return _SUSPECT.search(text) is not None


def mojibake_in(line: str) -> Mojibake | None:
    """Return the first mojibake of a line; all of it is repaired at once."""
    return _read_as_latin(line) or _lost(line) or _utf8_read_as_chinese(line)


def _read_as_latin(line: str) -> Mojibake | None:
    runs = [
        run for run in _LATIN_RUN.finditer(line) if sum("\xa1" <= sign <= "\xff" for sign in run.group()) > 1
    ]
    if not runs:
        return None
    for encoding, name in (("utf-8", "UTF-8"), ("gb2312", "GBK")):
        texts = [_decoded(_latin_bytes(run.group()), encoding) for run in runs]
        if all(text and _HAN_ONLY.fullmatch(text) for text in texts):
            repaired = line
            for run, text in zip(reversed(runs), reversed(texts), strict=True):
                repaired = repaired[: run.start()] + (text or "") + repaired[run.end() :]
            what = f"{name} 的文字被当作西文（Latin-1）读了"
            return Mojibake(runs[0].start(), runs[0].end(), what, repaired)
    letters = max(len(re.findall("[\xc0-\xff]", run.group())) for run in runs)
    if letters < _LEAST_LETTERS:
        return None
    return Mojibake(runs[0].start(), runs[0].end(), "中文被当作西文（Latin-1）读了，还丢了一部分", None)


def _latin_bytes(text: str) -> bytes | None:
    """Return the bytes that were read as ``text``: Windows' Latin has its own signs for 0x80 to 0x9F."""
    found = bytearray()
    for character in text:
        for encoding in ("latin-1", "cp1252"):
            try:
                found += character.encode(encoding)
            except UnicodeEncodeError:
                continue
            break
        else:
            return None
    return bytes(found)


def _decoded(content: bytes | None, encoding: str) -> str | None:
    try:
        return content.decode(encoding) if content is not None else None
    except UnicodeDecodeError:
        return None


def _utf8_read_as_chinese(line: str) -> Mojibake | None:
    runs = [run for run in _SEEMS_GBK.finditer(line) if _is_strange(run.group())]
    if not runs:
        return None
    repaired, whole = line, True
    for run in reversed(runs):
        text = _chinese_bytes(run.group()).decode("utf-8", "replace")
        whole = whole and len(text) >= _LEAST_CERTAIN and _HAN_ONLY.fullmatch(text) is not None
        repaired = repaired[: run.start()] + text + repaired[run.end() :]
    what = "UTF-8 的文字被当作 GBK 读了"
    return Mojibake(runs[0].start(), runs[0].end(), what, repaired if whole else None)


def _is_strange(text: str) -> bool:
    """Tell whether a text has more rare characters than Chinese has: 琬畈村看鱼塘 may well be what was meant."""
    return sum(not _is_common(character) for character in text) >= _LEAST_STRANGE


def _is_common(character: str) -> bool:
    """Tell whether a character is one of the 3,755 common ones: the first level of GB 2312, rows 16 to 55."""
    try:
        code = character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return len(code) == 1 or code[0] in _COMMON_ROWS


def _chinese_bytes(text: str) -> bytes:
    """Return the bytes that were read as ``text``; Windows reads the byte 0x80 as the sign of the euro."""
    return b"\x80".join(
        part.encode("gb18030", "replace") for part in text.replace("\ufffd", "?").split("\u20ac")
    )


def _lost(line: str) -> Mojibake | None:
    found = _LOST.search(line)
    if not found:
        return None
    return Mojibake(found.start(), found.end(), "文字在转换编码时已经丢失", None)
