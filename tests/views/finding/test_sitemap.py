"""The site map names every page once, by whole addresses, in as many files as the protocol asks for."""

from xml.etree import ElementTree

from generator.views.finding.sitemap import LONGEST, Place, places_of, robots_file, sitemap_files
from generator.views.public import NOWHERE, Public
from tests.views.citing.test_own import ONLY_LEADING_ON
from tests.views.library import golden_site

HOME = "https://library.example/"
NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def locations(text: str) -> list[str]:
    root = ElementTree.fromstring(text)  # noqa: S314  (it is our own)
    return [element.text or "" for element in root.iter(f"{NAMESPACE}loc")]


def test_every_page_is_named_once_but_those_that_only_lead_on() -> None:
    (file,) = sitemap_files(list(places_of(golden_site().pages)), Public.at(HOME))
    found = locations(file.text)
    assert len(found) == len(set(found))
    assert set(found) == {
        HOME + page.path for page in golden_site().pages if page.path not in ONLY_LEADING_ON
    }


def test_a_record_has_the_day_of_its_review_and_a_list_none() -> None:
    days = {place.path: place.changed for place in places_of(golden_site().pages)}
    assert days["stations/shili-zhen.html"] == "2026-11-21"
    assert days["stations/index.html"] == ""


def test_too_many_pages_are_split_and_listed() -> None:
    places = [Place(f"stations/s{number}.html") for number in range(2 * LONGEST + 1)]
    index, *parts = sitemap_files(places, Public.at(HOME))
    assert index.path == "sitemap.xml"
    assert locations(index.text) == [HOME + part.path for part in parts]
    assert [len(locations(part.text)) for part in parts] == [LONGEST, LONGEST, 1]
    assert LONGEST == 50_000, "what the protocol allows"
    assert all(len(part.content) < 50 * 1024 * 1024 for part in parts)


def test_as_many_as_fit_are_one_file() -> None:
    places = [Place(f"s{number}.html") for number in range(LONGEST)]
    assert [file.path for file in sitemap_files(places, Public.at(HOME))] == ["sitemap.xml"]


def test_without_an_address_there_is_no_site_map_and_robots_are_not_sent_to_one() -> None:
    assert list(sitemap_files([Place("index.html")], NOWHERE)) == []
    assert robots_file(NOWHERE).text == "User-agent: *\nAllow: /\n"
    assert robots_file(Public.at(HOME)).text.endswith(f"\nSitemap: {HOME}sitemap.xml\n")


def test_an_address_is_escaped() -> None:
    (file,) = sitemap_files([Place("a.html")], Public.at("https://library.example/?a=1&b=<2>/"))
    assert locations(file.text) == ["https://library.example/?a=1&b=<2>/a.html"]
