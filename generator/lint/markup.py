"""Markup of web pages and of Markdown, which would be shown as it stands.

文字里有网页或排版的记号。

什么意思：文字里有 <br>、&nbsp;、** 这样的记号，是从网页或聊天软件里复制来的。

为什么要查：记录里的文字原样显示，这些记号会照样印在网页上。

怎样改：删去记号；要分段、分项的，写成列表。

检查会说：文字里有网页或 Markdown 的记号“<br>”，会原样显示

不对：
  > summary: 先登船<br>再检查
对：
    summary: 先登船，再检查
"""

import re
from collections.abc import Iterator

from generator.diagnostics import Level
from generator.lint._found import EVERYWHERE, Found
from generator.model.walk import Written

KINDS = EVERYWHERE
_MARKS = r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>|&(?:[A-Za-z]{2,8}|#[0-9]{2,6});|\*\*[^*]+\*\*|```|!?\[[^\]]*\]\(https?:|(?m:^#{1,6} )"
_MARKUP = re.compile(_MARKS)
MAY_HOLD = re.compile(_MARKS + "|[\u4e00-\u9fff]#[\u4e00-\u9fff]")


_GLUED = re.compile("(?<=[\u4e00-\u9fff])#[\u4e00-\u9fff][^#]{0,20}$")


def find(written: Written, names: str) -> Iterator[Found]:
    """Yield the first markup of a text."""
    del names
    text = written.text
    found = _MARKUP.search(text)
    if found:
        mark = found.group()[:20]
        yield Found(f"文字里有网页或 Markdown 的记号“{mark}”，会原样显示", "删去记号", wrong=found.group())
        return
    glued = _GLUED.search(text)
    if glued:
        message = f"“{glued.group()}”紧接在文字后面，成了文字的一部分"
        hint = "若是注释，在 # 前空一格；若是正文，换一种写法"
        yield Found(message, hint, Level.WARNING, glued.group())
