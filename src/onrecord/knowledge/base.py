"""The knowledge base: who and what onrecord knows before it reads a report."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from onrecord.knowledge.extending import extend
from onrecord.knowledge.functions import Functions
from onrecord.knowledge.gazetteer import load_gazetteer
from onrecord.knowledge.records import KnownActor, Place, RoleEntry, Surface
from onrecord.knowledge.roles import WITHOUT_DIFFERENCE, RoleBook

# The forms under which an actor stands for its country as an attribute: "Ruritanian troops", "U.S. officials".
COUNTRY_FORMS = frozenset({"name", "adjective", "abbreviation", "demonym"})
# Where a tokeniser may part a written form: "al-Shabab" can be three tokens, "Xi'an" two.
_SHORT = 2  # letters of "Al" and "Le", which stand in many names
_PIECES = re.compile(r"[^\s'-]+|['-]")


@dataclass(frozen=True, kw_only=True)
class Knowledge:
    """
    Actors, roles, kinds of actors and places. Everything is read-only.

    `surfaces` holds every written form in its exact case, words parted by single spaces, apostrophes straight,
    abbreviations as written ("U.S."); one form may name several actors. `surnames` gives the person whom a family
    name means in any country's news ("Arafat"); these are no surfaces, as one word may be anybody's name. `as_of` is
    the day (ISO) to which the source of the office-holders goes. `adjectives` gives a state's usual adjective by its
    id, `alpha2` the id by ISO 3166-1 alpha-2 code in capitals.
    """

    version: str
    as_of: str
    actors: Mapping[str, KnownActor]
    surfaces: Mapping[str, tuple[Surface, ...]]
    adjectives: Mapping[str, str]
    alpha2: Mapping[str, str]
    roles: RoleBook = field(repr=False)
    agents: Mapping[str, tuple[str, ...]] = field(repr=False)
    functions: Functions = field(repr=False)
    surnames: Mapping[str, str] = field(default_factory=dict, repr=False)

    @cached_property
    def longest(self) -> int:
        """The most tokens that a surface can have, hyphens and apostrophes counted as tokens."""
        return max(len(_PIECES.findall(surface)) for surface in self.surfaces)

    @cached_property
    def given_names(self) -> frozenset[str]:
        """The words with which the names of persons begin, those that are titles or name something else left out."""
        full = (name.split() for actor in self.actors.values() if actor.type == "person" for name in actor.names)
        first = {words[0] for words in full if len(words) > 1}
        named = self.surfaces.keys() | {word.capitalize() for word in (*self.roles.titles, *self.agents)}
        return frozenset(word for word in first - named if len(word) > _SHORT)

    def extended(self, actors: Iterable[KnownActor]) -> "Knowledge":
        """
        Give this knowledge and the actors that a user brings, under a version of its own; itself where there are none.

        An actor that is known already adds its names, sectors and offices to it; `extending.join` says who is the same.
        A name that two actors bear means neither of them by itself.
        """
        return extend(self, actors)

    def states(self) -> tuple[KnownActor, ...]:
        """All states and territories, those of the past included (`kind` is "historical"), by id."""
        return tuple(actor for actor in self.actors.values() if actor.type == "state")

    def country_of(self, words: str) -> str | None:
        """The country code that a state's name or adjective means, None where it means none or several."""
        codes = {
            self.actors[surface.actor].country
            for surface in self.surfaces.get(words, ())
            if surface.form in COUNTRY_FORMS and self.actors[surface.actor].type == "state"
        }
        return codes.pop() if len(codes) == 1 else None

    def role(self, words: str) -> RoleEntry | None:
        """The role that a noun phrase ends in, with its modifiers: "former British foreign secretary"."""
        return self.roles.find(words)

    def _office(self, words: str) -> tuple[str, frozenset[str]] | None:
        if words in self._offices:
            return words, frozenset()
        role = self.roles.find(words)
        return (role.office, frozenset(role.modifiers) - WITHOUT_DIFFERENCE) if role else None

    @cached_property
    def _offices(self) -> frozenset[str]:
        return frozenset(title.office for title in self.roles.titles.values())

    def ministry(self, words: str, country: str | None) -> KnownActor | None:
        """
        The ministry, parliament, court or force of a country that words name by its function: "foreign ministry",
        "Ministry of Health". It is the known actor of that kind and country, else one made by rule with the id
        `rus-foreign-ministry`. None where the words name no function or the country is not known.
        """
        function = self.functions.find(words)
        state = self.actors.get(country) if country else None
        if function is None or state is None:
            return None
        known = self._by_kind.get((function.key, state.id))
        return known or KnownActor(
            id=f"{state.id.lower()}-{function.key}",
            name=f"{self.adjectives.get(state.id, state.name)} {function.label}",
            names=(),
            type="organization",
            country=state.country,
            sectors=(function.sector,),
            kind=function.key,
        )

    @cached_property
    def _by_kind(self) -> Mapping[tuple[str, str], KnownActor]:
        organs = (actor for actor in self.actors.values() if actor.type == "organization")
        return {(actor.kind, actor.country): actor for actor in organs if actor.kind and actor.country}

    def office_holders(
        self, office: str, country: str, on: date | tuple[date, date] | None = None
    ) -> tuple[KnownActor, ...]:
        """
        Who held an office (key or title) of a country on a day, or on all days of an interval; by id. With no day,
        all who are known to have held it. The title of a deputy or former holder is none of the office. A term
        without end is known to last until `as_of`, and no further.
        """
        key, modifiers = self._office(office) or ("", frozenset())
        holders = () if modifiers else self._holders.get((key, country), ())
        if on is None:
            return holders
        first, last = on if isinstance(on, tuple) else (on, on)
        if last > date.fromisoformat(self.as_of):
            return ()
        return tuple(holder for holder in holders if _held(holder, key, country, first, last))

    @cached_property
    def _holders(self) -> Mapping[tuple[str, str | None], tuple[KnownActor, ...]]:
        holders: dict[tuple[str, str | None], tuple[KnownActor, ...]] = defaultdict(tuple)
        for actor in self.actors.values():
            for office in sorted({(role.title, role.country) for role in actor.roles}, key=str):
                holders[office] += (actor,)
        return holders

    def place(self, name: str) -> tuple[Place, ...]:
        """All places of that name, case and accents aside: countries first, then the most populous."""
        return load_gazetteer().find(name)


def _held(holder: KnownActor, office: str, country: str, first: date, last: date) -> bool:
    return any(role.title == office and role.country == country and role.covers(first, last) for role in holder.roles)
