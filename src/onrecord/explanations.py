"""Two things of an open record, and why they are or are not one."""

from collections.abc import Callable, Sequence
from itertools import product
from typing import TYPE_CHECKING, Any, TypeVar

from onrecord.errors import BadQuestion
from onrecord.model import Event, EventAccount, Explanation, ReportRow, Statement, StatementAccount

if TYPE_CHECKING:
    from onrecord.reconcile.explaining import Joining
    from onrecord.record import OpenRecord, Row
    from onrecord.store import Store

_Account = TypeVar("_Account", EventAccount, StatementAccount)
_TWO = "Give two events, two statements, two mentions of either, or two reports of the record"


def explain(record: "OpenRecord", store: "Store", one: str, other: str) -> Explanation:
    """
    Say why two things are or are not one; of an event or statement, by the mentions that are nearest to each other.

    Raises BadQuestion for two things that are never compared: of two kinds, or one and the same.
    """
    first, second = record.get(one), record.get(other)
    if isinstance(first, Event) and isinstance(second, Event):
        return _events(record, store, _of(first, one), _of(second, other), first.story)
    if isinstance(first, Statement) and isinstance(second, Statement):
        return _statements(record, store, _of(first, one), _of(second, other), first.story)
    if isinstance(first, ReportRow) and isinstance(second, ReportRow) and first.id != second.id:
        return _reports(first, second, store)
    raise BadQuestion(_never_compared(one, first, other, second), _TWO)


def _never_compared(one: str, first: "Row", other: str, second: "Row") -> str:
    """Why: two mentions of one event may be weighed, the event with itself may not."""
    if first.id == second.id:
        return f"{one!r} is named twice"
    if first.kind == second.kind:
        return f"{one!r} and {other!r}: two of the kind {first.kind!r} are not compared"
    return f"{one!r} and {other!r} are of two kinds: {first.kind} and {second.kind}"


def _reports(first: ReportRow, second: ReportRow, store: "Store") -> Explanation:
    from onrecord.reconcile.attaching import in_force
    from onrecord.reconcile.explaining import bearing_on, explain_reports
    from onrecord.reconcile.stories import story_facts

    bearing = bearing_on(first.id, second.id, store.reports())
    facts = [story_facts(r.id, r.published, r.title, r.text[r.body :]) for r in bearing]
    decisions = in_force(store.decisions())
    return explain_reports(first.id, second.id, facts, decisions, joined=first.story == second.story)


def _events(
    record: "OpenRecord", store: "Store", one: Sequence[EventAccount], other: Sequence[EventAccount], story: str
) -> Explanation:
    from onrecord.reconcile.explaining import explain_events
    from onrecord.reconcile.telling import words_of

    events = record.events(story=story)
    joining = _joining(store, [*events, *_holding(record, other)])
    among = [account for event in events for account in event.mentions]
    extractions = store.extractions({account.report for account in (*one, *other, *among)})
    words = words_of(extractions)
    actors = {actor.id: actor for actor in record.actors()}
    return _nearest(one, other, lambda a, b: explain_events(a, b, among, words, actors, joining))


def _statements(
    record: "OpenRecord", store: "Store", one: Sequence[StatementAccount], other: Sequence[StatementAccount], story: str
) -> Explanation:
    from onrecord.reconcile.explaining import explain_statements

    statements = record.statements(story=story)
    joining = _joining(store, [*statements, *_holding(record, other)])
    among = [account for statement in statements for account in statement.mentions]
    actors = {actor.id: actor for actor in record.actors()}
    published = {report.id: report.published for report in record.reports(story=story)}
    return _nearest(one, other, lambda a, b: explain_statements(a, b, among, published, actors, joining))


def _of(row: Event | Statement, id: str) -> Sequence[Any]:
    """The mention that an id names, or all of an event or statement."""
    return [account for account in row.mentions if account.id == id] or row.mentions


def _holding(record: "OpenRecord", accounts: Sequence[EventAccount | StatementAccount]) -> list[Event | Statement]:
    rows = [record.get(accounts[0].id)]
    return [row for row in rows if isinstance(row, Event | Statement)]


def _joining(store: "Store", rows: Sequence[Event | Statement]) -> "Joining":
    from onrecord.reconcile.attaching import in_force
    from onrecord.reconcile.explaining import Joining

    clusters = {account.id: row.id for row in rows for account in row.mentions}
    stories = {account.id: row.story for row in rows for account in row.mentions}
    return Joining(clusters=clusters, stories=stories, decisions=in_force(store.decisions()))


def _nearest(
    one: Sequence[_Account], other: Sequence[_Account], explained: Callable[[_Account, _Account], Explanation]
) -> Explanation:
    """Of all pairs the one with the highest score, ties by id."""
    pairs = [(a, b) for a, b in product(one, other) if a.id != b.id]
    if not pairs:
        raise BadQuestion(f"{one[0].id!r} is one mention", _TWO)
    return max((explained(a, b) for a, b in pairs), key=_score)


def _score(found: Explanation) -> tuple[bool, int, str, str]:
    return found.score is not None, found.score or 0, found.one, found.other
