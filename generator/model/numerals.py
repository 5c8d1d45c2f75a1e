"""Reads numerals: Arabic digits, Chinese numerals and their mixtures, exactly.

What is read: ``7985``, ``1,036``, ``１．８万``, ``2亿3000万``, ``一百零五``, ``两万五`` (25000), ``二〇二一``,
``壹佰``, ``半``; vague ones as spans: ``三四`` (3 to 4), ``十七八``, ``几十``, ``数百万``, ``十几``; and each of
them with 余, 多 or 来 (``20多万``). Arithmetic is exact (``fractions.Fraction``).

Conventions: 几 and 数 stand for one digit from 2 to 9 (几十 is 20 to just under 100), after 十 for one from
1 to 9 (十几 is 11 to just under 20). Two neighbouring digits (三四, and 三五) are the ends of a span; two
digits that are no neighbours (一五) can be read in two ways and are refused.
"""

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from generator.diagnostics import UnreadableError

_DIGIT_CHARACTERS = "一二两兩三四五六七八九壹贰叁肆伍陆柒捌玖"
HAN_NUMERALS = f"{_DIGIT_CHARACTERS}零〇○几幾数數廿卅半十百千万亿拾佰仟萬億"
"""Every Chinese character that a numeral may be written with."""

_MULTIPLIER = "(?:[十千万亿拾仟萬億]|[百佰](?!分点))"
_HAN = f"(?:[零〇○{_DIGIT_CHARACTERS}几幾数數廿卅]|{_MULTIPLIER})"
MORE = "[余餘多来]"

NUMERAL = (
    rf"(?:半|好?{_HAN}+(?:点[零〇○{_DIGIT_CHARACTERS}]+{_MULTIPLIER}*)?"
    rf"|[0-9][0-9,.]*(?:{_MULTIPLIER}+[0-9,.]*)*)(?:{MORE}{_MULTIPLIER}*)?"
)
"""A regular expression for where a numeral may stand; wider than what ``read_numeral`` understands."""

_PLAIN = str.maketrans("〇○兩壹贰叁肆伍陆柒捌玖拾佰仟萬億幾數", "零零两一二三四五六七八九十百千万亿几数")
_VALUES = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"两": 2}
_TENS = {"廿": "二十", "卅": "三十"}

_SMALL = {"": 1, "十": 10, "百": 100, "千": 1000}
_MULTIPLIERS = {
    small + large: value * scale
    for small, value in _SMALL.items()
    for large, scale in {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}.items()
}

