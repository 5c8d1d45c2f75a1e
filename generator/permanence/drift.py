"""What became of the records since the last release, page by page."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from generator.model.addresses import (
    TERM_FOLDERS,
    VOCABULARY,
    comparison_page,
    record_page,
    term_page,
    vocabulary_anchor,
)
from generator.model.catalog import RECORD_TYPES, Catalog
from generator.model.release import ReleaseChanges
from generator.model.standing import PAGE, Drift
from generator.permanence.digests import PageDigests, read_line
from generator.permanence.promises import pages_of


def settled(catalog: Catalog, altered: Mapping[str, PageDigests]) -> Mapping[str, PageDigests]:
    """Return digests as readers see the records: of one that is gone nothing is left but that it is gone."""
    gone = {
        record_page(folder, record_id)
        for folder in RECORD_TYPES
        for record_id, record in catalog.folder(folder).items()
        if catalog.is_gone(record)
    }
    return {page: digests.gone() if page in gone else digests for page, digests in altered.items()}


def drift_of(
    catalog: Catalog, released: Mapping[str, str], altered: Mapping[str, PageDigests]
) -> Mapping[str, Drift]:
    """Return what changed of each page.

    ``released`` are the lines of the last release, ``altered`` the digests of the records that are not as they were
    then.
    """
    found = {
        page: _compare(read_line(released[page]) if page in released else None, digests)
        for page, digests in settled(catalog, altered).items()
    }
    return {page: drift for page, drift in sorted(found.items()) if drift != Drift()}


def missing_pages(catalog: Catalog, released: Mapping[str, str]) -> tuple[str, ...]:
    """Return the pages of the last release whose records are not there any more, not even as gone."""
    known = {record_page(folder, one) for folder in RECORD_TYPES for one in catalog.folder(folder)}
    return tuple(page for page in released if page.partition("/")[0] in RECORD_TYPES and page not in known)


def unreleased(catalog: Catalog) -> ReleaseChanges:
    """Return what changed since the last release."""
    return ReleaseChanges(
        _addresses({page: one.added for page, one in catalog.drift.items()}),
        _addresses({page: one.changed for page, one in catalog.drift.items()}),
        _addresses({page: one.withdrawn for page, one in catalog.drift.items()}),
        {
            _address(page, anchor): names
            for page, one in catalog.drift.items()
            for anchor, names in one.fields.items()
        },
    )


def _addresses(anchors: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(_address(page, one) for page in anchors for one in anchors[page])


def _address(page: str, anchor: str) -> str:
    return f"{page}#{anchor}" if anchor != PAGE else page


def released_pages(catalog: Catalog) -> frozenset[str]:
    """Return the pages that the last release had: of those that records promise now, and of all that were published.

    The list of what was published does not tell when: a page that no record promises and that was published after the
    release is among them.
    """
    new = set(_new_pages(catalog))
    promised = (page for page, _ in pages_of(catalog) if page not in new)
    retired = (page for page, anchors in catalog.standing.vanished.items() if PAGE in anchors)
    return frozenset((*promised, *retired, *catalog.standing.others))


def _new_pages(catalog: Catalog) -> Iterator[str]:
    """Yield the pages of records and terms that came since the last release, and what they brought with them."""
    records = {page for page, one in catalog.drift.items() if PAGE in one.added}
    yield from records
    for one, other in combinations(catalog.models, 2):
        if records & {record_page("models", one), record_page("models", other)}:
            yield comparison_page(one, other)
    terms = frozenset(catalog.drift.get(VOCABULARY, Drift()).added)
    for set_id in TERM_FOLDERS:
        for term in catalog.vocabulary.terms(set_id):
            if vocabulary_anchor(set_id, term.id) in terms:
                yield term_page(set_id, term.id)


def _compare(old: PageDigests | None, new: PageDigests) -> Drift:
    if old is None or (old.is_gone and not new.is_gone):
        return Drift(added=(PAGE, *new.inside))
    if new.is_gone:
        return Drift() if old.is_gone else Drift(withdrawn=(PAGE, *old.inside))
    inside = [anchor for anchor, of in new.inside.items() if old.inside.get(anchor, of) != of]
    changed = (*([PAGE] if new.own != old.own else []), *inside)
    fields = {anchor: _changed_fields(old, new, anchor) for anchor in changed}
    return Drift(
        added=tuple(anchor for anchor in new.inside if anchor not in old.inside),
        changed=changed,
        withdrawn=tuple(anchor for anchor in old.inside if anchor not in new.inside),
        fields={anchor: names for anchor, names in fields.items() if names},
    )


def _changed_fields(old: PageDigests, new: PageDigests, anchor: str) -> tuple[str, ...]:
    """Return the names of the fields that are not as they were; none if it was not kept how they were."""
    before, after = old.fields.get(anchor, {}), new.fields.get(anchor, {})
    if not before:
        return ()
    return tuple(name for name in dict.fromkeys((*after, *before)) if before.get(name) != after.get(name))
