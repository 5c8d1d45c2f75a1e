"""A record or a retired anchor that is said to have moved, but whoever follows arrives nowhere.

去向走不到头。

什么意思：写了去向，可是去向又指回来，绕成了圈；或者去向本身已经撤回。

为什么要查：读者沿着旧地址找来，要能走到现在的内容，不能在几个旧地址之间打转。

怎样改：把去向写成现在有内容的那一条；内容确实都不再有了，状态改成“已撤回”，写上原因，删去 moved_to。停用的锚点删去 moved_to 就是撤回。

检查会说：去向绕成了圈：jiaosuo-heyi--claim-fines 最后又回到自己

不对：
    retired:
  >   - anchor: jiaosuo-heyi--claim-fines
        reason: 换了编号。
        moved_to:
          - jiaosuo-heyi--claim-penalties
      - anchor: jiaosuo-heyi--claim-penalties
        reason: 换了编号。
        moved_to:
          - jiaosuo-heyi--claim-fines
对：
    retired:
      - anchor: jiaosuo-heyi--claim-fines
        reason: 所依据的报道已经更正。
      - anchor: jiaosuo-heyi--claim-penalties
        reason: 所依据的报道已经更正。
"""

from collections.abc import Iterator

from generator.diagnostics import Finding, Path
from generator.model.addresses import page_of_key
from generator.model.base import Record
from generator.model.catalog import Catalog
from generator.permanence.forwarding import Forwarding, place, retirements_of, successors_of

_MEND = "写现在有内容的那一条；都不再有了，就写成撤回"


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every way that ends in a withdrawn thing, at its last step, and every circle once."""
    ways = Forwarding(catalog)
    told: set[str] = set()
    for key, record in catalog.records():
        for path, address, targets in _moves(key, record, ways):
            for at, target in targets:
                if ways.steps(target) == () and not ways.is_alive(target):
                    yield Finding(key, at, f"去向 {_short(target)} 已经撤回，读者走到那里就断了", _MEND)
            circle = _circle(address, ways)
            if circle and not circle & told:
                told |= circle
                yield Finding(key, path, f"去向绕成了圈：{_short(address)} 最后又回到自己", _MEND)


def _moves(key: str, record: Record, ways: Forwarding) -> Iterator[tuple[Path, str, list[tuple[Path, str]]]]:
    """Yield all that a record says to have moved: where it says so, the old address, the new ones and their places."""
    page = page_of_key(key)
    targets = successors_of(key, record)
    if targets and not ways.is_alive(page):
        yield ("review",), page, [(("review", "moved_to", at), one) for at, one in enumerate(targets)]
    for index, one in enumerate(retirements_of(record)):
        path: Path = ("retired", index)
        places = [((*path, "moved_to", at), place(text, page)) for at, text in enumerate(one.moved_to)]
        yield path, f"{page}#{one.anchor}", places


def _circle(address: str, ways: Forwarding) -> frozenset[str]:
    """Return all that lies on the way from an address, if that comes back to the address; nothing if it does not."""
    seen: dict[str, None] = {}
    waiting = list(ways.steps(address) or ())
    while waiting:
        here = waiting.pop()
        if here not in seen and not ways.is_alive(here):
            seen[here] = None
            waiting.extend(ways.steps(here) or ())
    return frozenset(seen) if address in seen else frozenset()


def _short(address: str) -> str:
    """Return an anchor without its page, or a page as it is."""
    return address.rpartition("#")[2]
