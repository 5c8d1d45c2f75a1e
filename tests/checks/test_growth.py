from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, localcontext

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.checks import Check
from tests.checks.samples import checks_of, told


def growth(**fields: object) -> list[Check]:
    return [check for check in checks_of(**fields) if check.kind == "growth"]


def test_the_growth_of_household_business_was_cut_off() -> None:
    checks = checks_of(value="7985件", change="增加2765件", rate="提高52.9%")
    assert told(checks) == [
        ("growth", "truncated", "2765 ÷ (7985 − 2765) ≈ 52.97%，原文印作 52.9%"),
        ("implied-base", "derived", "7985 − 2765 = 5220"),
    ]
    assert checks[0].explanation == (
        "印出的增减率是这个数本身的增减率，去掉了尾数，没有四舍五入。基期数值原文没有印出，由现数和增减量推出。"
    )


def test_the_growth_of_certificates_was_cut_off() -> None:
    checks = growth(value="2139份", change="增加1352份", rate="提高171.7%")
    assert told(tuple(checks)) == [("growth", "truncated", "1352 ÷ (2139 − 1352) ≈ 171.79%，原文印作 171.7%")]


@pytest.mark.parametrize(
    ("rate", "result"),
    [
        ("提高53.0%", "rounded"),
        ("提高52.97%", "rounded"),
        ("提高52.96%", "truncated"),
        ("提高53.1%", "mismatch"),
        ("提高50%以上", "holds"),
        ("提高55%以上", "mismatch"),
        ("提高近53%", "holds"),
        ("提高约53%", "not-computable"),
        ("下降52.9%", "mismatch"),
    ],
)
def test_other_ways_to_print_the_same_growth(rate: str, result: str) -> None:
    assert [check.result for check in growth(value="7985件", change="增加2765件", rate=rate)] == [result]


def test_a_fall_is_measured_against_the_higher_base() -> None:
    checks = growth(value="60起", change="下降20起", rate="下降25%")
    assert told(tuple(checks)) == [("growth", "holds", "20 ÷ (60 + 20) = 25%")]


def test_a_fall_that_is_printed_cut_off() -> None:
    checks = growth(value="2起", change="减少1起", rate="下降33.3%")
    assert [check.result for check in checks] == ["rounded"]
    checks = growth(value="1起", change="减少2起", rate="下降66.6%")
    assert [check.result for check in checks] == ["truncated"]


def test_opposite_directions_are_told() -> None:
    check = growth(value="60起", change="增加20起", rate="下降50%")[0]
    assert check.result == "mismatch"
    assert check.explanation == "增减量与增减率一升一降，方向相反。"


def test_a_printed_base_is_used() -> None:
    baseline = {"printed": "去年同期", "value": "5220件"}
    checks = growth(value="7985件", rate="提高52.9%", baseline=baseline)
    assert told(tuple(checks)) == [("growth", "truncated", "(7985 − 5220) ÷ 5220 ≈ 52.97%，原文印作 52.9%")]
    checks = growth(value="7985件", change="增加2765件", baseline=baseline)
    assert told(tuple(checks)) == [("growth", "holds", "5220 + 2765 = 7985")]
    checks = growth(value="7985件", change="增加2700件", baseline=baseline)
    assert told(tuple(checks)) == [("growth", "mismatch", "5220 + 2700 = 7920，原文印作 7985")]


def test_approximate_figures_give_no_verdict_but_an_impossible_rate_is_seen() -> None:
    assert growth(value="1万余件", change="增加5000件", rate="增长70%")[0].result == "not-computable"
    assert growth(value="1万余件", change="增加5000件", rate="增长170%")[0].result == "mismatch"


def test_percentage_points_are_no_rate() -> None:
    checks = checks_of(value="95%", rate="提高5个百分点")
    assert told(checks) == [("implied-base", "derived", "95 − 5 = 90")]


def test_a_rate_in_the_wrong_field_is_still_a_rate() -> None:
    assert told(checks_of(value="60起", change="下降25%")) == told(checks_of(value="60起", rate="下降25%"))


def test_figures_in_other_units_are_brought_together_or_left_out() -> None:
    baseline = {"printed": "以前", "value": "2小时"}
    checks = growth(value="90分钟", rate="缩短25%", baseline=baseline)
    assert told(tuple(checks)) == [("growth", "holds", "(120 − 90) ÷ 120 = 25%")]
    assert growth(value="90分钟", rate="缩短25%", baseline={"printed": "以前", "value": "2个"}) == []


def test_nothing_is_a_share_of_nothing() -> None:
    (check,) = growth(value="5起", rate="上升100%", baseline={"printed": "同比", "value": "0起"})
    assert (check.result, check.explanation) == ("not-computable", "基期为 0，算不出增减率。")


@st.composite
def printed_growth(draw: st.DrawFn) -> tuple[int, int, str, str]:
    base, change = draw(st.integers(1, 10**6)), draw(st.integers(1, 10**6))
    up = draw(st.booleans())
    assume(up or change <= base)
    places, rounding = draw(st.integers(0, 4)), draw(st.sampled_from([ROUND_HALF_UP, ROUND_DOWN]))
    with localcontext() as context:
        context.prec = 60
        rate = (Decimal(100 * change) / Decimal(base)).quantize(Decimal(10) ** -places, rounding=rounding)
    word = "增加" if up else "减少"
    return (base + change if up else base - change), change, word, str(rate)


@given(printed_growth())
def test_every_rounded_or_cut_off_rate_is_recognised(printed: tuple[int, int, str, str]) -> None:
    value, change, word, rate = printed
    check = growth(value=f"{value}件", change=f"{word}{change}件", rate=f"{word}{rate}%")[0]
    assert check.result in {"holds", "rounded", "truncated"}


@given(printed_growth(), st.integers(2, 50))
def test_a_rate_further_off_than_its_last_digit_is_not(
    printed: tuple[int, int, str, str], steps: int
) -> None:
    value, change, word, rate = printed
    places = len(rate.partition(".")[2])
    wrong = Decimal(rate) + steps * Decimal(10) ** -places
    check = growth(value=f"{value}件", change=f"{word}{change}件", rate=f"{word}{wrong:f}%")[0]
    assert check.result == "mismatch"
