"""QR codes as SVG inside a page: they need no file of their own and print sharp."""

from functools import lru_cache

import segno
from markupsafe import Markup


@lru_cache(maxsize=1024)
def qr_code(address: str) -> Markup:
    """Return the QR code of an address.

    Error correction M, so that a fold or a stain on paper does no harm; the quiet zone of four modules that the
    standard (ISO/IEC 18004) asks for is part of the drawing. Kept, because a course shows the same places on its page,
    on its slides and in its package, and a code takes 10 ms.
    """
    code = segno.make(address, error="m", micro=False, boost_error=False)
    drawn = code.svg_inline(omitsize=True, border=4, light="#fff", dark="#000", svgclass="qr", lineclass=None)
    # The address stands beside it in words: to those who cannot see it the drawing says nothing more.
    return Markup(drawn.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1))  # noqa: S704
