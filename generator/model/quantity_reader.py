"""Reads quantities as Chinese articles print them; the conventions stand in ``quantity``."""

import re
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from generator.diagnostics import UnreadableError
from generator.model.bounds import AFTER, BEFORE, Span, bound_before, bounded, bounds_after
from generator.model.figures import FIGURE, PERCENT, Figure, read_figure, span_of
from generator.model.printed_text import (
    ILLEGIBLE,
    from_to,
    is_from_to,
    plain_text,
    unreadable_number,
    unreadable_rest,
)
from generator.model.quantity import Bound, Quantity

_DIGITS = f"[0-9{ILLEGIBLE}一二两三四五六七八九十]|几|数[十百千万亿]"
_NUMBER_AHEAD = f"(?=(?:{BEFORE})?(?:{_DIGITS}|[百千万亿半]))"
QUALIFIER = (
    r"(?:连续|持续|平均|每[十百千万亿]+[人户名]|每[^0-9]{0,6}?" + _NUMBER_AHEAD + r"|[一-鿿]均"
    r"|共计|共有|共达|总共|一共|共|总计|合计|累计|首批|全年|单日最高|单日|最高|最低|历时"
    r"|高达|多达|长达|达到|达|现有|已有|各有|仅有|只有|设有|有|仅|只|已|各)"
)
"""A regular expression for one word that may stand before a number and bounds nothing."""

_BEFORE_NUMBER = re.compile(rf"(?P<bound>{BEFORE})|(?P<qualifier>{QUALIFIER})")
_TO_SIGN = re.compile("[-到至]")
_TO = re.compile(rf"(?P<unit>[^0-9]{{0,8}}?)(?:-+|[到至]){_NUMBER_AHEAD}")
_NEXT_NUMBER = re.compile(rf"(?:{BEFORE})(?:{_DIGITS}|[百千万亿半])|(?:{_DIGITS})")
_AFTER_NUMBER = re.compile(rf"(?P<unit>.*?)(?P<words>(?:{AFTER})*)")
_HALF_OR_MORE = re.compile("[半多余来]")
_HALF_OR_MORE_INSIDE = re.compile(r"个(?P<half>半)?(?P<more>[多余来])?(?P<unit>.+)")
_HALF_OR_MORE_AT_END = re.compile(r"(?P<unit>.*?)(?P<half>半)?(?P<more>[多余])?")
_UNIT = re.compile(r"[%‰]|(?:[A-Za-zμΩ°℃²³㎡㎢/]|[㐀-䶿一-鿿]){0,8}")
_NO_UNIT = re.compile(
    rf"{AFTER}|[成半].|[零几]|[OoIl](?=[㐀-鿿])|[Oo]$|[eE]$|以.计|等(?:[功奖]|$)|.?[近超逾]$|[^公合契条协违]?约$"
    r"|.*(?:[来和与及]$|上升|下降|增加|减少|同比|环比|至今|以来|于)"
)
_INFORMAL_MULTIPLIER = re.compile(r"[wWkK](?![A-Za-z㎡Ω])")

_CALENDAR_DATE = re.compile(
    r"年[0-9一二三四五六七八九十]{1,3}月(?!$)|月[0-9一二三四五六七八九十]{1,3}[日号]|年[01]?[0-9]月$"
)
_FIRST_YEAR, _LAST_YEAR = 1800, 2099
_MONTHS = 12
_MULTIPLIED = re.compile("[十百千万亿]")

Ends = tuple[Figure, ...]
"""A number alone, or both ends of a range."""

_PARTS_OF: dict[tuple[str, str], int] = {
    ("年", "个月"): 12,
    ("天", "小时"): 24,
    ("天", "个小时"): 24,
    ("小时", "分"): 60,
    ("小时", "分钟"): 60,
    ("个小时", "分钟"): 60,
    ("分", "秒"): 60,
    ("分钟", "秒"): 60,
    ("元", "角"): 10,
    ("公里", "米"): 1000,
}
"""Measures of which the second only goes on where the first stopped, and how many make one."""


@lru_cache(maxsize=65536)
def read_quantity(printed: str) -> Quantity:
    """Read a printed quantity; raise ``UnreadableError`` with a Chinese message if it is none."""
    text = plain_text(printed, "数量", "1.8万余人")
    if "月" in text and _CALENDAR_DATE.search(text):
        raise _date(printed)
    return _read(text, printed)


