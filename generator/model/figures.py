"""Reads the number inside a printed quantity: a numeral, a share (七成, 三分之一, 一半) or a lost one (□200)."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from generator.diagnostics import UnreadableError
from generator.model.bounds import Span
from generator.model.numerals import MORE, NUMERAL, Numeral, read_numeral
from generator.model.printed_text import ILLEGIBLE
from generator.model.quantity import Bound

PERCENT = "%"
_HUNDRED = 100
_TENTH_IN_PERCENT = 10

_DIGIT = "[一二两三四五六七八九]"
_AFTER_A_SHARE = f"(?=$|半|{MORE}|[到至不左上以之-])"
FIGURE = re.compile(
    rf"(?P<lost>[0-9,.零一二两三四五六七八九十百千万亿]*{ILLEGIBLE}[0-9,.{ILLEGIBLE}百千万亿]*{MORE}?[万亿]*)"
    r"|(?P<whole>百分百)"
    rf"|(?P<denominator>{NUMERAL})分之(?P<numerator>{NUMERAL})"
    rf"|(?P<half>一半|半数|半){_AFTER_A_SHARE}"
    rf"|(?P<most>一?大半|多半)"
    rf"|(?P<tenths>{NUMERAL})成(?P<twentieths>{_DIGIT}?){_AFTER_A_SHARE}"
    rf"|(?P<number>{NUMERAL})"
)
"""Matches where a figure stands."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as printed; shares are already in percent.

    ``numeral`` is None if the number is lost. ``unit`` is ``%`` for a share and empty otherwise, and
    ``factor`` turned the printed numeral into ``unit`` (七成: 10).
    """

    numeral: Numeral | None
    unit: str = ""
    factor: Fraction = Fraction(1)

    def times(self, factor: Fraction) -> "Figure":
        """Return the figure in a unit that is ``factor`` times smaller."""
        if self.numeral is None:
            return self
        return Figure(self.numeral.times(factor), self.unit, self.factor * factor)

    def plus_half(self) -> "Figure":
        """Return the figure with a half of its own measure added: 两年半, 三成半."""
        if self.numeral is None:
            return self
        half, place = self.factor / 2, self.factor / 10
        numeral = replace(
            self.numeral,
            low=self.numeral.low + half,
            high=self.numeral.high + half,
            step=place,
            resolution=place,
        )
        return replace(self, numeral=numeral)


def read_figure(match: re.Match[str]) -> Figure:
    """Read what ``FIGURE`` matched; raise ``UnreadableError`` if a numeral in it is malformed."""
    kind = match.lastgroup
    if kind == "number":
        return Figure(read_numeral(match["number"]))
    if kind == "whole":
        return _share(read_numeral("百"), Fraction(1))
    if kind == "lost":
        return Figure(None)
    if kind == "numerator":
        return _share(read_numeral(match["numerator"]), _per(match["denominator"]))
    if kind == "twentieths":
        return _tenths(match["tenths"], match["twentieths"])
    half = _share(read_numeral("半"), Fraction(_HUNDRED))
    if kind == "most" and half.numeral:
        return replace(half, numeral=replace(half.numeral, more=True, step=half.numeral.high))
    return half


def _per(denominator: str) -> Fraction:
    numeral = read_numeral(denominator)
    if numeral.low != numeral.high or numeral.low == 0 or numeral.more:
        raise UnreadableError(f"“{denominator}分之”不成分数", "写成 三分之一、百分之三十 这样")
    return _HUNDRED / numeral.low


def _tenths(tenths: str, twentieths: str) -> Figure:
    share = _share(read_numeral(tenths), Fraction(_TENTH_IN_PERCENT))
    if not twentieths or share.numeral is None:
        return share
    rest = read_numeral(twentieths)
    low, high = share.numeral.low + rest.low, share.numeral.high + rest.high
    return replace(share, numeral=replace(rest, low=low, high=high))


def _share(numeral: Numeral, factor: Fraction) -> Figure:
    return Figure(numeral.times(factor), PERCENT, factor)


def span_of(ends: tuple[Figure, ...]) -> Span:
    """Return from where to where a figure reaches, or two figures with 到 between them."""
    low, high = ends[0].numeral, ends[-1].numeral
    if low is None or high is None:
        return Span(Bound.ILLEGIBLE, None, None)
    if len(ends) == 1 and low.low == low.high and not low.more:
        return Span(Bound.EXACT, low.low, low.high)
    is_more = len(ends) == 1 and low.low == low.high
    top = high.high + high.step if high.more and not high.high_open else high.high
    return Span(
        Bound.MORE if is_more else Bound.RANGE,
        low.low,
        top,
        low_open=low.more and not low.high_open,
        high_open=high.more or high.high_open,
    )
