"""Files to a catalog: every record that can be read, and every diagnostic of the run."""

import contextlib
import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import PurePosixPath
from typing import TypeVar

from generator.diagnostics import Diagnostic, Finding, Path, Position
from generator.lint import Sources, copied, lint_catalog
from generator.model.base import Record
from generator.model.catalog import RECORD_TYPES, VOCABULARY_KEY, Catalog
from generator.model.course import Course
from generator.model.organisation import Model
from generator.model.release import RELEASES, Release
from generator.model.source import Source
from generator.model.station import Station
from generator.model.vocabulary import Vocabulary
from generator.model.walk import WrittenFields, forget_walks, share_written_fields
from generator.permanence.digests import PageDigests
from generator.permanence.lists import is_list
from generator.reading.codes import FileCode, RecordCode
from generator.reading.explaining import explained
from generator.reading.fixing import Fix, fix
from generator.reading.history import History
from generator.reading.locating import locate
from generator.reading.looking import LookAt, look_at
from generator.reading.names import ENDING, Named, name_files
from generator.reading.naming import names_inside, names_of, with_ids
from generator.reading.placing import misplaced_record
from generator.reading.repetition import without_repetition
from generator.rules import check_catalog
from generator.text.decoding import decode_otherwise
from generator.text.document import Document
from generator.text.files import Obstacle, RawFile
from generator.text.parsing import Parsed

R = TypeVar("R", bound=Record)

Check = Callable[[Catalog], Iterable[tuple[str, Finding]]]
"""The rules between records: a catalog to the code and the finding of everything that is wrong with it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read.

    ``catalog`` holds the records in which nothing is wrong by themselves; it is None when the vocabulary
    cannot be read. Only without errors among ``diagnostics`` is it whole. ``documents`` are the texts of the
    records by their key, such as ``stations/leling-guojia``. ``diagnostics`` stand in the order of files
    and lines. ``digests`` are those of the records, by the paths of their pages, that are not as they were at the last
    release; ``released`` are the lines of that release.
    """

    catalog: Catalog | None
    documents: Mapping[str, Document]
    diagnostics: tuple[Diagnostic, ...]
    digests: Mapping[str, PageDigests] = field(default_factory=dict)
    released: Mapping[str, str] = field(default_factory=dict)


def check_everything(catalog: Catalog, sources: Iterable[RawFile] = ()) -> Iterator[tuple[str, Finding]]:
    """Yield what the rules find between the records, and what the lints find in their words.

    ``sources`` are plain texts of articles: what was copied from them is told too.
    """
    yield from check_catalog(catalog)
    yield from lint_catalog(catalog)
    decoded = ((file.path, decode_otherwise(file.content or b"")) for file in sources)
    texts = {path: found[0] for path, found in decoded if found}
    if texts:
        yield from copied(catalog, Sources(texts))


def read_catalog(
    files: Iterable[RawFile],
    check: Check = check_everything,
    *,
    with_digests: bool = False,
    look: LookAt = look_at,
) -> Reading:
    """Read all records of the library and hold them against each other. Raises nothing.

    Before the first release digests are made only when they are asked for. ``look`` looks at one file by itself; who
    reads again and again gives one that remembers.

    A record that fails does not stop the others; the catalog names it as absent, so that references to it
    give no errors of their own.
    """
    found = tuple(files)
    history = History.of(found, with_digests=with_digests)
    run = _Run(history, look, diagnostics=list(history.diagnostics))
    named = list(name_files(file for file in found if not is_list(file.path)))
    with _nothing_collected():
        for one in named:
            run.read(one)
        run.compare_ids({one.key: one for one in named})
        run.want_vocabulary(named)
        run.name_references()
        catalog = run.catalog()
        if catalog:
            catalog = run.history.told_in(catalog)
            run.apply(check, catalog)
        forget_walks(run.records.values())
    diagnostics = tuple(sorted(set(run.diagnostics)))
    return Reading(catalog, run.documents, diagnostics, run.history.digests, run.history.released)


@contextlib.contextmanager
def _nothing_collected() -> Iterator[None]:
    """Spare the work of looking for garbage: all that is made while reading stays, and there is much of it.

    What was read is set aside, so that it is not gone through later either; what an earlier reading set aside is given
    back first.
    """
    was_on = gc.isenabled()
    gc.unfreeze()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.enable()


def fix_file(file: RawFile) -> Fix | None:
    """Return a file with what is certain mended; None when it is no record or there is nothing to mend."""
    (named, *_) = (*name_files([file]), None)
    if named is None or named.diagnostic or file.content is None:
        return None
    return fix(file.content, partial(look_at, file.shown, record_type=_record_type(named.key)))


