from typing import Any

import pytest

from generator.rules import (
    later_than_source,
    lifecycle,
    missing_source,
    name_taken_twice,
    province_code,
    repeated_entry,
    reserved_id,
    same_source_twice,
)
from tests.rules.samples import REVIEW, claim, found, model, practice, source, station, words_of


def test_one_name_in_one_county_is_told_at_the_second_record() -> None:
    twins = (station("a", name="城关派出所"), station("b", name="城关派出所"))
    assert words_of(found(name_taken_twice, *twins)) == [
        (
            "stations/b",
            "name",
            "“城关派出所”与 stations/a 名称相同，又在同一个地方",
            "是同一个单位就合成一条记录；是两个单位就各写明全称",
        )
    ]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ({}, {"location": {"province": "山东省", "county": "平原县"}}),
        ({}, {"location": {"province": "河南省", "county": "乐陵市"}}),
        ({"full_name": "甲公安局城关派出所"}, {"full_name": "铁路公安局城关派出所"}),
        ({}, {"review": {**REVIEW, "status": "已合并", "moved_to": ["a"]}}),
    ],
)
def test_other_places_full_names_and_merged_records_are_no_twins(
    one: dict[str, Any], two: dict[str, Any]
) -> None:
    assert found(name_taken_twice, station("a", name="城关", **one), station("b", name="城关", **two)) == []


def test_the_area_code_belongs_to_the_province() -> None:
    place = {"province": "山东省", "code": "371481"}
    assert found(province_code, station(location=place)) == []
    assert words_of(found(province_code, station(location={**place, "code": "411481"}))) == [
        (
            "stations/a-one",
            "location.code",
            "行政区划代码“411481”不属于山东省，山东省的代码以 37 开头",
            "核对代码和省份；拿不准就不写代码",
        )
    ]


def test_facts_of_a_station_take_its_source() -> None:
    facts: dict[str, Any] = {
        "profile": [{"measure": "民警", "value": "12人"}],
        "surroundings": ["城乡接合部"],
    }
    assert found(missing_source, station(**facts)) == []
    assert words_of(found(missing_source, station(source=None, **facts))) == [
        (
            "stations/a-one",
            "surroundings.0",
            "这里的内容没有来源（这样的内容共 2 处）",
            "在记录开头写主要来源 source，或给每一处写自己的来源",
        )
    ]


def test_facts_with_sources_of_their_own_need_no_other() -> None:
    own = [{"measure": "民警", "value": "12人", "source": "paper"}]
    told = claim(source="paper", also_in=[{"text": "也这样说", "source": "other"}])
    assert found(missing_source, station(source=None, claims=[told])) == []
    one = station(source=None, profile=own, practices=[practice(claims=[claim()])], notes=["编者的话"])
    assert found(missing_source, one) == []


def test_what_lies_inside_a_fact_is_not_counted_again() -> None:
    told = claim(also_in=[{"text": "也这样说"}])
    findings = found(missing_source, station(source=None, claims=[told]))
    assert [finding.message for finding in findings] == [
        "这里的内容没有来源（这样的内容共 1 处）",
        "其他来源没有写明是哪一篇",
    ]


def test_models_need_a_source_too() -> None:
    findings = found(missing_source, model(source=None))
    assert [(f.record, f.path) for f in findings] == [("models/a-model", ("definition", 0))]


def test_another_source_is_named_and_is_another() -> None:
    also = [
        {"text": "也这样说"},
        {"text": "也这样说", "source": "paper"},
        {"text": "也这样说", "source": "other"},
    ]
    one = station(practices=[practice(claims=[claim(also_in=also)])])
    assert words_of(found(missing_source, one)) == [
        (
            "stations/a-one",
            "practices.0.claims.0.also_in.0",
            "其他来源没有写明是哪一篇",
            "加一行 source，写那篇来源的编号",
        )
    ]
    assert words_of(found(same_source_twice, one)) == [
        (
            "stations/a-one",
            "practices.0.claims.0.also_in.1.source",
            "其他来源“paper”就是这条说法自己的来源",
            "改成另一篇来源的编号；没有另一篇就删去",
        )
    ]


