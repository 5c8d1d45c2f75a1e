"""How quantities, dates and places are said to a reader."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.dates import Dated
from generator.model.quantity_reader import read_quantity
from generator.model.station import Location
from generator.views.wording import asked, date_in_brief, date_wording, excerpt, place_wording, understood


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("12人", ""),
        ("1,650件", ""),
        ("约3.3平方公里", ""),
        ("1.8万余人", "18,000～19,000人"),
        ("1529万人", "15,290,000人"),
        ("八十五项", "85项"),
        ("超9万人", "多于 90,000人"),
        ("90%以上", "不少于 90%"),
        ("不足3人", "少于 3人"),
        ("至少4次", "不少于 4次"),
        ("4万到5万人次", "40,000～50,000人次"),
        ("七成", "70%"),
        ("三分之一", "33.33%"),
        ("十万分之三", "0.003%"),
        ("超十万分之三", "多于 0.003%"),
        ("万分之2.37", "0.0237%"),
        ("三千分之一", "0.033%"),
        ("1000.005亩", ""),
        ("超1000.005亩", "多于 1,000.005亩"),
        ("十万分之三到十万分之四", "0.003～0.004%"),
        ("0.12‰到0.14‰", "0.012～0.014%"),
        ("1.001到1.004公里", "1.001～1.004公里"),
        ("近4000余起", "无法确定（说法自相矛盾）"),
        ("□200余起", "无法确定（原文残缺）"),
    ],
)
def test_a_quantity_is_explained_where_it_does_not_speak_for_itself(printed: str, said: str) -> None:
    assert understood(read_quantity(printed)) == said


COUNTS = st.sampled_from(["人", "公里", "亩", "‰", "%", ""])
DECIMALS = st.decimals(min_value="0.0001", max_value=10**7, places=4)


@given(
    st.lists(DECIMALS, min_size=2, max_size=2, unique=True),
    COUNTS,
    st.sampled_from(["{}", "超{}", "不足{}", "{}以上", "约{}"]),
)
def test_whatever_was_read_is_told_and_something_never_as_0(
    ends: list[Decimal], unit: str, around: str
) -> None:
    low, high = (f"{end.normalize():f}{unit}" for end in sorted(ends))
    for printed in (around.format(low), f"{low}到{high}"):
        told = re.findall(r"[0-9][0-9,.]*", understood(read_quantity(printed)))
        assert len(set(told)) == len(told), printed
        assert "0" not in told, printed


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2021-09-26", "2021年9月26日"),
        ({"value": "2021", "basis": "编者推定"}, "2021年（编者推定）"),
        (
            {"value": "2022-01/2022-06", "basis": "编者推定", "printed": "今年上半年", "note": "会议之年"},
            "2022年1月至6月（编者推定；原文：今年上半年；会议之年）",
        ),
        ({"value": "2021", "printed": "去年"}, "2021年（原文：去年）"),
    ],
)
def test_a_date_says_how_it_was_come_by(date: object, said: str) -> None:
    assert date_wording(Dated.model_validate(date)) == said


def test_a_date_in_brief_keeps_its_basis_and_leaves_out_the_reasons() -> None:
    inferred = {"value": "2021", "basis": "编者推定", "printed": "去年", "note": "文中写到会议。"}
    assert date_in_brief(Dated.model_validate(inferred)) == "2021年（编者推定）"
    assert date_wording(Dated.model_validate(inferred)) == "2021年（编者推定；原文：去年；文中写到会议）"
    assert date_in_brief(Dated.model_validate("2021-09")) == "2021年9月"


def test_a_place_is_said_from_the_province_down() -> None:
    location = Location(province="山东省", county="乐陵市", town="郭家街道")
    assert place_wording(location) == "山东省 乐陵市 郭家街道"


def test_an_excerpt_ends_with_a_sentence_where_it_can() -> None:
    assert excerpt("第一句话。第二句话很长很长。", limit=10) == "第一句话。"
    assert excerpt("没有标点的一段话一直写下去", limit=6) == "没有标点的…"
    assert excerpt("短", limit=6) == "短"


@pytest.mark.parametrize("written", ["缺人怎么办", "缺人怎么办？", "缺人怎么办?", "缺人怎么办。"])
def test_questions_have_the_same_marks_however_they_are_written(written: str) -> None:
    assert asked([written, "怎样排班"]) == "缺人怎么办；怎样排班。"


def test_no_more_questions_are_told_than_anybody_reads() -> None:
    assert asked(["一", "二", "三", "四", "五", "六", "七"]) == "一；二；三；四；五；六。"


def test_who_asks_nothing_is_told_nothing() -> None:
    assert asked([]) == ""
