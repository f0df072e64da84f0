"""What a command works with: the record that is meant, and where output goes."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from onrecord.cli.typed import as_typed

if TYPE_CHECKING:
    from rich.console import Console

    from onrecord.record import OpenRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The record that the user chose, or None; `explicit` if by the option and not by the environment."""

    record: Path | None
    explicit: bool

    @property
    def named(self) -> Path | None:
        """The record where a command that is to work on it must name it."""
        return self.record if self.explicit else None


def open_record(context: typer.Context, *, create: bool = False) -> "OpenRecord":
    """Open the chosen record; readers are told if it is older than its reports."""
    from onrecord.record import open

    chosen: Chosen = context.obj
    record = open(chosen.record, create=create)
    if not create and record.stale:
        advise(as_typed("This record is older than its reports. To bring it up to date: onrecord add", chosen.named))
    return record


def out() -> "Console":
    """Give the console for data: no markup, no guessing at what to colour."""
    from rich.console import Console

    return Console(markup=False, highlight=False, emoji=False)


def advice() -> "Console":
    """Give the console for progress and advice."""
    from rich.console import Console

    return Console(stderr=True, markup=False, highlight=False, emoji=False)


def advise(words: str) -> None:
    """Write a line of advice to standard error."""
    print(words, file=sys.stderr)  # noqa: T201


def write(text: str) -> None:
    """Write data to standard output as it is."""
    sys.stdout.write(text)


def write_json(rows: list[str]) -> None:
    """Write rows of JSON as one array, a row a line."""
    write("[" + ",".join(f"\n{row}" for row in rows) + ("\n]\n" if rows else "]\n"))
