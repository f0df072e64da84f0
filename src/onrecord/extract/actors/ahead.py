"""
Pronouns that go before whom they mean: in words before the subject of their sentence ("After she landed, Ana Diaz
said"), in what is said of somebody, and in the opening of a report.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.first_person import speaker_at
from onrecord.extract.actors.grammar import SUBJECTS
from onrecord.extract.actors.links import Links
from onrecord.extract.actors.parts_in_acts import denier
from onrecord.extract.actors.phrase import Phrase

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# "In her stead, Omar Sy named": who acts here is another.
_OF_OTHERS = frozenset("place stead absence name memory honour honor behalf wake presence favour favor".split())
_CLOSE = 1  # sentences from an opening to the one that says who is meant


def ahead(links: Links, phrase: Phrase) -> tuple[Cluster, ...]:
    """Those named behind a pronoun where nobody before it could be meant; none while they are not described yet."""
    token = links.context.doc[phrase.head]
    speaker = speaker_at(links, token)  # "He is ill," said Ana Diaz
    for noun in (*_told_of(token), *_subjects_behind(token)):
        clusters = tuple(c for c in dict.fromkeys(_named(links, noun, phrase)) if c is not speaker)
        if clusters or not _are_described(links, noun):
            return clusters
    by_whom = denier(links, token) if phrase.plural else None
    return (by_whom,) if by_whom else tuple(c for c in _opening(links, phrase) if c is not speaker)


def in_front(links: Links, phrase: Phrase) -> Cluster | None:
    """ "In his letter, Omar Sy asked": whose a thing is at the head of a sentence that then names who acts."""
    token = links.context.doc[phrase.head]
    if not phrase.gender or phrase.plural or token.dep_ != "poss":
        return None
    noun = token.head
    if noun.dep_ != "pobj" or noun.head.dep_ != "prep" or noun.lemma_ in _OF_OTHERS:
        return None
    subjects = (child for child in noun.head.head.lefts if child.dep_ in _SUBJECTS and child.i > token.i)
    found = (cluster for subject in subjects for cluster in _named(links, subject, phrase) if cluster.names)
    return next(found, None)


def _are_described(links: Links, noun: Token) -> bool:
    """Whether it is known yet whom a noun names, where it names anybody."""
    positions = links.by_head.get(noun.i, ())
    return all(position in links.cluster_of or position in links.several for position in positions)


def _told_of(token: Token) -> Iterator[Token]:
    """ "They had come to pray, the imam said of the farmers": of whom it is said."""
    verb = next((above for above in token.ancestors if above.lemma_ in w.SPEAKING), None)
    if verb is None or token.dep_ not in SUBJECTS:
        return
    of = (child for child in verb.rights if child.lower_ == "of")
    yield from (noun for child in of for noun in child.children if noun.dep_ == "pobj")


def _subjects_behind(token: Token) -> Iterator[Token]:
    """The subjects of the clauses before whose subject the words stand in which a pronoun is."""
    for above in token.ancestors:
        subjects = [child for child in above.children if child.dep_ in _SUBJECTS]
        yield from (subject for subject in subjects if subject.left_edge.i > token.i)
        if not subjects:
            yield from (noun for noun in token.doc[token.i : above.i] if _stands_before(noun, above))


def _stands_before(noun: Token, verb: Token) -> bool:
    """ "After she landed in Oslo, Ana Diaz said": beside the place only in the parse, for the verb has no subject."""
    between = verb.doc[noun.right_edge.i + 1 : verb.i]
    return noun.dep_ == "appos" and noun.head.dep_ == "pobj" and all(token.head == verb for token in between)


def _named(links: Links, noun: Token, phrase: Phrase) -> Iterator[Cluster]:
    """Whom a noun names, and what is joined to it for several, where they agree with a pronoun."""
    for token in (noun, *noun.conjuncts) if phrase.plural else (noun,):
        beside = links.cluster_of.get(links.by_appositive.get(token.i, -1))
        found = [beside] if beside else list(links.all_at(token.i))
        several = len(tuple(noun.conjuncts)) > 0
        yield from (c for c in found if _agrees(c, phrase, several=several))


def _agrees(cluster: Cluster, phrase: Phrase, *, several: bool = False) -> bool:
    if phrase.plural:
        return cluster.type is not None and (several or cluster.plural or cluster.type in {"group", "organization"})
    if phrase.gender:
        return cluster.type == "person" and not cluster.plural and cluster.fits(phrase.gender) >= 0
    return cluster.type in {"state", "organization"} and not cluster.plural


def _opening(links: Links, phrase: Phrase) -> tuple[Cluster, ...]:
    """ "I am tired," she said. Judge Ana Diaz resigned: the first person who does something then."""
    if not phrase.gender or links.context.doc[phrase.head].dep_ not in SUBJECTS:
        return ()
    if any(s.head < phrase.head and _agrees(s.cluster, phrase) for s in links.discourse.latest()):
        return ()
    sentence = links.sentence_of[phrase.head]
    for position, other in enumerate(links.phrases):
        behind = other.head > phrase.head and links.sentence_of[other.head] <= sentence + _CLOSE
        cluster = links.cluster_of.get(position)
        if behind and other.form != "pronoun" and cluster and cluster.type == "person":
            noun = links.context.doc[other.head]
            acts = noun.dep_ in _SUBJECTS or (noun.dep_ == "appos" and noun.head.dep_ in _SUBJECTS)
            if acts and speaker_at(links, noun) is None:
                return (cluster,) if _agrees(cluster, phrase) else ()
    return ()