def _read(text: str, whole: str, *, is_part: bool = False) -> Quantity:
    """Read ``text``, which is all of what ``whole`` says or, of several measures, a later part."""
    start, said, qualifier = _words_before(text)
    match = None if text.startswith("零下", start) else FIGURE.match(text, start)
    if match is None:
        raise from_to(whole) if is_from_to(text) else unreadable_number(whole, text[start:])
    ends, end = _range(text, read_figure(match), match, whole)
    following = _NEXT_NUMBER.search(text, end + 1)
    stop = following.start() if following else len(text)
    unit, words = _unit_and_words(text[end:stop])
    said.update(bounds_after(words))
    quantity = _quantity(ends, unit, said, text[:stop] if is_part else whole, whole)
    if qualifier:
        quantity = replace(quantity, qualifier=qualifier)
    if following is None:
        return _not_a_date(quantity, match)
    return _joined(quantity, _read(text[stop:], whole, is_part=True), whole)


def _words_before(text: str) -> tuple[int, set[Bound], str]:
    """Return where the number begins, what the words before it say of it, and those that say nothing."""
    position = 0
    said: set[Bound] = set()
    qualifiers = ""
    while match := _BEFORE_NUMBER.match(text, position):
        if match["bound"]:
            said.add(bound_before(match["bound"]))
        else:
            qualifiers += match["qualifier"]
        position = match.end()
    return position, said, qualifiers


def _range(text: str, first: Figure, match: re.Match[str], whole: str) -> tuple[Ends, int]:
    """Return both ends of a range, or the one number if there is none, and where its text ends."""
    end = match.end()
    to = _TO.match(text, end) if _TO_SIGN.search(text, end) else None
    second = FIGURE.match(text, to.end()) if to else None
    if to is None or second is None:
        return (first,), end
    first, last = _alike(first, read_figure(second), stated=bool(to["unit"]))
    if is_from_to(whole):
        raise from_to(whole)
    unit = _unit_and_words(text[second.end() :])[0]
    if not (unit or last.unit).startswith(to["unit"]):
        raise UnreadableError(f"“{whole}”两头的单位不同", "两头写同一个单位，如 3天到7天")
    if first.numeral and last.numeral and first.numeral.low >= last.numeral.high:
        raise UnreadableError(f"“{whole}”前一个数不小于后一个数", "小数在前、大数在后，如 3至5个")
    return (first, last), second.end()


def _alike(first: Figure, last: Figure, *, stated: bool) -> tuple[Figure, Figure]:
    """Give both ends of a range the unit or the multiplier that only one of them bears (3至5万)."""
    if stated or first.numeral is None or last.numeral is None:
        return first, last
    if last.unit and not first.unit:
        return replace(first.times(last.factor), unit=last.unit), last
    if first.unit and not last.unit:
        return first, replace(last.times(first.factor), unit=first.unit)
    scale = last.numeral.scale
    if first.numeral.scale == 1 and first.numeral.high < last.numeral.low / scale:
        return first.times(Fraction(scale)), last
    return first, last


def _unit_and_words(tail: str) -> tuple[str, str]:
    match = _AFTER_NUMBER.fullmatch(tail)
    return (match["unit"], match["words"]) if match else (tail, "")


def _quantity(ends: Ends, unit: str, said: set[Bound], printed: str, whole: str) -> Quantity:
    unit, half, more = _half_and_more(unit)
    if half:
        ends = _with_half(ends, unit, whole)
    if unit == "‰":
        unit, ends = PERCENT, tuple(figure.times(Fraction(1, 10)) for figure in ends)
    _check_unit(unit, ends[0], whole)
    numeral = ends[-1].numeral
    span = span_of(ends)
    if span.low is None or numeral is None:
        return Quantity(printed, Bound.ILLEGIBLE, None, None, unit or ends[0].unit)
    if more:
        span = _until_next_whole(span.low, ends[0])
    if span.low == 0 and (more or Bound.NEARLY in said or Bound.LESS in said):
        raise UnreadableError(f"“{whole}”自相矛盾：数量不能小于零", "没有就写 0，看原文是否如此")
    span = bounded(span, said, numeral.step)
    return Quantity(
        printed,
        span.bound,
        span.low,
        span.high,
        unit or ends[0].unit,
        decimals=numeral.decimals,
        low_open=span.low_open,
        high_open=span.high_open,
        resolution=numeral.resolution,
    )


