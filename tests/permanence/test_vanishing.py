"""Nothing that was published vanishes without a word: what contributors are told, and that following it mends it."""

import re

import pytest

from generator.diagnostics import Level
from generator.permanence.forwarding import Forwarding
from generator.reading import read_catalog
from generator.text.files import Obstacle, RawFile, overlay
from tests.permanence.libraries import (
    BEGINNING,
    ELSEWHERE,
    OTHER,
    PLACE,
    STATION,
    catalog,
    line_of,
    lists,
    moved,
    raw,
    read,
    retired,
    told,
    vocabulary,
)

PAGE = "stations/yuhe-chengguan.html"
CLAIM = f"{PAGE}#hebian--claim-thefts"


def one_line(changed: dict[str, str]) -> tuple[str, str]:
    """Return the only message after a change, and its hint."""
    diagnostics = read(changed).diagnostics
    assert len(diagnostics) == 1, told(diagnostics)
    return told(diagnostics)[0], diagnostics[0].hint


def without(text: str, start: str, end: str) -> str:
    """Take away the lines from one to before another."""
    before, _, rest = text.partition(start)
    return before + end + rest.partition(end)[2]


def test_nothing_is_told_while_nothing_vanishes() -> None:
    assert read({}).diagnostics == ()
    assert read({PLACE: STATION.replace("三成。", "三成左右。")}).diagnostics == ()
    assert read({PLACE: STATION.replace("- id: boat", "- id: boat-of-a-fisher", 0)}).diagnostics == ()


def test_what_is_new_may_vanish_again_before_it_is_published() -> None:
    new = OTHER.replace("yuhe-chengdong", "yuhe-new").replace("城东", "城南")
    assert read({"stations/yuhe-new.yaml": new}).diagnostics == ()
    assert read({"stations/yuhe-new.yaml": new.replace("three-visits", "four-visits")}).diagnostics == ()


def test_a_deleted_record_is_told_at_its_line_in_the_list_with_what_to_write() -> None:
    said, hint = one_line({PLACE: ""})
    line = line_of(lists()["published.txt"], PAGE)
    assert said == (
        f"practices/published.txt:{line} vanished-address "
        f"发布过的地址不见了：单位 {PAGE}，没有文件 practices/{PLACE}"
    )
    assert "把文件放回来" in hint
    assert "「status: 已移动」（或已合并、已拆分、已撤回）" in hint
    assert "「reason: 写明原因」" in hint


def test_a_record_that_is_left_as_withdrawn_mends_its_deletion() -> None:
    left = moved("yuhe-chengguan", "已撤回").replace("  moved_to:\n", "")
    assert catalog({PLACE: left})


def test_a_renamed_record_is_told_at_its_new_id_with_the_old_one() -> None:
    said, hint = one_line(
        {PLACE: "", "stations/yuhe-hebian.yaml": STATION.replace("yuhe-chengguan", "yuhe-hebian")}
    )
    assert said == (
        f"practices/stations/yuhe-hebian.yaml:1 vanished-address "
        f"发布过的地址不见了：单位 {PAGE}，它像是改名成了 yuhe-hebian"
    )
    assert "改回 yuhe-chengguan" in hint
    assert "新建 practices/stations/yuhe-chengguan.yaml" in hint
    assert "「  - yuhe-hebian」" in hint


def test_following_the_message_mends_a_renaming_and_leads_each_link_on() -> None:
    new = {"stations/yuhe-hebian.yaml": STATION.replace("yuhe-chengguan", "yuhe-hebian")}
    found = catalog({PLACE: moved("yuhe-chengguan", "已移动", "yuhe-hebian"), **new})
    ways = Forwarding(found)
    assert ways.ends(PAGE) == ("stations/yuhe-hebian.html",)
    assert ways.ends(CLAIM) == ("stations/yuhe-hebian.html#hebian--claim-thefts",)


def test_merging_two_records_leads_to_the_same_part_or_else_to_the_page() -> None:
    text = OTHER.replace("- id: visits", "- id: other-visits").replace("shanbian", "hebian")
    text = retired(text, "shanbian", "hebian").replace(
        "review:\n", "  - anchor: hebian--claim-visits\n    reason: 数错了\nreview:\n"
    )
    changed = {PLACE: moved("yuhe-chengguan", "已合并", "yuhe-chengdong"), ELSEWHERE: text}
    ways = Forwarding(catalog(changed))
    assert ways.ends(CLAIM) == ("stations/yuhe-chengdong.html#hebian--claim-thefts",)
    assert ways.ends("stations/yuhe-chengdong.html#shanbian--unit-room") == (
        "stations/yuhe-chengdong.html#hebian--unit-room",
    )
    assert ways.ends(f"{PAGE}#hebian--claim-visits") == ()


