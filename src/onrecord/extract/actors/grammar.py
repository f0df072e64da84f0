"""What the parse says about pronouns and joined words."""

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
_EMPTY_VERBS = frozenset({"seem", "appear", "be", "become", "take", "rain", "snow"})


def first_conjunct(token: Token) -> Token:
    """The first of joined words."""
    while token.dep_ == "conj":
        token = token.head
    return token


def relative_verb(token: Token) -> Token | None:
    """The verb of the relative clause that a relative pronoun opens."""
    verb = token.head
    while verb.dep_ in {"aux", "conj", "pobj", "prep", "poss", "advcl"} and verb.head is not verb:
        verb = verb.head
    return verb if verb.dep_ == "relcl" else None


def governing_subject(token: Token) -> int | None:
    """ "Once Oslo had agreed, Lima said it would": the subject of the verb of whose content the pronoun is part."""
    verb = token.head
    if verb.dep_ != "ccomp" or token.dep_ not in SUBJECTS:
        return None
    return next((child.i for child in verb.head.lefts if child.dep_ == "nsubj"), None)


def is_empty(token: Token) -> bool:
    """ "It is expected that", "it appears": no actor."""
    clause = token.dep_ == "nsubjpass" and any(child.dep_ in {"ccomp", "csubj"} for child in token.head.rights)
    return token.dep_ == "expl" or clause or (token.head.lemma_ in _EMPTY_VERBS and token.dep_ in SUBJECTS)
