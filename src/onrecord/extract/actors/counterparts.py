"""Who holds the same office, or is the same body, of another state: "her Thai counterpart"."""

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.links import Links
from onrecord.extract.actors.phrase import COUNTERPART, PLACE, Phrase
from onrecord.knowledge import RoleEntry
from onrecord.model import Role

_WRITING = frozenset({"write", "phone", "telephone", "call", "thank", "accuse"})
_HEADS, _ANY_MINISTER = frozenset({"head", "minister"}), "minister"


def is_colleague_abroad(links: Links, phrase: Phrase) -> bool:
    """ "The Thai foreign minister and his Lao colleague": of another state the one who has the same office."""
    if phrase.noun not in w.COLLEAGUE or phrase.country is None or phrase.plural:
        return False
    owner = links.owner(phrase, frozenset({"person"}))
    sole = owner is not None and owner.office is not None and owner.office.level in _HEADS
    return sole and owner is not None and owner.country not in {None, phrase.country}


def _country_beside(links: Links, phrase: Phrase) -> str | None:
    """ "Her counterpart | in Dover |": of where he is."""
    token = links.context.doc[phrase.head]
    at, verb = token.i + 1, token.head if token.dep_ != "pobj" else token.head.head
    placed = links.context.words[at : at + 1] == ["from"] or (
        links.context.words[at : at + 1] == ["in"] and verb.lemma_ in w.ADDRESSING | _WRITING
    )
    if not placed:
        return None
    places = (p for p in links.phrases if p.tokens.start in {at + 1, at + 2} and p.type in {"group", "state"})
    return next((p.country for p in places if p.form == "name" or p.rule == PLACE), None)


def as_counterpart(links: Links, phrase: Phrase) -> None:
    """Give a counterpart the office, or the kind, of whose it is."""
    phrase.country = phrase.country or _country_beside(links, phrase)
    possessor = links.owner(phrase, frozenset({"person", "organization", "group"})) or _told_before(links, phrase)
    if possessor and possessor.type != "person":
        phrase.type = "organization" if possessor.type == "organization" else "group"
        phrase.rule = COUNTERPART
        phrase.sectors = links.sectors_in_order(possessor)
        names = (links.context.knowledge.ministry(name, phrase.country) for name in sorted(possessor.names))
        if phrase.type == "organization" and (organ := next(filter(None, names), None)):
            phrase.known, phrase.name = organ.id, organ.name
    elif possessor and possessor.office:
        phrase.office = possessor.office
        title = _title(links, possessor, possessor.office)
        evidence = links.context.span(phrase.tokens)
        phrase.role = Role(title=title, country=phrase.country, evidence=evidence)
        phrase.sectors = (possessor.office.sector,)
        phrase.rule = COUNTERPART


def _title(links: Links, possessor: Cluster, office: RoleEntry) -> str:
    """ "Foreign minister" of a foreign secretary's counterpart, "ombudswoman for children" as it is written."""
    key = office.office.replace("-", " ")
    if (office.level in _HEADS and key != _ANY_MINISTER) or office.modifiers:
        return key
    roles = (links.phrases[member].role for member in possessor.members)
    return next((role.title for role in roles if role), key)


def _told_before(links: Links, phrase: Phrase) -> Cluster | None:
    """ "The Thai envoy agreed; counterparts from Laos did not": of whom the report spoke last."""
    if any(child.dep_ == "poss" for child in links.context.doc[phrase.head].lefts) or phrase.noun not in w.COUNTERPART:
        return None
    acted = links.discourse.back(links.sentence_of[phrase.head], 1, lambda s: s.subject and s.cluster.type == "person")
    return next((s.cluster for s in acted if s.cluster.office), None)
