"""What the recogniser takes for a person and is none: kinds of people, bodies, storms, vessels, offices, credits."""

from collections.abc import Mapping

from spacy.tokens import Token

from onrecord.extract.actors.body_words import (
    ALSO_SURNAMES,
    GATHERINGS,
    GENUS,
    HEADS,
    MAKERS,
    OF_FIRMS,
    OF_OUTLETS,
    ORGANIZATION,
    PRODUCTS,
    SELLERS,
    SIZES,
)
from onrecord.extract.actors.named_by_kind import body_described
from onrecord.extract.actors.surfaces import Match
from onrecord.extract.actors.text import Text
from onrecord.extract.actors.words import AREAS, CRAFT, LOCATIVE, NO_ACTORS, STORMS
from onrecord.extract.drafts import Tokens
from onrecord.knowledge import Knowledge

_KINDS = GENUS | MAKERS | SELLERS  # joined once: asked of every name
_NO_SURNAMES = (ORGANIZATION - ALSO_SURNAMES) | OF_FIRMS | OF_OUTLETS
_CAPITALS, _AROUND = 5, 8  # words of a headline in capitals, within so many words of a name
_BESIDE = frozenset({",", "(", "-", "–", "—"})  # between a body and its name
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_STATES_OF_LIFE = frozenset({"alive", "dead"})
# What is signed or passed, by the last words of its names; a convention is a meeting too.
_PAPERS = frozenset("treaty accord accords pact protocol agreement act covenant declaration constitution bill".split())
_CONVENTIONS = frozenset({"convention", "conventions"})
_BEFORE_RANKS = frozenset({"Rear", "Vice"})
_DIVISIONS = frozenset({"province", "governorate", "prefecture", "county", "township"})
_BUILT = frozenset("Avenue Boulevard Bridge Highway Motorway Street Tunnel Viaduct".split())
_OVER, _LEADING = frozenset({"over", "across"}), frozenset({"bridge", "bridges", "ferry", "dam", "crossing", "viaduct"})
_STATES = frozenset({"republic", "nation", "kingdom"})
_CAMP = ["refugee", "camp"]
_ON = frozenset({"on", "for", "against"})
_PRODUCED = 2  # words before "maker" among which is what is made


def is_kind_of_people(doc: Text, span: Tokens, knowledge: Knowledge) -> bool:
    """ "Riot police moved in": a common noun that only its place at the head of a sentence gives a capital."""
    if span.end - span.start > 1 or not doc[span.start].is_sent_start or span.end >= len(doc):
        return False
    return f"{doc.words[span.start]} {doc.written[span.end]}" in knowledge.agents


def is_of_nation(doc: Text, span: Tokens, knowledge: Knowledge) -> bool:
    """ "Exiled | Peruvian | opposition leader Ana Diaz": the adjective of a country before a common noun."""
    last, behind = doc[span.end - 1], doc[span.end] if span.end < len(doc) else None
    before_noun = behind is not None and behind.pos_ == "NOUN" and behind.text.islower()
    return last.tag_ == "JJ" and before_noun and knowledge.country_of(last.text) is not None


def names_a_body(doc: Text, span: Tokens) -> bool:
    """ "A Lima rights group, Voz Clara, said": beside a noun for a body stands the name of the body."""
    last = doc[span.end - 1]
    if last.lower_ in GATHERINGS or (span.end - span.start > 1 and last.lower_ in _NO_SURNAMES):
        return True  # "Lake Chad Rescue Front"
    if body_described(doc, last):
        return True
    if _heads_a_body(last) or _is_alive(last):
        return False
    if is_called_before(doc, span.start):  # "the militant group Harakat al-Nasr"
        before = doc[span.start - 1]
        over = doc.root(*span).head
        return span.start <= before.head.i < span.end or over in (before, before.head)
    beside = span.start > 0 and (doc.written[span.start - 1] in _BESIDE or last.head.i == span.start - 1)
    over = _over_its_place(last.head)
    return beside and last.dep_ == "appos" and (over.lemma_ in ORGANIZATION or over.lower_ in SIZES)


def _over_its_place(noun: Token) -> Token:
    """ "A bank in Lima, | Valmor, closed": the parse hangs the name on the place."""
    placed = noun.dep_ == "pobj" and noun.head.lower_ in LOCATIVE and noun.head.dep_ == "prep"
    return noun.head.head if placed else noun


def _is_alive(last: Token) -> bool:
    """ "The miner Omar Sy was found dead": what is told of the living and the dead alone."""
    return last.dep_ in _SUBJECTS and any(child.lower_ in _STATES_OF_LIFE for child in last.head.rights)


def _heads_a_body(last: Token) -> bool:
    """ "The head of Serbia's intelligence agency, Vladan Perović, said": the name is whose who heads a known body."""
    body, of = last.head, last.head.head
    known = any(child.lower_ == "the" or child.dep_ == "poss" for child in body.lefts)
    return last.dep_ == "appos" and known and of.lower_ in {"of", "for"} and of.head.lemma_.lower() in HEADS


