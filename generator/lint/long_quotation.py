"""Quotations inside a text that are longer than short quotation allows.

引文太长。

编辑规范规定短引每处不超过 80 个字；引号里的长段照抄，等于抄原文。

怎样改：用自己的话写；确有必要的，只留最要紧的一句。

不对：
    text: 报道说：“（引号里照抄了一百多个字）”
对：
    text: 报道说“矛盾不上交”，意思是在村里解决。
"""

import re
from collections.abc import Iterator

from generator.lint._found import MOST_QUOTED, OWN_WORDS, Found
from generator.model.walk import Written

KINDS = OWN_WORDS
_QUOTED = re.compile(
    rf"“([^“”]{{{MOST_QUOTED + 1},}})”|「([^「」]{{{MOST_QUOTED + 1},}})」|\"([^\"]{{{MOST_QUOTED + 1},}})\""
)
MAY_HOLD = _QUOTED


def find(written: Written, names: str) -> Iterator[Found]:
    """Yield every quotation that is too long."""
    del names
    text = written.text
    for match in _QUOTED.finditer(text):
        message = f"引文有 {len(match.group()) - 2} 个字，最多 {MOST_QUOTED} 个"
        yield Found(message, "用自己的话写，只引最要紧的一句", wrong=match.group())
