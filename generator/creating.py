"""New records in the library: those that somebody tells, or those that come out of asking; all of them or none."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.build import PRACTICES, BuildError
from generator.diagnostics import Diagnostic, Level
from generator.disk import read_practices, write_all_new
from generator.interview import NOTHING, Ask, Kept, Place, Say, interview, kept_of, place_of
from generator.model.catalog import Catalog
from generator.new import NewRecord, new_record
from generator.reading import read_catalog
from generator.reports import as_text, summary
from generator.text.files import RawFile, overlay

_FIELD = re.compile(r"\s*(?:- )?([a-z_]+):")


@dataclass(frozen=True, slots=True)
class _Draft:
    """The texts of new records by their paths, and what speaks against them: in words, and the answers to blame."""

    texts: Mapping[Path, str]
    refusal: str = ""
    places: frozenset[Place] = frozenset()


def create(project: Path, records: Sequence[NewRecord]) -> tuple[str, ...]:
    """Write new records and return the paths of their files.

    Raises ``BuildError`` when one is there already or the library would not take them; nothing is then written.
    """
    draft = _draft_of(project, records)
    if draft.refusal:
        raise BuildError(f"{draft.refusal}\n没有新建文件。请改正上面的内容再试。")
    return _written(project, draft)


def ask_and_create(project: Path, catalog: Catalog, ask: Ask, say: Say) -> tuple[str, ...]:
    """Ask for a station and its source, write them, and return the paths of their files.

    What ``check`` would refuse is told and asked again; all other answers stay. Whatever ``ask`` raises goes through,
    and nothing is then written.
    """
    kept = NOTHING
    while True:
        records = tuple(interview(catalog, ask, say, kept))
        draft = _draft_of(project, records)
        if not draft.refusal:
            return _written(project, draft)
        answers = kept_of(records)
        again = draft.places & answers.keys()
        # Another answer elsewhere may be what is wrong: the same ones are not asked for twice.
        if not again or answers == kept.answers:
            again = frozenset(answers)
        say(f"{draft.refusal}\n还没有新建文件。请改正上面说的，别的都记着。")
        kept = Kept(answers, again)


def _draft_of(project: Path, records: Sequence[NewRecord]) -> _Draft:
    paths = [Path(PRACTICES, record.folder, f"{record.id}.yaml") for record in records]
    texts = {path: new_record(record) for path, record in zip(paths, records, strict=True)}
    taken = next((path for path in paths if (project / path).exists()), None)
    if taken:
        return _Draft(
            texts, f"{taken} 已经有了，没有改动。请换一个编号。", frozenset({(taken.parent.name, "id")})
        )
    files = [
        RawFile(f"{path.parent.name}/{path.name}", path.as_posix(), text.encode())
        for path, text in texts.items()
    ]
    reading = read_catalog(overlay(read_practices(project / PRACTICES), files))
    shown = {file.shown for file in files}
    found = [one for one in reading.diagnostics if one.position.file in shown]
    errors = [one for one in found if one.level is Level.ERROR]
    told = f"{as_text(found)}\n{summary(found)}" if errors else ""
    return _Draft(texts, told, frozenset(_places(texts, errors)))


def _places(texts: Mapping[Path, str], errors: Iterable[Diagnostic]) -> Iterator[Place]:
    """Yield the answers that stand on the lines that are wrong."""
    for error in errors:
        path = Path(error.position.file)
        field = _FIELD.match(texts[path].split("\n")[error.position.line - 1])
        if field:
            yield place_of(path.parent.name, field[1])


def _written(project: Path, draft: _Draft) -> tuple[str, ...]:
    try:
        write_all_new({project / path: text for path, text in draft.texts.items()})
    except FileExistsError as error:
        raise BuildError(f"{error.filename} 已经有了，没有改动。请换一个编号。") from error
    return tuple(path.as_posix() for path in draft.texts)
