"""For whom somebody speaks: a ministry, its minister and its spokesman give one account."""

from collections.abc import Collection, Iterator, Mapping

from onrecord.knowledge import Knowledge
from onrecord.model import Actor, Role

_OFFICIAL_SECTORS = frozenset({"GOV", "MIL", "COP", "SPY", "LEG", "JUD"})  # PLOVER: the arms of a state
_OFFICIAL_BODIES = frozenset({"IGO", "UNO", "EUR"})  # in the place of a country: bodies that states make up
_PEOPLE = frozenset({"person", "group"})
_FORMER = "ELI"  # PLOVER's sector of those who held an office
_MINISTER, _MINISTRY = "-minister", "-ministry"  # keys of an office and of what it is the head of
_COMPLEMENTS = (" of ", " for ")  # "spokesman for the foreign ministry"


class Institutions:
    """The bodies that actors speak for, by their roles and names; `called` are the ids of those who have a name."""

    def __init__(self, actors: Mapping[str, Actor], called: Collection[str], knowledge: Knowledge) -> None:
        self._actors, self._called, self._knowledge = actors, called, knowledge
        self._ministries = {function.key for function in knowledge.functions.by_phrase.values()}

    def of(self, ident: str) -> str | None:
        """The body of a state that an actor is or speaks for, such as "foreign-ministry of NOR"; None for others."""
        actor = self._actors.get(ident)
        if actor is None or not actor.country or actor.sectors[:1] == (_FORMER,):
            return None
        bodies = {f"{key} of {actor.country}" for key in self._keys(actor)}
        return bodies.pop() if len(bodies) == 1 else None

    def is_official(self, ident: str) -> bool:
        """Whether an actor speaks for a state or for a body of states."""
        actor = self._actors.get(ident)
        if actor is None:
            return False
        sector = actor.sectors[0] if actor.sectors else None
        return actor.type == "state" or sector in _OFFICIAL_SECTORS or actor.country in _OFFICIAL_BODIES

    def is_unnamed(self, ident: str) -> bool:
        """Whether an actor is people without a name ("witnesses", "a ministry official"), others in each report."""
        actor = self._actors.get(ident)
        return actor is not None and actor.type in _PEOPLE and ident not in self._called

    def _keys(self, actor: Actor) -> Iterator[str]:
        if actor.type == "organization":
            known = self._knowledge.actors.get(actor.id)
            function = self._knowledge.functions.find(known.name if known else actor.name)
            yield from [function.key] if function else []
        elif actor.type == "person":
            for role in actor.roles:
                if role.basis == "text" and (key := self._key(role)):
                    yield key

    def _key(self, role: Role) -> str | None:
        """The body of a "foreign minister", a "foreign ministry spokesman", a "spokesman" of some organization."""
        entry = self._knowledge.role(role.title)
        if entry is not None and entry.sector == _FORMER:
            return None
        if entry is not None and (key := entry.office.replace(_MINISTER, _MINISTRY)) in self._ministries:
            return key
        for words in (role.organization, role.title.rpartition(" ")[0], *map(role.title.partition, _COMPLEMENTS)):
            named = words[2] if isinstance(words, tuple) else words
            if named and (function := self._knowledge.functions.find(named)):
                return function.key
        return None
