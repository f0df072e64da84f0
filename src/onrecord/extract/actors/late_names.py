"""
Names that a report gives late: "sacked the spy chief ... the dismissal of Ana Diaz", "hanged a man ... the family of
Ana Diaz", "gave the Dutch envoy a day to leave. 'I was not told why,' Ana Diaz said".
"""

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.doing_words import DEEDS_BY_NOUN
from onrecord.extract.actors.first_person import speaker_at
from onrecord.extract.actors.grammar import OBJECTS, first_conjunct
from onrecord.extract.actors.links import NEAR, Links
from onrecord.extract.actors.naming import unique
from onrecord.extract.actors.phrase import Phrase
from onrecord.extract.actors.recalling import agree

_DONE_TO = OBJECTS | {"nsubjpass"}


def join_late_name(links: Links, position: int, phrase: Phrase) -> None:
    """Let a name that stands here for the first time be of whom the sentences before told without one."""
    person = links.cluster_of.get(position)
    if person is None or phrase.type != "person" or phrase.form != "name" or person.known:
        return
    if len(person.names) != 1 or person.members[0] != position:
        return
    token = links.context.doc[phrase.head]
    unnamed = _by_deed(links, phrase, token)
    if unnamed is None and person.office is None and phrase.appositive is None and not phrase.sectors:
        unnamed = _by_kin(links, phrase, token) or _by_quotation(links, phrase, token)
    if unnamed and unnamed is not person:
        links.merge(unnamed, person, "named late")


def _by_deed(links: Links, phrase: Phrase, token: Token) -> Cluster | None:
    """ "The dismissal of Ana Diaz" after "sacked the spy chief"."""
    if token.dep_ != "pobj" or token.head.lower_ != "of":
        return None
    verbs = DEEDS_BY_NOUN.get(token.head.head.lemma_, frozenset())
    return unique(_done_to(links, phrase, verbs)) if verbs else None


def _by_kin(links: Links, phrase: Phrase, token: Token) -> Cluster | None:
    """ "The family of Ana Diaz", "Ana Diaz's lawyer", after something was done to somebody."""
    of = token.dep_ == "pobj" and token.head.lower_ == "of"
    noun = token.head.head if of else token.head
    if not (of or token.dep_ == "poss") or noun.lemma_ not in w.KIN | w.OF_THE_ACCUSED:
        return None
    return unique(_done_to(links, phrase, w.DONE_BY_STATES))


def _by_quotation(links: Links, phrase: Phrase, token: Token) -> Cluster | None:
    """ "I was not told why," said the one of whom alone the sentence before told."""
    first = (at for at, p in enumerate(links.phrases) if p.noun == w.ME)
    quoted = any(speaker_at(links, links.context.doc[links.phrases[at].head]) is links.at(token.i) for at in first)
    if not quoted or token.head.lemma_ not in w.QUOTING:
        return None
    before = links.sentence_of[phrase.head] - 1
    people = {s.cluster: None for s in links.discourse.of(before) if s.cluster.type in {"person", "group"}}
    found = unique(people)
    return found if found and found.type == "person" and _is_unnamed(found, phrase) else None


def _done_to(links: Links, phrase: Phrase, verbs: frozenset[str]) -> Iterator[Cluster]:
    """The unnamed persons to whom something was done in the nearest sentence that tells so."""
    sentence = links.sentence_of[phrase.head]
    for near in range(sentence, sentence - NEAR - 1, -1):
        here = [s for s in links.discourse.of(near) if s.head < phrase.head and _is_unnamed(s.cluster, phrase)]
        done = [s.cluster for s in here if _is_done(links.context.doc[s.head], verbs)]
        if done:
            yield from done
            return


def _is_done(noun: Token, verbs: frozenset[str]) -> bool:
    first = first_conjunct(noun)
    return first.dep_ in _DONE_TO and first.head.lemma_ in verbs


def _is_unnamed(cluster: Cluster, phrase: Phrase) -> bool:
    alike = cluster.gender in {None, phrase.gender} or phrase.gender is None
    return cluster.type == "person" and not (cluster.plural or cluster.names) and agree(cluster, phrase) and alike
