"""What became of the records since the last release, page by page."""

from collections.abc import Iterator, Mapping

from generator.model.catalog import Catalog
from generator.model.standing import PAGE, Drift
from generator.permanence.digests import PageDigests, read_line
from generator.permanence.promises import pages_of


def drift_of(
    catalog: Catalog, released: Mapping[str, str], altered: Mapping[str, PageDigests]
) -> Mapping[str, Drift]:
    """Return what changed of each page.

    ``released`` are the lines of the last release, ``altered`` the digests of the records that are not as they were
    then. What a record that is gone still holds is no part of the site, and counts as taken away.
    """
    found: dict[str, Drift] = {}
    for page, promises in pages_of(catalog):
        if page in altered:
            anchors = {promise.anchor for promise in promises}
            old = read_line(released[page]) if page in released else None
            found[page] = _compare(old, altered[page], anchors)
    return {**found, **{page: Drift(withdrawn=(PAGE,)) for page in _missing(catalog, released)}}


def _compare(old: PageDigests | None, new: PageDigests, alive: set[str]) -> Drift:
    inside = {anchor: of for anchor, of in new.inside.items() if anchor in alive}
    if old is None:
        return Drift(added=(PAGE, *inside))
    changed = [anchor for anchor, of in inside.items() if old.inside.get(anchor, of) != of]
    return Drift(
        added=tuple(anchor for anchor in inside if anchor not in old.inside),
        changed=(*([PAGE] if new.own != old.own else []), *changed),
        withdrawn=tuple(anchor for anchor in old.inside if anchor not in inside),
    )


def _missing(catalog: Catalog, released: Mapping[str, str]) -> Iterator[str]:
    pages = {page for page, _ in pages_of(catalog)}
    return (page for page in released if page not in pages)
