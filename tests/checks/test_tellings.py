"""One thing told twice: both tellings stay, under their sources, and what differs is said to differ."""

from typing import Any

import pytest

from generator.checks import pairs_of, profile_pairs
from tests.checks.samples import VOCABULARY, only, station


def unit(**fields: Any) -> dict[str, Any]:
    structure = {"units": [{"id": "post", "name": "警务站", "kind": "队", **fields}]}
    return practice(structure=structure)


def practice(**fields: Any) -> dict[str, Any]:
    given = {"id": "a-practice", "name": "做法", "source": "paper", "role": "实施", "summary": "概要"}
    return {**given, **fields}


def claim(claim_id: str, **fields: Any) -> dict[str, Any]:
    return {"id": claim_id, "text": "说法", "about": "产出", "said_by": "记者", **fields}


@pytest.mark.parametrize(
    ("one", "two", "result"),
    [
        ({"value": "27名", "as_of": "2019"}, {"value": "27人", "as_of": "2019"}, "holds"),
        ({"value": "27名", "as_of": "2019"}, {"value": "30名", "as_of": "2019"}, "mismatch"),
        ({"value": "27名"}, {"value": "30名", "as_of": "2024"}, "not-computable"),
        ({"value": "27名", "as_of": "2024"}, {"value": "30名", "as_of": "2024-05"}, "not-computable"),
        ({"value": "2万余人", "as_of": "2019"}, {"value": "25000人", "as_of": "2019"}, "not-computable"),
    ],
)
def test_two_figures_for_one_measure(one: dict[str, str], two: dict[str, str], result: str) -> None:
    profile = [{"measure": "民警", **one}, {"measure": "民警", **two, "source": "other"}]
    pair = only(profile_pairs(station(profile=profile), VOCABULARY))
    assert (pair.check.kind, pair.check.result) == ("disagreement", result)
    assert pair.clashes == (result == "mismatch")


def test_each_side_keeps_its_words_its_time_and_its_source() -> None:
    profile = [
        {"measure": "民警", "value": "27名", "as_of": "2019", "place": "第1段"},
        {"measure": "民警", "value": "30名", "as_of": "2019", "source": "other"},
    ]
    pair = only(profile_pairs(station(profile=profile, source="paper"), VOCABULARY))
    assert (pair.one.said, pair.one.source, pair.one.place, pair.one.when) == (
        *("27名", "paper", "第1段", "2019年"),
    )
    assert (pair.two.said, pair.two.source) == ("30名", "other")
    assert "不取舍" in pair.check.explanation


def test_what_one_source_says_in_two_places_is_no_clash_of_sources() -> None:
    profile = [
        {"measure": "民警", "value": "27名", "as_of": "2019", "place": "第1段"},
        {"measure": "民警", "value": "30名", "as_of": "2019", "place": "第5段"},
    ]
    pair = only(profile_pairs(station(profile=profile), VOCABULARY))
    assert (pair.check.kind, pair.check.result, pair.clashes) == ("same", "mismatch", False)
    assert "同一篇来源的两处" in pair.check.explanation


def test_what_is_told_tells_why_nobody_can_tell() -> None:
    profile = [{"measure": "民警", "value": "27名"}, {"measure": "民警", "value": "30名", "source": "other"}]
    undated = only(profile_pairs(station(profile=profile), VOCABULARY))
    assert undated.check.formula == "民警：27名 ≠ 30名"
    assert "时点没有写明" in undated.check.explanation
    dated = [{**profile[0], "as_of": "2024"}, {**profile[1], "as_of": "2024-05"}]
    overlapping = only(profile_pairs(station(profile=dated), VOCABULARY))
    assert "时点有重合" in overlapping.check.explanation
    assert "没有写明" not in overlapping.check.explanation


def test_figures_of_other_times_are_a_change_and_other_measures_other_things() -> None:
    profile = [
        {"measure": "民警", "value": "27名", "as_of": "2019"},
        {"measure": "民警", "value": "30名", "as_of": "2024", "source": "other"},
        {"measure": "辅警", "value": "69人", "as_of": "2019", "source": "other"},
    ]
    assert profile_pairs(station(profile=profile), VOCABULARY) == ()


