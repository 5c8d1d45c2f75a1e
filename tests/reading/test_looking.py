"""Whoever reads the same records again and again learns the same as somebody who reads them once."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.model.station import Station
from generator.reading import Looks, read_catalog
from generator.text.files import RawFile

CASES = Path(__file__).parent.parent / "cases" / "reading"
VOCABULARY = (CASES / "vocabulary.yaml").read_text("utf-8")
STATION = (CASES / "stations" / "good-bom.yaml").read_text("utf-8-sig")
ID = "leling-guojia"


def files(stations: Mapping[str, str]) -> list[RawFile]:
    texts = {
        "vocabulary.yaml": VOCABULARY,
        **{f"stations/{name}.yaml": text for name, text in stations.items()},
    }
    return [RawFile(path, f"practices/{path}", text.encode()) for path, text in texts.items()]


STATES: tuple[Mapping[str, str], ...] = (
    {ID: STATION},
    {ID: STATION.replace("郭家", "新家")},
    {ID: STATION.replace("name:", "nome:")},
    {ID: STATION.replace("name:", "nome:"), "other": STATION.replace(ID, "other")},
    {"other": STATION.replace(ID, "other")},
    {"other": STATION},
    {ID: STATION, "other": STATION.replace(ID, "other")},
    {},
    {ID: STATION},
)
"""A folder as its author leaves it: at first, changed, broken, with another file, one renamed, mended, empty."""


@pytest.mark.parametrize("states", [STATES, STATES[::-1]], ids=["forth", "back"])
def test_each_reading_tells_what_a_first_one_would(states: tuple[Mapping[str, str], ...]) -> None:
    looks = Looks()
    for state in states:
        again, once = read_catalog(files(state), look=looks), read_catalog(files(state))
        assert again.diagnostics == once.diagnostics
        assert again.catalog == once.catalog
        assert again.documents.keys() == once.documents.keys()


def test_a_file_that_did_not_change_is_not_read_again() -> None:
    looks = Looks()
    first = looks("practices/a.yaml", STATION.encode(), Station)
    assert first.record is not None
    assert looks("practices/a.yaml", STATION.encode(), Station) is first
    assert looks("practices/b.yaml", STATION.encode(), Station) is not first
    assert looks("practices/a.yaml", STATION.replace("郭家", "新家").encode(), Station).record != first.record
