"""Which actor a person means by a name or an id."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.errors import BadDecision, NotFound
from onrecord.knowledge import Knowledge
from onrecord.model import Actor

_NEAR = 80  # of 100: the least likeness at which a name is offered instead
_SHORT = 3  # letters of a name that is near short ones only
_OFFERED = 4  # names that are offered


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    id: str
    name: str
    names: tuple[str, ...]


class Identifier:
    """Finds actors by id or name: first among those of the record, then in the knowledge base."""

    def __init__(self, actors: Iterable[Actor], knowledge: Knowledge) -> None:
        self._actors = [_Candidate(id=a.id, name=a.name, names=a.names) for a in actors]
        self._knowledge = knowledge
        self._ids = {one.id for one in self._actors}

    def identify(self, words: str) -> str:
        """
        Give the id of the actor that words name, whatever their case.

        Raises NotFound with names that are near for somebody unknown, BadDecision for a name that several bear.
        """
        if words in self._ids or words in self._knowledge.actors:
            return words
        found = _named(words, self._actors) or _named(words, self._known())
        if not found:
            raise NotFound(f"nobody is known by {words!r}", self.nearest(words))
        if len(found) > 1:
            choice = ", ".join(f"{id} ({name})" for id, name in sorted(found.items()))
            raise BadDecision(f"{words!r} names several", f"Give the id of the one that is meant: {choice}")
        return next(iter(found))

    def _known(self) -> list[_Candidate]:
        return [_Candidate(id=a.id, name=a.name, names=a.names) for a in self._knowledge.actors.values()]

    def nearest(self, words: str) -> str:
        """Advice for somebody who is not found: those whose names are near, with their ids."""
        from rapidfuzz import fuzz, process, utils

        forms = {name: one for one in (*self._known(), *self._actors) for name in (one.name, *one.names)}
        if len(words) > _SHORT:  # "ANI" is like a part of any name
            forms = {name: one for name, one in forms.items() if len(name) > _SHORT}
        near = process.extract(
            words, list(forms), scorer=fuzz.WRatio, processor=utils.default_process, limit=_OFFERED, score_cutoff=_NEAR
        )
        offered = dict.fromkeys(f"{forms[name].name} ({forms[name].id})" for name, _, _ in near)
        if not offered:
            return "List who is named with: onrecord actors"
        return f"Did you mean {' or '.join(offered)}?"


def _named(words: str, candidates: Iterable[_Candidate]) -> Mapping[str, str]:
    """
    Those who are called by the words: those whose chief name it is, else those who bear it among others, else those
    whose name ends with it.
    """
    wanted = words.casefold()
    chief: dict[str, str] = {}
    other: dict[str, str] = {}
    ending: dict[str, str] = {}
    for one in candidates:
        if one.name.casefold() == wanted or one.id.casefold() == wanted:
            chief[one.id] = one.name
        elif wanted in map(str.casefold, one.names):
            other[one.id] = one.name
        elif one.name.casefold().endswith(f" {wanted}"):  # "Harrow" for "Josk Harrow"
            ending[one.id] = one.name
    return chief or other or ending
