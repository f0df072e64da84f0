"""Of what kind somebody is by whose he is: members of a union, the men of a colonel, the successor of a minister."""

from spacy.tokens import Token

from onrecord.extract.actors import body_words as b
from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.links import Links
from onrecord.extract.actors.phrase import PLACE, Phrase
from onrecord.knowledge.roles import SECTOR_OF_FORMER

_LEADING = frozenset({"person", "organization"})
_WHOSE, _RIVAL = frozenset({"of", "to"}), "rival"


def own_office(links: Links, phrase: Phrase, owner: Cluster) -> None:
    """ "Her office" is "Ana Diaz's office", of her country and kind."""
    phrase.country = owner.country
    phrase.sectors = phrase.sectors or links.sectors_in_order(owner)
    if b.OPPOSED in links.sectors(owner) and b.PARTY in phrase.sectors:
        phrase.sectors = (b.OPPOSED, b.PARTY)
    if owner.names and phrase.name is None:
        phrase.name = f"{min(owner.names, key=lambda name: (-len(name), name))}'s {phrase.noun}"


def kind_of_body(links: Links, phrase: Phrase) -> None:
    """ "The union's leaders", "its members" are of the kind of the body."""
    headed = phrase.noun in w.PARTITIVE or (phrase.office and phrase.office.office in b.HEADED)
    headed = headed and phrase.noun not in w.PILOTS  # of an airline they are no business
    bodies = frozenset({"organization", "group"})
    owner = links.owner(phrase, bodies) if headed and phrase.form == "nominal" else None
    if owner is None or owner.nouns == {PLACE}:
        return
    sectors = links.sectors_in_order(owner)
    sectors = sectors if owner.country not in b.BODIES or sectors[:1] == b.LAWMAKING else ()
    if b.OPPOSED in links.sectors(owner):
        sectors = (b.OPPOSED,)
    phrase.sectors = sectors[:1] or phrase.sectors
    if sectors and (name := links.by_appositive.get(phrase.head)) is not None:
        links.phrases[name].sectors = sectors[:1]


def kind_of_leader(links: Links, phrase: Phrase) -> None:
    """ "The colonel said two of his men had died", "the ministry said its pilot": armed as those whose they are."""
    noun = links.context.doc[phrase.tokens.end - 1].lemma_.lower()
    owner = links.owner(phrase, _LEADING) if phrase.form == "nominal" and noun in w.LED_BY else None
    if owner is None:
        return
    sectors = links.sectors_in_order(owner)[:1]
    if (owner.known or "").endswith(b.DEFENCE):
        sectors = (b.FORCES,)
    if sectors and sectors[0] in w.LED_BY[noun]:
        phrase.sectors = sectors


def kind_of_successor(links: Links, phrase: Phrase) -> None:
    """ "The minister resigned. Her successor is a surgeon": of the kind of the office that both hold."""
    if phrase.noun not in w.NEXT_IN_OFFICE or phrase.sectors:
        return
    owner = links.owner(phrase, frozenset({"person"}))
    if owner and owner.office and owner.office.sector != SECTOR_OF_FORMER:
        phrase.sectors = links.sectors_in_order(owner)[:1]


def kind_of_rival(links: Links, phrase: Phrase) -> None:
    """ "Her rival", "an ally of the premier" are persons, for those of states may be states; a cleric's is a cleric."""
    if phrase.noun not in w.RELATIONAL or phrase.plural or phrase.form != "nominal":
        return
    token = links.context.doc[phrase.head]
    if not any(_is_person(links, noun) for noun in _whose(token)):
        return
    phrase.type = "person"
    owner = links.owner(phrase, frozenset({"person"}))
    sectors = links.sectors_in_order(owner)[:1] if owner else ()
    if phrase.noun == _RIVAL and sectors and w.POLITICAL.isdisjoint(sectors):
        phrase.sectors = sectors


def _whose(token: Token) -> list[Token]:
    """Whose somebody is: "her rival", "a rival of the premier", "a Petrov ally"."""
    of = (child for child in token.rights if child.lower_ in _WHOSE)
    behind = [noun for child in of for noun in child.children if noun.dep_ == "pobj"]
    return [child for child in token.lefts if child.dep_ in {"poss", "compound"}] + behind


def _is_person(links: Links, noun: Token) -> bool:
    phrases = (links.phrases[position] for position in links.by_head.get(noun.i, ()))
    return noun.lower_ in w.MALE | w.FEMALE or any(p.type == "person" and not p.plural for p in phrases)


def kind_of_colleague(links: Links, phrase: Phrase) -> None:
    """ "The senator ... her former colleagues jeered": they sit or serve where she does."""
    if phrase.noun not in w.COLLEAGUE or phrase.sectors:
        return
    owner = links.owner(phrase, frozenset({"person"}))
    sectors = links.sectors_in_order(owner)[:1] if owner and owner.office else ()
    phrase.sectors = sectors if sectors != (SECTOR_OF_FORMER,) else ()
