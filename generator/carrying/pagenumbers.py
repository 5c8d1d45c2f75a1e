"""On which sheet of a printed PDF its destinations are.

Chromium writes the objects of a PDF as plain text and only streams compressed (Skia, ``SkPDFDocument``): pages in
their order, and named destinations in one dictionary. Where a browser writes otherwise, no number is found.
"""

import re
from collections.abc import Iterable, Mapping

_PAGE = re.compile(rb"(?<=\n)(\d+) 0 obj\s*<<\s*/Type\s*/Page(?![A-Za-z])")
_DESTINATION = re.compile(rb"/([A-Za-z0-9-]+)\s*\[(\d+) 0 R\s*/XYZ")


def page_numbers(pdf: bytes, anchors: Iterable[str]) -> Mapping[str, int]:
    """Return the number of the sheet, from 1, on which each of the anchors is, as far as it can be found."""
    sheets = {found[1]: number for number, found in enumerate(_PAGE.finditer(pdf), start=1)}
    wanted = set(anchors)
    found = ((match[1].decode(), sheets.get(match[2])) for match in _DESTINATION.finditer(pdf))
    return {anchor: number for anchor, number in found if anchor in wanted and number is not None}
