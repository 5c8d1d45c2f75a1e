"""Traditional characters where the library writes simplified ones.

该用简体字的地方用了繁体字。

什么意思：文字里有繁体字。标题、名称和引号里的原文照录，不在此列。

为什么要查：本库用简体字写，用简体字搜索，搜不到繁体字的词。

怎样改：照提示改成简体；确是原文的，加引号。

级别：警告

什么时候可以不改：地名、人名用字本来就是这样写的，改了反而不对的。

检查会说：这里有繁体字“檢”

不对：
  > summary: 登船做安全檢查。
对：
    summary: 登船做安全检查。
"""

import re
from collections.abc import Iterator

from generator.diagnostics import Level
from generator.lint._found import PROSE, Found
from generator.model.walk import Written
from generator.text.traditional import TRADITIONAL, simplified

KINDS = PROSE
MAY_HOLD = TRADITIONAL
_QUOTED = re.compile("“[^”]*”|《[^》]*》|「[^」]*」|（[^（）]*繁体[^（）]*）")


def find(written: Written, names: str) -> Iterator[Found]:
    """Yield one finding for all traditional characters outside of quotations, with the text in simplified ones.

    Those that stand in the name of a station are how its name is written.
    """
    text = written.text
    pieces = _QUOTED.split(text)
    characters = dict.fromkeys("".join(TRADITIONAL.findall(" ".join(pieces))))
    found = "".join(character for character in characters if character not in names)
    if found:
        mended = "".join(_pieces(text, names))
        yield Found(f"这里有繁体字“{found[:12]}”", "改成简体字", Level.WARNING, text, mended)


def _pieces(text: str, names: str) -> Iterator[str]:
    end = 0
    for quotation in _QUOTED.finditer(text):
        yield _simplified(text[end : quotation.start()], names)
        yield quotation.group()
        end = quotation.end()
    yield _simplified(text[end:], names)


def _simplified(text: str, names: str) -> str:
    return "".join(character if character in names else simplified(character) for character in text)
