"""Small multiples: one figure against another, a panel for each group, the same axes in all panels.

Pure layout. All points share the base of the one axis and the base of the other; others are refused.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.checks.interval import Interval
from generator.views.bases import Base, common_base
from generator.views.figures.axis import Frame, Span, Tick, axis_for

ACROSS = Frame(16, 90, 12, 98)
"""Where the level axis lies in a panel: beside the numbers of the other."""

UPWARD = Frame(86, 8, 89, 2)
"""Where the upright axis lies, from above: over the numbers of the other."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a point: its base, how it was printed, between what it lies, and of when it is."""

    base: Base
    printed: str
    values: Interval
    when: str = ""
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """Somebody's two figures; ``panels`` names the groups that it belongs to."""

    name: str
    href: str
    across: Figure
    upward: Figure
    panels: tuple[str, ...]

    @property
    def is_of_one_time(self) -> bool:
        """Say whether both figures are known to be of the same time."""
        return bool(self.across.when) and self.across.when == self.upward.when


@dataclass(frozen=True, slots=True)
class Placed:
    """A point in its panel: its number there, and the cross of its two ranges."""

    number: int
    point: Point
    across: Span
    upward: Span


@dataclass(frozen=True, slots=True)
class Panel:
    """One group: its label and its points, greatest level figure first."""

    label: str
    points: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class ScatterChart:
    """Panels ready for a template, with the ticks that all of them share."""

    across: Base
    upward: Base
    across_ticks: tuple[Tick, ...]
    upward_ticks: tuple[Tick, ...]
    across_is_log: bool
    upward_is_log: bool
    panels: tuple[Panel, ...]


def scatter_chart(points: Iterable[Point], panels: Sequence[str]) -> ScatterChart:
    """Lay out points in the panels of this order; panels without points are left out.

    Raises ``MixedBaseError`` if the points have no common base on either axis.
    """
    all_of_them = tuple(points)
    across_base = common_base(point.across.base for point in all_of_them)
    upward_base = common_base(point.upward.base for point in all_of_them)
    across = axis_for([point.across.values for point in all_of_them], ACROSS)
    upward = axis_for([point.upward.values for point in all_of_them], UPWARD)
    ordered = sorted(all_of_them, key=lambda point: (-point.across.values.low, point.name))
    spans: Mapping[int, tuple[Span, Span]] = {
        id(point): (across.span(point.across.values), upward.span(point.upward.values)) for point in ordered
    }
    grouped = ((label, tuple(p for p in ordered if label in p.panels)) for label in panels)
    return ScatterChart(
        across_base,
        upward_base,
        across.ticks(),
        upward.ticks(),
        across.is_log,
        upward.is_log,
        tuple(
            Panel(label, tuple(Placed(number, p, *spans[id(p)]) for number, p in enumerate(inside, start=1)))
            for label, inside in grouped
            if inside
        ),
    )
