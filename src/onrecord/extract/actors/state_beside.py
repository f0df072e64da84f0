"""States beside a noun for what they are to others: "her own country, Benin", "Panama, host of the talks"."""

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.links import Links
from onrecord.extract.actors.phrase import Phrase

_CALLED = w.COUNTRY | w.HOSTS | w.PARTS_OF_STATES | w.SIDE | w.RELATIONAL


def state_beside(links: Links, phrase: Phrase) -> Cluster | None:
    """The one state that the parse puts beside such a noun, in front of it or behind."""
    token = links.context.doc[phrase.head]
    if phrase.noun not in _CALLED or phrase.plural or phrase.known or phrase.form != "nominal":
        return None
    beside = [child for child in token.rights if child.dep_ == "appos"]
    beside += [token.head] if token.dep_ == "appos" else []
    states = dict.fromkeys(c for noun in beside for c in links.all_at(noun.i) if c.type == "state" and c.known)
    if len(states) != 1 or any(child.dep_ in {"cc", "conj"} for noun in beside for child in noun.children):
        return None
    state = next(iter(states))
    phrase.type, phrase.country, phrase.sectors, phrase.office, phrase.role = "state", state.country, (), None, None
    return state
