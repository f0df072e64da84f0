"""Who heads or speaks for a body of states acts for it, whatever state they are from: "OPEC's Kuwaiti chief"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from onrecord.extract.actors import body_words as b
from onrecord.extract.actors.clusters import Cluster, Sighting
from onrecord.extract.actors.links import NEAR, Links
from onrecord.extract.actors.naming import unique
from onrecord.extract.actors.phrase import Phrase

_BODIES = frozenset({"organization"})
_CIVIL = "NGO"
_GENERAL = "secretary-general"
# Offices of who heads, speaks or works for a body; envoys "to" it and members of it are sent by their states.
_FOR_BODY = frozenset("director-general envoy judge leader president secretary-general spokesperson".split())
_OF = frozenset({"of", "on", "at"})
_COUNCIL = "council"  # over which one state presides after another


def of_its_body(links: Links, phrase: Phrase) -> None:
    """ "NATO's Dutch chief", "the French head of the UN mission", "its Thai chair": of the body, not of their state."""
    if phrase.type != "person" or phrase.plural or phrase.office is None or phrase.form != "nominal":
        return
    if phrase.office.office in _FOR_BODY and phrase.country is not None:
        code = next(_codes(links, phrase), None)
        if code and phrase.country not in b.BODIES:
            move(links, phrase, code)
    elif phrase.office.office == _GENERAL and phrase.country is None and (body := _only_body(links, phrase)):
        move(links, phrase, body.country)


def move(links: Links, phrase: Phrase, code: str | None) -> None:
    """Let somebody be of a body, and the name beside too."""
    named = links.by_appositive.get(phrase.head)
    for one in (phrase,) if named is None else (phrase, links.phrases[named]):
        one.country = code
        one.role = replace(one.role, country=code) if one.role else None
    if named in links.cluster_of:
        links.cluster_of[named].country = code


def _codes(links: Links, phrase: Phrase) -> Iterator[str]:
    """The codes of the bodies of no state whose possessive stands before an office, or whose name behind it."""
    owner = links.owner(phrase, _BODIES)
    if owner and owner.country and (owner.country in b.BODIES or owner.country == _CIVIL):
        yield owner.country
    for at in (at for noun in _behind(links.context.doc[phrase.head]) for at in links.by_head.get(noun.i, ())):
        body = links.phrases[at]
        council = (body.name or body.noun or "").lower().endswith(_COUNCIL)
        if body.type == "organization" and body.country in b.BODIES and not council:
            yield body.country


def _behind(office: Token) -> Iterator[Token]:
    joints = (child for child in office.rights if child.dep_ == "prep" and child.lower_ in _OF)
    return (noun for joint in joints for noun in joint.children if noun.dep_ == "pobj")


def _only_body(links: Links, phrase: Phrase) -> Cluster | None:
    """ "The Arab League met. The assistant secretary-general said": the one body of states named just before."""

    def named(s: Sighting) -> bool:
        return s.cluster.type == "organization" and bool(s.cluster.names) and s.head < phrase.head

    seen = links.discourse.back(links.sentence_of[phrase.head], NEAR, named)
    body = unique(s.cluster for s in seen)
    return body if body and body.country in b.BODIES else None
