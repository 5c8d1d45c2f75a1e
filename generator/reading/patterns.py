"""What the patterns of the model mean, in words that contributors understand."""

from collections.abc import Mapping

from generator.model.base import ID_PATTERN
from generator.reading.codes import RecordCode
from generator.text.explained import Explained

# A test holds these against the patterns of the model, so that none goes without an explanation.
_MEANINGS: Mapping[str, tuple[Explained, str]] = {
    ID_PATTERN: (RecordCode.BAD_ID, "只能用小写英文字母、数字和连字符 -"),
    r"^[a-z]+(?:_[a-z]+)*$": (RecordCode.BAD_ID, "只能用小写英文字母和下划线 _"),
    r"^https?://[^\s<>\"'\\]+$": (RecordCode.BAD_ADDRESS, "要以 http:// 或 https:// 开头，不能有空格和引号"),
    r"^[0-9]{6}$": (RecordCode.BAD_AREA_CODE, "要写六位半角数字"),
}


def meaning_of(pattern: str) -> tuple[Explained, str]:
    """Return the code for a text that does not match ``pattern``, and what the pattern asks for."""
    return _MEANINGS.get(pattern, (RecordCode.BAD_PATTERN, "写法不合要求"))
