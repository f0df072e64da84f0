"""The commands that read reports."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.exits import Exit, complain, resumable
from onrecord.cli.paging import write_page
from onrecord.cli.session import Chosen, advice, advise, open_record, out
from onrecord.cli.typed import command, program

if TYPE_CHECKING:
    from onrecord.pipeline import AddResult, Step, Watcher
    from onrecord.record import OpenRecord

DEMO_RECORD = Path("onrecord-demo.db")


def add(
    context: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(help="Files or folders: plain text, or JSON lines. With none, brings the record up to date."),
    ] = None,
    date: Annotated[str | None, typer.Option(help="Date of publication of all of them.", metavar="YYYY-MM-DD")] = None,
    outlet: Annotated[str | None, typer.Option(help="Publisher of all of them.", metavar="NAME")] = None,
) -> None:
    """Read reports into the record. What was read before is not read again."""
    chosen: Chosen = context.obj
    again = command(chosen.named, "add", *map(str, paths or ()), *_options(date=date, outlet=outlet))
    with resumable(again), open_record(context, create=True) as record:
        with progress() as watch:
            result = record.add(*paths, date=date, outlet=outlet, watch=watch) if paths else _renewed(record, watch)
        _tell(result, record)
    if result.failed:
        raise typer.Exit(Exit.INCOMPLETE)


def _options(**values: str | None) -> list[str]:
    """Give options as they were typed, those that were left out left out."""
    return [word for name, value in values.items() if value is not None for word in (f"--{name}", value)]


def demo(context: typer.Context) -> None:
    """Make a record from the sample reports that ship with onrecord, in onrecord-demo.db, and brief you on it.

    The brief is printed, and written as a page beside the record.
    """
    import onrecord
    from onrecord.present.brief import brief
    from onrecord.present.terminal import print_brief
    from onrecord.samples import sample_paths

    chosen: Chosen = context.obj
    # $ONRECORD names the user's own record: the samples must not get into it unless the option says so.
    path = chosen.named or DEMO_RECORD
    with resumable(command(chosen.named, "demo")), onrecord.open(path) as record:
        with progress() as watch:
            result = record.add(*sample_paths(), watch=watch)
        _tell(result, record)
        whole = record.record()
        print_brief(brief(whole), out())
        first = next((event.id for event in record.events()), "ID")
    advise("")
    write_page(whole, path.with_suffix(".html"))
    advise(_NEXT.format(on_samples=command(path), program=program(), id=first))


_NEXT = """
The reports are samples of our own: their outlets are invented. Look further with:
  {on_samples} show {id} --why
  {on_samples} events
  {on_samples} brief --html FILE
Then read your own:
  {program} add REPORT.txt ...
  {program} brief"""


@contextmanager
def progress() -> Iterator["Watcher"]:
    """Show on standard error how many reports are done."""
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), MofNCompleteColumn(), TimeElapsedColumn())
    console = advice()
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("reading reports", total=None)

        def watch(step: "Step", source: str) -> None:
            if step == "read":
                progress.advance(task)
            else:
                progress.update(task, description="reconciling")

        yield watch


def _renewed(record: "OpenRecord", watch: "Watcher") -> "AddResult":
    """Bring the record up to date, as after an import that was interrupted."""
    from onrecord.pipeline import AddResult

    return AddResult(added=(), reread=record.reread(watch), known=(), failed=())


def _tell(result: "AddResult", record: "OpenRecord") -> None:
    from onrecord.present.words import counted

    for failure in result.failed:
        complain(failure)
    for note in result.notes:
        complain(note)
    parts = [
        f"{counted(len(result.added), 'report')} added",
        f"{len(result.reread)} read again" if result.reread else "",
        f"{len(result.known)} known" if result.known else "",
        f"{len(result.failed)} failed" if result.failed else "",
    ]
    holds = [
        counted(len(record.rows("story")), "story", "stories"),
        counted(len(record.rows("event")), "event"),
        counted(len(record.rows("statement")), "statement"),
    ]
    advise(f"{', '.join(part for part in parts if part)}. {record.path} holds {', '.join(holds)}.")


COMMANDS = (("add", add), ("demo", demo))
