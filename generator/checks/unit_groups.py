"""Which units of measurement have a common base, so that figures in them may stand side by side.

Terms of the set ``measure_unit`` belong together if they have one dimension (人, 名 and 位 count 人数) and
can be turned into each other without doubt: days and hours can, days and months cannot.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.checks.units import Units
from generator.model.known_terms import MEASURE_UNIT
from generator.model.quantity import Bound, Quantity
from generator.model.vocabulary import Vocabulary, VocabularyTerm


@dataclass(frozen=True, slots=True)
class UnitGroup:
    """Units with a common base; ``id`` is that of the first of them in the vocabulary, the base itself."""

    id: str
    dimension: str
    units: tuple[VocabularyTerm, ...]

    @property
    def base(self) -> str:
        """Return the unit in which figures of the group are compared."""
        return self.units[0].label


@dataclass(frozen=True)
class UnitGroups:
    """All groups of units of a vocabulary, in its order."""

    vocabulary: Vocabulary

    @cached_property
    def all(self) -> tuple[UnitGroup, ...]:
        """Return every group."""
        grouped: dict[tuple[str, str], list[VocabularyTerm]] = {}
        for term in self.vocabulary.terms(MEASURE_UNIT):
            key = (term.dimension or term.label, self._units.kind_of(term.label))
            grouped.setdefault(key, []).append(term)
        return tuple(UnitGroup(units[0].id, key[0], tuple(units)) for key, units in grouped.items())

    def of(self, unit: str) -> UnitGroup | None:
        """Return the group of a unit as printed; None for a bare number or a unit that nobody knows."""
        return self._by_id.get(self._units.id_of(unit))

    def comparable(self, quantities: Iterable[Quantity]) -> tuple[Quantity, ...] | None:
        """Return the quantities in the base of their group, or None if they have no common base."""
        all_of_them = tuple(quantities)
        groups = {self.of(quantity.unit) for quantity in all_of_them}
        group = groups.pop() if len(groups) == 1 else None
        if group is None:
            return all_of_them if {quantity.unit for quantity in all_of_them} == {""} else None
        one = Quantity("", Bound.EXACT, None, None, group.base)
        together = self._units.together((one, *all_of_them))
        return None if together is None else together[1:]

    @cached_property
    def _by_id(self) -> Mapping[str, UnitGroup]:
        return {term.id: group for group in self.all for term in group.units}

    @cached_property
    def _units(self) -> Units:
        return Units(self.vocabulary)
