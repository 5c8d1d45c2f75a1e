"""Numbers that belong to one person: identity cards, mobile telephones, bank cards, licence plates, e-mail.

文字里有个人信息。

什么意思：文字里有身份证号、手机号、银行卡号、车牌号或电子邮箱。写成全角数字、中间加空格或横线的也算。

为什么要查：这些指向具体的人，哪怕文章登了也不收。

怎样改：删去号码；确要说明的，写“一名群众”“一辆货车”。

检查会说：文字里有手机号

不对：
  > summary: 群众拨打13812345678报警。
对：
    summary: 一名群众打电话报警。
"""

import re
import unicodedata
from collections.abc import Callable, Iterator

from generator.lint._found import EVERYWHERE, Found
from generator.lint._numbers import is_bank_card, is_identity_number, is_old_identity_number
from generator.model.walk import Written

KINDS = EVERYWHERE
_PROVINCE = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
MAY_HOLD = re.compile(
    rf"[0-9０-９](?:[\s　·.\-－—–]{{0,2}}[0-9０-９]){{10}}|[@＠]|[{_PROVINCE}][A-HJ-ZＡ-ＨＪ-Ｚ]"
)

_APART = r"[\s·.\-—–]{0,2}"
_BEFORE, _AFTER = r"(?<![0-9A-Za-z/._=-])", r"(?![0-9A-Za-z])"
_HINT = "删去它：个人信息哪怕文章登了也不收"

_Test = Callable[[str], bool]


def _digits(count: str) -> str:
    return rf"[0-9](?:{_APART}[0-9]){{{count}}}"


def _always(digits: str) -> bool:
    return bool(digits)


_KINDS: tuple[tuple[str, re.Pattern[str], _Test], ...] = (
    ("身份证号", re.compile(rf"{_BEFORE}{_digits('16')}{_APART}[0-9Xx]{_AFTER}"), is_identity_number),
    ("身份证号", re.compile(rf"{_BEFORE}{_digits('14')}{_AFTER}"), is_old_identity_number),
    ("银行卡号", re.compile(rf"{_BEFORE}{_digits('15,18')}{_AFTER}"), is_bank_card),
    (
        "手机号",
        re.compile(rf"{_BEFORE}(?:\+?86{_APART})?1{_APART}[3-9](?:{_APART}[0-9]){{9}}{_AFTER}"),
        _always,
    ),
    (
        "车牌号",
        re.compile(
            rf"[{_PROVINCE}][A-HJ-Z][\s·.\-]?(?=[A-HJ-NP-Z0-9]*[0-9])[A-HJ-NP-Z0-9]{{4,5}}[A-HJ-NP-Z0-9挂学警港澳]{_AFTER}"
        ),
        _always,
    ),
    (
        "电子邮箱",
        re.compile(r"[A-Za-z0-9._%+-]+\s?@\s?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}"),
        _always,
    ),
)


def find(written: Written, names: str) -> Iterator[Found]:
    """Yield every number of a person, each once, however it is written."""
    del names
    text = written.text
    plain = _plain(text)
    taken: list[tuple[int, int]] = []
    for name, pattern, test in _KINDS:
        for match in pattern.finditer(plain):
            start, end = match.span()
            if any(start < other_end and other < end for other, other_end in taken):
                continue
            if test(re.sub(r"[^0-9Xx]", "", match.group()) or match.group()):
                taken.append((start, end))
                yield Found(f"文字里有{name}", _HINT, wrong=text[start:end])


def _plain(text: str) -> str:
    """Return the text with full-width characters made half-width, one for one, so that places stay the same."""
    return "".join(
        plain if len(plain := unicodedata.normalize("NFKC", character)) == 1 else character
        for character in text
    )
