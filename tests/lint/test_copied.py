"""What was copied from a source is told with its length; what is quoted or short is not."""

import pytest

from generator.lint import Sources

ARTICLE = (
    "记者近日来到派出所看到，所里把治安民警和交警编在一起，分成四个班组，一个主班，一个副班，两个坐班，"
    "主班以外勤为主，负责当天的交通违法查处、路面巡逻和交通事故处理，副班在所内值班备勤。"
)
SOURCES = Sources({"a.txt": ARTICLE, "b.txt": "别的文章。"})
COPY = "分成四个班组，一个主班，一个副班，两个坐班，主班以外勤为主，负责当天的交通违法查处"


def test_a_long_copy_is_told_with_its_place_and_source() -> None:
    (stretch,) = SOURCES.stretches(f"本所{COPY}。")
    assert (stretch.source, stretch.length) == ("a.txt", 36)
    assert f"本所{COPY}。"[stretch.start : stretch.end] == COPY


@pytest.mark.parametrize("change", [("，", " "), ("，", ""), ("，", "、\n")])
def test_other_punctuation_hides_no_copy(change: tuple[str, str]) -> None:
    assert list(SOURCES.stretches(COPY.replace(*change)))


@pytest.mark.parametrize(
    "text", [f"文中说“{COPY}”。", COPY[:30], "四个班组各管一段，主班跑外勤，副班守在所里。", ""]
)
def test_quotations_and_short_stretches_are_no_copies(text: str) -> None:
    assert list(SOURCES.stretches(text)) == []
