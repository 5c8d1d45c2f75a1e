"""The tables of all stations on their page, and on numbered pages where there are too many for one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from markupsafe import Markup

from generator.views.addresses import ALIKE, Here
from generator.views.alike.table import (
    Group,
    Known,
    TableTier,
    axes_of,
    columns_of,
    group_of,
    groups_of,
    known_of,
)
from generator.views.library import Library
from generator.views.page import Page, Section
from generator.views.paging import BY_ID, PAGING, Listing, Paging, foremost, spread
from generator.views.paging import Group as Cut
from generator.views.rendering import section
from generator.views.statements import Pen


@dataclass(frozen=True)
class Tables:
    """The tables of all stations, and the list of those that report nothing of it.

    Where there are too many stations, every table shows a few, and numbered pages have all.
    """

    library: Library
    title: str
    assets: tuple[str, ...]
    paging: Paging = PAGING

    def sections(self, pen: Pen) -> Iterator[Section]:
        """Yield a table for each tier of units, and the list of those that report nothing."""
        for tier in self._tiers:
            groups = tuple(self._group(tier, group, pen) for group in tier.groups)
            made = section(tier.id, tier.label, "alike_table", columns=tier.columns, groups=groups)
            pages = (group for group in tier.groups if self._listing.has_pages(group))
            more = (self._listing.more(pen.here, group, len(self._shown(group))) for group in pages)
            yield replace(made, html=Markup("").join((*more, made.html)))
        yield from self._silent.sections(pen.here)

    def pages(self) -> Iterator[Page]:
        """Yield the numbered pages."""
        yield from self._listing.pages()
        yield from self._silent.pages()

    @cached_property
    def _known(self) -> tuple[Known, ...]:
        return tuple(known_of(station, self.library) for station in self.library.stations)

    @cached_property
    def _tiers(self) -> tuple[TableTier, ...]:
        return tuple(self._make_tiers())

    def _make_tiers(self) -> Iterator[TableTier]:
        for tier in self.library.bases.tiers:
            tiers = (one for one in self._known if self.library.bases.tier_of(one.station) == tier.id)
            own = tuple(one for one in tiers if one.values)
            if own:
                columns = tuple(c for c in columns_of(self.library) if any(c.id in one.values for one in own))
                yield TableTier(tier.id, tier.label, columns, axes_of(own), tuple(groups_of(tier, own)))

    @cached_property
    def _listing(self) -> Listing[Known]:
        tiers = {group.id: tier for tier in self._tiers for group in tier.groups}

        def fill(here: Here, group: Cut[Known], known: Sequence[Known]) -> Section:
            tier = tiers[group.id]
            shown = group_of(tier, group.entries, known, Pen(self.library, here))
            return section(tier.id, group.title, "alike_table", columns=tier.columns, groups=(shown,))

        return Listing(
            path=ALIKE,
            kind="alike",
            title=self.title,
            counter="个单位",
            groups=tuple(group for tier in self._tiers for group in tier.groups),
            fill=fill,
            choose=spread,
            rule="次序上间隔相等",
            order="按人口从多到少排，人口没有报道的按编号。",
            assets=self.assets,
            paging=self.paging,
            total=len(self.library.stations),
            sketch=fill,  # a table holds several groups: either all of them have pages, or none
        )

    @cached_property
    def _silent(self) -> Listing[str]:
        silent = tuple(one.station.id for one in self._known if not one.values)

        def fill(here: Here, group: Cut[str], ids: Sequence[str]) -> Section:
            pen = Pen(self.library, here)
            links = tuple(pen.station(one) for one in ids)
            total = len(group.entries)
            return section(group.id, group.title, "alike_silent", total=total, stations=links)

        return Listing(
            path=ALIKE,
            kind="alike",
            title=self.title,
            counter="个单位",
            groups=(Cut("unreported", "没有报道这些数的单位", silent),) if silent else (),
            fill=fill,
            choose=foremost,
            rule="编号在前",
            order=BY_ID,
            assets=self.assets,
            paging=self.paging,
            total=len(self.library.stations),
        )

    def _group(self, tier: TableTier, group: Cut[Known], pen: Pen) -> Group:
        return group_of(tier, group.entries, self._shown(group), pen)

    def _shown(self, group: Cut[Known]) -> Sequence[Known]:
        is_whole = not self._listing.has_pages(group)
        return group.entries if is_whole else spread(group.entries, self.paging.few)
