"""Exit codes, and how an error becomes one line and a code."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from typing import Any

import typer
from typer.core import TyperGroup

from onrecord.cli.typed import as_typed
from onrecord.errors import BadRecord, NotFound, OnRecordError


class Exit(IntEnum):
    """What the command tells the shell."""

    FINE = 0
    INCOMPLETE = 1
    USAGE = 2
    NO_RECORD = 3
    NOT_FOUND = 4
    INTERRUPTED = 130  # 128 and the number of the signal, as shells count


EXPLAINED = (
    "Exit codes: 0 all is well; 1 some input could not be read, verify found problems, or standard output cannot be "
    "written; 2 wrong usage or settings; 3 the record cannot be opened; 4 there is nothing with that id or name; "
    "130 interrupted (Ctrl-C)."
)


class Group(TyperGroup):
    """A group of commands whose errors end in one clear line."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command; an OnRecordError or Ctrl-C becomes a line on standard error and an exit code."""
        try:
            return super().invoke(ctx)
        except OnRecordError as error:
            complain(as_typed(str(error), ctx.obj.named if ctx.obj else None))
            raise typer.Exit(_code(error)) from error
        except KeyboardInterrupt:
            complain("interrupted")
            raise typer.Exit(Exit.INTERRUPTED) from None


@contextmanager
def resumable(command: str) -> Iterator[None]:
    """Where Ctrl-C ends it, say what is kept and by which command it goes on."""
    try:
        yield
    except KeyboardInterrupt:
        complain(f"interrupted. What was read until now is kept. To go on: {command}")
        raise typer.Exit(Exit.INTERRUPTED) from None


def complain(problem: object) -> None:
    """Write one line to standard error."""
    from onrecord.present.words import shown

    print(f"onrecord: {shown(str(problem))}", file=sys.stderr)  # noqa: T201


def _code(error: OnRecordError) -> Exit:
    if isinstance(error, BadRecord):
        return Exit.NO_RECORD
    return Exit.NOT_FOUND if isinstance(error, NotFound) else Exit.USAGE
