"""Quantities and changes: what an article prints, and what is understood by it.

Conventions, for N as printed (all of them here; ``quantity_reader`` and ``change_reader`` carry them out):

========================== ============== ==================================================================
printed                    bound          true value
========================== ============== ==================================================================
N                          EXACT          N
约N, N左右, N上下          ABOUT          N (how far it may be off is not guessed)
N余, N多, N来              MORE           above N, below N + one at N's last non-zero digit (480余: 480-490)
N个多月, N年多             MORE           above N, below the next whole number of that unit
超N, N出头, N以外          MORE           above N
N以上, 至少N, 上百         AT_LEAST       N or more
近N                        NEARLY         below N, above N - one at its last non-zero digit (近4万: 3-4万);
                                          if N is one followed by noughts, a tenth of it (近百: 90-100)
不足N, 不到N               LESS           below N
N以下, N以内, 最多N        AT_MOST        N or less
M到N, M—N, 三四            RANGE          from M to N, both included
几, 数 (alone, 几十, 数百) RANGE          from 2 up to, not including, 10 (of tens, of hundreds)
十几, 二十几               RANGE          from 11 (21) up to, not including, 20 (30)
近N余, N以上以下           CONTRADICTORY  all that either word allows
□200余                     ILLEGIBLE      not known
========================== ============== ==================================================================

Words that say the same thing twice (超过65%以上, 约30余) are read as the weaker of the two.
Shares (七成, 一半, 三分之一, 百分之三十, 5‰, 万分之2.37) become percent. 半 is read as 0.5.
3至5万 is 3万至5万. 1小时30分 is 1.5 hours; 284批462人次 is two measures of the same thing.
"""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Bound(StrEnum):
    """What kind of statement a printed quantity makes about the true value."""

    EXACT = "exact"  # 12人
    ABOUT = "about"  # 约22, 5名左右
    MORE = "more"  # 1.8万余, 30多, 超9万
    AT_LEAST = "at_least"  # 90%以上, 至少4次, 上百
    NEARLY = "nearly"  # 近4万
    LESS = "less"  # 不足3, 不到10分钟
    AT_MOST = "at_most"  # 3人以下, 最多5次
    RANGE = "range"  # 4万到5万, 三至五个, 数十
    CONTRADICTORY = "contradictory"  # 近4000余
    ILLEGIBLE = "illegible"  # □200余


@dataclass(frozen=True, slots=True)
class Quantity:
    """A printed quantity and how it was understood.

    ``low`` and ``high`` bound the true value, in ``unit``; None means that nothing bounds it on that
    side; ``low_open`` and ``high_open`` say that the end itself is left out. Shares are in percent (七成 is
    70 %, 三分之一 is 100/3 %), so that they compare with each other. ``unit`` is the measure as printed
    (``standard_unit`` makes ㎡ and 平方米 one) and ``qualifier`` what stands before the number and bounds
    nothing (连续, 平均, 日均, 共).

    ``decimals`` counts the printed decimal places of the figure as it stands (25.30% has 2), and
    ``resolution`` is the worth of one at the last printed place in ``unit`` (25.30%: 1/100; 1.8万: 1000;
    七成: 10; 5‰: 1/10): both tell how far it was rounded. ``also`` holds further measures of the same
    thing (284批462人次).
    """

    printed: str
    bound: Bound
    low: Fraction | None
    high: Fraction | None
    unit: str
    decimals: int = 0
    also: tuple["Quantity", ...] = ()
    qualifier: str = ""
    low_open: bool = False
    high_open: bool = False
    resolution: Fraction = Fraction(1)


class Direction(StrEnum):
    """Which way a figure moved."""

    UP = "up"
    DOWN = "down"
    LEVEL = "level"


@dataclass(frozen=True, slots=True)
class Change:
    """A printed change: 下降32.65%, 增加2765件, 提高20个百分点, 翻一番, 持平.

    ``compared`` holds a leading word of comparison as printed (同比, 较上年同期); it belongs in the baseline.
    Multiples become percent: 增长1.5倍 and 翻一番 are up 150 % and 100 %; 持平 is a change by 0 %.
    ``amount.printed`` is the amount alone where it stands alone, else the whole change (平均减少15分钟).
    """

    printed: str
    direction: Direction
    amount: Quantity
    compared: str = ""


_STANDARD_UNITS = {
    "㎡": "平方米",
    "m²": "平方米",
    "平米": "平方米",
    "km²": "平方公里",
    "㎢": "平方公里",
    "k㎡": "平方公里",
    "平方千米": "平方公里",
    "km": "公里",
    "千米": "公里",
    "m": "米",
    "h": "小时",
    "个小时": "小时",
    "min": "分钟",
    "个百分点": "百分点",
}


def standard_unit(unit: str) -> str:
    """Return the one way to write a unit of measurement; a unit that has no other way stays as it is."""
    return _STANDARD_UNITS.get(unit, unit)
