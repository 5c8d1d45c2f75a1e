import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checks.samples import checks_of, figures, only, told


def test_sites_of_four_kinds_sum_to_the_total() -> None:
    check = only(checks_of(value="28个", parts=figures("8个", "10个", "5个", "5个")))
    assert (check.kind, check.result) == ("sum", "holds")
    assert check.formula == "8 + 10 + 5 + 5 = 28"
    assert check.explanation == "各项之和与印出的总数一致。"


def test_wrong_total_is_shown_beside_the_sum() -> None:
    check = only(checks_of(value="28个", parts=figures("8个", "10个", "5个", "4个")))
    assert check.result == "mismatch"
    assert check.formula == "8 + 10 + 5 + 4 = 27，原文印作 28"
    assert check.explanation == "各项之和与印出的总数不一致。"


def test_party_groups_times_members_give_the_members() -> None:
    checks = checks_of(value="12名", factors=figures("4个", "3名"))
    assert told(checks) == [("product", "holds", "4 × 3 = 12")]


def test_officers_and_auxiliaries_count_together() -> None:
    checks = checks_of(value="10人", parts=figures("3名", "7名"))
    assert told(checks) == [("sum", "holds", "3 + 7 = 10")]


@pytest.mark.parametrize(
    ("value", "parts", "result"),
    [
        ("40余起", ("30余起", "5起"), "not-computable"),
        ("50余起", ("30余起", "5起"), "mismatch"),
        ("30起以上", ("30余起", "5起"), "holds"),
        ("近40起", ("20起", "19起"), "holds"),
        ("40起", ("30余起", "5起"), "not-computable"),
        ("20起", ("30余起", "5起"), "mismatch"),
        ("2.7万件", ("1.8万件", "0.9万件"), "holds"),
        ("2.8万件", ("1.8万件", "0.9万件"), "rounded"),
        ("3.1万件", ("1.8万件", "0.9万件"), "mismatch"),
        ("二十件", ("8件", "10件"), "mismatch"),
        ("约30起", ("20起", "10起"), "not-computable"),
        ("近4000余起", ("2000起", "2000起"), "not-computable"),
    ],
)
def test_bounded_figures_are_never_said_to_be_exact(value: str, parts: tuple[str, ...], result: str) -> None:
    checks = [check for check in checks_of(value=value, parts=figures(*parts)) if check.kind == "sum"]
    assert [check.result for check in checks] == [result]


def test_things_of_different_measure_are_not_added() -> None:
    check = only(checks_of(value="30个", parts=figures("20个", "10平方米")))
    assert check.result == "not-computable"
    assert check.explanation == "计量单位不同（个、平方米），不能合在一起算。"


def test_hours_and_minutes_are_brought_together() -> None:
    checks = checks_of(value="90分钟", parts=figures("1小时", "30分钟"))
    assert told(checks) == [("sum", "holds", "1小时 + 30分钟 = 90分钟")]
    wrong = checks_of(value="3小时", parts=figures("30分钟", "1小时"))
    assert told(wrong) == [("sum", "mismatch", "30分钟 + 1小时 = 1.5小时，原文印作 3小时")]
    without = checks_of(parts=figures("1小时", "30分钟"))
    assert told(without) == [("sum", "derived", "1小时 + 30分钟 = 1.5小时")]


def test_a_rounded_factor_is_recognised() -> None:
    checks = checks_of(value="467个", factors=figures("151个", "3.09个"))
    assert told(checks) == [("product", "rounded", "151 × 3.09 = 466.59，原文印作 467")]


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=8), st.integers(1, 1000))
def test_every_true_sum_holds_and_every_other_does_not(parts: list[int], off: int) -> None:
    shown = figures(*(f"{part}件" for part in parts))
    assert only(checks_of(value=f"{sum(parts)}件", parts=shown)).result == "holds"
    assert only(checks_of(value=f"{sum(parts) + off}件", parts=shown)).result == "mismatch"


def test_parts_without_a_printed_total_are_added_up() -> None:
    check = only(checks_of(parts=figures("3名", "7名")))
    assert (check.kind, check.result) == ("sum", "derived")
    assert check.formula == "3 + 7 = 10"
    assert check.explanation == "原文没有印出总数，由各项推算。"


def test_factors_without_a_printed_product_are_multiplied() -> None:
    assert told(checks_of(factors=figures("4个", "3名"))) == [("product", "derived", "4 × 3 = 12")]


@pytest.mark.parametrize("parts", [("3名",), ("约3名", "7名"), ("□3名", "7名"), ("3名", "7平方米")])
def test_what_cannot_be_added_is_not_added_up(parts: tuple[str, ...]) -> None:
    assert [check for check in checks_of(parts=figures(*parts)) if check.kind == "sum"] == []


def test_a_share_multiplies_as_the_number_it_stands_for() -> None:
    checks = checks_of(value="约29人", factors=figures("122247人", "万分之2.37"))
    assert [check.result for check in checks if check.kind == "product"] == ["not-computable"]
    assert told(checks_of(value="10人", factors=figures("50人", "20%"))) == [
        ("product", "holds", "50 × 20% = 10")
    ]
