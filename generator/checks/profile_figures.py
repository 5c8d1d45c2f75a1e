"""One printed figure of a profile as intervals in the standard unit of its measure."""

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass
from fractions import Fraction

from generator.checks.interval import ANYTHING, UNREADABLE, Interval, interval_of, point
from generator.checks.rounding import is_coarse, is_exact, step_of
from generator.checks.units import Units
from generator.model.known_terms import MEASURE_UNIT
from generator.model.quantity import Bound, Quantity
from generator.model.station import Measure
from generator.model.vocabulary import NeededTerms

MEASURE_SET = "measure"
OFFICERS, AUXILIARIES, FORCE = "police-officers", "auxiliaries", "police-and-auxiliaries"
AREA, HOUSEHOLDS = "area", "households"
YEARLY_CALLS, DAILY_CALLS = "yearly-calls", "daily-calls"
POPULATION = "population"
POPULATIONS = ("actual-population", "resident-population", POPULATION, "registered-population")
"""The kinds of population from the widest on; 流动人口 is a part of one of them and stands for none."""

HEADCOUNTS: Set[str] = frozenset({OFFICERS, AUXILIARIES, FORCE})
"""The measures of how many people a station has."""

DAYS_OF_A_YEAR = 365

_PEOPLE = frozenset({"ren", "ming", "wei"})
_CALLS = frozenset({"qi", "jian", "zong", "an", "li", "jianci", "ci"})
_COUNTED: Mapping[str, tuple[str, Set[str]]] = {
    **dict.fromkeys((OFFICERS, AUXILIARIES, FORCE, *POPULATIONS), ("人", _PEOPLE)),
    HOUSEHOLDS: ("户", frozenset({"hu", "jia"})),
    YEARLY_CALLS: ("起", _CALLS),
    DAILY_CALLS: ("起", _CALLS),
}
"""The unit of a count, and the ids of the units that count the same things."""

NEEDED_TERMS: NeededTerms = {
    MEASURE_SET: frozenset({*HEADCOUNTS, *POPULATIONS, AREA, YEARLY_CALLS, DAILY_CALLS}),
    MEASURE_UNIT: frozenset(unit for _, units in _COUNTED.values() for unit in units),
}
"""The measures and the units without which whole kinds of ratios would silently stop."""

_AREA_UNIT = "平方公里"
_ONE_SQUARE_KILOMETRE = Quantity(f"1{_AREA_UNIT}", Bound.EXACT, Fraction(1), Fraction(1), _AREA_UNIT)

_RATE = re.compile("(?:每个?)?(?P<span>[日天周月年]|星期|季度)均?|全年|平均")
_NOT_THE_WHOLE = re.compile("每|均|连续|持续|累计|首批|最高|最低|历时|各")
_TIMES_A_YEAR: Mapping[str, Fraction] = {
    **dict.fromkeys(("日", "天"), Fraction(DAYS_OF_A_YEAR)),
    **dict.fromkeys(("周", "星期"), Fraction(DAYS_OF_A_YEAR, 7)),
    "月": Fraction(12),
    "季度": Fraction(4),
    "年": Fraction(1),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the profile; ``values`` is None if nothing can be computed from it.

    ``values`` is what the source says and ``rounded`` the same with what rounding may have hidden.
    """

    measure: Measure
    values: Interval | None
    rounded: Interval = ANYTHING
    approximate: bool = False


def read_figure(measure_id: str, measure: Measure, units: Units) -> Figure:
    """Read a figure of the measure with this id; of several quantities in it the first that fits."""
    factor = times_a_unit(measure_id, measure.value)
    for quantity in (measure.value, *measure.value.also):
        converted = _converted(measure_id, quantity, units)
        if factor is not None and converted is not None and quantity.bound not in UNREADABLE:
            return Figure(
                measure,
                values_of(converted).times(point(factor)),
                _rounded(quantity, converted, is_area=measure_id == AREA).times(point(factor)),
                approximate=quantity.bound is Bound.ABOUT,
            )
    return Figure(measure, None)


def times_a_unit(measure_id: str, quantity: Quantity) -> Fraction | None:
    """Return by what a figure is multiplied to be its measure's total; None if it is no total.

    年均警情 may be printed as calls of a day, a week or a month; 累计, 首批, 每万人 … are no totals.
    """
    words, factor = quantity.qualifier, Fraction(1)
    if measure_id in (YEARLY_CALLS, DAILY_CALLS):
        own = "年" if measure_id == YEARLY_CALLS else "日"
        rate = _RATE.search(words)
        factor = _TIMES_A_YEAR[(rate and rate["span"]) or own] / _TIMES_A_YEAR[own]
        words = _RATE.sub("", words)
    return None if _NOT_THE_WHOLE.search(words) else factor


def unit_of(measure_id: str) -> str:
    """Return the unit in which figures of this measure are given; empty where it is that of the figure itself."""
    if measure_id == AREA:
        return _AREA_UNIT
    return _COUNTED[measure_id][0] if measure_id in _COUNTED else ""


def why_unusable(measure: Measure) -> str:
    """Say why nothing can be computed from a figure."""
    if measure.value.bound is Bound.CONTRADICTORY:
        return "说法自相矛盾，不能用来推算"
    if measure.value.bound is Bound.ILLEGIBLE:
        return "原文残缺，不能用来推算"
    return "不是这一项的总数，不能用来推算"


def _converted(measure_id: str, quantity: Quantity, units: Units) -> Quantity | None:
    """Return a quantity in the unit of its measure, or None if it measures something else."""
    if measure_id == AREA:
        together = units.together((_ONE_SQUARE_KILOMETRE, quantity)) if quantity.unit else None
        return together[1] if together else None
    counted = _COUNTED.get(measure_id)
    fits = counted is None or not quantity.unit or units.id_of(quantity.unit) in counted[1]
    return quantity if fits else None


def values_of(quantity: Quantity) -> Interval:
    """Return between what a figure lies; an approximate one (约22) is taken for a point, for want of its margin."""
    if quantity.bound is Bound.ABOUT and quantity.low is not None:
        return Interval(quantity.low, quantity.high)
    return interval_of(quantity)


def _rounded(printed: Quantity, converted: Quantity, *, is_area: bool) -> Interval:
    """Return all values that are printed like this if they are rounded to the last printed place.

    Things are counted in full, so that only a coarse count (1.8万) was rounded; an area always was.
    """
    values = values_of(converted)
    step = printed.resolution if is_area else step_of(printed)
    if not is_exact(printed) or not step or not (is_area or is_coarse(printed)) or not printed.low:
        return values
    half = step / 2 * values.low / printed.low
    return Interval(max(Fraction(0), values.low - half), values.low + half, high_open=True)
