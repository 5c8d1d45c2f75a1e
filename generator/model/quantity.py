"""Quantities and changes: what an article prints, and what is understood by it."""

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
    side. Shares are in percent (七成 is 70 %, 三分之一 is 100/3 %), so that they compare with each other.
    ``decimals`` counts the printed decimal places of the figure as it stands (25.30% has 2), which
    tells how far it was rounded. ``also`` holds a second measure of the same thing (284批462人次).
    """

    printed: str
    bound: Bound
    low: Fraction | None
    high: Fraction | None
    unit: str
    decimals: int = 0
    also: tuple["Quantity", ...] = ()


class Direction(StrEnum):
    """Which way a figure moved."""

    UP = "up"
    DOWN = "down"
    LEVEL = "level"


@dataclass(frozen=True, slots=True)
class Change:
    """A printed change: 下降32.65%, 增加2765件, 提高20个百分点, 翻一番, 持平."""

    printed: str
    direction: Direction
    amount: Quantity
