"""The contributing guide: what it tells contributors to type is right."""

import re
from pathlib import Path

import pytest

from generator.disk import read_practices
from generator.reading import read_catalog
from generator.text.files import RawFile, overlay

ROOT = Path(__file__).resolve().parent.parent
GUIDE = (ROOT / "docs" / "contributing.md").read_text("utf-8")
WHOLE = re.compile(r"^```yaml\n(id: ([a-z-]+)\n.*?)^```$", re.DOTALL | re.MULTILINE)


def test_whole_records_pass_check_as_they_are_printed() -> None:
    files = [_file(text, record_id) for text, record_id in WHOLE.findall(GUIDE)]
    assert {"sources", "stations"} == {file.path.partition("/")[0] for file in files}
    reading = read_catalog(overlay(read_practices(ROOT / "practices"), files))
    assert reading.diagnostics == ()


def _file(text: str, record_id: str) -> RawFile:
    path = f"{'stations' if 'location:' in text else 'sources'}/{record_id}.yaml"
    return RawFile(path, f"practices/{path}", text.encode())


@pytest.mark.parametrize("anchor", ["form", "first-record", "with-git", "without-git", "supplementing"])
def test_headings_that_others_link_to_are_there(anchor: str) -> None:
    assert GUIDE.count(f"{{#{anchor}}}") == 1
