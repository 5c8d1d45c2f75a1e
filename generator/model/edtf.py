"""Dates in the Extended Date/Time Format (EDTF, ISO 8601-2:2019), as far as records need it.

Level 0: ``2021``, ``2021-09``, ``2021-09-26``, ``2018/2020``. Level 1: ``~`` (about), ``?`` (uncertain) and
``%`` (both) at the end of a date, ``../2020``, ``2014-09-16/..`` (open), ``/2020``, ``2020/`` (unknown),
seasons ``2021-21`` to ``2021-24``. Level 2: ``X`` for any digit that is lost (``2021-XX-19``).

Not read: times of day, years before 1 or beyond 9999, marks inside a date, sets of dates.
"""

import calendar
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from itertools import product

from generator.diagnostics import UnreadableError
from generator.model.edtf_mending import mended, relative_word
from generator.model.printed_text import LONGEST

_DATE = re.compile(r"([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?([~?%]?)")
_MONTH, _DAY, _SEASON = "(?:0[1-9X]|1[0-2X]|X[0-9X])", "(?:0[1-9X]|[12X][0-9X]|3[01X])", "2[1-4]"
_SIDE = f"[0-9X]{{4}}(?:-{_MONTH}(?:-{_DAY})?|-{_SEASON})?[~?%]?"
EDTF_PATTERN = rf"^(?:{_SIDE}(?:/(?:{_SIDE}|\.\.)?)?|(?:\.\.)?/{_SIDE})$"
"""What every date that can be read looks like; not all that look like this can be read (2021-02-30)."""

