"""The form tells what was published and is there no more, as ``check`` does, before the file is taken away."""

from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from generator.model.catalog import Catalog
from generator.model.organisation import Model
from generator.model.station import Station
from generator.permanence.promises import Kind, promises_of
from generator.views.contribute.records import plain_record
from tests.permanence.libraries import PLACE, STATION, read, retired
from tests.scripts.forms import new_page, project_catalog

KEY = PLACE.removesuffix(".yaml")

MOVED = STATION.replace("status: 草稿", "status: 已移动").replace(
    "interest: 无", "interest: 无\n  reason: 换了编号\n  moved_to:\n    - yuhe-chengdong"
)
TWO = STATION.replace(
    "practices:\n",
    "practices:\n  - id: xin\n    name: 新做法\n    source: yuhe-bao\n    role: 实施\n    summary: 新的。\n",
)


def without(text: str, start: str, end: str) -> str:
    """Return a text without what stands from one word up to another."""
    return text[: text.index(start)] + text[text.index(end) :]


EDITS: dict[str, str] = {
    "nothing": STATION,
    "other words": STATION.replace("230户", "231户"),
    "a claim": without(STATION, "      - id: thefts", "      - id: visits"),
    "both claims": without(STATION, "    claims:\n      - id: thefts", "claims:\n  - id: calls"),
    "a claim of the station": without(STATION, "claims:\n  - id: calls", "review:"),
    "a unit": without(STATION, "    structure:", "    methods:"),
    "a method": without(STATION, "    methods:", "    cases:"),
    "a case": without(STATION, "    cases:", "    limits:"),
    "a section": without(STATION, "    limits:", "    claims:\n      - id: thefts"),
    "a practice": without(STATION, "practices:", "claims:\n  - id: calls"),
    "the id of a claim": STATION.replace("- id: visits", "- id: calls-made"),
    "the id of a practice": STATION.replace("- id: hebian", "- id: heliang"),
    "a claim, retired": retired(
        without(STATION, "      - id: thefts", "      - id: visits"), "hebian--claim-thefts"
    ),
    "a practice, retired": retired(without(STATION, "practices:", "claims:\n  - id: calls"), "hebian"),
    "a practice before the others": TWO,
    "a claim where practices moved": without(TWO, "      - id: thefts", "      - id: visits"),
    "the whole record": MOVED,
}


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = new_page(browser)
    yield page
    page.close()


def fields(text: str) -> dict[str, Any]:
    return dict(yaml.load(text, Loader=yaml.BaseLoader))  # noqa: S506  (text only)


def in_browser(
    page: Page, original: str, edited: str, standing: dict[str, list[str]] | None = None
) -> list[tuple[str, str]]:
    """Return the place and the words of everything that the form tells of published parts."""
    found: list[list[str]] = page.evaluate(
        """([before, after, standing]) => {
          const opened = (fields) => formData.opened(formModel.record("stations"), fields);
          const original = opened(before);
          const published = formPublished.anchors("stations", original, standing);
          const faults = formPublished.faults("stations", opened(after), original, published);
          return faults.map((fault) => [fault.path.join("/"), formWords.say(fault.kind, fault.values)]);
        }""",
        [fields(original), fields(edited), standing or {}],
    )
    return [(place, words) for place, words in found]


@pytest.mark.parametrize("edit", EDITS)
def test_the_form_misses_what_check_misses(page: Page, edit: str) -> None:
    lost = [one for one in read({PLACE: EDITS[edit]}).diagnostics if one.code == "vanished-address"]
    assert len(in_browser(page, STATION, EDITS[edit])) == len(lost)


def test_it_says_what_is_missing_where_it_stood_and_what_to_do(page: Page) -> None:
    ((place, words),) = in_browser(page, STATION, EDITS["a claim"])
    assert place == "practices/0/claims"
    assert words.startswith("“一年里河边的盗窃少了三成。”发布过（锚点 hebian--claim-thefts），现在不见了")
    assert "在“停用的锚点”里加一项" in words
    ((place, _),) = in_browser(page, STATION, EDITS["a claim where practices moved"])
    assert place == "practices/1/claims"


def test_an_id_that_was_changed_is_to_be_changed_back(page: Page) -> None:
    ((place, words),) = in_browser(page, STATION, EDITS["the id of a claim"])
    assert place == "practices/0/claims/1/id"
    assert words.startswith("编号发布后不改：请把“calls-made”改回 visits")


def test_what_was_not_published_yet_may_go(page: Page) -> None:
    assert in_browser(page, STATION, EDITS["a claim"], {"fresh": ["hebian--claim-thefts"]}) == []


def test_what_was_said_of_an_old_anchor_stays(page: Page) -> None:
    kept = retired(STATION, "hebian--claim-old")
    standing = {"gone": ["hebian--claim-old"]}
    assert in_browser(page, kept, kept, standing) == []
    ((place, words),) = in_browser(page, kept, STATION, standing)
    assert (place, "hebian--claim-old" in words) == ("retired", True)


def anchors(record: Station | Model, found: Catalog) -> list[str]:
    """Return the anchors of a record that name more than a section."""
    return sorted(one.anchor for one in promises_of(record, found) if one.kind is not Kind.SECTION)


@pytest.mark.parametrize("folder", ["stations", "models"])
def test_the_form_knows_the_anchors_that_records_promise(page: Page, folder: str) -> None:
    found = project_catalog()
    records = [
        one
        for one in found.folder(folder).values()
        if isinstance(one, Station | Model) and not found.is_gone(one)
    ]
    assert len(records) > 10
    shown: list[list[str]] = page.evaluate(
        """([folder, records]) => records.map((fields) => {
          const record = formData.opened(formModel.record(folder), fields);
          return formPublished.anchored(folder, record).map(({anchor}) => anchor).sort();
        })""",
        [folder, [plain_record(one) for one in records]],
    )
    assert shown == [anchors(one, found) for one in records]


def test_nothing_else_is_wrong_with_the_edits() -> None:
    for edit, text in EDITS.items():
        assert {one.code for one in read({PLACE: text}).diagnostics} <= {"vanished-address"}, edit
