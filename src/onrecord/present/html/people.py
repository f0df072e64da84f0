"""Actors and places with the country they belong to, in words and not in codes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from onrecord.model import Actor, PlaceValue
from onrecord.present.names import Names
from onrecord.present.words import shown

_BODIES: Mapping[str, str] = {  # what PLOVER has in the place of a country
    "IGO": "intergovernmental",
    "UNO": "United Nations",
    "EUR": "European Union",
    "NGO": "non-governmental",
    "ISM": "movement",
    "IMG": "armed group",
    "MNC": "company",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """An actor as a page shows it: "Mila Toren" of "Ardania"; `of` is "" for states and where it is unknown."""

    name: str
    of: str = ""


class People(Names):
    """Looks up actors by id; `countries` are names by ISO code, those of the record's own states go before."""

    def __init__(self, actors: Iterable[Actor], countries: Mapping[str, str]) -> None:
        self._known = {actor.id: actor for actor in actors}
        super().__init__(self._known.values())
        named = {a.country: a.name for a in self._known.values() if a.type == "state" and a.country}
        self._countries = {**_BODIES, **countries, **named}

    def of(self, id: str) -> str:
        """Give "Mila Toren (Ardania)", "Ardania", or the id itself of somebody unknown."""
        person = self.person(id)
        return f"{person.name} ({person.of})" if person.of else person.name

    def person(self, id: str) -> Person:
        """Give the actor in its parts."""
        actor = self._known.get(id)
        if actor is None:
            return Person(name=shown(id))
        of = self._country(actor.country) if actor.country and actor.type != "state" else ""
        return Person(name=shown(actor.name), of="" if of == actor.name else shown(of))

    def persons(self, ids: Iterable[str]) -> tuple[Person, ...]:
        """Give several."""
        return tuple(self.person(id) for id in ids)

    def titles(self, id: str) -> str:
        """Give the offices that the record has for an actor, but for those in the name: "envoy, spokeswoman"."""
        actor = self._known.get(id)
        if actor is None:
            return ""
        titles = dict.fromkeys(shown(role.title) for role in actor.roles)
        return ", ".join(title for title in titles if title.casefold() not in actor.name.casefold())

    def placed(self, place: PlaceValue | None) -> PlaceValue | None:
        """Give a place with its country in words."""
        return replace(place, country=self._country(place.country)) if place and place.country else place

    def _country(self, code: str) -> str:
        return self._countries.get(code, code)
