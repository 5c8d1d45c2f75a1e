"""The page of all claims: every claim once, with its own link, and the shares by group."""

import re

from generator.views.claims.completeness import share
from generator.views.claims.page import pages
from generator.views.library import Library
from generator.views.rendering import page_body
from tests.views.profiles import claim, library, station

CLAIMS = [
    claim("a", value="22起", period="2021", scope="本所", said_by="考核"),
    claim("b", value="100%", share_of={"label": "纠纷"}, about="成效"),
    claim("c", value="30人", parts=[{"label": "甲", "value": "10人"}, {"label": "乙", "value": "20人"}]),
    claim("d", value="30人", parts=[{"label": "甲", "value": "10人"}, {"label": "乙", "value": "30人"}]),
]


def body_of(given: Library) -> str:
    (page,) = pages(given)
    return page_body(page)


def shares(body: str, label: str) -> list[str]:
    """Return the cells of the row with this label."""
    row = re.search(rf"<tr><th[^>]*><a [^>]*>{label}</a></th>(.*?)</tr>", body, re.DOTALL)
    assert row
    return re.findall(r'share-count">([^<]+)<', row[1])


def test_every_claim_is_listed_once_and_leads_to_its_own_place() -> None:
    body = body_of(library(station("a", claims=CLAIMS)))
    for name in "abcd":
        assert body.count(f'href="../stations/a.html#station--claim-{name}"') == 1


def test_shares_are_printed_with_the_number_of_claims() -> None:
    body = body_of(library(station("a", claims=CLAIMS)))
    # Period, baseline, scope, and a check that holds: of c only, for the parts of d do not add up.
    assert shares(body, "产出") == ["1/3", "0/3", "1/3", "1/3"]
    assert shares(body, "成效") == ["0/1", "0/1", "0/1", "0/1"]
    assert shares(body, "E3") == ["1/1", "0/1", "1/1", "0/1"]
    assert shares(body, "不属于任何模式") == ["1/4", "0/4", "1/4", "1/4"]


def test_a_row_of_shares_leads_to_its_claims() -> None:
    assert 'href="index.html?level=e3#list"' in body_of(library(station("a", claims=CLAIMS)))


def test_the_bar_of_a_share_is_as_long_as_it() -> None:
    assert share(1, 3).width == "33.33"
    assert share(0, 0).width == "0"


def test_a_library_without_claims_has_no_shares() -> None:
    assert "completeness" not in body_of(library(station("a")))
