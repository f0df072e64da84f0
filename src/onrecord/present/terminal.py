"""The brief on a terminal: as wide as that is, with colour where it is wanted (NO_COLOR is honoured by rich)."""

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.present.brief import EMPTY, Section, StoryBrief
from onrecord.present.lines import Line
from onrecord.present.passages import Passage

_INDENT = (0, 0, 0, 2)
_HEAD_WIDTH = 11  # characters of "16 Aug 2021", so that dates and labels of all sections stand in one column


def print_brief(stories: Sequence[StoryBrief], console: Console, *, empty: str = EMPTY) -> None:
    """Print each story with its passages below; `empty` where there is none."""
    if not stories:
        console.print(Text(empty))
    for number, story in enumerate(stories):
        if number:
            console.print()
        _print_story(story, console)


def _print_story(story: StoryBrief, console: Console) -> None:
    console.print(Text(story.title, style="bold"))
    console.print(Text(f"{story.about} · {story.id}", style="dim"))
    for section in story.sections:
        console.print()
        _print_section(section, console)
    if story.passages:
        console.print()
        console.print(Text("Passages", style="bold cyan"))
        console.print(grid([(f"[{p.mark}]", _passage(p)) for p in story.passages], wide=False))


def _print_section(section: Section, console: Console) -> None:
    console.print(Text(section.heading, style="bold cyan"))
    if section.lines:
        console.print(grid([(line.when, _line(line)) for line in section.lines]))
    else:
        console.print(Padding(Text(section.note, style="dim"), _INDENT))


def grid(rows: Sequence[tuple[str, Text]], *, wide: bool = True) -> Padding:
    """Set rows in two columns, so that long lines hang under their words and not under their dates."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, min_width=_HEAD_WIDTH if wide else None)
    grid.add_column(ratio=1)
    for head, words in rows:
        grid.add_row(Text(head, style="dim"), words)
    return Padding(grid, _INDENT)


def _line(line: Line) -> Text:
    return Text.assemble(line.words, " ", ("".join(f"[{mark}]" for mark in line.marks), "green"))


def _passage(passage: Passage) -> Text:
    origin = f"{passage.outlet}, {passage.published}, {passage.source}"
    return Text.assemble((origin, "dim"), "\n", passage.words)
