"""What a record leaves untold, and what is not asked of it."""

from typing import Any

import pytest

from generator.checks import GapField, Need, Seen, Tally, gaps_of, needs_of, seen_of, tallied
from generator.model.catalog import Catalog
from generator.model.organisation import Model
from generator.model.practice import Practice
from generator.model.source import Source
from generator.model.station import Station
from generator.model.vocabulary import Vocabulary
from tests.checks import samples

EMMIE = {
    GapField.EFFECT,
    GapField.MECHANISM,
    GapField.MODERATORS,
    GapField.IMPLEMENTATION,
    GapField.ECONOMICS,
}
CORE = {GapField.FORCE, GapField.POPULATION, GapField.AREA}
OF_CLAIMS = {GapField.PERIOD, GapField.BASELINE, GapField.BASE_VALUE, GapField.SCOPE}
REVIEW = {"status": "已发布", "interest": "无"}
FULL: dict[str, Any] = {
    "claims": [
        {
            "id": "own",
            "text": "成了",
            "value": "3起",
            "period": "2021",
            "scope": "全所",
            "about": "产出",
            "said_by": "记者",
        }
    ],
    "mechanism": ["因为人熟"],
    "moderators": ["村子不大"],
    "implementation": {"steps": ["先摸底"], "legal_basis": ["县局方案"]},
    "economics": [{"kind": "经费", "name": "补助", "value": "5000元"}],
    "since": "2020",
    "decided_by": ["a-county"],
    "limits": ["只有一年"],
}


def _terms(set_id: str, **labels: str) -> dict[str, Any]:
    terms = [
        {"id": term_id.replace("_", "-"), "label": label, "definition": label}
        for term_id, label in labels.items()
    ]
    return {"id": set_id, "label": set_id, "definition": set_id, "terms": terms}


VOCABULARY = Vocabulary.model_validate(
    {
        "sets": [
            *(terms.model_dump() for terms in samples.VOCABULARY.sets if terms.id != "measure_unit"),
            _terms("measure_unit", ren="人", qi="起", tian="天", percent="%", yuan="元"),
            _terms("role", decides="决策", carries_out="实施"),
            _terms("claim_about", outcome="成效", output="产出", input="投入"),
            _terms("resource_kind", people="人员", money="经费"),
            _terms("extent", full="全文", excerpt="摘录"),
            _terms("part_function", command="统一指挥", unit="单位本体", outside="所外力量"),
            _terms(
                "measure",
                police_officers="民警",
                police_and_auxiliaries="民辅警",
                auxiliaries="辅警",
                population="人口",
                floating_population="流动人口",
                area="面积",
            ),
        ]
    }
)
MODEL = Model.model_validate(
    {
        "id": "rooms",
        "name": "分室",
        "family": "室队分工",
        "definition": ["分成几室"],
        "parts": [{"id": "body", "name": "派出所", "kind": "单位", "function": "单位本体"}],
        "review": REVIEW,
    }
)


def _source(source_id: str, extent: str) -> Source:
    return Source.model_validate({"id": source_id, "kind": "报纸", "extent": extent, "review": REVIEW})


CATALOG = Catalog(
    VOCABULARY,
    sources={"paper": _source("paper", "全文"), "excerpt": _source("excerpt", "摘录")},
    models={MODEL.id: MODEL},
    stations={},
)


def _gaps(*practices: Practice, **fields: Any) -> set[GapField]:
    station = samples.station(practices=practices, **fields)
    return {gap.field for gap in gaps_of(station, CATALOG)}


def _of_claim(**fields: Any) -> set[GapField]:
    """Return what a claim lacks that has a scope and a period."""
    given = {"period": "2021", "scope": "全所", **fields}
    return _gaps(claims=[samples.claim(**given)]) & OF_CLAIMS


def test_a_bare_practice_lacks_all_five_parts_and_what_goes_with_them() -> None:
    assert _gaps(samples.practice()) - CORE == EMMIE | {GapField.SINCE, GapField.DECIDED_BY, GapField.LIMITS}


