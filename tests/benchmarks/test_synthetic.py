"""Synthetic stations: valid, the same every time, and nobody's."""

import re
from itertools import islice
from pathlib import Path
from statistics import median

import pytest
import yaml

from generator.disk import read_practices
from generator.reading import read_catalog
from tests.benchmarks.dice import Dice
from tests.benchmarks.places import counties, most_counties
from tests.benchmarks.synthetic import (
    PRACTICES,
    Plan,
    TooManyError,
    add_stations,
    main,
    synthetic_records,
)
from tests.projects import ROOT, copy_project

VOCABULARY = ROOT / PRACTICES / "vocabulary.yaml"


def _records(count: int, **options: bool) -> dict[str, str]:
    return dict(synthetic_records(Plan(count, **options), VOCABULARY))


@pytest.mark.parametrize("rivals", [False, True])
def test_the_enlarged_library_passes_every_check(tmp_path: Path, *, rivals: bool) -> None:
    project = copy_project(tmp_path / "project")
    before = read_catalog(read_practices(project / PRACTICES))
    add_stations(project, Plan(120, rivals=rivals))
    after = read_catalog(read_practices(project / PRACTICES))
    assert after.diagnostics == before.diagnostics
    assert before.catalog is not None
    assert after.catalog is not None
    assert len(after.catalog.stations) == len(before.catalog.stations) + 120
    old_names = {station.name for station in before.catalog.stations.values()}
    new_names = {
        station.name for key, station in after.catalog.stations.items() if key not in before.catalog.stations
    }
    assert not old_names & new_names


def test_a_small_set_is_the_beginning_of_a_large_one() -> None:
    small = list(synthetic_records(Plan(40), VOCABULARY))
    large = synthetic_records(Plan(90), VOCABULARY)
    assert small == list(islice(large, len(small)))
    assert sum(path.startswith("stations/") for path, _ in small) == 40


def test_another_seed_makes_other_stations() -> None:
    assert set(_records(30)).isdisjoint(dict(synthetic_records(Plan(30, seed=1), VOCABULARY)))


def test_only_rivals_have_problems() -> None:
    assert not any("problems:" in text for text in _records(60).values())
    rivals = [text for text in _records(60, rivals=True).values() if "practices:" in text]
    assert rivals
    assert all("problems:" in text for text in rivals)


def test_a_station_is_as_long_as_a_real_one_of_middling_length() -> None:
    sizes = [len(text.encode()) for text in _records(200).values() if "practices:" in text]
    assert 2000 < median(sizes) < 3300
    assert min(sizes) > 1500
    assert max(sizes) < 6000


def test_stations_differ_in_what_they_say() -> None:
    stations = [yaml.load(text, yaml.CSafeLoader) for text in _records(200).values() if "practices:" in text]
    told = [str([station["profile"], station["practices"]]) for station in stations]
    assert len(set(told)) == len(told)
    assert len({practice["id"] for station in stations for practice in station["practices"]}) > 15


def test_the_whole_country_has_room() -> None:
    named = list(islice(counties(["山东省"], 13, seed=3), 3000))
    assert len({county.name for county in named}) == len({county.id for county in named}) == 3000
    assert all(len({town.stem.pinyin for town in county.towns}) == 13 for county in named)


def test_there_are_as_many_counties_as_names() -> None:
    named = [county.name for county in counties(["山东省"], 1, seed=3)]
    assert len(named) == len(set(named)) == most_counties()


def test_more_stations_than_names_are_refused() -> None:
    with pytest.raises(TooManyError, match="not for 999999"):
        next(synthetic_records(Plan(999_999), VOCABULARY))


def test_chance_is_the_same_everywhere() -> None:
    dice = Dice("seed", 7)
    assert [dice.number(1, 6) for _ in range(8)] == [3, 1, 4, 5, 5, 5, 1, 4]
    assert dice.some("abcdef", 3) == ["b", "c", "f"]
    assert sorted(dice.shuffled("abcdef")) == list("abcdef")
    assert dice.some("ab", 5) == ["a", "b"]


def test_the_command_makes_a_project_and_spares_what_stands_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "new"
    assert main(["--stations", "3", "--into", str(target)]) == 0
    assert re.search(r"3 stations added", capsys.readouterr().out)
    known = {path.name for path in (ROOT / PRACTICES / "stations").iterdir()}
    assert len({path.name for path in (target / PRACTICES / "stations").iterdir()} - known) == 3
    with pytest.raises(SystemExit):
        main(["--stations", "3", "--into", str(target)])
