"""A local id that is used twice where it must tell two things apart.

同一个单位里编号重复。

什么意思：同一个单位里，两项做法用了同一个编号，或同一项做法里两个机构、两条说法、两个个案用了同一个编号。
单位层面的说法之间、一个模式的标准部分之间也不能重复。

为什么要查：编号是网页上的锚点，别人会链接到它；重复了，就分不清指哪一条。

怎样改：给后写的那一条换一个编号。已经发布的编号不要改。

检查会说：编号“cases-solved”前面已经用过

不对：
    claims:
      - id: cases-solved
        text: 破案22起。
        about: 产出
        said_by: 记者
  >   - id: cases-solved
        text: 抓获嫌疑人30人。
        about: 产出
        said_by: 记者
对：
    claims:
      - id: cases-solved
        text: 破案22起。
        about: 产出
        said_by: 记者
      - id: suspects-caught
        text: 抓获嫌疑人30人。
        about: 产出
        said_by: 记者
"""

from collections.abc import Iterator

from generator.diagnostics import Finding, Path
from generator.model.catalog import Catalog
from generator.rules._scopes import local_ids


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every local id that an earlier part of the same kind and scope already has."""
    for key, record in catalog.records():
        seen: set[tuple[Path, str, str]] = set()
        for scope, kind, marked in local_ids(record):
            own = (scope, kind, marked.value)
            if own in seen:
                message = f"编号“{marked.value}”前面已经用过"
                yield Finding(key, marked.path, message, "换一个不同的编号；编号是网页上的锚点，不能重复")
            seen.add(own)
