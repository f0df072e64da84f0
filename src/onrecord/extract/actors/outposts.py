"""Of which state an embassy or envoy is that no word beside it tells: by who sends or summons it, or whom it serves."""

from onrecord.extract.actors import body_words as b
from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Sighting
from onrecord.extract.actors.grammar import SUBJECTS, has_complement
from onrecord.extract.actors.links import Links
from onrecord.extract.actors.phrase import PLACE, Phrase

_SENDERS = frozenset({"state", "organization"})
_PEOPLE = frozenset({"group", "person"})
# What a state or body does to its own people, and these its people; it sends migrants and prisoners of others too.
_DISPATCHING = frozenset("send dispatch despatch deploy second station withdraw recall contribute lend rush".split())
_STAFF = frozenset({"COP", "EDU", "GOV", "JUD", "LAB", "MED", "MIL", "SPY"})
_TEAMS = frozenset({"contingent", "delegation", "force", "team"})


def find_sender(links: Links, phrase: Phrase) -> None:
    """Give an outpost or envoy the country of whose it is."""
    if phrase.country is None and phrase.noun in w.MISSIONS | b.OUTPOST:
        sent = _sent(links, phrase) or _summoned(links, phrase) or _dispatched(links, phrase)
        phrase.country = sent or _serving(links, phrase) or _of_guests(links, phrase)
    elif _STAFF.intersection(phrase.sectors[:1]) or phrase.noun in _TEAMS:
        phrase.country = _dispatched(links, phrase) or phrase.country


def _sent(links: Links, phrase: Phrase) -> str | None:
    """ "Peru will send an envoy, Ana Diaz, to Lima", "recalled the ambassador": of the state that sends."""
    token = links.context.doc[phrase.head]
    if phrase.noun not in w.MISSIONS or token.dep_ != "dobj" or token.head.lemma_ not in w.SENDING:
        return None
    return _of_subject(links, phrase)


def _dispatched(links: Links, phrase: Phrase) -> str | None:
    """ "Peru sent troops to Mali", "the IAEA agreed to send inspectors to Iran": of who sends them."""
    token = links.context.doc[phrase.head]
    verb, named = token.head, any(at in links.context.matches for at in range(phrase.tokens.start, phrase.head))
    if token.dep_ != "dobj" or verb.lemma_ not in _DISPATCHING or phrase.definite or named:
        return None
    while verb.dep_ in {"xcomp", "conj"} and not any(child.dep_ in SUBJECTS for child in verb.lefts):
        verb = verb.head
    subjects = [noun for child in verb.lefts if child.dep_ in SUBJECTS for noun in (child, *child.conjuncts)]
    countries = {c.country for noun in subjects if (c := links.at(noun.i)) and c.type in _SENDERS}
    return countries.pop() if len(countries) == 1 else None


def _of_subject(links: Links, phrase: Phrase) -> str | None:
    verb = links.context.doc[phrase.head].head
    subjects = (links.at(child.i) for child in verb.lefts if child.dep_ in SUBJECTS)
    return next((c.country for c in subjects if c and c.type in _SENDERS), None)


def _summoned(links: Links, phrase: Phrase) -> str | None:
    """ "Peru summoned the ambassador after a Chilean ship fired": of the only other state that the report names."""
    token = links.context.doc[phrase.head]
    called_in = phrase.noun in w.SENT and token.dep_ == "dobj" and token.head.lemma_ in w.SENDING_AWAY
    if not called_in or not phrase.definite or has_complement(token):
        return None
    return _only_other(links, _of_subject(links, phrase))


def _serving(links: Links, phrase: Phrase) -> str | None:
    """ "Thai students in Lima said the embassy was shut": of the one people of whom the sentence tells before it."""
    token = links.context.doc[phrase.head]
    if phrase.noun not in b.OUTPOST or not phrase.definite or has_complement(token):
        return None

    def lives(s: Sighting) -> bool:
        own = s.cluster.type in _PEOPLE and links.phrases[s.position].rule != PLACE
        return own and s.cluster.country is not None and s.head < phrase.head

    countries = {s.cluster.country for s in links.discourse.back(links.sentence_of[phrase.head], 0, lives)}
    return countries.pop() if len(countries) == 1 else None


def _of_guests(links: Links, phrase: Phrase) -> str | None:
    """ "Ethiopia expelled two Irish diplomats. The embassy in Addis Ababa": of the only other state that is named."""
    token = links.context.doc[phrase.head]
    if phrase.noun not in b.OUTPOST or not phrase.definite or phrase.plural:
        return None
    behind = (child for child in token.rights if child.lower_ in w.RESIDENCE)
    towns = (at for child in behind for noun in child.children for at in links.by_head.get(noun.i, ()))
    hosts = {links.phrases[at].country for at in towns}
    return _only_other(links, hosts.pop() if len(hosts) == 1 else None)


def _only_other(links: Links, host: str | None) -> str | None:
    """The state that the report names beside the host, where there is but one."""
    others = links.context.states - {host}
    return next(iter(others)) if host in links.context.states and len(others) == 1 else None
