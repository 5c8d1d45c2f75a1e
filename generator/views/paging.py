"""Long lists: what a list becomes when it outgrows its page, so that no page grows with the country.

A list of at most ``most`` entries stands on one page, by its groups (provinces, years, measures). Beyond that its page
keeps every group with its anchor, its count and a few entries chosen by a rule that the page tells, and every group of
more than a few gets pages of its own, which hold each of its entries once. Where an entry stands follows from its group
and its place in the order of the group alone. The numbered pages are made anew with every build: nothing promises them.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from markupsafe import Markup

from generator.views.addresses import Here, list_page
from generator.views.page import Content, Page, Section
from generator.views.rendering import render
from generator.views.statements import Link

MOST = 80
"""Up to how many entries a list stands on one page, and how many entries of light weight a numbered page holds."""

FEW = 5
"""How many entries of a group stay on the first page of a list that outgrew it."""

NEAR = 2
"""How many pages before and after its own a numbered page leads to, besides the first and the last."""

BY_ID = "按单位编号的字母次序排。"
"""How stations stand on numbered pages: an order that no edit of a record changes."""

ASSETS = ("assets/paging.css",)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Paging:
    """How long lists are cut."""

    most: int = MOST
    few: int = FEW

    def outgrows(self, count: int) -> bool:
        """Tell whether so many entries are too many for one page."""
        return count > self.most

    def size(self, weight: int) -> int:
        """Return how many entries of a weight a numbered page holds."""
        return max(self.most // weight, 1)


PAGING = Paging()

ROWS = Paging(most=300)
"""How lists are cut whose entries are but a row of a table."""


@dataclass(frozen=True, slots=True)
class Group(Generic[T]):
    """A group of a list: the name of its pages, its title, its entries in order, and its anchor on the first page."""

    id: str
    title: str
    entries: tuple[T, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A page that a numbered page leads to; ``skips`` says that pages before it are left out."""

    number: int
    href: str
    is_here: bool
    skips: bool


@dataclass(frozen=True, slots=True)
class Turner:
    """The way from one numbered page to the others of its group; empty where the group has one page alone."""

    here: Here
    earlier: str
    later: str
    steps: tuple[Step, ...]


Fill = Callable[[Here, Group[T], Sequence[T]], Section]
"""Makes the section of a group with some of its entries, for the page that is being made."""

