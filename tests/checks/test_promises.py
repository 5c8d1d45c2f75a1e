import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.promises import promise_of

COUNTS = """
四方对接            4
四实                4
两个当场            2
1234工作机制        4 10
“1234”工作机制      4 10
一二三四工作法      4 10
1+1+7+N             4
1+1+3+N             4
“1+2+3”工程         3 6
10+2                2 12
三精三专三高        3 9
“三精+三专+三高”    3 9
两队一室            2 3
一室两队            2 3
2队1室              2 3
三圈一面            2 4
五议一创            2 6
两降一升            2 3
十八项              18
二十五项重点任务    25
二十项              20
九十九条            99
16项任务            16
3项主责             3
2大警种融合         2
三联解纷            3
三室联动            3
六维联调            6
三个一              3
四个坚持            4
“四个意识”          4
114                 3 6
“114”综合治理新模式 3 6
1358快速处置机制    4 17
39工作法            2 12 39
双七举措            2
双随机一公开        2 3
三零平安创建        3
九小场所            9
三警合一            3
多网归一两级联动      2
"""

NOTHING = """
一门通办 一呼百应 一站联调 一警多能 一村一辅警 一村(格)一警 一警一房 一街一警一微群 一事一警
12345热线 110联动 24小时值守 七十二小时办结 2023年夏季行动 9.30专项 第一责任人 第十九任所长
百万警进千万家 百日行动 零上访零事故零案件 互联网+公安政务服务 党建引领+ 5G 最后一公里 警民联系卡
每日一清 周六大走访 1、3、5分钟快速反应 送证上门 二〇二一行动
"""


@pytest.mark.parametrize("line", COUNTS.strip().splitlines())
def test_a_name_with_a_count_promises_that_many(line: str) -> None:
    name, *counts = line.split()
    promise = promise_of(name)
    assert promise is not None
    assert promise.counts() == tuple(int(count) for count in counts)


@pytest.mark.parametrize("name", NOTHING.split())
def test_a_numeral_that_counts_no_items_promises_nothing(name: str) -> None:
    assert promise_of(name) is None


def test_an_n_stands_for_one_or_many() -> None:
    promise = promise_of("1+1+7+N")
    assert promise is not None
    assert [count for count in range(14) if promise.allows(count)] == [4, 10, 11, 12, 13]


@given(st.text(alphabet="一二三九十两双百零0129+＋NnX第个项年天G“”室队", max_size=12))
def test_any_name_can_be_read(name: str) -> None:
    promise = promise_of(name)
    assert promise is None or all(count > 0 for count in promise.counts())


@given(st.integers(2, 99))
def test_every_number_up_to_ninety_nine_is_read_in_both_scripts(number: int) -> None:
    tens, ones = divmod(number, 10)
    digits = " 一二三四五六七八九"
    ten = ("" if tens == 1 else digits[tens]) + "十" if tens else ""
    for name in (f"{ten}{digits[ones].strip()}项措施", f"{number}项措施"):
        promise = promise_of(name)
        assert promise is not None
        assert promise.counts() == (number,)
