"""A local id that is used twice where it must tell two things apart.

编号重复。

编号是网页上的锚点，别人会链接到它。一个单位里，做法的编号不能重复，单位层面的说法编号不能重复；一项做法里，机构、
具名做法、个案、说法各自的编号不能重复；一个模式里，标准部分的编号不能重复。

怎样改：给后写的那一条换一个编号。已经发布的编号不要改。

不对：
    claims:
      - {id: cases-solved, …}
      - {id: cases-solved, …}
对：
    claims:
      - {id: cases-solved, …}
      - {id: suspects-caught, …}
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