def test_splitting_a_record_leads_to_the_one_that_has_the_part() -> None:
    first, second = ("stations/yuhe-a.yaml", "stations/yuhe-b.yaml")
    one = without(STATION, "      - id: visits\n", "claims:\n  - id: calls")
    other = without(STATION, "      - id: thefts\n", "      - id: visits")
    changed = {
        PLACE: moved("yuhe-chengguan", "已拆分", "yuhe-a", "yuhe-b"),
        first: one.replace("yuhe-chengguan", "yuhe-a").replace("城关", "城北"),
        second: other.replace("yuhe-chengguan", "yuhe-b").replace("城关", "城西"),
    }
    ways = Forwarding(catalog(changed))
    assert ways.ends(CLAIM) == ("stations/yuhe-a.html#hebian--claim-thefts",)
    assert ways.ends(f"{PAGE}#hebian--claim-visits") == ("stations/yuhe-b.html#hebian--claim-visits",)
    assert ways.ends(f"{PAGE}#hebian") == ("stations/yuhe-a.html#hebian", "stations/yuhe-b.html#hebian")
    assert ways.ends(PAGE) == ("stations/yuhe-a.html", "stations/yuhe-b.html")


def test_a_deleted_claim_is_told_at_its_practice_and_a_retired_anchor_mends_it() -> None:
    text = without(STATION, "      - id: thefts\n", "      - id: visits")
    said, hint = one_line({PLACE: text})
    line = line_of(text, "- id: hebian")
    assert said == f"practices/{PLACE}:{line} vanished-address 发布过的地址不见了：说法 {CLAIM}"
    assert "「retired:」" in hint
    assert "「  - anchor: hebian--claim-thefts」" in hint
    assert "「    reason: 写明原因」" in hint
    lines = re.findall(r"「((?:  - anchor|    reason)[^」]*)」", hint)
    mended = text.replace("review:\n", "retired:\n" + "".join(f"{one}\n" for one in lines) + "review:\n")
    assert catalog({PLACE: mended})


def test_a_claim_under_a_new_id_is_told_at_that_id_with_the_old_line() -> None:
    text = STATION.replace("- id: thefts", "- id: theft-cases")
    diagnostics = read({PLACE: text}).diagnostics
    assert told(diagnostics) == [
        f"practices/{PLACE}:{line_of(text, 'theft-cases')} vanished-address 发布过的地址不见了：说法 {CLAIM}"
    ]
    assert diagnostics[0].corrected == "      - id: thefts"
    assert "「      - hebian--claim-theft-cases」" in diagnostics[0].hint
    assert catalog({PLACE: retired(text, "hebian--claim-thefts", "hebian--claim-theft-cases")})


def test_a_record_with_retired_anchors_is_told_to_add_to_them() -> None:
    text = retired(without(STATION, "      - id: thefts\n", "      - id: visits"), "hebian--claim-thefts")
    _, hint = one_line({PLACE: text.replace("- id: calls", "- id: alarms")})
    assert "在 retired 下面加" in hint
    assert "最外层" not in hint


def test_a_practice_takes_all_inside_it_along() -> None:
    text = STATION.replace("- id: hebian", "- id: hepan")
    said, hint = one_line({PLACE: text})
    assert re.search(r"做法 stations/yuhe-chengguan.html#hebian，连同它下面的 \d+ 个地址$", said)
    assert "hepan 像是它换了编号" in hint
    ways = Forwarding(catalog({PLACE: retired(text, "hebian", "hepan")}))
    assert ways.ends(CLAIM) == (f"{PAGE}#hepan--claim-thefts",)
    assert ways.ends(f"{PAGE}#hebian--effect") == (f"{PAGE}#hepan--effect",)


@pytest.mark.parametrize(
    ("old", "new", "kind", "anchor"),
    [
        ("- id: room", "- id: cabin", "机构", "hebian--unit-room"),
        ("- id: three-visits", "- id: two-visits", "具名做法", "hebian--method-three-visits"),
        ("- id: boat", "- id: small-boat", "个案", "hebian--case-boat"),
        ("- id: calls", "- id: all-calls", "说法", "station--claim-calls"),
    ],
)
def test_every_kind_of_part_is_watched(old: str, new: str, kind: str, anchor: str) -> None:
    text = STATION.replace(old, new)
    said, _ = one_line({PLACE: text})
    assert (
        said
        == f"practices/{PLACE}:{line_of(text, new)} vanished-address 发布过的地址不见了：{kind} {PAGE}#{anchor}"
    )


