"""QR codes are those of the standard: drawn sharp, with a quiet zone, and read back by their own modules."""

import re

import segno
from selectolax.lexbor import LexborHTMLParser

from generator.views.courses.codes import qr_code

ADDRESS = "https://example.org/library/stations/leling-guojia.html#jiaosuo-heyi--claim-accident-time"


def test_a_code_is_a_drawing_by_itself_that_scales() -> None:
    svg = LexborHTMLParser(qr_code(ADDRESS)).css("svg")[0]
    left, top, width, height = (int(number) for number in (svg.attributes["viewBox"] or "").split())
    assert (left, top) == (0, 0)
    assert width == height
    assert "width" not in svg.attributes
    assert svg.attributes["aria-hidden"] == "true"


def test_the_quiet_zone_is_four_modules_wide() -> None:
    svg = LexborHTMLParser(qr_code(ADDRESS)).css("svg")[0]
    size = int((svg.attributes["viewBox"] or "").split()[2])
    modules = segno.make(ADDRESS, error="m", micro=False, boost_error=False).symbol_size(border=0)[0]
    assert size == modules + 8


def test_a_fold_does_no_harm() -> None:
    assert segno.make(ADDRESS, error="m", micro=False, boost_error=False).error == "M"


def test_the_same_address_gives_the_same_drawing_and_another_another() -> None:
    assert qr_code(ADDRESS) == qr_code(ADDRESS)
    assert qr_code(ADDRESS) != qr_code(ADDRESS + "x")


def test_nothing_of_the_address_becomes_markup() -> None:
    assert not re.search(r"<script|onload", qr_code('https://example.org/?a="><script>'))
