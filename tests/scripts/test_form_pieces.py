"""The smaller pieces of the form: suggested ids, addresses in repositories, what was changed, kept drafts."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.model.patterns import ID_PATTERN
from generator.views.contribute.records import plain_record
from tests.scripts.forms import ask, new_page, project_catalog

GITHUB = {"url": "https://github.com/someone/library", "branch": "main", "kind": "github"}
PATH = "practices/stations/leling-guojia.yaml"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = new_page(browser)
    yield page
    page.close()


@pytest.mark.parametrize(
    ("name", "place", "wanted"),
    [
        ("郭家街道派出所", {"county": "乐陵市"}, "leling-guojia"),
        ("乐陵市公安局郭家街道派出所", {"county": "乐陵市"}, "leling-guojia"),
        ("高港分局", {"county": "高港区"}, "gaogang-fenju"),
        ("泰州市公安局高港分局", {"city": "泰州市", "county": "高港区"}, "gaogang-fenju"),
        ("泰州市公安局", {"city": "泰州市"}, "taizhou-shiju"),
        ("长子县公安局", {"county": "长子县"}, "zhangzi-xianju"),
        ("兰陵派出所", {"city": "常州市", "county": "天宁区"}, "tianning-lanling"),
        ("天宁派出所", {"county": "天宁区"}, "tianning-tianning"),
        ("三所", {}, "sansuo"),
        ("", {"county": "乐陵市"}, "leling"),
        ("", {}, ""),
    ],
)
def test_the_id_of_a_station_is_suggested_from_county_and_name(
    page: Page, name: str, place: dict[str, str], wanted: str
) -> None:
    found = ask(page, "formIds.ofStation", {"name": name, "location": place})
    # Which of several readings a character has is not told by the character alone: 长子 is read zhangzi.
    assert found in {wanted, wanted.replace("zhangzi", "changzi")}


def test_suggestions_are_ids_and_mostly_those_that_editors_chose(page: Page) -> None:
    stations = project_catalog().stations
    suggested = {key: ask(page, "formIds.ofStation", plain_record(one)) for key, one in stations.items()}
    assert all(re.fullmatch(ID_PATTERN, one) and len(one) <= 64 for one in suggested.values())
    same = sum(key == one for key, one in suggested.items())
    assert same >= len(suggested) * 0.6, {key: one for key, one in suggested.items() if key != one}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("交所合一", "jiaosuo-heyi"),
        ("1234工作机制", "1234-gongzuo-jizhi"),
        ("“114”综合治理", "114-zonghe-zhili"),
        ("互联网+公安", "hulian-wang-gongan"),
        ("ＡＢ组", "ab-zu"),
        ("", ""),
        ("！？", ""),
    ],
)
def test_names_are_spelt_in_pairs_of_syllables(page: Page, text: str, wanted: str) -> None:
    assert ask(page, "formIds.spelt", text) == wanted


def test_a_suggestion_is_never_too_long(page: Page) -> None:
    found = ask(page, "formIds.spelt", "a1 " * 60)
    assert len(found) <= 64
    assert re.fullmatch(ID_PATTERN, found)


@pytest.mark.parametrize(
    ("given", "kind", "url"),
    [
        ({"url": "https://github.com/a/b"}, "github", "https://github.com/a/b"),
        ({"url": "https://github.com/a/b.git"}, "github", "https://github.com/a/b"),
        ({"url": "https://gitlab.com/a/b/"}, "gitlab", "https://gitlab.com/a/b"),
        ({"url": "https://gitee.com/a/b"}, "gitee", "https://gitee.com/a/b"),
        ({"url": "http://10.1.2.3/a/b", "kind": "gitlab"}, "gitlab", "http://10.1.2.3/a/b"),
        ({"url": "http://10.1.2.3/a/b"}, None, None),
        ({"url": "javascript:alert(1)", "kind": "github"}, None, None),
        ({"url": "not an address"}, None, None),
        ({}, None, None),
    ],
)
def test_which_repository_it_is(page: Page, given: dict[str, str], kind: str | None, url: str | None) -> None:
    found = ask(page, "formRepository.read", given)
    assert (found and found["kind"], found and found["url"]) == (kind, url)


@pytest.mark.parametrize(
    ("kind", "start"),
    [
        ("github", "/new/main?filename=practices%2Fstations%2Fleling-guojia.yaml&value=id%3A%20a%0A"),
        ("gitea", "/_new/main?filename=practices%2Fstations%2Fleling-guojia.yaml&value=id%3A%20a%0A"),
        ("gitlab", "/-/new/main?file_name=practices%2Fstations%2Fleling-guojia.yaml"),
        ("gitee", "/new/main/practices/stations"),
    ],
)
def test_the_page_for_a_new_file(page: Page, kind: str, start: str) -> None:
    found = ask(page, "formRepository.forNew", {**GITHUB, "kind": kind}, PATH, "id: a\n")
    assert found["href"] == GITHUB["url"] + start
    assert found["hasContent"] is (kind in ("github", "gitea"))


@pytest.mark.parametrize("kind", ["github", "gitea", "gitlab", "gitee"])
def test_the_page_for_an_existing_file(page: Page, kind: str) -> None:
    found = ask(page, "formRepository.forEdit", {**GITHUB, "kind": kind, "branch": "主干"}, PATH)
    edit = {"github": "edit", "gitlab": "-/edit", "gitea": "_edit", "gitee": "edit"}[kind]
    assert found["href"] == f"{GITHUB['url']}/{edit}/%E4%B8%BB%E5%B9%B2/{PATH}"
    assert not found["hasContent"]


def test_what_is_too_long_for_an_address_is_left_to_be_pasted(page: Page) -> None:
    found = ask(page, "formRepository.forNew", GITHUB, PATH, "summary: " + "文" * 3000)
    assert not found["hasContent"]
    assert "value=" not in found["href"]
    assert len(found["href"]) < 8000


BEFORE: dict[str, Any] = {
    "id": "a",
    "name": "甲",
    "aliases": ["一", "二"],
    "practices": [
        {"id": "p", "name": "丙", "claims": [{"id": "c", "text": "旧"}]},
        {"id": "q", "name": "丁"},
    ],
    "notes": [{"text": "注"}],
}


def changed(page: Page, **fields: Any) -> list[tuple[str, Any, Any]]:
    found = ask(page, "formChanges.between", BEFORE, {**BEFORE, **fields})
    return [("/".join(map(str, one["path"])), one.get("before"), one.get("after")) for one in found]


def test_what_was_changed_is_told_field_by_field(page: Page) -> None:
    assert changed(page) == []
    assert changed(page, name="乙") == [("name", "甲", "乙")]
    assert changed(page, full_name="全") == [("full_name", None, "全")]
    assert changed(page, aliases=["一", "二", "三"]) == [("aliases/2", None, "三")]
    assert changed(page, aliases=["二"]) == [("aliases", ["一", "二"], ["二"])]
    practices = json.loads(json.dumps(BEFORE["practices"]))
    practices[0]["claims"][0]["text"] = "新"
    assert changed(page, practices=practices) == [("practices/0/claims/0/text", "旧", "新")]
    added = {"id": "r", "name": "戊"}
    assert changed(page, practices=[*BEFORE["practices"], added]) == [("practices/2", None, added)]
    assert changed(page, practices=[BEFORE["practices"][1]]) == [
        ("practices/0", BEFORE["practices"][0], None)
    ]
    assert [path for path, *_ in changed(page, practices=BEFORE["practices"][::-1])] == ["practices"]


def test_a_draft_comes_back_as_it_was_packed(page: Page) -> None:
    draft = {
        "version": 1,
        "folder": "stations",
        "key": "",
        "step": 2,
        "sourceMode": "new",
        "cited": "",
        "source": {"title": "标题"},
        "record": {"name": "所"},
        "original": None,
    }
    packed = ask(page, "formDraft.pack", draft, "2026-11-22T00:00:00.000Z")
    assert ask(page, "formDraft.parse", packed) == {"saved": "2026-11-22T00:00:00.000Z", "draft": draft}
    for broken in ({**draft, "version": 2}, {**draft, "record": []}, {**draft, "folder": "../x"}, {}, None):
        text = json.dumps({"saved": "", "draft": broken})
        assert ask(page, "formDraft.parse", text) is None


def test_required_fields_are_never_folded_away_and_every_field_is_asked_for(page: Page) -> None:
    arranged = page.evaluate(
        """() => {
          const types = ["Station", "Practice", "Claim", "Unit", "Method", "Case", "Source", "Model", "Dated", "Review"];
          const names = (list) => list.map(({name}) => name);
          return types.map((type) => {
            const {open, groups, rest} = formModel.arranged(type);
            const all = formModel.fields(type);
            return {
              type,
              all: names(all),
              required: names(all.filter(({isRequired}) => isRequired)),
              open: names(open),
              folded: [...groups.flatMap((group) => names(group.fields)), ...names(rest)],
            };
          });
        }"""
    )
    for one in arranged:
        assert set(one["required"]) <= set(one["open"]), one["type"]
        assert sorted([*one["open"], *one["folded"]]) == sorted(one["all"])
    steps = page.evaluate(
        "() => ['stations', 'sources', 'models'].map((folder) => [formModel.steps(folder), formModel.record(folder).type])"
    )
    for found, record_type in steps:
        asked = [name for step in found for name in step["fields"]]
        own = page.evaluate("type => formModel.fields(type).map(({name}) => name)", record_type)
        assert sorted(asked) == sorted(own)
