"""Ratios that the library works out from a profile: people per officer, calls per officer and the like.

They are ranges by interval arithmetic, from the figures as printed and as far as they may have been
rounded. A ratio with an approximate figure (约22) in it is approximate itself, and marked.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from generator.checks.interval import ANYTHING, Interval, point
from generator.checks.measures import Measured, calls_of, population_of
from generator.checks.profile_figures import AREA, FORCE, OFFICERS

Choice = Callable[[Mapping[str, Measured]], Measured | None]

_TEN_THOUSAND = 10_000


@dataclass(frozen=True, slots=True)
class RatioKind:
    """A ratio that can be worked out: of which measures, times what, in which unit."""

    id: str
    label: str
    unit: str
    above: Choice
    below: Choice
    times: int = 1


@dataclass(frozen=True, slots=True)
class Ratio:
    """A ratio of one station: between which values it lies, and from which printed figures.

    ``told`` is one sentence: the sum, then what a reader must know of its figures. ``above`` and ``below``
    are the figures themselves.
    """

    id: str
    label: str
    values: Interval
    unit: str
    told: str
    approximate: bool
    above: Measured
    below: Measured


def _officers(measures: Mapping[str, Measured]) -> Measured | None:
    return measures.get(OFFICERS)


def _force(measures: Mapping[str, Measured]) -> Measured | None:
    return measures.get(FORCE)


def _area(measures: Mapping[str, Measured]) -> Measured | None:
    return measures.get(AREA)


RATIO_KINDS: tuple[RatioKind, ...] = (
    RatioKind("officers-per-10000", "每万人口民警数", "名", _officers, population_of, _TEN_THOUSAND),
    RatioKind("people-per-officer", "每名民警服务人口", "人", population_of, _officers),
    RatioKind("calls-per-officer", "每名民警年均警情", "起", calls_of, _officers),
    RatioKind("area-per-officer", "每名民警管辖面积", "平方公里", _area, _officers),
    RatioKind("force-per-10000", "每万人口民辅警数", "名", _force, population_of, _TEN_THOUSAND),
    RatioKind("people-per-force", "每名民辅警服务人口", "人", population_of, _force),
    RatioKind("calls-per-force", "每名民辅警年均警情", "起", calls_of, _force),
    RatioKind("area-per-force", "每名民辅警管辖面积", "平方公里", _area, _force),
)
"""All ratios, in the order in which they are shown.

Their labels stand here, where they are made, and nowhere else: no record writes them, and a label says no more
than its formula does. The vocabulary holds the words that records may use and the verdicts that need defining.
"""


def ratios_of(measures: Mapping[str, Measured]) -> tuple[Ratio, ...]:
    """Return every ratio that follows from the measures of a station, which ``measured`` gives."""
    return tuple(_ratios(measures))


def _ratios(measures: Mapping[str, Measured]) -> Iterator[Ratio]:
    for kind in RATIO_KINDS:
        above, below = kind.above(measures), kind.below(measures)
        if above is None or below is None or not (above.is_known and below.is_known):
            continue
        values = above.rounded.over(below.rounded).times(point(kind.times))
        if values not in (ANYTHING, Interval(Fraction(0), None, low_open=True)):
            yield Ratio(
                kind.id,
                kind.label,
                values,
                kind.unit,
                _told(above, below, kind.times),
                above.approximate or below.approximate,
                above,
                below,
            )


def _told(above: Measured, below: Measured, times: int) -> str:
    product = f" × {times:,}" if times != 1 else ""
    notes = (
        *(f"{entry.label}：{entry.told}" for entry in (above, below) if entry.told),
        _notes(above, below),
        _when(above, below),
        "含约数，结果只是大概" if above.approximate or below.approximate else "",
    )
    formula = f"{_named(above)} ÷ {_named(below)}{product}"
    return "；".join(part for part in (formula, *notes) if part)


def _named(entry: Measured) -> str:
    """Name a figure; one that the library worked out shows how."""
    if entry.derived:
        return f"{entry.label}（{entry.printed}，推算）"
    return f"{entry.label} {entry.printed}"


def _notes(above: Measured, below: Measured) -> str:
    """Name the figures to which the editors had something to say."""
    noted = [entry.label for entry in (above, below) if any(measure.note for measure in entry.measures)]
    return f"{'、'.join(noted)}另有编者注" if noted else ""


def _when(above: Measured, below: Measured) -> str:
    """Say where the figures are of different or unknown times, or nothing."""
    if above.when == below.when:
        return ""
    told = "，".join(f"{entry.label} {entry.when or '未报道'}" for entry in (above, below))
    return f"时点不同：{told}" if above.when and below.when else f"时点未必相同：{told}"
