"""What pages tell readers who come by an address that names nothing any more."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from generator.model.addresses import VOCABULARY, comparison_page, page_of_key
from generator.model.catalog import Catalog
from generator.model.standing import PAGE
from generator.permanence.forwarding import Forwarding, retirements_of
from generator.permanence.promises import is_section


@dataclass(frozen=True, slots=True)
class Notice:
    """An anchor that is no more: why, if somebody says, and the living addresses that it leads to.

    The anchor is ``PAGE`` where the whole page is no more. ``is_empty`` marks a section with nothing left to tell.
    """

    anchor: str
    reason: str
    ends: tuple[str, ...]
    is_empty: bool = False


def notices_of(catalog: Catalog) -> Mapping[str, tuple[Notice, ...]]:
    """Return for the path of every page what it must tell of addresses that are no more, in the order of anchors.

    Pages of records that are gone have notices for the anchors that were published, and a page of which nothing is left
    has one for itself.
    """
    ways = Forwarding(catalog)
    found: dict[str, dict[str, Notice]] = defaultdict(dict)
    for page, notice in (*_retired(catalog, ways), *_vanished(catalog, ways), *_comparisons(catalog, ways)):
        found[page].setdefault(notice.anchor, notice)
    return {page: tuple(found[page][anchor] for anchor in sorted(found[page])) for page in sorted(found)}


def _retired(catalog: Catalog, ways: Forwarding) -> Iterator[tuple[str, Notice]]:
    """Yield what records that speak for themselves say of their own anchors, whether these were published or not."""
    for key, record in catalog.records():
        page = page_of_key(key)
        for one in retirements_of(record):
            if ways.is_alive(page):
                yield page, Notice(one.anchor, one.reason, ways.ends(f"{page}#{one.anchor}"))
            if own := ways.page_of_term(one.anchor) if page == VOCABULARY else "":
                yield own, Notice(PAGE, one.reason, ways.ends(own))


def _vanished(catalog: Catalog, ways: Forwarding) -> Iterator[tuple[str, Notice]]:
    for page, anchors in catalog.standing.vanished.items():
        for anchor in anchors:
            address = f"{page}#{anchor}" if anchor else page
            if ways.steps(address) is None:
                continue
            retirement = ways.retirement(page, anchor)
            reason = retirement.reason if retirement else ""
            is_empty = ways.is_alive(page) and not retirement and is_section(page, anchor)
            yield page, Notice(anchor, reason, ways.ends(address), is_empty)


def _comparisons(catalog: Catalog, ways: Forwarding) -> Iterator[tuple[str, Notice]]:
    """Yield the notices of the comparisons with models that are gone, whose pages nobody writes any more."""
    for one, other in combinations(catalog.models, 2):
        page = comparison_page(one, other)
        if not ways.is_alive(page):
            yield page, Notice(PAGE, "", ways.ends(page))
