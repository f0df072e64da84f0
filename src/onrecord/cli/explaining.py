"""Why two things are one or are not."""

from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.session import open_record, write

if TYPE_CHECKING:
    from onrecord.record import Row


def explain(
    context: typer.Context,
    one: Annotated[str, typer.Argument(help="An event, statement, mention of either, or report.", metavar="ID1")],
    other: Annotated[str, typer.Argument(help="What it is compared with: another of its kind.", metavar="ID2")],
    json: Annotated[bool, typer.Option("--json", help="Write the reasons as JSON.")] = False,
) -> None:
    """Say why two mentions are or are not one event or statement, or two reports one story."""
    from onrecord.present.reasons import lines
    from onrecord.store.codec import exported

    with open_record(context) as record:
        found = record.explain(one, other)
        words = {} if json else {id: _words(record.get(id), id) for id in (found.one, found.other)}
    write(f"{exported(found)}\n" if json else "".join(f"{line}\n" for line in lines(found, words)))


def _words(row: "Row", id: str) -> str:
    """Give the passage of a mention, or the headline of a report."""
    if row.kind == "report":
        return f"{row.outlet or row.source}: {row.title or ''}"
    if row.kind == "event" or row.kind == "statement":
        return next((account.evidence.text for account in row.mentions if account.id == id), "")
    return ""


COMMANDS = (("explain", explain),)
