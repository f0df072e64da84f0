"""Descriptions that the parse ties to their person by a detour: behind another name, or as what somebody becomes."""

from spacy.tokens import Token

from onrecord.extract.actors import words as w
from onrecord.extract.actors.clusters import Cluster
from onrecord.extract.actors.grammar import SUBJECTS
from onrecord.extract.actors.links import Links
from onrecord.extract.actors.phrase import Phrase

_FORMER = "ELI"
_AFTER_NAME = frozenset({",", ".", ";"})
_HANGING = frozenset({"npadvmod", "dep", "appos", "oprd"})  # as what a parse takes a name that is joined to nothing
_NEAR_NAME = 5  # tokens between "name" and the name that is given


def described_behind(links: Links, apposed: Token) -> Cluster | None:
    """ "Peru's envoy to Mali, a career diplomat, said": the parse puts it beside the country."""
    over = apposed.head
    while over.dep_ == "pobj" and over.head.dep_ == "prep":
        over = over.head.head
    cluster = links.at(over.i) if over != apposed.head else None
    return cluster if cluster and cluster.type == "person" and not cluster.plural else None


def described_in_front(links: Links, phrase: Phrase) -> Cluster | None:
    """ "Searched the home of a retired admiral, Ali Reda, over": the parse may hang the name on the verb."""
    doc, start, end = links.context.doc, phrase.tokens.start, phrase.tokens.end
    apart = start > 0 and doc[start - 1].text == "," and end < len(doc) and doc[end].text in _AFTER_NAME
    if not apart or phrase.type != "person":
        return None
    token, noun = doc[phrase.head], doc[start - 2]
    if token.dep_ == "pobj" and noun.head == token and token.head.dep_ == "prep":
        return _person_over(links, token.head.head)  # "the envoy for Peru, the banker Ali Reda, said"
    if token.dep_ not in _HANGING:
        return None
    described = (p for p in (links.phrases[at] for at in links.by_head.get(noun.i, ())) if p.form == "nominal")
    person = next((p for p in described if p.type == "person" and p.tokens.end == start - 1), None)
    return links.at(noun.i) if person and not person.plural else None


def title_in_front(links: Links, phrase: Phrase) -> Cluster | None:
    """ "Bolivian senator and union leader Ana Diaz": of one person no article tells two titles before the name."""
    token = links.context.doc[phrase.head]
    noun = token.head
    if token.dep_ != "conj" or phrase.role is None or noun.tag_ != "NN" or token.left_edge.lower_ in w.ARTICLES:
        return None
    bare = not any(child.dep_ in {"det", "poss", "nummod", "appos"} for child in noun.lefts)
    joined = links.context.words[phrase.tokens.start - 1] == "and"
    found = links.at(noun.i) if bare and joined else None
    alike = (found is not None and found.country in {None, phrase.country}) or phrase.country is None
    if not (found and alike and found.type == "person") or found.plural or found.names:
        return None
    for member in found.members:
        links.phrases[member].country = links.phrases[member].country or phrase.country
    return found


def _person_over(links: Links, noun: Token) -> Cluster | None:
    cluster = links.at(noun.i)
    return cluster if cluster and cluster.type == "person" and not (cluster.plural or cluster.names) else None


def of_each(links: Links, phrase: Phrase) -> Cluster | None:
    """ "The presidents of Peru and Chile, Ana Diaz and Tom Reed": the one of the phrase's own country."""
    apposed = (child for child in links.context.doc[phrase.head].rights if child.dep_ in {"appos", "conj"})
    named = (links.at(token.i) for first in apposed for token in (first, *first.conjuncts))
    return next((c for c in named if c and c.names and c.type == "person" and c.country == phrase.country), None)


