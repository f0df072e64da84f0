"""The lists, each as a table or as JSON."""

from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.session import Chosen, advise, open_record, out, write_json
from onrecord.cli.typed import as_typed
from onrecord.model import Status

if TYPE_CHECKING:
    from rich.table import Table

    from onrecord.present.names import Names
    from onrecord.record import OpenRecord

Json = Annotated[bool, typer.Option("--json", help="Write the rows of the export as a JSON array.")]
ActorOption = Annotated[str | None, typer.Option(help="Somebody who takes part: id or name.", metavar="NAME")]
StoryOption = Annotated[str | None, typer.Option(help="A story: its id, or that of anything in it.", metavar="ID")]


def events(
    context: typer.Context,
    type: Annotated[str | None, typer.Option(help="PLOVER type, such as CONSULT.", metavar="TYPE")] = None,
    actor: ActorOption = None,
    story: StoryOption = None,
    status: Annotated[Status | None, typer.Option(help="What the act is, as told.")] = None,
    json: Json = False,
) -> None:
    """List who did what to whom."""
    from onrecord.present.tables import NO_EVENTS, events_table

    wanted = type.upper() if type else None
    with open_record(context) as record:
        if json:
            write_json(record.rows("event", type=wanted, actor=actor, story=story, status=status))
        else:
            found = record.events(type=wanted, actor=actor, story=story, status=status)
            print_table(events_table(found, _names(record)), NO_EVENTS, context)


def statements(
    context: typer.Context, actor: ActorOption = None, story: StoryOption = None, json: Json = False
) -> None:
    """List who said what."""
    from onrecord.present.tables import NO_STATEMENTS, statements_table

    with open_record(context) as record:
        if json:
            write_json(record.rows("statement", actor=actor, story=story))
        else:
            found = record.statements(actor=actor, story=story)
            print_table(statements_table(found, _names(record)), NO_STATEMENTS, context)


def stories(context: typer.Context, json: Json = False) -> None:
    """List the stories: reports about the same happenings."""
    from onrecord.present.tables import NO_STORIES, stories_table

    with open_record(context) as record:
        if json:
            write_json(record.rows("story"))
        else:
            print_table(stories_table(record.stories()), NO_STORIES, context)


def reports(context: typer.Context, story: StoryOption = None, json: Json = False) -> None:
    """List the reports that were read."""
    from onrecord.present.tables import NO_REPORTS, reports_table

    with open_record(context) as record:
        if json:
            write_json(record.rows("report", story=story))
        else:
            print_table(reports_table(record.reports(story=story)), NO_REPORTS, context)


def _names(record: "OpenRecord") -> "Names":
    from onrecord.present.names import Names

    return Names(record.actors())


def print_table(table: "Table", none: str, context: typer.Context) -> None:
    """Print a table, or what to do where it is empty."""
    if table.row_count:
        out().print(table)
    else:
        chosen: Chosen = context.obj
        advise(as_typed(none, chosen.named))


COMMANDS = (
    ("events", events),
    ("statements", statements),
    ("stories", stories),
    ("reports", reports),
)
