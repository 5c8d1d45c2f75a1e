"""How well mistakes are told: ``python -m tests.mistakes [--list] [folder]`` measures it on a corpus.

A case is a whole file, ``cases/mistakes/<folder>/<record>/<mistake>.yaml``: a record of the project with one
mistake in it that a person with an editor would make. ``<mistake>.expected`` beside it says what has to be told,
one ``name: value`` a line: ``line`` (from 1), ``code``, ``says`` (a word of the true cause, in the message or the
hint) and, where it can be known, ``shows`` (the corrected line). New cases are picked up by themselves.

``cases/mistakes-held-out/`` has the same form; it was written after the work on the messages was done, and no
message was changed to suit it.
"""

import argparse
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.disk import read_practices
from generator.model.catalog import VOCABULARY_KEY
from generator.reading import read_catalog
from generator.reports import hint_of
from generator.text.files import RawFile, overlay

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "tests" / "cases" / "mistakes"
HELD_OUT = ROOT / "tests" / "cases" / "mistakes-held-out"

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


@dataclass(frozen=True)
class Case:
    """One mistake and what has to be told of it."""

    path: Path
    line: int
    code: str
    says: str
    shows: str

    @property
    def key(self) -> str:
        """The record that the mistake is in: folder and id."""
        return "/".join(self.path.parts[-3:-1])

    @property
    def name(self) -> str:
        """How the case is called in reports."""
        return f"{self.key}/{self.path.stem}"


@dataclass(frozen=True)
class Outcome:
    """What was told of a case, and how good that is."""

    case: Case
    told: tuple[Diagnostic, ...]

    @property
    def silent(self) -> bool:
        """Nothing was told."""
        return not self.told

    @property
    def noisy(self) -> bool:
        """One mistake gave more than one message."""
        return len(self.told) > 1

    @property
    def right_line(self) -> bool:
        """The first message leads to the line of the mistake."""
        return bool(self.told) and self.told[0].position.line == self.case.line

    @property
    def right_cause(self) -> bool:
        """The first message has the code and says the word."""
        if not self.told:
            return False
        first = self.told[0]
        return first.code == self.case.code and self.case.says in first.message + hint_of(first)

    @property
    def shown(self) -> bool:
        """The corrected line stands in the first message, or none can be known."""
        return not self.case.shows or (bool(self.told) and f"「{self.case.shows}」" in hint_of(self.told[0]))

    @property
    def good(self) -> bool:
        """All is as it has to be."""
        return self.right_line and self.right_cause and self.shown and not self.noisy


def cases(folder: Path = CORPUS) -> Iterator[Case]:
    """Yield the cases of a corpus in the order of their names."""
    for path in sorted(folder.rglob("*.yaml")):
        lines = path.with_suffix(".expected").read_text("utf-8").splitlines()
        said = dict(line.split(": ", 1) for line in lines)
        yield Case(path, int(said["line"]), said["code"], said["says"], said.get("shows", ""))


def outcome(case: Case) -> Outcome:
    """Check one case beside the records that it refers to, and return what is told of it."""
    name = f"{case.key}.yaml"
    mistaken = RawFile(name, name, case.path.read_bytes())
    reading = read_catalog(overlay(_neighbours(case.key), [mistaken]))
    return Outcome(case, tuple(one for one in reading.diagnostics if one.position.file == name))


@cache
def _practices() -> Mapping[str, RawFile]:
    return {file.path.removesuffix(".yaml"): file for file in read_practices(ROOT / "practices")}


@cache
def _neighbours(key: str) -> tuple[RawFile, ...]:
    """Return the vocabulary, the record and those that it names: the whole library would take too long."""
    whole = _practices()
    named = set(_ID.findall((whole[key].content or b"").decode()))
    return tuple(
        file for other, file in whole.items() if other == VOCABULARY_KEY or other.rpartition("/")[2] in named
    )


def report(outcomes: list[Outcome]) -> str:
    """Return the shares, one a line."""
    total = len(outcomes)
    shown = [one for one in outcomes if one.case.shows]
    rows = (
        ("right line", sum(one.right_line for one in outcomes), total),
        ("right cause", sum(one.right_cause for one in outcomes), total),
        ("right line and cause", sum(one.right_line and one.right_cause for one in outcomes), total),
        ("corrected line shown", sum(one.shown for one in shown), len(shown)),
        ("silent", sum(one.silent for one in outcomes), total),
        ("noisy", sum(one.noisy for one in outcomes), total),
    )
    return "\n".join(f"{name:<21}{count:>4} of {of:<4}{count / max(of, 1):>7.1%}" for name, count, of in rows)


def described(one: Outcome) -> str:
    """Return what was wanted of a case and what was told."""
    case = one.case
    told = [f"  told   {d.position} {d.code} {d.message}（{hint_of(d)}）" for d in one.told]
    return "\n".join([case.name, f"  wanted {case.line} {case.code} {case.says} {case.shows}", *told])


def main() -> None:
    """Measure a corpus and print the shares, and with ``--list`` every case that is not as it has to be."""
    parser = argparse.ArgumentParser(prog="python -m tests.mistakes")
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    outcomes = [outcome(case) for case in cases(options.folder.resolve())]
    listed = [described(one) for one in outcomes if options.list and not one.good]
    sys.stdout.write("\n\n".join([report(outcomes), *listed]) + "\n")


if __name__ == "__main__":
    main()
