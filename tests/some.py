"""What a test found to look at: a test that looks at nothing must not pass."""

from collections.abc import Iterable
from typing import TypeVar

Found = TypeVar("Found")


def some(found: Iterable[Found]) -> list[Found]:
    """Return what was found, in its order; fail where that is nothing."""
    everything = list(found)
    assert everything, "there was nothing to look at"
    return everything
