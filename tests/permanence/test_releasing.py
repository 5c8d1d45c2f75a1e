"""A release has the number that its changes ask for, and says what became of each record and claim."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator.model.release import Release, ReleaseChanges, Version
from generator.model.standing import PAGE
from generator.permanence.digests import read_line
from generator.permanence.lists import RELEASED, changes_text, read_changes
from generator.permanence.releasing import (
    TooLowError,
    chosen,
    citation,
    draft_of,
    released_after,
    texts_of,
)
from generator.reading import read_catalog
from tests.permanence.libraries import (
    BEGINNING,
    ELSEWHERE,
    OTHER,
    PLACE,
    STATION,
    catalog,
    lists,
    lists_of,
    moved,
    raw,
    read,
    retired,
)

OWN = "stations/yuhe-chengguan.html"


def draft(changed: dict[str, str]) -> tuple[str, ReleaseChanges]:
    found = draft_of(catalog(changed))
    return str(found.lowest), found.changes


def test_nothing_is_released_twice() -> None:
    assert draft_of(catalog({})).is_empty


def test_comments_and_layout_change_nothing() -> None:
    text = "# 注释\n" + STATION.replace("name: 城关派出所", "name: '城关派出所'")
    assert draft_of(catalog({PLACE: text})).is_empty


def test_other_words_are_a_patch_and_told_by_claim() -> None:
    number, changes = draft({PLACE: STATION.replace("230户", "231户")})
    assert number == "1.0.1"
    place = f"{OWN}#hebian--claim-visits"
    assert changes == ReleaseChanges(changed=(place,), fields={place: ("text", "value")})


def test_of_what_changed_the_fields_are_told_and_of_figures_what_is_counted() -> None:
    profile = "profile:\n  - measure: 民警\n    value: {}人\n  - measure: 人口\n    value: 2万人\n"
    before = STATION.replace("practices:", f"{profile.format(12)}practices:", 1)
    after = before.replace("12人", "13人").replace(
        "role: 实施", "role: 实施\n    asks:\n      - 河边怎样防盗"
    )
    at_first = lists_of({**BEGINNING, PLACE: before})
    reading = read_catalog(raw({**BEGINNING, **at_first, PLACE: after}))
    assert reading.catalog
    fields = draft_of(reading.catalog).changes.fields
    assert fields == {OWN: ("profile/民警",), f"{OWN}#hebian": ("asks",)}


def test_of_a_list_that_tells_nothing_of_fields_none_are_told() -> None:
    older = re.sub(r"\|\S+", "", lists()[RELEASED])
    reading = read_catalog(
        raw({**BEGINNING, **lists(), RELEASED: older, PLACE: STATION.replace("230户", "231户")})
    )
    assert reading.catalog
    changes = draft_of(reading.catalog).changes
    assert changes == ReleaseChanges(changed=(f"{OWN}#hebian--claim-visits",))


def test_digests_come_back_as_they_were() -> None:
    for digests in read_catalog(raw(BEGINNING), with_digests=True).digests.values():
        assert read_line(digests.line()) == digests


def test_a_new_claim_is_minor() -> None:
    text = STATION.replace(
        "      - id: visits",
        "      - id: new\n        text: 新的\n        about: 活动\n        said_by: 记者\n      - id: visits",
    )
    number, changes = draft({PLACE: text})
    assert number == "1.1.0"
    assert changes == ReleaseChanges(added=(f"{OWN}#hebian--claim-new",))


def test_a_new_record_is_minor_and_told_with_all_its_parts() -> None:
    new = OTHER.replace("yuhe-chengdong", "yuhe-new").replace("城东", "城南")
    number, changes = draft({"stations/yuhe-new.yaml": new})
    assert number == "1.1.0"
    assert {"stations/yuhe-new.html", "stations/yuhe-new.html#shanbian--claim-thefts"} <= set(changes.added)
    assert changes.changed == changes.withdrawn == ()


def test_a_claim_under_another_id_is_major() -> None:
    text = retired(
        STATION.replace("- id: thefts", "- id: cases"), "hebian--claim-thefts", "hebian--claim-cases"
    )
    number, changes = draft({PLACE: text})
    assert number == "2.0.0"
    assert changes.withdrawn == (f"{OWN}#hebian--claim-thefts",)
    assert changes.added == (f"{OWN}#hebian--claim-cases",)


def test_a_record_that_moved_is_major_and_all_of_it_is_withdrawn() -> None:
    changed = {
        PLACE: moved("yuhe-chengguan", "已移动", "yuhe-hebian"),
        "stations/yuhe-hebian.yaml": STATION.replace("yuhe-chengguan", "yuhe-hebian"),
    }
    number, changes = draft(changed)
    assert number == "2.0.0"
    assert {OWN, f"{OWN}#hebian--claim-thefts"} <= set(changes.withdrawn)


def test_what_a_withdrawn_record_still_holds_is_not_there_for_readers() -> None:
    text = STATION.replace("status: 草稿", "status: 已撤回").replace(
        "interest: 无", "interest: 无\n  reason: 报道有误"
    )
    drift = catalog({PLACE: text}).drift[OWN]
    assert PAGE in drift.withdrawn
    assert "hebian--claim-thefts" in drift.withdrawn


def test_a_number_may_be_higher_than_needed_but_not_lower() -> None:
    found = draft_of(catalog({PLACE: STATION.replace("- id: visits", "- id: visits\n        note: 新的注")}))
    assert chosen(found, "") == Version(1, 0, 1)
    assert chosen(found, "1.4.0") == Version(1, 4, 0)
    with pytest.raises(TooLowError, match=r"版本号 1\.0\.0 太低：只改了内容，至少要 1\.0\.1"):
        chosen(found, "1.0.0")


def test_versions_are_in_the_order_of_numbers() -> None:
    assert Version.read("1.9.0") < Version.read("1.10.0") < Version.read("2.0.0")


def test_the_list_of_changes_comes_back_as_it_was() -> None:
    changes = ReleaseChanges((f"{OWN}#a",), (OWN,), (f"{OWN}#b",), {OWN: ("summary", "profile/民警")})
    assert read_changes(changes_text("1.1.0", changes)) == changes


def test_a_release_under_another_name_is_told() -> None:
    text = "version: 1.2.0\ndate: 2026-12-01\nholds: 两个单位\n"
    codes = [one.code for one in read({"releases/1.1.0.yaml": text}).diagnostics]
    assert codes == ["id-is-not-file-name"]


def test_the_citation_takes_number_and_day() -> None:
    release = Release.model_validate({"version": "2.0.0", "date": "2027-01-02", "holds": "一个单位"})
    text = "cff-version: 1.2.0\nversion: 1.0.0\ndate-released: 2026-11-22\n"
    assert citation(text, release) == "cff-version: 1.2.0\nversion: 2.0.0\ndate-released: 2027-01-02\n"


def test_the_releases_are_in_the_order_of_their_numbers() -> None:
    texts = {
        f"releases/{v}.yaml": f"version: {v}\ndate: 2026-12-01\nholds: 一\n" for v in ("1.10.0", "1.9.0")
    }
    assert list(catalog({**texts, ELSEWHERE: OTHER}).releases) == ["1.0.0", "1.9.0", "1.10.0"]


def test_what_a_release_writes_has_its_place_by_name() -> None:
    found = catalog({PLACE: STATION.replace("230户", "231户")})
    texts = texts_of(Version(1, 0, 1), "2027-01-05", "改了“一处”", draft_of(found), found)
    assert (texts.version, texts.record.path) == ("1.0.1", "releases/1.0.1.yaml")
    assert texts.record.text.startswith("version: 1.0.1\ndate: 2027-01-05\nholds: 2个单位")
    assert texts.changes
    assert texts.changes.path == "releases/1.0.1.txt"
    assert f"~ {OWN}#hebian--claim-visits" in texts.changes.text


def test_the_first_release_has_no_list_of_changes() -> None:
    found = replace(catalog({}), releases={}, drift={})
    assert texts_of(Version(1, 0, 0), "2026-11-22", "", draft_of(found), found).changes is None


class Walked(dict[str, str]):
    """The lines of the last release; tells how often they were gone through."""

    walks = 0

    def __iter__(self) -> Iterator[str]:
        self.walks += 1
        return super().__iter__()


def test_the_next_list_is_without_what_is_missing_and_made_in_one_walk() -> None:
    gone = {f"stations/gone-{number}.html": "0 0" for number in range(50)}
    released = Walked({**gone, OWN: "0 0", "vocabulary.html": "0 0"})
    found = released_after(catalog({}), released, {})
    assert "gone-" not in found.text
    assert OWN in found.text
    assert "vocabulary.html" in found.text
    assert released.walks == 1
