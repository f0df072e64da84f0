"""What of a record can be asked for, as rows of the narrow tables."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from onrecord.model import Actor, Event, Record, ReportRow, Statement, Story
from onrecord.store.folding import fold
from onrecord.store.order import positions

Row: TypeAlias = ReportRow | Story | Actor | Event | Statement
Columns: TypeAlias = dict[str, object]
_DAY = 10  # characters of "2021-08-16"


def rows_of(record: Record) -> list[Row]:
    """Give all rows of a record in the order of the export."""
    return [*record.reports, *record.stories, *record.actors, *record.events, *record.statements]


def listed(record: Record) -> Iterator[Columns]:
    """Rows of `listed`."""
    places = positions(record)
    for row in rows_of(record):
        start, end = _days(row)
        yield {
            "kind": row.kind,
            "id": row.id,
            "position": places[row.kind, row.id],
            "story": row.id if isinstance(row, Story) else getattr(row, "story", None),
            "start": start,
            "end": end,
            "type": row.type if isinstance(row, Actor) else None,
            "country": row.country if isinstance(row, Actor) else None,
            "independent": getattr(row, "independent", None),
        }


def _days(row: Row) -> tuple[str | None, str | None]:
    if isinstance(row, Event | Statement):
        return (row.date.start, row.date.end) if row.date else (None, None)
    if isinstance(row, Story):
        first, last = row.first or row.last, row.last or row.first
        return (first[:_DAY], last[:_DAY]) if first and last else (None, None)
    published = row.published[:_DAY] if isinstance(row, ReportRow) and row.published else None
    return published, published


def involved(row: Row) -> Iterator[Columns]:
    """Rows of `involved`: everyone whom an event or statement has as a participant, in any account of it."""
    for actor, side in sorted(_sides(row)):
        yield {"actor": actor, "kind": row.kind, "id": row.id, "side": side}


def _sides(row: Row) -> set[tuple[str, str]]:
    if isinstance(row, Event):
        acts = [(row.actors, row.recipients), *((told.actors, told.recipients) for told in row.mentions)]
        own = {(who, "actor" if to else "joint") for by, to in acts for who in by}
        return own | {(who, "recipient") for _, to in acts for who in to}
    if isinstance(row, Statement):
        speakers = {row.speaker, *(said.speaker for said in row.mentions)} - {None}
        told = {(who, "recipient") for said in row.mentions for who in said.addressee}
        return {(who, "actor") for who in speakers if who is not None} | told
    return set()


def coded(record: Record) -> Iterator[Columns]:
    """Rows of `coded`."""
    for row, event in _about(record):
        for mode in event.modes or (None,):
            yield {"kind": row.kind, "id": row.id, "type": event.type, "mode": mode, "status": event.status}


def located(record: Record) -> Iterator[Columns]:
    """Rows of `located`: the places of all accounts."""
    for row, event in _about(record):
        found = {p for p in (event.place, *(account.place for account in event.mentions)) if p is not None}
        for name, country in sorted({(p.name, p.country or "") for p in found}):
            yield {"kind": row.kind, "id": row.id, "name": fold(name), "shown": name, "country": country or None}


def _about(record: Record) -> Iterator[tuple[Event | Statement, Event]]:
    """Each event with itself, each statement with the events that it tells of."""
    of_mention: Mapping[str, Event] = {account.id: event for event in record.events for account in event.mentions}
    for event in record.events:
        yield event, event
    for statement in record.statements:
        told = {of_mention[id].id: of_mention[id] for m in statement.mentions for id in m.events if id in of_mention}
        for id in sorted(told):
            yield statement, told[id]


def carried(record: Record) -> Iterator[Columns]:
    """Rows of `carried`."""
    outlets = {report.id: report.outlet for report in record.reports}
    for row in rows_of(record):
        for report in sorted(_reports(row)):
            outlet = outlets.get(report)
            names = {"outlet": fold(outlet) if outlet else None, "shown": outlet}
            yield {"kind": row.kind, "id": row.id, "report": report, **names}


def _reports(row: Row) -> set[str]:
    if isinstance(row, Event | Statement):
        return {account.report for account in row.mentions}
    if isinstance(row, Story):
        return set(row.reports)
    return {row.id} if isinstance(row, ReportRow) else set()


def called(row: Row) -> Iterator[Columns]:
    """Rows of `called`: names and id of an actor, a name once however it is spelled."""
    if isinstance(row, Actor):
        shown = {fold(name): name for name in (row.id, *reversed(row.names), row.name)}
        for name in sorted(shown):
            yield {"name": name, "actor": row.id, "shown": shown[name]}


def members(row: Row) -> Iterator[Columns]:
    """Rows of `member`: the mentions of an event or statement, the reports of a story."""
    if isinstance(row, Event | Statement):
        for account in row.mentions:
            yield {"member": account.id, "kind": row.kind, "id": row.id}
    elif isinstance(row, Story):
        for report in row.reports:
            yield {"member": report, "kind": row.kind, "id": row.id}


def passages(row: Row) -> Iterator[tuple[str, str]]:
    """Give what of a row can be searched: a mention (or the report itself) and its words."""
    if isinstance(row, Event | Statement):
        for account in row.mentions:
            yield account.id, account.evidence.text
    elif isinstance(row, ReportRow):
        yield row.id, row.text
