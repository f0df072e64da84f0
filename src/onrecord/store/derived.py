"""What reconciliation made of the inputs: the exported rows, who is in them, and which members they have."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from onrecord.model import Actor, Event, Record, ReportRow, Statement, Story
from onrecord.store import tables
from onrecord.store.codec import dump, exported

Row = ReportRow | Story | Actor | Event | Statement
UNATTACHED = "unattached"  # decisions whose words no report holds any more


def replace_all(connection: Connection, record: Record) -> None:
    """Put a record in the place of the one before."""
    for table in (tables.derived, tables.involved, tables.member):
        connection.execute(delete(table))
    rows: list[Row] = [*record.reports, *record.stories, *record.actors, *record.events, *record.statements]
    _insert(connection, tables.derived, [_derived(row) for row in rows])
    _insert(connection, tables.involved, [_involved(row, actor) for row in rows for actor in sorted(_actors(row))])
    _insert(connection, tables.member, [_member(row, member) for row in rows for member in _members(row)])
    unattached: list[dict[str, object]] = [
        {"kind": UNATTACHED, "id": lost.id, "json": dump(lost)} for lost in record.unattached
    ]
    _insert(connection, tables.derived, unattached)


def select_json(
    connection: Connection,
    kind: str,
    *,
    story: str | None,
    type: str | None,
    status: str | None,
    actors: set[str] | None,
) -> list[str]:
    """Give the JSON of the rows of a kind that fit, by id."""
    table = tables.derived
    wanted = select(table.c.id, table.c.json).where(table.c.kind == kind)
    for column, value in ((table.c.story, story), (table.c.type, type), (table.c.status, status)):
        wanted = wanted if value is None else wanted.where(column == value)
    found = connection.execute(wanted)
    within = None if actors is None else _with_actors(connection, kind, actors)
    return [row.json for row in sorted(found, key=lambda row: str(row.id)) if within is None or row.id in within]


def find(connection: Connection, id: str) -> tuple[str, str] | None:
    """
    Give kind and id of what `id` names: itself, or that of which it is a member, or that to which its member has
    gone since (the id of a cluster is that of a member behind a prefix and "-").
    """
    rows, members = tables.derived.c, tables.member.c
    itself = select(rows.kind, rows.id).where(rows.id == id)
    parent, former = (
        select(members.kind, members.id).where(members.member == member) for member in (id, id.partition("-")[2])
    )
    tries = (connection.execute(wanted).first() for wanted in (itself, parent, former))
    found = next((row for row in tries if row is not None), None)
    return (found.kind, found.id) if found else None


def get_json(connection: Connection, kind: str, id: str) -> str | None:
    """Give the JSON of one row."""
    table = tables.derived
    found: str | None = connection.execute(select(table.c.json).where(table.c.kind == kind, table.c.id == id)).scalar()
    return found


def _insert(connection: Connection, table: Any, rows: list[dict[str, object]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _derived(row: Row) -> dict[str, object]:
    story = row.id if isinstance(row, Story) else getattr(row, "story", None)
    kinds = {"type": getattr(row, "type", None), "status": getattr(row, "status", None)}
    return {"kind": row.kind, "id": row.id, "story": story, **kinds, "json": exported(row)}


def _involved(row: Row, actor: str) -> dict[str, object]:
    return {"actor": actor, "kind": row.kind, "id": row.id}


def _member(row: Row, member: str) -> dict[str, object]:
    return {"member": member, "kind": row.kind, "id": row.id}


def _actors(row: Row) -> set[str]:
    """Everyone whom a row has as a participant, in any account of it."""
    if isinstance(row, Event):
        named = {who for account in row.mentions for who in (*account.actors, *account.recipients)}
        return named | {*row.actors, *row.recipients}
    if isinstance(row, Statement):
        return {who for said in row.mentions for who in (said.speaker, *said.addressee) if who is not None}
    return set()


def _members(row: Row) -> Iterator[str]:
    if isinstance(row, Event | Statement):
        yield from (mention.id for mention in row.mentions)
    elif isinstance(row, Story):
        yield from row.reports


def _with_actors(connection: Connection, kind: str, actors: set[str]) -> set[str]:
    table = tables.involved
    rows = connection.execute(select(table.c.id).where(table.c.kind == kind, table.c.actor.in_(sorted(actors))))
    return {row.id for row in rows}
