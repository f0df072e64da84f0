"""Who dealt with whom: the acts that have two sides, or that several do together, by those who take part."""

from collections.abc import Iterable, Iterator

from onrecord.model import Event
from onrecord.present.days import period
from onrecord.present.html.people import People
from onrecord.present.html.tones import TONES
from onrecord.present.html.views import Dealing, Deed
from onrecord.present.names import plain_act

_Pair = tuple[tuple[str, ...], str | None]  # who does it; to whom, or None where they do it together


def dealings(events: Iterable[Event], people: People) -> tuple[Dealing, ...]:
    """Give a row for each pair in the direction of the act, those with most acts first."""
    found: dict[_Pair, list[Deed]] = {}
    for event in events:
        for pair in _pairs(event):
            found.setdefault(pair, []).append(_deed(event))
    order = sorted(found, key=lambda pair: (-len(found[pair]), pair[0], pair[1] or ""))
    return tuple(
        Dealing(who=people.persons(who), whom=people.person(whom) if whom else None, deeds=tuple(found[who, whom]))
        for who, whom in order
    )


def _pairs(event: Event) -> Iterator[_Pair]:
    if event.recipients:
        yield from (((actor,), recipient) for actor in event.actors for recipient in event.recipients)
    elif len(event.actors) > 1:
        yield tuple(sorted(event.actors)), None


def _deed(event: Event) -> Deed:
    words = plain_act(event) if event.status == "occurred" else f"{plain_act(event)}, {event.status}"
    return Deed(href=f"#{event.id}", words=words, when=period(event.date), tone=TONES[event.quad])
