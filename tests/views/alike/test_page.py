"""The page of stations like the reader's own: its table, its form, and what it gives its script."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.model.catalog import Catalog
from generator.model.station import Station
from generator.model.vocabulary import Vocabulary
from generator.views import Site, make_site
from generator.views.rendering import page_body
from tests.checks.samples import PROFILE_VOCABULARY, profile
from tests.views.library import golden_catalog

OFFICE = "县级公安局"


def unit(station_id: str, *lines: str, kind: str = "派出所", settings: tuple[str, ...] = ()) -> Station:
    changed = {"id": station_id, "name": f"{station_id}所", "kind": kind, "settings": settings}
    return profile(*lines).model_copy(update=changed)


def site(*stations: Station) -> Site:
    own = {terms.id for terms in PROFILE_VOCABULARY.sets}
    others = tuple(terms for terms in golden_catalog().vocabulary.sets if terms.id not in own)
    vocabulary = Vocabulary(sets=(*others, *PROFILE_VOCABULARY.sets))
    return make_site(Catalog(vocabulary, {}, {}, {station.id: station for station in stations}))


@cache
def sample() -> Site:
    return site(
        unit("a-big", "实有人口 30余万人", "面积 约22平方公里", "日均警情 80余起"),
        unit("a-small", "实有人口 8万多人", "民警 12人"),
        unit("a-kind", "常住人口 近4万人", "年均警情 近4000余起", settings=("城乡接合部",)),
        unit("a-force", "民辅警 34人", "面积 34.3平方公里"),
        unit("a-bureau", "民警 370名", kind=OFFICE),
        unit("a-silent", "社区 3个"),
    )


def page(of: Site) -> LexborHTMLParser:
    return LexborHTMLParser(page_body(next(page for page in of.pages if page.path == "alike/index.html")))


def one(within: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    found = within.css_first(selector)
    assert found is not None, selector
    return found


def tables(of: Site) -> Mapping[str, list[str]]:
    """Return the rows of every table, by the heading above it."""
    found = {}
    for part in page(of).css("section.part"):
        heading = one(part, "h2").text(deep=False)
        rows = [" ".join(row.text(separator=" ").split()) for row in part.css(".alike-table tr")]
        if rows:
            found[heading] = rows
    return found


def rows(of: Site) -> Mapping[str, list[Any]]:
    """Return what the script gets, by the id of the station."""
    text = next(file.text for file in of.files if file.path == "alike/stations.js")
    assert text.startswith("likeness.load(")
    assert text.endswith(");\n")
    return {row[0]: row for row in json.loads(text.removeprefix("likeness.load(").removesuffix(");\n"))}


def test_stations_stand_by_kind_of_population_the_greatest_first() -> None:
    first_words = [row.split()[0] for row in tables(sample())["派出所"][1:]]
    assert first_words == [
        "按实有人口",
        "a-big所",
        "a-small所",
        "按常住人口",
        "a-kind所",
        "人口未报道",
        "a-force所",
    ]


def test_bureaus_stand_in_a_table_of_their_own() -> None:
    assert [row.split()[0] for row in tables(sample())["分局和县级公安局"][1:]] == [
        "人口未报道",
        "a-bureau所",
    ]


def test_who_reports_nothing_of_it_is_counted_and_named_apart() -> None:
    apart = one(page(sample()), "#unreported").parent
    assert apart is not None
    assert "另有 1 个单位" in apart.text()
    assert apart.css_first("a[href='../stations/a-silent.html']") is not None
    assert not any("a-silent" in row for table in tables(sample()).values() for row in table)


def test_figures_are_printed_as_reported_and_what_was_worked_out_says_so() -> None:
    table = " ".join(tables(sample())["派出所"])
    for words in (
        "30余万人",
        "约22平方公里",
        "近4000余起",
        "29,000～33,000起（推算）",
        "不多于 34人（推算）",
    ):
        assert words in table


def test_a_figure_that_contradicts_itself_has_words_but_no_bar() -> None:
    cell = next(td for td in page(sample()).css("td") if "近4000余起" in td.text())
    assert cell.css_first("svg") is None


def test_bars_of_two_kinds_of_population_are_on_axes_of_their_own() -> None:
    scales = [row for row in page(sample()).css("tr.alike-scale") if "按" in row.text()]
    populations = [one(row, "td").text().strip() for row in scales]
    assert populations == ["0～40万", "0～4万"]


def test_columns_that_nobody_fills_are_left_out() -> None:
    headings = tables(site(unit("a-one", "民警 12人")))["派出所"][0]
    assert headings == "单位 民警 人"


def test_a_library_without_figures_has_a_page_without_tables() -> None:
    assert tables(site(unit("a-one"))) == {}
    assert tables(site()) == {}


def test_the_script_gets_bounds_kinds_and_settings() -> None:
    found = rows(sample())
    assert found["a-big"][6] == [
        [22, 22, "约22平方公里", "面积", "about", 0, 0],
        [300_000, 400_000, "30余万人", "实有人口", "", 1, 1],
        None,
        None,
    ]
    assert found["a-kind"][5] == ["urban-fringe"]
    assert found["a-force"][6][2:] == [
        [0, 34, "不多于 34人", "民警", "derived", 0, 0],
        [0, 34, "不多于 34人", "辅警", "derived", 0, 0],
    ]
    assert [found[key][4] for key in ("a-big", "a-bureau")] == [0, 1]


def test_the_script_gets_endless_and_unreadable_figures() -> None:
    found = rows(site(unit("a-one", "民警 12人以上", "人口 近4000余人", "辅警 不足3人", "面积 500亩")))
    area, population, officers, auxiliaries = found["a-one"][6]
    assert officers == [12, None, "12人以上", "民警", "", 0, 0]
    assert population == [None, None, "近4000余人", "人口", "unusable", 0, 0]
    assert auxiliaries == [0, 3, "不足3人", "辅警", "", 0, 1]
    assert area[0] == area[1] == round(1 / 3, 9)


def test_the_script_gets_every_ratio_in_words_in_the_order_of_the_page() -> None:
    found = rows(site(unit("a-one", "民警 12人", "人口 1.8万余人")))
    labels = template_labels()
    assert len(found["a-one"][7]) == len(labels)
    assert dict(zip(labels, found["a-one"][7], strict=True))["每万人口民警数"] == "6.3～6.7名"


def template_labels() -> list[str]:
    """Return the labels in the template; the parser keeps the content of templates to itself."""
    html = page_body(next(page for page in sample().pages if page.path == "alike/index.html"))
    inside = html.split("<template", 1)[1].split("</template>")[0]
    return [th.text() for th in LexborHTMLParser(inside).css("th[scope=row]")]


def test_hostile_names_stay_text_in_the_data() -> None:
    evil = unit("a-one", "民警 12人").model_copy(update={"name": '</script>"\\\n\u2028<b>'})
    assert rows(site(evil))["a-one"][1] == '</script>"\\\n\u2028<b>'


def test_the_form_has_the_words_of_the_vocabulary() -> None:
    form = one(page(sample()), "#alike-form")
    assert [label.text(deep=False).strip() for label in form.css(".alike-field label")] == [
        "面积",
        "人口",
        "民警",
        "辅警",
    ]
    assert [box.attributes["value"] for box in form.css("[name=setting]")] == ["urban-fringe"]
    assert "hidden" in form.attributes
