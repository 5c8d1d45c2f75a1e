"""What is written is read again, and nothing else is believed."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.changes import LARGEST, Changes, ForeignDataError, as_json, as_markdown, from_json
from generator.changes.plain import CheckState, ClaimChange, ClaimState, Count, Fate, PageChange

STATE = ClaimState("甲", "90张", "E1", (CheckState("占比", "相符", "1 ÷ 2 = 50%"),))
CHANGES = Changes(
    errors=1,
    warnings=0,
    problems=("a.yaml:1:1: 甲",),
    comparable=True,
    page_count=Count(1, 0, 0),
    claim_count=Count(0, 1, 0),
    lists=3,
    pages=(PageChange(Fate.ADDED, "stations/a.html", "甲所", ("概要",)),),
    claims=(ClaimChange(Fate.CHANGED, "甲所", "", "stations/a.html#b", None, STATE, ("基期",)),),
)


def test_what_is_written_is_read_again() -> None:
    assert from_json(as_json(CHANGES)) == CHANGES


def test_long_lists_and_texts_are_cut_so_that_they_can_be_read_again() -> None:
    long = replace(
        CHANGES, problems=("长" * 9999,) * 999, pages=CHANGES.pages * 999, claims=CHANGES.claims * 999
    )
    found = from_json(as_json(long))
    assert (len(found.problems), len(found.pages), len(found.claims)) == (100, 100, 100)
    assert found.problems[0].endswith("…")
    assert found.claim_count == CHANGES.claim_count


def test_so_many_entries_are_kept_as_can_be_read_again() -> None:
    page = replace(CHANGES.pages[0], sections=("节" * 24,) * 100)
    state = ClaimState("长" * 240, "长" * 240, "E1", (CheckState("占比", "相符", "长" * 240),) * 6)
    claim = replace(CHANGES.claims[0], before=state, after=state)
    count = Count(0, 100, 0)
    large = replace(CHANGES, pages=(page,) * 100, claims=(claim,) * 100, page_count=count, claim_count=count)
    text = as_json(large)
    found = from_json(text.replace("\n", "\r\n"))
    assert LARGEST * 0.85 < len(text.encode()) <= LARGEST
    assert 0 < len(found.pages) == len(found.claims) < 100
    told = as_markdown(replace(found, claims=found.claims[:1]))
    assert f"- 还有 {100 - len(found.pages)} 页，没有列出。" in told
    assert "- 还有 99 条，没有列出。" in told


LONG = st.sampled_from(["", "甲" * 240, "\0" * 241, "\n😀\\" * 300])
STATES = st.builds(
    ClaimState, LONG, LONG, LONG, st.lists(st.builds(CheckState, LONG, LONG, LONG), max_size=9).map(tuple)
)
FATES = st.sampled_from(Fate)
TEXTS = st.lists(LONG, max_size=3).map(lambda texts: tuple(texts * 50))


@given(
    st.builds(PageChange, FATES, LONG, LONG, TEXTS),
    st.builds(ClaimChange, FATES, LONG, LONG, LONG, st.none() | STATES, st.none() | STATES, TEXTS),
    st.integers(0, 150),
)
@settings(max_examples=10, deadline=None)
def test_whatever_is_written_can_be_read_again(page: PageChange, claim: ClaimChange, count: int) -> None:
    written = as_json(
        replace(CHANGES, pages=(page,) * count, claims=(claim,) * count, problems=(page.title,) * count)
    )
    assert from_json(written).page_count == CHANGES.page_count


def changed(**parts: Any) -> Callable[[Any], Any]:
    return lambda data: {**data, **parts}


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: [data],
        lambda data: {key: value for key, value in data.items() if key != "lists"},
        changed(more=1),
        changed(errors="1"),
        changed(errors=True),
        changed(errors=-1),
        changed(errors=10**9),
        changed(errors=1.0),
        changed(comparable=1),
        changed(problems="甲"),
        changed(problems=[None]),
        changed(problems=["长" * 241]),
        changed(problems=["甲"] * 101),
        changed(pages=[{"fate": "burnt", "path": "a", "title": "b", "sections": []}]),
        changed(pages=[{"fate": ["added"], "path": "a", "title": "b", "sections": []}]),
        changed(page_count=None),
        changed(claims=[[]]),
    ],
)
def test_what_is_not_as_it_must_be_is_refused(spoil: Callable[[Any], Any]) -> None:
    with pytest.raises(ForeignDataError):
        from_json(json.dumps(spoil(json.loads(as_json(CHANGES)))))


@pytest.mark.parametrize(
    "text", ["", "{", "NaN", "null", "[" * 100_000, " " * (LARGEST + 1), "\ud800", '{"a": 1}']
)
def test_what_is_no_json_or_too_large_is_refused(text: str) -> None:
    with pytest.raises(ForeignDataError):
        from_json(text)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda s: st.lists(s) | st.dictionaries(st.sampled_from(sorted(Changes.__annotations__)), s),
    )
)
def test_any_json_is_read_or_refused(data: Any) -> None:
    with pytest.raises(ForeignDataError):
        from_json(json.dumps(data))
