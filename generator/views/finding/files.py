"""The files by which the site is found: feeds, site map, and what robots and programs are told."""

from collections.abc import Iterable, Iterator

from generator.views.finding.feeds import feed_file
from generator.views.finding.llms import llms_file
from generator.views.finding.sitemap import Place, places_of, robots_file, sitemap_files
from generator.views.page import DataFile, Site


def finding_files(site: Site, written: Iterable[str], home: str) -> Iterator[DataFile]:
    """Yield every such file.

    ``written`` are the paths of the pages that were written by hand, ``home`` is the address of the site with a slash at
    its end, or empty where it is not known.
    """
    places = sorted((*places_of(site.pages), *map(Place, written)), key=lambda place: place.path)
    yield from (feed_file(feed, home) for feed in site.feeds)
    yield from sitemap_files(places, home)
    yield robots_file(home)
    yield llms_file(site.pages, site.feeds, home)
