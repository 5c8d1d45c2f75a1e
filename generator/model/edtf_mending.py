"""Guesses which EDTF a contributor meant by a date written otherwise: 2021年9月1日, 2021.9.1, 2018-2020."""

import re
from collections.abc import Iterator

_PLAIN = str.maketrans("—–―‐‑−﹣～□xx某", "-------~XXXX") | {
    code: code - 0xFEE0 for code in range(0xFF01, 0xFF5E)
}
_LETTER_O = re.compile("(?<=[0-9])[Oo〇○]+(?=[0-9])|(?<=[0-9])[Oo]")
_LETTER_ONE = re.compile("(?<=[0-9-])[lI]|[lI](?=[0-9])")
_CLOCK = re.compile(r"(?:T|(?<=日))?[0-9]{1,2}(?:[:时点][0-9]{0,2}.*)$|T.*$")
_RELATIVE = re.compile(
    "今年|去年|前年|明年|本年|当年|同年|近日|日前|目前|当前|近期|最近|上半年|下半年|本月|上月|当月|昨天|今天|前不久"
)
_CHINESE_YEAR = re.compile("[〇零○一二三四五六七八九]{2,4}(?=年)")
_CHINESE_NUMBER = re.compile("[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九](?=[月日号])")
_DIGIT = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_SHORT_YEAR = re.compile("^[’']?(?P<year>[0-9]{2})(?=年)")
_STOPS = "。，、；：,;.!！"
_YEAR = "(?P<year>[0-9X]{4})"
_NUMBER = "[0-9X]{1,2}"
_WHOLE = (
    re.compile(rf"{_YEAR}[年./-](?P<month>{_NUMBER})[月./-](?P<day>{_NUMBER})[日号]?"),
    re.compile(rf"{_YEAR}[年./-](?P<month>{_NUMBER})月?"),
    re.compile(rf"{_YEAR}年?"),
    re.compile(r"(?P<year>[12][0-9X]{3})(?P<month>[0-9X]{2})(?P<day>[0-9X]{2})?"),
    re.compile(rf"(?P<month>{_NUMBER})月(?:(?P<day>{_NUMBER})[日号])?"),
)
_CONTINUED = (
    re.compile(rf"(?P<month>{_NUMBER})月(?:(?P<day>{_NUMBER})[日号])?"),
    re.compile(rf"(?P<day>{_NUMBER})[日号]"),
)
_MONTHS_OF = {
    "上半年": ("01", "06"),
    "下半年": ("07", "12"),
    "一季度": ("01", "03"),
    "二季度": ("04", "06"),
    "三季度": ("07", "09"),
    "四季度": ("10", "12"),
}
_PART_OF_A_YEAR = re.compile(rf"{_YEAR}年?第?(?P<part>{'|'.join(_MONTHS_OF)})")
_BETWEEN = re.compile(r"--+|[至到~/-]")
_SINCE = re.compile(r"(?P<date>.+?)(?:[至到~-]+今|起|以来|开始|之后)")
_ABOUT = re.compile(r"(?:大?约(?P<after>.+?)|(?P<before>.+?)(?:前后|左右))")

_Parts = dict[str, str | None]


def relative_word(written: str) -> bool:
    """Tell whether the text names a date only from where it stands: 今年, 近日, 上半年."""
    return _RELATIVE.search(written) is not None


def mended(written: str) -> Iterator[str]:
    """Yield what may have been meant, likeliest first; the reader tells which of it is a date."""
    text = "".join(written.translate(_PLAIN).split())
    text = _LETTER_ONE.sub("1", _LETTER_O.sub("0", text)).rstrip(_STOPS)
    text = _SHORT_YEAR.sub(r"20\g<year>", _in_digits(text))
    about, since = _ABOUT.fullmatch(text), _SINCE.fullmatch(text)
    if about:
        yield from (f"{candidate}~" for candidate in _dates(about["after"] or about["before"]))
    elif since:
        yield from (f"{candidate}/.." for candidate in _dates(since["date"]))
    else:
        yield from _dates(text)
        yield from _intervals(text)
        yield from _parts_of_a_year(text)


def _in_digits(text: str) -> str:
    """Return a date with the Chinese numbers of its year, month and day as digits."""
    text = _CHINESE_YEAR.sub(lambda year: year.group().translate(_DIGIT), text)
    return _CHINESE_NUMBER.sub(lambda number: str(_number(number.group())), text)


def _number(written: str) -> int:
    tens, ten, ones = written.rpartition("十")
    digit = int(ones.translate(_DIGIT) or 0)
    return digit if not ten else 10 * int(tens.translate(_DIGIT) or 1) + digit


def _dates(text: str) -> Iterator[str]:
    for candidate in (text, _CLOCK.sub("", text)):
        parts = _parts(candidate, _WHOLE)
        if parts:
            yield _written(parts)


def _intervals(text: str) -> Iterator[str]:
    for between in _BETWEEN.finditer(text):
        first = _parts(text[: between.start()], _WHOLE)
        rest = text[between.end() :]
        continued = _parts(rest, _CONTINUED)
        last = first | continued if first and continued else _parts(rest, _WHOLE)
        if first and last:
            yield f"{_written(first)}/{_written(last)}"


def _parts_of_a_year(text: str) -> Iterator[str]:
    match = _PART_OF_A_YEAR.fullmatch(text)
    if match:
        first, last = _MONTHS_OF[match["part"]]
        yield f"{match['year']}-{first}/{match['year']}-{last}"


def _parts(text: str, patterns: tuple[re.Pattern[str], ...]) -> _Parts | None:
    for pattern in patterns:
        match = pattern.fullmatch(text)
        if match:
            return match.groupdict()
    return None


def _written(parts: _Parts) -> str:
    written = parts.get("year") or "XXXX"
    for name in ("month", "day"):
        part = parts.get(name)
        if part is None:
            return written
        written += "-" + ("XX" if part == "X" else part.zfill(2))
    return written
