from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks import Check
from tests.checks.samples import checks_of, only


def share(value: str, whole: str, stated: str = "是") -> Check:
    return only(
        checks_of(value=value, share_of={"label": "行政村（社区）", "value": whole, "stated": stated})
    )


@pytest.mark.parametrize(
    ("value", "result", "formula"),
    [
        ("95.74%", "rounded", "45 ÷ 47 ≈ 95.74%"),
        ("100%", "holds", "47 ÷ 47 = 100%"),
        ("93.62%", "rounded", "44 ÷ 47 ≈ 93.62%"),
        ("93.61%", "truncated", "44 ÷ 47 ≈ 93.62%，原文印作 93.61%"),
        ("94.5%", "mismatch", "44 ÷ 47 ≈ 93.62%；45 ÷ 47 ≈ 95.74%，原文印作 94.5%"),
    ],
)
def test_villages_without_incidents(value: str, result: str, formula: str) -> None:
    check = share(value, "47个")
    assert (check.kind, check.result, check.formula) == ("share", result, formula)


def test_an_inferred_whole_is_told() -> None:
    assert share("95.74%", "47个", "否").explanation == (
        "45 占 47 四舍五入后与印出的 95.74% 一致。分母原文没有写明，是编者推断的。"
    )


def test_an_impossible_share_is_explained() -> None:
    assert share("94.5%", "47个").explanation == "47 个里取任何整数个，占比都不会印成 94.5%。"


def test_many_parts_can_make_a_coarse_share() -> None:
    check = share("25%", "7500起")
    assert check.result == "holds"
    assert check.formula == "1875 ÷ 7500 = 25%"


def test_a_bounded_share_only_gives_a_range() -> None:
    check = share("90%以上", "112个")
    assert (check.result, check.formula) == ("not-computable", "112 × 90%以上 → 101 至 112")


def test_an_approximate_whole_gives_no_verdict() -> None:
    check = share("25%", "7500余起")
    assert check.result == "not-computable"
    assert check.explanation.startswith("总体不是一个可数的准数，无法核对占比；")


def test_more_than_all_is_impossible() -> None:
    assert share("120%", "47个").result == "mismatch"


def test_a_count_of_a_whole() -> None:
    assert share("45个", "47个").formula == "45 ≤ 47，45 ÷ 47 ≈ 95.74%"
    assert share("48个", "47个").result == "mismatch"


@given(st.data())
def test_every_printed_share_of_a_whole_is_recognised(data: st.DataObject) -> None:
    total = data.draw(st.integers(1, 5000))
    part = data.draw(st.integers(0, total))
    places = data.draw(st.integers(0, 3))
    rounding = data.draw(st.sampled_from([ROUND_HALF_UP, ROUND_DOWN]))
    printed = (Decimal(100 * part) / Decimal(total)).quantize(Decimal(10) ** -places, rounding=rounding)
    assert share(f"{printed}%", f"{total}个").result in {"holds", "rounded", "truncated"}
