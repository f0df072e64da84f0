"""The lists as tables of at most the terminal's width."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from onrecord.model import Actor, Event, ReportRow, Statement, StatementAccount, Story
from onrecord.present.days import moment, period, span
from onrecord.present.lines import CONTENT_LIMIT, content, manner_of_saying, telling
from onrecord.present.names import Names, act, file_name, participants
from onrecord.present.words import clipped, shown

_Row = TypeVar("_Row")
Column = tuple[str, Callable[[_Row], str]]

NAMES_LIMIT = 32  # characters of an actor's other names
CELL_LIMIT = 200  # characters: what claims to be a headline or an outlet may be a whole page


def events_table(rows: Sequence[Event], names: Names) -> Table:
    """Give events: id, date, type (with the status where it did not just occur), participants, reports."""
    columns: list[Column[Event]] = [
        ("id", lambda e: e.id),
        ("date", lambda e: period(e.date)),
        ("type", lambda e: act(e) if e.status == "occurred" else f"{act(e)}, {e.status}"),
        ("who", lambda e: participants(e, names)),
        ("rep.", lambda e: str(e.reports)),
    ]
    return table(rows, columns)


def statements_table(rows: Sequence[Statement], names: Names) -> Table:
    """Give statements: id, date, speaker, and what was said after the verb for it ("denied: ...")."""
    columns: list[Column[Statement]] = [
        ("id", lambda s: s.id),
        ("date", lambda s: period(s.date)),
        ("speaker", lambda s: names.of(s.speaker) if s.speaker else shown(telling(s).speaker_text or "")),
        ("statement", lambda s: _worded(telling(s), names)),
    ]
    return table(rows, columns)


def _worded(account: StatementAccount, names: Names) -> str:
    return f"{manner_of_saying(account, names)}: {content(account, CONTENT_LIMIT // 2)}"


def actors_table(rows: Sequence[Actor], names: Names) -> Table:
    """Give actors: id, name, type, country, other names, and how many reports name them."""
    columns: list[Column[Actor]] = [
        ("id", lambda a: a.id),
        ("name", lambda a: a.name),
        ("type", lambda a: a.type),
        ("country", lambda a: a.country or ""),
        ("also", lambda a: clipped(", ".join(name for name in a.names if name != a.name), NAMES_LIMIT)),
        ("rep.", lambda a: str(names.reports.get(a.id, 0))),
    ]
    return table(rows, columns)


def stories_table(rows: Sequence[Story], _: Names) -> Table:
    """Give stories: id, days, title with its thread, and number of reports."""
    columns: list[Column[Story]] = [
        ("id", lambda s: s.id),
        ("days", lambda s: span(s.first, s.last)),
        ("title", _titled),
        ("rep.", lambda s: str(len(s.reports))),
    ]
    return table(rows, columns)


def reports_table(rows: Sequence[ReportRow], _: Names) -> Table:
    """Give reports: id, date, outlet, title and file."""
    columns: list[Column[ReportRow]] = [
        ("id", lambda r: r.id),
        ("published", lambda r: moment(r.published)),
        ("outlet", lambda r: r.outlet or ""),
        ("title", _headline),
        ("file", file_name),
    ]
    return table(rows, columns)


def _titled(story: Story) -> str:
    thread = f"(thread {story.thread})" if story.thread else ""
    return f"{story.title or ''} {thread}".strip()


def _headline(report: ReportRow) -> str:
    unread = "" if report.analysed else f" (not analysed: no model for {report.language!r})"
    return f"{report.title or ''}{unread}".strip()


def table(rows: Sequence[_Row], columns: Sequence[Column[_Row]]) -> Table:
    """Set rows in columns; the first holds ids, which are never broken, so that they can be copied."""
    made = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    for number, (heading, _) in enumerate(columns):
        made.add_column(heading, no_wrap=number == 0, overflow="fold")
    for row in rows:
        made.add_row(*(Text(clipped(shown(value(row)), CELL_LIMIT)) for _, value in columns))
    return made


TABLES: Mapping[str, Callable[[Sequence[Any], Names], Table]] = {
    "event": events_table,
    "statement": statements_table,
    "actor": actors_table,
    "story": stories_table,
    "report": reports_table,
}
"""The table of each kind of rows."""
