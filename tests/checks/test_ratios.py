"""Ratios of profiles, worked out by hand."""

from fractions import Fraction

import pytest

from generator.checks.interval import Interval
from generator.checks.measures import measured
from generator.checks.ratios import Ratio, ratios_of
from tests.checks.samples import PROFILE_VOCABULARY, profile


def ratios(*lines: str) -> dict[str, Ratio]:
    return {ratio.id: ratio for ratio in ratios_of(measured(profile(*lines), PROFILE_VOCABULARY))}


def between(low: str, high: str | None, *, low_open: bool = False, high_open: bool = False) -> Interval:
    return Interval(Fraction(low), None if high is None else Fraction(high), low_open, high_open)


def test_exact_counts_give_a_point() -> None:
    found = ratios("民警 12人", "人口 18000人", "年均警情 3600起")
    assert found["people-per-officer"].values == between("1500", "1500")
    assert found["officers-per-10000"].values == between("20/3", "20/3")
    assert found["calls-per-officer"].values == between("300", "300")


def test_bounds_give_ranges() -> None:
    found = ratios("民警 12人", "人口 1.8万余人")
    assert found["people-per-officer"].values == between("1500", "19000/12", low_open=True, high_open=True)
    assert found["officers-per-10000"].values == between("120/19", "120/18", low_open=True, high_open=True)


def test_nearly_and_less_than() -> None:
    assert ratios("民警 10人", "人口 近4万")["people-per-officer"].values == between(
        "3000", "4000", low_open=True, high_open=True
    )
    assert ratios("民警 不足3人", "人口 6000人")["people-per-officer"].values == between(
        "2000", None, low_open=True
    )


def test_no_less_than_is_open_to_one_side() -> None:
    found = ratios("民警 12人以上", "人口 18000人")
    assert found["people-per-officer"].values == between("0", "1500")
    assert found["officers-per-10000"].values == between("20/3", None)


def test_a_rounded_figure_is_as_wide_as_its_rounding() -> None:
    assert ratios("面积 34.3平方公里", "民警 10人")["area-per-officer"].values == between(
        "3.425", "3.435", high_open=True
    )
    assert ratios("面积 30平方公里", "民警 10人")["area-per-officer"].values == between(
        "2.95", "3.05", high_open=True
    )
    assert ratios("人口 1.8万人", "民警 10人")["people-per-officer"].values == between(
        "1750", "1850", high_open=True
    )


@pytest.mark.parametrize("area", ["3平方公里", "3000000平方米", "300公顷", "4500亩", "3㎢"])
def test_areas_are_brought_to_square_kilometres(area: str) -> None:
    assert ratios(f"面积 {area}", "民警 1人")["area-per-officer"].values.holds(Fraction(3))


def test_an_approximate_figure_is_a_point_and_marked() -> None:
    ratio = ratios("面积 约22平方公里", "民警 11人")["area-per-officer"]
    assert ratio.values == between("2", "2")
    assert ratio.approximate
    assert ratio.told == "面积 约22平方公里 ÷ 民警 11人；含约数，结果只是大概"


def test_calls_of_a_day_are_brought_to_a_year_and_it_is_said() -> None:
    ratio = ratios("日均警情 80余起", "民警 10人")["calls-per-officer"]
    assert ratio.values == between("2920", "3285", low_open=True, high_open=True)
    assert ratio.told == "日均警情（80余起×365天，推算） ÷ 民警 10人"


def test_calls_of_a_month_are_brought_to_a_year_and_it_is_said() -> None:
    ratio = ratios("年均警情 月均300起", "民警 10人")["calls-per-officer"]
    assert ratio.values == between("360", "360")
    assert "由月均数推算到一年" in ratio.told


def test_calls_of_a_year_go_before_those_of_a_day() -> None:
    found = ratios("日均警情 80起", "年均警情 3600起", "民警 10人")
    assert found["calls-per-officer"].values == between("360", "360")
    unreadable = ratios("日均警情 80起", "年均警情 近4000余起", "民警 10人")
    assert unreadable["calls-per-officer"].values == between("2920", "2920")


