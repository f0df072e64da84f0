"""Whom "himself", "itself" and "themselves" mean: who does what their verb tells, or who stands right before them."""

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.grammar import OBJECTS, first_conjunct, own_subject
from onrecord.extract.actors.links import Links
from onrecord.extract.actors.phrase import Phrase

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_STRESSED = frozenset({"appos", "npadvmod"})  # "the president himself"
_AUXILIARY = frozenset({"aux", "auxpass"})
_VERBS = frozenset({"VERB", "AUX"})
_ALIKE = (w.MALE, w.FEMALE, w.NEUTER, w.PLURAL)
_OF_OBJECT = frozenset({"xcomp", "pcomp"})  # "urged them to arm themselves", "accused him of enriching himself"


def bound(links: Links, phrase: Phrase) -> tuple[Cluster, ...] | None:
    """Those whom a reflexive pronoun means; none where they are no actors; None where no noun for them is found."""
    token = links.context.doc[phrase.head]
    if token.tag_ == "PRP$":
        return _of_subject(links, token)
    noun = _antecedent(token) if token.lower_ in w.REFLEXIVE else None
    if noun is None:
        return None
    clusters = tuple(dict.fromkeys(_named(links, noun)))
    return clusters if len(clusters) > 1 and phrase.plural else tuple(c for c in clusters if _agrees(c, phrase))


def _of_subject(links: Links, token: Token) -> tuple[Cluster, ...] | None:
    """ "They continued their hunt": the possessive is of the pronoun that does it, where that is somebody."""
    kind = next((words for words in _ALIKE if token.lower_ in words), None)
    verb = next((above for above in token.ancestors if above.pos_ in _VERBS), None) if kind else None
    own = own_subject(verb) if verb is not None else None
    if own is None or kind is None or own.lower_ not in kind:
        return None
    clusters = tuple(cluster for cluster in _named(links, own) if cluster.type is not None)
    return clusters or None


def _antecedent(token: Token) -> Token | None:
    """The noun to which a reflexive pronoun is bound."""
    if token.dep_ in _STRESSED and token.head.pos_ not in _VERBS:
        return token.head
    verb = next((above for above in token.ancestors if above.pos_ in _VERBS), None)
    while verb is not None:
        subject = next((noun for noun in _left_of(verb) if noun.dep_ in _SUBJECTS and noun != token), None)
        if subject is not None:
            return subject
        if verb.dep_ == "acl":
            return verb.head  # "marchers chaining themselves to a crane"
        above = next((other for other in verb.ancestors if other.pos_ in _VERBS), None)
        if above is not None and verb.dep_ in _OF_OBJECT:
            objects = (child for child in above.rights if child.dep_ in OBJECTS and child.i < verb.i)
            if (told := next(objects, None)) is not None:
                return told
        verb = above
    return None


def _left_of(verb: Token) -> Iterator[Token]:
    """What stands before a verb, also where the parse hangs it on an auxiliary: "a judge who freed him was himself"."""
    for child in verb.lefts:
        yield from (child, *(child.lefts if child.dep_ in _AUXILIARY else ()))


def _named(links: Links, noun: Token) -> Iterator[Cluster]:
    """All whom a noun, and what is joined to it, names."""
    for token in (noun, *(other for other in noun.conjuncts if first_conjunct(noun) is noun)):
        for position in links.by_head.get(token.i, ()):
            own = links.cluster_of.get(position)
            yield from (own,) if own else links.several.get(position, ())


def _agrees(cluster: Cluster, phrase: Phrase) -> bool:
    if phrase.plural:
        return cluster.plural or cluster.type in {"group", "organization", "state"}
    if phrase.gender:
        return cluster.type == "person" and not cluster.plural and cluster.gender in {None, phrase.gender}
    return cluster.type is not None and cluster.type != "person"
