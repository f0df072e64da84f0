"""From the event mentions of a story to its events."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace

from onrecord.knowledge.ontology import cameo, intensity, quad
from onrecord.model import Actor, Event, EventAccount, FigureValue, Status
from onrecord.reconcile.decisions import Ruling
from onrecord.reconcile.differences import Differences
from onrecord.reconcile.linkage import linked_in_blocks
from onrecord.reconcile.origins import Origins
from onrecord.reconcile.same_event import families, part_of, score
from onrecord.reconcile.telling import Words, tellings
from onrecord.reconcile.values import Votes, place_of, union

_DONE = frozenset({"occurred", "ongoing"})


def join_events(
    accounts: Sequence[EventAccount],
    story: str,
    words: Words,
    actors: Mapping[str, Actor],
    ruling: Ruling,
    origins: Origins,
    differences: Differences,
) -> list[Event]:
    """
    Give the events of one story, by id; `words` say how mentions tell their acts. Mentions that only point at an act
    are none without one that tells it.
    """
    ordered = sorted((a for a in accounts if a.id not in ruling.rejected), key=place_of)
    prepared = tellings(ordered, words)
    at = {account.id: i for i, account in enumerate(ordered)}

    def likeness(one: int, other: int) -> int | None:
        if ruling.apart(ordered[one].id, ordered[other].id):
            return None
        return score(prepared[one], prepared[other], actors)

    again = [pair for pair in words.again.items() if not ruling.apart(*pair)]
    together = [(at[a], at[b]) for a, b in (*ruling.together, *again) if a in at and b in at]
    blocks = [families(one) for one in prepared]
    late = {i for i, a in enumerate(ordered) if a.id in words.points}
    groups = linked_in_blocks(blocks, [_same(a, ruling) for a in ordered], likeness, 0, together, late)
    found = [sorted((ordered[i] for i in group), key=lambda a: a.id) for group in groups]
    full = [(group, told) for group in found if (told := _telling(group, words, ruling))]
    events = [_event(_as_told(group, told), told, story, ruling, origins, differences) for group, told in full]
    return sorted(_parts(events, actors), key=lambda e: e.id)


def _telling(group: Sequence[EventAccount], words: Words, ruling: Ruling) -> Sequence[EventAccount]:
    """
    Those that tell an act in full, and those that a person says are one by themselves; where there are none, those
    that stand by their day.
    """
    full = [a for a in group if a.id not in words.points or a.id in ruling.reviews or any(ruling.parting(a.id))]
    return full or [a for a in group if a.id in words.stands]


def _as_told(group: Sequence[EventAccount], told: Sequence[EventAccount]) -> list[EventAccount]:
    """Those of a word that may stand for several types have the one that others tell: "struck ... | the strike"."""
    kinds = {a.type: a.modes for a in reversed(told)}
    first = told[0].type
    return [a if a.type in kinds else replace(a, type=first, modes=kinds[first]) for a in group]


def _same(account: EventAccount, ruling: Ruling) -> Hashable:
    """What two places of a report have alike that tell one act in the same words."""
    words = account.evidence.text, account.trigger.text, account.trigger.start - account.evidence.start
    return account.report, account.type, account.actors, account.recipients, words, ruling.parting(account.id)


def _event(
    accounts: Sequence[EventAccount],
    told: Sequence[EventAccount],
    story: str,
    ruling: Ruling,
    origins: Origins,
    differences: Differences,
) -> Event:
    """`told` are the accounts that tell more than that there was such an act."""
    whence = origins.of_event(accounts)
    values = Votes(whence)
    type_ = values.majority(told, lambda a: a.type) or told[0].type
    of_type = [a for a in told if a.type == type_]
    modes = union(of_type, lambda a: a.modes)
    sides = values.majority(of_type, lambda a: (a.actors, a.recipients))
    actors, recipients = sides or (told[0].actors, told[0].recipients)
    return Event(
        id="e-" + accounts[0].id,
        story=story,
        type=type_,
        modes=modes,
        contexts=union(accounts, lambda a: a.contexts),
        quad=quad(type_),
        intensity=intensity(type_, modes),
        cameo=cameo(type_, modes),
        actors=actors,
        recipients=recipients,
        date=values.majority(told, lambda a: a.date) or values.majority(accounts, lambda a: a.date),
        place=values.majority(told, lambda a: a.place) or values.majority(accounts, lambda a: a.place),
        figures=_figures(accounts, values),
        status=_status(told, values),
        part_of=None,
        reports=len({a.report for a in accounts}),
        origins=whence,
        independent=len(whence),
        differences=differences.of_event(accounts, whence),
        review=next((ruling.reviews[a.id] for a in accounts if a.id in ruling.reviews), None),
        mentions=tuple(accounts),
    )


def _figures(accounts: Sequence[EventAccount], values: Votes) -> tuple[FigureValue, ...]:
    """The figures of each kind that most origins give."""

    def of_kind(what: str) -> tuple[FigureValue, ...]:
        return values.majority(accounts, lambda a: tuple(f for f in a.figures if f.what == what)) or ()

    return tuple(figure for what in sorted({f.what for a in accounts for f in a.figures}) for figure in of_kind(what))


def _status(accounts: Sequence[EventAccount], values: Votes) -> Status:
    """What was planned and then done was done, however many reports still expect it."""
    done = [a for a in accounts if a.status in _DONE]
    status: Status = values.majority(accounts, _given_status) or accounts[0].status
    if status != "planned" or not done:
        return status
    return values.majority(done, _given_status) or done[0].status


def _given_status(account: EventAccount) -> Status:
    return account.status


def _parts(events: Sequence[Event], actors: Mapping[str, Actor]) -> list[Event]:
    """Say of each event of which larger one it is a part; the smallest larger one, ties by id."""
    done = []
    for event in events:
        larger = [
            other
            for other in events
            if other is not event and any(part_of(a, b, actors) for a in event.mentions for b in other.mentions)
        ]
        whole = min(larger, key=lambda o: (len(o.actors) + len(o.recipients), o.id), default=None)
        done.append(replace(event, part_of=whole.id if whole else None))
    return done
