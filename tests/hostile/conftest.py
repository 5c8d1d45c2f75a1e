"""The sites of hostile records, turn after turn."""

import os

import pytest

from tests.hostile.library import hostile as hostile_words
from tests.hostile.library import turns
from tests.hostile.sites import Made, made

ALL = "HOSTILE_ALL"
"""The variable of the environment that asks for every string in every field; else a few turns stand for all."""

TURNS = range(turns()) if os.environ.get(ALL) else (0, turns() // 3, 2 * turns() // 3)


@pytest.fixture(scope="package", params=TURNS)
def hostile(request: pytest.FixtureRequest) -> Made:
    """The site of the hostile records of a turn."""
    return made(hostile_words(int(request.param)))
