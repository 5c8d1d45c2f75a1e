"""Mistakes at the place where a line's content begins: a list mark, a field name and its colon.

They leave YAML either unreadable or, worse, readable as something else: ``name：甲`` is one plain text.
"""

import re
from dataclasses import dataclass

from generator.text.codes import YamlCode
from generator.text.explained import Explained
from generator.text.slip import Slip, excerpt

ODD_SPACE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that look like spaces and are none to YAML, as the inside of a character class."""

_NAME = r"[a-z][a-z0-9_]*"
_ORDINAL = r"[（(]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[)）.．、](?![0-9])|[①-⑳]"
_PICTURE = "[\u2705-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff\ue000-\uf8ff]\ufe0f?"
_BULLET_SIGN = rf"{_PICTURE}|[－﹣–−‐‑⁃•●▪◦‧·∙・■◆◇◎★☆※→➔➜➢➤▶►✓✔√]|[—―─](?![—―─])|[*+○□](?= )"

BULLET = rf"(?:{_BULLET_SIGN}|[—―─]{{2,}}|{_ORDINAL})"
"""What people write for a list mark, as a part of a regular expression."""

BULLETED = re.compile(BULLET)
"""Matches what may be meant as a list mark where a list goes on."""

COMMENT_SIGN = r"//+|＃+|<!--|/\*"
"""What people write before a comment, as a part of a regular expression."""

ORDINAL = re.compile(
    r"[（(]?(?P<number>[0-9]{1,2}|[一二三四五六七八九十]{1,3})[)）.．、](?![0-9])|(?P<circled>[①-⑳])"
)
"""Matches a number before an item."""


@dataclass(frozen=True, slots=True)
class _Mistake:
    pattern: re.Pattern[str]
    code: Explained
    message: str
    own_line: bool = False
    hint: str = ""


_MISTAKES = (
    _Mistake(
        re.compile(rf"({COMMENT_SIGN})"),
        YamlCode.MISSING_COLON,
        "“{0}”不是注释的记号",
        own_line=True,
        hint="注释用半角的 # 开头，后面空一格；不要的行请删去。",
    ),
    _Mistake(
        re.compile(f"[{ODD_SPACE}]"), YamlCode.FULL_WIDTH_SPACE, "行首用了全角空格或不间断空格", own_line=True
    ),
    _Mistake(re.compile(f"-([{ODD_SPACE}])"), YamlCode.FULL_WIDTH_SPACE, "减号后用了全角空格或不间断空格"),
    _Mistake(
        re.compile(r"(-{2,})(?=\s*[^\s\-])"), YamlCode.EXTRA_DASH, "多写了减号，列表项只要一个", own_line=True
    ),
    _Mistake(re.compile(r"(-)(?=[^\s\-\d])"), YamlCode.MISSING_SPACE, "列表项的减号后少一个空格"),
    _Mistake(
        re.compile(rf"({_BULLET_SIGN})"),
        YamlCode.FULL_WIDTH_DASH,
        "列表项前的“{0}”不是半角减号",
        own_line=True,
    ),
    # Before a text these may belong to it; before a field name they can only have been meant as a list mark.
    _Mistake(
        re.compile(f"([—―─]{{2,}}|{_ORDINAL})[{ODD_SPACE} ]*(?={_NAME}: )"),
        YamlCode.FULL_WIDTH_DASH,
        "列表项前的“{0}”不是半角减号",
        own_line=True,
    ),
    _Mistake(re.compile(f"([｛［])(?={_NAME}[：:])"), YamlCode.FULL_WIDTH_BRACKET, "用了全角括号“{0}”"),
    _Mistake(re.compile(f"[“‘”’]{_NAME}[“‘”’]"), YamlCode.FULL_WIDTH_QUOTE, "字段名加了中文引号"),
    _Mistake(
        re.compile(f"({_NAME})[{ODD_SPACE} ]*(?::[{ODD_SPACE} ]*)?[：﹕∶︰꞉]"),
        YamlCode.FULL_WIDTH_COLON,
        "字段名 `{0}` 后用了全角冒号",
    ),
    _Mistake(
        re.compile(f"({_NAME})[{ODD_SPACE}]+:"), YamlCode.FULL_WIDTH_SPACE, "字段名 `{0}` 后用了全角空格"
    ),
    _Mistake(
        re.compile(f"({_NAME}):[{ODD_SPACE}]"),
        YamlCode.FULL_WIDTH_SPACE,
        "`{0}` 的冒号后用了全角空格或不间断空格",
    ),
    _Mistake(
        re.compile(f"({_NAME})::+"),
        YamlCode.MISSING_SPACE,
        "`{0}` 后多写了一个冒号",
        hint="字段名后只要一个半角冒号，再空一格。",
    ),
    _Mistake(re.compile(f"({_NAME}):(?=[^\\s/])"), YamlCode.MISSING_SPACE, "`{0}` 的冒号后少一个空格"),
)


# One look tells that nearly all contents are in order; only the rest is tried mistake by mistake.
_ANY_MISTAKE = re.compile("|".join(f"(?:{mistake.pattern.pattern})" for mistake in _MISTAKES))


def looks_mistaken(content: str) -> bool:
    """Tell whether ``opening_slip`` may have something to say of ``content``; fast."""
    return _ANY_MISTAKE.match(content) is not None


def opening_slip(content: str, line: int, column: int, *, own_line: bool) -> Slip | None:
    """Return the mistake at the beginning of ``content``, which starts at ``line`` and ``column``.

    ``own_line`` says that nothing but spaces stands before it on its line.
    """
    for mistake in _MISTAKES:
        found = mistake.pattern.match(content)
        if found and (own_line or not mistake.own_line):
            message = mistake.message.format(*map(excerpt, found.groups()))
            return Slip(line, column + found.end() - 1, mistake.code, message, mistake.hint)
    return None
