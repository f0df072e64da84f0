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
    acting = _who_acts_in(links, phrase)

    def named(s: Sighting) -> bool:
        state = s.cluster.type == "state" and s.cluster.country is not None and s.head < phrase.head
        state = state and s.cluster is not acting
        return state and (not monarchy or _is_kingdom(links, s.cluster))

    for back in range(FAR if monarchy or acting else 2):
        here = list(links.discourse.back(links.sentence_of[phrase.head] - back, 0, named))
        if here:
            return unique(s.cluster for s in here) or unique(s.cluster for s in here if s.located)
    state = links.told_of() if phrase.noun in w.NATION else None
    if state and not state.members:  # named by its towns or people alone
        phrase.type, phrase.known, phrase.country = "state", state.known, state.country
    return state


def _who_acts_in(links: Links, phrase: Phrase) -> Cluster | None:
    """ "Peru has troops in the country": another than that which has them."""
    token = links.context.doc[phrase.head]
    if token.dep_ != "pobj" or token.head.lower_ != "in":
        return None
    verb = next((above for above in token.ancestors if above.pos_ in {"VERB", "AUX"}), None)
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None) if verb is not None else None
    return links.at(subject.i) if subject is not None else None


def _is_kingdom(links: Links, cluster: Cluster) -> bool:
    """Whether one of the names of a state says so: "Kingdom of Tonga"."""
    state = links.context.knowledge.actors.get(cluster.country or "")
    return state is not None and any(_KINGDOM in name.lower().split() for name in state.names)
