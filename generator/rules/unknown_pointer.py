"""A pointer of a course to a practice or a claim that the station's record does not hold.

课程指向的做法或说法不存在。

什么意思：阅读路线、依据等处写的做法，那个单位的记录里没有；或写的说法，那项做法里没有。

为什么要查：链接会落空，自测题的理由也就没有依据。

怎样改：核对编号。单位层面的说法不写做法；说法写在哪项做法里，就写那项做法的编号。

检查会说：“城关派出所”没有编号为“jiaosuo”的做法

不对（courses）：
    path:
      - station: leling-chengguan
  >     practice: jiaosuo
        look_for: 看谁统一分派警情。
        time: 10分钟
对（courses）：
    path:
      - station: leling-chengguan
        practice: jiaosuo-heyi
        look_for: 看谁统一分派警情。
        time: 10分钟
"""

from collections.abc import Iterator

from generator.diagnostics import Finding
from generator.model.catalog import Catalog
from generator.model.pointer import Pointer
from generator.model.practice import Practice
from generator.model.station import Station
from generator.rules._pointers import pointers_of
from generator.suggestions import likely, suggestion

_NONE_THERE = "先在那个单位的记录里写出来，或改正编号"


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every pointer to a practice or a claim that is not there.

    A record that is gone need not keep its practices and claims; ``gone_pointer`` tells of pointers to it.
    """
    for key, path, pointer in pointers_of(catalog):
        station = catalog.stations.get(pointer.station or "")
        if station is None or catalog.is_gone(station):
            continue
        practices = {practice.id: practice for practice in station.practices}
        if pointer.practice and pointer.practice not in practices:
            message = f"“{station.name}”没有编号为“{pointer.practice}”的做法"
            yield _finding(key, (*path, "practice"), message, pointer.practice, tuple(practices))
        elif pointer.claim:
            owner = practices[pointer.practice] if pointer.practice else station
            known = tuple(claim.id for claim in owner.claims)
            if pointer.claim not in known:
                message = f"“{owner.name}”没有编号为“{pointer.claim}”的说法"
                home = _home(pointer, station)
                yield _finding(key, (*path, "claim"), message, pointer.claim, known, home)


def _finding(
    key: str, path: tuple[str | int, ...], message: str, wrong: str, known: tuple[str, ...], hint: str = ""
) -> Finding:
    right = "" if hint else likely(wrong, known)
    return Finding(
        key, path, message, hint or suggestion(wrong, known) or _NONE_THERE, wrong=wrong, right=right
    )


def _home(pointer: Pointer, station: Station) -> str:
    """Name the place in the station's record where the claim is, if it is elsewhere."""
    owners: tuple[Practice | Station, ...] = (*station.practices, station)
    for owner in owners:
        if any(claim.id == pointer.claim for claim in owner.claims):
            if isinstance(owner, Practice):
                return f"它在做法“{owner.name}”里，写上 practice: {owner.id}"
            return "它是单位层面的说法，删去 practice 一行"
    return ""