Choose = Callable[[Sequence[T], int], Sequence[T]]
"""Chooses so many of the entries of a group."""


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """A list that may outgrow its page.

    ``path``, ``kind`` and ``title`` are those of its page, ``counter`` counts its entries (``个单位``), and ``rule`` says
    which ones ``choose`` chooses and ``order`` how they stand on the numbered pages. ``weight`` is how many light entries
    one of these takes the place of, ``total`` how many entries its page has where other lists stand on it as well. ``sketch`` fills the first page where ``fill`` would say too much of the few that it
    shows, and ``before`` makes the sections that stand before the entries of a numbered page.
    """

    path: str
    kind: str
    title: str
    counter: str
    groups: tuple[Group[T], ...]
    fill: Fill[T]
    choose: Choose[T]
    rule: str
    order: str
    assets: tuple[str, ...] = ()
    weight: int = 1
    paging: Paging = PAGING
    total: int = 0
    sketch: Fill[T] | None = None
    before: Callable[[Here, Sequence[T]], tuple[Section, ...]] = field(default=lambda _here, _entries: ())

    @property
    def is_long(self) -> bool:
        """Tell whether the list outgrew its page."""
        return self.paging.outgrows(self.total or sum(len(group.entries) for group in self.groups))

    def sections(self, here: Here) -> Iterator[Section]:
        """Yield the section of every group for the page of the list: whole, or a few entries and where the others are."""
        for group in self.groups:
            if self.has_pages(group):
                chosen = self.choose(group.entries, self.paging.few)
                section = (self.sketch or self.fill)(here, group, chosen)
                yield replace(section, html=self.more(here, group, len(chosen)) + section.html)
            else:
                yield self.fill(here, group, group.entries)

    def pages(self) -> Iterator[Page]:
        """Yield the numbered pages of every group that has such pages."""
        for group in self.groups:
            if self.has_pages(group):
                parts = cut(group.entries, self.paging.size(self.weight))
                for number in range(1, len(parts) + 1):
                    yield self._page(group, parts, number)

    def more(self, here: Here, group: Group[T], shown: int) -> Markup:
        """Say how many entries of a group are shown, by which rule, and lead to the pages that have all."""
        total = len(group.entries)
        return render(
            "paging/more",
            rule=self.rule,
            shown=shown,
            counter=self.counter,
            whole=Link(group.title, here.to(list_page(self.path, group.id))),
            total=total,
            pages=-(-total // self.paging.size(self.weight)),
        )

    def has_pages(self, group: Group[T]) -> bool:
        """Tell whether a group has numbered pages: the list outgrew its page, and that cannot show the group in full."""
        return self.is_long and (self.sketch is not None or len(group.entries) > self.paging.few)

    def _page(self, group: Group[T], parts: Sequence[Sequence[T]], number: int) -> Page:
        entries = parts[number - 1]
        first = sum(map(len, parts[: number - 1])) + 1
        last = first + len(entries) - 1
        title = f"{self.title}：{group.title}"
        total = f"共 {len(group.entries)} {self.counter}"
        told = f"{title}，{total}，这一页是第 {first} 到第 {last} {self.counter[0]}。"
        return Page(
            path=list_page(self.path, group.id, number),
            kind=self.kind,
            title=title if len(parts) == 1 else f"{title}（第 {number} 页，共 {len(parts)} 页）",
            description=told,
            content=lambda: self._content(
                group, entries, told, _turner(self.path, group.id, len(parts), number)
            ),
            is_list=True,
            assets=(*ASSETS, *self.assets),
            part_of=self.path,
        )

    def _content(self, group: Group[T], entries: Sequence[T], told: str, turner: Turner) -> Content:
        here = turner.here
        *others, last = (*self.before(here, entries), self.fill(here, group, entries))
        return Content(
            render(
                "paging/lead",
                trail=(Link(self.title, here.to(self.path, group.anchor or group.id)),),
                title=group.title,
                told=told,
                order=self.order,
                turner=turner,
            ),
            (*others, replace(last, html=last.html + render("paging/foot", turner=turner))),
        )


def cut(entries: Sequence[T], size: int) -> tuple[Sequence[T], ...]:
    """Return the entries in pieces of a size, the last one with what is left."""
    return tuple(entries[start : start + size] for start in range(0, len(entries), size))


def page_of(place: int, size: int) -> int:
    """Return the number of the page on which the entry at a place (from 0) of its group stands."""
    return place // size + 1


def spread(entries: Sequence[T], few: int) -> Sequence[T]:
    """Choose so many entries at even distances, the first and the last among them."""
    if len(entries) <= few:
        return entries
    last = len(entries) - 1
    return [entries[round(at * last / (few - 1))] for at in range(few)]


def foremost(entries: Sequence[T], few: int) -> Sequence[T]:
    """Choose the first entries."""
    return entries[:few]


def _turner(path: str, group_id: str, count: int, number: int) -> Turner:
    here = Here(list_page(path, group_id, number))

    def to(other: int) -> str:
        return here.to(list_page(path, group_id, other)) if 1 <= other <= count else ""

    near = range(max(1, number - NEAR), min(count, number + NEAR) + 1)
    shown = sorted({1, *near, count}) if count > 1 else ()
    return Turner(
        here=here,
        earlier=to(number - 1),
        later=to(number + 1),
        steps=tuple(
            Step(other, to(other), other == number, skips=before is not None and other - before > 1)
            for before, other in zip((None, *shown), shown, strict=False)
        ),
    )
