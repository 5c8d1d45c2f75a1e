"""What a printed quantity or change looks like, as patterns that a browser can test, too.

All that ``read_quantity`` and ``read_change`` can read matches; much that matches can still not be read. So a form
may refuse what does not match, and the readers have the last word.
"""

import re
from collections.abc import Mapping

from generator.model.bounds import AFTER, BEFORE
from generator.model.change_reader import CHANGE_SHAPE
from generator.model.figures import FIGURE
from generator.model.numerals import HAN_NUMERALS, NUMERAL
from generator.model.quantity_reader import QUALIFIER

_NAME = re.compile(r"\?P<[a-z_]+>")
_NOT_IN_A_NUMBER = (
    r"[0-9]\.[0-9]*\.|[.,](?![0-9])|,(?![0-9]{3}(?![0-9]))|[0-9]/[0-9]"
    r"|(?<![0-9.,])0[0-9]|[0-9][OoIleE]|[?+()、;\\和与]"
)
"""What stands in no quantity that can be read."""


def _unnamed(pattern: str) -> str:
    """Return a pattern whose groups have no names, as every dialect of patterns has them."""
    return _NAME.sub("?:", pattern)


_BEFORE_NUMBER = rf"(?:{BEFORE}|{QUALIFIER})*"
_FIGURE = _unnamed(FIGURE.pattern)

PRINTED_SHAPES: Mapping[str, str] = {
    "quantity": rf"^(?!.*(?:{_NOT_IN_A_NUMBER})){_BEFORE_NUMBER}(?!零下)(?:{_FIGURE})",
    "change": rf"^(?:{_unnamed(CHANGE_SHAPE)})$",
    "measure": rf"^{_BEFORE_NUMBER}{NUMERAL}(?![0-9{HAN_NUMERALS}余多来到至])([㐀-鿿]{{1,8}}?)(?:{AFTER})*$",
}
"""Patterns for texts that ``plain_text`` has made plain. ``measure`` finds the unit of a single plain number."""
