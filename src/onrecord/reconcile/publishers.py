"""Who publishes: the outlets of the reports, and the agencies and outlets that reports name."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.knowledge import Knowledge
from onrecord.model import Actor
from onrecord.reconcile.names import fold

PRESS = "JRN"  # PLOVER's sector of those who report
AGENCY = "news agency"  # what the knowledge base calls one
# Last words of names by which an agency says that it is one: "the Ruritanian News Agency", "Example Wire".
_AGENCY_WORDS = frozenset({"agency", "newswire", "newswires", "wire", "wires"})
# Last words of descriptions that are a publisher's, and not those of people who work for one ("reporters").
_OUTLET_WORDS = frozenset(
    """agency broadcaster channel daily magazine media network newspaper paper press radio station tabloid television
    tv weekly website""".split()
)
_SECTION = re.compile(r"\s*\([^()]*\)$|\s[-–|]\s.*$")  # "CNN (World)", "CNN - Opinion"
_DOMAIN = re.compile(r"^(?:https?://)?(?:www\.)?|\.(?:com|org|net|co\.uk|[a-z]{2})/?$")
_ARTICLE = re.compile(r"^the ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """An outlet or agency; `key` is the same for all its names."""

    key: str
    name: str
    actor: str | None
    is_agency: bool


class Publishers:
    """
    Knows publishers by name, by id of the actor and by the words that describe one.

    `outlets` are the names of those whose reports the record has, `credited` the names that date lines of other
    outlets put in brackets: whom others print is an agency to them, whether the knowledge base has it or not.
    """

    def __init__(
        self, actors: Iterable[Actor], knowledge: Knowledge, outlets: Iterable[str], credited: Iterable[str]
    ) -> None:
        self._knowledge = knowledge
        self._actors: Mapping[str, Actor] = {actor.id: actor for actor in actors}
        self._credited = {_key(name) for name in credited}
        self._outlets = {_key(name): name for name in sorted(outlets, reverse=True)} | {
            _key(name): name for name in sorted(credited, reverse=True)
        }
        self._named = self._actors_by_name()
        press = (known for known in knowledge.actors.values() if known.sectors[:1] == (PRESS,))
        self._folded = {_key(name): actor.id for actor in press for name in actor.names}

    def named(self, name: str) -> Publisher | None:
        """The publisher of a name that the knowledge base or the record has as one."""
        known = self._known(name)
        if known is not None:
            return self._publisher(f"outlet:{known}", self._knowledge.actors[known].name, known)
        key = _key(name)
        if key not in self._outlets:
            return None
        return self._publisher(f"outlet:{key}", self._outlets[key], self._named.get(key))

    def outlet(self, name: str) -> Publisher:
        """The publisher of a report: "CNN", "cnn.com" and "CNN (World)" are one."""
        return self._stated(name) or self._publisher(f"outlet:{_key(name)}", name, None)

    def actor(self, ident: str) -> Publisher | None:
        """The publisher that an actor is, None for those who only work for one and for all others."""
        actor = self._actors.get(ident)
        if actor is None:
            return None
        if ident in self._knowledge.actors:
            return self._publisher(f"outlet:{ident}", actor.name, ident) if _is_press(actor) else None
        for name in (actor.name, *actor.names):
            if (found := self.named(name)) is not None:
                return found
        if PRESS in actor.sectors[:1] and any(_last(name) in _OUTLET_WORDS for name in actor.names):
            return self._publisher(f"outlet:{ident}", actor.name, ident)
        return None

    def is_agency(self, name: str) -> bool:
        """Whether a name is one of an agency, as credits and the heads of reports write it."""
        found = self._stated(name)
        return found is not None and found.is_agency

    def _stated(self, name: str) -> Publisher | None:
        """The publisher of a name that stands where only publishers are named, in whatever letters."""
        for form in (name, _SECTION.sub("", name), _DOMAIN.sub("", name)):
            if known := self._folded.get(_key(form)):
                return self._publisher(f"outlet:{known}", self._knowledge.actors[known].name, known)
        return self.named(name)

    def _publisher(self, key: str, name: str, actor: str | None) -> Publisher:
        known = self._knowledge.actors.get(actor) if actor else None
        if known is not None:
            return Publisher(key=key, name=name, actor=actor, is_agency=known.kind == AGENCY)
        is_agency = _last(name) in _AGENCY_WORDS or _key(name) in self._credited
        return Publisher(key=key, name=name, actor=actor, is_agency=is_agency)

    def _known(self, name: str) -> str | None:
        for form in (name, _ARTICLE.sub("", name), name.removeprefix("The ")):
            for surface in self._knowledge.surfaces.get(form, ()):
                if PRESS in self._knowledge.actors[surface.actor].sectors[:1]:
                    return surface.actor
        return None

    def _actors_by_name(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for ident, actor in sorted(self._actors.items(), reverse=True):
            found |= {_key(name): ident for name in (*actor.names, actor.name)}
        return found


def _is_press(actor: Actor) -> bool:
    return actor.type == "organization" and actor.sectors[:1] == (PRESS,)


def _key(name: str) -> str:
    """A name without its article, case and accents: "The Example Post" is "example post"."""
    return _ARTICLE.sub("", fold(name))


def _last(name: str) -> str:
    return (fold(name).split() or [""])[-1]
