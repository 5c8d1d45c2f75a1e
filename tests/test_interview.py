"""Whoever answers the questions gets records that pass, whatever they type on the way."""

from collections.abc import Iterator

import pytest

from generator.disk import read_practices
from generator.interview import interview
from generator.model.catalog import Catalog
from generator.new import NewSource, NewStation
from generator.reading import read_catalog
from tests.projects import ROOT

STATION = ["测试镇派出所", "", "山东省", "德州市", "", "ceshi-zhen", "无"]
SOURCE = ["", "警务室“搬”到百姓身边", "新闻网站", "", "2021-10-08", "", ""]


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    found = read_catalog(read_practices(ROOT / "practices")).catalog
    assert found
    return found


def talk(catalog: Catalog, answers: list[str]) -> tuple[list[NewSource | NewStation], list[str], list[str]]:
    """Return what comes of the answers, what was asked, and what was said; every answer must be wanted."""
    asked: list[str] = []
    said: list[str] = []
    given: Iterator[str] = iter(answers)

    def ask(question: str) -> str:
        asked.append(question)
        return next(given) + "\n"

    records = list(interview(catalog, ask, said.append))
    assert not list(given)
    return records, asked, said


def test_the_answers_become_a_source_and_a_station(catalog: Catalog) -> None:
    records, _, _ = talk(catalog, [*STATION, *SOURCE])
    assert records == [
        NewSource("ceshi-zhen", "警务室“搬”到百姓身边", "新闻网站", "全文", "无", "", "2021-10-08", ""),
        NewStation("ceshi-zhen", "测试镇派出所", "派出所", "山东省", "ceshi-zhen", "无", "德州市", ""),
    ]


def test_a_source_that_is_there_is_used_and_not_asked_for(catalog: Catalog) -> None:
    records, _, said = talk(catalog, [*STATION, "dezhou-guojia"])
    assert [record.folder for record in records] == ["stations"]
    assert "警务室“搬”到百姓身边" in said[-1]


def test_the_questions_say_what_to_write_and_what_enter_does(catalog: Catalog) -> None:
    _, asked, said = talk(catalog, [*STATION, *SOURCE])
    assert asked[0] == "名称（单位的名称，不带上级单位；如 郭家街道派出所）："
    assert "直接回车就是“派出所”" in asked[1]
    assert "不知道就直接回车" in asked[3]
    assert "直接回车就是“ceshi-zhen”" in asked[7]
    assert any("1 派出所　2 边境派出所" in text for text in said)


@pytest.mark.parametrize(
    ("at", "wrong", "told"),
    [
        (0, "", "不能空着"),
        (0, "　", "不能空着"),
        (0, "所" * 121, "121"),
        (0, "甲�所", "认不出"),
        (0, "甲\x1b[A所", "认不出"),
        (1, "派出索", "是不是“派出所”"),
        (1, "0", "1 到"),
        (1, "99", "1 到"),
        (2, "", "不能空着"),
        (5, "测试镇", "不能作编号"),
        (5, "ceshi zhen", "不能作编号"),
        (5, "con", "Windows"),
        (5, "a" * 65, "65"),
        (5, "leling-guojia", "已经有了"),
        (6, "", "不能空着"),
        (11, "2021年10月8日", "2021-10-08"),
        (11, "昨天", "哪一年"),
        (12, "www.a.cn", "http"),
    ],
)
def test_a_wrong_answer_is_explained_and_asked_again(
    catalog: Catalog, at: int, wrong: str, told: str
) -> None:
    answers = [*STATION, *SOURCE]
    right, _, _ = talk(catalog, answers)
    records, asked, said = talk(catalog, [*answers[:at], wrong, *answers[at:]])
    assert records == right
    assert asked[at] == asked[at + 1]
    assert [text for text in said if told in text and "请再写一次" in text]


@pytest.mark.parametrize(
    ("written", "meant"), [("2", "边境派出所"), ("２", "边境派出所"), ("公安派出所", "派出所")]
)
def test_a_choice_may_be_a_number_or_a_synonym(catalog: Catalog, written: str, meant: str) -> None:
    records, _, _ = talk(catalog, [STATION[0], written, *STATION[2:], *SOURCE])
    station = records[-1]
    assert isinstance(station, NewStation)
    assert station.kind == meant


def test_an_id_may_be_typed_in_full_width_or_capitals(catalog: Catalog) -> None:
    records, _, _ = talk(catalog, [*STATION[:5], "Ｃｅｓｈｉ－Ｚｈｅｎ", *STATION[6:], *SOURCE])
    assert records[-1].id == "ceshi-zhen"


def test_what_is_not_known_is_left_out(catalog: Catalog) -> None:
    source, _ = talk(catalog, [*STATION, "", "", "报纸", "", "", "", ""])[0]
    assert source == NewSource("ceshi-zhen", "", "报纸", "全文")


def test_giving_up_yields_nothing(catalog: Catalog) -> None:
    def ask(question: str) -> str:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(interview(catalog, ask, print))
