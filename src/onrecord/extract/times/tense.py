"""On which side of the day of speaking an act lies, by the verb that governs its time."""

from typing import Final, Literal

from spacy.tokens import Token

from onrecord.extract.attach import is_purpose
from onrecord.extract.times import lexicon as lx

Tense = Literal["past", "present", "future"]

_AUXILIARIES: Final = frozenset({"aux", "auxpass"})
_PAST_BE: Final = frozenset({"was", "were", "been", "got"})
_DEPTH: Final = 6  # clauses to climb at most


def tense_of(governor: Token) -> Tense | None:
    """
    Give the tense of the clause in which `governor` stands; "ahead of Friday's vote" is future in any clause.

    None where no verb governs it, as in a caption.
    """
    token = governor
    while token.pos_ not in ("VERB", "AUX"):
        if token.dep_ == "pobj" and (side := _side(token.head)):
            return side
        if token.head.i == token.i:
            return None
        token = token.head
    return _of_verb(token, _DEPTH)


def _side(preposition: Token) -> Tense | None:
    """ "after an attack on Saturday", "ahead of a vote on Saturday"."""
    word = preposition.lower_ if preposition.lower_ != "of" else preposition.head.lower_
    if word in lx.BEHIND:
        return "past"
    return "future" if word in lx.AHEAD else None


def is_perfect(governor: Token) -> bool:
    """Whether "since" says when: "has fired since Monday" does, "the first visit since Monday" does not."""
    token = governor
    while token.pos_ not in ("VERB", "AUX"):
        counted = token.lower_ in lx.ORDINALS or any(c.lower_ in lx.ORDINALS or c.tag_ == "JJS" for c in token.lefts)
        if counted or token.head.i == token.i:
            return False
        token = token.head
    return any(child.lower_ in lx.PERFECT for child in token.lefts if child.dep_ in _AUXILIARIES)


def _of_verb(verb: Token, depth: int) -> Tense | None:
    if depth == 0:
        return None
    auxiliaries = {child.lower_ for child in verb.lefts if child.dep_ in _AUXILIARIES}
    if auxiliaries & lx.FUTURE_AUXILIARIES:
        return "past" if auxiliaries & {"have", "'ve", "’ve"} else "future"
    if verb.tag_ == "VBN" and verb.lemma_ in lx.SCHEDULING:
        return "future"
    if "to" in auxiliaries and "have" in auxiliaries and verb.head.lemma_ not in lx.LOOKING_AHEAD:
        return "past"  # "claimed to have shelled the base on Monday"
    if "to" in auxiliaries:
        return _of_infinitive(verb, depth)
    if verb.tag_ == "VBD" or auxiliaries & lx.PERFECT or "did" in auxiliaries:
        return "past"
    return _of_form(verb, auxiliaries, depth)


def _of_infinitive(verb: Token, depth: int) -> Tense | None:
    """
    "agreed to meet on Friday" lies ahead, "managed to meet on Friday" does not. A purpose has the tense of what
    was done for it ("fired to disperse them on Friday"), unless that has a time of its own.
    """
    if is_purpose(verb) and not _has_time(verb.head):
        return _of_verb(verb.head, depth - 1)
    if verb.dep_ == "xcomp" and verb.head.lemma_ in lx.IMPLICATIVE:
        return _of_verb(verb.head, depth - 1)
    return "future"


def _has_time(verb: Token) -> bool:
    """Whether a verb has a date beside it: "arrived on Monday to sign the treaty on Friday"."""
    beside = (word for child in verb.children for word in (child, *child.rights) if child.dep_ in ("prep", "npadvmod"))
    return any(word.ent_type_ in ("DATE", "TIME") for word in beside)


def _of_form(verb: Token, auxiliaries: set[str], depth: int) -> Tense | None:
    """Tense by the form of the verb, and by the clause above it where the form has none."""
    if verb.dep_ == "conj" and not auxiliaries and verb.tag_ in ("VB", "VBN", "VBG") and verb.head.i != verb.i:
        return _of_verb(verb.head, depth - 1)
    if verb.tag_ == "VBN":
        return "past" if not auxiliaries or auxiliaries & _PAST_BE else "present"
    if verb.tag_ == "VBG":
        return _of_participle(verb, auxiliaries, depth)
    return "past" if verb.lemma_ in lx.SPEECH_IN_PRESENT and verb.tag_ != "VB" else "present"


def _of_participle(verb: Token, auxiliaries: set[str], depth: int) -> Tense | None:
    if auxiliaries:
        return "past" if auxiliaries & _PAST_BE else "present"
    above = verb.head
    while above.pos_ not in ("VERB", "AUX") and above.head.i != above.i:
        above = above.head
    return _of_verb(above, depth - 1) if above.i != verb.i else None