def compatriot(links: Links, phrase: Phrase) -> Cluster | None:
    """ "A judge jailed filmmaker Tom Reed. The Briton said": the one person named just before, of no other country."""
    if phrase.rule != "demonym" or phrase.plural or not phrase.definite:
        return None
    sentence = links.sentence_of[phrase.head]
    named = links.discourse.back(sentence - 1, 0, lambda s: s.cluster.type == "person" and bool(s.cluster.names))
    found = {s.cluster: None for s in named}
    free = [c for c in found if c.country in {None, phrase.country} and (_is_private(c) or _FORMER in links.sectors(c))]
    return free[0] if len(free) == 1 else None


def only_person(links: Links, phrase: Phrase, sentence: int) -> Cluster | None:
    """ "A court convicted a Dutch engineer. The 43-year-old said": the one person of whom a sentence tells."""
    persons = {s.cluster: None for s in links.discourse.of(sentence) if s.cluster.type == "person"}
    found = next(iter(persons)) if len(persons) == 1 else None
    alike = found is not None and (phrase.gender is None or found.gender in {None, phrase.gender})
    return found if found and alike and not found.plural else None


def compatriots(links: Links, phrase: Phrase) -> Cluster | None:
    """ "Blue helmets from Nepal shot two looters. The Nepalese said": the one group of that country told of before."""
    if phrase.rule != "demonym" or not phrase.plural or not phrase.definite or phrase.country is None:
        return None
    before = links.discourse.of(links.sentence_of[phrase.head] - 1)
    several = (s for s in before if s.cluster.type == "group" and s.cluster.plural and not s.located)
    groups = {s.cluster: s for s in several if links.context.doc[s.head].head.lower_ != "as"}
    found = [group for group in groups if group.country == phrase.country]
    if found:
        return found[0] if len(found) == 1 else None
    sent = [group for group, s in groups.items() if _comes_from(links, links.context.doc[s.head], phrase.country)]
    if len(sent) == 1:  # they serve a body, and are of their own state
        phrase.sectors = links.sectors_in_order(sent[0])[:1] or phrase.sectors
    return None


def _comes_from(links: Links, noun: Token, country: str) -> bool:
    """ "UN blue helmets from Nepal"."""
    behind = (child for child in noun.rights if child.lower_ == "from")
    places = (place for child in behind for place in child.children if place.dep_ == "pobj")
    return any(cluster.country == country for place in places for cluster in links.all_at(place.i))


def _is_private(cluster: Cluster) -> bool:
    return cluster.office is None or cluster.office.level == "member" or cluster.country is not None


def giver(links: Links, phrase: Phrase) -> Cluster | None:
    """Who gives a name as his own: "a grocer who gave his name as Jamshid"."""
    doc = links.context.doc
    at = next((at for at in range(phrase.tokens.start - 1, max(-1, phrase.tokens.start - _NEAR_NAME), -1)
               if doc[at].lower_ == "name"), None)  # fmt: skip
    verb = doc[at].head if at is not None else None
    if verb is None:
        return None
    if verb.lemma_ != "give":  # "a guard who asked that only his first name be used"
        owner = next((child for child in doc[at].lefts if child.dep_ == "poss"), None) if at is not None else None
        return links.at(owner.i) if owner is not None else None
    if verb.dep_ == "relcl":
        return links.at(verb.head.i)
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    return links.at(subject.i) if subject is not None else None


def predicate(links: Links, phrase: Phrase) -> Cluster | None:
    """ "Ana Diaz became prime minister", "she would resign as prime minister": the office is the subject's."""
    token = links.context.doc[phrase.head]
    if phrase.type != "person" or phrase.plural or not phrase.office:
        return None
    verb = token.head if token.dep_ == "attr" else token.head.head if token.head.lower_ == "as" else None
    if verb is None or verb.lemma_ not in (w.BEING if token.dep_ == "attr" else w.SERVING):
        return None
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    cluster = links.at(subject.i) if subject is not None else None
    return cluster if cluster and cluster.type == "person" and not cluster.plural else None
