"""Quotations inside a text that are longer than short quotation allows.

引文太长。

什么意思：引号里照抄了八十个字以上。

为什么要查：编辑规范规定短引每处不超过八十个字；长段照抄等于抄原文，有版权问题。

怎样改：用自己的话写；确有必要的，只留最要紧的一句。

检查会说：引文有 97 个字，最多 80 个

不对：
  > summary: 报道说：“派出所把社区民警下沉到村，每个村设一个警务室，民警白天走访，晚上值班，一边收集情况，一边宣传防范，遇到纠纷当场调解，调解不了的交给司法所和村委会一起调解，三个月后再回访一次，看看双方有没有反悔。”
对：
    summary: 报道说“调解不了的交给司法所”，三个月后回访。
"""

import re
from collections.abc import Iterator

from generator.lint._found import OWN_WORDS, Found
from generator.model.base import LONGEST_QUOTE
from generator.model.walk import Written

KINDS = OWN_WORDS
_QUOTED = re.compile(
    rf"“([^“”]{{{LONGEST_QUOTE + 1},}})”|「([^「」]{{{LONGEST_QUOTE + 1},}})」|\"([^\"]{{{LONGEST_QUOTE + 1},}})\""
)
MAY_HOLD = _QUOTED


def find(written: Written, names: str) -> Iterator[Found]:
    """Yield every quotation that is too long."""
    del names
    text = written.text
    for match in _QUOTED.finditer(text):
        message = f"引文有 {len(match.group()) - 2} 个字，最多 {LONGEST_QUOTE} 个"
        yield Found(message, "用自己的话写，只引最要紧的一句", wrong=match.group())
