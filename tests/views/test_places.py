"""The map of tiles."""

from collections import Counter

from generator.disk import read_practices
from generator.reading import read_catalog
from generator.views.addresses import PLACES, Here
from generator.views.indexing import make_library
from generator.views.places import TILES, tiles
from generator.views.statements import Pen
from tests.projects import ROOT
from tests.views.library import golden_catalog


def test_every_province_has_a_tile_of_its_own() -> None:
    catalog = read_catalog(read_practices(ROOT / "practices")).catalog
    assert catalog is not None
    provinces = catalog.vocabulary.set("province")
    assert provinces is not None
    assert {term.id for term in provinces.terms} == TILES.keys()
    assert [place for place, count in Counter(TILES.values()).items() if count > 1] == []


def test_tiles_count_stations_and_link_only_to_pages_that_exist() -> None:
    library = make_library(golden_catalog())
    (tile,) = tiles(library, Pen(library, Here(PLACES)))
    assert (tile.count, tile.link and tile.link.href) == (2, "shandong.html")
