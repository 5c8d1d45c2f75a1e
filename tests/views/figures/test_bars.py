"""Bars within one claim: only for figures that certainly have one base."""

from generator.checks.unit_groups import UnitGroups
from generator.model.claim import Claim
from generator.views.figures.bars import Bar, bars_of
from tests.views.profiles import claim, vocabulary


def drawn(**fields: object) -> tuple[Bar, ...]:
    return bars_of(Claim.model_validate(claim("a", **fields)), UnitGroups(vocabulary()))


def test_a_printed_base_stands_before_the_value() -> None:
    before = {"printed": "改革前", "value": "50个"}
    assert drawn(value="40个", baseline=before) == (
        Bar("基期", "50个", "100", "100"),
        Bar("本期", "40个", "80", "80"),
    )


def test_what_is_not_certain_is_hollow() -> None:
    assert drawn(value="近40起", baseline={"printed": "去年", "value": "80件"})[1] == Bar(
        "本期", "近40起", "37.5", "50"
    )


def test_units_of_one_base_are_turned_into_each_other() -> None:
    assert drawn(value="30分钟", baseline={"printed": "原来", "value": "2小时"})[1].most == "25"


def test_nothing_is_drawn_without_a_common_base() -> None:
    assert drawn(value="40个", baseline={"printed": "改革前", "value": "50人"}) == ()
    assert drawn(value="3个月", baseline={"printed": "原来", "value": "100天"}) == ()
    assert drawn(value="40", baseline={"printed": "改革前", "value": "50人"}) == ()
    assert drawn(value="40个", baseline={"printed": "同比"}, rate="下降20%") == ()


def test_nothing_is_drawn_of_what_has_no_end_or_cannot_be_read() -> None:
    assert drawn(value="超40个", baseline={"printed": "改革前", "value": "50个"}) == ()
    assert drawn(value="近40余个", baseline={"printed": "改革前", "value": "50个"}) == ()


def test_the_parts_of_a_sum_are_drawn() -> None:
    parts = [{"label": "民警", "value": "12人"}, {"label": "辅警", "value": "24名"}]
    assert [(bar.label, bar.most) for bar in drawn(value="36人", parts=parts)] == [
        ("民警", "50"),
        ("辅警", "100"),
    ]
    assert drawn(value="12人", parts=parts[:1]) == ()
