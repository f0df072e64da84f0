"""Acts without a day of their own that count from another act of the same report."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.extract.actors import Actors
from onrecord.model import EventMention, TimeRef

SAME_ACT = "same act earlier"
# Contacts are told again in other words ("spoke to", then "called", then "discussed"); other acts by the same word.
_ANY_WORD = frozenset({"CONSULT"})
# What those who met agreed there happened at the meeting: "The two agreed to ...".
_OUTCOMES = frozenset({"AGREE"})


def date_by_others(events: Sequence[EventMention], actors: Actors) -> tuple[EventMention, ...]:
    """
    Let events that have no day, or one that counts from an undated act, count from an earlier telling.

    "A spoke to B on Monday. ... A called B a day after C left": the call is Monday's, and so C left on Sunday.
    `events` stand in order of their words.
    """
    by_id = {event.id: event for event in events}
    for position, event in enumerate(events):
        if _is_dated(event, by_id):
            continue
        earlier = by_id[event.again] if event.again else _earlier(events[:position], event, by_id, actors)
        if earlier and earlier.time:
            by_id[event.id] = replace(event, time=_same(earlier, earlier.time))
    return tuple(by_id[event.id] for event in events)


def _is_dated(event: EventMention, by_id: Mapping[str, EventMention]) -> bool:
    """Whether the day of an act counts from something else than acts that count from one another."""
    seen: set[str] = set()
    while event.time and event.time.kind == "event" and event.id not in seen:
        seen.add(event.id)
        anchor = by_id.get(event.time.anchor or "")
        if anchor is None:
            return False
        event = anchor
    return event.time is not None and event.time.kind != "event"


def _earlier(
    before: Sequence[EventMention], event: EventMention, by_id: Mapping[str, EventMention], actors: Actors
) -> EventMention | None:
    """The first earlier telling of the same act that has a day."""
    told = (by_id[e.id] for e in before if not e.points)
    return next((e for e in told if e.time and _is_dated(e, by_id) and _told_again(e, event, actors)), None)


def _told_again(earlier: EventMention, later: EventMention, actors: Actors) -> bool:
    if earlier.status != later.status:
        return False
    before, after = _roots(earlier, actors), _roots(later, actors)
    if earlier.type == "CONSULT" and later.type in _OUTCOMES:
        return len(after) > 1 and before == after
    if earlier.type != later.type or not (later.type in _ANY_WORD or earlier.lemma == later.lemma):
        return False
    return len(before & after) >= max(2, min(len(before), len(after)))


def _roots(event: EventMention, actors: Actors) -> set[int]:
    return {root for ref in (*event.actors, *event.recipients) for root in actors.members(ref)}


def _same(earlier: EventMention, time: TimeRef) -> TimeRef:
    return TimeRef(span=time.span, kind="event", granularity="day", anchor=earlier.id, rule=SAME_ACT)
