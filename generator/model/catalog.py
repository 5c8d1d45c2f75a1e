"""The catalog: every record of the library, by kind and id."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.model.base import Record
from generator.model.course import Course
from generator.model.organisation import Model
from generator.model.release import RELEASES, Release, ReleaseChanges
from generator.model.review import GONE, state_of
from generator.model.source import Source
from generator.model.standing import Drift, Standing
from generator.model.station import Station
from generator.model.vocabulary import Vocabulary

AnyRecord = Station | Model | Source | Course
"""A record of one of the folders."""

RECORD_TYPES: Mapping[str, type[Station] | type[Model] | type[Source] | type[Course]] = {
    "stations": Station,
    "models": Model,
    "sources": Source,
    "courses": Course,
}
"""The folders of ``practices/`` and what their records are."""

VOCABULARY_KEY = "vocabulary"
"""The key of the vocabulary, which is one record and no folder."""


@dataclass(frozen=True, slots=True)
class Catalog:
    """All records that could be read, in the order of their ids.

    ``absent`` holds the keys of records whose file exists but could not be read. ``releases`` are those of the
    data by their numbers, the first one first, and ``release_changes`` what each changed. ``standing`` tells what
    became of the addresses that were published, ``drift`` what became of each page since the last release, by its path.
    """

    vocabulary: Vocabulary
    sources: Mapping[str, Source]
    models: Mapping[str, Model]
    stations: Mapping[str, Station]
    absent: frozenset[str] = frozenset()
    releases: Mapping[str, Release] = field(default_factory=dict)
    release_changes: Mapping[str, ReleaseChanges] = field(default_factory=dict)
    standing: Standing = field(default_factory=Standing)
    drift: Mapping[str, Drift] = field(default_factory=dict)
    courses: Mapping[str, Course] = field(default_factory=dict)

    def folder(self, name: str) -> Mapping[str, AnyRecord]:
        """Return the records of one folder: ``stations``, ``models``, ``sources`` or ``courses``."""
        folders: dict[str, Mapping[str, AnyRecord]] = {
            "stations": self.stations,
            "models": self.models,
            "sources": self.sources,
            "courses": self.courses,
        }
        return folders[name]

    @property
    def last_release(self) -> Release | None:
        """Return the newest release of the data; None before the first one."""
        return next(reversed(tuple(self.releases.values())), None)

    def is_gone(self, record: AnyRecord) -> bool:
        """Tell whether a record no longer speaks for itself: it was withdrawn, moved, merged or split."""
        return state_of(record.review, self.vocabulary) in GONE

    def changes_of(self, release: Release) -> ReleaseChanges:
        """Return what a release changed; nothing for one that says nothing of it, as the first."""
        return self.release_changes.get(release.version, ReleaseChanges())

    def record(self, key: str) -> AnyRecord | Vocabulary | None:
        """Return the record with this key, such as ``stations/leling-guojia``; None if there is none."""
        folder, _, record_id = key.partition("/")
        if key == VOCABULARY_KEY:
            return self.vocabulary
        return self.folder(folder).get(record_id) if folder in RECORD_TYPES else None

    def records(self) -> Iterator[tuple[str, Record]]:
        """Yield every record with its key, such as ``stations/leling-guojia``."""
        yield VOCABULARY_KEY, self.vocabulary
        for folder in RECORD_TYPES:
            for record_id, record in self.folder(folder).items():
                yield f"{folder}/{record_id}", record
        for version, release in self.releases.items():
            yield f"{RELEASES}/{version}", release
