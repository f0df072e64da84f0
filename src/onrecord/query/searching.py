"""Searching a record: rows by the words of their passages, and by what they are."""

from collections.abc import Mapping, Sequence

from onrecord.model import Event, ReportRow, Span, Statement
from onrecord.query.answers import Hit, Hits
from onrecord.store import Filter, Passage, Store, Words
from onrecord.store.codec import load

KINDS: Mapping[str, type[Event] | type[Statement] | type[ReportRow]] = {
    "event": Event,
    "statement": Statement,
    "report": ReportRow,
}
"""The kinds of rows that can be searched, in the order in which they are shown."""
WINDOW = 240  # characters of a report around what was found


def search(store: Store, words: Words, wanted: Filter, *, limit: int | None) -> tuple[Hits, ...]:
    """Give what has the words and fits, by kind; of each kind `limit` at most."""
    results = store.search(list(KINDS), words, wanted, limit=limit)
    return tuple(_of_kind(store, kind, *results[kind]) for kind in KINDS)


def _of_kind(store: Store, kind: str, found: Sequence[Passage], total: int) -> Hits:
    rows = [load(KINDS[kind], json) for json in store.get_many(kind, [passage.id for passage in found])]
    return Hits(kind=kind, hits=tuple(_hit(row, p) for row, p in zip(rows, found, strict=True)), total=total)


def _hit(row: Event | Statement | ReportRow, found: Passage) -> Hit:
    if isinstance(row, ReportRow):
        whole = Span(start=0, end=len(row.text), text=row.text)
        return _marked(row, row.id, whole, found, _window(whole, found.marks))
    account = next((m for m in row.mentions if m.id == found.member), row.mentions[0])
    evidence = account.evidence
    passage = Span(start=evidence.start, end=evidence.end, text=evidence.text)
    return _marked(row, account.report, passage, found, passage)


def _marked(row: Event | Statement | ReportRow, report: str, whole: Span, found: Passage, passage: Span) -> Hit:
    """A hit with the marks that lie in its passage; as found, they count from the start of the whole."""
    if found.member is None:
        return Hit(row=row, report=report, passage=None)
    at = whole.start
    marks = [Span(start=at + start, end=at + end, text=whole.text[start:end]) for start, end in found.marks]
    within = tuple(mark for mark in marks if passage.start <= mark.start and mark.end <= passage.end)
    return Hit(row=row, report=report, passage=passage, marks=within)


def _window(text: Span, marks: Sequence[tuple[int, int]]) -> Span:
    """The part of a report with the most matched words, cut between words; of equals the first."""
    if not marks:
        return text
    best = max(marks, key=lambda m: (sum(m[0] <= start and end <= m[0] + WINDOW for start, end in marks), -m[0]))
    last = max(end for start, end in marks if best[0] <= start and end <= max(best[0] + WINDOW, best[1]))
    margin = max(WINDOW - (last - best[0]), 0) // 2
    start, end = max(best[0] - margin, 0), min(last + margin, len(text.text))
    while start and start < best[0] and not text.text[start - 1].isspace():
        start += 1
    while end < len(text.text) and end > last and not text.text[end].isspace():
        end -= 1
    return Span(start=start, end=end, text=text.text[start:end])
