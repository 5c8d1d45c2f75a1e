"""Emoji, which printers, old systems and screen readers cannot show.

文字里有表情符号。

什么意思：文字里有手机上打的表情符号。

为什么要查：内网的旧电脑、打印件上常显示成空框，读屏软件会念出一长串名字。

怎样改：删去它。

级别：警告

什么时候可以不改：标题原文就有表情符号、要照录的。

检查会说：文字里有表情符号“👍”

不对：
  > summary: 城乡接合部的派出所👍
对：
    summary: 城乡接合部的派出所
"""

import re
from collections.abc import Iterator

from generator.diagnostics import Level
from generator.lint._found import EVERYWHERE, Found
from generator.model.walk import Written

KINDS = EVERYWHERE
_ONE = (
    "[\U0001f000-\U0001faff\U00002600-\U000026ff\U00002700-\U000027bf\U00002b50\U00002b55\U0000231a\U0000231b\U000023e9-\U000023fa"
    "\U0000fe0f\U0000200d\U000020e3\U000e0020-\U000e007f]"
)
_SIGNS = "[★☆☎☏♀♂✓✔✕✖✗✘❶-❿➀-➓]"
MAY_HOLD = re.compile(_ONE)
_EMOJI = re.compile(rf"(?:(?!{_SIGNS}){_ONE})+")


def find(written: Written, names: str) -> Iterator[Found]:
    """Yield one finding for all emoji of a text, with the text as it is without them."""
    del names
    text = written.text
    first = _EMOJI.search(text)
    if first:
        plain = _EMOJI.sub("", text)
        message = f"文字里有表情符号“{first.group()}”"
        yield Found(message, "删去它", Level.WARNING, text, plain)
