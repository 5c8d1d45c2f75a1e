"""Figures that stand in a text, to see whether one of them is another figure of the thing that a claim counts."""

import re
from collections.abc import Iterator

from generator.checks.pairs import same
from generator.checks.result import CheckKind, CheckResult
from generator.checks.unit_groups import UnitGroups
from generator.checks.units import Units
from generator.diagnostics import UnreadableError
from generator.model.quantity import Quantity
from generator.model.quantity_reader import read_quantity

_DIGITS = "0-9０-９〇零一二两三四五六七八九十百千万亿"
_BEFORE = "近约超不足多达余"
_FIGURE = re.compile(rf"[{_BEFORE}]{{0,2}}[0-9０-９〇零一二两三四五六七八九十百千][{_DIGITS}.,%余多]*")
_UNIT = re.compile(
    r"[个名位人起件份宗处批项户家所支条次辆台间平方公里米元万吨%％天年月周岁小时分钟成倍]{1,4}"
)


def other_figure(text: str, value: Quantity, groups: UnitGroups) -> str:
    """Return the first figure of a text that certainly is another than ``value``; nothing if one there agrees.

    Figures of other units count other things and are passed over, and so is what cannot be read.
    """
    found, units = "", Units(groups.vocabulary)
    for printed, quantity in _figures(text):
        if groups.comparable((quantity, value)) is None:
            continue
        if same(quantity, value, CheckKind.SAME, units).result is not CheckResult.MISMATCH:
            return ""
        found = found or printed
    return found


def _figures(text: str) -> Iterator[tuple[str, Quantity]]:
    """Yield every figure of a text with as much of what follows as reads as its unit."""
    for number in _FIGURE.finditer(text):
        unit = _UNIT.match(text, number.end())
        for length in range(len(unit.group()) if unit else 0, -1, -1):
            printed = text[number.start() : number.end() + length]
            quantity = _read(printed)
            if quantity is not None:
                yield printed, quantity
                break


def _read(printed: str) -> Quantity | None:
    try:
        return read_quantity(printed)
    except UnreadableError:
        return None
