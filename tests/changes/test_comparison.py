"""What a change of a record does to the site is told: pages, claims, their checks and levels."""

from collections.abc import Iterable

import pytest

from generator.changes import Changes, State, compare
from generator.changes.plain import CheckState, Count, Fate
from generator.disk import read_practices
from generator.reading import read_catalog
from generator.text.files import RawFile, overlay
from tests.projects import ROOT

STATION = "stations/ceshi.yaml"
PAGE = "stations/ceshi.html"
CLAIM = f"{PAGE}#station--claim-fines"
NEW_CLAIM = """claims:
  - id: fines
    text: 2021年上半年，辖区的罚单少于上年同期。
    value: 90张
    rate: 下降10%
    period: 2021-01/2021-06
    about: 产出
    said_by: 记者
    place: 第4段
"""
WITH_BASE = NEW_CLAIM.replace(
    "    about",
    "    baseline:\n      printed: 同比\n      period: 2020-01/2020-06\n      value: 100张\n    about",
)
FILES = read_practices(ROOT / "practices")


def state(changed: Iterable[tuple[str, str]] = (), without: str = "") -> State:
    """Return the library with some files changed and one left out."""
    drafts = [RawFile(path, f"practices/{path}", text.encode()) for path, text in changed]
    files = [file for file in overlay(FILES, drafts) if file.path != without]
    reading = read_catalog(files)
    return State(reading.catalog, reading.diagnostics)


def station(claims: str = "", summary: str = "测试用的派出所。", kind: str = "派出所") -> tuple[str, str]:
    """Return the record of a station that is made up."""
    return STATION, (
        f"id: ceshi\nname: 测试镇派出所\nkind: {kind}\nsource: dezhou-guojia\nlocation:\n  province: 山东省\n"
        f"summary: {summary}\n{claims}review:\n  status: 草稿\n  interest: 无\n"
    )


@pytest.fixture(scope="module")
def base() -> State:
    return state([station()])


@pytest.fixture(scope="module")
def added(base: State) -> Changes:
    return compare(base, state([station(NEW_CLAIM)]))


def test_nothing_changed_is_told_as_nothing(base: State) -> None:
    found = compare(base, base)
    assert (found.comparable, found.pages, found.claims, found.lists) == (True, (), (), 0)
    assert found.page_count == found.claim_count == Count(0, 0, 0)


def test_a_new_claim_is_told_with_its_figures_its_level_and_where_it_stands(added: Changes) -> None:
    (claim,) = added.claims
    assert (claim.fate, claim.station, claim.owner, claim.address) == (
        Fate.ADDED,
        "测试镇派出所",
        "",
        CLAIM,
    )
    assert claim.before is None
    assert claim.after
    assert (claim.after.figures, claim.after.level) == ("90张，下降10%", "E1")
    assert added.claim_count == Count(1, 0, 0)


def test_the_page_of_the_record_is_told_first_and_lists_are_only_counted(added: Changes) -> None:
    page = added.pages[0]
    assert (page.fate, page.path, page.title) == (Fate.CHANGED, PAGE, "测试镇派出所")
    assert page.sections
    assert added.lists > 0
    assert not [page for page in added.pages if page.path == "claims/index.html"]


def test_a_claim_that_can_be_checked_now_tells_so() -> None:
    found = compare(state([station(NEW_CLAIM)]), state([station(WITH_BASE)]))
    (claim,) = found.claims
    assert (claim.fate, claim.fields) == (Fate.CHANGED, ("基期",))
    assert claim.before
    assert claim.after
    assert (claim.before.level, claim.after.level) == ("E1", "E2")
    assert [check.result for check in claim.after.checks if isinstance(check, CheckState)] == ["相符"]


def test_a_claim_that_is_gone_was_withdrawn(base: State) -> None:
    (claim,) = compare(state([station(NEW_CLAIM)]), base).claims
    assert (claim.fate, claim.after) == (Fate.REMOVED, None)
    assert claim.before


def test_a_change_of_words_changes_the_page_and_no_claim(base: State) -> None:
    found = compare(base, state([station(summary="城郊的派出所。")]))
    assert found.claims == ()
    assert (found.pages[0].path, found.pages[0].fate) == (PAGE, Fate.CHANGED)


def test_a_new_record_is_a_new_page_and_back_again(base: State) -> None:
    none = state()
    there, back = compare(none, base), compare(base, none)
    assert (there.pages[0].fate, there.pages[0].path) == (Fate.ADDED, "stations/ceshi.html")
    assert (back.pages[0].fate, back.pages[0].path) == (Fate.REMOVED, "stations/ceshi.html")
    assert (there.page_count.added, back.page_count.removed) == (1, 1)


def test_errors_are_told_and_nothing_is_compared(base: State) -> None:
    found = compare(base, state([station(kind="派出索")]))
    assert (found.comparable, found.errors, found.pages) == (False, 1, ())
    assert found.problems[0].startswith(f"practices/{STATION}:3:7: unknown-term ")


def test_a_library_without_a_vocabulary_is_no_reason_to_fail(base: State) -> None:
    found = compare(base, state(without="vocabulary.yaml"))
    assert not found.comparable
    assert found.errors


COURSE = (
    "courses/ceshi.yaml",
    "id: ceshi\ntitle: 测试课程\nsummary: 测试用的课程。\ngoals:\n  - 能看\naudience:\n  - 教官\nlength: 1小时\n"
    "path:\n  - station: ceshi\n    look_for: 看。\n    time: 10分钟\nreview:\n  status: 草稿\n  interest: 无\n",
)


def test_a_course_is_told_as_its_page(base: State) -> None:
    changes = compare(base, state([station(), COURSE]))
    assert [(page.fate, page.path) for page in changes.pages] == [(Fate.ADDED, "courses/ceshi.html")]
    path, text = COURSE
    amended = compare(state([station(), COURSE]), state([station(), (path, text.replace("看。", "看数。"))]))
    assert [(page.fate, page.sections) for page in amended.pages] == [(Fate.CHANGED, ("阅读路线",))]
    assert amended.claims == ()


def test_taking_away_what_a_course_points_at_is_an_error() -> None:
    changes = compare(state([station(), COURSE]), state([COURSE], without=STATION))
    assert changes.errors == 1
    assert "stations 里没有编号为“ceshi”的记录" in changes.problems[0]
