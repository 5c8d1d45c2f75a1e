"""Long work in parts, which whoever asks for an index may have done at once."""

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Protocol, TypeVar

T = TypeVar("T")


class Share(Protocol):
    """Calls ``work`` with the number of every part and with how many parts there are; returns what it gives in their order.

    The parts are the same work in whatever process they are done; what they give must be picklable.
    """

    def __call__(self, work: Callable[[int, int], T], /) -> list[T]:
        """Have all parts done."""


def alone(work: Callable[[int, int], T], /) -> list[T]:
    """Do the work as one part: a ``Share`` that shares nothing."""
    return [work(0, 1)]


def stretch(sizes: Sequence[int], part: int, parts: int) -> range:
    """Return the places in ``sizes`` that make up a part: all parts are stretches of about the same sum, none overlap."""
    whole = sum(sizes)
    middles = [2 * end - size for end, size in zip(accumulate(sizes), sizes, strict=True)]
    begin, end = (sum(middle * parts < 2 * whole * bound for middle in middles) for bound in (part, part + 1))
    return range(begin, len(sizes) if part + 1 == parts else end)
