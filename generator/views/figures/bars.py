"""Bars from zero for the few figures of one claim that have a common base: before and after, or the parts.

Nothing is drawn where the base is not certainly common: figures of another unit, or without an upper end.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from generator.checks.interval import UNREADABLE
from generator.checks.unit_groups import UnitGroups
from generator.model.claim import Claim
from generator.model.quantity import Quantity
from generator.views.figures.axis import FEWEST

_WHOLE = 100


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure as a bar; ``sure`` is how far it certainly reaches, ``most`` how far it may, in percent."""

    label: str
    printed: str
    sure: str
    most: str


def bars_of(claim: Claim, units: UnitGroups) -> tuple[Bar, ...]:
    """Return the bars of a claim: its printed base and its value, or else the parts of its sum."""
    if claim.value and claim.baseline and claim.baseline.value:
        return bars((("基期", claim.baseline.value), ("本期", claim.value)), units)
    return bars([(part.label, part.value) for part in claim.parts], units)


def bars(figures: Sequence[tuple[str, Quantity]], units: UnitGroups) -> tuple[Bar, ...]:
    """Return a bar for each labelled figure, or none at all if one of them has no place on their axis."""
    if len(figures) < FEWEST or any(quantity.bound in UNREADABLE for _, quantity in figures):
        return ()
    based = units.comparable(quantity for _, quantity in figures)
    highs = [quantity.high for quantity in based or () if quantity.high is not None]
    if based is None or len(highs) < len(figures) or max(highs) <= 0:
        return ()
    return tuple(
        Bar(
            label, printed.printed, _percent(value.low or Fraction(0), max(highs)), _percent(high, max(highs))
        )
        for (label, printed), value, high in zip(figures, based, highs, strict=True)
    )


def _percent(value: Fraction, most: Fraction) -> str:
    return f"{float(_WHOLE * value / most):.4g}"
