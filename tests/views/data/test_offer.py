"""What is offered does not depend on by how many it is made, and need not be made before it is asked for."""

import json
from collections.abc import Callable
from typing import Never, TypeVar

import pytest

from generator.search import alone
from generator.views.data import Offer, offered
from generator.views.data.tables import Table, tables
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


def test_tables_wait_until_one_of_them_is_asked_for(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Library] = []

    def noted(library: Library) -> tuple[Table, ...]:
        made.append(library)
        return tables(library)

    monkeypatch.setattr("generator.views.data.offer.tables", noted)
    files = offered(library).by_path()
    assert json.loads(files["api/v1/index.json"].content)
    assert made == []
    assert files["data/claims.csv"].size
    assert files["data/library.sqlite"].size
    assert made == [library], "made once, when the first of them was asked for"


def test_made_at_once_nothing_is_made_later(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    files = offered(library, alone).by_path()
    monkeypatch.setattr("generator.views.data.offer.tables", _forbidden)
    monkeypatch.setattr("generator.views.data.collections.as_json", _forbidden)
    assert files["data/claims.csv"].size
    assert files["api/v1/claims.json"].size


def _forbidden(*_: object) -> Never:
    raise AssertionError("made later")