@pytest.mark.parametrize(
    ("population", "kind"),
    [
        (("户籍人口 2万人", "人口 3万人", "常住人口 4万人", "实有人口 5万人"), "实有人口"),
        (("户籍人口 2万人", "人口 3万人", "常住人口 4万人"), "常住人口"),
        (("户籍人口 2万人", "人口 3万人"), "人口"),
        (("户籍人口 2万人", "流动人口 9万人"), "户籍人口"),
        (("常住人口 4万人", "实有人口 近5万余人"), "常住人口"),
    ],
)
def test_one_kind_of_population_counts_and_is_named(population: tuple[str, ...], kind: str) -> None:
    ratio = ratios("民警 10人", *population)["people-per-officer"]
    assert ratio.above.label == kind
    assert ratio.told.startswith(f"{kind} ")


def test_floating_population_alone_is_no_population() -> None:
    assert ratios("民警 10人", "流动人口 9万人") == {}


def test_only_both_together_bounds_the_officers() -> None:
    found = ratios("民辅警 30人", "人口 18000人")
    assert found["people-per-officer"].values == between("600", None)
    assert found["officers-per-10000"].values == between("0", "50/3")
    assert found["people-per-force"].values == between("600", "600")
    assert found["people-per-officer"].told == (
        "人口 18000人 ÷ 民警（民辅警 30人，推算）；民警：来源只报了民警和辅警的合计"
    )


def test_both_together_without_the_auxiliaries_are_the_officers() -> None:
    assert ratios("民辅警 34人", "辅警 22人", "人口 18000人")["people-per-officer"].values == between(
        "1500", "1500"
    )
    assert ratios("民辅警 30余人", "辅警 22人", "人口 18000人")["people-per-officer"].values == between(
        "1000", "2250", low_open=True, high_open=True
    )


def test_more_auxiliaries_than_people_give_no_officers() -> None:
    assert "people-per-officer" not in ratios("民辅警 20人", "辅警 22人", "人口 18000人")


def test_officers_and_auxiliaries_add_up() -> None:
    ratio = ratios("民警 12人", "辅警 22人", "人口 17000人")["people-per-force"]
    assert ratio.values.holds(Fraction(500))
    assert ratio.told == "人口 17000人 ÷ 民辅警（民警 12人＋辅警 22人，推算）"


@pytest.mark.parametrize(
    "line", ["民警 □2人", "民警 近4000余人", "民警 每万人6名", "民警 12户", "民警 累计40人", "民警 各12人"]
)
def test_figures_that_are_no_total_or_unreadable_give_nothing(line: str) -> None:
    assert ratios(line, "人口 18000人") == {}


def test_nobody_gives_no_ratio_by_nobody() -> None:
    found = ratios("民警 0人", "人口 18000人")
    assert found.keys() == {"officers-per-10000"}
    assert found["officers-per-10000"].values == between("0", "0")


def test_the_latest_of_several_figures_counts_and_it_is_said() -> None:
    ratio = ratios("民警 10人 2019", "民警 12人 2023", "民警 9人", "人口 18000人 2023")["people-per-officer"]
    assert ratio.values == between("1500", "1500")
    assert ratio.told == "人口 18000人 ÷ 民警 12人；民警：共有 3 个数，取时点最近的（2023年）"


def test_several_figures_of_one_time_count_from_the_least_to_the_greatest() -> None:
    ratio = ratios("民警 10人", "民警 12人", "人口 18000人")["people-per-officer"]
    assert ratio.values == between("1500", "1800")
    assert "民警：2 个数分不出先后，取从小到大的全部范围" in ratio.told


def test_an_unreadable_figure_stands_back_behind_a_readable_one() -> None:
    ratio = ratios("民警 □2人 2023", "民警 12人 2019", "人口 18000人 2019")["people-per-officer"]
    assert ratio.values == between("1500", "1500")
    assert "共有 2 个数，取能用来推算的" in ratio.told


def test_figures_of_different_years_are_said() -> None:
    told = ratios("民警 12人 2023", "人口 18000人 2019")["people-per-officer"].told
    assert told == "人口 18000人 ÷ 民警 12人；时点不同：人口 2019年，民警 2023年"
    told = ratios("民警 12人 2023", "人口 18000人")["people-per-officer"].told
    assert told == "人口 18000人 ÷ 民警 12人；时点未必相同：人口 未报道，民警 2023年"


def test_a_profile_without_pairs_has_no_ratios() -> None:
    assert ratios("民警 12人", "辅警 22人", "社区 3个") == {}
    assert ratios() == {}
