"""Who is aboard a craft that was told of just before: "nine Iranian dhows ... their crews", "its captain, a Dane"."""

from spacy.tokens import Token

from onrecord.extract.actors import words as w
from onrecord.extract.actors.belonging import countries_of
from onrecord.extract.actors.links import Links
from onrecord.extract.actors.phrase import Phrase

_ABOARD = frozenset("crew captain skipper passenger helmsman pilot crewman sailor".split())
_CRAFT = w.CRAFT | frozenset("dhow yacht barge speedboat airliner ferry dinghy junk tug ketch sloop".split())
_OF_CRAFT = {"its": frozenset({"NN"}), "their": frozenset({"NNS"})}
_OF_FIRMS = frozenset({"owned", "flagged", "registered", "operated", "chartered"})  # of crews that tells nothing


def aboard(links: Links, phrase: Phrase) -> Token | None:
    """The craft of which a possessive tells, in the same sentence or the one before."""
    token = links.context.doc[phrase.head]
    if phrase.noun not in _ABOARD or phrase.form != "nominal":
        return None
    whose = next((child.lower_ for child in token.lefts if child.dep_ == "poss" and child.lower_ in _OF_CRAFT), None)
    if whose is None:
        return None
    sentence, doc = links.sentence_of[token.i], links.context.doc
    start = token.i
    while start and links.sentence_of[start - 1] >= sentence - 1:
        start -= 1
    before = (doc[at] for at in range(token.i - 1, start - 1, -1))
    return next((t for t in before if t.tag_ in _OF_CRAFT[whose] and t.lemma_.lower() in _CRAFT), None)


def country_aboard(links: Links, craft: Token) -> str | None:
    """The one country that the words before a craft tell, and not who owns it or under what flag it sails."""
    if any(child.lower_ in _OF_FIRMS for child in craft.lefts):
        return None
    countries = {country for country, _ in countries_of(links.context, craft)}
    return countries.pop() if len(countries) == 1 else None
