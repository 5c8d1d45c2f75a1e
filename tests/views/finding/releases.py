"""The small library with two releases, the second of which changed a page."""

from dataclasses import replace
from functools import cache

from generator.model.catalog import Catalog
from generator.model.release import Release, ReleaseChanges
from generator.views import Site, make_site
from tests.views.library import golden_catalog

STATION = "stations/shili-zhen.html"


def released_catalog() -> Catalog:
    """Return the small library as it would be after two releases."""
    releases = {
        version: _release(version, day) for version, day in (("1.0.0", "2026-11-22"), ("1.1.0", "2027-01-05"))
    }
    changes = {
        "1.0.0": ReleaseChanges(),
        "1.1.0": ReleaseChanges(added=(f"{STATION}#moshi--claim-posts",), changed=(STATION,)),
    }
    return replace(golden_catalog(), releases=releases, release_changes=changes)


@cache
def released_site() -> Site:
    """Make its site."""
    return make_site(released_catalog())


def _release(version: str, day: str) -> Release:
    return Release.model_validate({"version": version, "date": day, "holds": "两个单位"})
