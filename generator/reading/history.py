"""What was published and released before, read from the lists beside the records, and told in the catalog."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from generator.diagnostics import Diagnostic, Position
from generator.model.addresses import page_of_key
from generator.model.catalog import Catalog
from generator.model.release import RELEASES, ReleaseChanges
from generator.model.standing import Standing
from generator.permanence.digests import PageDigests, digest, digests_of
from generator.permanence.drift import drift_of
from generator.permanence.lists import (
    LISTS,
    PUBLISHED,
    RELEASED,
    is_list,
    is_of_release,
    read_changes,
    read_released,
    version_of,
)
from generator.permanence.standing import standing_of
from generator.reading.codes import FileCode
from generator.reading.names import obstructed_list
from generator.text.files import RawFile
from generator.text.tree import Data

_MEND = "把文件放回来：从仓库里恢复它。不要新建、也不要重新生成，以前发布过什么只有它记着"


@dataclass(slots=True)
class History:
    """What the lists tell, and the digests of the records that are not as they were at the last release.

    ``lists`` gives what each list is called in messages. Before the first release digests are made only when they are
    asked for (``is_digested``). ``diagnostics`` tell of lists that are gone or cannot be read: without them nothing that
    vanished would be missed.
    """

    texts: Mapping[str, str]
    lists: Mapping[str, str]
    released: Mapping[str, str]
    is_digested: bool
    diagnostics: tuple[Diagnostic, ...] = ()
    digests: dict[str, PageDigests] = field(default_factory=dict)

    @classmethod
    def of(cls, files: Iterable[RawFile], *, with_digests: bool) -> "History":
        """Read the lists that are among the files of the library."""
        found = tuple(files)
        lists = [file for file in found if is_list(file.path)]
        texts = {file.path: _text(file.content) for file in lists if file.content is not None}
        return cls(
            texts,
            {file.path: file.shown for file in lists},
            read_released(texts.get(RELEASED, "")),
            with_digests or RELEASED in texts,
            (*(told for file in lists if (told := obstructed_list(file, _MEND))), *_missing(found)),
        )

    def note(self, key: str, data: Mapping[str, Data]) -> None:
        """Keep the digests of a record, given as the values that its file holds, if they are not as they were."""
        page = page_of_key(key)
        if self.is_digested and self.released.get(page, "").partition(" ")[0] != digest(data):
            self.digests[page] = digests_of(key, data)

    def told_in(self, catalog: Catalog) -> Catalog:
        """Return the catalog with what became of it since it was published, and since the last release."""
        changes = {
            version: read_changes(text) for path, text in self.texts.items() if (version := version_of(path))
        }
        published = self.texts.get(PUBLISHED)
        return replace(
            catalog,
            release_changes={version: changes.get(version, ReleaseChanges()) for version in catalog.releases},
            standing=Standing() if published is None else standing_of(catalog, published),
            drift=drift_of(catalog, self.released, self.digests),
        )


def _missing(files: Iterable[RawFile]) -> Iterator[Diagnostic]:
    """Tell of every list that is not there although there was a release, which writes all of them."""
    shown = {file.path: file.shown for file in files}
    release = next((path for path in shown if is_of_release(path)), None)
    if release is None:
        return
    for path in LISTS:
        if path not in shown:
            position = Position(shown[release].removesuffix(release) + path, 1, 1)
            message = f"没有 {path}，而 {RELEASES} 里有发布过的版本"
            yield Diagnostic(position, FileCode.MISSING_FILE, message, _MEND)


def _text(content: bytes) -> str:
    """Return what stands in a list."""
    return content.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
