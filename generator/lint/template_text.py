"""Words of a template that nobody replaced.

模板里的字没有填。

什么意思：“请填写”“待补充”“XXX”这样的字还留在里面。

为什么要查：它们不是内容，读者会以为来源里就是这样写的。

怎样改：填上内容；来源没有说的，把这个字段整个删去，网页会显示“未报道”。

检查会说：“（请填写概要）”是模板里的字，没有填

不对：
  > summary: （请填写概要）
对：
    summary: 城乡接合部的派出所，治安和交警的勤务合在一起做。
"""

import re
from collections.abc import Iterator

from generator.lint._found import OWN_WORDS, QUOTED, Found
from generator.model.walk import Written

KINDS = OWN_WORDS | QUOTED
_WHOLE = (
    r"[（(【\[<《“\"]?\s*(?:待|请|需|有待)?(?:填写?|补充?|完善|定|续|核实?|更新)(?:完整|内容|中|写)?\s*[）)】\]>》”\"]?[。.…]*"
    r"|(?:请|待|此处|在此|请在此|请在此处)(?:填写|补充|输入|写明)[^。，]{0,12}|[（(【<《](?:请|待|此处|在此)?(?:填写|补充|输入)[^）)】>》]{0,16}[）)】>》]"
    r"|[xX×＊*_＿?？]{2,}(?:派出所|分局|县|市|乡|镇|街道|村|公安局)?|(?i:todo|tbd|fixme|tba|n/a|null|none|test|lorem ipsum.*)"
    r"|[.。…·、,，;；-]+|同上|略|无|暂无|没有|未知|不详|见附件|见原文|见上|测试|示例"
    r"|某某+(?:派出所|县|市|镇|村)?|这里写.{0,16}"
)
MAY_HOLD = re.compile(rf"(?m)^(?:{_WHOLE})$|请填写|待补充|[xX×]{{3,}}")
_ALONE = re.compile(_WHOLE)
_INSIDE = re.compile(
    r"[（(【]?(?:请填写|（待补充）|【待补充】|\(待补充\))[^，。）)】]{0,16}[）)】]?|(?<![A-Za-z])[xX×]{3,}(?![A-Za-z])"
)


_LOST = re.compile("[?？]{2,}")


def find(written: Written, names: str) -> Iterator[Found]:
    """Yield a text that is nothing but a template's, or the first stretch of it that is."""
    del names
    text = written.text
    found = _ALONE.fullmatch(text.strip()) or _INSIDE.search(text)
    if found:
        hint = "填上内容；来源没有说的，把这个字段删去"
        if _LOST.fullmatch(found.group()):
            message, hint = "文字只剩问号：多半是转换编码时丢了字", "对照原文重新输入，用 UTF-8 保存"
        else:
            message = f"“{found.group()[:20]}”是模板里的字，没有填"
        yield Found(message, hint, wrong=found.group())
