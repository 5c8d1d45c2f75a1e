"""Every code is explained, and what its page shows is true: the wrong lines are wrong, the right ones right."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import lint, rules
from generator.diagnostics import Level
from generator.manual import FIXED, GROUPS, Manual, manuals
from generator.model.catalog import RECORD_TYPES
from generator.reading.catalog import fix_file
from generator.reading.manual import MANUAL
from generator.text.files import RawFile
from tests.manual.wholes import library, told, whole_of
from tests.test_cases import NOT_IN_THE_MODEL

CASES = Path(__file__).resolve().parent.parent / "cases"

every = pytest.mark.parametrize("manual", manuals().values(), ids=lambda manual: manual.code)


def test_the_records_that_examples_are_put_into_are_good() -> None:
    for code in ("full-width-colon", "bad-address", "missing-file"):
        assert told(manuals()[code].good, manuals()[code].good) == []
    assert library()


def test_every_code_that_can_be_told_is_explained() -> None:
    emitted = {*MANUAL, *rules.manuals(), *lint.manuals()} - NOT_IN_THE_MODEL
    assert set(manuals()) == emitted
    assert set(_codes_of_cases()) <= emitted


def test_every_code_is_found_in_one_group() -> None:
    codes = [code for group in GROUPS for code in group.codes]
    assert len(codes) == len(set(codes))
    assert set(codes) == set(manuals())
    assert all(group.title and group.about for group in GROUPS)


@every
def test_the_wrong_lines_are_told_once_at_the_marked_line_in_these_words(manual: Manual) -> None:
    found = told(manual.bad, manual.good)
    assert [(one.code, line) for _, line, one in found] == [(manual.code, manual.bad.marked)]
    assert found[0][2].message == manual.says
    assert found[0][2].level in manual.levels


@every
def test_the_right_lines_are_right(manual: Manual) -> None:
    assert told(manual.good, manual.bad) == []


@every
def test_a_manual_speaks_plain_chinese_to_its_end(manual: Manual) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", manual.code)
    for words in (manual.title, *manual.meaning, *manual.why, *manual.mend):
        assert re.search(r"[\u4e00-\u9fff]", words)
    for paragraphs in (manual.meaning, manual.why, manual.mend, manual.keep):
        assert all(paragraph.endswith(("。", "：")) for paragraph in paragraphs), paragraphs
    assert len(manual.bad.lines) <= 20
    assert bool(manual.keep) == (Level.WARNING in manual.levels)


@every
def test_the_program_mends_what_its_page_says_it_mends(manual: Manual) -> None:
    if manual.bad.kind in ("files", "vocabulary"):
        assert not manual.is_fixed
        return
    path, content, _ = whole_of(manual.bad, manual.good)
    fix = fix_file(RawFile(path, path, content))
    is_mended = fix is not None and fix.after == whole_of(manual.good, manual.bad)[1].decode()
    assert manual.is_fixed == (manual.code in FIXED) == is_mended


def _codes_of_cases() -> Iterator[str]:
    """Yield the codes that the corpora of mistakes say must be told."""
    for path in CASES.glob("mistakes*/*/*/*.expected"):
        yield dict(line.split(": ", 1) for line in path.read_text("utf-8").splitlines())["code"]


def test_who_lost_a_published_file_is_told_to_bring_it_back() -> None:
    """A deleted record and a deleted list come out as files that are not there, as does a mistyped path."""
    manual = manuals()["missing-file"]
    assert "打错" in manual.meaning[0]
    mistyped, record, lists = manual.mend
    assert "写对" in mistyped
    assert "先从仓库里恢复" in record
    assert "已撤回" in record
    assert "不要重新生成" in lists


def test_the_folders_of_records_are_all_named_where_another_is_told() -> None:
    meaning = "".join(manuals()["unknown-folder"].meaning)
    assert set(re.findall(r"([a-z]+)（", meaning)) == set(RECORD_TYPES)


@every
def test_the_command_that_mends_is_told_in_one_place(manual: Manual) -> None:
    assert not [words for words in manual.mend if manual.is_fixed and "check --fix" in words]
