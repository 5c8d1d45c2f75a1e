"""Makes printed text ready to be read, and explains in Chinese what cannot be read as a quantity."""

import re

from generator.diagnostics import UnreadableError

LONGEST = 60
"""How many characters a printed quantity, change or date may have; no article needs as many."""

ILLEGIBLE = "□"
"""Stands for one character that the source has lost."""

_ASCII = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_PLAIN = (
    str.maketrans("—–―‐‑−﹣～﹪餘個約來數幾", "--------%余个约来数几") | _ASCII | {ord("~"): "-", 0xFF5E: "-"}
)
_DIGITS_APART = re.compile(r"[0-9][\s]+[0-9]")
_SPACE = re.compile(r"\s")

_HAS_NUMBER = re.compile(r"[0-9零一二两三四五六七八九十百千万亿半几数]")
_STARTS_AS_CHANGE = re.compile(
    "(?:同比|环比)?(?:增|减|升|降|涨|跌|上升|上涨|下降|下滑|提高|提升|缩短|翻|持平)"
)
_FROM_TO = re.compile(
    "^[由从].+[至到成为]|[归清]零|[增减升降涨跌缩高少加长短大小滑压](?:至(?![少多])|[到为成])(?=.*[0-9零〇○一二两三四五六七八九十百千万半])"
)
_FRACTION = re.compile(r"[0-9]+/[0-9]+")
_LETTER_FOR_DIGIT = re.compile("[OolI]")
_DIGIT_AFTER_LETTER = re.compile("[OolI][0-9]")
_EXPONENT = re.compile("[eE]")
_SEVERAL = re.compile(r"[、，,;/\\和与]")

Explanation = tuple[str, str]


def plain_text(printed: str, what: str, example: str) -> str:
    """Return the text in half-width characters, with one kind of dash and no spaces."""
    text = printed.translate(_PLAIN)
    if len(text) > LONGEST:
        raise UnreadableError(f"{what}写得太长（{len(text)}个字）", f"只写数字和单位，如 {example}")
    if _SPACE.search(text):
        if _DIGITS_APART.search(text):
            raise UnreadableError(f"“{printed}”的数字中间有空格", "同一个数删去空格；几个数请分开写")
        text = _SPACE.sub("", text)
    if not text:
        raise UnreadableError(f"这里没有写{what}", f"照原文写，如 {example}")
    return text


def is_from_to(text: str) -> bool:
    """Tell whether the text says from what to what something changed, or to what (降至4小时)."""
    return _FROM_TO.search(text) is not None


def from_to(printed: str) -> UnreadableError:
    """Return the error for a text that names the level reached, not a quantity or a change alone."""
    return UnreadableError(
        f"“{printed}”说的是变到多少，不是变了多少",
        "变化后的数写成数值，如 39个；变化前的数写进基期；原文另写了变化多少，才写成变化，如 减少19个",
    )


def unreadable_number(printed: str, text: str) -> UnreadableError:
    """Explain a text in which no number stands where one was expected; ``text`` begins there."""
    letter = _letter_for_digit(printed, text) if _DIGIT_AFTER_LETTER.match(text) else None
    if letter:
        return letter
    message, hint = _explain_missing_number(printed, text)
    return UnreadableError(message, hint)


def unreadable_rest(printed: str, rest: str) -> UnreadableError:
    """Explain what stands after a number and is no unit."""
    if rest.startswith("等"):
        return UnreadableError(f"“{printed}”里的等级不是数量", "等级写进文字里；这里只写有多少，如 2次")
    letter = _letter_for_digit(printed, rest)
    if letter:
        return letter
    if _EXPONENT.match(rest):
        return UnreadableError(f"“{printed}”是科学记数法", "照原文写，如 9万人")
    message, hint = _explain_punctuation(printed, rest) or (
        f"“{printed}”里的“{rest}”看不懂",
        "数的后面只写单位（不超过8个字，不带标点），如 人次、平方公里",
    )
    return UnreadableError(message, hint)


def _letter_for_digit(printed: str, text: str) -> UnreadableError | None:
    """Explain a letter at the beginning of ``text`` that stands for a digit; None if it is none."""
    letter = _LETTER_FOR_DIGIT.match(text)
    if not letter or printed.count(letter.group()) != 1:
        return None
    digit = "1" if letter.group() in "lI" else "0"
    meant = printed.replace(letter.group(), digit)
    return UnreadableError(
        f"“{printed}”里的“{letter.group()}”是字母，像是数字 {digit}", f"写成 {meant}", meant
    )


def _explain_missing_number(printed: str, text: str) -> Explanation:
    if text.startswith("第"):
        return f"“{printed}”是序数，不是数量", "排在第几写进文字里；这里只写有多少，如 18个"
    if text.startswith(("-", "负", "零下")):
        return f"“{printed}”是负数", "数量不能小于零；减少了多少请写成变化，如 减少5个"
    punctuation = _explain_punctuation(printed, text)
    if punctuation:
        return punctuation
    if _STARTS_AS_CHANGE.match(text):
        return f"“{printed}”说的是变化，不是数量", "数量只写有多少，如 22起；变化另写"
    number = _HAS_NUMBER.search(text)
    if number is None:
        return f"“{printed}”里没有数字", "照原文写数字和单位，如 1.8万余人；原文没有数字就不写"
    words = text[: number.start()] or text
    return f"“{printed}”里的“{words}”看不懂", "数的前面只写“约、近、超、连续、平均”这类词，其他写进文字里"


def _explain_punctuation(printed: str, text: str) -> Explanation | None:
    if "?" in text:
        return f"“{printed}”里有问号", f"看不清的字用 {ILLEGIBLE} 代替，一个字一个"
    if "+" in text:
        return f"“{printed}”是算式，不是一个数", "这里写总数，如 7个；加数写成分项"
    if "(" in text or ")" in text:
        return f"“{printed}”里有括号", "一处只写一个数；括号里的数请另写"
    if _FRACTION.search(printed.translate(_PLAIN)):
        return f"“{printed}”里有斜线", "分数写成 三分之二；几个数请分开写"
    if _SEVERAL.search(text):
        return f"“{printed}”不止一个数", "一处只写一个数；几个数请分开写"
    return None
