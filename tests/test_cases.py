"""Bad records as files: each gives the diagnostics that stand beside it, and nothing else.

A case is a file in ``cases/reading/<folder>/`` with ``<case>.expected`` beside it: one line for each diagnostic,
``line:column: code message``. A library of several files is a folder in ``cases/libraries/``. New cases are
picked up by themselves.
"""

from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic
from generator.disk import read_practices
from generator.model.catalog import VOCABULARY_KEY
from generator.reading import Reading, read_catalog
from generator.reading.manual import MANUAL
from generator.text.characters import MAX_COLUMNS
from generator.text.files import MAX_BYTES, Obstacle, RawFile
from generator.text.tree import MAX_DEPTH, MAX_VALUES

CASES = Path(__file__).parent / "cases"
READING = CASES / "reading"
STATION_KEY = "stations/leling-guojia"
KEYS = {"stations": STATION_KEY, "sources": "sources/dezhou-guojia", "vocabulary": VOCABULARY_KEY}
SINGLE = sorted(path.relative_to(READING) for folder in KEYS for path in (READING / folder).glob("*.yaml"))
LIBRARIES = sorted(path.name for path in (CASES / "libraries").iterdir())
NAMES = [
    line.split("\t")
    for line in (CASES / "names.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]

STATION = (READING / "stations" / "good-bom.yaml").read_bytes()
BOMBS = {
    "too-large": STATION + b"#" * MAX_BYTES,
    "line-too-long": STATION + b"summary: " + b"x" * MAX_COLUMNS,
    "nested-too-deep": STATION + b"summary: " + b"[" * (MAX_DEPTH + 1),
    "too-many-values": STATION + b"aliases:\n" + b" - x\n" * MAX_VALUES,
}

# No field of the model has these now; `reading/test_errors.py` tries them on a model of its own.
NOT_IN_THE_MODEL = {"bad-pattern", "invalid-value"}


def read(key: str, content: bytes) -> Reading:
    """Read one record beside a good vocabulary, without rules between records."""
    files = {VOCABULARY_KEY: (READING / "vocabulary.yaml").read_bytes(), key: content}
    raw = [RawFile(f"{name}.yaml", f"practices/{name}.yaml", data) for name, data in files.items()]
    return read_catalog(raw, check=lambda _: ())


def told(diagnostic: Diagnostic) -> str:
    position = diagnostic.position
    return f"{position.line}:{position.column}: {diagnostic.code} {diagnostic.message}"


@pytest.mark.parametrize("case", SINGLE, ids=str)
def test_a_record_gives_the_diagnostics_beside_it(case: Path) -> None:
    key = KEYS[case.parts[0]]
    reading = read(key, (READING / case).read_bytes())
    expected = (READING / case).with_suffix(".expected").read_text("utf-8").splitlines()
    assert [told(diagnostic) for diagnostic in reading.diagnostics] == expected
    assert {diagnostic.position.file for diagnostic in reading.diagnostics} <= {f"practices/{key}.yaml"}
    assert all(diagnostic.hint for diagnostic in reading.diagnostics)


@pytest.mark.parametrize("case", [case for case in SINGLE if case.name.startswith("good")], ids=str)
def test_a_good_record_is_in_the_catalog(case: Path) -> None:
    key = KEYS[case.parts[0]]
    catalog = read(key, (READING / case).read_bytes()).catalog
    assert catalog
    assert key in dict(catalog.records())


@pytest.mark.parametrize("name", LIBRARIES)
def test_a_library_gives_the_diagnostics_beside_it(name: str) -> None:
    folder = CASES / "libraries" / name
    reading = read_catalog(read_practices(folder / "practices"), check=lambda _: ())
    found = [
        f"{Path(diagnostic.position.file).relative_to(folder).as_posix()}:{told(diagnostic)}"
        for diagnostic in reading.diagnostics
    ]
    assert found == (folder / "expected").read_text("utf-8").splitlines()


@pytest.mark.parametrize(("paths", "obstacle", "expected"), NAMES)
def test_a_name_gives_its_diagnostic(paths: str, obstacle: str, expected: str) -> None:
    content = None if obstacle else STATION.replace(b"leling-guojia", b"a")
    raw = [
        RawFile(path, path, content, Obstacle(obstacle) if obstacle else None) for path in paths.split(" | ")
    ]
    vocabulary = RawFile("vocabulary.yaml", "vocabulary.yaml", (READING / "vocabulary.yaml").read_bytes())
    reading = read_catalog([*raw, vocabulary], check=lambda _: ())
    found = [f"{one.position.file} {one.code} {one.message}" for one in reading.diagnostics]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize("code", BOMBS)
def test_a_bomb_is_refused_with_one_word(code: str) -> None:
    reading = read(STATION_KEY, BOMBS[code])
    assert [diagnostic.code for diagnostic in reading.diagnostics] == [code]


def test_every_code_has_a_case_and_every_case_a_known_code() -> None:
    words = [path.read_text("utf-8").splitlines() for path in READING.rglob("*.expected")]
    words += [path.read_text("utf-8").splitlines() for path in CASES.glob("libraries/*/expected")]
    tried = {line.split(": ", 1)[1].split(" ", 1)[0] for lines in words for line in lines}
    tried |= {found for _, _, expected in NAMES for found in MANUAL if f" {found} " in expected}
    tried |= set(BOMBS)
    assert tried | NOT_IN_THE_MODEL == set(MANUAL)
