"""Says whole numbers in Chinese, for tests that read them back."""

_DIGITS = "零一二三四五六七八九"


def spoken(number: int) -> str:
    """Return a number below a trillion as it is read aloud: 一百零五, 三十万零二十."""
    if number == 0:
        return _DIGITS[0]
    said, gap = "", False
    for worth, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        group = number // worth % 10**4
        if group and said and (gap or group < 1000):
            said += _DIGITS[0]
        said += _below_ten_thousand(group) + name if group else ""
        gap = group == 0
    return said


def _below_ten_thousand(number: int) -> str:
    said, gap = "", False
    for worth, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // worth % 10
        if digit:
            said += (_DIGITS[0] if gap and said else "") + _DIGITS[digit] + name
        gap = digit == 0
    return said
