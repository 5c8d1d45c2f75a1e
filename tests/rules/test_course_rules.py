"""Rules of courses: pointers lead somewhere, self-tests can be answered, times add up."""

from typing import Any

import pytest

from generator.diagnostics import Level
from generator.model.course import Course
from generator.rules import (
    course_time,
    duplicate_local_id,
    gone_pointer,
    lifecycle,
    repeated_entry,
    self_test_answer,
    unclear_pointer,
    unknown_pointer,
    unknown_reference,
    unknown_term,
)
from tests.rules.samples import REVIEW, claim, course, found, model, practice, station, words_of

WITHDRAWN = {"status": "已撤回", "interest": "无", "reason": "撤稿"}


def one_step(**pointer: Any) -> Course:
    """Make a course whose one step points at this."""
    return course(path=[{**pointer, "look_for": "看", "time": "10分钟"}])


def told(course_of: Course, *others: Any) -> list[str]:
    """Return what the rules say about pointers of a course."""
    rules = (unclear_pointer, unknown_pointer, unknown_reference, unknown_term, repeated_entry)
    return [finding.message for rule in rules for finding in found(rule, course_of, *others)]


RECORDS = (
    station(claims=[claim("level")], practices=[practice("moshi", claims=[claim("inner")])]),
    station("a-two"),
    model("m-one"),
    model("m-two"),
)


@pytest.mark.parametrize(
    "pointer",
    [
        {"station": "a-one"},
        {"station": "a-one", "practice": "moshi"},
        {"station": "a-one", "practice": "moshi", "claim": "inner"},
        {"station": "a-one", "claim": "level"},
        {"stations": ["a-one", "a-two"]},
        {"model": "m-one"},
        {"models": ["m-one", "m-two"]},
        {"source": "paper"},
        {"problem": "警力不足"},
        {"page": "编辑规范"},
    ],
)
def test_everything_that_a_course_may_point_at_is_taken(pointer: dict[str, Any]) -> None:
    assert told(one_step(**pointer), *RECORDS) == []


@pytest.mark.parametrize(
    ("pointer", "message"),
    [
        ({}, "这里没有写指向什么"),
        ({"claim": "level"}, "写了做法或说法，没有写是哪个单位的"),
        ({"model": "m-one", "practice": "moshi"}, "写了做法或说法，没有写是哪个单位的"),
        ({"station": "a-one", "model": "m-one"}, "一处只能指向一样，这里写了 2 样：单位、模式"),
        ({"stations": ["a-one"]}, "对比的单位只写了一个，没有可以比的"),
        ({"models": ["m-one"]}, "对照的模式只写了一个，没有可以比的"),
        ({"models": ["m-one", "m-one"]}, "列表里已经有“m-one”了"),
        ({"station": "a-one", "practice": "mosi"}, "“某派出所”没有编号为“mosi”的做法"),
        ({"station": "a-one", "claim": "inner"}, "“某派出所”没有编号为“inner”的说法"),
        ({"station": "a-one", "practice": "moshi", "claim": "level"}, "“某做法”没有编号为“level”的说法"),
        ({"station": "nobody"}, "stations 里没有编号为“nobody”的记录"),
        ({"problem": "人不够"}, "“问题”里没有“人不够”这个词"),
        ({"page": "首页"}, "“本库网页”里没有“首页”这个词"),
    ],
)
def test_what_leads_nowhere_or_to_several_places_is_told_once(pointer: dict[str, Any], message: str) -> None:
    names = {"某派出所": RECORDS[0].name, "某做法": "moshi"}
    said = told(one_step(**pointer), *RECORDS)
    assert len(said) == 1
    expected = message
    for placeholder, name in names.items():
        expected = expected.replace(placeholder, name)
    assert said[0].split("”", 1)[-1] == expected.split("”", 1)[-1]


def test_a_claim_that_is_elsewhere_in_the_record_is_led_to() -> None:
    hints = [
        hint
        for _, _, _, hint in words_of(
            found(unknown_pointer, one_step(station="a-one", claim="inner"), *RECORDS)
        )
    ]
    assert hints == [f"它在做法“{RECORDS[0].practices[0].name}”里，写上 practice: moshi"]
    pointer = {"station": "a-one", "practice": "moshi", "claim": "level"}
    hints = [hint for _, _, _, hint in words_of(found(unknown_pointer, one_step(**pointer), *RECORDS))]
    assert hints == ["它是单位层面的说法，删去 practice 一行"]


def test_a_misspelt_id_gets_the_right_one() -> None:
    (finding,) = found(unknown_pointer, one_step(station="a-one", practice="mosi"), *RECORDS)
    assert (finding.path, finding.wrong, finding.right) == (("path", 0, "practice"), "mosi", "moshi")


def test_pointers_are_looked_at_wherever_they_stand() -> None:
    wrong = [{"station": "a-one", "claim": "nothing"}]
    made = course(
        discussion=[{"text": "问？", "about": wrong}],
        self_test=[{"id": "q", "question": "问？", "answer": "答", "reason": "因为", "rests_on": wrong}],
        tasks=[{"title": "做", "text": "做", "good": "好", "on": wrong}],
    )
    paths = [finding.path for finding in found(unknown_pointer, made, *RECORDS)]
    assert paths == [
        ("discussion", 0, "about", 0, "claim"),
        ("self_test", 0, "rests_on", 0, "claim"),
        ("tasks", 0, "on", 0, "claim"),
    ]


