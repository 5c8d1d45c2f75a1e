"""Facts that no source stands behind.

内容没有来源。

什么意思：有一条事实，不知道出自哪篇文章：记录开头没有写主要来源，这一条自己也没有写。
“其他来源”（also_in）说的是另一篇，必须写明是哪一篇。

为什么要查：没有出处的数字和事情，读者无从核对，不能收。

怎样改：在记录开头加一行 source，或给提示里的那一条加 source。

检查会说：其他来源没有写明是哪一篇

不对：
    claims:
      - id: cases-solved
        text: 破案22起。
        about: 产出
        said_by: 记者
        also_in:
  >       - 另一篇报道也说破案22起。
对：
    claims:
      - id: cases-solved
        text: 破案22起。
        about: 产出
        said_by: 记者
        also_in:
          - text: 也说破案22起。
            source: leling-bao
"""

from collections.abc import Iterator

from generator.diagnostics import Finding, Path
from generator.model.base import Cited, Record
from generator.model.catalog import Catalog
from generator.model.claim import Claim
from generator.model.walk import parts_of

_NOT_FROM_A_SOURCE = frozenset({"practices", "notes"})
"""Practices have a source of their own; notes are the editors'."""


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report the first fact without a source of each record, and other sources that are not named."""
    for folder in ("stations", "models"):
        for record_id, record in catalog.folder(folder).items():
            key = f"{folder}/{record_id}"
            yield from _without_source(key, record)
            yield from _unnamed_others(key, record)


def _without_source(key: str, record: Record) -> Iterator[Finding]:
    if getattr(record, "source", None) is not None:
        return
    bare = list(_bare_facts(record))
    if bare:
        message = f"这里的内容没有来源（这样的内容共 {len(bare)} 处）"
        yield Finding(key, bare[0], message, "在记录开头写主要来源 source，或给每一处写自己的来源")


def _bare_facts(record: Record) -> Iterator[Path]:
    """Yield the outermost facts that have no source; what lies inside a fact takes the fact's source."""
    told: list[Path] = []
    for path, part in parts_of(record):
        if not path or path[0] in _NOT_FROM_A_SOURCE or not isinstance(part, Cited):
            continue
        if any(path[: len(outer)] == outer for outer in told):
            continue
        told.append(path)
        if part.source is None:
            yield path


def _unnamed_others(key: str, record: Record) -> Iterator[Finding]:
    for path, part in parts_of(record):
        if isinstance(part, Claim):
            for index, statement in enumerate(part.also_in):
                if statement.source is None:
                    message = "其他来源没有写明是哪一篇"
                    yield Finding(key, (*path, "also_in", index), message, "加一行 source，写那篇来源的编号")
