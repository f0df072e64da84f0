"""The lists as tables of at most the terminal's width, in an order for people: by time, actors by name."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from onrecord.model import Actor, Event, ReportRow, Statement, StatementAccount, Story
from onrecord.present.days import moment, period, span
from onrecord.present.lines import CONTENT_LIMIT, content, manner_of_saying, telling
from onrecord.present.names import Names, act, file_name, participants
from onrecord.present.words import clipped, shown
from onrecord.store.order import LAST, event_order, latest_first, statement_order

_Row = TypeVar("_Row")
Column = tuple[str, Callable[[_Row], str]]

NAMES_LIMIT = 60  # characters of an actor's other names
NO_EVENTS = "No events. Read reports with: onrecord add PATH, or leave out a filter."
NO_STATEMENTS = "No statements. Read reports with: onrecord add PATH, or leave out a filter."
NO_ACTORS = "No actors. Read reports with: onrecord add PATH"
NO_STORIES = "No stories. Read reports with: onrecord add PATH"
NO_REPORTS = "No reports. Read some with: onrecord add PATH"


def events_table(rows: Sequence[Event], names: Names) -> Table:
    """Give events by time: id, date, type (with the status where it did not just occur), participants, reports."""
    columns: list[Column[Event]] = [
        ("id", lambda e: e.id),
        ("date", lambda e: period(e.date)),
        ("type", lambda e: act(e) if e.status == "occurred" else f"{act(e)}, {e.status}"),
        ("who", lambda e: participants(e, names)),
        ("rep.", lambda e: str(e.reports)),
    ]
    return _table(sorted(rows, key=event_order), columns)


def statements_table(rows: Sequence[Statement], names: Names) -> Table:
    """Give statements by time: id, date, speaker, and what was said after the verb for it ("denied: ...")."""
    columns: list[Column[Statement]] = [
        ("id", lambda s: s.id),
        ("date", lambda s: period(s.date)),
        ("speaker", lambda s: names.of(s.speaker) if s.speaker else shown(telling(s).speaker_text or "")),
        ("statement", lambda s: _worded(telling(s), names)),
    ]
    return _table(sorted(rows, key=statement_order), columns)


def _worded(account: StatementAccount, names: Names) -> str:
    return f"{manner_of_saying(account, names)}: {content(account, CONTENT_LIMIT // 2)}"


def actors_table(rows: Sequence[Actor]) -> Table:
    """Give actors by name: id, name, type, country and other names."""
    columns: list[Column[Actor]] = [
        ("id", lambda a: a.id),
        ("name", lambda a: a.name),
        ("type", lambda a: a.type),
        ("country", lambda a: a.country or ""),
        ("also", lambda a: clipped(", ".join(name for name in a.names if name != a.name), NAMES_LIMIT)),
    ]
    return _table(sorted(rows, key=lambda a: (a.name.casefold(), a.id)), columns)


def stories_table(rows: Sequence[Story]) -> Table:
    """Give stories, the latest first: id, days, title and number of reports."""
    columns: list[Column[Story]] = [
        ("id", lambda s: s.id),
        ("days", lambda s: span(s.first, s.last)),
        ("title", lambda s: s.title or ""),
        ("rep.", lambda s: str(len(s.reports))),
    ]
    return _table(latest_first(rows), columns)


def reports_table(rows: Sequence[ReportRow]) -> Table:
    """Give reports by time: id, date, outlet, title and file."""
    columns: list[Column[ReportRow]] = [
        ("id", lambda r: r.id),
        ("published", lambda r: moment(r.published)),
        ("outlet", lambda r: r.outlet or ""),
        ("title", _headline),
        ("file", file_name),
    ]
    return _table(sorted(rows, key=lambda r: (r.published or LAST, r.id)), columns)


def _headline(report: ReportRow) -> str:
    unread = "" if report.analysed else f" (not analysed: no model for {report.language!r})"
    return f"{report.title or ''}{unread}".strip()


def _table(rows: Sequence[_Row], columns: Sequence[Column[_Row]]) -> Table:
    """Set rows in columns; the first holds ids, which are never broken, so that they can be copied."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    for number, (heading, _) in enumerate(columns):
        table.add_column(heading, no_wrap=number == 0, overflow="fold")
    for row in rows:
        table.add_row(*(Text(shown(value(row))) for _, value in columns))
    return table
