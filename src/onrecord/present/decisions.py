"""What people decided, in words: the list of it, and what a decision has changed."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from onrecord.model import (
    Actor,
    DateValue,
    Decided,
    Decision,
    Event,
    EventAccount,
    FigureValue,
    PlaceValue,
    Quoted,
    ReportRow,
    Statement,
    StatementAccount,
    Story,
)
from onrecord.present.days import moment, period
from onrecord.present.lines import event_label, statement_label
from onrecord.present.names import Names, figure, outlet
from onrecord.present.sheets import Cell, Sheet
from onrecord.present.words import clipped, counted, shown

Row = ReportRow | Story | Actor | Event | Statement

NO_DECISIONS = "Nobody has decided anything yet. Take back a wrong line with: onrecord reject ID --why TEXT"
NONE = "none"
QUOTE_LIMIT = 100  # characters of a passage in the list
_INDENT = (0, 0, 0, 4)
_QUOTED = 3  # passages of a decision in the list; the rest is counted
_MINUTE = 16  # characters of an ISO time up to its minutes
_ACTOR_FIELDS = frozenset({"actors", "recipients", "said_by", "addressee", "via", "speaker"})

# What a verdict says of the things that it names.
_SAYS: Mapping[str, str] = {
    "reject": "wrong",
    "keep": "right as it is",
    "merge": "one and the same",
    "split": "not one with the others",
    "same": "one and the same actor",
    "different": "not the same actor",
}
_SIDES = ("leaves: ", "stays: ")  # of a story that is split


def when(decision: Decision) -> str:
    """Give "22 Nov 2026 01:30 UTC"."""
    time = decision.at[len("2026-11-22T") : _MINUTE]
    return f"{moment(decision.at)} {time} UTC" if time else moment(decision.at)


def verdict_words(decision: Decision, names: Names) -> str:
    """Give "reject: wrong", "correct: status → denied", "undo: d1 holds no more"."""
    if decision.verdict == "correct":
        value = _given(decision, names)
        return f"correct: {decision.field} → {value}"
    if decision.verdict == "undo":
        return f"undo: {decision.undoes} holds no more"
    return f"{decision.verdict}: {_SAYS[decision.verdict]}"


def _given(decision: Decision, names: Names) -> str:
    if decision.value is None:
        return NONE
    if decision.field in _ACTOR_FIELDS:
        return names.all(decision.value.split(","))
    return shown(decision.value)


def state_words(row: Decided) -> str:
    """Give what became of a decision where it has no effect any more, else ""."""
    if row.undone_by:
        return f"undone by {row.undone_by}"
    return "" if row.attached else "attaches no more: no report has these words now"


def decisions_sheet(names: Names) -> Sheet:
    """Give the columns of decisions for spreadsheets."""
    return (
        *((name, _field(name)) for name in ("id", "at", "by", "verdict")),
        ("mentions", lambda row: "; ".join(row.decision.about)),
        ("words", lambda row: "; ".join(quoted.trigger.text for quoted in row.decision.mentions)),
        *((name, _field(name)) for name in ("field", "value")),
        ("meaning", lambda row: verdict_words(row.decision, names)),
        ("why", _field("note")),
        ("undoes", _field("undoes")),
        ("attached", lambda row: "yes" if row.attached else "no"),
        ("undone_by", lambda row: row.undone_by),
    )


def _field(name: str) -> Callable[[Decided], Cell]:
    return lambda row: getattr(row.decision, name)


def print_decisions(rows: Sequence[Decided], names: Names, reports: Mapping[str, ReportRow], console: Console) -> None:
    """Print decisions by time, each with what it is about and why."""
    for number, row in enumerate(rows):
        if number:
            console.print()
        decision, state = row.decision, state_words(row)
        head = f"{decision.id} · {when(decision)} · {shown(decision.by)}"
        console.print(Text.assemble((head, "bold"), (f" · {state}" if state else "", "yellow")))
        for line in _lines(decision, names, reports):
            console.print(Padding(Text(line), _INDENT))


def _lines(decision: Decision, names: Names, reports: Mapping[str, ReportRow]) -> Iterator[str]:
    yield verdict_words(decision, names)
    if decision.verdict != "undo":
        for side, ids in enumerate(decision.reports):
            where = _SIDES[side] if decision.verdict == "split" else ""
            yield from (f"{where}report {id}: {_headline(reports.get(id))}" for id in ids)
        ordered = _side_by_side(decision)
        for quoted in ordered[:_QUOTED]:
            yield f"{quoted.kind} {quoted.mention}: {quote_words(quoted, reports)}"
        if more := ordered[_QUOTED:]:
            yield f"and {counted(len(more), 'more mention')}"
    yield f"why: {shown(decision.note)}"


def _headline(report: ReportRow | None) -> str:
    if report is None:
        return "not in the record"
    return f"“{clipped(shown(report.title or report.source), QUOTE_LIMIT)}” ({outlet(report)})"


def _side_by_side(decision: Decision) -> list[Quoted]:
    """The mentions of a decision, the first of each side before the others."""
    firsts = {quoted.side: quoted for quoted in reversed(decision.mentions)}
    heads = [firsts[side] for side in sorted(firsts)]
    return [*heads, *(quoted for quoted in decision.mentions if quoted not in heads)]


def quote_words(quoted: Quoted, reports: Mapping[str, ReportRow]) -> str:
    """Give the words that a decision was made on, and whose they are."""
    report = reports.get(quoted.report)
    whose = f" ({outlet(report)})" if report else ""
    return f"“{clipped(shown(quoted.evidence.text), QUOTE_LIMIT)}”{whose}"


def row_words(row: Row, id: str, names: Names) -> str:
    """
    Give "event e-m1: talks · A ↔ B", "mention m2 of event e-m1: ..." where `id` is that of one, or
    "story t-r1: Two ships collide (3 reports)".
    """
    if isinstance(row, Actor):
        return f"actor {row.id}: {names.of(row.id)}"
    if isinstance(row, Story):
        return f"story {row.id}: {shown(row.title or 'no title')} ({counted(len(row.reports), 'report')})"
    if isinstance(row, ReportRow):
        return f"report {row.id}: {shown(row.title or row.source)}"
    label = event_label(row, names) if isinstance(row, Event) else statement_label(row, names)
    whole = f"{row.kind} {row.id}"
    is_mention = id in {account.id for account in row.mentions}
    return f"{f'mention {id} of {whole}' if is_mention else whole}: {label}"


def changes(
    fields: Sequence[str],
    before: Sequence[EventAccount | StatementAccount],
    after: Sequence[EventAccount | StatementAccount],
    names: tuple[Names, Names],
) -> list[str]:
    """Give "status: occurred → denied" for each field of some mentions, before and after; `names` likewise."""
    old, new = names
    return [f"{field}: {_told(field, before, old)} → {_told(field, after, new)}" for field in fields]


def _told(field: str, accounts: Sequence[EventAccount | StatementAccount], names: Names) -> str:
    told = dict.fromkeys(value_words(field, getattr(account, field), names) for account in accounts)
    return " or ".join(told) or NONE


def value_words(field: str, value: object, names: Names) -> str:
    """Give a value of a mention as people write it; "none" for none."""
    if value is None or value == ():
        return NONE
    if field in _ACTOR_FIELDS:
        return names.of(value) if isinstance(value, str) else names.all(_texts(value))
    if isinstance(value, tuple):
        return ", ".join(value_words(field, one, names) for one in value)
    return _scalar(value)


def _texts(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, tuple) else [str(value)]


def _scalar(value: object) -> str:
    if isinstance(value, DateValue):
        return period(value)
    if isinstance(value, PlaceValue):
        return shown(f"{value.name} ({value.country})" if value.country else value.name)
    if isinstance(value, FigureValue):
        return figure(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return shown(str(value))
