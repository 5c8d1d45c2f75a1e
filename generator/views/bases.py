"""On which axis a figure of a profile belongs: its measure, its unit, and what kind of unit it is of.

Each kind of population is a measure of its own, so that two kinds never share an axis. Stations stand
beside stations of other kinds, and bureaus of a county beside each other; any other kind of unit only
beside its own, for a city has more of everything.
"""

from dataclasses import dataclass
from functools import cached_property

from generator.model.station import Measure, Station
from generator.model.vocabulary import Vocabulary
from generator.views.axis import Base
from generator.views.unit_groups import UnitGroups

BARE = "bare"
"""Stands for the unit of figures that are printed without one."""

STATION_TIER = "stations"
"""The tier of police stations of every kind."""

_TIERS = (
    (
        STATION_TIER,
        "派出所",
        frozenset(
            {
                *("station", "frontier-station", "coastal-station", "scenic-station", "railway-station"),
                *("water-station", "airport-station", "campus-station"),
            }
        ),
    ),
    ("county-bureaus", "分局和县级公安局", frozenset({"sub-bureau", "county-bureau"})),
)
"""Kinds of units, by their ids in the vocabulary, whose figures stand side by side."""


@dataclass(frozen=True, slots=True)
class Tier:
    """Units whose figures stand side by side."""

    id: str
    label: str


@dataclass(frozen=True)
class Bases:
    """Finds the base of every figure of a profile."""

    vocabulary: Vocabulary

    @cached_property
    def units(self) -> UnitGroups:
        """Return the groups of units that have a common base."""
        return UnitGroups(self.vocabulary)

    @cached_property
    def tiers(self) -> tuple[Tier, ...]:
        """Return every tier: those of several kinds first, then the other kinds of units."""
        kinds = self.vocabulary.set("station_kind")
        merged = frozenset(kind for _, _, members in _TIERS for kind in members)
        others = (
            Tier(term.id, term.label) for term in (kinds.terms if kinds else ()) if term.id not in merged
        )
        return (*(Tier(tier_id, label) for tier_id, label, _ in _TIERS), *others)

    def tier_of(self, station: Station) -> str:
        """Return the id of the tier of a unit."""
        term = self.vocabulary.term("station_kind", station.kind)
        kind = term.id if term else station.kind
        return next((tier_id for tier_id, _, members in _TIERS if kind in members), kind)

    def of(self, station: Station, measure: Measure) -> Base:
        """Return the base of a figure of a profile."""
        term = self.vocabulary.term("measure", measure.measure)
        group = self.units.of(measure.value.unit)
        unit = group.id if group else measure.value.unit or BARE
        return Base(term.id if term else measure.measure, unit, self.tier_of(station))

    def unit_label(self, unit_id: str) -> str:
        """Return the unit in which figures with this unit of their base are drawn; empty for bare numbers."""
        return next((group.base for group in self.units.all if group.id == unit_id), "")
