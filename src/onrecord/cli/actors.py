"""The actors: the list of them, what users bring, and what is known of one."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.adding import progress
from onrecord.cli.asking import Listing, asks
from onrecord.cli.exits import Exit, complain, resumable
from onrecord.cli.listing import print_list
from onrecord.cli.session import Chosen, advise, open_record, out, write_json
from onrecord.cli.typed import command

if TYPE_CHECKING:
    from onrecord.importing import ImportResult
    from onrecord.record import OpenRecord

app = typer.Typer(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})


@app.callback()
@asks()
def actors(context: typer.Context, asked: Listing) -> None:
    """
    List everyone who is named, whom most reports name first; import others; show what is known of one.

    Narrowed, those who take part in an event or statement that fits.
    """
    if context.invoked_subcommand is None:
        print_list(context, "actor", asked)


@app.command("import")
def import_files(
    context: typer.Context,
    files: Annotated[
        list[Path],
        typer.Argument(
            help="Wikidata JSON (.json) or SPARQL CSV (.csv), FollowTheMoney entities (.jsonl), PETRARCH "
            "dictionaries (.txt)."
        ),
    ],
) -> None:
    """Bring actors from other sources into the record, and read its reports again with them."""
    chosen: Chosen = context.obj
    again = command(chosen.named, "actors", "import", *map(str, files))
    with resumable(again), open_record(context, create=True) as record:
        with progress() as watch:
            result = record.import_actors(*files, watch=watch)
        _tell(result)
    if result.failed:
        raise typer.Exit(Exit.INCOMPLETE)


def _tell(result: "ImportResult") -> None:
    from onrecord.present.words import counted

    for failure in result.failed:
        complain(failure)
    parts = [
        f"{counted(len(result.added), 'actor')} imported",
        f"{len(result.replaced)} replaced" if result.replaced else "",
        f"{len(result.known)} known" if result.known else "",
        f"{len(result.failed)} failed" if result.failed else "",
    ]
    again = f" {counted(len(result.reread), 'report')} read again." if result.reread else ""
    advise(f"{', '.join(part for part in parts if part)}.{again}")


@contextmanager
def _record_or_shipped(context: typer.Context) -> Iterator["OpenRecord"]:
    """The record that is meant; where none was named and none is there yet, an empty one: it knows what is shipped."""
    from onrecord.config import Settings
    from onrecord.record import open

    chosen: Chosen = context.obj
    if chosen.record is not None or Settings().record.exists():
        with open_record(context) as record:
            yield record
    else:
        with TemporaryDirectory() as folder, open(Path(folder) / "empty.db") as record:
            yield record


@app.command("show")
def show(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="A name, or an id.", metavar="NAME")],
    json: Annotated[bool, typer.Option("--json", help="Write a JSON array.")] = False,
) -> None:
    """Show what is known of everyone of a name, and from where."""
    from onrecord.present.dossier import print_dossiers
    from onrecord.store.codec import exported

    with _record_or_shipped(context) as record:
        found = record.dossiers(name)
        if json:
            write_json([exported(dossier) for dossier in found])
        else:
            print_dossiers(found, {report.id: report for report in record.reports()}, out())