def _with_half(ends: Ends, unit: str, whole: str) -> Ends:
    if not (unit or ends[0].unit):
        raise unreadable_rest(whole, "半")
    return tuple(figure.plus_half() for figure in ends)


def _half_and_more(unit: str) -> tuple[str, bool, bool]:
    """Take 半 and 多 out of a unit: 个半月 is a half more 个月, 年多 is more than that many 年."""
    if _HALF_OR_MORE.search(unit) is None:
        return unit, False, False
    inside = _HALF_OR_MORE_INSIDE.fullmatch(unit)
    if inside and (inside["half"] or inside["more"]):
        return "个" + inside["unit"], bool(inside["half"]), bool(inside["more"])
    match = _HALF_OR_MORE_AT_END.fullmatch(unit)
    if match is None:
        return unit, False, False
    return match["unit"], bool(match["half"]), bool(match["more"])


def _check_unit(unit: str, figure: Figure, whole: str) -> None:
    if _INFORMAL_MULTIPLIER.match(unit):
        raise UnreadableError(
            f"“{whole}”里的“{unit[0]}”看不懂", "w 改写成 万，k 改写成 千；是单位的写全，如 千克、瓦"
        )
    if _UNIT.fullmatch(unit) is None or (figure.unit and unit) or _NO_UNIT.match(unit):
        raise unreadable_rest(whole, unit.removeprefix("成"))


def _until_next_whole(low: Fraction, figure: Figure) -> Span:
    """Return the span of 两年多: above two, below the next whole number; a share goes by its step."""
    by_step = figure.unit and figure.numeral
    high = low + figure.numeral.step if by_step and figure.numeral else Fraction(int(low) + 1)
    return Span(Bound.MORE, low, high, low_open=True, high_open=True)


def _not_a_date(quantity: Quantity, match: re.Match[str]) -> Quantity:
    """Refuse what is a year or a month and not so many years or months: 1949年, 6月."""
    if quantity.unit not in ("年", "月") or quantity.bound not in (Bound.EXACT, Bound.RANGE):
        return quantity
    low = quantity.low or 0
    digits_alone = _MULTIPLIED.search(match[0]) is None
    is_year = quantity.unit == "年" and digits_alone and _FIRST_YEAR <= low <= _LAST_YEAR
    if is_year or (quantity.unit == "月" and low <= _MONTHS):
        raise _date(quantity.printed)
    return quantity


def _date(printed: str) -> UnreadableError:
    return UnreadableError(f"“{printed}”像是日期，不是数量", "日期写在时段、日期一类的栏里；几个月写成 3个月")


def _joined(first: Quantity, second: Quantity, whole: str) -> Quantity:
    """Join 1小时30分 into one measure; keep 284批462人次 as two measures of the same thing."""
    if is_from_to(whole):
        raise from_to(whole)
    if not second.unit:
        raise unreadable_rest(whole, first.unit + second.printed)
    if second.unit == first.unit:
        return _from_up_to(first, second, whole)
    parts = _PARTS_OF.get((first.unit, second.unit))
    if parts is None or first.bound is not Bound.EXACT or first.low is None:
        return replace(first, also=(replace(second, also=()), *second.also))
    return replace(
        first,
        bound=second.bound,
        low=None if second.low is None else first.low + second.low / parts,
        high=None if second.high is None else first.low + second.high / parts,
        low_open=second.low_open,
        high_open=second.high_open,
        resolution=second.resolution / parts,
        also=second.also,
    )


def _from_up_to(first: Quantity, second: Quantity, whole: str) -> Quantity:
    """Join 10人以上20人以下 into a range; two other numbers of one unit are two quantities."""
    is_range = first.bound in (Bound.MORE, Bound.AT_LEAST) and second.bound in (Bound.LESS, Bound.AT_MOST)
    if not is_range or first.low is None or second.high is None or first.low >= second.high:
        raise unreadable_rest(whole, f"{first.printed}、{second.printed}")
    return replace(first, bound=Bound.RANGE, high=second.high, high_open=second.high_open, also=second.also)
