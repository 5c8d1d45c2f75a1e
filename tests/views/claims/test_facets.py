"""What claims can be chosen and ordered by: ids, never labels, and sizes only where they compare."""

from typing import Any

import pytest

from generator.model.dates import Dated
from generator.views.claims.facets import NONE, Facets, years_of
from tests.views.profiles import claim, library, station


def facets_of(*claims: dict[str, Any], **fields: Any) -> tuple[Facets, dict[str, dict[str, str]], list[str]]:
    """Return the facets of a station with these claims, their answers by claim, and their sizes."""
    given = library(station("a", claims=list(claims), **fields))
    facets = Facets(given)
    entries = given.claims["a"]
    answers = {e.claim.id: {a.facet: a.ids for a in facets.answers(e)} for e in entries}
    return facets, answers, [facets.keys(entry).sizes for entry in entries]


def options(facets: Facets, facet_id: str) -> dict[str, tuple[str, int]]:
    described = facets.describe(facets.library.all_claims())
    facet = next(facet for facet in described if facet.id == facet_id)
    return {option.id: (option.label, option.count) for option in facet.options}


def test_a_claim_answers_every_facet_with_ids() -> None:
    _, answers, _ = facets_of(claim("x", value="22起", period="2021/2023", said_by="考核", about="成效"))
    assert answers["x"] == {
        "station": "a",
        "model": NONE,
        "about": "outcome",
        "unit": "qi",
        "period": "2021 2022 2023",
        "level": "e3",
        "check": NONE,
        "said": "assessment",
    }


def test_what_a_claim_does_not_tell_can_be_chosen_too() -> None:
    facets, answers, _ = facets_of(claim("x"), claim("y", value="30"))
    assert (answers["x"]["unit"], answers["x"]["period"]) == (NONE, NONE)
    assert answers["y"]["unit"] == "_bare"
    assert options(facets, "period") == {NONE: ("时段未报道", 2)}


def test_units_of_one_base_are_one_option() -> None:
    facets, answers, sizes = facets_of(
        claim("x", value="12人"),
        claim("y", value="近20名"),
        claim("z", value="30户"),
        claim("w", value="2小时"),
    )
    assert [answers[key]["unit"] for key in "xyzw"] == ["ren", "ren", "hu", "tian"]
    assert options(facets, "unit")["ren"] == ("人数（人、名）", 2)
    assert sizes == ["ren:12", "ren:10", "hu:30", f"tian:{2 / 24:.12g}"]


def test_both_measures_of_a_figure_count() -> None:
    _, answers, sizes = facets_of(claim("x", value="284批462人次"))
    assert answers["x"]["unit"] == "pi renci"
    assert sizes == ["pi:284 renci:462"]


def test_changes_and_shares_have_no_size_to_be_ranked_by() -> None:
    facets, answers, sizes = facets_of(
        claim("x", change="增加20件", rate="增长25%"), claim("y", value="70%"), claim("z", value="近4000余起")
    )
    assert answers["x"]["unit"] == "change--qi rate--percent"
    assert sizes == ["", "", ""]
    described = facets.describe(facets.library.all_claims())
    units = next(facet for facet in described if facet.id == "unit")
    assert {option.id: option.ranked for option in units.options} == {
        "qi": True,
        "percent": False,
        "change--qi": False,
        "rate--percent": False,
    }


def test_only_options_that_occur_are_offered_with_their_counts() -> None:
    facets, _, _ = facets_of(claim("x", about="成效"), claim("y", about="成效"), claim("z", about="投入"))
    assert options(facets, "about") == {"input": ("投入", 1), "outcome": ("成效", 2)}


def test_orders_begin_with_the_best_the_latest_and_the_first_kind() -> None:
    given = library(
        station(
            "a",
            claims=[
                claim("x", value="1起", period="2021-05", about="投入"),
                claim("y", value="1起", said_by="考核", period="2022", about="成效"),
                claim("z"),
            ],
        )
    )
    facets = Facets(given)
    x, y, z = (facets.keys(entry) for entry in given.claims["a"])
    assert int(y.level) < int(x.level) < int(z.level)
    assert (x.period, y.period, z.period) == ("-20210531", "-20221231", "")
    assert int(x.kind) < int(y.kind)


@pytest.mark.parametrize(
    ("period", "years"),
    [
        ("2021-09-26", (2021,)),
        ("2020-12/2022-01", (2020, 2021, 2022)),
        ("../2019-07-11", (2019,)),
        ("2014-09-16/..", (2014,)),
        ("2021~", (2021,)),
    ],
)
def test_a_period_touches_the_years_that_it_may_include(period: str, years: tuple[int, ...]) -> None:
    assert years_of(Dated(value=period)) == years


def test_no_period_touches_no_year() -> None:
    assert years_of(None) == ()
