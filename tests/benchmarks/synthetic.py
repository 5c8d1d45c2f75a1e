"""Synthetic stations: the library as large as wanted, made of invented places, the same for the same seed.

``python -m tests.benchmarks.synthetic --stations 1000 --into FOLDER`` copies the project into the new
folder and adds that many stations to its records. The records pass ``generator check``; the first
thousand of ten thousand are the same as the thousand made alone. A county has one bureau, thirteen
stations and one source.

By default the stations are bystanders: they use the models, the themes and the words of the library,
but are tagged with none of its problems, so that the answers of a query file, which knows the real stations
alone, stay the right ones. ``--rivals`` tags them too, as the stations of a whole country would be.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import yaml

from tests.benchmarks.phrases import read_phrases
from tests.benchmarks.places import counties, most_counties
from tests.benchmarks.records import TOWNS, Values, county_records
from tests.projects import ROOT, copy_project

SEED = 20261121
PRACTICES = "practices"
_VOCABULARY = "vocabulary.yaml"
_STATIONS = "stations/"
_OTHER_POLICE = frozenset({"台湾省", "香港特别行政区", "澳门特别行政区"})
"""Provinces whose police have no stations of this kind."""


class TooManyError(ValueError):
    """More stations are wanted than there are names for."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How many stations to make, of what kind of chance, and whether they compete with the real ones."""

    stations: int
    seed: int = SEED
    rivals: bool = False


def synthetic_records(plan: Plan, vocabulary: Path) -> Iterator[tuple[str, str]]:
    """Yield the path below ``practices/`` and the YAML text of every record.

    ``vocabulary`` is the file of the controlled terms. Raises ``TooManyError`` when the names run out.
    """
    most = most_counties() * (TOWNS + 1)
    if plan.stations > most:
        message = f"there are names for {most} stations, not for {plan.stations}"
        raise TooManyError(message)
    made = 0
    for path, values in _records(plan, vocabulary):
        if path.startswith(_STATIONS):
            if made == plan.stations:
                return
            made += 1
        elif made == plan.stations:
            return
        yield path, _as_yaml(values)


def add_stations(project: Path, plan: Plan) -> int:
    """Write the records into the project's folder; return how many bytes of stations were written."""
    written = 0
    for path, text in synthetic_records(plan, project / PRACTICES / _VOCABULARY):
        content = text.encode("utf-8")
        (project / PRACTICES / path).write_bytes(content)
        written += len(content) if path.startswith(_STATIONS) else 0
    return written


def enlarged_project(folder: Path, plan: Plan) -> Path:
    """Copy the project into the new folder, add the stations, and return the folder."""
    copy_project(folder)
    add_stations(folder, plan)
    return folder


def _records(plan: Plan, vocabulary: Path) -> Iterator[tuple[str, Values]]:
    phrases = read_phrases(vocabulary)
    provinces = [label for label in phrases.labels["province"] if label not in _OTHER_POLICE]
    for county in counties(provinces, TOWNS, plan.seed):
        yield from county_records(county, phrases, plan.seed, rivals=plan.rivals)


def _as_yaml(values: Values) -> str:
    text: str = yaml.dump(
        values, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10_000, encoding=None
    )
    return text


def main(arguments: Sequence[str]) -> int:
    """Run the command; return its exit code: 0 well, 2 a wrong command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.synthetic", description=__doc__)
    parser.add_argument("--stations", type=int, required=True, help="how many stations to add")
    parser.add_argument("--into", type=Path, required=True, help="a folder that does not exist yet")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--rivals", action="store_true", help="tag the stations with problems too")
    chosen = parser.parse_args(arguments)
    if chosen.into.exists():
        parser.error(f"{chosen.into} exists already")
    plan = Plan(chosen.stations, chosen.seed, chosen.rivals)
    try:
        first = next(islice(synthetic_records(plan, ROOT / PRACTICES / _VOCABULARY), 1), None)
        enlarged_project(chosen.into, plan)
    except TooManyError as error:
        parser.error(str(error))
    sys.stdout.write(f"{chosen.into}: {plan.stations} stations added, the first is {first and first[0]}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