_FORMS = "写成 2021-09-26、2021-09 或 2021；看不清的数字写 X，如 2021-XX-19；起止写 2018/2020"
_OPEN = ".."
_UNKNOWN = ""
_LOST_YEAR = "XXXX"
_MONTHS = range(1, 13)
_DAYS = range(1, 32)
_SEASONS = {"21": ("春季", 3), "22": ("夏季", 6), "23": ("秋季", 9), "24": ("冬季", 12)}
_MONTHS_OF_A_SEASON = 3


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date or an interval as written, and the days that it can mean.

    ``earliest`` and ``latest`` are the first and the last day that it may include; None means that an
    interval is open or unknown on that side, or that the year is lost. ``approximate`` and ``uncertain`` do
    not move them: how far off the date may be is not guessed. A season has three months, from March on;
    winter ends in the February after.
    """

    written: str
    earliest: date | None
    latest: date | None
    approximate: bool
    uncertain: bool


@dataclass(frozen=True, slots=True)
class _Point:
    """One written date: its parts as they are written, and the days that it can mean."""

    year: str
    month: str | None
    day: str | None
    mark: str
    earliest: date | None
    latest: date | None


_Side = _Point | str
"""A side of an interval: a date, ``_OPEN`` or ``_UNKNOWN``."""


@lru_cache(maxsize=65536)
def read_edtf(written: str) -> Edtf:
    """Read an EDTF text; raise ``UnreadableError`` with a Chinese message if it is none."""
    sides = _sides(written)
    points = [side for side in sides if isinstance(side, _Point)]
    first, last = sides[0], sides[-1]
    earliest = first.earliest if isinstance(first, _Point) else None
    latest = last.latest if isinstance(last, _Point) else None
    if earliest and latest and earliest > latest:
        raise UnreadableError(f"“{written}”的开始晚于结束", "开始写在前，结束写在后，中间用 / 隔开")
    return Edtf(
        written,
        earliest,
        latest,
        approximate=any(point.mark in ("~", "%") for point in points),
        uncertain=any(point.mark in ("?", "%") for point in points),
    )


@lru_cache(maxsize=65536)
def in_chinese(edtf: Edtf) -> str:
    """Say a date for readers: 2021年9月26日, 约2021年, 2018年至2020年, 2014年9月16日起."""
    sides = _sides(edtf.written)
    first, last = sides[0], sides[-1]
    if isinstance(first, _Point):
        if first == last:
            return _say(first)
        if isinstance(last, _Point):
            return f"{_say(first)}至{_say(last, after=first)}"
        return f"{_say(first)}起" if last == _OPEN else f"{_say(first)}起，结束时间不详"
    said = _say(last) if isinstance(last, _Point) else ""
    return f"截至{said}" if first == _OPEN else f"开始时间不详，至{said}"


def _sides(written: str) -> tuple[_Side, ...]:
    """Return the one date, or both sides of the interval."""
    if not written:
        raise UnreadableError("这里没有写日期", _FORMS)
    if len(written) > LONGEST:
        raise UnreadableError(f"日期写得太长（{len(written)}个字）", _FORMS)
    parts = written.split("/")
    said = [part for part in parts if part not in (_OPEN, _UNKNOWN)]
    matches = [_DATE.fullmatch(part) for part in said]
    if len(parts) > 2 or len(said) < 1 or not all(matches):
        raise _not_edtf(written)
    points = iter([_point(match, written) for match in matches if match])
    return tuple(part if part in (_OPEN, _UNKNOWN) else next(points) for part in parts)


def _not_edtf(written: str) -> UnreadableError:
    message = f"“{written}”不是规定的日期写法"
    flaws = []
    for candidate in mended(written):
        try:
            read_edtf(candidate)
        except UnreadableError as flaw:
            flaws.append(flaw)
        else:
            return UnreadableError(message, f"写成 {candidate}", candidate)
    if relative_word(written):
        return UnreadableError(
            f"“{written}”没有写明是哪一年哪一天", "按原文推算出日期再写，如 2021-06，并注明是推定的"
        )
    return flaws[0] if flaws and "年" in written else UnreadableError(message, _FORMS)


def _point(match: re.Match[str], written: str) -> _Point:
    year, month, day, mark = match.groups()
    if year == _LOST_YEAR and (month or "XX") == "XX" and (day or "XX") == "XX":
        raise UnreadableError(f"“{written}”什么也没有说", "日期全不知道就不写")
    if month in _SEASONS and day is None:
        return _season(year, month, mark, written)
    _check_month(month, written)
    first, last = _first_and_last_day(year, month, day)
    if first is None or last is None:
        raise _impossible_day(year, month, day, written)
    if year == _LOST_YEAR:
        first = last = None
    return _Point(year, month, day, mark, first, last)


def _season(year: str, season: str, mark: str, written: str) -> _Point:
    if not year.isdecimal() or not date.min.year <= int(year) < date.max.year:
        raise UnreadableError(f"“{written}”写了季节，年份要完整", "如 2021-21（2021年春季）")
    start = int(year) * 12 + _SEASONS[season][1] - 1
    end_year, end_month = divmod(start + _MONTHS_OF_A_SEASON - 1, 12)
    first = date(int(year), _SEASONS[season][1], 1)
    last = date(end_year, end_month + 1, calendar.monthrange(end_year, end_month + 1)[1])
    return _Point(year, season, None, mark, first, last)


def _check_month(month: str | None, written: str) -> None:
    if month is not None and not _numbers_that_fit(month, _MONTHS):
        raise UnreadableError(f"“{written}”的月份“{month}”不对", "月份写 01 到 12，月份不详写 XX")


def _first_and_last_day(year: str, month: str | None, day: str | None) -> tuple[date | None, date | None]:
    return (
        next(_days(year, month or "XX", day or "XX", 1), None),
        next(_days(year, month or "XX", day or "XX", -1), None),
    )


def _days(year: str, month: str, day: str, step: int) -> Iterator[date]:
    """Yield the days that the masks fit, from the first on or, if ``step`` is -1, from the last back."""
    months, days = _numbers_that_fit(month, _MONTHS), _numbers_that_fit(day, _DAYS)
    for each_year, each_month in product(_years(year, step), months[::step]):
        length = calendar.monthrange(each_year, each_month)[1]
        for each_day in days[::step]:
            if each_day <= length:
                yield date(each_year, each_month, each_day)


def _years(mask: str, step: int) -> Iterable[int]:
    if mask.isdecimal():
        return (int(mask),) if int(mask) else ()
    first, last = int(mask.replace("X", "0")), int(mask.replace("X", "9"))
    years = range(max(first, date.min.year), last + 1)[::step]
    return (year for year in years if all(m in ("X", y) for m, y in zip(mask, f"{year:04}", strict=True)))


@cache
def _numbers_that_fit(mask: str, numbers: range) -> tuple[int, ...]:
    """Return the numbers that a mask of two digits can stand for: 1X -> 10, 11, 12."""
    pattern = re.compile(mask.replace("X", "."))
    return tuple(number for number in numbers if pattern.fullmatch(f"{number:02}"))


def _impossible_day(year: str, month: str | None, day: str | None, written: str) -> UnreadableError:
    if year == "0000":
        return UnreadableError(f"“{written}”没有公元0年", "年份写四位数字，年份不详写 XXXX")
    if not year.isdecimal() or month is None or not month.isdecimal():
        return UnreadableError(f"“{written}”没有这样的日子", "核对月份和日子，日子不详写 XX")
    length = calendar.monthrange(int(year), int(month))[1]
    return UnreadableError(
        f"“{written}”没有这一天", f"{int(year)}年{int(month)}月的日子写 01 到 {length}，日子不详写 XX"
    )


def _say(point: _Point, after: _Point | None = None) -> str:
    """Say one date; what the date before it in an interval has said already is left out."""
    said = _say_parts(point, _parts_in_common(point, after) if after else 0)
    about = "约" if point.mark in ("~", "%") else ""
    return f"{about}{said}" + ("（存疑）" if point.mark in ("?", "%") else "")


def _say_parts(point: _Point, left_out: int) -> str:
    if point.month in _SEASONS and point.day is None:
        return f"{_say_year(point)}{_SEASONS[point.month or ''][0]}"
    if point.month == "XX" and point.day == "XX":
        return f"{_say_year(point)}（月、日不详）"
    parts = (_say_year(point), _say_part(point.month, "月份", "月"), _say_part(point.day, "日期", "日"))
    return "".join(parts[left_out:])


def _parts_in_common(point: _Point, before: _Point) -> int:
    """Return how many leading parts two dates of an interval share, if both are plain and alike in form."""
    masks = f"{point.year}{point.month}{point.day}{before.year}{before.month}{before.day}"
    alike = (point.month is None, point.day is None) == (before.month is None, before.day is None)
    seasons = point.month in _SEASONS or before.month in _SEASONS
    if point.mark or before.mark or not alike or "X" in masks or seasons or point.month is None:
        return 0
    if point.year != before.year:
        return 0
    return 2 if point.day is not None and point.month == before.month else 1


def _say_year(point: _Point) -> str:
    year = point.year
    if year == _LOST_YEAR:
        return "（年份不详）"
    if year.isdecimal():
        return f"{int(year)}年"
    if year[:3].isdecimal() and point.month is None:
        return f"{year[:3]}0年代"
    years = tuple(_years(year, 1))
    among = f"{years[0]}年至{years[-1]}年间"
    return among if point.month is None else f"（{among}某年）"


def _say_part(part: str | None, what: str, suffix: str) -> str:
    if part is None:
        return ""
    if part.isdecimal():
        return f"{int(part)}{suffix}"
    return f"（{what}不详）" if part == "XX" else f"（{what}不全）"
