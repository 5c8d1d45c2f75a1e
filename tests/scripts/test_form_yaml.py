"""The files that the form writes: what is read of them is what was written, whatever that was."""

from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from generator.diagnostics import Level
from generator.reading import read_catalog
from generator.text.files import RawFile
from generator.text.parsing import parse
from generator.text.quick import quick_read
from generator.views.addresses import FORM_FOLDERS
from generator.views.contribute.records import plain_record
from tests.scripts.forms import ask, new_page, project_catalog, project_files

HOSTILE = (
    "null",
    "~",
    "NO",
    "on",
    "1:30",
    "0575",
    "1e3",
    "2021-09-26",
    "- 项",
    "* 项",
    "& 锚",
    "! 标签",
    "| 竖",
    "> 折",
    "@ 某",
    "% 指令",
    "`反引号`",
    "[甲，乙]",
    "{甲: 乙}",
    "甲: 乙",
    "name: 乙",
    "name：乙",
    "甲 # 乙",
    "# 甲",
    "甲:",
    "'单引号'",
    '"双引号"',
    "混着'和\"",
    "反斜\\杠",
    "? 问",
    "--- ",
    "...",
    "“name”说",
    "1. 第一",
    "①第一",
    "　全角空格",
    "a: b: c",
    "key:value",
    "https://example.org/#a",
    "甲\n乙",
    "\t制表",
    "○○○",
    "□200余",
    "<b>粗</b>",
    "",
)

LINE = st.text(st.characters(codec="utf-8"), min_size=0, max_size=40)
VALUE = st.recursive(
    LINE | st.sampled_from(HOSTILE),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=4)
        | st.dictionaries(
            st.from_regex(r"[a-z]{1,8}(_[a-z]{1,8})?", fullmatch=True), inner, min_size=1, max_size=4
        )
    ),
    max_leaves=12,
)
RECORDS = st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), VALUE, min_size=1, max_size=6)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = new_page(browser)
    yield page
    page.close()


def records() -> list[str]:
    catalog = project_catalog()
    return [f"{folder}/{record_id}" for folder in FORM_FOLDERS for record_id in catalog.folder(folder)]


def plain(key: str) -> dict[str, Any]:
    folder, _, record_id = key.partition("/")
    return plain_record(project_catalog().folder(folder)[record_id])


def written(page: Page, key: str) -> str:
    """Open a record in the form, change nothing, and write it."""
    text: str = page.evaluate(
        """([key, fields]) => {
          const root = formModel.record(key.split("/")[0]);
          return formYaml.write(formData.written(root, formData.opened(root, fields)));
        }""",
        [key, plain(key)],
    )
    return text


def test_every_record_is_written_so_that_the_same_is_read(page: Page) -> None:
    """All at once, because the rules between records need them all."""
    files = {file.path: file for file in project_files()}
    for key in records():
        path = f"{key}.yaml"
        files[path] = RawFile(path, path, written(page, key).encode())
    reading = read_catalog(files.values())
    assert [str(d) for d in reading.diagnostics if d.level is Level.ERROR] == []
    originals = {file.path: file.content or b"" for file in project_files()}
    changed = [path for path, file in files.items() if _told(file.content or b"") != _told(originals[path])]
    assert changed == []


def _told(content: bytes) -> Any:
    """Return what a file says, where a part with its one text alone is that text and an empty list is nothing."""
    return _plain(yaml.load(content, Loader=yaml.BaseLoader))  # noqa: S506  (text only)


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(entry) for entry in value]
    if not isinstance(value, dict):
        return value
    fields = {name: _plain(inner) for name, inner in value.items() if inner != []}
    (only, *more) = fields
    return fields[only] if not more and only in ("text", "value", "name") else fields


def test_what_the_form_writes_of_a_record_is_read_the_quick_way_nearly_always(page: Page) -> None:
    """The style is that of the records that are there: no quotes without need."""
    texts = [written(page, key) for key in records()]
    quick = sum(quick_read(text) is not None for text in texts)
    assert quick >= len(texts) * 0.9


@pytest.mark.parametrize("text", [one for one in HOSTILE if one])
def test_hostile_texts_are_read_as_they_were_written(page: Page, text: str) -> None:
    record = {"name": text, "list": [text, text], "parts": [{"name": text}, {"text": text, "list": [text]}]}
    assert yaml.load(ask(page, "formYaml.write", record), Loader=yaml.BaseLoader) == record  # noqa: S506


@settings(max_examples=300)
@given(record=RECORDS)
def test_any_record_is_read_as_it_was_written(page: Page, record: dict[str, Any]) -> None:
    text = ask(page, "formYaml.write", record)
    assert yaml.load(text, Loader=yaml.BaseLoader) == record  # noqa: S506  (text only)


@settings(max_examples=300)
@given(text=LINE)
def test_what_is_typed_is_never_taken_for_something_else(page: Page, text: str) -> None:
    """What the reader says of the file concerns characters alone, never how the file is written."""
    kept = page.evaluate("text => formData.line(text)", text)
    if not kept:
        return
    parsed = parse("stations/a.yaml", ask(page, "formYaml.write", {"name": kept}).encode())
    codes = {str(d.code) for d in parsed.diagnostics}
    assert codes <= {"private-character", "garbled-character", "lookalike-character", "mojibake"}
    if not codes:
        assert parsed.data == {"name": kept}
