"""The commands that read reports."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypedDict

import typer

from onrecord.cli.exits import Exit, complain, resumable
from onrecord.cli.paging import write_page
from onrecord.cli.session import Chosen, advice, advise, open_record, out, write_json
from onrecord.cli.typed import command, program

if TYPE_CHECKING:
    from onrecord.model import Preview
    from onrecord.pipeline import AddResult, Step, Watcher
    from onrecord.record import OpenRecord

DEMO_RECORD = Path("onrecord-demo.db")


def add(
    context: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            help="Files, or folders and archives (.zip, .tar, .gz) with all that is in them: plain text, saved pages "
            "(.html, .mhtml), JSON (lines or an array), tables (.csv, .tsv); - is standard input. "
            "With none, brings the record up to date."
        ),
    ] = None,
    date: Annotated[str | None, typer.Option(help="Date of publication of all of them.", metavar="YYYY-MM-DD")] = None,
    outlet: Annotated[str | None, typer.Option(help="Publisher of all of them.", metavar="NAME")] = None,
    mapping: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            help="Which field of tables and JSON holds what: text=body, date=pub_date, title, outlet, url, byline, "
            "credit, language. Fields that are named as usual are found without.",
            metavar="WHAT=FIELD",
        ),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be read, and keep nothing.")] = False,
    json: Annotated[bool, typer.Option("--json", help="With --dry-run: write it as a JSON array.")] = False,
) -> None:
    """Read reports into the record. What was read before is not read again."""
    says: _Says = {"date": date, "outlet": outlet, "mapping": tuple(mapping or ())}
    if json and not dry_run:
        raise typer.BadParameter("it goes with --dry-run", param_hint="--json")
    if dry_run:
        _foretell(paths or [], says, as_json=json)
        return
    chosen: Chosen = context.obj
    again = command(chosen.named, "add", *map(str, paths or ()), *_options(says))
    with resumable(again), open_record(context, create=True) as record:
        with progress() as watch:
            result = record.add(*paths, watch=watch, **says) if paths else _renewed(record, watch)
        _tell(result, record)
    if result.failed:
        raise typer.Exit(Exit.INCOMPLETE)


class _Says(TypedDict):
    """What the user says of all that is read."""

    date: str | None
    outlet: str | None
    mapping: tuple[str, ...]


def _options(says: _Says) -> list[str]:
    """Give options as they were typed, those that were left out left out."""
    pairs = [("--date", says["date"]), ("--outlet", says["outlet"]), *(("--map", pair) for pair in says["mapping"])]
    return [word for name, value in pairs if value is not None for word in (name, value)]


def _foretell(paths: list[Path], says: _Says, *, as_json: bool) -> None:
    """Print what would be read, and why the rest would not."""
    from onrecord.pipeline import preview
    from onrecord.present.preview import preview_json, preview_table

    with progress() as watch:
        rows = []
        for row in preview(paths, **says):
            rows.append(row)
            watch("read", row.source)
    reports = [row for row in rows if row.outcome == "report"]
    others = [row for row in rows if row.outcome != "report"]
    if as_json:
        write_json(preview_json(rows))
    elif reports:
        out().print(preview_table(reports))
    for row in reports:
        if row.reason:
            complain(row.reason)
    _tell_why(others)
    counts = [f"{sum(row.outcome == outcome for row in rows)} {words}" for outcome, words in _OUTCOMES]
    advise(f"{', '.join(counts)}. Nothing was kept.")
    if any(row.outcome == "failed" for row in rows):
        raise typer.Exit(Exit.INCOMPLETE)


def _tell_why(rows: "list[Preview]") -> None:
    """Tell why inputs would fail, and of each reason to skip them the first and how many there are."""
    from onrecord.present.words import counted

    skipped: dict[str, list[str]] = {}
    for row in rows:
        if row.outcome == "failed":
            complain(f"{row.source}: {row.reason}")
        else:
            skipped.setdefault(row.reason or "", []).append(row.source)
    for reason, sources in skipped.items():
        more = f" (and {counted(len(sources) - 1, 'more', 'more')})" if len(sources) > 1 else ""
        complain(f"{sources[0]}{more}: {reason}")


_OUTCOMES = (("report", "would be added"), ("skipped", "would be skipped"), ("failed", "would fail"))


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
    """Show on standard error how many reports are done; how many there are is known at the end of them only."""
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TextColumn("{task.completed:,}"), TimeElapsedColumn())
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
        f"{len(result.skipped)} skipped (--dry-run says why)" if result.skipped else "",
    ]
    holds = [
        counted(len(record.rows("story")), "story", "stories"),
        counted(len(record.rows("event")), "event"),
        counted(len(record.rows("statement")), "statement"),
    ]
    advise(f"{', '.join(part for part in parts if part)}. {record.path} holds {', '.join(holds)}.")


COMMANDS = (("add", add), ("demo", demo))
