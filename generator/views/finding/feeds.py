"""Feeds: what the releases changed, all of it and by model and by province, as Atom (RFC 4287).

Without the address of the site, links are relative to the feed, which RFC 4287 allows.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby

from generator.model.about import EDITORS
from generator.model.station import Station
from generator.views.addresses import HOME, Here, record_page, term_page
from generator.views.finding.feed import Entry, Feed, name_for_ever
from generator.views.library import Library
from generator.views.page import DataFile
from generator.views.public import Public
from generator.views.releases import News, NewsPart, news
from generator.views.rendering import render_file

LONGEST = 100
"""How many entries a feed has at most, the newest."""

FOLDER = "feeds"
ALL = f"{FOLDER}/all.xml"

_FIRST_TOLD = ("stations", "models")
"""The records that a feed tells of first among those of one release."""

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PARTS_TOLD = 8
_ZONE = "T00:00:00+08:00"


def feeds(library: Library) -> tuple[Feed, ...]:
    """Return all feeds that have something to tell, that of everything first; none before the first release."""
    told: dict[str, list[Entry]] = defaultdict(list)
    for one in _in_order(news(library)):
        wanted = [path for path in (ALL, *_own_feeds(one, library)) if len(told[path]) < LONGEST]
        if wanted:
            entry = _entry(one)
            for path in wanted:
                told[path].append(entry)
    return tuple(
        Feed(path, about, page, tuple(told[path]))
        for path, about, page in _possible(library)
        if told.get(path)
    )


def feed_file(feed: Feed, public: Public) -> DataFile:
    """Return a feed as a file."""
    link = partial(public.link, Here(feed.path))
    return DataFile(
        feed.path,
        render_file(
            "feed.xml",
            feed=feed,
            author=EDITORS,
            own=public.to(feed.path),
            page=link(feed.page),
            entries=tuple((entry, link(entry.path)) for entry in feed.entries),
        ),
    )


def _possible(library: Library) -> Iterator[tuple[str, str, str]]:
    """Yield the path, the subject and the page of every feed that there can be."""
    yield ALL, "全部更新", HOME
    for model in library.models:
        page = record_page("models", model.id)
        yield _feed_of(page), _legal(f"模式“{model.name}”的更新"), page
    for term in library.terms("province"):
        page = term_page("province", term.id)
        yield _feed_of(page), _legal(f"{term.label}的更新"), page


def _own_feeds(one: News, library: Library) -> Iterable[str]:
    """Return the paths of the feeds besides that of everything that tell of this."""
    folder, _, record_id = one.record.partition("/")
    if folder == "models":
        return (_feed_of(one.path),)
    station = library.catalog.stations.get(record_id) if folder == "stations" else None
    return dict.fromkeys(_feed_of(page) for page in _pages_above(station, library)) if station else ()


def _pages_above(station: Station, library: Library) -> Iterator[str]:
    yield term_page("province", library.term("province", station.location.province).id)
    for practice in station.practices:
        if practice.model:
            yield record_page("models", practice.model)


def _in_order(every: Iterable[News]) -> Iterator[News]:
    """Yield the news of each release with that of stations first: what is left out at the end is the least."""
    for _, group in groupby(every, key=lambda one: one.release.version):
        yield from sorted(group, key=_rank)


def _rank(one: News) -> int:
    folder = one.record.partition("/")[0]
    return _FIRST_TOLD.index(folder) if folder in _FIRST_TOLD else len(_FIRST_TOLD)


def _entry(one: News) -> Entry:
    version = one.release.version
    parts = [_told(part) for part in one.parts[:_PARTS_TOLD]]
    more = len(one.parts) - len(parts)
    if more > 0:
        parts.append(f"另有{more}处")
    return Entry(
        id=name_for_ever(f"{version}/{one.path}"),
        title=_legal(f"{one.fate.value}：{one.title}"),
        path=one.path,
        updated=one.release.day + _ZONE,
        summary=_legal(f"{version}版{one.fate.value}。{'；'.join(parts)}"),
    )


def _told(part: NewsPart) -> str:
    return (
        f"{part.fate.value}：{part.text.rstrip('。')}" if part.text else f"{part.fate.value}：{part.anchor}"
    )


def _feed_of(page: str) -> str:
    return f"{FOLDER}/{page.removesuffix('.html')}.xml"


def _legal(text: str) -> str:
    """Return a text without the characters that XML 1.0 cannot hold."""
    return _NOT_IN_XML.sub("", text)
