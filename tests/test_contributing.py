"""The contributing guide: what it tells contributors to type is right."""

import re
from pathlib import Path

import pytest

from generator.checks import profile_pairs
from generator.disk import read_practices
from generator.reading import read_catalog
from generator.text.files import RawFile, overlay

ROOT = Path(__file__).resolve().parent.parent
GUIDE = (ROOT / "docs" / "contributing.md").read_text("utf-8")
WHOLE = re.compile(r"^```yaml\n(id: ([a-z-]+)\n.*?)^```$", re.DOTALL | re.MULTILINE)


def test_whole_records_pass_check_as_they_are_printed() -> None:
    files = [_file(text, record_id) for text, record_id in WHOLE.findall(GUIDE)]
    assert {"sources", "stations"} == {file.path.partition("/")[0] for file in files}
    # The guide writes records anew that courses point into and whose parts are published.
    kept = ("models/", "sources/", "stations/", "vocabulary.yaml")
    others = tuple(file for file in read_practices(ROOT / "practices") if file.path.startswith(kept))
    reading = read_catalog(overlay(others, files))
    assert reading.diagnostics == ()


def test_the_figures_of_a_second_article_are_told_apart_as_they_are_printed() -> None:
    files = {file.path: file for file in (_file(text, record_id) for text, record_id in WHOLE.findall(GUIDE))}
    profile = GUIDE.partition("{#second-source}")[2].partition("```yaml\n")[2].partition("```")[0]
    first = (files["stations/yuhe-chengguan.yaml"].content or b"").decode()
    second = (files["sources/yuhe-bao.yaml"].content or b"").decode().replace("yuhe-bao", "yuhe-wang")
    text = re.sub(r"^profile:\n(?:  .*\n)*", lambda _: profile, first, flags=re.MULTILINE)
    added = [_file(text, "yuhe-chengguan"), _file(second, "yuhe-wang"), files["sources/yuhe-bao.yaml"]]
    reading = read_catalog(overlay(read_practices(ROOT / "practices"), added))
    assert reading.diagnostics == ()
    assert reading.catalog is not None
    (pair,) = profile_pairs(reading.catalog.stations["yuhe-chengguan"], reading.catalog.vocabulary)
    assert pair.clashes


def _file(text: str, record_id: str) -> RawFile:
    path = f"{'stations' if 'location:' in text else 'sources'}/{record_id}.yaml"
    return RawFile(path, f"practices/{path}", text.encode())


@pytest.mark.parametrize(
    "anchor", ["form", "first-record", "with-git", "without-git", "second-source", "supplementing"]
)
def test_headings_that_others_link_to_are_there(anchor: str) -> None:
    assert GUIDE.count(f"{{#{anchor}}}") == 1
