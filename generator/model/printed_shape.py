"""What a printed quantity or change looks like, as patterns that a browser can test, too.

All that ``read_quantity`` and ``read_change`` can read matches; much that matches can still not be read. So a form
may refuse what does not match, and the readers have the last word.
"""

import re
from collections.abc import Mapping

from generator.model.bounds import AFTER, BEFORE
from generator.model.change_reader import CHANGE_SHAPE
from generator.model.figures import FIGURE
from generator.model.numerals import NUMERAL
from generator.model.quantity_reader import QUALIFIER

_NAME = re.compile(r"\?P<[a-z_]+>")
_NO_PUNCTUATION = r"[^?+()、;\\]*"


def _unnamed(pattern: str) -> str:
    """Return a pattern whose groups have no names, as every dialect of patterns has them."""
    return _NAME.sub("?:", pattern)


PRINTED_SHAPES: Mapping[str, str] = {
    "quantity": rf"^(?:{BEFORE}|{QUALIFIER})*(?!零下)(?:{_unnamed(FIGURE.pattern)}){_NO_PUNCTUATION}$",
    "change": rf"^(?:{_unnamed(CHANGE_SHAPE)})$",
    "measure": rf"^(?:{BEFORE}|{QUALIFIER})*{NUMERAL}([㐀-鿿]{{1,8}}?)(?:{AFTER})*$",
}
"""Patterns for texts that ``plain_text`` has made plain. ``measure`` finds the unit of a single plain number."""
