"""A record that was withdrawn, moved, merged or split without saying why or where to.

记录的状态与原因、去向不符。

网址永不失效：移动、合并、拆分了的记录要写“去向”，读者才找得到；撤回的要写“原因”。没有移动的不写“去向”。

怎样改：
    已移动、已合并：去向写新记录的编号
    已拆分：去向至少写两个编号
    已撤回：写原因

不对：
    review: {status: 已合并, …}
对：
    review: {status: 已合并, moved_to: [leling-guojia], …}
"""

from collections.abc import Iterator, Mapping, Set

from generator.diagnostics import Finding
from generator.model.catalog import Catalog
from generator.model.review import Review
from generator.model.vocabulary import Vocabulary
from generator.rules._nearest import suggestion

_SET = "review_status"
_WITHDRAWN, _SPLIT = "withdrawn", "split"
_LEAST_TARGETS = {"moved": 1, "merged": 1, _SPLIT: 2}
GONE: Set[str] = frozenset({_WITHDRAWN, *_LEAST_TARGETS})
"""The ids of the states of records that no longer stand for anything of their own."""

NEEDED_TERMS: Mapping[str, Set[str]] = {_SET: GONE | {"draft", "published"}}
"""The states that this rule relies on."""


def status_id(review: Review, vocabulary: Vocabulary) -> str:
    """Return the id of a record's state; an empty text if the vocabulary does not know it."""
    term = vocabulary.term(_SET, review.status)
    return term.id if term else ""


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report reviews whose reason or target does not go with their state."""
    for folder in ("stations", "models", "sources"):
        for record_id, record in catalog.folder(folder).items():
            for path, message, hint in _wrong(record.review, record_id, folder, catalog):
                yield Finding(f"{folder}/{record_id}", ("review", *path), message, hint)


_Words = tuple[tuple[str | int, ...], str, str]


def _wrong(review: Review, record_id: str, folder: str, catalog: Catalog) -> Iterator[_Words]:
    status = status_id(review, catalog.vocabulary)
    least = _LEAST_TARGETS.get(status, 0)
    if status == _WITHDRAWN and review.reason is None:
        yield ("status",), f"状态是“{review.status}”，却没有写原因", "加一行 reason，写明为什么撤回"
    if len(review.moved_to) < least:
        message = f"状态是“{review.status}”，去向至少要写 {least} 个编号"
        yield ("status",), message, "加上 moved_to，写新记录的编号"
    if status and not least and review.moved_to:
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
