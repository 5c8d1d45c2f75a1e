"""The names to choose from: of a large library by province, each once, in files that a phone can fetch."""

import json
from collections import Counter
from collections.abc import Mapping

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.views import compare
from generator.views.compare.files import MOST_NAMES, files, name_files
from generator.views.library import Library
from generator.views.rendering import page_body
from tests.views.country import large_library


def names(library: Library) -> Mapping[str, list[str]]:
    """Return the keys of the names in every file of names."""
    told = {file.path: file.text for file in files(library) if file.text.startswith("comparisonNames(")}
    return {
        path: [name["key"] for name in json.loads(text.removeprefix("comparisonNames(").removesuffix(");\n"))]
        for path, text in told.items()
    }


def linked(library: Library) -> list[str]:
    """Return the files of names that the page of comparisons names besides the first."""
    options = LexborHTMLParser(page_body(next(compare.pages(library)))).css("#compare-province option")
    return [path for option in options for path in (option.attributes["value"] or "").split()]


def test_a_small_library_has_one_file_and_nothing_to_choose_first() -> None:
    library = large_library(150)
    made = names(library)
    assert list(made) == ["compare/names.js"]
    assert len(made["compare/names.js"]) == len(library.stations) + len(library.models)
    assert linked(library) == []


def test_of_a_large_one_every_name_stands_in_one_file_that_the_page_names() -> None:
    library = large_library(MOST_NAMES)
    made = names(library)
    keys = (
        *(f"stations/{one.id}" for one in library.stations),
        *(f"models/{one.id}" for one in library.models),
    )
    assert Counter(key for told in made.values() for key in told) == Counter(keys)
    assert Counter(f"compare/{path}" for path in linked(library)) == Counter(
        made.keys() - {"compare/names.js"}
    )


@pytest.mark.parametrize(
    ("count", "paths"),
    [
        (1, ("names/henan.js",)),
        (MOST_NAMES, ("names/henan.js",)),
        (2 * MOST_NAMES + 1, ("names/henan.js", "names/henan--2.js", "names/henan--3.js")),
    ],
)
def test_a_province_with_many_stations_has_several_files(count: int, paths: tuple[str, ...]) -> None:
    assert name_files("henan", count) == paths
