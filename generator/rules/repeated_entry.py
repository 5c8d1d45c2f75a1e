"""A list of terms or ids that holds one of them twice.

列表里有重复的项。

什么意思：主题、问题、辖区类型这类列表里，同一个词写了两次。

为什么要查：写两次没有意义，多半是本想写另一个。

怎样改：删去重复的一项，或改成本想写的那一项。

检查会说：列表里已经有“城乡接合部”了

不对：
    settings:
      - 城乡接合部
  >   - 城乡接合部
对：
    settings:
      - 城乡接合部
"""

from collections.abc import Iterator

from generator.diagnostics import Finding, Path
from generator.model.base import LocalId
from generator.model.catalog import Catalog
from generator.model.walk import marked_values


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every entry of a list of terms or references that stood in it before."""
    for key, record in catalog.records():
        seen: set[tuple[Path, str]] = set()
        for marked in marked_values(record):
            if not isinstance(marked.path[-1], int) or isinstance(marked.mark, LocalId):
                continue
            entry = (marked.path[:-1], marked.value)
            if entry in seen:
                message = f"列表里已经有“{marked.value}”了"
                yield Finding(key, marked.path, message, "删去这一项，或改成本想写的那一项")
            seen.add(entry)
