import pytest

from generator.model.addresses import OWN_PAGES
from generator.rules import duplicate_term, term_attributes, unknown_term, unknown_unit, vocabulary_complete
from tests.rules.samples import (
    claim,
    found,
    place_of,
    practice,
    station,
    terms_of,
    vocabulary,
    words_of,
)


def test_a_term_of_the_list_is_fine() -> None:
    assert found(unknown_term, station(practices=[practice(problems=["警力不足"])])) == []


def test_a_synonym_is_answered_with_the_proper_term() -> None:
    assert words_of(found(unknown_term, station(practices=[practice(problems=["缺人"])]))) == [
        (
            "stations/a-one",
            "practices.0.problems.0",
            "“缺人”是同义词，“词表problem”里的规范词是“警力不足”",
            "改成“警力不足”",
        )
    ]


def test_a_term_nobody_knows_is_answered_with_the_nearest_and_the_list() -> None:
    assert words_of(found(unknown_term, station(practices=[practice(problems=["警力不够", "民风"])]))) == [
        (
            "stations/a-one",
            "practices.0.problems.0",
            "“词表problem”里没有“警力不够”这个词",
            "是不是“警力不足”？可以写：警力不足、人员流动",
        ),
        (
            "stations/a-one",
            "practices.0.problems.1",
            "“词表problem”里没有“民风”这个词",
            "可以写：警力不足、人员流动",
        ),
    ]


def test_a_long_list_is_not_written_out() -> None:
    terms = [{"id": f"p-{i}", "label": f"问题{i}", "definition": "说明"} for i in range(13)]
    words = vocabulary(problem={"terms": terms})
    findings = found(unknown_term, station(practices=[practice(problems=["民风"])]), words=words)
    assert [finding.hint for finding in findings] == ["请在 vocabulary.yaml 的“词表problem”里找规范词"]


def test_a_set_that_is_missing_is_told_once_and_not_at_every_term() -> None:
    words = vocabulary(problem={"gone": True})
    one = station(practices=[practice(problems=["警力不足", "民风"])])
    assert found(unknown_term, one, words=words) == []
    assert words_of(found(vocabulary_complete, one, words=words)) == [
        ("vocabulary", "sets", "缺少词表“problem”", "加一个编号为 problem 的词表")
    ]


def test_the_vocabulary_of_these_tests_is_complete_and_without_duplicates() -> None:
    for rule in (vocabulary_complete, duplicate_term, term_attributes):
        assert found(rule) == []


def test_missing_terms_and_missing_defaults() -> None:
    results = [term for term in terms_of("check_result") if term["id"] != "truncated"]
    words = vocabulary(
        check_result={"terms": results},
        legibility={"terms": [{"id": "damaged", "label": "残缺", "definition": "说明"}]},
    )
    assert words_of(found(vocabulary_complete, words=words)) == [
        (
            "vocabulary",
            f"sets.{place_of('check_result', words)}.terms",
            "词表“词表check_result”缺少编号为“truncated”的词",
            "补上这个词条，编号照写",
        ),
        (
            "vocabulary",
            f"sets.{place_of('legibility', words)}.terms",
            "词表“词表legibility”缺少规范词“清楚”，不填时就用它",
            "补上这个词条",
        ),
    ]


def test_a_page_that_the_library_does_not_have_is_told_with_those_that_it_has() -> None:
    terms = [*terms_of("own_page"), {"id": "front", "label": "首页", "definition": "说明"}]
    words = vocabulary(own_page={"terms": terms})
    assert words_of(found(vocabulary_complete, words=words)) == [
        (
            "vocabulary",
            f"sets.{place_of('own_page', words)}.terms.{len(terms) - 1}.id",
            "词表“词表own_page”里的“首页”（front）没有网页",
            f"删去这个词条，或改用有网页的编号：{'、'.join(OWN_PAGES)}",
        )
    ]


def test_every_list_that_a_field_takes_its_word_from_is_needed() -> None:
    needed = {set_id for set_id, _ in vocabulary_complete.term_fields()}
    assert {"yes_no", "unit_kind", "date_basis", "theme", "honour_recipient", "damage_kind"} <= needed


