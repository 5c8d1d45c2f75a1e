import pytest

from generator.diagnostics import Level
from generator.manual.entry import manual_of

TEXT = """
什么意思：冒号是中文的。
第二行接着写。

另起一段。
为什么要查：读不懂。
怎样改：改成下面的一种。
    第一种。
    第二种。
检查会说：用了全角冒号
不对（sources）：
    id: a
  > name：甲
对：
    name: 甲
"""


def test_prose_is_joined_and_paragraphs_stay_apart() -> None:
    manual = manual_of("a-code", "标题。", TEXT)
    assert manual.title == "标题"
    assert manual.meaning == ("冒号是中文的。第二行接着写。", "另起一段。")
    assert manual.mend == ("改成下面的一种。", "第一种。", "第二种。")


def test_an_example_knows_its_kind_its_lines_and_the_marked_one() -> None:
    manual = manual_of("a-code", "标题。", TEXT)
    assert (manual.bad.kind, manual.bad.lines, manual.bad.marked) == ("sources", ("id: a", "name：甲"), 1)
    assert (manual.good.kind, manual.good.text, manual.good.marked) == ("", "name: 甲", None)


def test_what_is_not_said_otherwise_is_an_error() -> None:
    assert manual_of("a-code", "标题。", TEXT).levels == (Level.ERROR,)
    both = manual_of("a-code", "标题。", TEXT.replace("检查会说", "级别：错误或警告\n\n检查会说"))
    assert both.levels == (Level.ERROR, Level.WARNING)


@pytest.mark.parametrize("label", ["什么意思", "为什么要查", "怎样改", "检查会说", "不对（sources）", "\n对"])
def test_a_text_without_one_of_its_parts_is_refused(label: str) -> None:
    with pytest.raises(ValueError, match="lacks"):
        manual_of("a-code", "标题。", TEXT.replace(f"{label}：", f"{label}，"))


def test_an_example_that_is_not_indented_is_refused() -> None:
    with pytest.raises(ValueError, match="not indented"):
        manual_of("a-code", "标题。", TEXT.replace("    name: 甲", "name: 甲"))