def test_a_practice_told_in_full_lacks_nothing() -> None:
    assert _gaps(samples.practice(**FULL)) - CORE == set()


@pytest.mark.parametrize(
    ("field", "lacking"),
    [
        ("claims", GapField.EFFECT),
        ("mechanism", GapField.MECHANISM),
        ("moderators", GapField.MODERATORS),
        ("implementation", GapField.IMPLEMENTATION),
        ("economics", GapField.ECONOMICS),
        ("since", GapField.SINCE),
        ("decided_by", GapField.DECIDED_BY),
        ("limits", GapField.LIMITS),
    ],
)
def test_each_part_is_missed_by_itself(field: str, lacking: GapField) -> None:
    told = {name: value for name, value in FULL.items() if name != field}
    assert _gaps(samples.practice(**told)) - CORE == {lacking}


def test_the_legal_basis_is_missed_where_the_rest_of_the_implementation_is_told() -> None:
    told = {**FULL, "implementation": {"steps": ["先摸底"]}}
    assert _gaps(samples.practice(**told)) - CORE == {GapField.LEGAL_BASIS}


@pytest.mark.parametrize(
    "resource",
    [{"kind": "经费", "name": "补助"}, {"kind": "人员", "name": "调解员", "value": "3人"}],
)
def test_costs_without_an_amount_of_money_lack_it(resource: dict[str, str]) -> None:
    assert _gaps(samples.practice(**{**FULL, "economics": [resource]})) - CORE == {GapField.MONEY}


def test_money_counts_as_such_whatever_it_bought() -> None:
    told = {**FULL, "economics": [{"kind": "人员", "name": "聘调解员", "value": "3000元"}]}
    assert _gaps(samples.practice(**told)) - CORE == set()


def test_who_decides_on_a_practice_itself_is_not_asked_who_decided() -> None:
    own = samples.practice(**{**FULL, "role": "决策", "decided_by": []})
    assert _gaps(own) - CORE == set()


def test_a_practice_lacks_the_rota_only_if_no_unit_tells_one() -> None:
    units = [
        {
            "id": "one",
            "name": "指挥室",
            "kind": "室",
            "rota": "三班",
            "leader": "所长",
            "staff": [{"who": "民警", "number": "3人"}],
        },
        {"id": "two", "name": "办案队", "kind": "队"},
    ]
    structure = {"units": units}
    assert _gaps(samples.practice(**FULL, structure=structure)) - CORE == set()
    assert _gaps(samples.practice(**FULL, structure={"units": units[1:]})) - CORE == {
        GapField.STAFF,
        GapField.LEADER,
        GapField.ROTA,
    }


@pytest.mark.parametrize(
    "unit",
    [{"function": "所外力量"}, {"function": "单位本体"}, {"part": "body"}],
    ids=["outside", "own", "part"],
)
def test_the_station_itself_and_forces_from_outside_are_not_asked_for_a_rota(unit: dict[str, str]) -> None:
    units = [{"id": "one", "name": "甲", "kind": "单位", **unit}]
    assert _gaps(samples.practice(**FULL, model="rooms", structure={"units": units})) - CORE == set()


def test_the_core_figures_of_a_station_are_its_force_its_population_and_its_area() -> None:
    assert _gaps() == CORE
    profile = [("民辅警", "12人"), ("人口", "2万人"), ("面积", "30平方公里")]
    assert _gaps(profile=[{"measure": name, "value": value} for name, value in profile]) == set()


def test_auxiliaries_and_floating_people_alone_say_neither_force_nor_population() -> None:
    profile = [{"measure": "辅警", "value": "12人"}, {"measure": "流动人口", "value": "900人"}]
    assert _gaps(profile=profile) == CORE


def test_a_figure_without_period_and_scope_lacks_both() -> None:
    assert _of_claim(value="22起", period=None, scope=None) == {GapField.PERIOD, GapField.SCOPE}


def test_a_judgement_without_a_figure_is_asked_for_nothing() -> None:
    assert _of_claim(period=None, scope=None, about="成效") == set()


