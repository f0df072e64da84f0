"""The order of the lists: for people, by time; what has no date stands last. Actors by how many reports name them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from onrecord.model import Actor, Event, EventAccount, Record, ReportRow, Statement, StatementAccount, Story

LAST = "9999"  # sorts what has no date behind everything that has one
Order = tuple[str, str, str, int, str]


def latest_first(stories: Iterable[Story]) -> list[Story]:
    """Sort stories by their last day, the latest first; those without a date stand last."""
    return sorted(sorted(stories, key=lambda s: s.id), key=lambda s: s.last or "", reverse=True)


def most_named_first(record: Record) -> list[Actor]:
    """Sort actors by the number of reports that name them, the most first, and of as many by name."""
    reports = {named.id: named.reports for named in record.named}
    return sorted(record.actors, key=lambda a: (-reports.get(a.id, 0), a.name.casefold(), a.id))


def event_order(event: Event) -> Order:
    """Sort by date, and within a day by report and place in it."""
    first = min(event.mentions, key=lambda m: (m.report, m.evidence.start))
    return _order(event, first)


def statement_order(statement: Statement) -> Order:
    """Sort by date, and within a day by report and place in it."""
    first = min(statement.mentions, key=lambda m: (m.report, m.evidence.start))
    return _order(statement, first)


def report_order(report: ReportRow) -> tuple[str, str]:
    """Sort by publication."""
    return report.published or LAST, report.id


def _order(row: Event | Statement, first: EventAccount | StatementAccount) -> Order:
    start, end = (row.date.start, row.date.end) if row.date else (LAST, LAST)
    return start, end, first.report, first.evidence.start, row.id


def positions(record: Record) -> Mapping[tuple[str, str], int]:
    """Give the place of each row in the list of its kind, from 0, by kind and id."""
    lists: list[Sequence[Any]] = [latest_first(record.stories), most_named_first(record)]
    keys: list[tuple[Sequence[Any], Callable[[Any], Any]]] = [
        (record.reports, report_order),
        (record.events, event_order),
        (record.statements, statement_order),
    ]
    lists += [sorted(rows, key=key) for rows, key in keys]
    return {(row.kind, row.id): place for rows in lists for place, row in enumerate(rows)}
