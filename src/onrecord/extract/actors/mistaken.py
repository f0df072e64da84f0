"""What the recogniser takes for a person and is none: kinds of people, bodies, storms, offices."""

from collections.abc import Mapping

from onrecord.extract.actors.body_words import (
    ALSO_SURNAMES,
    GATHERINGS,
    GENUS,
    MAKERS,
    ORGANIZATION,
    PRODUCTS,
    SELLERS,
    SIZES,
)
from onrecord.extract.actors.surfaces import Match
from onrecord.extract.actors.text import Text
from onrecord.extract.actors.words import STORMS
from onrecord.extract.drafts import Tokens
from onrecord.knowledge import Knowledge

_KINDS = GENUS | MAKERS | SELLERS  # joined once: asked of every name
_NO_SURNAMES = ORGANIZATION - ALSO_SURNAMES
_PRODUCED = 2  # words before "maker" among which is what is made


def is_kind_of_people(doc: Text, span: Tokens, knowledge: Knowledge) -> bool:
    """ "Riot police moved in": a common noun that only its place at the head of a sentence gives a capital."""
    if span.end - span.start > 1 or not doc[span.start].is_sent_start or span.end >= len(doc):
        return False
    return f"{doc.words[span.start]} {doc.written[span.end]}" in knowledge.agents


def names_a_body(doc: Text, span: Tokens) -> bool:
    """ "A Lima rights group, Voz Clara, said": beside a noun for a body stands the name of the body."""
    last = doc[span.end - 1]
    if last.lower_ in GATHERINGS or (span.end - span.start > 1 and last.lower_ in _NO_SURNAMES):
        return True  # "Lake Chad Rescue Front"
    if is_called_before(doc, span.start):  # "the militant group Harakat al-Nasr"
        before = doc[span.start - 1]
        over = doc.root(*span).head
        return span.start <= before.head.i < span.end or over in (before, before.head)
    return last.dep_ == "appos" and (last.head.lemma_ in ORGANIZATION or last.head.lower_ in SIZES)


def is_called_before(doc: Text, at: int) -> bool:
    """
    Whether a kind of body stands before a word: "the militant group Harakat", "the oil trader Valmor". Who makes or
    sells is a firm where some goods are told, else anybody: "the designer Ana Diaz".
    """
    if not at or doc.words[at - 1] not in _KINDS:
        return False
    goods = doc.words[max(0, at - 1 - _PRODUCED) : at - 1]
    return doc.words[at - 1] not in SELLERS or not PRODUCTS.isdisjoint(goods)


def is_storm(doc: Text, span: Tokens) -> bool:
    """ "Cyclone Habana struck Madagascar": storms bear names of persons."""
    return doc.words[span.start] in STORMS or (span.start > 0 and doc.words[span.start - 1] in STORMS)


def is_office(doc: Text, span: Tokens, knowledge: Knowledge, matches: Mapping[int, Match]) -> bool:
    """ "Spain PM, opposition chief to meet": a headline has a state and the letters of an office for a title."""
    last = doc.written[span.end - 1]
    titled = last.isupper() and len(last) > 1 and knowledge.role(last.lower()) is not None
    return titled and all(at in matches for at in range(span.start, span.end - 1))
