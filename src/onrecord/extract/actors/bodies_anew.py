"""Which body named before a description means that tells its seat, its members or the end of its name."""

from onrecord.extract.actors import body_words as b
from onrecord.extract.actors.anew_by_sector import body_by_sector, names_agencies
from onrecord.extract.actors.clusters import Cluster, Sighting
from onrecord.extract.actors.firms_anew import firm_by_trade
from onrecord.extract.actors.grammar import has_complement
from onrecord.extract.actors.links import FAR, NEAR, Links
from onrecord.extract.actors.naming import unique
from onrecord.extract.actors.of_bodies import move
from onrecord.extract.actors.parties_anew import party_anew
from onrecord.extract.actors.phrase import Phrase
from onrecord.extract.actors.recalling import kinds_of

ANEW = "described anew"
_ANYBODY = frozenset({"person", "state", "organization", "group"})
_BODIES = frozenset({"organization"})
_SEATED = "based"
_NUMBERED = frozenset({"member", "nation", "country", "state"})  # "the 15-nation body"
# The last words of the names of towns in which bodies of states sit.
_SEATS = frozenset("brussels geneva hague manila nairobi paris rome strasbourg vienna washington york".split())
_LENDING = {"lender": frozenset({"bank", "fund"})}
_CIVIL = "NGO"
_RELATIVE = frozenset({"WDT", "WP$", "WP"})
_OF_NO_STATE = b.BODIES | {_CIVIL}
_PUBLIC = (b.PUBLIC | {"committee"}) - {"council", "board"}
_LAWMAKING, _OF_STATE = "LEG", frozenset({"GOV", "COP", "SPY", "JUD"})
_BODY, _ELECTED = "body", frozenset({"LEG", "JUD"})


def body_anew(links: Links, phrase: Phrase) -> Cluster | None:
    """
    "The FAO asked for help. The Rome-based agency said": the body that such words call again; what they tell is told
    of it, and of no state but its own.
    """
    if not phrase.definite or phrase.plural or not phrase.noun or phrase.known or _is_told_apart(links, phrase):
        return None
    found = _by_end_of_name(links, phrase) or _by_seat(links, phrase) or _by_charge(links, phrase)
    found = found or firm_by_trade(links, phrase) or body_by_sector(links, phrase)
    if not found and (party := party_anew(links, phrase)):
        return party
    if found:
        phrase.type, phrase.country = "organization", phrase.country and (found.country or phrase.country)
        phrase.sectors = links.sectors_in_order(found) or (() if found.country in b.BODIES else phrase.sectors)
        phrase.office = phrase.role = phrase.gender = phrase.name = None
    return found


def of_body_anew(links: Links, phrase: Phrase) -> None:
    """ "The French charity's doctors", of what was called so just before: they are of the body and not of its seat."""
    owner = links.owner(phrase, _BODIES)
    if owner is None or not phrase.country or owner.country not in _OF_NO_STATE:
        return
    heads = (child.i for child in links.context.doc[phrase.head].lefts if child.dep_ == "poss")
    if any(links.rules.get(at) == ANEW for head in heads for at in links.by_head.get(head, ())):
        move(links, phrase, owner.country)


def _is_told_apart(links: Links, phrase: Phrase) -> bool:
    """ "The Lima-based group Voz Clara", "the operator of the plant", "its agency": another body by what is beside."""
    behind, doc = phrase.tokens.end, links.context.doc
    if behind < len(doc) and doc.parts[behind] == "PROPN":
        return True
    aside = doc.words[behind : behind + 1] == [","] and doc[min(behind + 1, len(doc) - 1)].tag_ in _RELATIVE
    told = has_complement(doc[phrase.head]) and not aside  # "the agency, whose seat is in Lima"
    return told or links.owner(phrase, _ANYBODY) is not None


def _by_end_of_name(links: Links, phrase: Phrase) -> Cluster | None:
    """ "Frontex ... the border agency": the last words of another name that a body named here has."""
    words = links.context.text(*phrase.tokens).split()
    if len(words) == 1 or phrase.type != "organization" or phrase.country:
        return None

    def so_called(s: Sighting) -> bool:
        actor = links.context.knowledge.actors.get(s.cluster.known or "")
        names = [name.lower().split() for name in (*(actor.names if actor else ()), *s.cluster.names)]
        return s.cluster.type == "organization" and any(name[-len(words) :] == words for name in names)

    return unique(s.cluster for s in links.discourse.back(links.sentence_of[phrase.head], FAR, so_called))


def _by_seat(links: Links, phrase: Phrase) -> Cluster | None:
    """ "The Rome-based agency", "the Geneva body", "the French charity", "the 15-nation club": one of no state."""
    words = links.context.words[phrase.tokens.start : phrase.head]
    numbered = "-" in words and not _NUMBERED.isdisjoint(words)
    charity = phrase.noun in b.CHARITIES and phrase.country in links.context.knowledge.actors
    seated = _SEATED in words or not _SEATS.isdisjoint(words[-1:])
    if phrase.type != "organization" or not (seated or numbered or charity):
        return None

    def fits(s: Sighting) -> bool:
        c = s.cluster
        if c.type != "organization" or not c.names or s.head > phrase.head:
            return False
        if c.country == _CIVIL:
            return not numbered and phrase.noun in b.CIVIL_BODIES
        if numbered and phrase.noun == _BODY and links.sectors(c) & _ELECTED:
            return True
        of_states = phrase.noun in b.BODIES_OF_STATES or bool(
            {phrase.noun, *_LENDING.get(phrase.noun or "", frozenset())} & kinds_of(c)
        )
        return c.country in b.BODIES and not charity and of_states

    seen = list(links.discourse.back(links.sentence_of[phrase.head], NEAR, fits))
    last = [s for s in seen if s.sentence == seen[0].sentence]
    return unique(s.cluster for s in last) or unique(s.cluster for s in last if s.subject)


def _by_charge(links: Links, phrase: Phrase) -> Cluster | None:
    """ "Peru's electoral commission ... the agency": the one public body before, where none is called an agency."""
    if phrase.noun != b.AGENCY or phrase.tokens.end - phrase.tokens.start > 1:
        return None
    if names_agencies(links):
        return None

    def public(s: Sighting) -> bool:
        c = s.cluster
        of_state = c.type == "organization" and c.country in links.context.knowledge.actors and s.head < phrase.head
        return of_state and bool(_OF_STATE & links.sectors(c) or kinds_of(c) & _PUBLIC)

    body = unique(s.cluster for s in links.discourse.back(links.sentence_of[phrase.head], NEAR, public))
    return body if body and kinds_of(body) & _PUBLIC and _LAWMAKING not in links.sectors(body) else None
