"""How like stations are, worked out by hand and put to the script that ranks them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.views.alike.shards import described, shards
from tests.views.alike.test_shards import rows

SCRIPT = Path(__file__).resolve().parent.parent.parent / "generator" / "theme" / "assets" / "likeness.js"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_page() as page:
        page.add_script_tag(path=SCRIPT)
        yield page


def ask(page: Page, call: str, *arguments: Any) -> Any:
    return page.evaluate(f"(given) => likeness.{call}(...given)", list(arguments))


def figure(low: float | None, high: float | None = None) -> dict[str, Any]:
    return {"low": low, "high": high, "printed": "", "label": "", "kind": ""}


def exactly(value: float) -> dict[str, Any]:
    return figure(value, value)


def station(station_id: str, settings: tuple[str, ...] = (), **figures: dict[str, Any]) -> dict[str, Any]:
    blank = dict.fromkeys(("area", "population", "officers", "auxiliaries"))
    return {
        "id": station_id,
        "name": "",
        "settings": list(settings),
        "figures": blank | figures,
        "ratios": [],
    }


def ranked(page: Page, reader: dict[str, Any], *stations: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = ask(page, "rank", reader, list(stations))
    return found


def order(page: Page, reader: dict[str, Any], *stations: dict[str, Any]) -> list[str]:
    forward = [result["station"]["id"] for result in ranked(page, reader, *stations)]
    assert [result["station"]["id"] for result in ranked(page, reader, *reversed(stations))] == forward
    return forward


@pytest.mark.parametrize(
    ("one", "other", "apart"), [(12, 12, 0), (0, 0, 0), (0, 5, 1), (5, 10, 0.5), (10, 5, 0.5), (0.5, 2, 0.75)]
)
def test_two_amounts(page: Page, one: float, other: float, apart: float) -> None:
    assert ask(page, "distance", one, other) == pytest.approx(apart)


@pytest.mark.parametrize(
    ("printed", "mine", "known", "best", "worst"),
    [
        ("12人", 12, exactly(12), 0, 0),
        ("12人", 16, exactly(12), 0.25, 0.25),
        ("1.8万余", 20_000, figure(18_000, 19_000), 0.05, 0.1),
        ("1.8万余", 18_500, figure(18_000, 19_000), 0, 1 - 18_000 / 18_500),
        ("近4万", 35_000, figure(30_000, 40_000), 0, 1 - 30 / 35),
        ("近4万", 20_000, figure(30_000, 40_000), 1 - 20 / 30, 0.5),
        ("约22", 20, exactly(22), 1 - 20 / 22, 1 - 20 / 22),
        ("不足3", 4, figure(0, 3), 0.25, 1),
        ("不足3", 2, figure(0, 3), 0, 1),
        ("12人以上", 10, figure(12, None), 1 - 10 / 12, 1),
        ("12人以上", 15, figure(12, None), 0, 1),
        ("0人", 0, exactly(0), 0, 0),
        ("0人", 3, exactly(0), 1, 1),
        ("不足3", 0, figure(0, 3), 0, 1),
        ("近4000余", 3000, figure(None, None), 0, 1),
        ("未报道", 3000, None, 0, 1),
    ],
)
def test_an_amount_and_what_a_source_prints(
    page: Page, printed: str, mine: float, known: dict[str, Any] | None, best: float, worst: float
) -> None:
    assert ask(page, "spanOf", mine, known) == pytest.approx({"best": best, "worst": worst}), printed


@pytest.mark.parametrize(
    ("chosen", "settings", "best", "worst"),
    [
        (["urban"], ["urban", "scenic"], 0, 0),
        (["urban", "rural"], ["urban"], 0.5, 0.5),
        (["rural", "town", "scenic"], ["scenic"], 2 / 3, 2 / 3),
        (["rural"], ["urban"], 1, 1),
        (["rural"], [], 0, 1),
    ],
)
def test_settings(page: Page, chosen: list[str], settings: list[str], best: float, worst: float) -> None:
    assert ask(page, "spanOfSettings", chosen, settings) == pytest.approx({"best": best, "worst": worst})


def test_the_score_is_the_mean_of_the_middles(page: Page) -> None:
    """Area equal: 0; population .05 to .1: middle .075; officers unknown: .5; settings half: .5."""
    reader = {"area": 34.3, "population": 20_000, "officers": 12, "settings": ["urban-fringe", "business"]}
    (result,) = ranked(
        page,
        reader,
        station("a", ("urban-fringe",), area=exactly(34.3), population=figure(18_000, 19_000)),
    )
    assert result["score"] == pytest.approx((0 + 0.075 + 0.5 + 0.5) / 4)
    assert result["best"] == pytest.approx((0 + 0.05 + 0 + 0.5) / 4)
    assert result["worst"] == pytest.approx((0 + 0.1 + 1 + 0.5) / 4)
    assert result["missing"] == 1


def test_what_the_reader_leaves_blank_does_not_count(page: Page) -> None:
    far = station("a", ("rural",), area=exactly(1), population=exactly(1), officers=exactly(12))
    (result,) = ranked(page, {"officers": 12, "settings": []}, far)
    assert [part["of"] for part in result["parts"]] == ["officers"]
    assert result["score"] == 0


def test_a_zero_that_was_entered_counts(page: Page) -> None:
    assert order(
        page, {"auxiliaries": 0}, station("a", auxiliaries=exactly(1)), station("b", auxiliaries=exactly(0))
    ) == ["b", "a"]


def test_one_equal_figure_does_not_beat_four_near_ones(page: Page) -> None:
    """Four figures a tenth away: .1. One equal, three unknown: 1.5 / 4 = .375."""
    reader = {"area": 10, "population": 10_000, "officers": 10, "auxiliaries": 10}
    near = station(
        "near", area=exactly(9), population=exactly(9000), officers=exactly(9), auxiliaries=exactly(9)
    )
    lone = station("lone", officers=exactly(10))
    assert [result["score"] for result in ranked(page, reader, lone, near)] == pytest.approx([0.1, 0.375])
    assert order(page, reader, lone, near) == ["near", "lone"]


def test_what_is_known_to_be_far_comes_after_what_is_unknown(page: Page) -> None:
    """Unknown: .5. A quarter of it: .75."""
    stations = station("far", officers=exactly(3)), station("unknown"), station("near", officers=exactly(10))
    assert order(page, {"officers": 12}, *stations) == ["near", "unknown", "far"]


def test_equals_go_by_fewer_missing_then_by_the_smaller_range_then_by_id(page: Page) -> None:
    """All score .5: twice as many; ten or more; unknown."""
    reader = {"officers": 10, "auxiliaries": 10}
    stations = (
        station("unknown"),
        station("half-known", officers=exactly(20)),
        station("widest", officers=figure(10, None), auxiliaries=figure(10, None)),
        station("wide", officers=figure(10, None), auxiliaries=exactly(20)),
        station("point-b", officers=exactly(20), auxiliaries=exactly(20)),
        station("point-a", officers=exactly(5), auxiliaries=exactly(5)),
    )
    assert {result["score"] for result in ranked(page, reader, *stations)} == {0.5}
    assert order(page, reader, *stations) == ["point-a", "point-b", "wide", "widest", "half-known", "unknown"]


def test_the_order_of_entering_changes_nothing(page: Page) -> None:
    stations = (
        station("a", ("urban",), area=exactly(3), officers=exactly(7), auxiliaries=exactly(11)),
        station("b", ("rural",), area=exactly(7), officers=exactly(3), auxiliaries=exactly(13)),
        station("c", area=figure(1, 9), population=exactly(900)),
    )
    reader = {"area": 5, "population": 1000, "officers": 5, "auxiliaries": 12, "settings": ["urban", "rural"]}
    turned = {**dict(reversed(reader.items())), "settings": ["rural", "urban"]}
    assert ranked(page, reader, *stations) == ranked(page, turned, *stations)
    assert order(page, reader, *stations) == order(page, turned, *stations)


def test_nothing_entered_gives_no_order(page: Page) -> None:
    assert ranked(page, {"settings": []}, station("a", officers=exactly(1))) == []


@pytest.mark.parametrize(
    ("text", "measure", "value"),
    [
        ("34.3", "area", 34.3),
        (" 34.3 平方公里 ", "area", 34.3),
        ("34.3㎢", "area", 34.3),
        ("34。3", "area", 34.3),
        ("３４．３", "area", 34.3),
        ("1.8万", "population", 18_000),
        ("1.8 万人", "population", 18_000),
        ("18,000", "population", 18_000),
        ("１８，０００", "population", 18_000),
        ("2千", "population", 2000),
        ("1.1亿", "population", 110_000_000),
        ("12名", "officers", 12),
        ("0", "auxiliaries", 0),
    ],
)
def test_numbers_as_readers_type_them(page: Page, text: str, measure: str, value: float) -> None:
    assert ask(page, "number", text, measure) == value


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("很多", "population"),
        ("-3", "officers"),
        ("12.5", "officers"),
        ("1,8", "population"),
        ("1e3", "population"),
        ("NaN", "area"),
        ("Infinity", "area"),
        ("12人", "area"),
        ("34.3平方公里", "population"),
        ("500亩", "area"),
        ("12 13 14人15", "officers"),
        ("99999999999", "population"),
        ("万", "population"),
        ("1.", "area"),
        ("<b>1</b>", "area"),
    ],
)
def test_what_is_no_number_of_its_measure_is_refused(page: Page, text: str, measure: str) -> None:
    assert ask(page, "number", text, measure) is None


@pytest.mark.parametrize(
    ("mine", "known", "direction", "least", "most"),
    [
        (20_000, figure(18_000, 19_000), "less", 0.05, 0.1),
        (12, exactly(12), "same", 0, 0),
        (18_500, figure(18_000, 19_000), "within", 0, None),
        (15, figure(12, None), "within", 0, None),
        (10, figure(12, None), "more", 0.2, None),
        (20, exactly(22), "more", 0.1, 0.1),
        (5, figure(0, 3), "less", 0.4, 1),
        (0, exactly(3), "nonzero", 0, None),
        (0, figure(0, 3), "within", 0, None),
        (40_000, figure(30_000, 40_000) | {"isLowOpen": True, "isHighOpen": True}, "edge", 0, None),
        (30_000, figure(30_000, 40_000) | {"isLowOpen": True, "isHighOpen": True}, "edge", 0, None),
        (35_000, figure(30_000, 40_000) | {"isLowOpen": True, "isHighOpen": True}, "within", 0, None),
        (30_000, figure(30_000, None) | {"isHighOpen": True}, "within", 0, None),
    ],
)
def test_in_which_direction_and_how_far(
    page: Page, mine: float, known: dict[str, Any], direction: str, least: float, most: float | None
) -> None:
    assert ask(page, "difference", mine, known) == {"direction": direction, "least": least, "most": most}


def test_ratios_of_the_reader(page: Page) -> None:
    """12 officers and 22 auxiliaries, 18,000 people, 34 square kilometres; calls are never asked for."""
    reader = {"area": 34, "population": 18_000, "officers": 12, "auxiliaries": 22}
    assert ask(page, "ratios", reader) == pytest.approx(
        [12 / 1.8, 1500, None, 34 / 12, 34 / 1.8, 18_000 / 34, None, 1]
    )
    assert ask(page, "ratios", {"officers": 0, "population": 18_000}) == [0, None, None, None, *[None] * 4]
    assert ask(page, "ratios", {"settings": ["urban"]}) == [None] * 8


def _shards() -> tuple[list[Any], dict[str, Any]]:
    """Return the index of the files of a large library, and their rows by name."""
    found = list(shards(rows(3000)))
    return [described(shard, 40_000) for shard in found], {shard.name: list(shard.rows) for shard in found}


NEAREST = """async ([index, files, reader, others]) => {
  likeness.index(index);
  const asked = [];
  const found = await likeness.nearest(reader, others, async (name) => {
    asked.push(name);
    likeness.load(files[name]);
    return true;
  });
  const brief = found.results.map(({station, score}) => [station.id, score]);
  const bounds = likeness.shards().map((shard) => [shard.name, likeness.bound(reader, shard)]);
  Object.values(files).forEach(likeness.load);
  const every = likeness.rank(reader, likeness.all().filter(({isOther}) => others || !isOther));
  return {...found, results: brief, asked, bounds, every: every.map(({station, score}) => [station.id, score])};
}"""


@pytest.mark.parametrize(
    ("reader", "others"),
    [
        ({"area": 40, "population": 30_000, "officers": 12, "auxiliaries": 25}, False),
        ({"area": 300, "population": 4_000, "officers": 3, "auxiliaries": 0}, True),
        ({"population": 90_000, "officers": 40, "settings": ["border"]}, False),
        ({"population": 31_000}, False),
        ({"settings": ["rural", "urban"]}, True),
        ({"area": 1e9, "officers": 0}, False),
    ],
)
def test_of_many_files_few_are_fetched_and_nothing_liker_is_missed(
    browser: Browser,
    reader: dict[str, Any],
    others: bool,  # noqa: FBT001
) -> None:
    index, files = _shards()
    with browser.new_page() as page:
        page.add_script_tag(path=SCRIPT)
        found = page.evaluate(NEAREST, [index, files, reader, others])
    every, results = found["every"], found["results"]
    scores = dict(every)
    for name, least in found["bounds"]:
        assert all(least <= scores[row[0]] + 1e-9 for row in files[name] if row[0] in scores)
    assert len(found["asked"]) == len(set(found["asked"])) <= 10
    assert results
    certain = found["certain"]
    assert results[:certain] == every[:certain]
    assert all(score >= results[certain - 1][1] for _, score in every[certain:] if certain)


def test_with_all_figures_the_likest_are_found(browser: Browser) -> None:
    index, files = _shards()
    reader = {"area": 40, "population": 30_000, "officers": 12, "auxiliaries": 25}
    with browser.new_page() as page:
        page.add_script_tag(path=SCRIPT)
        found = page.evaluate(NEAREST, [index, files, reader, False])
    assert found["certain"] >= 1
    assert len(found["results"]) == 30
    best = {name for name, _ in found["every"][:10]}
    assert len(best & {name for name, _ in found["results"][:10]}) >= 8
