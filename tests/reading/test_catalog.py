from pathlib import Path

import pytest

from generator.diagnostics import Finding, Level
from generator.model.catalog import Catalog
from generator.reading import Reading, read_catalog
from generator.reading.catalog import Check
from generator.text.files import RawFile

CASES = Path(__file__).parent.parent / "cases" / "reading"
VOCABULARY = (CASES / "vocabulary.yaml").read_text("utf-8")
STATION = (CASES / "stations" / "good-bom.yaml").read_text("utf-8-sig")


def no_rules(_: Catalog) -> list[tuple[str, Finding]]:
    return []


def read(check: Check = no_rules, **texts: str) -> Reading:
    named = {name.replace("__", "/").replace("_", "-"): text for name, text in texts.items()}
    return read_catalog(
        [RawFile(f"{name}.yaml", f"p/{name}.yaml", text.encode()) for name, text in named.items()], check
    )


def station(station_id: str, extra: str = "") -> str:
    return STATION.replace("leling-guojia", station_id) + extra


def test_records_stand_in_the_catalog_by_kind_and_id() -> None:
    reading = read(vocabulary=VOCABULARY, stations__b=station("b"), stations__a=station("a"))
    assert reading.diagnostics == ()
    assert reading.catalog
    assert list(reading.catalog.stations) == ["a", "b"]
    assert set(reading.documents) == {"vocabulary", "stations/a", "stations/b"}


def test_a_record_that_fails_is_absent_and_stops_no_other() -> None:
    reading = read(
        vocabulary=VOCABULARY,
        stations__a=station("a", "phone: 110\n"),
        stations__b=station("other"),
        stations__c="id：c\n",
        stations__d=station("d"),
    )
    assert reading.catalog
    assert list(reading.catalog.stations) == ["d"]
    assert reading.catalog.absent >= {"stations/a", "stations/b", "stations/c", "stations/other"}
    files = dict.fromkeys(one.position.file for one in reading.diagnostics)
    assert list(files) == [f"p/stations/{name}.yaml" for name in "abc"]


def test_without_a_vocabulary_there_is_no_catalog() -> None:
    assert read(stations__a=station("a")).catalog is None
    assert read(vocabulary="sets: 甲\n").catalog is None


def test_what_the_rules_find_is_told_at_its_line() -> None:
    def check(catalog: Catalog) -> list[tuple[str, Finding]]:
        assert list(catalog.stations) == ["a"]
        return [
            ("some-rule", Finding("stations/a", ("location", "province"), "甲", "乙", Level.WARNING)),
            ("some-rule", Finding("stations/a", ("practices", 3, "name"), "丙")),
            ("some-rule", Finding("stations/gone", ("name",), "丁")),
        ]

    reading = read(check, vocabulary=VOCABULARY, stations__a=station("a"))
    assert [(str(one.position), one.code, one.message, one.level) for one in reading.diagnostics] == [
        ("p/stations/a.yaml:1:1", "some-rule", "丙", Level.ERROR),
        ("p/stations/a.yaml:5:13", "some-rule", "甲", Level.WARNING),
        ("stations/gone:1:1", "some-rule", "丁", Level.ERROR),
    ]


def test_a_reference_to_a_record_that_failed_gives_no_error_of_its_own() -> None:
    files = {
        "vocabulary": VOCABULARY,
        "stations/a": station("a", "belongs_to: b\n"),
        "stations/b": station("b", "phone: 110\n"),
    }
    raw = [RawFile(f"{name}.yaml", f"{name}.yaml", text.encode()) for name, text in files.items()]
    assert "unknown-reference" not in {one.code for one in read_catalog(raw).diagnostics}
    alone = [file for file in raw if "b" not in file.path.split("/")[-1][:1]]
    assert "unknown-reference" in {one.code for one in read_catalog(alone).diagnostics}


@pytest.mark.parametrize("files", [[], [RawFile("stations/a.yaml", "stations/a.yaml", b"")]])
def test_reading_raises_nothing(files: list[RawFile]) -> None:
    assert read_catalog(files, no_rules).diagnostics
