"""The whole site in memory: what it consists of, before any of it is written."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.views.edition import Edition
from generator.views.finding.feed import Feed
from generator.views.page import AnyDownload, AnyFile, Page, TextFile
from generator.views.public import NOWHERE, Public
from generator.views.search_documents import Describer


@dataclass(frozen=True, slots=True)
class Site:
    """All pages and other files that are made from the records, in the order of their paths.

    ``search`` tells search of the pages. ``feeds`` tell what changed. ``edition``
    is the release that the pages show, ``public`` where the site is published, and ``others`` are the published
    pages and files that no record promises.
    """

    pages: tuple[Page, ...]
    search: Describer
    files: tuple[TextFile, ...] = ()
    downloads: tuple[AnyDownload, ...] = ()
    feeds: tuple[Feed, ...] = ()
    edition: Edition | None = None
    others: tuple[str, ...] = ()
    public: Public = NOWHERE

    def all_files(self) -> Iterator[AnyFile]:
        """Yield every file that is no page."""
        yield from self.files
        yield from self.downloads
