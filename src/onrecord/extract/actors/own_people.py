"""
Countries of people by what a body or state does that it does to its own: it elects, sacks or promotes them, is founded
by them, is asked to free them, or makes peace with them at home.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.extract.actors.about import BEYOND_STATES
from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.grammar import OBJECTS, first_conjunct
from onrecord.extract.actors.links import Links
from onrecord.extract.actors.phrase import Phrase

_HOLY_SEE = "VAT"
_RULE = "one of their own"
_PEOPLE = frozenset({"person", "group"})
# What a party, parliament, church, army or state does to its own members.
_TO_ITS_OWN = frozenset(
    """
    sack dismiss oust dump defrock excommunicate promote demote elect reelect pick choose nominate ordain
    """.split()
)
_HOME_BODIES = frozenset({"PTY", "OPP", "LEG", "REL", "GOV", "MIL", "COP", "LAB", "SPY"})
_FOUNDING = frozenset({"set", "form", "found", "create", "establish", "lead", "head"})
# Whom a state is asked to free, or of whom it is asked what became of them.
_FREEING = frozenset("free release pardon spare amnesty disclose reveal clarify".split())
_PRISONERS = frozenset(
    "detainee prisoner dissident inmate critic opponent activist protester demonstrator campaigner".split()
)
_AT_WAR, _OFFICIAL = frozenset({"REB", "CRM"}), frozenset({"GOV", "MIL", "COP"})


def share_with_own(links: Links) -> None:
    """Give people without a country that of who does to them what is done to one's own."""
    for position, phrase in enumerate(links.phrases):
        cluster = links.cluster_of.get(position)
        if cluster is None or cluster.country or cluster.known or cluster.type not in _PEOPLE:
            continue
        if phrase.form == "pronoun" or phrase.country:
            continue
        owner = next((c for c in _owners(links, phrase) if c is not cluster and _is_of_state(links, c)), None)
        if owner is not None:
            cluster.country = phrase.country = owner.country
            links.rules[position] = f"{links.rules.get(position, phrase.rule)}; {_RULE}"


def _is_of_state(links: Links, cluster: Cluster) -> bool:
    """Of a state, and not of the Holy See, whose own are everywhere."""
    return cluster.country in links.context.knowledge.actors and cluster.country not in BEYOND_STATES | {_HOLY_SEE}


def _owners(links: Links, phrase: Phrase) -> Iterator[Cluster]:
    token = first_conjunct(links.context.doc[phrase.head])
    for noun in _choosers(token):
        yield from (c for c in links.all_at(noun.i) if links.sectors(c) & _HOME_BODIES)
    yield from (c for noun in _founded(token) for c in links.all_at(noun.i))
    if phrase.noun in _PRISONERS and (asked := _asked(token)) is not None:
        yield from (c for c in links.all_at(asked.i) if c.type == "state")
    if _OFFICIAL.intersection(phrase.sectors):
        joined = links.context.doc[phrase.head].conjuncts
        yield from (c for noun in joined for c in links.all_at(noun.i) if links.sectors(c) & _AT_WAR)


def _choosers(token: Token) -> Iterator[Token]:
    """ "The party elected Ana Diaz", "Ana Diaz was sacked by the party"."""
    verb = token.head
    if verb.lemma_ not in _TO_ITS_OWN:
        return
    if token.dep_ in OBJECTS:
        yield from (child for child in verb.lefts if child.dep_ == "nsubj")
    if token.dep_ == "nsubjpass":
        by = (child for child in verb.rights if child.dep_ == "agent")
        yield from (noun for child in by for noun in child.children if noun.dep_ == "pobj")


def _founded(token: Token) -> Iterator[Token]:
    """ "Togo's union, founded by | dockers |": what they founded or lead."""
    verb = token.head.head
    if token.dep_ == "pobj" and token.head.dep_ == "agent" and verb.lemma_ in _FOUNDING and verb.dep_ == "acl":
        yield verb.head


def _asked(token: Token) -> Token | None:
    """ "Asked Togo to free | nine dissidents |", "to disclose the whereabouts of nine dissidents": who is asked."""
    noun = token
    while noun.dep_ in {"pobj", "prep", "poss"}:
        noun = noun.head
    verb: Token = noun.head
    if noun.dep_ not in OBJECTS or verb.lemma_ not in _FREEING:
        return None
    objects = (child for child in verb.head.rights if child.dep_ in OBJECTS and child.i < verb.i)
    subject = (child for child in verb.lefts if child.dep_ == "nsubj")
    return next(subject, None) or (next(objects, None) if verb.dep_ == "xcomp" else None)
