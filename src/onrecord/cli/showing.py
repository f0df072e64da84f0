"""The brief, one thing with its evidence, the export and the proof."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.exits import Exit
from onrecord.cli.paging import write_page
from onrecord.cli.session import Chosen, advise, open_record, out, write, write_json
from onrecord.cli.typed import as_typed

if TYPE_CHECKING:
    from onrecord.model import Story
    from onrecord.present.show import Codebook


class BriefFormat(StrEnum):
    """How a brief is written."""

    TEXT = "text"
    MD = "md"


class ExportFormat(StrEnum):
    """How a record is written for other programs."""

    JSONL = "jsonl"


def brief(
    context: typer.Context,
    story: Annotated[str | None, typer.Argument(help="A story, or anything in it; all stories if left out.")] = None,
    format: Annotated[BriefFormat, typer.Option(help="For the terminal, or Markdown to send on.")] = BriefFormat.TEXT,
    html: Annotated[
        Path | None, typer.Option(dir_okay=False, metavar="FILE", help="Write a page for the browser instead.")
    ] = None,
) -> None:
    """Say what happened, who said what, and where the accounts agree and differ."""
    if html is not None:
        with open_record(context) as record:
            write_page(record.record(story=story), html)
        return
    from onrecord.present import brief as saying
    from onrecord.present.markdown_page import markdown_brief
    from onrecord.present.terminal import print_brief

    with open_record(context) as record:
        stories = saying.brief(record.record(story=story), record.stories())
    if format is BriefFormat.MD:
        write(markdown_brief(stories))
    else:
        chosen: Chosen = context.obj
        print_brief(stories, out(), empty=as_typed(saying.EMPTY, chosen.named))


def show(
    context: typer.Context,
    id: Annotated[
        str, typer.Argument(help="An event, statement, mention, actor, story, thread or report.", metavar="ID")
    ],
    why: Annotated[bool, typer.Option("--why", help="Add the rules by which each value was found.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Write the row of the export.")] = False,
) -> None:
    """Show one thing with all the words that it rests on; of a thread its stories."""
    from onrecord.present.names import Names
    from onrecord.present.show import Shower

    with open_record(context) as record:
        if steps := record.thread(id):
            _show_thread(steps, json)
            return
        row = record.get(id)
        if json:
            write_json([record.row(id)])
            return
        reports = {report.id: report for report in record.reports()}
        shower = Shower(out(), Names(record.actors()), reports, _codebook() if why else None)
        shower.show(row, record.decided(id), record.naming(id))


def _show_thread(steps: "list[Story]", json: bool) -> None:
    from onrecord.present.names import Names
    from onrecord.present.tables import stories_table
    from onrecord.store.codec import exported

    if json:
        write_json([exported(step) for step in steps])
    else:
        out().print(stories_table(steps, Names(())))


def _codebook() -> "Codebook":
    from onrecord.knowledge.codebook import explain

    return explain


def export(
    context: typer.Context,
    format: Annotated[ExportFormat, typer.Option(help="JSON lines, one object a line.")] = ExportFormat.JSONL,
) -> None:
    """Write the whole record to standard output."""
    import sys

    with open_record(context) as record:
        record.export(sys.stdout)


def verify(context: typer.Context) -> None:
    """Prove that every word of the record stands in its report."""
    from onrecord.present.words import counted, shown

    with open_record(context) as record:
        problems = record.verify()
        reports = len(record.rows("report"))
    chosen: Chosen = context.obj
    for problem in problems:
        write(f"{shown(as_typed(str(problem), chosen.named))}\n")
    if problems:
        advise(f"{counted(len(problems), 'problem')}.")
        raise typer.Exit(Exit.INCOMPLETE)
    advise(f"{counted(reports, 'report')}: every word stands where the record says.")


COMMANDS = (("brief", brief), ("show", show), ("export", export), ("verify", verify))
