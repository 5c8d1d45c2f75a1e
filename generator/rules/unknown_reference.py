"""A reference to a record that does not exist.

引用的记录不存在。

什么意思：来源、上级单位、决策单位、所属模式等处填的是另一条记录的编号，也就是它的文件名（不带 .yaml）；没有这个文件。

为什么要查：链接到不存在的网页，读者打不开。

怎样改：核对编号有没有写错；如果那条记录还没有，先建它。

检查会说：sources 里没有编号为“dezhou-guoja”的记录

不对：
  > source: dezhou-guoja
对：
    source: dezhou-guojia
"""

from collections.abc import Iterator

from generator.diagnostics import Finding
from generator.model.addresses import record_page
from generator.model.base import Ref
from generator.model.catalog import Catalog
from generator.model.walk import marked_values
from generator.suggestions import likely, suggestion

_MOST_ADVISED = 100
"""For how many ids a like one is looked for: among all records of a country each search takes a while."""


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every reference to a record that neither was read nor has an unreadable file."""
    advised: dict[str, tuple[str, str]] = {}
    for key, record in catalog.records():
        for marked in marked_values(record):
            if isinstance(marked.mark, Ref):
                folder = marked.mark.folder
                wanted = f"{folder}/{marked.value}"
                if marked.value not in catalog.folder(folder) and wanted not in catalog.absent:
                    message = f"{folder} 里没有编号为“{marked.value}”的记录"
                    if wanted not in advised:
                        search = len(advised) < _MOST_ADVISED
                        advised[wanted] = _advice(catalog, folder, marked.value, search=search)
                    hint, meant = advised[wanted]
                    yield Finding(key, marked.path, message, hint, wrong=marked.value, right=meant)


def _advice(catalog: Catalog, folder: str, record_id: str, *, search: bool) -> tuple[str, str]:
    """Return what to do, and the id that was surely meant: none for a record that was there and was taken away.

    Without ``search`` no like id is looked for.
    """
    if record_page(folder, record_id) in catalog.standing.vanished:
        return (
            f"这条记录发布过，文件不见了：把 practices/{folder}/{record_id}.yaml 放回来，或先写明它的去向",
            "",
        )
    known = catalog.folder(folder) if search else ()
    hint = suggestion(record_id, known) or f"先在 practices/{folder} 里建这条记录，或改正编号"
    return hint, likely(record_id, known)
