"""Whom "others" are by those before them: "killed six soldiers and wounded four others"; "one ... the other"."""

from spacy.tokens import Token

from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.links import Links
from onrecord.extract.actors.phrase import Phrase

OTHER = "other"
_OTHERS, _UNKNOWN = "others", ("UNK",)
_ONE, _TWO = "one", frozenset({"two", "both"})
_UNDERGONE = frozenset({"dobj", "nsubjpass"})


def liken_others(links: Links) -> None:
    """ "Killed six soldiers and wounded four | others |": of the kind of those to whom something was done before."""
    for phrase in links.phrases:
        token = links.context.doc[phrase.head]
        if token.lower_ != _OTHERS or phrase.sectors != _UNKNOWN or not _is_counted(token):
            continue
        before = (p for p in reversed(links.phrases) if p.head < token.i and p.plural and p.form == "nominal")
        near = (p for p in before if links.sentence_of[p.head] == links.sentence_of[token.i])
        alike = (p for p in near if _is_counted(noun := links.context.doc[p.head]) and _are_parallel(noun, token))
        phrase.sectors = next((p.sectors[:1] for p in alike if p.type == "group"), phrase.sectors)


def _is_counted(token: Token) -> bool:
    return any(child.dep_ == "nummod" for child in token.lefts)


def _are_parallel(one: Token, other: Token) -> bool:
    """Joined, or undergoing what two joined verbs tell."""
    if one in other.conjuncts:
        return True
    undergone = one.dep_ in _UNDERGONE and other.dep_ in _UNDERGONE
    return undergone and (one.head == other.head or one.head in other.head.conjuncts)


def is_told_apart(token: Token) -> bool:
    """ "One ... | the other |": behind "one" in the same sentence."""
    before = token.doc[token.sent.start : token.i]
    return any(word.lower_ == _ONE and word.dep_ not in {"nummod", "det"} for word in before)


def take_after_two(links: Links, phrase: Phrase) -> None:
    """ "Two Togolese sailors fought; one stabbed | the other |": of the country and kind of the two, or of the one."""
    if phrase.noun != OTHER or phrase.type is not None:
        return
    sentence = links.sentence_of[phrase.head]
    group = next((c for near in (sentence, sentence - 1) if (c := _two(links, near, phrase.head))), None)
    if group is not None:
        phrase.type, phrase.country, phrase.sectors = "person", group.country, links.sectors_in_order(group)[:1]


def _two(links: Links, sentence: int, before: int) -> Cluster | None:
    """The people of whom a sentence counts two."""
    for sighting in links.discourse.of(sentence):
        words = links.context.doc[sighting.head].lefts
        counted = any(child.lower_ in _TWO for child in words)
        if sighting.head < before and counted and sighting.cluster.type == "group":
            return sighting.cluster
    return None
