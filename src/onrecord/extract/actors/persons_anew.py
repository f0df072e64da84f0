"""Persons who are called again by what else they are: "the politician", "the 58-year-old"."""

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster, Sighting
from onrecord.extract.actors.describing import only_person
from onrecord.extract.actors.grammar import has_complement
from onrecord.extract.actors.links import NEAR, Links
from onrecord.extract.actors.naming import unique
from onrecord.extract.actors.phrase import Phrase

_FEW = 2  # words of a description that tells nothing new: "the veteran politician"


def has_age(links: Links, phrase: Phrase) -> bool:
    """ "The 58-year-old economist": news gives the age of whom it has just named."""
    single = phrase.type in {"person", "group"} and phrase.definite and not phrase.plural
    return single and "year - old" in links.context.text(*phrase.tokens)


def described_anew(links: Links, phrase: Phrase) -> Cluster | None:
    """ "Opposition leader Ana Diaz was held. The politician said": who alone was named just before."""
    if phrase.noun not in w.ANEW or phrase.plural or not phrase.definite or phrase.country:
        return None
    if phrase.tokens.end - phrase.tokens.start > _FEW or has_complement(links.context.doc[phrase.head]):
        return None
    sentence = links.sentence_of[phrase.head]
    named = links.discourse.back(sentence - 1, 0, lambda s: s.cluster.type == "person" and bool(s.cluster.names))
    before = unique(s.cluster for s in named)
    fits = before is not None and before.gender in {None, phrase.gender or before.gender}
    return before if before and fits and _is_akin(links.sectors(before), set(phrase.sectors)) else None


def salient(links: Links, phrase: Phrase) -> Cluster | None:
    """The person who was named last before a sentence, else the only one who was told of in the one before."""

    def fits(s: Sighting) -> bool:
        c = s.cluster
        same_gender = phrase.gender is None or c.gender in {None, phrase.gender}
        return c.type == "person" and bool(c.names) and same_gender and s.head < phrase.head

    sentence = links.sentence_of[phrase.head]
    found = next(links.discourse.back(sentence - 1, NEAR, fits), None)
    return found.cluster if found else only_person(links, phrase, sentence - 1)


def _is_akin(one: set[str], other: set[str]) -> bool:
    """Sectors in common; all politics is one here."""
    return bool(one & other) or bool(one & w.POLITICAL and other & w.POLITICAL)
