"""Which of several states an adjective means: "Congolese", "Dominican"."""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.extract.actors.surfaces import Match
from onrecord.knowledge import Knowledge

# How many times as many people one of two namesakes must have to be meant where nothing else tells.
_FAR_LARGER = 10


def settled(knowledge: Knowledge, matches: Sequence[Match]) -> Iterator[Match]:
    """The names of a text; those of several states mean the one that it names otherwise, or by far the larger."""
    sure = {ids[0] for match in matches if len(ids := _actors(match)) == 1}
    for match in matches:
        ids = _actors(match)
        if len(ids) > 1 and all(knowledge.actors[ident].type == "state" for ident in ids):
            named = [ident for ident in ids if ident in sure]
            chosen = named[0] if len(named) == 1 else _by_people(knowledge, ids)
            yield Match(match.tokens, tuple(r for r in match.readings if chosen in {None, r.actor}))
        else:
            yield match


def _actors(match: Match) -> list[str]:
    return sorted({reading.actor for reading in match.readings})


def _by_people(knowledge: Knowledge, ids: Iterable[str]) -> str | None:
    people = sorted(((_population(knowledge, ident), ident) for ident in ids), reverse=True)
    return people[0][1] if people[0][0] > _FAR_LARGER * people[1][0] else None


def _population(knowledge: Knowledge, ident: str) -> int:
    places = knowledge.place(knowledge.actors[ident].name)
    return next((p.population or 0 for p in places if p.precision == "country" and p.country == ident), 0)
