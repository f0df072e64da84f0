"""The application: the options that all commands share, and the commands."""

from pathlib import Path
from typing import Annotated

import typer

import onrecord
from onrecord.cli import actors, adding, deciding, explaining, listing, reviewing, searching, showing
from onrecord.cli.exits import EXPLAINED, Group
from onrecord.cli.session import Chosen

app = typer.Typer(
    name="onrecord",
    cls=Group,
    help="Keep the record of world affairs from news reports, every line with the words that it rests on.",
    epilog=EXPLAINED,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(onrecord.__version__)
        raise typer.Exit


@app.callback()
def shared(
    context: typer.Context,
    record: Annotated[
        Path | None,
        typer.Option(
            envvar="ONRECORD", show_default="onrecord.db", dir_okay=False, help="The record file.", metavar="FILE"
        ),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_print_version, help="Say which version this is.")
    ] = False,
) -> None:
    """Note which record is meant."""
    source = context.get_parameter_source("record")
    context.obj = Chosen(record=record, explicit=source is not None and source.name == "COMMANDLINE")


_READ, _LOOK, _DECIDE = "Read reports", "Look at the record", "Decide"  # the panels of the help page
_PANELS = ((_READ, adding), (_LOOK, showing), (_LOOK, listing), (_LOOK, explaining), (_DECIDE, deciding))
for panel, module in (*_PANELS, (_DECIDE, reviewing)):
    for name, command in module.COMMANDS:
        app.command(name, rich_help_panel=panel)(command)
app.command("search", cls=searching.SearchCommand, help=searching.HELP, rich_help_panel=_LOOK)(searching.search)
app.add_typer(actors.app, name="actors", rich_help_panel=_LOOK)
