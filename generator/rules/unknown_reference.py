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
from generator.model.base import Ref
from generator.model.catalog import Catalog
from generator.model.walk import marked_values
from generator.suggestions import likely, suggestion


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every reference to a record that neither was read nor has an unreadable file."""
    for key, record in catalog.records():
        for marked in marked_values(record):
            if isinstance(marked.mark, Ref):
                folder = marked.mark.folder
                known = catalog.folder(folder)
                if marked.value not in known and f"{folder}/{marked.value}" not in catalog.absent:
                    message = f"{folder} 里没有编号为“{marked.value}”的记录"
                    hint = (
                        suggestion(marked.value, known) or f"先在 practices/{folder} 里建这条记录，或改正编号"
                    )
                    meant = likely(marked.value, known)
                    yield Finding(key, marked.path, message, hint, wrong=marked.value, right=meant)
