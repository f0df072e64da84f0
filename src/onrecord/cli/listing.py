"""The lists, each as a table, as CSV or as JSON."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

import typer

from onrecord.cli.asking import Listing, asks
from onrecord.cli.session import Chosen, advise, open_record, out, write, write_json
from onrecord.cli.typed import as_typed

if TYPE_CHECKING:
    from onrecord.query.answers import Page
    from onrecord.record import OpenRecord
    from onrecord.store import Count


@asks(counts=True)
def events(context: typer.Context, asked: Listing) -> None:
    """List who did what to whom, by time."""
    _list_or_count(context, "event", asked)


@asks(counts=True)
def statements(context: typer.Context, asked: Listing) -> None:
    """List who said what, by time. Type, status and place are those of the events that they tell of."""
    _list_or_count(context, "statement", asked)


@asks()
def stories(context: typer.Context, asked: Listing) -> None:
    """List the stories: reports about the same happenings, the latest first."""
    print_list(context, "story", asked)


@asks()
def reports(context: typer.Context, asked: Listing) -> None:
    """List the reports that were read, by time; narrowed, those that carry an event or statement that fits."""
    print_list(context, "report", asked)


def _list_or_count(context: typer.Context, kind: Literal["event", "statement"], asked: Listing) -> None:
    if asked.by:
        _count(context, kind, asked)
    else:
        print_list(context, kind, asked)


def print_list(context: typer.Context, kind: str, asked: Listing) -> None:
    """Write a list as it was asked for; what is left out is told on standard error."""
    with open_record(context) as record:
        if asked.json:
            page = record.page_json(kind, asked.query, limit=asked.limit, number=asked.page)
            write_json(list(page.rows))
            _tell_rest(context, kind, asked, page)
        else:
            _write_rows(context, record, kind, asked)


def _write_rows(context: typer.Context, record: "OpenRecord", kind: str, asked: Listing) -> None:
    from onrecord.present.names import Names, actors_of
    from onrecord.present.sheets import SHEETS, csv_text
    from onrecord.present.tables import TABLES
    from onrecord.record import KINDS

    row: Any = KINDS[kind]
    page: Page[Any] = record.page(row, asked.query, limit=asked.limit, number=asked.page)
    names = Names(record.named(actors_of(page.rows)), record.naming_reports(_listed_actors(page.rows)))
    if asked.csv:
        write(csv_text(SHEETS[kind](names), page.rows))
    elif page.rows:
        out().print(TABLES[kind](page.rows, names))
    _tell_rest(context, kind, asked, page)


def _listed_actors(rows: Sequence[Any]) -> list[str]:
    return [row.id for row in rows if row.kind == "actor"]


def _count(context: typer.Context, kind: Literal["event", "statement"], asked: Listing) -> None:
    from onrecord.present.counts import count_sheet, counts_table
    from onrecord.present.names import Names
    from onrecord.present.sheets import csv_text, json_rows

    with open_record(context) as record:
        page = record.count_page(kind, asked.by, asked.query, limit=asked.limit, number=asked.page)
        names = Names(record.named(_values(asked.by, "actor", page.rows)))
        titles = record.titles(_values(asked.by, "story", page.rows))
    sheet = count_sheet(asked.by, names, titles)
    if asked.csv:
        write(csv_text(sheet, page.rows))
    elif asked.json:
        write_json(json_rows(sheet, page.rows))
    elif page.rows:
        out().print(counts_table(asked.by, page.rows, sheet))
    _tell_rest(context, kind, asked, page)


def _values(by: Sequence[str], name: str, counts: "Sequence[Count]") -> list[str]:
    places = [place for place, each in enumerate(by) if each == name]
    return [value for count in counts for place in places if (value := count.values[place]) is not None]


_PLURALS = {"story": "stories"}


def _tell_rest(context: typer.Context, kind: str, asked: Listing, page: "Page[object]") -> None:
    """Say where the page stands in the list, and what there is to do where it is empty."""
    from onrecord.present.words import counted

    chosen: Chosen = context.obj
    what = counted(page.total, "line") if asked.by else counted(page.total, kind, _PLURALS.get(kind))
    if not page.total and not (asked.json or asked.csv):
        advise(as_typed(_nothing(kind, asked), chosen.named))
    elif not page.rows and page.total:
        advise(f"There is no page {asked.page:,}: {what} make {_pages(page.total, asked.limit)}. Leave out --page.")
    elif page.last < page.total:
        advise(f"{page.first:,} to {page.last:,} of {what}. Go on with --page {asked.page + 1}, or all with --limit 0.")
    elif page.first > 1:
        advise(f"{page.first:,} to {page.last:,} of {what}.")
    if page.undated:
        advise(f"Left out for want of a date: {counted(page.undated, kind, _PLURALS.get(kind))}.")


def _nothing(kind: str, asked: Listing) -> str:
    """What to do about an empty list."""
    things = _PLURALS.get(kind, f"{kind}s")
    if asked.options:
        return f"No {things} fit. Leave out {' or '.join(asked.options)}, or read reports with: onrecord add PATH"
    return f"No {things}. Read reports with: onrecord add PATH"


def _pages(total: int, limit: int | None) -> str:
    from onrecord.present.words import counted

    return counted(-(-total // limit) if limit else 1, "page")


COMMANDS = (
    ("events", events),
    ("statements", statements),
    ("stories", stories),
    ("reports", reports),
)
