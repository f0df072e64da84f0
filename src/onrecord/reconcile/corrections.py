"""The values that people give, in the place of those that the machine found."""

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar, cast

from onrecord.knowledge import Knowledge
from onrecord.model import (
    Actor,
    DateValue,
    Decision,
    EventAccount,
    FigureValue,
    Granularity,
    PlaceRef,
    PlaceValue,
    Span,
    StatementAccount,
)
from onrecord.reconcile.actors import Cast, unseen
from onrecord.reconcile.places import resolve_place

Account = TypeVar("Account", EventAccount, StatementAccount)
OWN = "a-"  # begins the id of an actor known only from reports, before that of a mention
ACTOR_LISTS = frozenset({"actors", "recipients", "said_by", "addressee", "via"})
ACTOR_FIELDS = ACTOR_LISTS | {"speaker"}
_LISTS = ACTOR_LISTS | {"modes", "contexts", "events"}
_FLAGS = frozenset({"declined", "anonymous"})
_TRUE = frozenset({"true", "yes", "1"})
_MONTH, _DAY = 7, 10  # characters of an ISO month and day
# "12 killed", "12+ people injured", "12-20 killed", "-20 killed" (up to), "5000000 EUR"
FIGURE = re.compile(r"(?P<low>\d+)?(?P<to>[-+])?(?P<high>\d+)?(?: people)? (?:(?P<what>[a-z]+)|(?P<unit>[A-Z]{3}))")


class Corrector:
    """
    Puts the values that decisions give into the accounts.

    `lost` are the ids of the decisions whose values name somebody of whom nothing tells any more who that is. `added`
    are the actors whom people name and no report does.
    """

    def __init__(self, decisions: Iterable[Decision], people: Cast, knowledge: Knowledge) -> None:
        self._people, self._knowledge = people, knowledge
        self._countries = {actor.id: actor.country for actor in people.actors}
        named = {decision.id: [self._who(id) for id in actors_named(decision)] for decision in decisions}
        self.lost = frozenset(decision for decision, found in named.items() if None in found)
        ids = {id for found in named.values() for id in found if id} - self._countries.keys()
        self.added: tuple[Actor, ...] = tuple(unseen(knowledge.actors[id]) for id in sorted(ids))

    def corrected(self, account: Account, decisions: Sequence[Decision]) -> Account:
        """Give an account with the values that decisions give it, the later over the earlier."""
        changes = {d.field: self._value(d) for d in decisions if d.field and d.field != "place"}
        done = replace(account, **changes)  # type: ignore[arg-type]
        places = [d.value for d in decisions if d.field == "place"]
        if not places or not isinstance(done, EventAccount):
            return done
        return replace(done, place=self._where(places[-1], done) if places[-1] else None)

    def _who(self, id: str) -> str | None:
        """The present id: that of a set of mentions changes as reports come in, so the mention in it counts."""
        if id in self._countries:
            return id
        return self._people.quoted.get(id.removeprefix(OWN)) or (id if id in self._knowledge.actors else None)

    def _where(self, name: str, account: EventAccount) -> PlaceValue | None:
        """What a person calls a place is resolved as what a report does: "Birmingham, Alabama"."""
        place, _, within = (part.strip() for part in name.partition(","))
        ref = PlaceRef(span=Span(start=0, end=0, text=""), name=place, within=within or None)
        own = [c for id in (*account.actors, *account.recipients) if (c := self._countries.get(id))]
        return resolve_place(ref, self._knowledge, own)

    def _value(self, decision: Decision) -> object:
        name, value = decision.field, decision.value
        if name in ACTOR_FIELDS:
            found = tuple(dict.fromkeys(who for id in actors_named(decision) if (who := self._who(id))))
            return found if name in ACTOR_LISTS else next(iter(found), None)
        if name in _LISTS:
            return tuple(listed(value))
        if name in _FLAGS:
            return (value or "").casefold() in _TRUE
        if name == "figures":
            return tuple(figure_value(words) for words in listed(value))
        if name == "date":
            return date_value(value) if value else None
        return value


def listed(words: str | None) -> list[str]:
    """Give the parts of a value that commas part."""
    return [word.strip() for word in (words or "").split(",") if word.strip()]


def actors_named(decision: Decision) -> list[str]:
    """Give the ids of the actors that a correction names."""
    if decision.verdict != "correct" or decision.field not in ACTOR_FIELDS or not decision.value:
        return []
    return listed(decision.value) if decision.field in ACTOR_LISTS else [decision.value]


def date_value(value: str) -> DateValue:
    """Give a day, a month or a year, or two of them parted by a slash."""
    start, _, end = value.partition("/")
    granularity = cast(Granularity, "range" if end else {_DAY: "day", _MONTH: "month"}.get(len(start), "year"))
    return DateValue(start=_first_day(start), end=_last_day(end or start), granularity=granularity, basis="explicit")


def figure_value(words: str) -> FigureValue:
    """Give "12 killed", "12+ killed", "12-20 killed", "-20 killed" or "5000000 EUR"; ValueError for anything else."""
    found = FIGURE.fullmatch(words)
    if found is None or not (found["low"] or found["high"]):
        raise ValueError(words)
    low, high = (int(found[side]) if found[side] else None for side in ("low", "high"))
    exact = found["to"] is None
    what, unit = ("money", found["unit"]) if found["unit"] else (found["what"], "people")
    return FigureValue(what=what, low=low, high=low if exact else high, unit=unit)


def _first_day(text: str) -> str:
    return text if len(text) == _DAY else f"{text}-01" if len(text) == _MONTH else f"{text}-01-01"


def _last_day(text: str) -> str:
    if len(text) == _DAY:
        return text
    year, month = (int(text[:4]), int(text[5:7])) if len(text) == _MONTH else (int(text), 12)
    return f"{year:04}-{month:02}-{monthrange(year, month)[1]:02}"
