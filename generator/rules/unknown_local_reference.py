"""A reference to a unit or a claim that the same record does not hold.

引用的机构或说法不在本记录里。

“上级机构”“从”“到”填同一项做法里某个机构的编号；“属于”“应当一致”填本记录里某条说法的编号：先找同一项做法里的，
再找单位层面的，最后找其他做法里的。其他做法里有两条同编号的说法时，分不清指哪一条，也要改。

怎样改：核对编号有没有写错；被引用的机构或说法要写在同一个文件里。

不对：
    flows:
      - {origin: zhihuishi, target: shequdui, …}    # 机构里没有 zhihuishi
对：
    flows:
      - {origin: command-room, target: community-team, …}
"""

from collections.abc import Iterator

from generator.diagnostics import Finding, Path
from generator.model.base import Record
from generator.model.catalog import Catalog
from generator.rules._nearest import likely, suggestion
from generator.rules._scopes import local_ids, local_references

_WIDE = "claim"
"""References of this kind may leave their practice, but not their record."""

_Ids = dict[tuple[Path, str], list[str]]


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every local reference whose target is missing, or is one of several."""
    for key, record in catalog.records():
        ids = _ids(record)
        for scope, kind, marked in local_references(record):
            near = ids.get((scope, kind), []) + (ids.get(((), kind), []) if kind == _WIDE else [])
            far = [i for (_, k), found in ids.items() if k == kind for i in found] if kind == _WIDE else near
            if marked.value in near or far.count(marked.value) == 1:
                continue
            meant = "" if marked.value in far else likely(marked.value, far)
            yield Finding(key, marked.path, *_words(kind, marked.value, far), wrong=marked.value, right=meant)


def _ids(record: Record) -> _Ids:
    found: _Ids = {}
    for scope, kind, marked in local_ids(record):
        found.setdefault((scope, kind), []).append(marked.value)
    return found


def _words(kind: str, value: str, known: list[str]) -> tuple[str, str]:
    if value in known:
        message = f"本记录有 {known.count(value)} 条编号为“{value}”的说法，分不清指哪一条"
        return message, "给其中的说法换个编号，使它们不同"
    where = "本记录里没有编号为“{}”的说法" if kind == _WIDE else "这项做法里没有编号为“{}”的机构"
    return where.format(value), suggestion(value, known) or "核对编号，或先写出被引用的那一条"
