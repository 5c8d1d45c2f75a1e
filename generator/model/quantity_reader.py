"""Reads quantities and changes as Chinese articles print them."""

from generator.model.quantity import Change, Quantity


def read_quantity(printed: str) -> Quantity:
    """Read a printed quantity; raise ``UnreadableError`` with a Chinese message if it is none."""
    raise NotImplementedError


def read_change(printed: str) -> Change:
    """Read a printed change; raise ``UnreadableError`` with a Chinese message if it is none."""
    raise NotImplementedError
