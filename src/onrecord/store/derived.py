"""What reconciliation made of the inputs: the exported rows, and beside them what can be asked for."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from onrecord.model import Named, Record
from onrecord.store import columns, fulltext, tables
from onrecord.store.codec import dump, exported
from onrecord.store.columns import Columns, Row, rows_of
from onrecord.store.filters import EVERYTHING, Conditions, Filter, conditions, undated

UNATTACHED = "unattached"  # decisions whose words no report holds any more
ATTACHED = "attachment"  # what every other decision is about, by its id
NAMED = "named"  # where the reports name an actor, by its id
_BATCH = 5000  # rows that are sent to the database at once


def replace_all(connection: Connection, record: Record) -> None:
    """Put a record in the place of the one before."""
    rows = rows_of(record)
    _refill(connection, tables.derived, (_derived(row) for row in rows))
    _insert(connection, tables.derived, _aside(record))
    _refill(connection, tables.listed, columns.listed(record))
    _refill(connection, tables.involved, (found for row in rows for found in columns.involved(row)))
    _refill(connection, tables.coded, columns.coded(record))
    _refill(connection, tables.located, columns.located(record))
    _refill(connection, tables.carried, columns.carried(record))
    _refill(connection, tables.called, (found for row in rows for found in columns.called(row)))
    _refill(connection, tables.member, (found for row in rows for found in columns.members(row)))
    _insert(connection, tables.member, _namings(record.named))
    fulltext.replace_all(connection, rows)


def _aside(record: Record) -> Iterator[Columns]:
    """What the export does not have."""
    for lost in record.unattached:
        yield {"kind": UNATTACHED, "id": lost.id, "json": dump(lost)}
    for attached in record.attachments:
        yield {"kind": ATTACHED, "id": attached.decision, "json": dump(attached)}
    for named in record.named:
        yield {"kind": NAMED, "id": named.id, "json": dump(named)}


def _namings(named: tuple[Named, ...]) -> Iterator[Columns]:
    """The actor of each of its mentions; of two actors in the same words the first."""
    first = {mention.id: row.id for row in reversed(named) for mention in row.mentions}
    for mention, actor in sorted(first.items()):
        yield {"member": mention, "kind": "actor", "id": actor}


def _derived(row: Row) -> Columns:
    return {"kind": row.kind, "id": row.id, "json": exported(row)}


def _refill(connection: Connection, table: Any, rows: Iterable[Columns]) -> None:
    connection.execute(delete(table))
    _insert(connection, table, rows)


def _insert(connection: Connection, table: Any, rows: Iterable[Columns]) -> None:
    batch: list[Columns] = []
    for row in rows:
        batch.append(row)
        if len(batch) == _BATCH:
            connection.execute(insert(table), batch)
            batch = []
    if batch:
        connection.execute(insert(table), batch)


def select_json(connection: Connection, kind: str, wanted: Filter) -> list[str]:
    """Give the JSON of the rows of a kind that fit, by id."""
    table, rows = tables.derived, tables.listed
    query = select(table.c.id, table.c.json).where(table.c.kind == kind)
    if wanted != EVERYTHING:
        query = query.where(table.c.id.in_(select(rows.c.id).where(*conditions(kind, wanted))))
    return [row.json for row in sorted(connection.execute(query), key=lambda row: str(row.id))]


def page_json(
    connection: Connection, kind: str, wanted: Filter, *, limit: int | None, offset: int
) -> tuple[list[str], int, int]:
    """Give the JSON of a part of a list in its order, how many rows fit, and how many would but have no date."""
    rows = tables.listed
    chosen = select(rows.c.id).where(*conditions(kind, wanted)).order_by(rows.c.position).limit(limit).offset(offset)
    ids = [row.id for row in connection.execute(chosen)]
    without_date = undated(kind, wanted)
    left_out = _count(connection, without_date) if without_date else 0
    return get_many(connection, kind, ids), total(connection, kind, wanted), left_out


def total(connection: Connection, kind: str, wanted: Filter) -> int:
    """Give how many rows of a kind fit."""
    return _count(connection, conditions(kind, wanted))


def _count(connection: Connection, fits: Conditions) -> int:
    return connection.execute(select(func.count()).select_from(tables.listed).where(*fits)).scalar_one()


_AT_ONCE = 500  # ids in one query: SQLite has a limit


def get_many(connection: Connection, kind: str, ids: Sequence[str]) -> list[str]:
    """Give the JSON of some rows, in the order of their ids; those that are not there are left out."""
    table, found = tables.derived, {}
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        query = select(table.c.id, table.c.json).where(table.c.kind == kind, table.c.id.in_(some))
        found.update({row.id: row.json for row in connection.execute(query)})
    return [found[id] for id in ids if id in found]


def find(connection: Connection, id: str) -> tuple[str, str] | None:
    """
    Give kind and id of what `id` names: itself, or that of which it is a member, or that to which its member has
    gone since (the id of a cluster is that of a member behind a prefix and "-").
    """
    id = id.encode(errors="replace").decode()  # half a character, as of a broken argument, is in no id
    rows, members = tables.listed.c, tables.member.c
    itself = select(rows.kind, rows.id).where(rows.id == id)
    parent, former = (
        select(members.kind, members.id).where(members.member == member) for member in (id, id.partition("-")[2])
    )
    tries = (connection.execute(wanted).first() for wanted in (itself, parent, former))
    found = next((row for row in tries if row is not None), None)
    return (found.kind, found.id) if found else None


def get_json(connection: Connection, kind: str, id: str) -> str | None:
    """Give the JSON of one row."""
    return next(iter(get_many(connection, kind, [id])), None)
