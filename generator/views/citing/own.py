"""The library's own pages, and its data as a whole, as items to cite."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.model.about import EDITORS, LIBRARY
from generator.model.catalog import RECORD_TYPES, AnyRecord
from generator.model.data_state import data_state, release_of
from generator.model.dates import Dated
from generator.model.source import Source
from generator.model.standing import PAGE
from generator.model.station import Station
from generator.views.addresses import DATA
from generator.views.citing.item import Citation, Issued, Item, Kind, issued_on, titled
from generator.views.citing.sources import source_item
from generator.views.library import Library
from generator.views.page import TAKING_AWAY, Page

CITING_ASSETS = ("assets/citing.css", TAKING_AWAY, "assets/citing-formats.js", "assets/citing.js")
"""What a page loads that can be cited."""


def with_citations(pages: Iterable[Page], library: Library) -> Iterator[Page]:
    """Yield every page, those that show records or stand for the data with how to cite them.

    Pages of records that were withdrawn, moved, merged or split are not cited: they only lead on.
    """
    sources = {source.id: source_item(source, library.catalog.vocabulary) for source in library.sources}
    of_library = library_date(library)
    for page in pages:
        citation = _citation(page, library, sources, of_library)
        assets = tuple(dict.fromkeys((*page.assets, *CITING_ASSETS)))
        yield (replace(page, citation=citation, assets=assets) if citation else page)


def record_of(page: Page, library: Library) -> AnyRecord | None:
    """Return the record that a page is about, or None if it is about many or none."""
    folder, _, name = page.path.removesuffix(".html").partition("/")
    return library.catalog.folder(folder).get(name) if folder in RECORD_TYPES else None


def _citation(
    page: Page,
    library: Library,
    sources: Mapping[str, Item],
    of_library: Issued | None,
) -> Citation | None:
    if page.path == DATA:
        return Citation(_data_item(version_of("", library), of_library), "", {})
    record = record_of(page, library)
    if page.part_of or not page.from_records or _only_leads_on(page, record, library):
        return None
    version = version_of(page.path if record else "", library)
    edition = f"{version}版" if version else ""
    item = Item(
        key=f"library-{page.path.removesuffix('.html').replace('/', '-')}",
        kind=Kind.WEBPAGE,
        title=titled(page.title, edition),
        author=EDITORS,
        container=LIBRARY,
        issued=(issued_on(record.review.reviewed_on) if record else None) or of_library,
        path=page.path,
    )
    named = _sources_named(record, library) if record else ()
    within = "，".join(part for part in (page.title, edition) if part)
    return Citation(item, within, {key: sources[key] for key in named if key in sources})


def _only_leads_on(page: Page, record: AnyRecord | None, library: Library) -> bool:
    """Tell whether a page is there only because something once was."""
    is_retired = any(notice.anchor == PAGE for notice in library.notices.get(page.path, ()))
    return is_retired or (record is not None and not library.speaks(record))


def _data_item(version: str, of_library: Issued | None) -> Item:
    return Item(
        key="library-data",
        kind=Kind.DATASET,
        title=LIBRARY,
        author=EDITORS,
        publisher=LIBRARY,
        issued=of_library,
        version=version,
        path=DATA,
    )


def _sources_named(record: AnyRecord, library: Library) -> Iterable[str]:
    """Return the ids of the sources whose references belong on the page of a record."""
    if isinstance(record, Source):
        return (record.id,)
    entries = library.claims.get(record.id, ()) if isinstance(record, Station) else ()
    return dict.fromkeys(key for entry in entries for key in library.sources_named(entry))


def version_of(path: str, library: Library) -> str:
    """Return the number of the release that the page of a record shows, or without a path the data as a whole.

    Empty where none does: before the first release, and for what has changed since the last one.
    """
    if path:
        release = None if path in library.catalog.drift else library.release
    else:
        release = release_of(library.catalog)
    return release.version if release else ""


def library_date(library: Library) -> Issued | None:
    """Return the day of the data."""
    day = data_state(library.catalog).day
    return issued_on(Dated(value=day)) if day else None
