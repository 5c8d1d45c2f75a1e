"""The words that bound a number (约, 近, 超, 以上, 不足 …) and what they make of it together."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from generator.model.quantity import Bound

_BEFORE: dict[Bound, tuple[str, ...]] = {
    Bound.ABOUT: ("大约", "约有", "约为", "约达", "约", "大概", "差不多", "≈"),
    Bound.NEARLY: ("将近", "接近", "临近", "近"),
    Bound.MORE: (
        "超过",
        "超出",
        "超",
        "突破",
        "破(?=[百千万亿])",
        "多于",
        "大于",
        "高于",
        "不止",
        "逾",
        "过",
        ">",
    ),
    Bound.AT_LEAST: (
        *("至少", "最少", "起码", "不少于", "不低于", "不小于", "不下于", "不下", "≥", ">="),
        "上(?=[十百千万亿])",
    ),
    Bound.LESS: ("不足", "不到", "不满", "未满", "未到", "未达", "少于", "小于", "低于", "<"),
    Bound.AT_MOST: ("最多", "至多", "顶多", "不超过", "不超", "不多于", "不高于", "不大于", "≤", "<="),
}
_AFTER: dict[Bound | None, tuple[str, ...]] = {
    Bound.ABOUT: ("左右", "上下"),
    Bound.MORE: ("以外", "开外", "出头", "有余"),
    Bound.AT_LEAST: ("及以上", "以上", "之上"),
    Bound.LESS: ("不到", "不足", "未满", "未到"),
    Bound.AT_MOST: ("及以下", "以下", "之下", "以内", "之内", "内"),
    None: ("之多", "不等"),
}
_UPWARD = (Bound.AT_LEAST, Bound.MORE)
_DOWNWARD = (Bound.AT_MOST, Bound.LESS, Bound.NEARLY)


def _alternatives(words: Iterable[tuple[str, ...]]) -> str:
    longest_first = sorted((word for group in words for word in group), key=len, reverse=True)
    return "(?:" + "|".join(longest_first) + ")"


BEFORE = _alternatives(_BEFORE.values())
"""A regular expression for one bounding word before a number."""

AFTER = _alternatives(_AFTER.values())
"""A regular expression for one bounding word after a unit."""

_BOUND_BEFORE = {word.partition("(")[0]: bound for bound, words in _BEFORE.items() for word in words}
_BOUND_AFTER = {word: bound for bound, words in _AFTER.items() for word in words}
_ONE_AFTER = re.compile(AFTER)


def bound_before(word: str) -> Bound:
    """Return what a word that ``BEFORE`` matches says."""
    return _BOUND_BEFORE[word]


def bounds_after(words: str) -> Iterable[Bound]:
    """Yield what the words say that ``AFTER`` matches one after another; some say nothing."""
    for word in _ONE_AFTER.findall(words):
        bound = _BOUND_AFTER[word]
        if bound is not None:
            yield bound


@dataclass(frozen=True, slots=True)
class Span:
    """From where to where a true value can be; None means that nothing bounds it on that side."""

    bound: Bound
    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False


def bounded(span: Span, said: set[Bound], step: Fraction) -> Span:
    """Return what bounding words make of a number.

    ``span`` is the number alone: EXACT, RANGE, or MORE if 余 stands after it; ``step`` is the worth of one
    at its last non-zero digit. Of words that say the same the weaker counts.
    """
    upward = [bound for bound in _UPWARD if bound in said]
    downward = [bound for bound in _DOWNWARD if bound in said]
    if downward and (upward or span.bound is Bound.MORE):
        return _contradictory(span, _below(span, downward[0], step), upward)
    if upward:
        low_open = upward[0] is Bound.MORE or (span.low_open and span.bound is Bound.MORE)
        return Span(upward[0], span.low, None, low_open=low_open)
    if downward:
        return _below(span, downward[0], step)
    if Bound.ABOUT in said and span.bound is Bound.EXACT:
        return Span(Bound.ABOUT, span.low, span.high)
    return span


def _below(span: Span, bound: Bound, step: Fraction) -> Span:
    number = span.low if span.bound is Bound.MORE else span.high
    if bound is Bound.AT_MOST:
        return Span(bound, None, number, high_open=span.high_open)
    if bound is Bound.LESS or span.low is None:
        return Span(bound, None, number, high_open=True)
    is_power_of_ten = span.low == step
    return Span(
        bound, span.low - (step / 10 if is_power_of_ten else step), number, low_open=True, high_open=True
    )


def _contradictory(span: Span, below: Span, upward: list[Bound]) -> Span:
    high = None if upward else span.high
    return Span(Bound.CONTRADICTORY, below.low, high, below.low_open, high is not None)