def test_what_is_told_has_happened_before_it_is_published() -> None:
    one = station(
        timeline=[
            {"date": "2021-10-05", "kind": "成立", "text": "成立"},
            {"date": "2021-11", "kind": "成立", "text": "成立"},
        ],
        claims=[claim(period="2022", until="2022")],
    )
    findings = found(later_than_source, one)
    assert words_of(findings) == [
        (
            "stations/a-one",
            "timeline.1.date",
            "“2021-11”晚于来源“paper”的发布日期（2021-10）",
            "核对年份，或核对来源的发布日期",
        ),
        (
            "stations/a-one",
            "claims.0.until",
            "“2022”晚于来源“paper”的发布日期（2021-10）",
            "核对年份，或核对来源的发布日期",
        ),
        (
            "stations/a-one",
            "claims.0.period",
            "“2022”晚于来源“paper”的发布日期（2021-10）",
            "核对年份，或核对来源的发布日期；如果是计划，可以不改",
        ),
    ]
    assert [finding.level for finding in findings] == ["error", "error", "warning"]


@pytest.mark.parametrize("date", ["2021~", "2022~", "2022?", "2021", "../2021", "2021-XX-19"])
def test_dates_that_may_be_earlier_are_left_alone(date: str) -> None:
    assert found(later_than_source, station(claims=[claim(until=date)])) == []


def test_the_source_is_that_of_the_nearest_part() -> None:
    late = source("late", published="2023")
    inside = practice(source="late", cases=[{"id": "c", "title": "个案", "text": "经过", "date": "2022-01"}])
    assert found(later_than_source, late, station(practices=[inside])) == []


@pytest.mark.parametrize(
    ("review", "path", "message", "hint"),
    [
        (
            {"status": "已撤回"},
            "review.status",
            "状态是“已撤回”，却没有写原因",
            "加一行 reason，写明为什么撤回",
        ),
        (
            {"status": "已移动"},
            "review.status",
            "状态是“已移动”，去向至少要写 1 个编号",
            "加上 moved_to，写新记录的编号",
        ),
        (
            {"status": "已拆分", "moved_to": ["a-two"]},
            "review.status",
            "状态是“已拆分”，去向至少要写 2 个编号",
            "加上 moved_to，写新记录的编号",
        ),
        (
            {"status": "已发布", "moved_to": ["a-two"]},
            "review.moved_to",
            "状态是“已发布”，不该有去向",
            "删去 moved_to，或改正状态",
        ),
        (
            {"status": "已合并", "moved_to": ["a-tow"]},
            "review.moved_to.0",
            "stations 里没有编号为“a-tow”的记录",
            "是不是“a-two”？可以写：a-one、a-two",
        ),
        (
            {"status": "已合并", "moved_to": ["a-one"]},
            "review.moved_to.0",
            "去向写成了自己",
            "写新记录的编号",
        ),
    ],
)
def test_a_state_goes_with_its_reason_and_its_target(
    review: dict[str, Any], path: str, message: str, hint: str
) -> None:
    findings = found(lifecycle, station(review={**REVIEW, **review}), station("a-two"))
    assert words_of(findings) == [("stations/a-one", path, message, hint)]


@pytest.mark.parametrize(
    "review",
    [
        {},
        {"status": "已撤回", "reason": "来源撤稿"},
        {"status": "已合并", "moved_to": ["a-two"]},
        {"status": "已拆分", "moved_to": ["a-two", "broken"]},
    ],
)
def test_complete_reviews_are_fine(review: dict[str, Any]) -> None:
    records = (station(review={**REVIEW, **review}), station("a-two"))
    assert found(lifecycle, *records, absent="stations/broken") == []


def test_no_practice_takes_the_name_of_the_station_level() -> None:
    assert found(reserved_id, station(practices=[practice(id="stations")])) == []
    assert words_of(found(reserved_id, station(practices=[practice(id="station")]))) == [
        (
            "stations/a-one",
            "practices.0.id",
            "做法的编号不能用“station”，它留给单位层面的内容",
            "换一个说明做法的编号，如 jiaosuo-heyi",
        )
    ]


def test_no_record_takes_the_address_of_a_list() -> None:
    assert found(reserved_id, station("index-one")) == []
    assert words_of(found(reserved_id, station("index"))) == [
        (
            "stations/index",
            "id",
            "记录的编号不能用“index”，它留给列表页",
            "换一个编号，文件名也要改，如 leling-guojia",
        )
    ]


def test_a_term_stands_in_a_list_once() -> None:
    assert found(repeated_entry, station(practices=[practice(problems=["警力不足", "人员流动"])])) == []
    twice = station(practices=[practice(problems=["警力不足", "人员流动", "警力不足"])])
    assert words_of(found(repeated_entry, twice)) == [
        (
            "stations/a-one",
            "practices.0.problems.2",
            "列表里已经有“警力不足”了",
            "删去这一项，或改成本想写的那一项",
        )
    ]
