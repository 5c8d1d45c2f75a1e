"""Units of measure: which figures may be added or compared, and by what factor.

Measure words of things that are counted (个, 名, 起) go together; physical measures only with their
own kind. Units are known by their ids in the vocabulary's set ``measure_unit``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from generator.model.known_terms import HOUR, MEASURE_UNIT, MINUTE
from generator.model.quantity import Quantity, standard_unit
from generator.model.vocabulary import NeededTerms, Vocabulary, VocabularyTerm

COUNT = "count"
SHARE = "share"
POINTS = "points"
CALENDAR = "calendar"
DURATION = "duration"
MONEY = "money"

DAY, MONTH, YEAR = "tian", "ge-yue", "nian"

_SCALES: Mapping[str, tuple[str, Fraction]] = {
    "miao": (DURATION, Fraction(1)),
    MINUTE: (DURATION, Fraction(60)),
    HOUR: (DURATION, Fraction(3600)),
    DAY: (DURATION, Fraction(86_400)),
    "zhou": (DURATION, Fraction(604_800)),
    MONTH: (CALENDAR, Fraction(1)),
    "ge-jidu": (CALENDAR, Fraction(3)),
    YEAR: (CALENDAR, Fraction(12)),
    "pingfang-mi": ("area", Fraction(1)),
    "mu": ("area", Fraction(2000, 3)),
    "gongqing": ("area", Fraction(10_000)),
    "pingfang-gongli": ("area", Fraction(1_000_000)),
    "mi": ("length", Fraction(1)),
    "gongli": ("length", Fraction(1000)),
    "haili": ("length", Fraction(1852)),
    "jin": ("weight", Fraction(1, 2)),
    "gongjin": ("weight", Fraction(1)),
    "dun": ("weight", Fraction(1000)),
    "yuan": (MONEY, Fraction(1)),
    "percent": (SHARE, Fraction(1)),
    "permille": (SHARE, Fraction(1, 10)),
    "per-ten-thousand": (SHARE, Fraction(1, 100)),
    "percentage-point": (POINTS, Fraction(1)),
    "bei": ("times", Fraction(1)),
    "fen-score": ("score", Fraction(1)),
    "sui": ("age", Fraction(1)),
    "shi": ("clock", Fraction(1)),
}
"""The kind and the factor of each unit that is not a mere measure word, by the id of its term."""

NEEDED_TERMS: NeededTerms = {MEASURE_UNIT: frozenset(_SCALES)}
"""The units without which figures would be added or compared that have nothing in common."""


@dataclass(frozen=True, slots=True)
class Units:
    """The units of measure that the vocabulary knows."""

    vocabulary: Vocabulary

    def id_of(self, word: str) -> str:
        """Return the id of a unit by its label or synonym; an empty text if there is none."""
        term = self._term(word)
        return term.id if term else ""

    def kind_of(self, word: str) -> str:
        """Return what a unit measures: ``COUNT`` for measure words and for units nobody knows."""
        return self._scale(word)[0]

    def together(self, quantities: Iterable[Quantity]) -> tuple[Quantity, ...] | None:
        """Return the quantities in the unit of the first, or None if they measure different things.

        Pure numbers go with anything. Figures that all have one unit are left as they are.
        """
        all_of_them = tuple(quantities)
        scales = {self._scale(q.unit) for q in all_of_them if q.unit}
        if len({kind for kind, _ in scales}) > 1:
            return None
        if len(scales) <= 1:
            return all_of_them
        first = next(self._scale(q.unit)[1] for q in all_of_them if q.unit)
        return tuple(_times(q, self._scale(q.unit)[1] / first) if q.unit else q for q in all_of_them)

    def _scale(self, word: str) -> tuple[str, Fraction]:
        return _SCALES.get(self.id_of(word), (COUNT, Fraction(1)))

    def _term(self, word: str) -> VocabularyTerm | None:
        terms = self.vocabulary.set(MEASURE_UNIT)
        if terms is None:
            return None
        words = (word, standard_unit(word))
        found = (terms.term(w) or terms.term_by_synonym(w) for w in words)
        return next((term for term in found if term), None)


def _times(quantity: Quantity, factor: Fraction) -> Quantity:
    return replace(
        quantity,
        low=None if quantity.low is None else quantity.low * factor,
        high=None if quantity.high is None else quantity.high * factor,
        resolution=quantity.resolution * factor,
    )
