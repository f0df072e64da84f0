"""Actors that a user brought from other sources: rows of JSON, each with the file and the format that it came from."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, or_, select
from sqlalchemy.dialects.sqlite import insert

from onrecord.store import tables
from onrecord.store.inputs import touch


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedRow:
    """An imported actor: `key` is its identity, `json` all that its file says of it."""

    key: str
    file: str
    format: str
    json: str


def put_actors(connection: Connection, rows: Iterable[ImportedRow]) -> None:
    """Keep actors, each in the place of the one of its key."""
    statement = insert(tables.imported)
    newer = {name: getattr(statement.excluded, name) for name in ("file", "format", "json")}
    differs = or_(*(tables.imported.c[name] != value for name, value in newer.items()))
    replacing = statement.on_conflict_do_update(index_elements=["key"], set_=newer, where=differs)
    for row in rows:
        values = {"key": row.key, "file": row.file, "format": row.format, "json": row.json}
        touch(connection, connection.execute(replacing, values))


def actors(connection: Connection) -> list[ImportedRow]:
    """Give the imported actors by key."""
    table = tables.imported
    found = connection.execute(select(table.c.key, table.c.file, table.c.format, table.c.json))
    rows = (ImportedRow(key=row.key, file=row.file, format=row.format, json=row.json) for row in found)
    return sorted(rows, key=lambda row: row.key)
