"""The next release: its number, what it changes, and the texts that keep it. Nothing is written here."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from generator.model.catalog import Catalog
from generator.model.organisation import Model
from generator.model.release import RELEASES, Release, ReleaseChanges, Version
from generator.model.source import Source
from generator.model.station import Station
from generator.permanence.digests import PageDigests
from generator.permanence.drift import missing_pages, settled, unreleased
from generator.permanence.lists import RELEASED, changes_path, changes_text, released_text

R = TypeVar("R", Station, Model, Source)

FIRST = Version(1, 0, 0)

_CITED_VERSION = re.compile(r"^version:.*$", re.MULTILINE)
_CITED_DAY = re.compile(r"^date-released:.*$", re.MULTILINE)


class TooLowError(ValueError):
    """A number was asked for that is too low for what the release changes; the message is for the user."""


@dataclass(frozen=True, slots=True)
class FileText:
    """What a file is to hold: its path below ``practices/`` and its text."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class ReleaseTexts:
    """What a new release writes: its number, its record, and the list of what it changed, unless that is nothing."""

    version: str
    record: FileText
    changes: FileText | None


@dataclass(frozen=True, slots=True)
class Draft:
    """What a release of the catalog as it is would change, and the lowest number that it may have."""

    changes: ReleaseChanges
    lowest: Version
    reason: str

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to release."""
        return not self.changes.every() and self.lowest != FIRST


def draft_of(catalog: Catalog) -> Draft:
    """Return what the next release would change, by what became of the pages since the last one."""
    if catalog.last_release is None:
        return Draft(ReleaseChanges(), FIRST, "这是第一次发布")
    last = catalog.last_release.number
    changes = unreleased(catalog)
    if changes.withdrawn:
        return Draft(changes, Version(last.major + 1, 0, 0), f"撤下了 {len(changes.withdrawn)} 个编号")
    if changes.added:
        return Draft(changes, Version(last.major, last.minor + 1, 0), f"新增了 {len(changes.added)} 个编号")
    return Draft(changes, Version(last.major, last.minor, last.patch + 1), "只改了内容")


def chosen(draft: Draft, wanted: str) -> Version:
    """Return the number of the release: the lowest, or the one that is asked for if it is high enough."""
    version = Version.read(wanted) if wanted else draft.lowest
    if version < draft.lowest:
        raise TooLowError(f"版本号 {wanted} 太低：{draft.reason}，至少要 {draft.lowest}")
    return version


def holds(catalog: Catalog) -> str:
    """Say how much there is at a release, of records that speak for themselves."""
    stations = _speaking(catalog, catalog.stations)
    practices = [practice for station in stations for practice in station.practices]
    claims = sum(len(one.claims) for one in stations) + sum(len(one.claims) for one in practices)
    models, sources = _speaking(catalog, catalog.models), _speaking(catalog, catalog.sources)
    return f"{len(stations)}个单位、{len(practices)}项做法、{len(models)}种模式、{claims}条说法、{len(sources)}篇来源"


def _speaking(catalog: Catalog, records: Mapping[str, R]) -> list[R]:
    return [one for one in records.values() if not catalog.is_gone(one)]


def texts_of(version: Version, day: str, note: str, draft: Draft, catalog: Catalog) -> ReleaseTexts:
    """Return the texts of a new release of a catalog; its number is ``chosen``."""
    lines = [f"version: {version}", f"date: {day}", f"holds: {holds(catalog)}"]
    lines += [f"note: {json.dumps(note, ensure_ascii=False)}"] if note else []
    changes = FileText(changes_path(str(version)), changes_text(str(version), draft.changes))
    return ReleaseTexts(
        str(version),
        FileText(f"{RELEASES}/{version}.yaml", "".join(f"{line}\n" for line in lines)),
        changes if draft.changes.every() else None,
    )


def released_after(
    catalog: Catalog, released: Mapping[str, str], altered: Mapping[str, PageDigests]
) -> FileText:
    """Return the list that the next release is held against."""
    missing = set(missing_pages(catalog, released))
    kept = {page: line for page, line in released.items() if page not in missing}
    new = {page: digests.line() for page, digests in settled(catalog, altered).items()}
    return FileText(RELEASED, released_text({**kept, **new}))


def citation(text: str, release: Release) -> str:
    """Return the text of ``CITATION.cff`` with the number and the day of a release."""
    text = _CITED_VERSION.sub(f"version: {release.version}", text)
    return _CITED_DAY.sub(f"date-released: {release.day}", text)
