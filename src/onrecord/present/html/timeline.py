"""
The timeline: a lane for each of the actors who do most, a mark for each of their events, time from left to right.

Days on which nothing happens take little room: between two days that something is dated to there are at most
`_LONGEST_STEP` days' width, so that one event next year does not press all others into a corner. Positions and sizes
are in the units of the drawing, which is `WIDTH` wide.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from onrecord.model import Event, Status
from onrecord.present.days import moment, period
from onrecord.present.html.people import People, Person
from onrecord.present.html.tones import TONES, Tone
from onrecord.present.lines import event_label
from onrecord.present.words import clipped

WIDTH = 880.0
_LEFT, _RIGHT = 236.0, 14.0  # room for the names of the lanes, and for half a mark beyond the last day
_AXIS = 32.0  # height of the line of dates
_MARK = 14.0  # height of a row of marks
_GAP = 10.0  # between lanes
_NAME = 28  # characters of a lane's name and country
_LANES = 10  # more would be no picture
_LONGEST_STEP = 2.0  # days
_LETTER, _APART = 7.5, 8.0  # room that a letter of a date needs, and that between two dates
_EXACT = frozenset({"hour", "day", "week", "month", "range"})  # what a mark can stand for
_ISO_DAY = 10  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An event in a lane: a point, or a bar where it may be any of several days. `did` is false for whom it befell."""

    event: str
    words: str
    tone: Tone
    status: Status
    did: bool
    x: float
    width: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """An actor's marks; `y` is the line of the name, `base` where the lane ends."""

    who: Person
    y: float
    base: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """
    A day on the axis; its label, centred on `at`, is "" where it would run into its neighbour. `gap` is where days
    before it are left out.
    """

    x: float
    label: str
    at: float
    gap: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """
    A drawing of `width` by `height`. Not on it are `undated` events, dated ones that name nobody (`nameless`), and
    the `others` among the actors, who have no lane.
    """

    width: float
    height: float
    axis: float
    ticks: tuple[Tick, ...]
    lanes: tuple[Lane, ...]
    undated: int
    nameless: int
    others: int


def timeline(events: Sequence[Event], people: People) -> Timeline | None:
    """Draw the events that have a day, a week or a month; None where fewer than two have one and name somebody."""
    dated = [event for event in events if event.date and event.date.granularity in _EXACT]
    drawn = [event for event in dated if _parties(event)]
    if len(drawn) < 2:
        return None
    scale, cast = _scale(drawn), _cast(drawn)
    lanes, y = [], _AXIS
    for id in cast[:_LANES]:
        lanes.append(_lane(id, [event for event in drawn if id in _parties(event)], people, y, scale))
        y = lanes[-1].base + _GAP
    return Timeline(
        width=WIDTH,
        height=y,
        axis=_AXIS,
        ticks=_ticks(scale),
        lanes=tuple(lanes),
        undated=len(events) - len(dated),
        nameless=len(dated) - len(drawn),
        others=max(0, len(cast) - _LANES),
    )


def _parties(event: Event) -> set[str]:
    return {*event.actors, *event.recipients}


def _cast(events: Iterable[Event]) -> list[str]:
    """Those who take part in most events first."""
    parts: dict[str, int] = {}
    for event in events:
        for id in _parties(event):
            parts[id] = parts.get(id, 0) + 1
    return sorted(parts, key=lambda id: (-parts[id], id))


def _lane(id: str, events: Iterable[Event], people: People, top: float, scale: Mapping[str, float]) -> Lane:
    """Set marks that would cover each other in rows, one above the other."""
    taken: list[float] = []  # how far each row is
    marks = []
    for event, start, end in _placed(events, scale):
        row = next((n for n, until in enumerate(taken) if until <= start - _MARK), len(taken))
        taken[row:] = [end, *taken[row + 1 :]]
        y = top + _MARK * (row + 0.5)
        marks.append(_mark(event, people, did=id in event.actors, x=start, width=round(end - start, 1), y=y))
    return Lane(
        who=_short(people.person(id)), y=top + _MARK * 0.5 + 4, base=top + _MARK * len(taken), marks=tuple(marks)
    )


def _short(who: Person) -> Person:
    """Give a name, and the country where there is room for it."""
    return Person(name=clipped(who.name, _NAME), of=who.of if len(who.name) + len(who.of) < _NAME else "")


def _mark(event: Event, people: People, *, did: bool, x: float, width: float, y: float) -> Mark:
    words = f"{period(event.date)}: {event_label(event, people)}"
    return Mark(
        event=event.id,
        words=words if event.status == "occurred" else f"{words} · {event.status}",
        tone=TONES[event.quad],
        status=event.status,
        did=did,
        x=x,
        width=width,
        y=y,
    )


def _placed(events: Iterable[Event], scale: Mapping[str, float]) -> list[tuple[Event, float, float]]:
    return [(e, scale[e.date.start[:_ISO_DAY]], scale[e.date.end[:_ISO_DAY]]) for e in events if e.date]


def _scale(events: Iterable[Event]) -> dict[str, float]:
    """Give each day that something begins or ends on its place from left to right."""
    days = sorted({day[:_ISO_DAY] for e in events if e.date for day in (e.date.start, e.date.end)})
    at = [0.0]
    for before, after in pairwise(days):
        at.append(at[-1] + min(_LONGEST_STEP, float(_days(before, after))))
    unit = (WIDTH - _LEFT - _RIGHT) / (at[-1] or 1.0)
    return {day: round(_LEFT + unit * x, 1) for day, x in zip(days, at, strict=True)}


def _days(before: str, after: str) -> int:
    return (date.fromisoformat(after) - date.fromisoformat(before)) // timedelta(days=1)


def _ticks(scale: Mapping[str, float]) -> tuple[Tick, ...]:
    ticks: list[Tick] = []
    taken, before, year = 0.0, "", ""
    for day, x in scale.items():
        label = moment(day) if day[:4] != year else moment(day).rsplit(" ", 1)[0]
        half = len(label) * _LETTER / 2
        at = min(x, WIDTH - half)
        fits = at - half >= taken
        gap = round((x + scale[before]) / 2, 1) if before and _days(before, day) > _LONGEST_STEP else None
        ticks.append(Tick(x=x, label=label if fits else "", at=round(at, 1), gap=gap))
        before = day
        if fits:
            taken, year = at + half + _APART, day[:4]
    return tuple(ticks)
