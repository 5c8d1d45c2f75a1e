"""Lighthouse has nothing to add on accessibility, best practices and findability, on a phone.

Two kinds of pages here, all kinds and how fast they are in ``python -m tests.judges.lighthouse``: how long a page
takes tells of the machine that runs the tests too.
"""

from collections.abc import Mapping
from pathlib import Path

from tests.judges.lighthouse import ALWAYS_FULL, judge

SAMPLE = ("station", "contribute")
"""The page that most come for, and the one that most is done on."""


def test_lighthouse_has_nothing_to_add(server: str, page_kinds: Mapping[str, str]) -> None:
    judgements = judge((f"{server}/{page_kinds[kind]}" for kind in SAMPLE), ALWAYS_FULL)
    assert len(judgements) == len(SAMPLE)
    full = dict.fromkeys(ALWAYS_FULL, 100)
    assert [str(judgement) for judgement in judgements if judgement.short(full)] == []


def test_the_judge_sees_faults(site: Path, server: str) -> None:
    page = site / "faulty.html"
    page.write_text('<!doctype html><html><body><img src="assets/favicon.svg"></body></html>', "utf-8")
    try:
        (judgement,) = judge([f"{server}/faulty.html"], ALWAYS_FULL)
    finally:
        page.unlink()
    assert judgement.short(dict.fromkeys(ALWAYS_FULL, 100))
    assert any("image-alt" in fault for fault in judgement.faults)
