from tests.checks.samples import checks_of, only, told


def test_six_hundred_and_seventeen_after_three_years_of_falling() -> None:
    checks = checks_of(
        value="617宗",
        rate="下降20%以上",
        consecutive="3年",
        period="2018",
        baseline={"printed": "2016年以来"},
    )
    assert told(checks) == [
        (
            "implied-base",
            "derived",
            "617 ÷ (1 − 20%以上) → 2017年 至少 772；至少 772 ÷ (1 − 20%以上) → 2016年 至少 965；"
            "至少 965 ÷ (1 − 20%以上) → 2015年 至少 1207",
        ),
        ("implied-base", "derived", "617 ÷ (1 − 20%以上) → 2015年 至少 772"),
    ]
    assert checks[0].explanation == (
        "若是每期都有这样的变化，推算2017年为至少 772宗，2016年为至少 965宗，2015年为至少 1207宗。"
        "原文没有印出这些数，也没有说清是逐期还是累计。"
    )
    assert checks[1].explanation == "若是几期累计的变化，推算2015年为至少 772宗。"


def test_without_a_year_the_earlier_periods_are_counted() -> None:
    checks = checks_of(value="617宗", rate="下降20%以上", consecutive="2年")
    assert checks[0].formula.startswith("617 ÷ (1 − 20%以上) → 前1年 至少 772；")


def test_a_rounded_rate_gives_a_range_of_whole_numbers() -> None:
    check = only(checks_of(value="617宗", rate="下降20%"))
    assert (check.kind, check.result) == ("implied-base", "derived")
    assert check.formula == "617 ÷ (1 − 20%) = 771.25"
    assert check.explanation == "原文没有印出基期数值；由现数和增减率推算，基期为767 至 781宗。"


def test_a_count_and_a_rate_that_no_whole_number_can_join() -> None:
    check = only(checks_of(value="22起", rate="下降32.65%"))
    assert check.result == "mismatch"
    assert check.formula == "22 ÷ (1 − 32.65%) ≈ 32.67"
    assert check.explanation == "没有哪个整数作基期能得出印出的增减率：现数与增减率说的可能不是同一件事。"


def test_an_area_need_not_be_a_whole_number() -> None:
    assert only(checks_of(value="22平方米", rate="下降32.65%")).result == "derived"


def test_nothing_falls_by_more_than_all_of_it() -> None:
    check = only(checks_of(value="22起", rate="下降120%"))
    assert (check.result, check.explanation) == ("mismatch", "下降不能超过 100%。")


def test_growth_beyond_the_present_total_is_impossible() -> None:
    check = only(checks_of(value="20件", change="增加30件"))
    assert (check.result, check.formula) == ("mismatch", "20 − 30 = -10")


def test_change_and_rate_alone_imply_the_base() -> None:
    check = only(checks_of(change="增加50件", rate="增长25%"))
    assert check.formula == "50 ÷ 25% → 192.31 至 204.08"
    assert "基期为193 至 204件" in check.explanation


def test_an_implied_base_that_is_no_count_may_have_decimals() -> None:
    check = only(checks_of(change="增加50平方米", rate="增长25%"))
    assert "基期为192.31 至 204.08平方米" in check.explanation


def test_a_fall_to_nothing_tells_no_base() -> None:
    assert checks_of(value="0起", rate="下降100%") == ()
    assert checks_of(value="0起", rate="下降100%", consecutive="3年") == ()


def test_a_rate_alone_gives_nothing_to_compute() -> None:
    assert checks_of(rate="下降32.65%", baseline={"printed": "同比"}) == ()
