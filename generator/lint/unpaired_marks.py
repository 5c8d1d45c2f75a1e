"""Quotation marks, brackets and book-title marks without their mates.

引号、括号、书名号没有成对。

什么意思：“”、（）、《》、【】本应一前一后，这里少了一个。

为什么要查：少了一个，读者看不出引到哪里为止；多半是粘贴时漏了，或想给整个值加引号而用错了符号。

怎样改：补上少的一个，或把多的一个删去。值的外面不用加引号。

级别：警告

什么时候可以不改：原文就是这样印的短引。

检查会说：这里的「“」没有配上后一个「”」

不对：
  > full_name: “乐陵市公安局郭家街道派出所
对：
    full_name: 乐陵市公安局郭家街道派出所
"""

import re
from collections.abc import Iterator

from generator.diagnostics import Level
from generator.lint._found import EVERYWHERE, Found
from generator.model.walk import Written

KINDS = EVERYWHERE
_PAIRS = {"“": "”", "（": "）", "《": "》", "【": "】"}
_OPENING = {closing: opening for opening, closing in _PAIRS.items()}
_MARK = re.compile("[“”（）《》【】]")
_ITEM_NUMBER = re.compile("(?:^|[；;。，、：\n])[0-9一二三四五六七八九十]{1,3}$")
"""What stands before the bracket of a number in a list, 1）, which has no mate."""

MAY_HOLD = re.compile(
    "(?m)"
    + "|".join(
        f"{one}[^{other}\n]*(?:{one}|$)|(?:^|{other})[^{one}{other}\n]*{other}"
        for one, other in _PAIRS.items()
    )
)
"""Matches a line on which the two marks of a pair do not take turns."""


def find(written: Written, names: str) -> Iterator[Found]:
    """Yield the first mark of a text that has no mate."""
    del names
    mark = _unpaired(written.text)
    if mark:
        side = "后" if mark in _PAIRS else "前"
        mate = _PAIRS.get(mark) or _OPENING[mark]
        message = f"这里的「{mark}」没有配上{side}一个「{mate}」"
        yield Found(message, "补上少的一个，或删去多的一个；值的外面不用加引号", Level.WARNING, mark)


def _unpaired(text: str) -> str:
    """Return the first mark that has no mate among those of its own pair, or nothing."""
    alone = (_first_alone(text, opening, closing) for opening, closing in _PAIRS.items())
    at = min((place for place in alone if place is not None), default=None)
    return "" if at is None else text[at]


def _first_alone(text: str, opening: str, closing: str) -> int | None:
    waiting: list[int] = []
    for match in _MARK.finditer(text):
        if match.group() == opening:
            waiting.append(match.start())
        elif match.group() == closing and waiting:
            waiting.pop()
        elif match.group() == closing and not (
            closing == "）" and _ITEM_NUMBER.search(text[: match.start()])
        ):
            return match.start()
    return waiting[0] if waiting else None
