"""What a page must know of the site around it to say where it stands."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial

from generator.model.about import LIBRARY
from generator.views.addresses import DATA, HOME, INTERFACE, Here
from generator.views.citing.item import Item
from generator.views.data.interface import EVERYTHING
from generator.views.data.offer import DATABASE, WORKBOOK
from generator.views.finding.feed import Feed
from generator.views.page import Page
from generator.views.public import Public
from generator.views.site import Site

CARD = "assets/card.png"
"""The picture that other sites show beside a link to the library."""

OFFERED: Mapping[str, tuple[str, str]] = {
    WORKBOOK: ("Excel 工作簿", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    DATABASE: ("SQLite 数据库", "application/vnd.sqlite3"),
    EVERYTHING: ("全部数据（JSON）", "application/json"),
}
"""The files that hold all data: what they are called and of what type they are."""


_INDEX = f"{INTERFACE}/index.json"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The site around a page.

    ``indexes`` are the titles of the pages that stand for a folder, by their paths, ``feeds`` the feeds by the pages that
    they belong to, ``sizes`` gives the bytes of the files that hold all data (which makes them), and ``data`` is what the
    data are cited as.
    """

    public: Public
    indexes: Mapping[str, str]
    feeds: Mapping[str, Feed]
    sizes: Callable[[], Mapping[str, int]]
    data: Item | None
    data_description: str

    def linker(self, path: str) -> Callable[[str], str]:
        """Return what turns paths into links on the page at ``path``: whole ones if the address is known."""
        return partial(self.public.link, Here(path))

    def trail(self, page: Page) -> Iterator[tuple[str, str]]:
        """Yield the titles and the paths of the pages that lead to a page, and its own, from the home page on."""
        yield LIBRARY, HOME
        folder, slash, _ = page.path.rpartition("/")
        index = page.part_of or f"{folder}{slash}index.html"
        if index in self.indexes and index not in (page.path, HOME):
            yield self.indexes[index], index
        if page.path != HOME:
            yield page.title, page.path

    def feeds_of(self, page: Page) -> Iterator[Feed]:
        """Yield the feed of everything, and that of the page itself if it has one."""
        for path in dict.fromkeys((HOME, page.path)):
            if path in self.feeds:
                yield self.feeds[path]


def surroundings(site: Site) -> Surroundings:
    """Return what the pages of a site must know of it."""
    data = next((page for page in site.pages if page.path == DATA), None)
    return Surroundings(
        public=site.public,
        indexes=dict(_indexes(site.pages)),
        feeds={feed.page: feed for feed in site.feeds},
        sizes=cache(lambda: dict(_sizes(site))),
        data=data.citation.item if data and data.citation else None,
        data_description=data.description if data else "",
    )


def _sizes(site: Site) -> Iterator[tuple[str, int]]:
    """Yield the files that hold all data with their bytes; one that is but the index of others holds none."""
    found = {file.path: file for file in site.all_files() if file.path in (*OFFERED, _INDEX)}
    index = found.pop(_INDEX, None)
    for path, file in found.items():
        size = file.size
        if index is None or size != index.size or file.content != index.content:
            yield path, size


def _indexes(pages: Iterable[Page]) -> Iterator[tuple[str, str]]:
    for page in pages:
        if page.path.endswith("index.html"):
            yield page.path, page.title