def test_duplicates_in_a_set() -> None:
    terms = [
        {"id": "one", "label": "一", "definition": "说明", "synonyms": ["壹", "二"]},
        {"id": "one", "label": "二", "definition": "说明", "synonyms": ["壹"]},
        {"id": "three", "label": "一", "definition": "说明"},
    ]
    words = vocabulary(problem={"terms": terms})
    at = f"sets.{place_of('problem', words)}.terms"
    hint = "删去重复的一处"
    assert words_of(found(duplicate_term, words=words)) == [
        ("vocabulary", f"{at}.1.id", "编号“one”在词表“词表problem”里已经用过", hint),
        ("vocabulary", f"{at}.2.label", "规范词“一”在词表“词表problem”里已经用过", hint),
        ("vocabulary", f"{at}.0.synonyms.1", "同义词“二”在词表“词表problem”里已经用过", hint),
        ("vocabulary", f"{at}.1.synonyms.0", "同义词“壹”在词表“词表problem”里已经用过", hint),
    ]


def test_a_set_id_used_twice() -> None:
    words = vocabulary(problem={"id": "province"})
    findings = found(duplicate_term, words=words)
    assert [finding.message for finding in findings] == ["词表编号“province”前面已经用过"]


def test_attributes_that_make_no_sense() -> None:
    terms = [
        {"id": "one", "label": "一", "definition": "说明", "broader": "二", "code": "37", "evidence": "E3"},
        {"id": "two", "label": "二", "definition": "说明", "broader": "一", "code": "37", "evidence": "三级"},
        {"id": "three", "label": "三", "definition": "说明", "broader": "四", "code": "370"},
    ]
    words = vocabulary(problem={"terms": terms})
    at = f"sets.{place_of('problem', words)}.terms"
    assert words_of(found(term_attributes, words=words)) == [
        ("vocabulary", f"{at}.2.broader", "“词表problem”里没有上位词“四”", "可以写：一、二、三"),
        ("vocabulary", f"{at}.0.broader", "上位词绕成了圈：一 → 二 → 一", "最宽的词不写上位词"),
        ("vocabulary", f"{at}.1.evidence", "“三级”不是证据等级", "可以写：E0、E1、E2、E3、E4、E5"),
        ("vocabulary", f"{at}.1.code", "代码“37”已经是“一”的", "各省代码不同，请核对"),
        ("vocabulary", f"{at}.2.code", "“370”不是两位数字的代码", "省级代码是两位数字，如 37"),
    ]


@pytest.mark.parametrize("value", ["22起", "12名", "12", "10起5人"])
def test_units_of_the_list_and_pure_numbers_are_fine(value: str) -> None:
    assert found(unknown_unit, station(claims=[claim(value=value)])) == []


def test_units_are_looked_for_everywhere() -> None:
    one = station(
        profile=[{"measure": "民警", "value": "12亻"}],
        practices=[
            practice(
                claims=[claim(change="增加5岂", parts=[{"label": "一", "value": "3盏"}])],
                structure={"units": [unit_with_staff()]},
            )
        ],
    )
    hint = "如果是新的量词，请加进 practices/vocabulary.yaml 的“词表measure_unit”词表"
    assert words_of(found(unknown_unit, one)) == [
        ("stations/a-one", "profile.0.value", "“12亻”的单位“亻”不在词表里", hint),
        ("stations/a-one", "practices.0.structure.units.0.staff.0.number", "“3枚”的单位“枚”不在词表里", hint),
        ("stations/a-one", "practices.0.claims.0.change", "“5岂”的单位“岂”不在词表里", hint),
        ("stations/a-one", "practices.0.claims.0.parts.0.value", "“3盏”的单位“盏”不在词表里", hint),
    ]


def unit_with_staff() -> dict[str, object]:
    return {"id": "team", "name": "队", "kind": "队", "staff": [{"who": "民警", "number": "3枚"}]}


def test_the_nearest_unit_is_offered() -> None:
    findings = found(unknown_unit, station(claims=[claim(value="5个月份")]))
    assert [finding.hint for finding in findings] == [
        "是不是“个月”？如果是新的量词，请加进 practices/vocabulary.yaml 的“词表measure_unit”词表"
    ]
