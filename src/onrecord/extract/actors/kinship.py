"""Kin seen from the other side: "his mother wept for her son" tells of two persons, not of three."""

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.grammar import first_conjunct
from onrecord.extract.actors.links import Links
from onrecord.extract.actors.phrase import Phrase

_PERSON = frozenset({"person"})
_PAIR = 2


def whose_kin(links: Links, phrase: Phrase) -> Cluster | None:
    """Of whose mother "her son" is told is the son himself, where their genders do not speak against it."""
    if phrase.noun not in w.KIN or phrase.plural or (owner := links.owner(phrase, _PERSON)) is None:
        return None
    if phrase.noun in w.SIBLINGS and (other := _other_sibling(links, phrase.noun, owner)):
        return other
    for member in owner.members:
        told = links.phrases[member]
        person = links.owner(told, _PERSON) if phrase.noun in w.KIN_OF_KIN.get(told.noun or "", ()) else None
        alike = person is not None and (phrase.gender is None or person.gender in {None, phrase.gender})
        if person and alike and person.type == "person" and not person.plural:
            return person
    return None


def _other_sibling(links: Links, noun: str, one: Cluster) -> Cluster | None:
    """ "The brothers Ali and Omar Reda ... Omar died, and his brother": the other of two who are so called."""
    for member in one.members:
        first = first_conjunct(links.context.doc[links.phrases[member].head])
        beside = (*first.lefts, *([first.head] if first.dep_ == "appos" else ()))
        called = any(word.lemma_.lower() == noun and word.tag_ == "NNS" for word in beside)
        joined = [c for token in (first, *first.conjuncts) for c in links.all_at(token.i) if c.type == "person"]
        if called and len(joined) == _PAIR and one in joined:
            return next((c for c in joined if c is not one), None)
    return None
