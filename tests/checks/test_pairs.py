import pytest

from tests.checks.samples import checks_of, claim, only


def test_a_part_is_compared_with_its_whole() -> None:
    whole = claim(id="whole", value="30起")
    check = only(checks_of(whole, value="22起", subset_of="whole"))
    assert (check.kind, check.result, check.formula) == ("subset", "holds", "22 ≤ 30，22 ÷ 30 ≈ 73.33%")


def test_a_part_greater_than_its_whole_is_impossible() -> None:
    check = only(checks_of(claim(id="whole", value="近30起"), value="30余起", subset_of="whole"))
    assert (check.result, check.formula) == ("mismatch", "30余起 > 近30起")
    assert check.explanation == "部分比整体还大，不可能都对。"


def test_thirty_odd_of_thirty_odd_is_no_success_rate() -> None:
    check = only(checks_of(claim(id="whole", value="30余起"), value="30余起", subset_of="whole"))
    assert check.result == "not-computable"
    assert check.explanation == "数字是约数，比不出大小，也推不出占比或成功率。"


@pytest.mark.parametrize(
    ("one", "two", "result"),
    [
        ("12人", "12名", "holds"),
        ("12人", "13人", "mismatch"),
        ("30余起", "30余起", "holds"),
        ("30余起", "35起", "not-computable"),
        ("30余起", "45起", "mismatch"),
        ("约30起", "45起", "not-computable"),
        ("半小时", "30分钟", "holds"),
        ("12人", "12平方米", "not-computable"),
        ("近4000余起", "近4000余起", "not-computable"),
    ],
)
def test_two_statements_of_one_thing(one: str, two: str, result: str) -> None:
    checks = checks_of(claim(id="other", value=two), value=one, same_as="other")
    assert [check.result for check in checks if check.kind == "same"] == [result]


def test_rates_are_compared_too() -> None:
    other = claim(id="other", rate="下降32%")
    assert only(checks_of(other, rate="下降32%", same_as="other")).result == "holds"
    check = only(checks_of(other, rate="上升32%", same_as="other"))
    assert (check.result, check.explanation) == ("mismatch", "同一件事，两处说的增减方向不一样。")


def test_a_figure_that_contradicts_itself_is_kept_out() -> None:
    check = only(checks_of(value="近4000余起"))
    assert (check.kind, check.result, check.formula) == ("contradiction", "not-computable", "近4000余起")
    assert check.explanation == (
        "这个数自相矛盾：一个词说它不到这个数，另一个词说它超过。照原文保留，不参与核算。"
    )


def test_a_lost_digit_is_not_guessed() -> None:
    check = only(checks_of(value="□200余起"))
    assert check.explanation == "这个数有字读不出。缺的数字不作猜测，不参与核算。"
