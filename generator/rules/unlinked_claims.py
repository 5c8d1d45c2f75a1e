"""Two claims of different sources that read as if they were of one thing, and are not joined.

两篇来源像是在说同一件事，没有连起来。

什么意思：两条说法出自两篇来源，除了数字几乎一样，单位和所指也一样，却没有用 same_as 连起来。

为什么要查：不连起来，网页会把它们当成两件事，读者看不出两个来源是一致还是不一致。

怎样改：是同一件事的，在后加的一条里写 same_as，填前一条的编号；数不一样的，网页会标明“两个来源不一致”。

级别：警告

什么时候可以不改：说的确实是两件事的，把各自的范围、时段写进 text，读者才分得清；写清了就不再提示。

检查会说：与“disputes-settled”像是同一件事，出自另一篇来源，没有连起来

不对：
    claims:
      - id: disputes-settled
        text: 全年化解矛盾纠纷30起。
        value: 30起
        about: 产出
        said_by: 记者
  >   - id: disputes-settled-bao
        text: 全年化解矛盾纠纷35起。
        value: 35起
        about: 产出
        said_by: 记者
        source: leling-bao
对：
    claims:
      - id: disputes-settled
        text: 全年化解矛盾纠纷30起。
        value: 30起
        about: 产出
        said_by: 记者
      - id: disputes-settled-bao
        text: 全年化解矛盾纠纷35起。
        value: 35起
        about: 产出
        said_by: 记者
        source: leling-bao
        same_as: disputes-settled
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from generator.checks.tellings import are_apart
from generator.checks.unit_groups import UnitGroups
from generator.diagnostics import Finding, Level, Path
from generator.model.catalog import Catalog
from generator.model.claim import Claim
from generator.rules._claims import claims_of

_ALIKE = 0.75
"""Which part of the shorter text's pairs of characters the longer one must have too."""

_FEWEST = 5
"""Texts of fewer pairs of characters say too little to be compared."""

_NO_WORDS = re.compile(r"[0-9０-９.,万亿余多近约%％〇零一二两三四五六七八九十百千]|\W")


@dataclass(frozen=True, slots=True)
class _Told:
    path: Path
    claim: Claim
    source: str | None
    pairs: frozenset[str]


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report the later one of two such claims of a station, once."""
    groups = UnitGroups(catalog.vocabulary)
    for station_id, station in catalog.stations.items():
        claims = tuple(claims_of(station))
        if len({source for _, _, source in claims}) < 2:
            continue
        told = tuple(_told(*one) for one in claims)
        reported: set[Path] = set()
        for one, two in combinations(told, 2):
            if two.path not in reported and _are_of_one_thing(one, two, groups):
                reported.add(two.path)
                message = f"与“{one.claim.id}”像是同一件事，出自另一篇来源，没有连起来"
                hint = f"是同一件事就加一行 same_as: {one.claim.id}；是两件事就写清各自的范围或时段"
                yield Finding(f"stations/{station_id}", two.path, message, hint, Level.WARNING)


def _told(path: Path, claim: Claim, source: str | None) -> _Told:
    words = _NO_WORDS.sub("", claim.text)
    pairs = frozenset(words[at : at + 2] for at in range(len(words) - 1))
    return _Told(path, claim, source, pairs)


def _are_of_one_thing(one: _Told, two: _Told, groups: UnitGroups) -> bool:
    if one.source == two.source or _are_joined(one.claim, two.claim):
        return False
    if not (one.claim.value and two.claim.value) or one.claim.about != two.claim.about:
        return False
    if are_apart(one.claim.period, two.claim.period) or one.claim.scope != two.claim.scope:
        return False
    shorter = min(len(one.pairs), len(two.pairs))
    if shorter < _FEWEST or len(one.pairs & two.pairs) < _ALIKE * shorter:
        return False
    return groups.comparable((one.claim.value, two.claim.value)) is not None


def _are_joined(one: Claim, two: Claim) -> bool:
    return bool({one.same_as, one.subset_of} & {two.id}) or bool({two.same_as, two.subset_of} & {one.id})
