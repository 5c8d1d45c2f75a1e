"""Feeds are valid Atom, name things for ever, tell of the newest first, and do not grow without end."""

import re
from dataclasses import replace
from datetime import datetime
from urllib.parse import urljoin
from xml.etree import ElementTree

import feedparser
import pytest

from generator.model.release import ReleaseChanges
from generator.views import make_site
from generator.views.finding.feed import Entry, Feed
from generator.views.finding.feeds import ALL, LONGEST, feed_file
from generator.views.public import Public
from tests.some import some
from tests.views.citing.test_panel import HOSTILE
from tests.views.finding.releases import STATION, released_catalog, released_site
from tests.views.library import golden_catalog

HOME = "https://library.example/below/"
ATOM = "{http://www.w3.org/2005/Atom}"
URN = re.compile(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")

feeds = pytest.mark.parametrize("feed", released_site().feeds, ids=lambda feed: feed.path)


def written(feed: Feed, home: str = HOME) -> ElementTree.Element:
    return ElementTree.fromstring(feed_file(feed, Public.at(home)).content)  # noqa: S314  (it is our own)


def feed_at(path: str) -> Feed:
    return next(feed for feed in released_site().feeds if feed.path == path)


def only(element: ElementTree.Element, name: str) -> str:
    """Return the text of what must be there exactly once."""
    (found,) = element.findall(ATOM + name)
    assert found.text
    return found.text


@feeds
@pytest.mark.parametrize("home", ["", HOME])
def test_a_feed_has_what_atom_requires(feed: Feed, home: str) -> None:
    root = written(feed, home)
    assert root.tag == f"{ATOM}feed"
    assert URN.fullmatch(only(root, "id"))
    assert only(root, "title")
    assert root.find(f"{ATOM}author/{ATOM}name") is not None
    entries = root.findall(f"{ATOM}entry")
    assert entries
    days = [datetime.fromisoformat(only(entry, "updated")) for entry in entries]
    assert all(day.tzinfo for day in days)
    assert datetime.fromisoformat(only(root, "updated")) == days[0] == max(days)
    assert days == sorted(days, reverse=True)
    ids = [only(entry, "id") for entry in entries]
    assert all(URN.fullmatch(each) for each in ids)
    assert len(ids) == len(set(ids))
    for entry in entries:
        assert only(entry, "title")
        assert only(entry, "summary")
        assert [link.get("rel") for link in entry.findall(f"{ATOM}link")] == ["alternate"]


@feeds
@pytest.mark.parametrize("home", ["", HOME])
def test_links_of_a_feed_lead_to_pages_of_the_site(feed: Feed, home: str) -> None:
    paths = {page.path for page in released_site().pages} | {each.path for each in released_site().feeds}
    for link in some(written(feed, home).iter(f"{ATOM}link")):
        assert urljoin(HOME + feed.path, link.get("href")).removeprefix(HOME) in paths


@feeds
def test_a_reader_of_feeds_understands_it(feed: Feed) -> None:
    read = feedparser.parse(feed_file(feed, Public.at(HOME)).content)
    assert not read.bozo
    assert read.version == "atom10"
    assert read.feed.title == feed.title
    assert [entry.id for entry in read.entries] == [entry.id for entry in feed.entries]
    assert all(entry.link.startswith(HOME) for entry in read.entries)


@feeds
def test_ids_do_not_depend_on_the_address(feed: Feed) -> None:
    def ids(home: str) -> list[str | None]:
        return [element.text for element in written(feed, home).iter(f"{ATOM}id")]

    assert ids("") == ids(HOME) == ids("https://elsewhere.example/")


def test_ids_are_what_they_have_always_been() -> None:
    assert feed_at(ALL).id == "urn:uuid:3b85b2f6-18df-5159-b22d-53e5cb09299e"


def test_the_same_records_give_the_same_bytes() -> None:
    again = make_site(released_catalog())
    assert [feed_file(feed, Public.at(HOME)) for feed in again.feeds] == [
        feed_file(feed, Public.at(HOME)) for feed in released_site().feeds
    ]


def test_there_is_a_feed_of_everything_and_of_each_model_and_province_that_has_news() -> None:
    paths = [feed.path for feed in released_site().feeds]
    assert paths[0] == ALL
    assert "feeds/models/shili-moshi.xml" in paths
    assert any(path.startswith("feeds/places/") for path in paths)
    pages = {page.path for page in released_site().pages}
    assert {feed.page for feed in released_site().feeds} <= pages


def test_a_change_is_told_before_what_was_there_and_says_what_changed() -> None:
    entry = feed_at(ALL).entries[0]
    assert entry.path == STATION
    assert entry.updated == "2027-01-05T00:00:00+08:00"
    assert entry.title.startswith("改动：")
    assert entry.summary.startswith("1.1.0版改动。新增：")


def test_a_feed_does_not_grow_without_end() -> None:
    catalog = released_catalog()
    station = catalog.stations["shili-zhen"]
    many = {
        f"zhen-{number}": station.model_copy(update={"id": f"zhen-{number}"}) for number in range(2 * LONGEST)
    }
    site = make_site(replace(catalog, stations={**catalog.stations, **many}))
    assert {
        len(feed.entries) for feed in site.feeds if feed.path.endswith(("all.xml", "shili-moshi.xml"))
    } == {LONGEST}
    assert max(len(feed.entries) for feed in site.feeds) == LONGEST


def test_many_parts_of_one_page_are_counted() -> None:
    catalog = released_catalog()
    anchors = tuple(f"{STATION}#moshi--claim-{number}" for number in range(20))
    changes = {**catalog.release_changes, "1.1.0": ReleaseChanges(added=anchors)}
    entry = make_site(replace(catalog, release_changes=changes)).feeds[0].entries[0]
    assert entry.summary.endswith("；另有12处")


def test_before_the_first_release_there_are_no_feeds() -> None:
    assert make_site(replace(golden_catalog(), releases={}, release_changes={})).feeds == ()


@pytest.mark.parametrize("text", [*HOSTILE, "一&二<三>"])
def test_hostile_text_stays_text(text: str) -> None:
    entry = Entry("urn:uuid:1", text, "a.html", "2026-11-22T00:00:00+08:00", text)
    root = written(Feed("feeds/a.xml", text, "index.html", (entry,)))
    assert only(root, "title") == f"基层警务实践库：{text}"
    (told,) = root.findall(f"{ATOM}entry")
    assert only(told, "title") == only(told, "summary") == text
