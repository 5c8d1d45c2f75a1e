"""What the lints find in words, and what they leave alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.lint import lints, manuals
from generator.lint._numbers import is_bank_card, is_identity_number
from generator.model.base import TextKind
from generator.model.walk import Written
from generator.reading.manual import MANUAL
from generator.rules import manuals as rule_manuals


def found(text: str, kind: TextKind = TextKind.PROSE, names: str = "") -> list[tuple[str, str]]:
    """Return the lints that have something to say of a text, with what they blame."""
    written = Written(("summary",), text, kind)
    return [
        (lint.id, one.wrong)
        for lint in lints()
        if kind in lint.kinds and lint.may_hold.search(text)
        for one in lint.find(written, names)
    ]


def mended(text: str) -> str:
    """Return a text as the only lint that complains would have it."""
    written = Written(("summary",), text, TextKind.PROSE)
    (right,) = [one.right for lint in lints() if lint.may_hold.search(text) for one in lint.find(written, "")]
    return right


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("请拨打13812345678联系", "13812345678"),
        ("电话：138 1234 5678。", "138 1234 5678"),
        ("电话138-1234-5678", "138-1234-5678"),
        ("电话１３８１２３４５６７８", "１３８１２３４５６７８"),
        ("电话+86 13812345678", "+86 13812345678"),
        ("身份证号11010519491231002X", "11010519491231002X"),
        ("身份证号110105 19491231 002x的人", "110105 19491231 002x"),
        ("身份证号１１０１０５１９４９１２３１００２Ｘ", "１１０１０５１９４９１２３１００２Ｘ"),
        ("旧证110105491231002", "110105491231002"),
        ("卡号6222021234567890128", "6222021234567890128"),
        ("卡号4111 1111 1111 1111", "4111 1111 1111 1111"),
        ("肇事车鲁A12345逃逸", "鲁A12345"),
        ("车牌京A·D12345的电动车", "京A·D12345"),
        ("警车粤B1234警", "粤B1234警"),
        ("邮箱zhang.san@example.com", "zhang.san@example.com"),
    ],
)
def test_numbers_of_persons_are_found_however_they_are_written(text: str, wrong: str) -> None:
    assert [one for one in found(text) if one[0] != "typography"] == [("personal-number", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "2021-09-26至2022-10-31",
        "代码371481，邮编253600",
        "编号20210926123456",
        "身份证号110105194912310021",
        "身份证号11010519491331002X",
        "卡号6222021234567890123",
        "拨打110、12345和0534-1234567",
        "投入13800000元，覆盖12345678人",
        "网址 http://a.cn/2020/0818/c192482-34233192.html",
        "鲁A牌照的车、京沪高速",
        "第1234567890123456789号",
        "时间2021.09.26 08:30:00",
    ],
)
def test_other_figures_are_left_alone(text: str) -> None:
    assert [one for one in found(text) if one[0] == "personal-number"] == []


def test_the_check_digits_are_those_of_the_standards() -> None:
    assert is_identity_number("11010519491231002X")
    assert not is_identity_number("110105194912310021")
    assert is_bank_card("4111111111111111")
    assert not is_bank_card("4111111111111112")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("村民李建国的电动车被偷。", "李建国"),
        ("群众王芳报警。", "王芳"),
        ("犯罪嫌疑人张伟，被抓获。", "张伟"),
        ("受害人欧阳娜娜说", "欧阳娜娜"),
        ("当事人刘志强与邻居陈丽争吵", "刘志强"),
    ],
)
def test_names_of_members_of_the_public_are_found(text: str, wrong: str) -> None:
    assert ("personal-name", wrong) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "群众高度评价，群众安全感提升，居民成立自治会，村民于当日报警。",
        "当事人王某、嫌疑人张某某、村民李某甲。",
        "群众满意、当事人和解、居民文明公约、司机严重超速、群众利益、居民万家、村民向社区民警反映",
        "学生安全、老人全部、家长学校、游客金山景区、商户江海市场",
    ],
)
def test_ordinary_words_are_no_names(text: str) -> None:
    assert [one for one in found(text) if one[0] == "personal-name"] == []


@pytest.mark.parametrize(
    "text",
    [
        "（请填写）",
        "待补充",
        "TODO",
        "XXXX",
        "……",
        "【请填写概要】",
        "暂无",
        "见附件",
        "某某派出所",
        "请在此填写概要",
        "？？？",
        "无",
        "-",
    ],
)
def test_what_a_template_left_is_found(text: str) -> None:
    assert [lint for lint, _ in found(text, TextKind.LINE)] == ["template-text"]


@pytest.mark.parametrize(
    "text", ["无人机", "暂无固定场所", "XX型无人机", "标题", "派出所", "请填表", "同上门服务", "略有下降"]
)
def test_words_that_only_begin_so_are_left_alone(text: str) -> None:
    assert found(text, TextKind.LINE) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("有民警 12 人，辅警22人。", "有民警12人，辅警22人。"),
        ('推行"两队一室",分三步.', "推行“两队一室”，分三步。"),
        ("推行「两队一室」。", "推行“两队一室”。"),
        ("面积150㎡，辖区34.3km²。", "面积150平方米，辖区34.3平方公里。"),
        ("民警１２人。", "民警12人。"),
        ("综合指挥室(设在三楼)负责。", "综合指挥室（设在三楼）负责。"),
        ("等等...以后", "等等……以后"),
        ("巡逻，，调解", "巡逻，调解"),
        ("登船做安全检查👍。", "登船做安全检查。"),
        ("登船做安全檢查。", "登船做安全检查。"),
    ],
)
def test_the_line_as_it_should_be_is_offered(text: str, right: str) -> None:
    assert mended(text) == right
    assert found(right) == []


@pytest.mark.parametrize(
    "text",
    [
        "网址里也有 2024-02/09；采访在2月3日。",
        "代码是 GB/T 2260 的前两位。",
        "锦旗题“破案迅速 执法为民”。",
        "发布者印作“浙江公安 發佈”，标题是《駐村輔警》。",
        "用 Word 写的；比例 1:3，时间 8:30。",
        "他说：“有3.5万人。”",
    ],
)
def test_good_typography_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_traditional_characters_in_the_name_of_a_station_are_its_name() -> None:
    assert found("滎阳派出所") == [("traditional-characters", "滎阳派出所")]
    assert found("滎阳派出所", names="滎") == []


def test_long_quotations_are_told_with_their_length() -> None:
    assert [lint for lint, _ in found(f"说“{'字' * 81}”")] == ["long-quotation"]
    assert found(f"说“{'字' * 80}”") == []


def test_praise_is_told_unless_it_is_someone_elses() -> None:
    assert [lint for lint, _ in found("推行以来成效显著，受到群众一致好评。")] == ["praise"]
    assert found("推行以来“成效显著”。") == []
    assert found("记者说成效显著，没有数字。") == []


@pytest.mark.parametrize(
    "text", ["先登船<br>再检查", "一&nbsp;二", "**重点**", "见[网站](http://a.cn)", "```"]
)
def test_markup_is_told(text: str) -> None:
    assert [lint for lint, _ in found(text)] == ["markup"]


def test_no_lint_has_the_code_of_something_else() -> None:
    assert not set(manuals()) & (set(rule_manuals()) | set(MANUAL))


PIECES = (
    *(
        "群众",
        "嫌疑人",
        "村民",
        "所长",
        "记者",
        "岁的",
        "张",
        "欧阳",
        "王",
        "伟",
        "秀英",
        "建国",
        "老人",
        "说",
        "：",
        "，",
        " ",
    ),
    *(
        "“",
        "”",
        "（",
        "）",
        "《",
        "》",
        "1）",
        "请填写",
        "待补充",
        "××",
        "成效显著",
        "筑牢",
        "防线",
        "12",
        "人",
        "#",
        "**",
        "。。",
    ),
    *("138", "1234", "5678", "@", "鲁A", "兩", "㎡", "，，", "同上", "...", "\n"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_a_first_glance_misses_nothing(text: str) -> None:
    for lint in lints():
        for kind in lint.kinds:
            if list(lint.find(Written(("summary",), text, kind), "")):
                assert lint.may_hold.search(text), lint.id


@pytest.mark.parametrize("text", ["“甲”乙（丙）", "1）先说；2）再做", "《甲》和“乙”", "没有标点"])
def test_marks_in_pairs_are_left_alone(text: str) -> None:
    assert "unpaired-marks" not in dict(found(text))


@pytest.mark.parametrize(
    ("text", "mark"), [("“甲乙", "“"), ("甲）乙", "）"), ("（甲（乙）", "（"), ("《甲》乙》", "》")]
)
def test_a_mark_without_its_mate_is_named(text: str, mark: str) -> None:
    assert dict(found(text)).get("unpaired-marks") == mark
