import pytest

from tests.checks.samples import checks_of, only


def test_days_without_fraud_began_in_winter() -> None:
    check = only(checks_of(value="连续590天", until="2021-09-26"))
    assert (check.kind, check.result) == ("implied-start", "derived")
    assert check.formula == "2021年9月26日 往前 连续590天 → 2020年2月15日"
    assert check.explanation == "原文没有写从何时起；由截止时间和时长推算，起点在 2020年2月15日。"


def test_a_vague_end_gives_a_range_of_starts() -> None:
    check = only(checks_of(value="590天", until="2021-09~"))
    assert check.explanation == (
        "原文没有写从何时起；由截止时间和时长推算，起点大约在 2020年1月21日 至 2020年2月19日。"
    )


def test_years_are_counted_on_the_calendar() -> None:
    assert only(checks_of(value="3年", until="2018-12-31")).formula.endswith("→ 2016年1月1日")
    assert only(checks_of(value="1个月", until="2021-03-30")).formula.endswith("→ 2021年2月28日")


@pytest.mark.parametrize(
    ("value", "until", "start"),
    [
        ("连续3年", "2018", "2016"),
        ("3个月", "2021-09", "2021年7月"),
        ("1年", "2018", "2018"),
        ("1年", "2018-06", "2017年7月"),
    ],
)
def test_whole_periods_include_both_ends(value: str, until: str, start: str) -> None:
    assert f"→ {start}" in only(checks_of(value=value, until=until)).formula


def test_an_end_before_the_calendar_gives_no_start() -> None:
    assert only(checks_of(value="9000年", until="2018")).result == "not-computable"


def test_more_than_a_number_of_days_only_bounds_the_start() -> None:
    assert only(checks_of(value="600天以上", until="2021-09-26")).formula.endswith("→ 2020年2月5日 之前")


@pytest.mark.parametrize(
    ("value", "period", "result"),
    [
        ("近七年", "2014-09/2022-11", "mismatch"),
        ("八年", "2014-09/2022-11", "holds"),
        ("3年", "2018/2020", "holds"),
        ("7年", "2014-09-16/2021-09-15", "holds"),
        ("2个月", "2021-01-01/2021-02-28", "holds"),
        ("31天", "2021-03-01/2021-03-31", "holds"),
        ("30天", "2021-03-01/2021-03-31", "holds"),
        ("20天", "2021-03-01/2021-03-31", "mismatch"),
    ],
)
def test_the_dates_of_a_period_give_its_length(value: str, period: str, result: str) -> None:
    check = only(checks_of(value=value, period=period))
    assert (check.kind, check.result) == ("span", result)


def test_the_village_officers_have_served_longer_than_is_said() -> None:
    check = only(checks_of(value="近七年", period="2014-09/2022-11"))
    assert check.formula == "2014年9月至2022年11月 共 8.1 至 8.3年，原文印作 近七年"
    assert check.explanation == "起止日期算得 8.1 至 8.3年，与所说的 近七年 不一致。"


@pytest.mark.parametrize(
    ("value", "period"),
    [
        ("3天", "2021-01/2021-06"),
        ("五年", "2022-04/2022-06"),
        ("3年", "2018"),
        ("3年", "2018/.."),
        ("22起", "2018/2020"),
    ],
)
def test_lengths_that_are_not_those_of_the_period_are_left_alone(value: str, period: str) -> None:
    assert checks_of(value=value, period=period) == ()
