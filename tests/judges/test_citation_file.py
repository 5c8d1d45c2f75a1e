"""CITATION.cff is what programs read who cites the library: valid by the published schema, and in step."""

import subprocess
import sys
from pathlib import Path

import yaml

from generator.disk import read_practices
from generator.reading import read_catalog

ROOT = Path(__file__).resolve().parent.parent.parent
CITATION = ROOT / "CITATION.cff"


def judged(path: Path) -> subprocess.CompletedProcess[str]:
    """Hold a file against the schema of the Citation File Format 1.2 that comes with check-jsonschema."""
    command = [
        *(sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.citation-file-format"),
        *("--force-filetype", "yaml", str(path)),
    ]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


def test_the_citation_file_is_valid() -> None:
    done = judged(CITATION)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_judge_sees_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "CITATION.cff"
    path.write_text(CITATION.read_text("utf-8").replace("date-released: 2026", "date-released: 26"), "utf-8")
    assert judged(path).returncode == 1


def test_it_names_the_last_release() -> None:
    catalog = read_catalog(read_practices(ROOT / "practices"), check=lambda _: ()).catalog
    assert catalog
    last = list(catalog.releases.values())[-1]
    cited = yaml.load(CITATION.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506
    assert (cited["version"], cited["date-released"]) == (last.version, last.day)