def test_a_section_with_nothing_left_to_tell_needs_no_word() -> None:
    text = STATION.replace("    limits:\n      - 夜里没有人值守。\n", "")
    found = catalog({PLACE: text})
    assert Forwarding(found).ends(f"{PAGE}#hebian--limits") == (f"{PAGE}#hebian",)


def test_a_practice_may_move_to_another_station() -> None:
    gone = without(STATION, "practices:\n", "claims:\n  - id: calls")
    text = OTHER.replace(
        "practices:\n",
        "practices:\n" + STATION.partition("practices:\n")[2].partition("claims:\n  - id: calls")[0],
    )
    changed = {PLACE: retired(gone, "hebian", "stations/yuhe-chengdong.html#hebian"), ELSEWHERE: text}
    assert Forwarding(catalog(changed)).ends(CLAIM) == ("stations/yuhe-chengdong.html#hebian--claim-thefts",)


def test_a_term_is_told_once_and_leads_on_from_its_page() -> None:
    text = vocabulary().replace("id: police-shortage", "id: few-police")
    said, hint = one_line({"vocabulary.yaml": text})
    assert "规范词 vocabulary/index.html#problem--police-shortage" in said
    assert "「  - anchor: problem--police-shortage」" in hint
    lines = "retired:\n- anchor: problem--police-shortage\n  reason: 换了编号\n  moved_to:\n  - problem--few-police\n"
    ways = Forwarding(catalog({"vocabulary.yaml": text + lines}))
    assert ways.ends("problems/police-shortage.html") == ("problems/few-police.html",)


def test_a_line_of_the_list_that_is_no_address_is_told() -> None:
    text = lists()["published.txt"].replace("about.html\n", "<<<<<<< HEAD\nabout.html\n")
    said, _ = one_line({"published.txt": text})
    assert (
        said
        == f"practices/published.txt:{line_of(text, '<<<')} vanished-address 这一行不是地址：<<<<<<< HEAD"
    )


def test_a_record_that_cannot_be_read_is_not_told_to_have_vanished() -> None:
    codes = {one.code for one in read({PLACE: STATION.replace("kind: 派出所", "kind")}).diagnostics}
    assert "vanished-address" not in codes


def test_the_list_reads_as_it_is_on_windows() -> None:
    text = "\ufeff" + lists()["published.txt"].replace("\n", "\r\n")
    assert read({"published.txt": text}).diagnostics == ()


def test_a_library_without_a_list_has_published_nothing() -> None:
    new = dict.fromkeys(lists(), "")
    assert read({**new, PLACE: STATION.replace("thefts", "x-thefts")}).diagnostics == ()


def test_a_library_that_was_only_published_needs_no_release() -> None:
    assert read({"released.txt": "", "releases/1.0.0.yaml": ""}).diagnostics == ()


@pytest.mark.parametrize("name", ["published.txt", "released.txt"])
def test_a_list_that_was_taken_away_after_a_release_is_wanted_back(name: str) -> None:
    (said,) = read({name: ""}).diagnostics
    assert (
        f"{said.position.file}:{said.position.line} {said.code} {said.message}"
        == f"practices/{name}:1 missing-file 没有 {name}，而 releases 里有发布过的版本"
    )
    assert "把文件放回来" in said.hint
    assert said.level is Level.ERROR


@pytest.mark.parametrize("name", ["published.txt", "released.txt", "releases/1.0.0.txt"])
@pytest.mark.parametrize(
    ("obstacle", "told"),
    [
        (Obstacle.SYMLINK, "symlink 这是一个链接，不是文件本身"),
        (Obstacle.NOT_A_FILE, "not-a-file 这不是普通文件"),
        (Obstacle.TOO_LARGE, "too-large 文件太大，最多 128 MB"),
        (Obstacle.UNREADABLE, "unreadable-file 文件打不开"),
    ],
)
def test_a_list_that_cannot_be_read_does_not_count_as_empty(name: str, obstacle: Obstacle, told: str) -> None:
    hidden = RawFile(name, f"practices/{name}", obstacle=obstacle)
    (said,) = read_catalog(overlay(raw({**BEGINNING, **lists()}), [hidden])).diagnostics
    assert f"{said.position.file} {said.code} {said.message}" == f"practices/{name} {told}"
    assert "把文件放回来" in said.hint
    assert said.level is Level.ERROR
