"""Case files of the readers: one case a line, columns apart by tabs, notes after #."""

from pathlib import Path

from generator.model.quantity import Quantity

_FOLDER = Path(__file__).parent / "cases"


def rows(name: str) -> list[tuple[str, ...]]:
    """Return the cases of one file."""
    lines = (_FOLDER / name).read_text("utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("# ")]


def interval(quantity: Quantity) -> tuple[str, str]:
    """Return the ends of a quantity as the case files write them: ``(30`` and ``40]``."""
    low = "" if quantity.low is None else str(quantity.low)
    high = "" if quantity.high is None else str(quantity.high)
    return ("(" if quantity.low_open else "[") + low, high + (")" if quantity.high_open else "]")
