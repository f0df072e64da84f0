"""
Whom a report calls again by another noun: by what they did or what was done to them ("took away six workers ... the
hostages"), or by a word of like meaning ("Boko Haram ... the insurgents").
"""

from collections.abc import Iterable

from spacy.tokens import Token

from onrecord.extract.actors import doing_words as d
from onrecord.extract.actors.clusters import Cluster, Sighting
from onrecord.extract.actors.grammar import OBJECTS, first_conjunct
from onrecord.extract.actors.links import FAR, Links
from onrecord.extract.actors.naming import unique
from onrecord.extract.actors.phrase import Phrase
from onrecord.extract.actors.recalling import agree

_MOST = 2  # words of a phrase that tells nothing new: "the hostages", "their captors"
_DONE_TO = OBJECTS | {"nsubjpass"}
_DOING = frozenset({"nsubj", "agent"})


def told_before(links: Links, phrase: Phrase) -> tuple[Cluster | None, str]:
    """Who bare words for people mean by another noun before them, and by which rule; of one only what was done."""
    if not phrase.definite or not _is_bare(links, phrase):
        return None, phrase.rule
    if doer := _by_deed(links, phrase):
        return doer, "by their deed"
    return _by_meaning(links, phrase), "like noun"


def _is_bare(links: Links, phrase: Phrase) -> bool:
    """Without words that tell them apart from others."""
    if phrase.tokens.end - phrase.tokens.start > _MOST:
        return False
    return not any(child.dep_ in {"prep", "relcl", "acl", "appos"} for child in links.context.doc[phrase.head].rights)


def _by_deed(links: Links, phrase: Phrase) -> Cluster | None:
    deed = d.KNOWN_BY_DEED.get(phrase.noun or "")
    if deed is None:
        return None
    roles = _DONE_TO if deed.done_to else _DOING

    def did(s: Sighting) -> bool:
        token = first_conjunct(links.context.doc[s.head])
        role = "agent" if token.dep_ == "pobj" and token.head.dep_ == "agent" else token.dep_
        verb = token.head.head if role == "agent" else token.head
        verbs = (verb, *(verb.conjuncts if role == "nsubj" else ()))  # "stopped a bus and took six workers"
        acted = role in roles and any(v.lemma_ in deed.verbs for v in verbs)
        acted = acted or (deed.done_to and any(c.dep_ == "acl" and c.lemma_ in deed.verbs for c in token.rights))
        acted = acted or (deed.done_to and _is_deed_on(token, deed.verbs))
        called = not deed.nouns or not deed.nouns.isdisjoint(s.cluster.nouns)
        return acted and called and _may_be(s, phrase, done_to=deed.done_to)

    return _nearest(links, phrase, links.discourse.back(links.sentence_of[phrase.head], FAR, did))


def _is_deed_on(token: Token, verbs: frozenset[str]) -> bool:
    """ "The arrest of | a banker |": to whom a noun tells that something is done."""
    if token.dep_ != "pobj" or token.head.lower_ != "of":
        return False
    return not verbs.isdisjoint(d.DEEDS_BY_NOUN.get(token.head.head.lemma_, frozenset()))


def _by_meaning(links: Links, phrase: Phrase) -> Cluster | None:
    """
    Who is called by a like noun ("a doctor ... the physician"), or a body by name that is of their kind ("al-Shabaab
    ... the militants").
    """
    alike = next((nouns for nouns in d.LIKE_NOUNS if phrase.noun in nouns), None)
    owned = any(child.dep_ == "poss" for child in links.context.doc[phrase.head].lefts)
    if alike is None or owned:
        return None  # "the front said its fighters" speaks of some of it

    def called(s: Sighting) -> bool:
        c = s.cluster
        body = (
            phrase.plural
            and alike is d.FIGHTERS
            and c.type == "organization"
            and bool(c.names)
            and "REB" in links.sectors(c)
        )
        return _may_be(s, phrase) and (body or (c.plural == phrase.plural and not alike.isdisjoint(c.nouns)))

    return _nearest(links, phrase, links.discourse.back(links.sentence_of[phrase.head], FAR, called))


def _may_be(sighting: Sighting, phrase: Phrase, *, done_to: bool = False) -> bool:
    """Whether number, gender and country agree; an official by office alone does no deed of the kind."""
    c = sighting.cluster
    one = c.type == "person" and not c.plural and (phrase.gender is None or c.gender in {None, phrase.gender})
    private = done_to or c.office is None or c.office.level == "member" or bool(c.names)
    alike = c.type in {"group", "organization"} if phrase.plural else one and private
    return alike and sighting.head < phrase.head and not sighting.located and agree(c, phrase)


def _nearest(links: Links, phrase: Phrase, found: Iterable[Sighting]) -> Cluster | None:
    """Whom the nearest sentence that has any names, people before their body; nobody where it names two."""
    seen = list(found)
    here = [s.cluster for s in seen if s.sentence == seen[0].sentence]
    return unique(here) or unique(c for c in here if c.type == "group")
