"""A reference to a unit or a claim that the same record does not hold.

引用的机构或说法不在本记录里。

什么意思：“上级机构”“从”“到”要填同一项做法里某个机构的编号，“属于”“应当一致”要填本记录里某条说法的编号；
这里填的编号找不到，或有两条说法都叫这个编号。

为什么要查：指着空处，关系就断了。

怎样改：核对编号有没有写错；被引用的机构或说法要写在同一个文件里。

检查会说：本记录里没有编号为“disputes-handled”的说法

不对：
    claims:
      - id: disputes-settled
        text: 化解纠纷30起。
        about: 产出
        said_by: 记者
  >     subset_of: disputes-handled
对：
    claims:
      - id: disputes-settled
        text: 化解纠纷30起。
        about: 产出
        said_by: 记者
        subset_of: disputes-mediated
      - id: disputes-mediated
        text: 调解纠纷35起。
        about: 产出
        said_by: 记者
"""

from collections.abc import Iterator

from generator.diagnostics import Finding, Path
from generator.model.base import Record
from generator.model.catalog import Catalog
from generator.rules._scopes import local_ids, local_references
from generator.suggestions import likely, suggestion

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
