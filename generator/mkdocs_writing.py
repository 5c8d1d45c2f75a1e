"""Writes the pages and files that MkDocs is not given: each is written before the next is made.

A site of a whole country has too many of them to be held at once. The work is shared out among processes; what they
write does not depend on how many there are.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.disk import write_below
from generator.disk.processes import processors_for, shared_out
from generator.mkdocs_pages import body_of
from generator.mkdocs_shells import Splicer
from generator.search import Document
from generator.views.finding.head import head_of
from generator.views.finding.surroundings import Surroundings
from generator.views.page import AnyFile, Page, pieces_of
from generator.views.site import Site


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes what belongs to a site into a folder: pages by a splicer, told what stands around them."""

    site: Site
    around: Surroundings
    splicer: Splicer
    folder: Path

    def write(self, pages: Sequence[Page], files: Sequence[AnyFile]) -> list[Document]:
        """Write pages and files; return what search knows of the pages, in their order.

        Raises ``PluginError`` when a page differs from what the theme makes of it, and ``OSError``.
        """
        entries = (*pages, *files)
        parts = processors_for(len(entries))
        found = shared_out(parts, lambda part, parts: self._write_part(entries[part::parts]))
        documents = {document.path: document for part in found for document in part}
        return [documents[page.path] for page in pages if page.path in documents]

    def write_one(self, entry: Page | AnyFile) -> None:
        """Write one page or file; raise as ``write`` does."""
        self._write_part([entry])

    def _write_part(self, entries: Sequence[Page | AnyFile]) -> list[Document]:
        documents: list[Document] = []
        write_below(self.folder, self._contents(entries, documents))
        return documents

    def _contents(
        self, entries: Sequence[Page | AnyFile], documents: list[Document]
    ) -> Iterator[tuple[str, Iterable[bytes]]]:
        """Yield the path and the bytes of every entry; ``documents`` gets what search knows of the pages."""
        for entry in entries:
            if not isinstance(entry, Page):
                yield entry.path, pieces_of(entry)
                continue
            page = entry.kept()
            yield page.path, (self._whole(page).encode(),)
            document = self.site.search.document(page)
            if document:
                documents.append(document)

    def _whole(self, page: Page) -> str:
        public = self.site.public
        body = body_of(page, public, self.site.edition)
        address = public.to(page.path) if public else ""
        return self.splicer.whole(page, body, str(head_of(page, self.around)), address)
