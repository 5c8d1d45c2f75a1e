"""Several figures for one measure of a station, held against each other."""

from collections.abc import Iterator
from itertools import combinations

from generator.checks.pairs import same
from generator.checks.result import Check, CheckKind, CheckResult
from generator.checks.units import Units
from generator.model.dates import Dated
from generator.model.station import Measure, Station
from generator.model.vocabulary import Vocabulary

_UNDATED = "两处的数不同，但时点没有写明，可能是先后变化，不能断定谁对。"


def check_profile(station: Station, vocabulary: Vocabulary) -> tuple[Check, ...]:
    """Compare all figures that a station's profile gives for the same measure at the same time."""
    return tuple(_checks(station, Units(vocabulary)))


def _checks(station: Station, units: Units) -> Iterator[Check]:
    for one, two in combinations(station.profile, 2):
        if one.measure == two.measure and not _are_apart(one.as_of, two.as_of):
            yield _compared(one, two, units)


def _compared(one: Measure, two: Measure, units: Units) -> Check:
    check = same(one.value, two.value, CheckKind.DISAGREEMENT, units)
    formula = f"{one.measure}：{check.formula}"
    if check.result is CheckResult.MISMATCH and not _is_same_time(one.as_of, two.as_of):
        return Check(check.kind, CheckResult.NOT_COMPUTABLE, formula, _UNDATED)
    return Check(check.kind, check.result, formula, check.explanation)


def _are_apart(one: Dated | None, two: Dated | None) -> bool:
    """Say whether two times have certainly no day in common: then figures may well differ."""
    if one is None or two is None:
        return False
    return _ends_before(one, two) or _ends_before(two, one)


def _ends_before(one: Dated, two: Dated) -> bool:
    latest, earliest = one.value.latest, two.value.earliest
    return latest is not None and earliest is not None and latest < earliest


def _is_same_time(one: Dated | None, two: Dated | None) -> bool:
    return one is not None and two is not None and one.value.written == two.value.written
