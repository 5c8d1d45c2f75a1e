"""What is offered does not depend on by how many it is made."""

from collections.abc import Callable
from typing import TypeVar

import pytest

from generator.views.data import Offer, offered
from generator.views.library import Library

T = TypeVar("T")


@pytest.mark.parametrize("parts", [2, 3])
def test_work_in_parts_makes_the_same_files(library: Library, offer: Offer, parts: int) -> None:
    def in_parts(work: Callable[[int, int], T], /) -> list[T]:
        return [work(part, parts) for part in range(parts)]

    shared = offered(library, in_parts)
    assert shared.tables == offer.tables
    assert {path: file.content for path, file in shared.by_path().items()} == {
        path: file.content for path, file in offer.by_path().items()
    }
