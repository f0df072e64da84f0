"""Kin seen from the other side: "his mother wept for her son" tells of two persons, not of three."""

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.links import Links
from onrecord.extract.actors.phrase import Phrase

_PERSON = frozenset({"person"})


def whose_kin(links: Links, phrase: Phrase) -> Cluster | None:
    """Of whose mother "her son" is told is the son himself, where their genders do not speak against it."""
    if phrase.noun not in w.KIN or phrase.plural or (owner := links.owner(phrase, _PERSON)) is None:
        return None
    for member in owner.members:
        told = links.phrases[member]
        person = links.owner(told, _PERSON) if phrase.noun in w.KIN_OF_KIN.get(told.noun or "", ()) else None
        alike = person is not None and (phrase.gender is None or person.gender in {None, phrase.gender})
        if person and alike and person.type == "person" and not person.plural:
            return person
    return None
