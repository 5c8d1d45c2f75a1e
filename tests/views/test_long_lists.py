"""The lists of a large library: nothing is lost or told twice, no page grows, and every link leads somewhere."""

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache

import pytest

from generator.model.known_terms import REFORM_EVENTS
from generator.publishing import site_addresses
from generator.views import (
    Page,
    Site,
    alike,
    claims,
    compare,
    gaps,
    make_site,
    measures,
    model,
    places,
    source,
    subjects,
    timeline,
)
from generator.views.addresses import CLAIMS, GAPS, MEASURES, SOURCES, STATIONS, TIMELINE, Here
from generator.views.compare.columns import MOST_POOLED, pooled_practices
from generator.views.compare.files import MOST_NAMES
from generator.views.gaps.lists import gaps_page
from generator.views.library import Library
from generator.views.measures.page import comparisons_of
from generator.views.page import AnyFile
from generator.views.paging import Paging
from generator.views.rendering import page_body
from generator.views.statements import Pen
from generator.views.station.listing import list_pages
from tests.projects import ROOT
from tests.some import some
from tests.views.country import large_catalog, large_library

SMALL, LARGE = 150, 300
SHORT = Paging(most=12, few=3)
WHOLE = Paging(most=10**9)
BOUND = 300_000
"""How many bytes the content of a page may have at most, of whatever library."""

Pages = Callable[[Library, Paging], Iterator[Page]]
LISTS: Mapping[str, Pages] = {
    "stations": list_pages,
    "places": places.pages,
    "claims": claims.pages,
    "measures": measures.pages,
    "gaps": gaps.pages,
    "alike": alike.pages,
    "subjects": subjects.pages,
    "model": model.pages,
    "source": source.pages,
    "timeline": timeline.pages,
}


@cache
def bodies(name: str, stations: int = LARGE, paging: Paging = SHORT) -> Mapping[str, str]:
    return {page.path: str(page_body(page)) for page in LISTS[name](large_library(stations), paging)}


def once_told(
    made: Mapping[str, str], first: str, pattern: str, unit: str = r"(?=<section )"
) -> Counter[str]:
    """Count what a list tells: on its numbered pages, and in the parts of its page that have none.

    ``unit`` is where a part of the page begins.
    """
    prefix = first.removesuffix("index.html") if first.endswith("index.html") else first.removesuffix(".html")
    folder = posixpath.dirname(first)
    owner = "" if first.endswith("index.html") else posixpath.basename(prefix) + "--"
    numbered = [html for path, html in made.items() if path.startswith(f"{folder}/lists/{owner}")]
    whole = [part for part in re.split(unit, made[first]) if "more-pages" not in part]
    return Counter(found for html in (*numbered, *whole) for found in re.findall(pattern, html))


def test_every_station_stands_on_one_page_of_the_list() -> None:
    told = once_told(bodies("stations"), STATIONS, r'card-title"><a href="(?:\.\./)?([^"]+)\.html"')
    assert told == Counter(station.id for station in large_library(LARGE).stations)


def test_every_claim_stands_on_one_page_of_the_list() -> None:
    told = once_told(bodies("claims"), CLAIMS, r'<a href="[./]*([^"]+)" data-cell="text"')
    every = large_library(LARGE).all_claims()
    assert told == Counter(f"stations/{entry.station.id}.html#{entry.anchor}" for entry in every)


def test_the_gaps_of_every_station_stand_on_one_page() -> None:
    told = once_told(bodies("gaps"), GAPS, r'id="stations--([^"]+)"')
    assert told == Counter(station.id for station in large_library(LARGE).stations)