def _is_craft(doc: Text, span: Tokens) -> bool:
    """ "The trawler Alondra": vessels bear names of persons."""
    return span.start > 0 and doc.words[span.start - 1] in CRAFT


def _is_credit(doc: Text, span: Tokens) -> bool:
    """ "(Reuters/Ana Diaz)", "(AP Photo/ Ana Diaz)": who took a picture is nobody in the report."""
    return "/" in doc.passage(max(0, span.start - 1), min(span.end + 1, len(doc)))


def _shouts(doc: Text, span: Tokens) -> bool:
    """Whether a name stands in a headline in capitals, of which the recogniser makes out no names."""
    around = doc.written[max(0, span.start - _AROUND) : span.end + _AROUND]
    name = doc.passage(*span)
    return name == name.upper() and sum(map(_is_shouted, around)) >= _CAPITALS


def _is_shouted(word: str) -> bool:
    return word.isupper() and len(word) > 1


def is_called_before(doc: Text, at: int) -> bool:
    """
    Whether a kind of body stands before a word: "the militant group Harakat", "the oil trader Valmor". Who makes or
    sells is a firm where some goods are told, else anybody: "the designer Ana Diaz".
    """
    if not at or doc.words[at - 1] not in _KINDS:
        return False
    goods = doc.words[max(0, at - 1 - _PRODUCED) : at - 1]
    return doc.words[at - 1] not in SELLERS or not PRODUCTS.isdisjoint(goods)


def is_thing(doc: Text, span: Tokens) -> bool:
    """Whether a name is that of a storm or a vessel, of who took a picture, or a piece of a headline in capitals."""
    alike = _is_storm(doc, span) or _is_craft(doc, span) or _is_common(doc, span) or _is_paper(doc, span)
    alike = alike or is_built(doc, span) or _is_region(doc, span)
    alike = alike or doc.after(span.end) in _DIVISIONS or doc.words[span.end : span.end + 2] == _CAMP
    return alike or _is_credit(doc, span) or _shouts(doc, span)


def _is_region(doc: Text, span: Tokens) -> bool:
    """ "The | Alpine | republic"."""
    return span.end - span.start == 1 and doc.after(span.end) in _STATES


def gives_name(doc: Text, span: Tokens) -> bool:
    """ "The | Kofi Annan | Bridge": whose name something built bears."""
    return not _BUILT.isdisjoint(doc.written[span.end : span.end + 1])


def is_built(doc: Text, span: Tokens) -> bool:
    """ "The Kofi Annan Bridge", "the bridge over the Tacutu": what is built bears names, and what it leads over."""
    named = doc.written[span.end - 1] in _BUILT or gives_name(doc, span)
    *before, over, the = ["", "", "", *doc.words[max(0, span.start - 3) : span.start]][-3:]
    return named or (the == "the" and over in _OVER and before[-1] in _LEADING)


def _is_common(doc: Text, span: Tokens) -> bool:
    """ "Numbers have long counted": a word that only the head of the sentence gives a capital, or one for no actor."""
    word = doc.written[span.start]
    heads = span.end - span.start == 1 and doc[span.start].is_sent_start and word.istitle()
    rank = word in _BEFORE_RANKS and span.end - span.start == 1  # "Rear Adm. Ana Diaz"
    return (heads and word.lower() in doc.written) or word in NO_ACTORS or rank


def _is_paper(doc: Text, span: Tokens) -> bool:
    """ "The Test Ban Treaty", "the Lisbon Convention on Seals": what is signed or passed does nothing."""
    before = (doc.words[at] for at in range(span.start, span.end - 1) if doc.words[at + 1] in _ON)
    goes_on = span.end < len(doc) and doc.words[span.end] in _ON
    last = doc.words[span.end - 1]
    return last in _PAPERS or (last in _CONVENTIONS and goes_on) or any(w in _PAPERS | _CONVENTIONS for w in before)


def _is_storm(doc: Text, span: Tokens) -> bool:
    """ "Cyclone Habana struck Madagascar": storms bear names of persons."""
    return doc.words[span.start] in STORMS or (span.start > 0 and doc.words[span.start - 1] in STORMS)


def is_of_area(doc: Text, span: Tokens) -> bool:
    """ "The town of | Ana Rosa": what a town or a mayor is of is a place; "the people of Tom Reed's town" not."""
    owns = span.end < len(doc) and doc[span.end].tag_ == "POS"
    return span.start > 1 and doc.words[span.start - 1] == "of" and doc[span.start - 2].lemma_ in AREAS and not owns


def is_office(doc: Text, span: Tokens, knowledge: Knowledge, matches: Mapping[int, Match]) -> bool:
    """
    "Spain PM, opposition chief to meet", "the Garda Commissioner": states and bodies before an office, in letters in a
    headline.
    """
    last = doc.written[span.end - 1]
    before = matches.get(span.start)
    of_body = before is not None and all(knowledge.actors[r.actor].type == "organization" for r in before.readings)
    titled = ((last.isupper() and len(last) > 1) or of_body) and knowledge.role(last.lower()) is not None
    return titled and all(at in matches for at in range(span.start, span.end - 1))
