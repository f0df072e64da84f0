"""
Who alone was named just before, by what else the report tells of them: a past ("the former minister"), a birthplace
("the Lima-born singer"), an election ("the president-elect"), a record ("Peru's longest-serving leader").
"""

from spacy.tokens import Token

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.grammar import BIRTH, SUBJECTS, has_complement
from onrecord.extract.actors.holders import same_office
from onrecord.extract.actors.links import Links
from onrecord.extract.actors.naming import unique
from onrecord.extract.actors.phrase import COUNTERPART, Phrase
from onrecord.extract.actors.recalling import agree
from onrecord.knowledge.roles import SECTOR_OF_FORMER

_PAST = frozenset({"former", "ex", "erstwhile", "onetime"})
_ELECT, _RECORD = "elect", "serving"
_LEADER = "leader"
_NAMELY = frozenset({"GOV", "LEG", "PTY", "OPP"})


def retold(links: Links, phrase: Phrase) -> Cluster | None:
    """The one person named in the sentence before, where nothing told of her speaks against it."""
    if phrase.plural or phrase.type != "person" or phrase.form != "nominal":
        return None
    if _is_leader(phrase) and (leader := _of_country(links, phrase)):
        return leader
    token = links.context.doc[phrase.head]
    known = (
        phrase.definite
        or links.context.words[phrase.tokens.start - 1] == "the"
        or "'s" in links.context.words[phrase.tokens.start : phrase.tokens.end]
    )
    if not known or not _tells_more(links, phrase) or not _acts_first(links, token) or _is_of_others(token):
        return None
    told = [s.cluster for s in links.discourse.of(links.sentence_of[phrase.head] - 1) if s.cluster.type == "person"]
    person = unique(dict.fromkeys(c for c in told if c.names and not c.plural))
    rivals = [c for c in told if not c.names and SECTOR_OF_FORMER in links.sectors(c)]
    return person if person and not rivals and _may_be(links, person, phrase) else None


def _is_of_others(token: Token) -> bool:
    """ "The former minister, Ana Diaz", "the former minister who"; "the former minister, 58," tells of nobody else."""
    behind = (child for child in token.rights if child.dep_ in {"prep", "appos", "relcl"})
    return any(not child.text.isdecimal() for child in behind)


def _tells_more(links: Links, phrase: Phrase) -> bool:
    words = links.context.words[min(phrase.tokens.start, phrase.head) : phrase.tokens.end]
    behind = {word for at, word in enumerate(words) if at and words[at - 1] == "-"}
    return not _PAST.isdisjoint(words) or not behind.isdisjoint(BIRTH | {_ELECT, _RECORD})


def _acts_first(links: Links, token: Token) -> bool:
    """A subject, or whose the subject is: "the former minister's lawyer", before whom the sentence names nobody."""
    over = token.head if token.dep_ == "poss" else token
    before = (s for s in links.discourse.of(links.sentence_of[token.i]) if s.head < token.left_edge.i)
    return over.dep_ in SUBJECTS and not any(s.cluster.type == "person" for s in before)


def _may_be(links: Links, person: Cluster, phrase: Phrase) -> bool:
    """Not who holds the office that the description says is over, nor somebody of another country or gender."""
    alike = person.gender is None or phrase.gender is None or person.gender == phrase.gender
    over = SECTOR_OF_FORMER in phrase.sectors and same_office(person.office, phrase.office)
    holds = over and SECTOR_OF_FORMER not in links.sectors(person)
    return alike and agree(person, phrase) and not holds


def _is_leader(phrase: Phrase) -> bool:
    """ "The Peruvian leader", "his Peruvian counterpart"."""
    return phrase.country is not None and (phrase.noun == _LEADER or phrase.rule == COUNTERPART)


def _of_country(links: Links, phrase: Phrase) -> Cluster | None:
    """ "Ana Diaz met Omar Sy. The Peruvian leader said": the one politician of that country named just before."""
    sentence = links.sentence_of[phrase.head]
    if has_complement(links.context.doc[phrase.head]) and phrase.rule != COUNTERPART:
        return None
    named = links.discourse.back(sentence - 1, 0, lambda s: s.cluster.type == "person" and bool(s.cluster.names))
    found = unique(dict.fromkeys(s.cluster for s in named if s.cluster.country == phrase.country))
    bare = found is not None and found.office is None and not w.POLITICAL.isdisjoint(links.sectors(found))
    return found if found and bare else None
