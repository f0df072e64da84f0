"""What a search found, by kind, with the matched words marked."""

import json
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.model import Event, ReportRow, Span, Statement
from onrecord.present.days import moment, period
from onrecord.present.lines import UNDATED, event_label, statement_head, statement_label
from onrecord.present.names import Names, outlet
from onrecord.present.sheets import Sheet
from onrecord.present.words import shown
from onrecord.query.answers import Hit, Hits

_HEADINGS = {"event": "Events", "statement": "Statements", "report": "Reports"}
_STYLE = "bold reverse"
_PLAIN_MARK = "*"  # on both sides of a matched word where there are no colours
_GAP = " … "
_CONTEXT = 160  # characters of a passage before its first matched word, and behind its last


def print_found(found: Sequence[Hits], console: Console, names: Names) -> None:
    """Print what was found: headings with counts, and each row with the passage that has the words."""
    some = [each for each in found if each.hits]
    for number, each in enumerate(some):
        if number:
            console.print()
        console.print(Text(_heading(each), style="bold cyan"))
        console.print(_grid(each.hits, names, plain=console.color_system is None))


def _heading(found: Hits) -> str:
    shown_of = f"{len(found.hits):,} of {found.total:,}" if found.total > len(found.hits) else f"{found.total:,}"
    return f"{_HEADINGS[found.kind]} ({shown_of})"


def _grid(hits: Sequence[Hit], names: Names, *, plain: bool) -> Padding:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    for hit in hits:
        grid.add_row(Text(shown(hit.row.id), style="dim"), _words(hit, names, plain=plain))
    return Padding(grid, (0, 0, 0, 2))


def _words(hit: Hit, names: Names, *, plain: bool) -> Text:
    """What the row is; under it the passage that has the words, which need not be said twice of a statement."""
    marked = list(_marked(hit, hit.passage, plain=plain)) if hit.passage and hit.marks else []
    label = statement_head(hit.row, names) if marked and isinstance(hit.row, Statement) else _label(hit.row, names)
    head = Text(f"{_when(hit.row)} · {label}")
    return Text.assemble(head, "\n", *marked) if marked else head


def _when(row: Event | Statement | ReportRow) -> str:
    return (moment(row.published) if isinstance(row, ReportRow) else period(row.date)) or UNDATED


def _label(row: Event | Statement | ReportRow, names: Names) -> str:
    if isinstance(row, ReportRow):
        return f"{outlet(row)} · {shown(row.title or '')}".removesuffix(" · ")
    return event_label(row, names) if isinstance(row, Event) else statement_label(row, names)


def _marked(hit: Hit, passage: Span, *, plain: bool) -> Iterator[str | tuple[str, str]]:
    """The passage around its matched words, which are set off; dots where it begins or ends within something longer."""
    whole = (0, len(hit.row.text)) if isinstance(hit.row, ReportRow) else (passage.start, passage.end)
    at = max(passage.start, hit.marks[0].start - _CONTEXT)
    end = min(passage.end, hit.marks[-1].end + _CONTEXT)
    yield _GAP.lstrip() if at > whole[0] else ""
    for mark in hit.marks:
        yield from _piece(passage, at, mark.start)
        yield f"{_PLAIN_MARK}{shown(mark.text)}{_PLAIN_MARK}" if plain else (shown(mark.text), _STYLE)
        at = mark.end
    yield from _piece(passage, at, end)
    yield _GAP.rstrip() if end < whole[1] else ""


def _piece(passage: Span, start: int, end: int) -> Iterator[str]:
    """Words between two marks, made safe, with the spaces by which they are parted from their neighbours."""
    words = passage.text[start - passage.start : end - passage.start]
    safe = shown(words)
    yield f"{' ' if words[:1].isspace() else ''}{safe}{' ' if safe and words[-1:].isspace() else ''}"


def found_json(hit: Hit) -> str:
    """Give a hit as JSON: the row's kind and id, the report, the passage and the matched words in it."""
    passage = None if hit.passage is None else _span(hit.passage)
    marks = [_span(mark) for mark in hit.marks]
    row = {"kind": hit.row.kind, "id": hit.row.id, "report": hit.report, "passage": passage, "marks": marks}
    return json.dumps(row, ensure_ascii=False)


def _span(span: Span) -> dict[str, int | str]:
    return {"start": span.start, "end": span.end, "text": span.text}


SHEET: Sheet = (
    ("kind", lambda hit: hit.row.kind),
    ("id", lambda hit: hit.row.id),
    ("report", lambda hit: hit.report),
    ("passage", lambda hit: hit.passage.text if hit.passage else None),
    ("matched", lambda hit: "; ".join(mark.text for mark in hit.marks)),
)
"""The columns of what was found."""