def test_every_figure_stands_on_one_page() -> None:
    library = large_library(LARGE)
    pattern = r'class="range-owner"><a href="[./]*stations/([^"]+)\.html"'
    lone = r'<li[^>]*>[^<]*<a href="[./]*stations/([^"]+)\.html">[^<]*</a> <strong>'
    unit = r'(?=<div class="range-chart">)|(?=<section )'
    told = once_told(bodies("measures"), MEASURES, pattern, unit) + once_told(
        bodies("measures"), MEASURES, lone, unit
    )
    figures = Counter(entry.station.id for entries in library.by_base.values() for entry in entries)
    ratios = told - figures
    assert figures <= told
    assert set(ratios) <= {station.id for station in library.stations if library.ratios[station.id]}
    assert all(count <= len(library.ratios[station_id]) for station_id, count in ratios.items())


def test_every_station_stands_on_one_page_of_the_table() -> None:
    cells = once_told(
        bodies("alike"), "alike/index.html", r'<th scope="row"><a href="[./]*stations/([^"]+)\.html"'
    )
    silent = re.compile(r'<a href="[./]*stations/([^"]+)\.html">[^<]*</a>(?:、|</p>)')
    untold = once_told(bodies("alike"), "alike/index.html", silent.pattern)
    assert cells + untold == Counter(station.id for station in large_library(LARGE).stations)


def test_every_practice_stands_on_one_page_of_each_of_its_subjects() -> None:
    library, made = large_library(LARGE), bodies("subjects")
    title = r'card-title"><a href="[./]*stations/([^"]+)"'
    for set_id, folder, entries in (
        ("theme", "themes", library.by_theme),
        ("problem", "problems", library.by_problem),
    ):
        for term in library.terms(set_id):
            expected = Counter(f"{e.station.id}.html#{e.practice.id}" for e in entries.get(term.label, ()))
            assert once_told(made, f"{folder}/{term.id}.html", title) == expected


def test_every_practice_stands_on_one_page_of_its_model() -> None:
    library, made = large_library(LARGE), bodies("model")
    for one in library.models:
        told = once_told(made, f"models/{one.id}.html", r'card-title"><a href="[./]*stations/([^"]+)"')
        assert told == Counter(f"{e.station.id}.html#{e.practice.id}" for e in library.running(one.id))


def test_every_source_and_every_moment_stands_on_one_page() -> None:
    library = large_library(LARGE)
    told = once_told(bodies("source"), SOURCES, r'card-title"><a href="(?:\.\./)?([^"]+)\.html"')
    assert told == Counter(library.catalog.sources.keys())
    moments = sum(entry.practice.since is not None for entry in library.practices) + sum(
        library.term("event_kind", event.kind).id in REFORM_EVENTS
        for station in library.stations
        for event in station.timeline
    )
    assert once_told(bodies("timeline"), TIMELINE, r'<li><b class="date"').total() == moments


@pytest.mark.parametrize("name", LISTS)
def test_first_pages_keep_the_anchors_of_all_groups(name: str) -> None:
    def anchors(paging: Paging) -> dict[str, set[str]]:
        pages = [page for page in LISTS[name](large_library(LARGE), paging) if not page.part_of]
        return {page.path: {section.id for section in page.content().all_sections()} for page in pages}

    assert anchors(SHORT) == anchors(WHOLE)


def test_the_page_of_measures_keeps_the_anchors_of_all_charts() -> None:
    def charts(paging: Paging) -> set[str]:
        return set(re.findall(r'<h3 id="([^"]+)"', bodies("measures", paging=paging)[MEASURES]))

    assert charts(SHORT) == charts(WHOLE)


@pytest.mark.parametrize("name", LISTS)
def test_no_page_grows_with_the_library(name: str) -> None:
    few, many = (max(len(html) for html in bodies(name, count).values()) for count in (SMALL, LARGE))
    assert many <= max(few * 1.25, 160_000)


@cache
def site() -> Site:
    return make_site(large_catalog(LARGE))


@cache
def contents() -> Mapping[str, str]:
    return {page.path: str(page_body(page)) for page in site().pages}


def test_no_page_is_larger_than_the_bound() -> None:
    assert {path: len(html.encode()) for path, html in contents().items() if len(html.encode()) > BOUND} == {}


