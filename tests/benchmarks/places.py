"""Invented places: counties and towns that sound Chinese and are nowhere on the map.

The first characters are rare in the names of places and the second ones common, so that no pair is the
name of a county, a town or a street: none was among the 44,330 of the statistical division codes of 2023.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from tests.benchmarks.dice import Dice

_FIRST = (
    "霁ji 琬wan 淙cong 筠yun 翊yi 湄mei 熠yi 珩heng 菡han 苓ling 芷zhi 皓hao 瀛ying 曜yao 钦qin 颐yi 洵xun 谧mi "
    "瑄xuan 霖lin 澹dan 嵘rong 峤qiao 霄xiao 邈miao 缙jin 珞luo 楠nan 槐huai 荇xing 藜li 蘅heng 芸yun 茗ming "
    "荃quan 菀wan 葭jia 莳shi 萱xuan 岫xiu 崧song 嶂zhang 峻jun 岱dai 峦luan 溱qin 漪yi 渊yuan 涟lian 泓hong "
    "渌lu 浚jun 瀚han 渚zhu 湍tuan 澍shu 溆xu 溟ming 潇xiao"
)
_SECOND = (
    "陵ling 溪xi 坪ping 川chuan 原yuan 麓lu 津jin 屏ping 泽ze 崖ya 屿yu 埠bu 堰yan 皋gao 畈fan 塬yuan 渡du 滩tan "
    "垣yuan 邑yi 墅shu 泊po 湾wan 峪yu 坞wu 岭ling 坳ao 塘tang 坡po 港gang 岗gang 寨zhai 垭ya 畔pan 营ying"
)
_COUNTIES = (("县", "县级公安局", "公安局"), ("市", "县级公安局", "公安局"), ("区", "公安分局", "公安分局"))
_TOWNS = ("镇", "镇", "乡", "街道")
_CITY_OF = 10
"""How many counties share one invented city."""


@dataclass(frozen=True, slots=True)
class Stem:
    """The part of a name that tells a place from others, and how it is read."""

    name: str
    pinyin: str


@dataclass(frozen=True, slots=True)
class Town:
    """A town of a county."""

    stem: Stem
    kind: str

    @property
    def name(self) -> str:
        """Return the name with its kind: 霁陵镇."""
        return self.stem.name + self.kind


@dataclass(frozen=True, slots=True)
class County:
    """A county with its bureau and its towns; ``id`` is the first part of the ids of all its records."""

    id: str
    name: str
    city: str
    province: str
    bureau_kind: str
    bureau: str
    towns: tuple[Town, ...]


def most_counties() -> int:
    """Return how many counties there are different names for."""
    return len(_FIRST.split()) * len(_SECOND.split()) * len(_COUNTIES)


def counties(provinces: Sequence[str], towns: int, seed: int) -> Iterator[County]:
    """Yield counties of ``towns`` towns each, all of different names, until the names are used up."""
    stems = _stems(seed)
    for round_number in range(len(_COUNTIES)):
        for place, stem in enumerate(stems):
            number = round_number * len(stems) + place
            dice = Dice(seed, "county", number)
            kind, bureau_kind, bureau = _COUNTIES[(place + round_number) % len(_COUNTIES)]
            group = Dice(seed, "city", number // _CITY_OF)
            name = stem.name + kind
            yield County(
                id=f"{stem.pinyin}{number}",
                name=name,
                city=f"{group.pick(stems).name}市",
                province=group.pick(provinces),
                bureau_kind=bureau_kind,
                bureau=name + bureau,
                towns=_towns(stems, towns, dice),
            )


def _stems(seed: int) -> list[Stem]:
    pairs = product(_FIRST.split(), _SECOND.split())
    stems = [Stem(first[0] + second[0], first[1:] + second[1:]) for first, second in pairs]
    return Dice(seed, "stems").shuffled(stems)


def _towns(stems: Sequence[Stem], count: int, dice: Dice) -> tuple[Town, ...]:
    """Return towns that are told apart by how they are read, since their ids are spelt so."""
    found: dict[str, Town] = {}
    while len(found) < count:
        stem = dice.pick(stems)
        found.setdefault(stem.pinyin, Town(stem, dice.pick(_TOWNS)))
    return tuple(found.values())
