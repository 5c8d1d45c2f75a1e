"""What the patterns of the model mean, in words that contributors understand."""

from collections.abc import Mapping

from generator.model.patterns import (
    ANCHOR_PATTERN,
    AREA_CODE_PATTERN,
    ID_PATTERN,
    PATTERN_MEANINGS,
    PLACE_PATTERN,
    SET_ID_PATTERN,
    VERSION_PATTERN,
    WEB_ADDRESS_PATTERN,
)
from generator.reading.codes import RecordCode
from generator.text.explained import Explained

# A test holds these against the patterns of the model, so that none goes without a code.
_CODES: Mapping[str, Explained] = {
    ID_PATTERN: RecordCode.BAD_ID,
    SET_ID_PATTERN: RecordCode.BAD_ID,
    WEB_ADDRESS_PATTERN: RecordCode.BAD_ADDRESS,
    AREA_CODE_PATTERN: RecordCode.BAD_AREA_CODE,
    ANCHOR_PATTERN: RecordCode.BAD_ID,
    PLACE_PATTERN: RecordCode.BAD_ID,
    VERSION_PATTERN: RecordCode.BAD_ID,
}


def meaning_of(pattern: str) -> tuple[Explained, str]:
    """Return the code for a text that does not match ``pattern``, and what the pattern asks for."""
    return _CODES.get(pattern, RecordCode.BAD_PATTERN), PATTERN_MEANINGS.get(pattern, "写法不合要求")
