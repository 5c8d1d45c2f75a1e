"""A record that was withdrawn, moved, merged or split without saying why or where to.

记录的状态与原因、去向不符。

什么意思：记录写了“已移动”“已合并”“已拆分”，没有写去向；或写了“已撤回”，没有写原因；或没有移动却写了去向。

为什么要查：网址永不失效。记录不在了，要告诉读者去哪里看、为什么不在。

怎样改：按状态补上。
    已移动、已合并：去向（moved_to）写新记录的编号。
    已拆分：去向至少写两个编号。
    已撤回：写原因（reason）。

检查会说：状态是“已合并”，去向至少要写 1 个编号

不对：
    review:
  >   status: 已合并
      interest: 无
对：
    review:
      status: 已合并
      moved_to:
        - leling-shiju
      interest: 无
"""

from collections.abc import Iterator, Mapping

from generator.diagnostics import Finding
from generator.model.catalog import RECORD_TYPES, Catalog
from generator.model.review import Review, State, state_of
from generator.suggestions import suggestion

_LEAST_TARGETS: Mapping[State | None, int] = {State.MOVED: 1, State.MERGED: 1, State.SPLIT: 2}


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report reviews whose reason or target does not go with their state."""
    for folder in RECORD_TYPES:
        for record_id, record in catalog.folder(folder).items():
            for path, message, hint in _wrong(record.review, record_id, folder, catalog):
                yield Finding(f"{folder}/{record_id}", ("review", *path), message, hint)


_Words = tuple[tuple[str | int, ...], str, str]


def _wrong(review: Review, record_id: str, folder: str, catalog: Catalog) -> Iterator[_Words]:
    state = state_of(review, catalog.vocabulary)
    least = _LEAST_TARGETS.get(state, 0)
    if state is State.WITHDRAWN and review.reason is None:
        yield ("status",), f"状态是“{review.status}”，却没有写原因", "加一行 reason，写明为什么撤回"
    if len(review.moved_to) < least:
        message = f"状态是“{review.status}”，去向至少要写 {least} 个编号"
        yield ("status",), message, "加上 moved_to，写新记录的编号"
    if state and not least and review.moved_to:
        yield ("moved_to",), f"状态是“{review.status}”，不该有去向", "删去 moved_to，或改正状态"
    for index, target in enumerate(review.moved_to):
        yield from _target(("moved_to", index), target, record_id, folder, catalog)


def _target(
    path: tuple[str | int, ...], target: str, record_id: str, folder: str, catalog: Catalog
) -> Iterator[_Words]:
    known = catalog.folder(folder)
    if target == record_id:
        yield path, "去向写成了自己", "写新记录的编号"
    elif target not in known and f"{folder}/{target}" not in catalog.absent:
        hint = suggestion(target, known) or "核对编号"
        yield path, f"{folder} 里没有编号为“{target}”的记录", hint
