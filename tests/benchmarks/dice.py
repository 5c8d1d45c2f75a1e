"""Chance that can be repeated: the same key gives the same throws on every machine and Python."""

import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """A source of chance for one key; only ``Random.random`` is promised to stay the same, so it alone is used."""

    def __init__(self, *key: object) -> None:
        self._random = random.Random("/".join(map(str, key)))  # noqa: S311  (chance, no secret)

    def number(self, low: int, high: int) -> int:
        """Return a whole number from ``low`` to ``high``, both included."""
        return low + int(self._random.random() * (high - low + 1))

    def chance(self, share: float) -> bool:
        """Return true in ``share`` of all throws."""
        return self._random.random() < share

    def pick(self, choices: Sequence[T]) -> T:
        """Return one of the choices."""
        return choices[self.number(0, len(choices) - 1)]

    def some(self, choices: Sequence[T], count: int) -> list[T]:
        """Return ``count`` different choices (all, if there are fewer) in the order of the choices."""
        left = list(range(len(choices)))
        taken = [left.pop(self.number(0, len(left) - 1)) for _ in range(min(count, len(choices)))]
        return [choices[index] for index in sorted(taken)]

    def shuffled(self, choices: Sequence[T]) -> list[T]:
        """Return all choices in an order of chance."""
        rest = list(choices)
        return [rest.pop(self.number(0, len(rest) - 1)) for _ in range(len(rest))]
