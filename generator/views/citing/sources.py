"""Sources as items to cite: the article itself, not the library's page about it."""

from collections.abc import Mapping

from generator.model.source import Source
from generator.model.vocabulary import Vocabulary
from generator.views.citing.item import Item, Kind, issued_on, titled

NO_TITLE = "[未见题名]"
"""What stands for a title that was not seen; in brackets, because it is not the author's."""

_KINDS: Mapping[str, Kind] = {
    "newspaper": Kind.NEWSPAPER,
    "journal": Kind.JOURNAL,
    "book": Kind.BOOK,
    "news-site": Kind.WEBPAGE,
    "official-media": Kind.WEBPAGE,
    "classified-site": Kind.WEBPAGE,
    "social-media": Kind.WEBPAGE,
}
"""How the kinds of sources are cited; all others by what there is: as a web page, or else as a document."""

_ISSUED_BY_AUTHOR = "document"
"""The kind of sources whose publisher is the body that speaks in them."""


def source_item(source: Source, vocabulary: Vocabulary) -> Item:
    """Return a source as an item to cite.

    Its authors are left out: records name no persons. A web page is then named after its site, because the standard
    gives the site of a page no other place.
    """
    kind_id = vocabulary.id_of("source_kind", source.kind) or ""
    kind = _KINDS.get(kind_id, Kind.WEBPAGE if source.url else Kind.OTHER)
    publisher = source.publisher or ""
    is_author = kind is Kind.WEBPAGE or kind_id == _ISSUED_BY_AUTHOR
    appears_in = kind in (Kind.NEWSPAPER, Kind.JOURNAL)
    return Item(
        key=f"source-{source.id}",
        kind=kind,
        title=titled(source.title, source.subtitle or "") if source.title else NO_TITLE,
        author=publisher if is_author else "",
        container=publisher if appears_in else "",
        publisher="" if is_author or appears_in else publisher,
        issued=issued_on(source.published),
        address=source.url or "",
        online=kind is Kind.WEBPAGE,
    )