@dataclass(slots=True)
class _Run:
    history: History
    look: LookAt
    records: dict[str, Record] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    stated_ids: dict[str, str] = field(default_factory=dict)
    failed: set[str] = field(default_factory=set)
    written: WrittenFields = field(default_factory=dict)

    def read(self, named: Named) -> None:
        """Read one file into its record, or into diagnostics."""
        if named.diagnostic or named.file.content is None:
            self.diagnostics.extend([named.diagnostic] if named.diagnostic else [])
            self.failed.add(named.key)
            return
        content = named.file.content
        record_type = _record_type(named.key)
        again = partial(look_at, named.file.shown, record_type=record_type)
        look = self.look(named.file.shown, content, record_type)
        parsed = look.parsed
        if parsed.document is not None and parsed.data is not None:
            self.documents[named.key] = parsed.document
            field = _id_field(named.key)
            stated = parsed.data.get(field)
            if isinstance(stated, str) and not _is_spoilt((field,), parsed.document, parsed):
                self.stated_ids[named.key] = stated.strip()
        if look.record is None:
            self.failed.add(named.key)
            misplaced = misplaced_record(named, parsed.data) if parsed.data else None
            told = [misplaced] if misplaced else without_repetition(explained(look, content, again))
            if parsed.document and parsed.data:
                told = with_ids(told, [parsed.document], names_inside(parsed.data))
            self.diagnostics.extend(told)
        else:
            share_written_fields(look.record, self.written)
            self.records[named.key] = look.record
            if parsed.data is not None and not isinstance(look.record, Release):
                self.history.note(named.key, parsed.data)

    def compare_ids(self, files: Mapping[str, Named]) -> None:
        """Hold the id of each record against its file's name; a record under a wrong name has failed."""
        for key, stated in self.stated_ids.items():
            folder, _, name = key.rpartition("/")
            if not folder or stated == name:
                continue
            self.records.pop(key, None)
            self.failed.update((key, f"{folder}/{stated}"))
            position = self.documents[key].position((_id_field(key),))
            if any(found.position == position for found in self.diagnostics):
                continue
            owner = self._owner(f"{folder}/{stated}", key, files)
            code = RecordCode.DUPLICATE_ID if owner else RecordCode.ID_IS_NOT_FILE_NAME
            message = f"编号 `{stated}` 与文件名 {name}{ENDING} 不同"
            if owner:
                message = f"编号 `{stated}` 已被 {owner} 使用，本文件名为 {name}{ENDING}"
            corrected = self.documents[key].replaced(position, stated, name)
            self.diagnostics.append(Diagnostic(position, code, message, code.mend, corrected=corrected))

    def _owner(self, wanted: str, key: str, files: Mapping[str, Named]) -> str:
        """Return the file that has a better right to an id: the one of its name, or an earlier one."""
        if wanted in files:
            return files[wanted].file.path
        folder = wanted.rpartition("/")[0]
        for other, stated in self.stated_ids.items():
            if other == key:
                return ""
            if f"{other.rpartition('/')[0]}/{stated}" == wanted and other.startswith(folder):
                return files[other].file.path
        return ""

    def name_references(self) -> None:
        """Tell of names that stand where an id belongs, now that all names are known."""
        if any(one.code == RecordCode.BAD_ID for one in self.diagnostics):
            documents = self.documents.values()
            self.diagnostics = with_ids(self.diagnostics, documents, names_of(self.records))

    def want_vocabulary(self, named: Iterable[Named]) -> None:
        """Complain when there is no vocabulary, good or bad."""
        files = [one.file for one in named]
        if any(file.path == VOCABULARY_KEY + ENDING or file.obstacle is Obstacle.MISSING for file in files):
            return
        if len(files) == 1 and files[0].obstacle is Obstacle.SYMLINK:
            return  # the folder of the records itself
        root = next(
            (file.shown.removesuffix(file.path) for file in files if file.shown.endswith(file.path)), ""
        )
        position = Position(str(PurePosixPath(root, VOCABULARY_KEY + ENDING)), 1, 1)
        code = FileCode.MISSING_VOCABULARY
        self.diagnostics.append(Diagnostic(position, code, "没有词表，无法检查规范词", code.mend))

    def catalog(self) -> Catalog | None:
        """Return the records that are good by themselves, if the vocabulary is among them."""
        vocabulary = self.records.get(VOCABULARY_KEY)
        if not isinstance(vocabulary, Vocabulary):
            return None
        return Catalog(
            vocabulary=vocabulary,
            sources=dict(self._of("sources", Source)),
            models=dict(self._of("models", Model)),
            stations=dict(self._of("stations", Station)),
            courses=dict(self._of("courses", Course)),
            absent=frozenset(self.failed),
            releases=dict(sorted(self._of(RELEASES, Release), key=lambda one: one[1].number)),
        )

    def _of(self, folder: str, record_type: type[R]) -> Iterator[tuple[str, R]]:
        for key in sorted(self.records):
            record = self.records[key]
            if key.startswith(folder + "/") and isinstance(record, record_type):
                yield key.removeprefix(folder + "/"), record

    def apply(self, check: Check, catalog: Catalog) -> None:
        """Add what the rules find."""
        found = check(catalog)
        self.diagnostics.extend(
            locate(finding, code, self.documents, self.history.lists) for code, finding in found
        )


def _is_spoilt(path: Path, document: Document, parsed: Parsed) -> bool:
    """Tell whether a value has a diagnostic of the text already, or stands on a line that has one."""
    if not parsed.refused.isdisjoint({(), path}):
        return True
    return bool(parsed.marred) and document.position(path).line in parsed.marred


def _record_type(key: str) -> type[Record]:
    if key == VOCABULARY_KEY:
        return Vocabulary
    if key.startswith(f"{RELEASES}/"):
        return Release
    return RECORD_TYPES[key.partition("/")[0]]


def _id_field(key: str) -> str:
    """Return the field that says once more how the file of a record is called."""
    return "version" if key.startswith(f"{RELEASES}/") else "id"
