"""What would be read, as a table and as JSON; why the rest would not is told beside it."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from onrecord.model import Preview
from onrecord.present.days import moment
from onrecord.present.words import clipped, shown

_LONGEST_CELL = 120  # characters
_WIDTH_OF_A_FILE = 20


def preview_table(rows: Sequence[Preview]) -> Table:
    """Give the reports in the order of reading: title, outlet, date, language, words, and the file."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    table.add_column("title", overflow="fold", ratio=1)
    for heading in ("outlet", "date"):
        table.add_column(heading, overflow="fold")
    table.add_column("lang", no_wrap=True)
    table.add_column("words", justify="right", no_wrap=True)
    table.add_column("file", overflow="fold", max_width=_WIDTH_OF_A_FILE)
    for row in rows:
        title = row.title or "(no headline)"
        values = (row.outlet or "", moment(row.published), row.language or "", f"{row.words or 0:,}", _file(row.source))
        table.add_row(*(Text(clipped(shown(value), _LONGEST_CELL)) for value in (title, *values)))
    return table


def _file(source: str) -> str:
    return source.rsplit("/", 1)[-1]


def preview_json(rows: Sequence[Preview]) -> list[str]:
    """Give each as one line of JSON: what would be read, skipped, or fail, and why."""
    return [json.dumps(asdict(row), ensure_ascii=False) for row in rows]
