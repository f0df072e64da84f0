"""From an annotated report to its actors."""

from collections import defaultdict

from onrecord.annotate import Annotated
from onrecord.extract.actors.context import Context
from onrecord.extract.actors.linking import Linker
from onrecord.extract.actors.names import person_names
from onrecord.extract.actors.phrases import phrases
from onrecord.extract.actors.surfaces import SurfaceIndex
from onrecord.extract.actors.table import Actors
from onrecord.knowledge import Knowledge


class ActorFinder:
    """Finds the actors of reports; holds what is prepared once from the knowledge base."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._surfaces = SurfaceIndex(knowledge)
        self._leaders = _leaders(knowledge)

    def find(self, annotated: Annotated) -> Actors:
        """All references to actors in one report, linked within it."""
        doc = annotated.doc
        matches = {at: m for m in self._surfaces.find(doc) for at in range(m.tokens.start, m.tokens.end)}
        names = person_names(doc, self._knowledge, matches)
        matches = {at: m for at, m in matches.items() if at not in names}
        context = Context(doc=doc, knowledge=self._knowledge, matches=matches, names=names, leaders=self._leaders)
        return Linker(context, list(phrases(context))).link()


def _leaders(knowledge: Knowledge) -> dict[str, str]:
    """Countries by the surname of those who led them, where one surname led one country only."""
    countries: dict[str, set[str]] = defaultdict(set)
    for actor in knowledge.actors.values():
        if actor.type == "person" and actor.family_name and actor.country:
            countries[actor.family_name].add(actor.country)
    return {name: found.pop() for name, found in countries.items() if len(found) == 1}
