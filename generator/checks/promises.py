"""What number of things a Chinese name promises: 四方对接 four, 两队一室 two and one, 1+1+7+N.

A name is read as groups. 四实 is one group of four; 三精三专三高 is three groups of three; in 1234 and in
一二三四 every digit is a group. A numeral promises nothing when it counts no items of the name: an ordinal
(第一), a length of time (24小时), a number that belongs to a proper noun (12345热线), a round number of
many (百万警进千万家), or ones alone (一门通办, 一村一辅警).
"""

import re
from dataclasses import dataclass

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2, "俩": 2}
_HAN_DIGIT = "[一二三四五六七八九两俩]"
_HAN_NUMBER = f"{_HAN_DIGIT}?十{_HAN_DIGIT}?|{_HAN_DIGIT}+"
_TERM = rf"(?:[0-9]{{1,2}}|[NnXxＮＸ]|{_HAN_NUMBER})"

_LADDER = re.compile(rf"(?<![0-9A-Za-z.+]){_TERM}(?:[+＋]{_TERM})+(?![0-9A-Za-z.])")
_NUMERAL = re.compile(rf"(?P<arabic>[0-9]+)|(?P<han>{_HAN_NUMBER})|(?P<pair>双)")
_NO_COUNT_BEFORE = re.compile(r"(?:[第0-9A-Za-z.·%〇零○百千万亿几数半星期周初]|每年|同比)$")
_NO_COUNT_AFTER = re.compile(
    r"[.·%〇○百千万亿余多几]|(?:个)?小时|分钟|秒|(?:个)?百分点|[年月日号时天周岁]|热线|平台|[A-Za-z]"
)
_MEASURE = re.compile(r"[大]?[项个条种类方步级支队组员化位名人件点句字招法环度面处家道张本]")
_NOUN_AHEAD = re.compile(r"个$")
_INTO_ONE = re.compile("[合归]一")
"""Says that several become one (三警合一), and counts nothing itself."""

_MOST = 99


@dataclass(frozen=True, slots=True)
class Promise:
    """What a name promises: one number a group, None for an N.

    ``whole`` is the other reading of a name whose groups may be the digits of one number (39).
    """

    groups: tuple[int | None, ...]
    whole: int | None = None

    def counts(self) -> tuple[int, ...]:
        """Return every number of items that keeps the promise, the most natural first."""
        if len(self.groups) == 1:
            first = self.groups[0] or 0
            return (first,) if self.whole in (None, first) else (first, self.whole or first)
        found = [len(self.groups)]
        if None not in self.groups:
            found.append(sum(group or 0 for group in self.groups))
        if self.whole is not None:
            found.append(self.whole)
        return tuple(dict.fromkeys(found))

    def allows(self, count: int) -> bool:
        """Say whether so many items keep the promise; an N stands for one thing or many."""
        if count in self.counts():
            return True
        return None in self.groups and count > sum(group or 0 for group in self.groups)


def promise_of(name: str) -> Promise | None:
    """Return what a name promises, or None if it promises no number of items."""
    ladder = _LADDER.search(name)
    if ladder:
        return Promise(tuple(_term(term) for term in re.split("[+＋]", ladder.group())))
    code = _code(name)
    if code:
        return code
    groups = tuple(_counted_numerals(_INTO_ONE.sub("", name)))
    if not groups or all(group == 1 for group in groups):
        return None
    return Promise(groups)


def _term(term: str) -> int | None:
    if term.isdecimal():
        return int(term)
    return None if term in "NnXxＮＸ" else _han_value(term)


def _code(name: str) -> Promise | None:
    """Read a name that starts with digits: 1234 in groups, 16项 as a number, 39 as either."""
    match = re.match(rf"[“”‘’\"'「『《（(]*(?P<digits>[1-9]{{2,}}|{_HAN_DIGIT}{{2,}})(?P<rest>.*)", name)
    if match is None:
        return None
    digits, rest = match["digits"], match["rest"].lstrip("”’\"'」』》）)")
    if rest[:1] == "0" or _NO_COUNT_AFTER.match(rest):
        return None
    groups = tuple(int(digit) if digit.isdecimal() else _DIGITS[digit] for digit in digits)
    number = int(digits) if digits.isdecimal() and int(digits) <= _MOST else None
    if number is not None and _MEASURE.match(rest):
        return Promise((number,))
    return Promise(groups, number)


def _counted_numerals(name: str) -> list[int]:
    """Return the numbers in a name that count something, from left to right.

    If any numeral of the name is one that counts nothing, the name is an idiom and promises nothing at
    all (一呼百应), except for a numeral that is itself what is counted (三个一, 双七).
    """
    matches = list(_NUMERAL.finditer(name))
    numbers: list[int] = []
    for index, match in enumerate(matches):
        before, after = name[: match.start()], name[match.end() :]
        if _NOUN_AHEAD.search(before) or (index and _follows_a_pair(matches[index - 1], match)):
            continue
        number = _value(match)
        if number is None or _NO_COUNT_BEFORE.search(before) or _NO_COUNT_AFTER.match(after):
            return []
        numbers.append(number)
    return numbers


def _follows_a_pair(previous: re.Match[str], match: re.Match[str]) -> bool:
    return previous["pair"] is not None and previous.end() == match.start()


def _value(match: re.Match[str]) -> int | None:
    if match["pair"]:
        return 2
    value = int(match["arabic"]) if match["arabic"] else _han_value(match["han"])
    return value if value is not None and 0 < value <= _MOST else None


def _han_value(text: str) -> int | None:
    """Read a Chinese numeral from one to ninety-nine; None for a row of digits (三三)."""
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _DIGITS[text] if len(text) == 1 else None
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)


def words(promise: Promise) -> str:
    """Write a promise in words: 4 项, or 3 组（2、1）."""
    if len(promise.groups) == 1:
        return f"{promise.groups[0]} 项"
    return f"{len(promise.groups)} 组（{'、'.join('N' if g is None else str(g) for g in promise.groups)}）"
