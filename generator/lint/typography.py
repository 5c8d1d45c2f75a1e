"""Chinese typography: quotation marks, punctuation, spaces, digits and units.

中文排版不一致。

什么意思：直引号与弯引号混用、中文里夹英文标点、数字两边时有时无的空格、全角数字、㎡ 这样的写法。

为什么要查：同一个意思有几种写法，读着乱，也检索不到。

怎样改：照提示里改好的那一行改。引用原文的字段不在此列。

级别：警告

什么时候可以不改：网址、代码、外文里本来就该用英文标点的。

检查会说：中文里用了直引号、中文里用了半角标点、汉字和数字之间有空格、数字和汉字之间有空格

不对：
  > summary: 有民警 12 人,负责"交所合一"。
对：
    summary: 有民警12人，负责“交所合一”。
"""

import re
from collections.abc import Callable, Iterator

from generator.diagnostics import Level
from generator.lint._found import PROSE, Found
from generator.model.walk import Written

KINDS = PROSE
_HAN = "\u4e00-\u9fff\u3400-\u4dbf"
_WIDE = f"{_HAN}，。、；：？！（）“”‘’《》〈〉【】…—"
_NUMBER = r"[0-9]+(?:\.[0-9]+)?[%‰]?"

Mend = str | Callable[[re.Match[str]], str]

_HALF = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_PUNCTUATION = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
_MENDS: tuple[tuple[str, re.Pattern[str], Mend], ...] = (
    (
        "中文里用了直引号",
        re.compile(f'(?<=[{_WIDE}])"([^"]*)"|"([^"]*)"(?=[{_WIDE}])|^"([^"]*[{_HAN}][^"]*)"$'),
        lambda m: f"“{m[1] or m[2] or m[3] or ''}”",
    ),
    ("中文里用了「」", re.compile("「([^「」]*)」"), r"“\1”"),
    (
        "中文里用了半角标点",
        re.compile(f"(?<=[{_WIDE}])([,;:?!])(?=[{_WIDE}]|$)"),
        lambda m: _PUNCTUATION[m[1]],
    ),
    ("中文里用了半角句点", re.compile(rf"(?<=[{_HAN}”）])\.(?=[{_HAN}]|$)"), "。"),
    (
        "中文里用了半角括号",
        re.compile(rf"(?<=[{_HAN}])\(([^()]*[{_HAN}][^()]*)\)|\(([^()]*[{_HAN}][^()]*)\)(?=[{_HAN}，。])"),
        lambda m: f"（{m[1] or m[2]}）",
    ),
    ("省略号写成了点", re.compile(rf"(?<=[{_WIDE}])(?:\.{{3,}}|。{{2,}}|·{{3,}})"), "……"),
    ("标点重复了", re.compile("([，、；：])\\1+"), r"\1"),
    ("汉字之间有空格", re.compile(rf"(?<=[{_HAN}，。、；：]) +(?=[{_HAN}])"), ""),
    ("汉字和数字之间有空格", re.compile(rf"(?<=[{_HAN}]) +(?={_NUMBER} *[{_HAN}，。、；])"), ""),
    ("数字和汉字之间有空格", re.compile(rf"(?:^|(?<=[{_WIDE}]))({_NUMBER}) +(?=[{_HAN}])"), r"\1"),
    ("用了全角数字或字母", re.compile("[０-９Ａ-Ｚａ-ｚ％]+"), lambda m: m.group().translate(_HALF)),
    ("面积单位写法不一", re.compile(r"(?<=[0-9余多])(?:㎡|m²|m2(?![0-9A-Za-z])|平米)"), "平方米"),
    ("面积单位写法不一", re.compile(r"(?<=[0-9余多])(?:k㎡|㎢|km²|km2(?![0-9A-Za-z]))"), "平方公里"),
    ("长度单位写法不一", re.compile(r"(?<=[0-9余多])(?:km|KM|Km)(?![0-9A-Za-z²/])"), "公里"),
)
_QUOTED = re.compile("(?<=“)[^“”]*(?=”)|(?<=《)[^《》]*(?=》)")
_HELD = "\ue000"
"""Holds the place of words that are quoted and stay as they are."""
MAY_HOLD = re.compile(
    f'["「㎡㎢²０-９Ａ-Ｚａ-ｚ％]|[{_WIDE}][ ,;:?!.(]|[ )][{_HAN}]|[，、；：]{{2}}|。。|·{{3}}|平米|m2|[kK][mM]'
)
"""Matches more than is wrong: most texts have nothing of the kind and are passed over fast."""


def find(written: Written, names: str) -> Iterator[Found]:
    """Yield one finding for all that is wrong with the typography of a text, with the text set right."""
    del names
    text = written.text
    words = _QUOTED.findall(text)
    mended, wrong = _QUOTED.sub(_HELD, text), []
    for name, pattern, mend in _MENDS:
        changed = pattern.sub(mend, mended)
        if changed != mended:
            wrong.append(name)
            mended = changed
    for quotation in words:
        mended = mended.replace(_HELD, quotation, 1)
    if wrong:
        yield Found("、".join(dict.fromkeys(wrong)), "照改好的写", Level.WARNING, text, mended)
