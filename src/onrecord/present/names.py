"""Actors, outlets and values by the names that a reader knows them by."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from onrecord.model import Actor, Event, EventAccount, FigureValue, PlaceValue, Projected, ReportRow, Statement
from onrecord.present.days import period
from onrecord.present.words import clipped, shown
from onrecord.query import PLAIN_TYPES

OUTLET_LIMIT = 80  # characters: longer than any newspaper calls itself


class Names:
    """Looks up what to call an actor, and how many reports name it where that was given."""

    def __init__(self, actors: Iterable[Actor], reports: Mapping[str, int] = MappingProxyType({})) -> None:
        self._actors: Mapping[str, Actor] = {actor.id: actor for actor in actors}
        self.reports = reports

    def of(self, id: str) -> str:
        """Give "Antony Blinken (USA)", "China", or the id itself of somebody unknown."""
        actor = self._actors.get(id)
        if actor is None:
            return shown(id)
        belongs = actor.country if actor.type != "state" else None
        return shown(f"{actor.name} ({belongs})" if belongs else actor.name)

    def all(self, ids: Iterable[str], joint: str = ", ") -> str:
        """Give several, parted by `joint`."""
        return joint.join(self.of(id) for id in ids)

    def placed(self, place: PlaceValue | None) -> PlaceValue | None:
        """Give a place as it is shown with these names."""
        return place


def actors_of(rows: Iterable[object]) -> set[str]:
    """Give the ids of all actors whose names it takes to list rows."""
    found: set[str | None] = set()
    for row in rows:
        if isinstance(row, Event):
            found |= {*row.actors, *row.recipients}
        elif isinstance(row, Statement):
            found |= {row.speaker, *(account.speaker for account in row.mentions)}
            found |= {id for account in row.mentions for id in account.addressee}
    return {id for id in found if id is not None}


def outlet(report: ReportRow) -> str:
    """Give the outlet, or the file where none is stated."""
    return clipped(shown(report.outlet), OUTLET_LIMIT) if report.outlet else file_name(report)


def file_name(report: ReportRow) -> str:
    """Give the name of a report's file, without its folders."""
    return shown(report.source.replace("\\", "/").rsplit("/", 1)[-1])


def act(event: Event | EventAccount | Projected) -> str:
    """Give type and modes: "CONSULT (phone)"."""
    return shown(f"{event.type} ({', '.join(event.modes)})" if event.modes else event.type)


def plain_act(event: Event | EventAccount | Projected) -> str:
    """Give type and modes in plain words: "talks (phone)"."""
    name = PLAIN_TYPES.get(event.type, event.type)
    return shown(f"{name} ({', '.join(event.modes)})" if event.modes else name)


def participants(event: Event | EventAccount | Projected, names: Names) -> str:
    """Give who did it to whom: "A → B", "A ↔ B" for joint acts, "→ B" where nobody says who did it."""
    if not event.recipients:
        return names.all(event.actors, " ↔ ")
    return f"{names.all(event.actors)} → {names.all(event.recipients)}".strip()


_AMOUNTS = {"money": "{amount}", "crowd": "a crowd of {amount}"}  # what reads badly as amount and kind


def figure(value: FigureValue) -> str:
    """Give "12 injured", "at least 12 injured", "12 to 20 injured", "up to 20 injured", "5,000 EUR"."""
    low, high = value.low, value.high
    if low is not None and high is not None:
        number = f"{low:,}" if low == high else f"{low:,} to {high:,}"
    elif low is not None:
        number = f"at least {low:,}"
    else:
        number = f"up to {high:,}" if high is not None else "a number of"
    amount = f"{number} {value.unit}" if value.unit else number
    return shown(_AMOUNTS.get(value.what, "{amount} {what}").format(amount=amount, what=value.what))


def place(value: PlaceValue | None) -> str:
    """Give "in Vienna (AUT)", or ""."""
    if value is None:
        return ""
    return shown(f"in {value.name} ({value.country})" if value.country else f"in {value.name}")


def ahead(row: Event | EventAccount, names: Names) -> str:
    """
    Give the act that is promised or asked for: "of aid, Ardania → Velmark, Jun 2031", or "". Those who take part are
    named only where they are others than those who promise or ask.
    """
    accounts = row.mentions if isinstance(row, Event) else (row,)
    what = next((account.projected for account in accounts if account.projected), None)
    if what is None:
        return ""
    who, those = participants(what, names), participants(row, names)
    parts = (plain_act(what), "" if who == those else who, period(what.date), place(names.placed(what.place)))
    return f"{'for' if row.type == 'REQUEST' else 'of'} " + ", ".join(part for part in parts if part)
