"""The database opens anywhere and holds what the interface holds."""

import sqlite3
from collections.abc import Iterator, Sequence

import pytest

from generator.views.data import Offer
from generator.views.data.database import as_database
from generator.views.data.tables import Table


@pytest.fixture
def database(offer: Offer) -> Iterator[sqlite3.Connection]:
    (content,) = (file.content for file in offer.downloads if file.path == "data/library.sqlite")
    connection = sqlite3.connect(":memory:")
    connection.deserialize(content)
    yield connection
    connection.close()


def test_it_is_sound(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_counts_equal_those_of_the_interface(database: sqlite3.Connection, offer: Offer) -> None:
    for collection in offer.collections:
        if collection.name not in {"vocabulary", "gone", "courses"}:
            (count,) = database.execute(f"SELECT count(*) FROM {collection.name}").fetchone()  # noqa: S608
            assert count == len(collection.lines), collection.name


def test_rows_are_those_of_the_tables(database: sqlite3.Connection, flat: Sequence[Table]) -> None:
    for table in flat:
        assert database.execute(f"SELECT * FROM {table.name}").fetchall() == list(table.rows)  # noqa: S608


def test_it_tells_the_chinese_name_of_every_column(
    database: sqlite3.Connection, flat: Sequence[Table]
) -> None:
    told = set(database.execute("SELECT table_name, column_name, column_title FROM columns"))
    assert told == {(t.name, column.name, column.title) for t in flat for column in t.columns}


def test_the_same_tables_give_the_same_bytes(flat: Sequence[Table]) -> None:
    assert as_database(flat) == as_database(flat)
