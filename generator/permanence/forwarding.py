"""Where addresses that are no more lead: the fields of the records that say so, followed to what is there now."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from generator.model.addresses import (
    TERM_FOLDERS,
    VOCABULARY,
    comparison_page,
    page_of_key,
    record_page,
    set_anchor,
    term_page,
)
from generator.model.base import Record
from generator.model.catalog import RECORD_TYPES, AnyRecord, Catalog
from generator.model.organisation import Model
from generator.model.retirement import Retirement
from generator.model.station import Station
from generator.model.vocabulary import Vocabulary
from generator.permanence.promises import is_section, promises_of, promises_of_terms

RECORD_FOLDERS = frozenset(RECORD_TYPES)


def retirements_of(record: Record) -> tuple[Retirement, ...]:
    """Return the retired anchors that a record names; sources have nothing that could be retired."""
    return record.retired if isinstance(record, Station | Model | Vocabulary) else ()


def successors_of(key: str, record: Record) -> tuple[str, ...]:
    """Return the pages of the records that a record says to have become."""
    if not isinstance(record, AnyRecord):
        return ()
    return tuple(record_page(key.partition("/")[0], moved) for moved in record.review.moved_to)


def place(text: str, page: str) -> str:
    """Return the address that a record means, which may be an anchor of its own page."""
    return text if ".html" in text else f"{page}#{text}"


def comparison_of(page: str) -> tuple[str, str] | None:
    """Return the two models that a page compares, by its path; None if it is no such page."""
    folder, _, name = page.removesuffix(".html").partition("/")
    one, dashes, other = name.partition("--")
    return (one, other) if folder == "compare" and dashes else None


class Forwarding:
    """Follows addresses of a catalog. Anchors of a page are listed once, when the first is asked for."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._anchors: dict[str, frozenset[str]] = {}

    def is_alive(self, address: str) -> bool:
        """Tell whether an address leads to what it names, and not to a notice."""
        page, _, anchor = address.partition("#")
        return (
            self._has_page(page) and not self._is_gone(page) and (not anchor or anchor in self.anchors(page))
        )

    def is_known(self, address: str) -> bool:
        """Tell whether an address leads to what it names, or to a notice that says where it is now."""
        return self.is_alive(address) or self.steps(address) is not None

    def ends(self, address: str) -> tuple[str, ...]:
        """Return the living addresses that an address leads to, step by step; none if it leads nowhere."""
        found: dict[str, None] = {}
        seen: set[str] = set()
        waiting = [address]
        while waiting:
            here = waiting.pop(0)
            if here in seen:
                continue
            seen.add(here)
            if self.is_alive(here):
                found[here] = None
            else:
                waiting.extend(self.steps(here) or ())
        return tuple(found)

    def steps(self, address: str) -> tuple[str, ...] | None:
        """Return where an address that is no more leads next; none if it was withdrawn; None if nobody says."""
        page, _, anchor = address.partition("#")
        record = self._record(page)
        if record is not None and self._is_gone(page):
            pages = successors_of(page.removesuffix(".html"), record)
            return tuple(self._on_pages(pages, anchor))
        if not self._has_page(page):
            return self._steps_of_made_page(page)
        if not anchor:
            return None
        retirement = self.retirement(page, anchor)
        if retirement is not None:
            rest = anchor.removeprefix(retirement.anchor)
            return tuple(self._with_rest(place(to, page), rest) for to in retirement.moved_to)
        if is_section(page, anchor):
            owner = anchor.rpartition("--")[0]
            around = f"{page}#{owner}" if owner in self.anchors(page) else page
            return (around,)
        return None

    def retirement(self, page: str, anchor: str) -> Retirement | None:
        """Return what a page says of an anchor that it retired, by itself or with what it was a part of."""
        retired = self._retired.get(page, {})
        owner = anchor
        while owner:
            if owner in retired:
                return retired[owner]
            owner = owner.rpartition("--")[0]
        return None

    def retirement_of_page(self, page: str) -> Retirement | None:
        """Return what the vocabulary says of a term that it retired, by the path of the page that the term had."""
        folder, _, name = page.removesuffix(".html").partition("/")
        set_id = next((one for one, own in TERM_FOLDERS.items() if own == folder), "")
        return self.retirement(VOCABULARY, f"{set_anchor(set_id)}--{name}") if set_id else None

    def page_of_term(self, anchor: str) -> str:
        """Return the page of a term, by the term's anchor on the vocabulary page; nothing for terms without one."""
        owner, _, name = anchor.partition("--")
        set_id = next((one for one in TERM_FOLDERS if set_anchor(one) == owner), "")
        return term_page(set_id, name) if set_id and name else ""

    def anchors(self, page: str) -> frozenset[str]:
        """Return the anchors that a page has now."""
        if page not in self._anchors:
            self._anchors[page] = frozenset(self._list_anchors(page))
        return self._anchors[page]

    def _list_anchors(self, page: str) -> Iterator[str]:
        record = self._record(page)
        if page == VOCABULARY:
            return (one.anchor for one in promises_of_terms(self._catalog.vocabulary))
        if record is None or self._is_gone(page):
            return iter(())
        return (one.anchor for one in promises_of(record, self._catalog))

    @cached_property
    def _retired(self) -> Mapping[str, Mapping[str, Retirement]]:
        pages = ((page_of_key(key), retirements_of(record)) for key, record in self._catalog.records())
        return {page: {one.anchor: one for one in retired} for page, retired in pages if retired}

    @cached_property
    def _term_pages(self) -> Mapping[str, str]:
        """Return the anchor on the vocabulary page of every term that has a page of its own."""
        return {
            term_page(set_id, term.id): f"{set_anchor(set_id)}--{term.id}"
            for set_id in TERM_FOLDERS
            for term in self._catalog.vocabulary.terms(set_id)
        }

    def _record(self, page: str) -> AnyRecord | None:
        folder, _, name = page.partition("/")
        return (
            self._catalog.folder(folder).get(name.removesuffix(".html")) if folder in RECORD_FOLDERS else None
        )

    def _is_gone(self, page: str) -> bool:
        record = self._record(page)
        if record is not None:
            return self._catalog.is_gone(record)
        compared = comparison_of(page)
        return compared is not None and any(self._is_gone(record_page("models", one)) for one in compared)

    def _has_page(self, page: str) -> bool:
        compared = comparison_of(page)
        if compared:
            return all(one in self._catalog.models for one in compared) and not self._is_gone(page)
        return page == VOCABULARY or self._record(page) is not None or page in self._term_pages

    def _on_pages(self, pages: tuple[str, ...], anchor: str) -> Iterator[str]:
        """Yield where an anchor of a record that is gone is now: on those of its successors that know it, if any do."""
        known = [page for page in pages if anchor and self._answers(page, anchor)]
        yield from (f"{page}#{anchor}" for page in known)
        if not known:
            yield from pages

    def _answers(self, page: str, anchor: str) -> bool:
        """Tell whether a page has an anchor, or retired it, or is gone and may know more of it."""
        if self._is_gone(page):
            return True
        return anchor in self.anchors(page) or self.retirement(page, anchor) is not None

    def _with_rest(self, address: str, rest: str) -> str:
        """Return the same part of what a thing has become, if there is one."""
        return f"{address}{rest}" if rest and self.is_alive(f"{address}{rest}") else address

    def _steps_of_made_page(self, page: str) -> tuple[str, ...] | None:
        """Return where the page of a term that was retired leads, or of a comparison with a model that is gone."""
        compared = comparison_of(page)
        if compared:
            return self._steps_of_comparison(*compared)
        retirement = self.retirement_of_page(page)
        if retirement is None:
            return None
        return tuple(self.page_of_term(to) or place(to, VOCABULARY) for to in retirement.moved_to)

    def _steps_of_comparison(self, one: str, other: str) -> tuple[str, ...] | None:
        """Return the comparisons of what the two models have become, or the page of the one that both became."""
        if one not in self._catalog.models or other not in self._catalog.models:
            return None
        sides = [self.ends(record_page("models", model)) for model in (one, other)]
        if not all(sides):
            return tuple(dict.fromkeys(page for side in sides for page in side))
        pairs = [(_name(a), _name(b)) for a in sides[0] for b in sides[1]]
        pages = (comparison_page(a, b) if a != b else record_page("models", a) for a, b in pairs)
        return tuple(dict.fromkeys(pages))


def _name(page: str) -> str:
    return page.partition("/")[2].removesuffix(".html")
