"""What an address is called: the title of its page, and what the thing at its anchor is called or says."""

from collections.abc import Iterator, Mapping, Sequence

from generator.model.addresses import TERM_FOLDERS, VOCABULARY
from generator.model.catalog import VOCABULARY_KEY, Catalog
from generator.model.course import Course
from generator.model.source import Source
from generator.model.vocabulary import Vocabulary
from generator.permanence.forwarding import comparison_of
from generator.permanence.promises import Promise, promises_of, promises_of_terms
from generator.views.wording import source_label


class Labels:
    """Names of addresses as they are now; the anchors of a page are listed once, when the first is asked for."""

    def __init__(self, catalog: Catalog, citing: Mapping[str, Sequence[str]]) -> None:
        """Name the addresses of a catalog; ``citing`` gives for a source the keys of the records that cite it."""
        self._catalog = catalog
        self._citing = citing
        self._parts: dict[str, dict[str, str]] = {}

    def title(self, path: str) -> str:
        """Return what the page at this path is called; its path, when no record knows it."""
        record = self._catalog.record(self.record(path))
        if isinstance(record, Vocabulary):
            return "词表"
        if isinstance(record, Source):
            return self.source(record)
        if isinstance(record, Course):
            return record.title
        return record.name if record else self._title_of_made_page(path)

    def source(self, source: Source) -> str:
        """Return the title of a source, or what it is known by where none was seen: who, when, and about whom."""
        if source.title:
            return f"《{source.title}》"
        about = self._stations_of(source)
        more = f"等{len(about)}个单位" if len(about) > 1 else ""
        return f"（未见标题）{source_label(source)}{f'，写{about[0]}{more}' if about else ''}"

    def _stations_of(self, source: Source) -> Sequence[str]:
        """Return the names of the stations that a source tells of: those that rest on it, or else that cite it."""
        keys = (key.partition("/") for key in self._citing.get(source.id, ()))
        citing = [self._catalog.stations[one] for folder, _, one in keys if folder == "stations"]
        speaking = [station for station in citing if not self._catalog.is_gone(station)]
        resting = [station for station in speaking if station.source == source.id]
        return [station.name for station in resting or speaking]

    def record(self, path: str) -> str:
        """Return the key of the record that the page at this path tells; empty if there is none."""
        key = VOCABULARY_KEY if path == VOCABULARY else path.removesuffix(".html")
        return key if self._catalog.record(key) else ""

    def part(self, path: str, anchor: str) -> str:
        """Return what the thing at an anchor is called or says; nothing when it is there no more."""
        if path not in self._parts:
            self._parts[path] = {one.anchor: one.name for one in self._promises(path)}
        return self._parts[path].get(anchor, "")

    def address(self, address: str) -> str:
        """Return what an address is called: its page, and the thing on it if it names one."""
        path, _, anchor = address.partition("#")
        part = self.part(path, anchor) if anchor else ""
        return f"{self.title(path)}：{part}" if part else self.title(path)

    def _title_of_made_page(self, path: str) -> str:
        compared = comparison_of(path)
        if compared and all(one in self._catalog.models for one in compared):
            return f"{'与'.join(self._catalog.models[one].name for one in compared)}对照"
        folder, _, name = path.removesuffix(".html").partition("/")
        for set_id, own in TERM_FOLDERS.items():
            term = self._catalog.vocabulary.term_by_id(set_id, name) if own == folder else None
            if term:
                return term.label
        return path

    def _promises(self, path: str) -> Iterator[Promise]:
        key = self.record(path)
        if key == VOCABULARY_KEY:
            return promises_of_terms(self._catalog.vocabulary)
        record = self._catalog.folder(key.partition("/")[0]).get(key.partition("/")[2]) if key else None
        if record is None or self._catalog.is_gone(record):
            return iter(())
        return promises_of(record, self._catalog)