_SPLIT = re.compile(rf"(?P<core>.+?)(?:{MORE}(?P<scale>[十百千万亿]*))?")
_ARABIC = re.compile(r"(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.(?P<decimals>[0-9]+))?")
_MIXED = re.compile(r"([0-9,.]+)([十百千万亿]*)")
_VAGUE = re.compile(r"好?(?:几|数)(?P<scale>[十百千万亿]*)|(?P<tens>.*十)几(?P<tens_scale>[万亿]*)")
_UNDER_TEN_THOUSAND = re.compile(r"零?(?:(.)千)?零?(?:(.)百)?零?(?:([^千百零]?)十)?零?([^十百千零])?")
_TRAILING_SCALE = re.compile(r"[^百千万亿]+([百千万亿]+)")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral as printed: from ``low`` to ``high``, which are equal if it is a single number.

    ``high_open``: it stays below ``high`` (几十). ``step`` is the worth of one at the last non-zero digit
    (1.8万: 1000), ``resolution`` the worth of one at the last digit that is printed (1.80万: 100).
    ``more``: 余, 多 or 来 follows. ``scale`` is the multiplier that it ends with (5万: 10000).
    """

    low: Fraction
    high: Fraction
    step: Fraction
    resolution: Fraction
    decimals: int = 0
    high_open: bool = False
    more: bool = False
    scale: int = 1

    def times(self, factor: Fraction | int) -> "Numeral":
        """Return this numeral in a unit that is ``factor`` times smaller."""
        return replace(
            self,
            low=self.low * factor,
            high=self.high * factor,
            step=self.step * factor,
            resolution=self.resolution * factor,
        )


@lru_cache(maxsize=65536)
def read_numeral(printed: str) -> Numeral:
    """Read a numeral that ``NUMERAL`` matches; raise ``UnreadableError`` if it is malformed."""
    text = printed.translate(_PLAIN)
    match = _SPLIT.fullmatch(text)
    if match is None:
        raise _malformed(printed)
    core, scale = match["core"], match["scale"]
    numeral = _read_core(core, printed)
    if scale is None:
        return numeral
    if numeral.low == 0:
        raise UnreadableError(f"“{printed}”自相矛盾：零后面不能再有“余”“多”", "没有就写 0")
    multiplier = _multiplier(scale, printed)
    return replace(numeral.times(multiplier), more=True, scale=numeral.scale * multiplier)


def _read_core(core: str, printed: str) -> Numeral:
    if core == "半":
        return Numeral(Fraction(1, 2), Fraction(1, 2), Fraction(1, 10), Fraction(1, 10))
    if core[0] in "0123456789":
        return _read_arabic(core, printed)
    if "几" in core or "数" in core:
        return _read_vague(core, printed)
    return _read_han(core, printed)


def _read_arabic(core: str, printed: str) -> Numeral:
    parts = _MIXED.findall(core)
    if len(parts) > 1:
        return _read_mixed(parts, printed)
    digits, multipliers = parts[0]
    number, decimals = _plain_number(digits, printed)
    multiplier = _multiplier(multipliers, printed)
    unit = 10**decimals
    value = Fraction(number * multiplier, unit)
    return Numeral(
        value,
        value,
        Fraction(_last_place(number) * multiplier, unit),
        Fraction(multiplier, unit),
        decimals,
        scale=_trailing_scale(core),
    )


def _plain_number(digits: str, printed: str) -> tuple[int, int]:
    """Return the digits as an integer and how many of them are decimals."""
    match = _ARABIC.fullmatch(digits)
    if match is None:
        raise _malformed_digits(digits, printed)
    decimals = match["decimals"]
    return int(digits.replace(",", "").replace(".", "")), len(decimals) if decimals else 0


def _malformed_digits(digits: str, printed: str) -> UnreadableError:
    if digits.count(".") > 1:
        return UnreadableError(f"“{printed}”里有不止一个小数点", "一个数只有一个小数点；几个数请分开写")
    if digits[-1] in ".,":
        return UnreadableError(f"“{printed}”的数字没有写完", "删去数字末尾的点号")
    if "," in digits:
        return UnreadableError(
            f"“{printed}”里的逗号位置不对", "千位分隔要每三位一个，如 1,234；几个数请分开写"
        )
    plain = re.sub(r"^0+(?=[0-9])", "", digits)
    return UnreadableError(f"“{printed}”的数字前面多了 0", f"写成 {plain}")


def _read_mixed(parts: list[tuple[str, str]], printed: str) -> Numeral:
    """Read such as 2亿3000万 and 1万2345: every part must fit below the multiplier before it."""
    total, above = 0, 0
    multiplier = 1
    for digits, multipliers in parts:
        number, decimals = _plain_number(digits, printed)
        multiplier = _multiplier(multipliers, printed)
        fills_its_place = multipliers or len(digits) == len(str(above)) - 1
        if decimals or not fills_its_place or (above and number * multiplier >= above):
            raise _malformed(printed)
        total, above = total + number * multiplier, multiplier
    value = Fraction(total)
    return Numeral(value, value, Fraction(_last_place(total)), Fraction(multiplier))


def _read_vague(core: str, printed: str) -> Numeral:
    match = _VAGUE.fullmatch(core)
    if match is None:
        raise _malformed(printed)
    if match["tens"]:
        scale = _multiplier(match["tens_scale"], printed)
        tens = _han_integer(match["tens"], printed)
        low, high = (tens + 1) * scale, (tens + 10) * scale
    else:
        scale = _multiplier(match["scale"], printed)
        low, high = 2 * scale, 10 * scale
    return Numeral(
        Fraction(low), Fraction(high), Fraction(scale), Fraction(scale), high_open=True, scale=scale
    )


def _read_han(core: str, printed: str) -> Numeral:
    if "点" in core:
        return _read_han_decimal(core, printed)
    ends = _ends_of_span(core)
    low, high = (_han_integer(end, printed) for end in ends)
    if low > high:
        raise _malformed(printed)
    step = Fraction(_last_place(low))
    return Numeral(Fraction(low), Fraction(high), step, step, scale=_trailing_scale(core))


def _ends_of_span(core: str) -> tuple[str, str]:
    """Split 二三十 into 二十 and 三十; a numeral that is no span is both its ends."""
    if all(character in _VALUES for character in core) and len(core) > 2:
        return core, core
    for index in range(len(core) - 1):
        first, second = _VALUES.get(core[index]), _VALUES.get(core[index + 1])
        if first and second and (second == first + 1 or (first, second) == (3, 5)):
            return core[: index + 1] + core[index + 2 :], core[:index] + core[index + 1 :]
    return core, core


def _read_han_decimal(core: str, printed: str) -> Numeral:
    whole, _, rest = core.partition("点")
    fraction = rest.rstrip("十百千万亿")
    multiplier = _multiplier(rest[len(fraction) :], printed)
    digits = "".join(str(_VALUES[character]) for character in fraction)
    unit = 10 ** len(digits)
    number = _han_integer(whole, printed) * unit + int(digits)
    value = Fraction(number * multiplier, unit)
    step = Fraction(_last_place(number) * multiplier, unit)
    return Numeral(value, value, step, Fraction(multiplier, unit), len(digits), scale=multiplier)


def _han_integer(text: str, printed: str) -> int:
    if all(character in _VALUES for character in text):
        return _positional(text, printed)
    for short, full in _TENS.items():
        text = text.replace(short, full)
    return _below(text, "亿", printed)


def _positional(text: str, printed: str) -> int:
    """Read digit by digit: 二〇二一."""
    values = [_VALUES[character] for character in text]
    counting_up = all(second == first + 1 for first, second in pairwise(values))
    two_ways = "零" not in text and (len(text) == 2 or counting_up)
    if len(text) > 1 and (text[0] == "零" or "两" in text or two_ways):
        raise UnreadableError(f"“{printed}”可以有不止一种读法", "改写成阿拉伯数字，如 15")
    return int("".join(map(str, values)))


def _below(text: str, unit: str, printed: str) -> int:
    """Read a numeral whose greatest unit is 亿, 万 or, below these, 千."""
    if unit == "":
        return _below_ten_thousand(text, printed)
    smaller, worth = ("万", 10**8) if unit == "亿" else ("", 10**4)
    head, found, tail = text.rpartition(unit)
    if not found:
        return _below(text, smaller, printed)
    count = _below(head, smaller, printed) if head else 1
    if not tail:
        rest = 0
    elif head and len(tail) == 1 and tail in _VALUES and tail != "零":
        rest = _VALUES[tail] * worth // 10
    else:
        rest = _below(tail, smaller, printed)
    if not count or (tail and not (head and rest)):
        raise _malformed(printed)
    return count * worth + rest


def _below_ten_thousand(text: str, printed: str) -> int:
    match = _UNDER_TEN_THOUSAND.fullmatch(text)
    if text in ("百", "千"):
        return _MULTIPLIERS[text]
    if match is None or "零零" in text or (text[-1:] == "零" and text != "零"):
        raise _malformed(printed)
    *large, ones = match.groups()
    last_place = _MULTIPLIERS.get(text[-2:-1], 1) // 10 if ones and text[-2:-1] in ("百", "千") else 1
    total = 0
    for digit, place in zip((*large, ones), (1000, 100, 10, last_place), strict=True):
        if digit is None:
            continue
        value = _VALUES.get(digit or "一")
        if not value:
            raise _malformed(printed)
        total += value * place
    return total


def _multiplier(text: str, printed: str) -> int:
    value = _MULTIPLIERS.get(text)
    if value is None:
        raise _malformed(printed)
    return value


def _trailing_scale(text: str) -> int:
    """Return the one multiplier of a numeral, 十 left out: 三至五十 is not 三十至五十."""
    match = _TRAILING_SCALE.fullmatch(text)
    return _MULTIPLIERS.get(match[1], 1) if match else 1


def _last_place(number: int) -> int:
    """Return the worth of one at the last non-zero digit: 480 -> 10, 0 -> 1."""
    if number == 0:
        return 1
    place = 1
    while number % (place * 10) == 0:
        place *= 10
    return place


def _malformed(printed: str) -> UnreadableError:
    return UnreadableError(f"“{printed}”不成数", "改写成阿拉伯数字，如 105、1.8万、2亿3000万")
