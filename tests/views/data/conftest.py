"""What the tests of data share: everything that is offered of the golden catalog."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from generator.views.data import Offer, offered
from generator.views.data.tables import Table, tables
from generator.views.indexing import make_library
from generator.views.library import Library
from tests.views.library import golden_catalog


@pytest.fixture(scope="session")
def library() -> Library:
    return make_library(golden_catalog())


@pytest.fixture(scope="session")
def offer(library: Library) -> Offer:
    return offered(library)


@pytest.fixture(scope="session")
def flat(library: Library) -> tuple[Table, ...]:
    return tables(library)


@pytest.fixture(scope="session")
def answers(offer: Offer) -> Mapping[str, Any]:
    """Everything that the interface answers, by path."""
    return {file.path: json.loads(file.text) for file in offer.files if file.path.endswith(".json")}
