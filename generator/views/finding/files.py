"""The files by which the site is found: feeds, site map, and what robots and programs are told."""

from collections.abc import Iterable, Iterator

from generator.views.finding.feeds import feed_file
from generator.views.finding.llms import llms_file
from generator.views.finding.sitemap import Place, places_of, robots_file, sitemap_files
from generator.views.page import DataFile
from generator.views.site import Site


def finding_files(site: Site, written: Iterable[str]) -> Iterator[DataFile]:
    """Yield every such file; ``written`` are the paths of the pages that were written by hand."""
    places = sorted((*places_of(site.pages), *map(Place, written)), key=lambda place: place.path)
    yield from (feed_file(feed, site.public) for feed in site.feeds)
    yield from sitemap_files(places, site.public)
    yield robots_file(site.public)
    yield llms_file(site.pages, site.feeds, site.public)