def test_what_scripts_fetch_is_bounded() -> None:
    def is_whole(file: AnyFile) -> bool:
        return file.path.startswith(("data/", "api/"))

    large = {file.path: len(file.content) for file in site().all_files() if not is_whole(file)}
    assert {path: size for path, size in large.items() if size > 500_000} == {}


def test_models_are_compared_by_a_bounded_part_of_their_practices() -> None:
    library = large_library(MOST_NAMES)
    busy = [one for one in library.models if len(library.running(one.id)) > MOST_POOLED]
    assert len(busy) > 1
    assert all(len(pooled_practices(one, library)) == MOST_POOLED for one in busy)
    for page in compare.pages(library):
        html = str(page_body(page))
        assert len(html.encode()) <= BOUND
        named = sum(f"{one.name}的全部" in html for one in busy)
        assert named == (sum(one.id in page.path for one in busy) if page.kind == "comparison" else 0)


def test_every_link_leads_to_a_page_and_an_anchor() -> None:
    ids = {path: set(re.findall(r'\bid="([^"]+)"', html)) for path, html in contents().items()}
    files = {*(file.path for file in site().all_files()), *(feed.path for feed in site().feeds)}
    lost = set()
    for path, html in contents().items():
        for href in re.findall(r'<a\b[^>]*?\bhref="([^"]*)"', html):
            if re.match(r"[a-z]+:", href):
                continue
            target, _, anchor = href.partition("#")
            wanted = (
                posixpath.normpath(posixpath.join(posixpath.dirname(path), target.partition("?")[0]))
                if target
                else path
            )
            if wanted not in ids:
                if wanted not in files and not wanted.endswith(HAND_WRITTEN):
                    lost.add((path, href))
            elif anchor and anchor not in ids[wanted] and "?" not in target:
                lost.add((path, href))
    assert not lost


HAND_WRITTEN = tuple(f"{path.stem}.html" for path in (ROOT / "docs").glob("*.md"))


def test_numbered_pages_are_neither_promised_nor_cited() -> None:
    numbered = [page for page in site().pages if page.part_of]
    assert numbered
    assert all(page.citation is None and page.is_list for page in numbered)
    promised = site_addresses(large_catalog(LARGE), site(), ROOT)
    assert promised.isdisjoint(page.path for page in numbered)
    assert {page.part_of for page in numbered} <= promised


def test_the_page_of_a_station_leads_to_its_own_gaps() -> None:
    library = large_library(LARGE)
    made = bodies("gaps")
    for station in library.stations:
        assert f'id="stations--{station.id}"' in made[gaps_page(station, library, SHORT)]


def test_the_page_of_a_station_leads_to_charts_that_are_there() -> None:
    library = large_library(LARGE)
    html = bodies("measures")[MEASURES]
    pen = Pen(library, Here(MEASURES))
    links = (link for station in library.stations for link in comparisons_of(station, pen, SHORT))
    for link in some(links):
        assert f'id="{link.href.removeprefix("#")}"' in html


def test_only_the_claims_of_a_numbered_page_are_narrowed_down_and_it_says_so() -> None:
    made = bodies("claims")
    assert "<form" not in made[CLAIMS]
    assert 'href="../search.html?evidence_level=' in made[CLAIMS]
    numbered = [html for path, html in made.items() if path != CLAIMS]
    assert all("筛选、排序和下载只管这一页的" in html and "search.html" in html for html in numbered)


def test_a_page_that_chooses_says_by_which_rule() -> None:
    for name in LISTS:
        rules = [
            (path, told)
            for path, html in bodies(name).items()
            for told in re.findall(r'<p class="more-pages">(.*?)</p>', html, re.DOTALL)
        ]
        for path, told in some(rules):
            assert re.search(r"只列|只汇集", told), path


def test_the_same_records_are_cut_alike() -> None:
    again = {page.path: str(page_body(page)) for page in LISTS["claims"](large_library(LARGE), SHORT)}
    assert again == bodies("claims")