def test_what_was_withdrawn_is_warned_of() -> None:
    gone = station("a-gone", name="旧所", review=WITHDRAWN)
    (finding,) = found(gone_pointer, one_step(station="a-gone"), gone)
    assert (finding.level, finding.message) == (Level.WARNING, "指向的“旧所”状态是“已撤回”")
    moved = model("m-gone", review={"status": "已合并", "interest": "无", "moved_to": ["m-one"]})
    (finding,) = found(gone_pointer, one_step(models=["m-one", "m-gone"]), moved, model("m-one"))
    assert (finding.path, finding.hint) == (("path", 0, "models", 1), "它的去向是 m-one")
    assert found(gone_pointer, one_step(station="a-one"), station()) == []


def test_a_course_that_is_gone_itself_may_point_at_anything() -> None:
    gone = station("a-gone", review=WITHDRAWN)
    made = course(path=one_step(station="a-gone").path, review=WITHDRAWN)
    assert found(gone_pointer, made, gone) == []
    for pointer in ({}, {"station": "a-one", "practice": "deleted"}, {"models": ["m-one"]}):
        made = course(path=one_step(**pointer).path, review=WITHDRAWN)
        assert [found(rule, made, *RECORDS) for rule in (unclear_pointer, unknown_pointer)] == [[], []]


@pytest.mark.parametrize("status", ["已撤回", "已移动", "已合并", "已拆分"])
@pytest.mark.parametrize(
    "narrowed", [{"practice": "moshi"}, {"practice": "moshi", "claim": "inner"}, {"claim": "level"}]
)
def test_a_record_that_is_gone_may_have_dropped_what_courses_point_at(
    status: str, narrowed: dict[str, str]
) -> None:
    gone = station("a-gone", review={"status": status, "interest": "无", "reason": "撤稿"})
    made = one_step(station="a-gone", **narrowed)
    assert told(made, gone) == []
    assert [finding.level for finding in found(gone_pointer, made, gone)] == [Level.WARNING]


def test_a_course_leads_on_as_other_records_do() -> None:
    merged = course(review={"status": "已合并", "interest": "无", "moved_to": ["b-course"]})
    assert [finding.message for finding in found(lifecycle, merged)] == [
        "courses 里没有编号为“b-course”的记录"
    ]
    assert found(lifecycle, merged, course(id="b-course")) == []


RIGHT, WRONG = {"text": "对", "right": "是"}, "不对"


def question(**fields: Any) -> Course:
    """Make a course with one question in its self-test."""
    given = {"id": "q", "question": "问？", "reason": "因为", "rests_on": [{"station": "a-one"}]}
    return course(self_test=[{**given, **fields}])


@pytest.mark.parametrize(
    "fields", [{"answer": "答"}, {"options": [RIGHT, WRONG]}, {"options": [RIGHT, RIGHT, WRONG]}]
)
def test_questions_that_can_be_answered_are_taken(fields: dict[str, Any]) -> None:
    assert found(self_test_answer, question(**fields), station()) == []


@pytest.mark.parametrize(
    ("fields", "field", "message"),
    [
        ({}, "question", "这道题没有选项，也没有答案"),
        ({"options": [WRONG, WRONG]}, "options", "选项里没有一项标为正确"),
        ({"options": [RIGHT, RIGHT]}, "options", "每个选项都标为正确，题目就没有意义"),
        ({"options": [RIGHT]}, "options", "选择题只有一个选项"),
        ({"options": [RIGHT, WRONG], "answer": "A"}, "answer", "选择题的答案由选项标出，不再写答案"),
    ],
)
def test_questions_that_cannot_be_answered_are_told(fields: dict[str, Any], field: str, message: str) -> None:
    told_of = found(self_test_answer, question(**fields), station())
    assert [(finding.path, finding.message) for finding in told_of] == [(("self_test", 0, field), message)]


def test_two_questions_have_two_ids() -> None:
    made = question(answer="答")
    twice = course(self_test=[*made.self_test, *made.self_test])
    assert [finding.message for finding in found(duplicate_local_id, twice, station())] == [
        "编号“q”前面已经用过"
    ]


@pytest.mark.parametrize(
    ("length", "times", "messages"),
    [
        ("1小时", ["30分钟", "0.5小时"], []),
        ("90分钟", ["90分钟"], []),
        ("1小时", ["30分钟", "31分钟"], ["阅读路线一共要 61 分钟，课程的时长却只有 60 分钟"]),
        ("0.5小时", ["7.5分钟", "30分钟"], ["阅读路线一共要 37.5 分钟，课程的时长却只有 30 分钟"]),
        ("7.5分钟", ["8分钟"], ["阅读路线一共要 8 分钟，课程的时长却只有 7.5 分钟"]),
        ("约1小时", ["10分钟"], ["“约1小时”不是确定的时长"]),
        ("1小时", ["10"], ["“10”不是确定的时长"]),
        ("2天", ["10分钟"], ["“2天”不是确定的时长"]),
        ("1学期", ["10分钟"], []),
    ],
)
def test_times_are_certain_and_add_up(length: str, times: list[str], messages: list[str]) -> None:
    path = [{"station": "a-one", "look_for": "看", "time": time} for time in times]
    findings = found(course_time, course(length=length, path=path), station())
    assert [finding.message for finding in findings] == messages


def test_the_sample_is_good() -> None:
    assert told(course(), *RECORDS) == []
    assert REVIEW["status"] == "已发布"
