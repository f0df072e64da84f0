"""Phrases that name actors, one by one: what their own words say, before any is linked to another."""

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.extract.actors import words as w
from onrecord.extract.actors.belonging import MODIFIERS, place_country
from onrecord.extract.actors.context import Context
from onrecord.extract.actors.known import known, place
from onrecord.extract.actors.nominals import nominal
from onrecord.extract.actors.persons import person
from onrecord.extract.actors.phrase import Phrase
from onrecord.extract.drafts import Tokens

_NOMINAL = frozenset({"NOUN", "PROPN"})
_PLACES = frozenset({"GPE", "LOC"})


def phrases(context: Context) -> Iterator[Phrase]:
    """Give all phrases in order of their words."""
    found = [phrase for token in context.doc for phrase in _at(context, token)]
    titles = {at for p in found if p.type == "person" and p.name for at in range(p.tokens.start, p.head)}
    kept = (p for p in found if p.known or p.type == "person" or p.head not in titles)
    yield from sorted(kept, key=lambda phrase: (phrase.tokens.start, phrase.tokens.end, phrase.head))


def _at(context: Context, token: Token) -> Iterator[Phrase]:
    at = token.i
    if name := context.names.get(at):
        if at == name.end - 1:
            yield from person(context, name)
    elif match := context.matches.get(at):
        if at == match.tokens.end - 1:
            yield from known(context, match)
    elif _is_town(context, token):
        yield place(Tokens(at, at + 1), at, place_country(context, token))
    elif token.ent_type_ in _PLACES and token.pos_ == "PROPN" and token.dep_ not in MODIFIERS:
        country = place_country(context, token)
        yield from [place(Tokens(at, at + 1), at, country)] if country else []
    elif token.pos_ in _NOMINAL or token.lower_ in w.GOVERNMENT:
        yield from nominal(context, token)
    elif token.pos_ in {"PRON", "DET"}:
        yield from _pronoun(token)
    elif token.pos_ == "NUM" and token.lower_ == "two" and at and token.nbor(-1).lower_ == "the":
        yield Phrase(head=at, tokens=Tokens(at - 1, at + 1), form="nominal", type=None, noun="two", plural=True)


def _is_town(context: Context, token: Token) -> bool:
    """One word behind "in" or "at" that the gazetteer has is a town, whatever the recogniser takes it for."""
    if token.ent_type_ != "ORG" or token.i == 0 or token.nbor(-1).lower_ not in w.LOCATIVE:
        return False
    return token.ent_iob_ == "B" and bool(context.knowledge.place(token.text))


def _pronoun(token: Token) -> Iterator[Phrase]:
    lower = token.lower_
    relative = lower in w.RELATIVE and token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj", "poss", "dative"}
    both = lower in {"both", "two"} and token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj"}
    if not (lower in w.MALE | w.FEMALE | w.NEUTER | w.PLURAL or relative or both):
        return
    yield Phrase(
        head=token.i,
        tokens=Tokens(token.i, token.i + 1),
        form="pronoun",
        type=None,
        noun="two" if both else "who" if relative else None,
        plural=lower in w.PLURAL or both,
        gender="m" if lower in w.MALE else "f" if lower in w.FEMALE else None,
        rule="pronoun",
    )
