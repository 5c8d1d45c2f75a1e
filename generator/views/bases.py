"""On which axis a figure of a profile belongs: its measure, its unit, and what kind of unit it is of.

Each kind of population is a measure of its own, so that two kinds never share an axis. Stations stand
beside stations of other kinds, and bureaus of a county beside each other; any other kind of unit only
beside its own, for a city has more of everything.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from generator.checks.profile_figures import MEASURE_SET
from generator.checks.unit_groups import UnitGroups
from generator.model.known_terms import COUNTY_BUREAU_KINDS, STATION_KINDS
from generator.model.station import Measure, Station
from generator.model.vocabulary import Vocabulary

BARE = "bare"
"""Stands for the unit of figures that are printed without one."""

STATION_TIER = "stations"
"""The tier of police stations of every kind."""

_TIERS = (
    (
        STATION_TIER,
        "派出所",
        STATION_KINDS,
    ),
    ("county-bureaus", "分局和县级公安局", COUNTY_BUREAU_KINDS),
)
"""Kinds of units whose figures stand side by side: an id, a name for readers, and their ids in the vocabulary."""


@dataclass(frozen=True, slots=True)
class Base:
    """What figures must have in common to stand on one axis: measure, unit, and whose figures they are.

    ``baseline`` names what they are measured against, where they are: 每万人口 of which population.
    """

    measure: str
    unit: str
    whose: str
    baseline: str = ""


class MixedBaseError(ValueError):
    """Figures without a common base were to be put on one axis."""


def common_base(bases: Iterable[Base]) -> Base:
    """Return the one base of figures; raise ``MixedBaseError`` if they have several, or none at all."""
    distinct = set(bases)
    if len(distinct) != 1:
        raise MixedBaseError(f"these have no common base: {sorted(map(str, distinct))}")
    return distinct.pop()


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
        merged = frozenset(kind for _, _, members in _TIERS for kind in members)
        kinds = self.vocabulary.terms("station_kind")
        others = (Tier(term.id, term.label) for term in kinds if term.id not in merged)
        return (*(Tier(tier_id, label) for tier_id, label, _ in _TIERS), *others)

    def tier_of(self, station: Station) -> str:
        """Return the id of the tier of a unit."""
        kind = self.vocabulary.id_of("station_kind", station.kind) or station.kind
        return next((tier_id for tier_id, _, members in _TIERS if kind in members), kind)

    def of(self, station: Station, measure: Measure) -> Base:
        """Return the base of a figure of a profile."""
        measure_id = self.vocabulary.id_of(MEASURE_SET, measure.measure) or measure.measure
        group = self.units.of(measure.value.unit)
        unit = group.id if group else measure.value.unit or BARE
        return Base(measure_id, unit, self.tier_of(station))

    def unit_label(self, unit_id: str) -> str:
        """Return the unit in which figures with this unit of their base are drawn; empty for bare numbers."""
        return next((group.base for group in self.units.all if group.id == unit_id), "")
