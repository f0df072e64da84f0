"""Towns before what every town has, whatever the recogniser takes them for: "a Batumi court", "Sumy's prosecutor"."""

from spacy.tokens import Token

from onrecord.knowledge import Knowledge

_IN_TOWNS = frozenset(
    """
    airport council councillor court courthouse docker dockworker governor hospital jail mayor police port prison
    prosecutor resident station university
    """.split()
)
_BEFORE = frozenset({"amod", "compound", "nmod", "poss"})
_BEFORE_BODY = 3  # words behind the town: "Sumy's | regional prosecutor"


def is_town_of_body(token: Token, knowledge: Knowledge) -> bool:
    """One capitalised word that is a town of some size and no given name, before such a noun."""
    if token.dep_ not in _BEFORE or not token.text.istitle() or token.text in knowledge.given_names:
        return False
    behind = token.doc[token.i + 1 : token.i + 1 + _BEFORE_BODY]
    nouns = (other.lemma_.lower() for other in behind if other.head.i >= token.head.i and other.i <= token.head.i)
    if token.head.i < token.i or all(noun not in _IN_TOWNS for noun in nouns) or _goes_on(token):
        return False
    return any(p.precision == "city" and p.is_large for p in knowledge.place(token.text)[:1])


def owns_office(token: Token, knowledge: Knowledge) -> bool:
    """ "Rajasthan's chief minister": a name that no person bears, before what a state or province has."""
    owns = token.dep_ == "poss" and knowledge.role(token.head.lower_) is not None
    return owns and token.text not in knowledge.given_names


def _goes_on(token: Token) -> bool:
    """ "| Santa | Rosa police": of a longer name."""
    beside = (token.nbor(step) for step in (-1, 1) if 0 <= token.i + step < len(token.doc))
    return any(other.pos_ == "PROPN" and other.text[:1].isupper() for other in beside)
