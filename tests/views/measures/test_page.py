"""The page of measures: like beside like, nothing lost, nothing mixed."""

import re

from generator.views import Page
from generator.views.addresses import Here
from generator.views.library import Library
from generator.views.measures.page import comparisons_of, pages
from generator.views.rendering import page_body
from generator.views.statements import Pen
from tests.views.profiles import library, station


def measures_page(given: Library) -> Page:
    (page,) = pages(given)
    return page


def section_of(given: Library, section_id: str) -> str:
    return next(str(s.html) for s in measures_page(given).content().sections if s.id == section_id)


def sections(given: Library) -> list[str]:
    return [section.id for section in measures_page(given).content().sections]


def charts(html: str) -> list[str]:
    return re.findall(r'<h3 id="([^"]+)"', html)


def test_figures_of_one_measure_and_like_units_share_a_chart() -> None:
    given = library(station("a", ("民警", "12人")), station("b", ("民警", "31名"), kind="边境派出所"))
    assert sections(given) == ["police-officers"]
    html = section_of(given, "police-officers")
    assert charts(html) == ["police-officers--stations--ren"]
    assert html.index("b派出所") < html.index("a派出所")


def test_kinds_of_population_stay_apart() -> None:
    given = library(station("a", ("常住人口", "3万人")), station("b", ("实有人口", "4万人")))
    assert sections(given) == ["alone"]


def test_stations_and_bureaus_stay_apart() -> None:
    given = library(
        station("a", ("民警", "12人")),
        station("b", ("民警", "31人")),
        station("c", ("民警", "370人"), kind="县级公安局"),
        station("d", ("民警", "410人"), kind="公安分局"),
        station("e", ("民警", "5000人"), kind="市级公安局"),
    )
    html = section_of(given, "police-officers")
    assert charts(html) == ["police-officers--stations--ren", "police-officers--county-bureaus--ren"]
    assert "e派出所" not in html
    assert "e派出所" in section_of(given, "alone")


def test_units_without_a_common_base_stay_apart() -> None:
    given = library(
        station("a", ("年游客量", "超3000万")),
        station("b", ("年游客量", "近3000万")),
        station("c", ("年游客量", "580万人次")),
    )
    assert charts(section_of(given, "visitors")) == ["visitors--stations--bare"]
    assert "c派出所" in section_of(given, "alone")


def test_every_printed_figure_is_on_the_page() -> None:
    given = library(
        station("a", ("民警", "12人", "2021"), ("民警", "14人", "2023"), ("常住人口", "近4000余人")),
        station("b", ("民警", "约20名"), ("面积", "不足3平方公里")),
    )
    body = page_body(measures_page(given))
    for printed in ("12人", "14人", "近4000余人", "约20名", "不足3平方公里"):
        assert f"<strong>{printed}</strong>" in body


def test_a_figure_that_is_no_total_is_listed_but_not_drawn() -> None:
    given = library(
        *(station(i, ("民警", v)) for i, v in (("a", "12人"), ("b", "14人"), ("c", "平均每班3人")))
    )
    row = section_of(given, "police-officers").split("c派出所")[-1]
    assert "不是这一项的总数" in row
    assert "dot" not in row


def test_ratios_of_different_populations_stay_apart() -> None:
    given = library(
        station("a", ("民警", "10人"), ("常住人口", "2万人")),
        station("b", ("民警", "20人"), ("常住人口", "3万人")),
        station("c", ("民警", "10人"), ("实有人口", "2万人")),
        station("d", ("民警", "20人"), ("实有人口", "3万人")),
    )
    assert charts(section_of(given, "people-per-officer")) == [
        "people-per-officer--stations--actual-population-per-police-officers",
        "people-per-officer--stations--resident-population-per-police-officers",
    ]


def test_force_against_population_names_one_kind_of_population() -> None:
    given = library(
        station("a", ("民警", "10人", "2021"), ("常住人口", "近4万人", "2021"), settings=["城区"]),
        station("b", ("民警", "20人", "2021"), ("常住人口", "超9万人", "2023"), settings=["城区", "商圈"]),
        station("c", ("民警", "20人"), ("实有人口", "3万人")),
    )
    html = section_of(given, "force-and-population")
    assert charts(html) == ["police-officers--resident-population--stations"]
    assert html.count('class="panel-title"') == 2
    assert 'aria-label="1，b派出所：超9万人，20人"' in html
    assert html.count("两数的时点不同或不明") == 2
    alone = html.split("不成图的")[1]
    assert "c派出所" in alone
    assert "a派出所" not in alone


def test_a_station_leads_to_its_figures_that_stand_beside_others() -> None:
    first = station("a", ("民警", "12人", "2021"), ("民警", "14人", "2023"), ("面积", "3平方公里"))
    given = library(
        first, station("b", ("民警", "31人")), station("c", ("面积", "3平方公里"), kind="县级公安局")
    )
    (link,) = comparisons_of(first, Pen(given, Here("stations/a.html")))
    assert (link.label, link.href) == ("民警", "../measures/index.html#police-officers--a")
    assert page_body(measures_page(given)).count('id="police-officers--a"') == 1
