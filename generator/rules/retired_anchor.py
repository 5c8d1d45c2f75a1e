"""A retired anchor that is still in use, that is retired twice, or that is said to be where nothing is.

停用的锚点写得不对。

什么意思：停用的锚点还有内容在用，或写了两遍，或去向是网站里没有的地址。

为什么要查：旧地址只能有一个去处。还有内容在用的锚点，读者应当看到内容；去向写错，读者就走进死路。

怎样改：按提示改。
    还在用的：删去 retired 里的这一项，或者把内容的编号换掉。
    写了两遍的：留一项。
    去向没有的：写本页的锚点（网址里 # 后面的那一段），或网站里的地址，如 stations/leling-guojia.html#jiaosuo-heyi；撤回的，不写 moved_to。

检查会说：停用的锚点 jiaosuo-heyi 还在用

不对：
    practices:
      - id: jiaosuo-heyi
        name: 交所合一
        source: dezhou-guojia
        role: 实施
        summary: 治安和交警的勤务合在一起做。
    retired:
  >   - anchor: jiaosuo-heyi
        reason: 换了编号。
对：
    practices:
      - id: jiaosuo-heyi
        name: 交所合一
        source: dezhou-guojia
        role: 实施
        summary: 治安和交警的勤务合在一起做。
    retired:
      - anchor: jiao-suo-heyi
        reason: 换了编号。
        moved_to:
          - jiaosuo-heyi
"""

from collections.abc import Iterator

from generator.diagnostics import Finding, Path
from generator.model.addresses import page_of_key
from generator.model.catalog import Catalog
from generator.model.retirement import Retirement
from generator.permanence.forwarding import Forwarding, place, retirements_of
from generator.suggestions import nearest


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every retired anchor that names something, stands twice, or leads to an address that nobody knows."""
    ways = Forwarding(catalog)
    for key, record in catalog.records():
        seen: set[str] = set()
        for index, one in enumerate(retirements_of(record)):
            path: Path = ("retired", index)
            if one.anchor in ways.anchors(page_of_key(key)):
                hint = "删去这一项；确要停用，就先把内容删去或换一个编号"
                yield Finding(key, (*path, "anchor"), f"停用的锚点 {one.anchor} 还在用", hint)
            if one.anchor in seen:
                message = f"停用的锚点 {one.anchor} 写了两遍"
                yield Finding(key, (*path, "anchor"), message, "两项并成一项，去向可以写几个")
            seen.add(one.anchor)
            yield from _targets(key, path, one, ways, catalog)


def _targets(key: str, path: Path, one: Retirement, ways: Forwarding, catalog: Catalog) -> Iterator[Finding]:
    page = page_of_key(key)
    for index, text in enumerate(one.moved_to):
        address = place(text, page)
        own = address.partition("#")[0]
        if ways.is_known(address) or f"{own.removesuffix('.html')}" in catalog.absent:
            continue
        near = nearest(text.rpartition("#")[2], ways.anchors(own))
        hint = f"是不是“{text.removesuffix(text.rpartition('#')[2])}{near}”？" if near else "核对网址"
        message = f"去向 {text} 不是网站里的地址"
        yield Finding(key, (*path, "moved_to", index), message, hint)
