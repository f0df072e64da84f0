"""Who is to do something, by whom another asks, lets or makes them do it: "urged | Iran | to halt its programme"."""

from spacy.tokens import Token

from onrecord.extract.actors.grammar import OBJECTS, own_subject

_VERBS = frozenset({"VERB", "AUX"})
_INFINITIVE, _GERUND = "VB", "VBG"
_PROMISING = frozenset({"promise", "vow", "pledge", "threaten", "offer", "agree"})
_ON_CONDITION = frozenset({"if", "unless", "until"})
_CALLING_ON = frozenset({"on", "upon", "with", "to"})  # "called on Peru to", "pleaded with Peru to"
# What is done to those who ask for it: "urged Iran to free its citizens", "to respect its borders".
_GIVING = frozenset(
    """
    free release return extradite repatriate respect recognise recognize spare accept compensate protect help support
    back join leave meet hand give lift heed honour honor answer drop consider approve ratify
    """.split()
)
# What one who accuses another says was done to what is his own.
_ACCUSING = frozenset({"accuse", "suspect"})
_HARMING = frozenset(
    """
    violate raid attack bomb shell kill murder abduct kidnap seize occupy steal loot grab invade infringe encroach fence
    poach jam hack threaten destroy damage burn torch desecrate harass block blockade intercept infiltrate
    """.split()
)
_FREEING = frozenset("release return freeing extradition repatriation handover reinstatement".split())
_OF_WHO_ASKS = frozenset(
    "territory soil airspace sovereignty waters citizen national request demand offer proposal appeal call plan".split()
)


def told(token: Token) -> Token | None:
    """Who is to do that of which a possessive is part, where the verb above names them."""
    verb = next((above for above in token.ancestors if above.pos_ in _VERBS), None)
    if verb is None or token.head.lemma_ in _OF_WHO_ASKS or _is_freed(token):
        return None
    while verb.dep_ == "conj" and verb.head.pos_ in _VERBS and not own_subject(verb):
        verb = verb.head  # "asked Peru to stay and keep its word"
    if verb.lemma_ in _GIVING and all(child.dep_ != "prt" for child in verb.rights):  # but "give up its weapons"
        return None
    if verb.dep_ == "advcl" and any(child.lower_ in _ON_CONDITION for child in verb.lefts if child.dep_ == "mark"):
        return own_subject(verb)  # "Peru will pay if Chile opens its ports"
    return _of_gerund(verb, token) if verb.tag_ == _GERUND else _of_infinitive(verb)


def _is_freed(token: Token) -> bool:
    """ "Asked a court to order the release of its leader": of who asks."""
    return token.head.head.lower_ == "of" and token.head.head.head.lemma_ in _FREEING


def _of_infinitive(verb: Token) -> Token | None:
    """ "Urged Peru to end", "wants Peru to end", "called on Peru to end"."""
    if verb.tag_ != _INFINITIVE or not any(child.lower_ == "to" for child in verb.lefts if child.dep_ == "aux"):
        return None
    if own := own_subject(verb):
        return own if verb.dep_ == "ccomp" else None
    over = verb.head
    if verb.dep_ not in {"xcomp", "advcl", "ccomp"} or over.pos_ not in _VERBS or over.lemma_ in _PROMISING:
        return None
    objects = [child for child in over.rights if child.dep_ in OBJECTS and child.i < verb.i]
    if verb.dep_ == "advcl" and over.lemma_ not in _ASKING:
        return None  # "invaded Peru to widen its reach"
    called = (child for child in over.rights if child.dep_ == "prep" and child.lower_ in _CALLING_ON)
    objects += [noun for child in called for noun in child.children if noun.dep_ == "pobj" and noun.i < verb.i]
    return objects[-1] if objects and (objects[-1].dep_ != "pobj" or over.lemma_ in _ASKING) else None


# Who does so asks whom it names to do something.
_ASKING = frozenset("call urge appeal plead press ask order tell beg implore warn".split())


def _of_gerund(verb: Token, token: Token) -> Token | None:
    """ "Accused Peru of breaking its word", "stopped Peru from breaking its word"."""
    if verb.dep_ != "pcomp" or verb.head.lower_ not in {"of", "from", "into"}:
        return None
    over = verb.head.head
    if over.dep_ in OBJECTS and over.head.lemma_ in _ACCUSING:
        over = over.head  # the parse may hang "of" on who is accused
    if over.lemma_ in _ACCUSING and verb.lemma_ in _HARMING and all(t.lower_ != "own" for t in token.head.lefts):
        return own_subject(over)  # "accused Peru of raiding its villages"
    objects = (child for child in over.rights if child.dep_ == "dobj" and child.i < verb.i)
    return next(objects, None)
