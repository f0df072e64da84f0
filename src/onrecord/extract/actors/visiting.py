"""Who came to whom, and where: hosts and guests by what they do ("received", "flew to ... to meet", "was sent to")."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from spacy.tokens import Token

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.grammar import SUBJECTS
from onrecord.extract.actors.links import NEAR, Links
from onrecord.extract.actors.naming import unique
from onrecord.extract.actors.phrase import Phrase
from onrecord.extract.actors.recalling import agree

_PERSON = frozenset({"person"})
_AT, _TO = frozenset({"in", "at"}), frozenset({"to", "in", "at", "into"})
_WITH = frozenset({"with", "to"})
_FOR, _TALKS = frozenset({"for"}), frozenset({"talk", "talks", "meeting", "summit"})
_SHARED = frozenset({"xcomp", "advcl", "conj"})
_SEE = "see"
_VISITS = frozenset({"visit", "trip", "tour"})
_COMING = (w.COMING | {"tour"}) - {"return", "flee", "escape", "cross", "head"}


class Visit(NamedTuple):
    """The words for host, guest and place, as far as a clause has them; who only meets may be either."""

    hosts: tuple[Token, ...] = ()
    guests: tuple[Token, ...] = ()
    either: tuple[Token, ...] = ()
    places: tuple[Token, ...] = ()


def visits(tokens: Iterable[Token]) -> Iterator[Visit]:
    """All visits and meetings of which some words tell."""
    for verb in tokens:
        if verb.lemma_ in _VISITS and verb.pos_ == "NOUN" and verb.head.lower_ == "on":
            yield _on_visit(verb)
        if verb.pos_ != "VERB":
            continue
        if verb.lemma_ in w.RECEIVING:
            yield Visit(tuple(_doers(verb)), tuple(_done_to(verb)), places=tuple(_objects(verb, _AT)))
        elif verb.lemma_ in _COMING:
            yield _journey(verb)
        elif verb.lemma_ in w.SENDING:
            yield Visit(guests=tuple(_done_to(verb)), places=tuple(_objects(verb, _TO)))
        elif verb.lemma_ in w.MEETING:
            both = (*_doers(verb), *_done_to(verb), *_objects(verb, _WITH))
            yield Visit(either=both, places=tuple(_objects(verb, _AT)))


def _on_visit(noun: Token) -> Visit:
    """ "The premier, | on a visit to Lima, | asked his hosts": who is on it, by the noun or the verb before."""
    over = noun.head.head
    guests = tuple(_doers(over)) if over.pos_ == "VERB" else (over,)
    return Visit(guests=guests, places=tuple(_objects(noun, _TO)))


def _journey(verb: Token) -> Visit:
    """ "Flew to Lima to meet Ana Diaz", "for talks with her": who is met where somebody comes is the host."""
    below = (child for child in verb.children if child.dep_ in _SHARED and child.lemma_ in w.MEETING | {_SEE})
    talks = (noun for noun in _objects(verb, _FOR) if noun.lemma_ in _TALKS)
    met = tuple(noun for child in below for noun in (*_done_to(child), *_objects(child, _WITH)))
    met += tuple(noun for child in talks for noun in _objects(child, _WITH))
    return Visit(met, tuple(_doers(verb)), places=(*_done_to(verb), *_objects(verb, _TO)))


def _doers(verb: Token) -> Iterator[Token]:
    """The subject of a verb, of the verb it goes with, or who is named with "by"."""
    own = [child for child in verb.children if child.dep_ == "nsubj"]
    agents = (child for child in verb.children if child.dep_ == "agent")
    own += [noun for child in agents for noun in child.children if noun.dep_ == "pobj"]
    passive = any(child.dep_ == "nsubjpass" for child in verb.children)
    if not own and not passive and verb.dep_ in _SHARED:
        own = [child for child in verb.head.children if child.dep_ in SUBJECTS]
    yield from own


def _done_to(verb: Token) -> Iterator[Token]:
    return (child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"})


def _objects(verb: Token, prepositions: frozenset[str]) -> Iterator[Token]:
    """What some prepositions behind a verb, or behind its object, name: "met him in Lima"."""
    for over in (verb, *(child for child in verb.rights if child.dep_ == "dobj")):
        for child in over.rights:
            if child.dep_ == "prep" and child.lower_ in prepositions:
                yield from (noun for noun in child.children if noun.dep_ == "pobj")


def guest_or_host(links: Links, phrase: Phrase) -> Cluster | None:
    """
    "His guest", "the visitor", "her Thai host": who was told of as that, else the other one of two who met. A host of
    whom nothing else is told is of the country where the guest came.
    """
    if phrase.noun not in w.GUESTS | w.HOSTS or not phrase.definite or (phrase.plural and phrase.noun in w.GUESTS):
        return None
    owner, sentence = links.owner(phrase, _PERSON), links.sentence_of[phrase.head]
    told = [_as_clusters(links, visit) for near in range(sentence, sentence - NEAR - 1, -1)
            for visit in visits(_before(links, near, phrase.head))]  # fmt: skip
    for roles in told:
        found = None if phrase.plural else _fitting(roles, phrase, owner)
        if found is not None:
            phrase.sectors = ()
            return found
    if phrase.noun in w.HOSTS and phrase.country is None:
        phrase.country = next((roles.country for roles in told if roles.country and owner in roles.guests), None)
    return None


class _Roles(NamedTuple):
    hosts: tuple[Cluster, ...]
    guests: tuple[Cluster, ...]
    either: tuple[Cluster, ...]
    country: str | None


def _before(links: Links, sentence: int, end: int) -> Iterator[Token]:
    start = bisect_left(links.sentence_of, sentence)
    return (links.context.doc[at] for at in range(start, min(end, bisect_right(links.sentence_of, sentence))))


def _as_clusters(links: Links, visit: Visit) -> _Roles:
    places = (cluster for token in visit.places for cluster in links.all_at(token.i) if cluster.type != "person")
    country = next((cluster.country for cluster in places if cluster.country), None)
    hosts, guests, either = (_persons(links, tokens) for tokens in visit[:3])
    return _Roles(hosts, guests, either, country)


def _persons(links: Links, tokens: Iterable[Token]) -> tuple[Cluster, ...]:
    named = (cluster for token in tokens for noun in (token, *token.conjuncts) for cluster in links.all_at(noun.i))
    return tuple(dict.fromkeys(c for c in named if c.type == "person" and not c.plural))


def _fitting(roles: _Roles, phrase: Phrase, owner: Cluster | None) -> Cluster | None:
    """The one who has the wanted part, as far as country, gender and the other one's part tell."""
    guest = phrase.noun in w.GUESTS
    own, others = (roles.guests, roles.hosts) if guest else (roles.hosts, roles.guests)
    if owner and owner in own:
        return None
    found = [c for c in own if owner is None or not others or owner in others]
    if not found and owner in roles.either:
        found = [c for c in roles.either if c is not owner]
    if not found and owner is None and roles.country:
        at_home = [c for c in roles.either if c.country]
        found = [c for c in at_home if (c.country != roles.country) == guest]
    return unique(c for c in found if c is not owner and agree(c, phrase))