def test_a_run_of_days_has_its_period_in_the_day_that_it_lasts_until() -> None:
    assert _of_claim(value="连续590天", period=None, until="2021-09", about="成效") == set()
    assert _of_claim(value="连续590天", period=None, about="成效") == {GapField.PERIOD}


@pytest.mark.parametrize(
    ("claim", "lacking"),
    [
        ({"rate": "下降32%"}, {GapField.BASELINE}),
        ({"change": "增加5起"}, {GapField.BASELINE}),
        ({"value": "22起", "rate": "下降12%"}, {GapField.BASELINE}),
        ({"rate": "下降32%", "baseline": {"printed": "同比"}}, {GapField.BASE_VALUE}),
        ({"rate": "下降32%", "baseline": {"printed": "同比", "value": "50起"}}, set()),
        ({"value": "22起", "change": "减少3起", "baseline": {"printed": "同比"}}, set()),
        ({"value": "22起", "about": "成效"}, {GapField.BASELINE}),
        ({"value": "22起", "about": "产出"}, set()),
        ({"value": "22人", "about": "投入"}, set()),
        ({"value": "95%", "about": "成效", "share_of": {"label": "村", "value": "47个"}}, set()),
    ],
)  # fmt: skip
def test_a_baseline_is_asked_where_something_is_said_to_have_changed(
    claim: dict[str, Any], lacking: set[GapField]
) -> None:
    assert _of_claim(**claim) == lacking


def test_gaps_name_the_practice_and_the_claim_that_they_are_in() -> None:
    practice = samples.practice(**{**FULL, "claims": [samples.claim(value="22起", scope="全所")]})
    station = samples.station(
        practices=[practice], claims=[samples.claim(id="own", value="3人", scope="全所")]
    )
    owned = [
        (gap.practice and gap.practice.id, gap.claim and gap.claim.id)
        for gap in gaps_of(station, CATALOG)
        if gap.field is GapField.PERIOD
    ]
    assert owned == [(None, "own"), ("sample", "sample")]


def test_what_one_practice_tells_fills_no_gap_of_another() -> None:
    station = samples.station(practices=[samples.practice(**FULL), samples.practice(id="other")])
    lacking = {gap.field for gap in gaps_of(station, CATALOG) if gap.practice and gap.practice.id == "other"}
    assert lacking >= EMMIE


def test_needs_add_up_by_field_over_all_who_are_asked() -> None:
    units = [
        {"id": "one", "name": "指挥室", "kind": "室", "rota": "三班"},
        {"id": "two", "name": "办案队", "kind": "队"},
    ]
    practices = [samples.practice(**FULL, structure={"units": units}), samples.practice(id="other")]
    sums = tallied(needs_of(samples.station(practices=practices), CATALOG))
    told = {tally.field: (tally.told, tally.total, tally.lacking) for tally in sums}
    assert told[GapField.MECHANISM] == (1, 2, 1)
    assert told[GapField.ROTA] == (1, 2, 1)
    assert told[GapField.AREA] == (0, 1, 1)
    assert GapField.BASELINE not in told
    assert [tally.field for tally in sums] == [field for field in GapField if field in told]


def test_nothing_adds_up_to_nothing() -> None:
    assert tallied(()) == ()
    assert tallied([Need(GapField.AREA, 0)]) == (Tally(GapField.AREA, 0, 1),)


@pytest.mark.parametrize(
    ("sources", "seen"),
    [
        (["paper"], Seen(whole=True, extents=())),
        (["excerpt"], Seen(whole=False, extents=("摘录",))),
        (["paper", "excerpt"], Seen(whole=False, extents=("摘录",))),
        ([], Seen(whole=False, extents=())),
    ],
)
def test_a_gap_is_one_of_the_sources_only_if_all_of_them_were_seen_whole(
    sources: list[str], seen: Seen
) -> None:
    station: Station = samples.station(
        surroundings=[{"text": "在山里", "source": source} for source in sources]
    )
    assert seen_of(station, CATALOG) == seen
