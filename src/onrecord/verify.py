"""The proof that every word of a record stands in its report, and that the report is the input less its cuts."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from onrecord.errors import BadEvidence, BadRecord, OnRecordError
from onrecord.model import Actor, Event, EventAccount, Evidence, Named, Ref, Report, ReportRow, Span, Statement
from onrecord.store import Store
from onrecord.store.codec import load


def verify(store: Store) -> list[OnRecordError]:
    """Give everything in a record that does not hold, by report and then by place; an empty list is the proof."""
    reports = store.reports()
    texts = {report.id: report.text for report in reports}
    problems: list[OnRecordError] = []
    for report in reports:
        problems.extend(_check_report(report, *store.raw(report.id)))
    for extraction in store.extractions():
        problems.extend(_check_words(extraction, extraction.report, texts[extraction.report]))
    problems.extend(_check_derived(store, texts))
    if store.is_stale(thorough=True):
        problems.append(BadRecord("the record is older than its reports", "Run: onrecord add"))
    return problems


def _check_report(report: Report, raw: bytes, format: str) -> Iterator[OnRecordError]:
    from onrecord.read import decoded, uncut

    expected, found = decoded(raw, format), uncut(report)
    if expected != found:
        at = next((i for i, (a, b) in enumerate(zip(expected, found, strict=False)) if a != b), len(found))
        end = at + _SHOWN
        yield BadEvidence(report.id, at, end, expected[at:end], found[at:end])


_SHOWN = 40  # characters of a text that a problem shows


def _check_derived(store: Store, texts: dict[str, str]) -> Iterator[OnRecordError]:
    for json in store.select("report"):
        row = load(ReportRow, json)
        if row.text != texts.get(row.id):
            yield BadEvidence(row.id, 0, _SHOWN, texts.get(row.id, "")[:_SHOWN], row.text[:_SHOWN])
    for json in store.select("event"):
        for told in load(Event, json).mentions:
            yield from _check_words(told, told.report, texts.get(told.report, ""))
            yield from _check_trigger(told)
    for json in store.select("statement"):
        for said in load(Statement, json).mentions:
            yield from _check_words(said, said.report, texts.get(said.report, ""))
    for json in store.select("actor"):
        actor = load(Actor, json)
        for role in actor.roles:
            yield from _check_words(role, actor.id, texts.get(role.report or "", ""))
    for json in store.select("named"):
        for mention in load(Named, json).mentions:
            yield from _check_span(mention, texts.get(mention.report, ""), mention.id)


def _check_trigger(told: EventAccount) -> Iterator[BadEvidence]:
    """The word that expresses an event stands within its evidence."""
    evidence, trigger = told.evidence, told.trigger
    if not evidence.start <= trigger.start < trigger.end <= evidence.end:
        yield BadEvidence(told.id, evidence.start, evidence.end, trigger.text, evidence.text)


def _check_words(value: object, holder: str, text: str) -> Iterator[BadEvidence]:
    """Look at every span within a record, however deep; `holder` is the id that a problem names."""
    if isinstance(value, Span | Ref):
        yield from _check_span(value, text, holder)
    elif isinstance(value, tuple):
        for item in value:
            yield from _check_words(item, holder, text)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _check_words(getattr(value, field.name), getattr(value, "id", holder), text)


def _check_span(span: Span | Ref, text: str, mention: str) -> Iterator[BadEvidence]:
    found = text[span.start : span.end]
    if found != span.text:
        yield BadEvidence(mention, span.start, span.end, span.text, found)
    if isinstance(span, Evidence):
        before, after = text[: span.start], text[span.end :]
        if not (before.endswith(span.prefix) and after.startswith(span.suffix)):
            around = f"{span.prefix}[…]{span.suffix}"
            yield BadEvidence(mention, span.start, span.end, around, before[-_SHOWN:] + "[…]" + after[:_SHOWN])
