"""The site map (sitemaps.org, 0.9) and what robots are told.

A site map needs whole addresses and so the address of the site. MkDocs writes one of its own; it is left out, because it
holds no address where none is known, gives every page the day of the build and is one file however many pages there are.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.views.page import DataFile, Page
from generator.views.public import Public
from generator.views.rendering import render_file

LONGEST = 50_000
"""How many addresses a site map may hold."""

SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"


@dataclass(frozen=True, slots=True)
class Place:
    """A page in the site map: its path, and the day on which it last changed if that is known."""

    path: str
    changed: str = ""


def places_of(pages: Iterable[Page]) -> Iterator[Place]:
    """Yield the pages that search engines should know: not those that only say where a record has gone."""
    for page in pages:
        issued = page.citation.item.issued if page.citation else None
        if page.citation or not page.from_records:
            yield Place(page.path, issued.numeric if issued and page.record else "")


def sitemap_files(places: Sequence[Place], public: Public) -> Iterator[DataFile]:
    """Yield the site map, or where there are too many pages an index and its parts; nothing without an address."""
    if not public or not places:
        return
    parts = [places[start : start + LONGEST] for start in range(0, len(places), LONGEST)]
    if len(parts) == 1:
        yield _part(SITEMAP, parts[0], public)
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield DataFile(SITEMAP, render_file("sitemap-index.xml", addresses=map(public.to, names)))
    for name, part in zip(names, parts, strict=True):
        yield _part(name, part, public)


def robots_file(public: Public) -> DataFile:
    """Return what robots are told: they may read everything."""
    where = f"\nSitemap: {public.to(SITEMAP)}\n" if public else ""
    return DataFile(ROBOTS, f"User-agent: *\nAllow: /\n{where}")


def _part(name: str, places: Sequence[Place], public: Public) -> DataFile:
    entries = ((public.to(place.path), place.changed) for place in places)
    return DataFile(name, render_file("sitemap.xml", entries=entries))
