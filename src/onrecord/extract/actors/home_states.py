"""Which state "the country" means, "the nation", "the kingdom"."""

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster, Sighting
from onrecord.extract.actors.links import FAR, Links
from onrecord.extract.actors.naming import unique
from onrecord.extract.actors.phrase import Phrase

_KINGDOM = "kingdom"


def country_meant(links: Links, phrase: Phrase) -> Cluster | None:
    """
    "The country" is the only one named in this sentence or the one before, or the only one as a place; where none
    is named there, the only one of the report. "The kingdom" is none but a kingdom.
    """
    monarchy = phrase.noun == _KINGDOM

    def named(s: Sighting) -> bool:
        state = s.cluster.type == "state" and s.cluster.country is not None and s.head < phrase.head
        return state and (not monarchy or _is_kingdom(links, s.cluster))

    for back in range(FAR if monarchy else 2):
        here = list(links.discourse.back(links.sentence_of[phrase.head] - back, 0, named))
        if here:
            return unique(s.cluster for s in here) or unique(s.cluster for s in here if s.located)
    state = links.told_of() if phrase.noun in w.NATION else None
    if state and not state.members:  # named by its towns or people alone
        phrase.type, phrase.known, phrase.country = "state", state.known, state.country
    return state


def _is_kingdom(links: Links, cluster: Cluster) -> bool:
    """Whether one of the names of a state says so: "Kingdom of Tonga"."""
    state = links.context.knowledge.actors.get(cluster.country or "")
    return state is not None and any(_KINGDOM in name.lower().split() for name in state.names)
