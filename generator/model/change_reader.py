"""Reads changes as Chinese articles print them: 同比下降32.65%, 增加2765件, 翻一番, 持平."""

import re
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from generator.diagnostics import UnreadableError
from generator.model.bounds import BEFORE
from generator.model.printed_text import from_to, is_from_to, plain_text
from generator.model.quantity import Bound, Change, Direction, Quantity
from generator.model.quantity_reader import QUALIFIER, read_quantity

_UP = (
    r"增加|增长|增多|增幅|增|上升|上涨|升高|升幅|升|涨幅|涨|提高|提升|提速|扩大|延长|攀升|回升|新增|多|\+|↑|↗"
)
_DOWN = (
    r"下降|下滑|下跌|下调|减少|减轻|减低|减幅|裁减|减|降低|降幅|降|缩短|缩小|缩减|压缩|压减|压降|回落|跌幅|跌"
    r"|节省|节约|精简|削减|少|-|↓|↘"
)
_LEVEL = r"(?P<basically>基本|大致|大体)?(?P<level>持平|不变|没有变化|无变化)|(?P<zero>零增长)"
_DOUBLED = r"翻了?(?P<doublings>[0-9一二两三四五六七八九十]*)番|翻倍|翻了?一倍"
_BOUNDED = rf"(?:{BEFORE}|{QUALIFIER})*"
_OVERALL = "(?:均|总体|整体|大幅度?|小幅度?|显著|明显|略有?|微|净|锐|骤|激|猛|剧|飙)*"
_COMPARED = (
    r"(?:(?P<compared>同比|环比|同环比|(?:较|比(?![重例率值])|与|同).{1,16}?),?"
    rf"(?={_OVERALL}{_BOUNDED}(?:{_UP}|{_DOWN}|翻|(?:基本|大致|大体)?(?:持平|不变|没有变|无变)|零增长)))?"
)
_CHANGE = re.compile(
    rf"{_COMPARED}{_OVERALL}(?P<before>{_BOUNDED})"
    rf"(?:{_LEVEL}|(?P<times>{_DOUBLED})(?P<after>.*)"
    rf"|(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:幅度)?(?:了|达到?|为)?(?P<amount>.*))"
)
_WITH_A_SPAN = re.compile(
    r"(?:已?连续|近)?[0-9一二两三四五六七八九十]+(?:年|月|个月|季度|个季度|周|天)(?:以?来)?(?=.)"
)
CHANGE_PATTERN = rf"{_UP}|{_DOWN}|[＋－—–―‐‑−﹣翻平变]"
"""What stands in every change that can be read."""

_CHANGE_WORD = re.compile(rf"{_UP}|{_DOWN}|翻|持平")
_NUMBER = re.compile(r"[0-9零一二两三四五六七八九十百千万亿半几□]")
_MOST_DOUBLINGS = 10
_EXAMPLE = "下降32.65%"


@lru_cache(maxsize=65536)
def read_change(printed: str) -> Change:
    """Read a printed change; raise ``UnreadableError`` with a Chinese message if it is none."""
    text = plain_text(printed, "变化", _EXAMPLE)
    if is_from_to(text):
        raise from_to(printed)
    match = _CHANGE.fullmatch(text)
    if match is None:
        raise _unreadable(printed, text)
    compared = (match["compared"] or "").rstrip(",")
    return Change(printed, _direction(match), _amount(match, printed), compared)


def _direction(match: re.Match[str]) -> Direction:
    if match["level"] or match["zero"]:
        return Direction.LEVEL
    return Direction.DOWN if match["down"] else Direction.UP


def _amount(match: re.Match[str], printed: str) -> Quantity:
    if match["level"] or match["zero"]:
        bound = Bound.ABOUT if match["basically"] else Bound.EXACT
        return Quantity(printed, bound, Fraction(0), Fraction(0), "%")
    before = match["before"]
    if match["times"]:
        return replace(_doubled(match, before, printed), printed=printed)
    if not match["amount"]:
        raise _without_number(printed)
    amount = _percent_of_multiple(read_quantity(before + match["amount"]), match, printed)
    return replace(amount, printed=printed) if before else amount


def _doubled(match: re.Match[str], before: str, printed: str) -> Quantity:
    percent, after = _percent_of_doublings(match, printed), match["after"]
    if after in ("多", "余", "有余"):
        more = read_quantity(f"{before}超{percent}%")
        return (
            replace(more, high=Fraction(percent * 2 + 100), high_open=True)
            if more.bound is Bound.MORE
            else more
        )
    if after.startswith("半"):
        raise UnreadableError(f"“{printed}”的番数不对", "几番半没有一定的算法，照原文写进文字里")
    return read_quantity(f"{before}{percent}%{after}")


def _percent_of_doublings(match: re.Match[str], printed: str) -> int:
    doublings = match["doublings"]
    if not doublings:
        return 100
    count = read_quantity(doublings).low
    if not count or count.denominator != 1 or count > _MOST_DOUBLINGS:
        raise UnreadableError(f"“{printed}”的番数不对", "翻一番是增加100%，翻两番是增加300%")
    return ((1 << int(count)) - 1) * 100


def _percent_of_multiple(amount: Quantity, match: re.Match[str], printed: str) -> Quantity:
    """Turn a multiple into percent: 增长1.5倍 is 150 % more."""
    if amount.unit != "倍":
        return amount
    if match["down"]:
        raise UnreadableError(
            f"“{printed}”减少不能用倍数", "照原文写进文字里；能算出减少几成的，写成 减少一半 这样"
        )
    return replace(
        amount,
        low=None if amount.low is None else amount.low * 100,
        high=None if amount.high is None else amount.high * 100,
        resolution=amount.resolution * 100,
        unit="%",
    )


def _without_number(printed: str) -> UnreadableError:
    return UnreadableError(f"“{printed}”没有写变化了多少", f"写上数字，如 {_EXAMPLE}；原文没有数字就不写")


def _unreadable(printed: str, text: str) -> UnreadableError:
    if "分别" in text or "、" in text:
        return UnreadableError(f"“{printed}”不止一个变化", "一处只写一个变化；几个变化请分开写")
    if _WITH_A_SPAN.match(text):
        return UnreadableError(f"“{printed}”把时长和变化写在了一起", f"时长另写；这里只写变化，如 {_EXAMPLE}")
    if not _CHANGE_WORD.search(text):
        return UnreadableError(f"“{printed}”没有说是增是减", f"以“增加、下降、持平”这类词开头，如 {_EXAMPLE}")
    if not _NUMBER.search(text):
        return _without_number(printed)
    return UnreadableError(
        f"“{printed}”看不懂", f"变化以“下降、增加”这类词开头，后面写数字和单位，如 {_EXAMPLE}"
    )
