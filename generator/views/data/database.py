"""Tables as one SQLite database, which Datasette and every programming language open."""

import sqlite3
from collections.abc import Sequence

from generator.views.data.tables import Column, Table

_TYPES = {"text": "TEXT", "number": "NUMERIC"}
_NAMES = ("table_name", "table_title", "column_name", "column_title")
_WRITER_VERSION = slice(92, 100)
"""Where a database tells which version of SQLite wrote it; readers need not know ("Database File Format", 1.3.16)."""


def as_database(tables: Sequence[Table]) -> bytes:
    """Return the tables as the bytes of a database; its table ``columns`` tells the Chinese name of every column."""
    described = tuple((t.name, t.title, column.name, column.title) for t in tables for column in t.columns)
    guide = Table("columns", "各表的列", tuple(Column(name, name) for name in _NAMES), described)
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("PRAGMA page_size = 4096")
        for table in (*tables, guide):
            _add(connection, table)
        connection.commit()
        connection.execute("VACUUM")
        written = bytearray(connection.serialize())
    finally:
        connection.close()
    written[_WRITER_VERSION] = bytes(8)
    return bytes(written)


def _add(connection: sqlite3.Connection, table: Table) -> None:
    columns = ", ".join(f'"{column.name}" {_TYPES[column.kind]}' for column in table.columns)
    holes = ", ".join("?" for _ in table.columns)
    connection.execute(f'CREATE TABLE "{table.name}" ({columns})')
    connection.executemany(f'INSERT INTO "{table.name}" VALUES ({holes})', table.rows)  # noqa: S608 (our own names)
    for column in table.columns:
        if column.name == "id" or column.name.endswith("_id"):
            index = f'"{table.name}_{column.name}"'
            connection.execute(f'CREATE INDEX {index} ON "{table.name}" ("{column.name}")')
