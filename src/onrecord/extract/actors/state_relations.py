"""What states are to one another by common nouns: allies, rivals, neighbours."""

from spacy.tokens import Token

from onrecord.extract.actors.body_words import BODIES
from onrecord.extract.actors.context import Context
from onrecord.extract.actors.words import REGIONS

# Of whom an adjective too only tells to whom they are so: "U.S. allies", "the Syrian ally Iran".
TO_OTHERS = frozenset({"ally", "rival", "foe", "enemy", "adversary"})
_NEIGHBOUR = frozenset({"neighbour", "neighbor"})
_ITS = "its"


def is_neighbour_state(context: Context, token: Token, lemma: str) -> bool:
    """ "Its neighbour", "Togo's neighbour": another state, and nobody next door."""
    return lemma in _NEIGHBOUR and any(_is_a_states(context, child) for child in token.lefts if child.dep_ == "poss")


def _is_a_states(context: Context, owner: Token) -> bool:
    actor = context.reading(owner.i)
    return owner.lower_ == _ITS or (actor is not None and actor.type == "state")


def are_states(context: Context, token: Token, lemma: str) -> bool:
    """ "NATO allies", "America's rivals", "Western allies": states, to a state or a body of states."""
    if lemma not in TO_OTHERS or token.tag_ != "NNS":
        return False
    beside = [actor for child in token.lefts if (actor := context.reading(child.i))]
    named = any(actor.type == "state" or actor.country in BODIES for actor in beside)
    return named or any(child.lower_ in REGIONS or child.lower_ == _ITS for child in token.lefts)
