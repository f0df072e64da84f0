"""
A knowledge base with the actors that a user brings: who of them is known already, what they add, under which written
forms they are found.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from onrecord.ids import digest
from onrecord.knowledge.forms import forms_of
from onrecord.knowledge.offices import with_offices
from onrecord.knowledge.records import KnownActor, KnownRole, Surface

if TYPE_CHECKING:
    from onrecord.knowledge.base import Knowledge

# Bodies are known by short ids ("nato"), so that their names tell that they are the same.
BODIES = frozenset({"organization", "group"})
NAMING = frozenset({"name", "abbreviation", "demonym", "parliament"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """All actors, shipped and imported, by id, and the id that each imported one has among them."""

    actors: Mapping[str, KnownActor]
    ids: Mapping[KnownActor, str]


def extend(shipped: "Knowledge", imported: Iterable[KnownActor]) -> "Knowledge":
    """See `Knowledge.extended`."""
    extension = join(shipped, imported)
    if not extension.ids:
        return shipped
    content = sorted(repr(actor) for actor in extension.ids)
    return replace(
        shipped,
        version=f"{shipped.version}+{digest(*content)}",
        actors=extension.actors,
        surfaces=MappingProxyType(_surfaces(shipped.surfaces, extension)),
    )


def join(shipped: "Knowledge", imported: Iterable[KnownActor]) -> Extension:
    """
    Add imported actors to the shipped ones; the order in which they come makes no difference.

    An imported actor is a shipped one, or one imported before, if it has its Wikidata id; if it has its id, and type,
    country and Wikidata id do not speak against it; a state, if it has its country code; a body, if its name is one of
    a single body that nothing speaks against. Then it adds names, sectors and offices. Else it is somebody else, under
    an id of its own.
    """
    register = _Register(shipped)
    ids = {actor: register.enter(actor) for actor in sorted(set(imported), key=_order)}
    return Extension(actors=MappingProxyType(register.actors), ids=MappingProxyType(ids))


def _order(actor: KnownActor) -> tuple[str, str, str]:
    return actor.id, actor.wikidata or "", repr(actor)


class _Register:
    """The actors by id while imported ones are entered."""

    def __init__(self, shipped: "Knowledge") -> None:
        self._shipped = shipped
        self.actors = dict(shipped.actors)
        self._by_wikidata = {actor.wikidata: actor.id for actor in self.actors.values() if actor.wikidata}

    def enter(self, actor: KnownActor) -> str:
        """Enter an actor and give the id under which it stands."""
        read = with_offices(actor, self._shipped)
        before = self._known(read)
        id = before.id if before else next(free for free in _ids(read) if free not in self.actors)
        self.actors[id] = merged(before, read) if before else replace(read, id=id)
        if read.wikidata:
            self._by_wikidata[read.wikidata] = id
        return id

    def _known(self, actor: KnownActor) -> KnownActor | None:
        if found := self._by_wikidata.get(actor.wikidata or ""):
            return self.actors[found]
        return next((known for known in self._candidates(actor) if is_compatible(known, actor)), None)

    def _candidates(self, actor: KnownActor) -> Iterator[KnownActor]:
        keys = [actor.id, actor.country] if actor.type == "state" else [actor.id]
        yield from (self.actors[key] for key in keys if key in self.actors)
        if actor.type in BODIES:
            bodies = {s.actor for s in self._shipped.surfaces.get(actor.name, ()) if s.form in NAMING}
            if len(bodies) == 1:
                yield self.actors[bodies.pop()]


def _ids(actor: KnownActor) -> Iterator[str]:
    """Ids that an actor may have, the best first; the last is nobody else's."""
    yield actor.id
    yield from (f"{actor.id}-{mark.lower()}" for mark in (actor.wikidata, actor.country) if mark)
    yield f"{actor.id}-{digest(repr(actor))}"


def is_compatible(one: KnownActor, other: KnownActor) -> bool:
    """Whether two actors may be one: nothing that is known of both differs."""
    pairs = ((one.wikidata, other.wikidata), (one.country, other.country))
    kinds = {one.type, other.type}
    return (len(kinds) == 1 or kinds == BODIES) and all(a is None or b is None or a == b for a, b in pairs)


def merged(known: KnownActor, more: KnownActor) -> KnownActor:
    """What is known of an actor, and what somebody else knows more of the same one."""
    return replace(
        known,
        names=tuple(dict.fromkeys([*known.names, more.name, *more.names])),
        country=known.country or more.country,
        sectors=tuple(dict.fromkeys([*known.sectors, *more.sectors])),
        wikidata=known.wikidata or more.wikidata,
        roles=_merged_roles(known.roles, more.roles),
    )


def _merged_roles(known: Iterable[KnownRole], more: Iterable[KnownRole]) -> tuple[KnownRole, ...]:
    """All offices, each once; an office that is there with its days is not repeated without."""
    roles = list(dict.fromkeys([*known, *more]))
    dated = {(role.title, role.country) for role in roles if role.start or role.end}
    return tuple(role for role in roles if role.start or role.end or (role.title, role.country) not in dated)


def _surfaces(shipped: Mapping[str, tuple[Surface, ...]], extension: Extension) -> dict[str, tuple[Surface, ...]]:
    surfaces = dict(shipped)
    for actor, id in extension.ids.items():
        kind = extension.actors[id].kind
        for name in (actor.name, *actor.names):
            for words, form in forms_of(name, type=actor.type, kind=kind).items():
                before = surfaces.get(words, ())
                if id not in {reading.actor for reading in before}:
                    readings = (*before, Surface(actor=id, form=form))
                    surfaces[words] = tuple(sorted(readings, key=lambda reading: reading.actor))
    return surfaces
