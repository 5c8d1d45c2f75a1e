"""What was published and released before, read from the lists beside the records, and told in the catalog."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from generator.model.addresses import page_of_key
from generator.model.catalog import Catalog
from generator.model.release import ReleaseChanges
from generator.model.standing import Standing
from generator.permanence.digests import PageDigests, digest, digests_of
from generator.permanence.drift import drift_of
from generator.permanence.lists import (
    PUBLISHED,
    RELEASED,
    is_list,
    read_changes,
    read_released,
    version_of,
)
from generator.permanence.standing import standing_of
from generator.text.files import RawFile
from generator.text.tree import Data


@dataclass(slots=True)
class History:
    """What the lists tell, and the digests of the records that are not as they were at the last release.

    ``lists`` gives what each list is called in messages. Before the first release digests are made only when they are
    asked for (``is_digested``).
    """

    texts: Mapping[str, str]
    lists: Mapping[str, str]
    released: Mapping[str, str]
    is_digested: bool
    digests: dict[str, PageDigests] = field(default_factory=dict)

    @classmethod
    def of(cls, files: Iterable[RawFile], *, with_digests: bool) -> "History":
        """Read the lists that are among the files of the library."""
        lists = [file for file in files if is_list(file.path)]
        texts = {file.path: _text(file) for file in lists}
        shown = {file.path: file.shown for file in lists}
        return cls(texts, shown, read_released(texts.get(RELEASED, "")), with_digests or RELEASED in texts)

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


def _text(file: RawFile) -> str:
    """Return what stands in a list; nothing when it cannot be read."""
    return (file.content or b"").decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
