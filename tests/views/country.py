"""A library as large as wanted: the project's records with synthetic stations, for the tests of long lists."""

from functools import cache

from generator.disk import read_practices
from generator.model.catalog import Catalog
from generator.reading import read_catalog
from generator.text.files import RawFile, overlay
from generator.views.indexing import make_library
from generator.views.library import Library
from tests.benchmarks.synthetic import PRACTICES, Plan, synthetic_records
from tests.projects import ROOT


@cache
def large_catalog(stations: int) -> Catalog:
    """Return the project's catalog with so many stations more, which are tagged with its problems as well."""
    folder = ROOT / PRACTICES
    made = synthetic_records(Plan(stations, rivals=True), folder / "vocabulary.yaml")
    added = [RawFile(path, path, text.encode()) for path, text in made]
    catalog = read_catalog(overlay(read_practices(folder), added), check=lambda _: ()).catalog
    assert catalog is not None
    return catalog


@cache
def large_library(stations: int) -> Library:
    """Return that catalog with its indexes."""
    return make_library(large_catalog(stations))