def test_three_sources_give_every_pair() -> None:
    profile = [
        {"measure": "民警", "value": f"{number}名", "as_of": "2019", "source": source}
        for number, source in ((27, "one"), (30, "two"), (27, "three"))
    ]
    results = [pair.check.result for pair in profile_pairs(station(profile=profile), VOCABULARY)]
    assert results == ["mismatch", "holds", "mismatch"]


@pytest.mark.parametrize(
    ("one", "two", "result"),
    [
        ("1950", "1952", "mismatch"),
        ("1950", "1950", "holds"),
        ("1950", "1950-03", "not-computable"),
        ("1950~", "1952", "not-computable"),
        ("195X", "1952", "not-computable"),
    ],
)
def test_dates_of_founding(one: str, two: str, result: str) -> None:
    events = [
        {"date": one, "kind": "成立", "text": "建所。"},
        {"date": two, "kind": "成立", "text": "建所。", "source": "other"},
    ]
    pair = only(pairs_of(station(timeline=events), VOCABULARY))
    assert (pair.part, pair.check.result) == ("timeline", result)


def test_one_source_may_tell_of_two_foundings() -> None:
    events = [
        {"date": "1950", "kind": "成立", "text": "前身设立。"},
        {"date": "1952", "kind": "成立", "text": "建所。"},
    ]
    assert pairs_of(station(timeline=events), VOCABULARY) == ()


def test_posts_that_two_sources_count_differently() -> None:
    held = unit(number="4个", other_numbers=[{"value": "5个", "source": "other"}])
    pair = only(pairs_of(station(practices=[held]), VOCABULARY))
    assert (pair.owner, pair.entry, pair.subject) == ("a-practice", "post", "警务站的数量")
    assert (pair.one.source, pair.two.source, pair.clashes) == ("paper", "other", True)


def test_people_of_a_unit_that_two_sources_count_differently() -> None:
    staff = [
        {"who": "民警", "number": "3名"},
        {"who": "辅警", "number": "6名"},
        {"who": "民警", "number": "5名", "source": "other"},
    ]
    pair = only(pairs_of(station(practices=[unit(staff=staff)]), VOCABULARY))
    assert (pair.subject, pair.one.said, pair.two.said, pair.clashes) == ("警务站的民警", "3名", "5名", True)


def test_one_source_may_count_the_same_people_in_two_shifts() -> None:
    staff = [{"who": "民警", "number": "3名"}, {"who": "民警", "number": "5名"}]
    assert pairs_of(station(practices=[unit(staff=staff)]), VOCABULARY) == ()


def test_resources_of_one_name() -> None:
    things = [
        {"kind": "设备", "name": "终端", "value": "10台"},
        {"kind": "设备", "name": "终端", "value": "12台", "source": "other"},
        {"kind": "设备", "name": "警车", "value": "3台", "source": "other"},
    ]
    pair = only(pairs_of(station(practices=[practice(economics=things)]), VOCABULARY))
    assert (pair.part, pair.subject, pair.clashes) == ("economics", "终端", True)


def test_claims_that_are_said_to_be_of_one_thing() -> None:
    claims = [
        claim("one", value="22起"),
        claim("two", value="26起", rate="上升18%", same_as="one", source="other"),
    ]
    pair = only(pairs_of(station(practices=[practice(claims=claims)]), VOCABULARY))
    assert (pair.one.said, pair.one.source) == ("22起", "paper")
    assert (pair.two.said, pair.two.source) == ("26起", "other")
    assert pair.clashes


def test_a_claim_beside_is_meant_before_one_further_off() -> None:
    far = practice(id="far", claims=[claim("one", value="99起")])
    near = practice(
        claims=[claim("one", value="22起"), claim("two", value="22起", same_as="one", source="other")]
    )
    pair = only(pairs_of(station(practices=[far, near]), VOCABULARY))
    assert (pair.one.said, pair.check.result) == ("22起", "holds")
