"""Phrases that name actors, one by one: what their own words say, before any is linked to another."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from spacy.tokens import Token

from onrecord.extract.actors import body_words as b
from onrecord.extract.actors import words as w
from onrecord.extract.actors.belonging import MODIFIERS, hyphened_town, is_province, place_country
from onrecord.extract.actors.bodies import is_called, is_firm_called, short_form
from onrecord.extract.actors.context import Context
from onrecord.extract.actors.grammar import first_conjunct, is_done_to, is_of_thing, is_visited
from onrecord.extract.actors.known import known
from onrecord.extract.actors.mistaken import is_of_area
from onrecord.extract.actors.named_by_kind import body_described
from onrecord.extract.actors.nominals import doer, nominal
from onrecord.extract.actors.others import OTHER, is_told_apart
from onrecord.extract.actors.partitives import some_of_others
from onrecord.extract.actors.persons import person
from onrecord.extract.actors.phrase import PLACE, SOME_OF, Phrase, place
from onrecord.extract.actors.quantities import count_of, quantity, whole_of
from onrecord.extract.actors.surfaces import Match
from onrecord.extract.actors.town_bodies import is_town_of_body
from onrecord.extract.drafts import Tokens
from onrecord.model import ActorType

_THE_WEST = "the West"
_OF_UNION = frozenset({"27", "twenty-seven"})  # its member states
_PERSONAL = w.MALE | w.FEMALE | w.NEUTER | w.PLURAL
_PRONOUNS = _PERSONAL | w.RELATIVE | {"both", "two", "neither"}
_PLACES = frozenset({"GPE", "LOC"})
# What the recogniser takes small towns for, and what it does beside places alone: "near Turbat", not "in May".
_MISTAKEN = frozenset({"ORG", "PERSON", "FAC", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT"})
_BESIDE, _NEAR_PLACES = frozenset({"near", "outside"}), frozenset({"DATE", "CARDINAL"})
_COUNTABLE = frozenset({"NUM", "NOUN", "ADJ", "PRON", "DET"})  # what a word for a quantity may be
_NAMING = frozenset({"PROPN", "NOUN", "ADJ", "PRON", "DET", "NUM", "VERB"})  # of what a phrase for an actor ends in
_TOLD = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})  # of what "former" tells: "the former minister"
_CALLED_BY_STATE = {"Air": "BUS", "Radio": "JRN"}
_IN, _BIG = frozenset({"in", "at"}), 60_000  # before a town, and its people; the isle of Mozambique has fewer
_REGIONS = frozenset({"region", "regions", "province", "provinces", "district", "districts"})
_AGE = 4  # tokens before "old" in "81-year-old"
_PLURAL_VERBS = frozenset({"are", "were", "have"})
_BARE = w.CONTRASTS.keys() | w.BY_DEED | {OTHER, "old"}  # words that stand for a person alone
_COUNTING = frozenset({"nummod", "det", "compound", "amod", "quantmod", "npadvmod"})


def phrases(context: Context) -> Iterator[Phrase]:
    """Give all phrases in order of their words."""
    found = [
        phrase
        for at, part in enumerate(context.doc.parts)
        if part in _NAMING or at in context.names or at in context.matches
        for phrase in _at(context, at, part)
    ]
    titles = {at for p in found if p.type == "person" and p.name for at in range(p.tokens.start, p.head)}
    titled = [p for p in found if p.office and p.rule != SOME_OF]
    offices = {at for p in titled for at in range(p.head + 1, p.tokens.end) if at not in context.names}
    kept = (
        p for p in found
        if p.known or not (p.head in offices or (p.head in titles and p.type != "person"))
    )  # fmt: skip
    yield from sorted(kept, key=lambda phrase: (phrase.tokens.start, phrase.tokens.end, phrase.head))


def _at(context: Context, at: int, part: str) -> Iterable[Phrase]:
    if is_of_thing(context.words, at + 1):
        return ()
    if name := context.names.get(at):
        return person(context, name) if at == name.end - 1 else ()
    if match := context.matches.get(at):
        if firm := _of_its_state(context, match):
            return (firm,)
        if at == match.tokens.end - 1 and (country := _town_state(context, match)):
            return (place(match.tokens, at, country),)
        return known(context, match) if at == match.tokens.end - 1 else ()
    token = context.doc[at]
    if context.doc.written[at] in context.shorts:
        return (short_form(token),)
    found = tuple(_OTHERS[part](context, token) if part in _OTHERS else ())
    if not found and context.words[at] in _BARE:
        found = tuple(_bare(context, token))
    if found or part not in _COUNTABLE:
        return found
    return tuple(_some_of(context, token)) or tuple(some_of_others(context, token)) or quantity(context, token)


def _of_its_state(context: Context, match: Match) -> Phrase | None:
    """ "Air Senegal", "Radio Algeria": the airline or station that is called by its state."""
    start, end = match.tokens
    state, sector = context.reading(start), _CALLED_BY_STATE.get(context.doc.written[start - 1]) if start else None
    if sector is None or state is None or state.type != "state" or context.doc[end - 1].dep_ in MODIFIERS - {"poss"}:
        return None
    return Phrase(
        head=end - 1, tokens=Tokens(start - 1, end), form="name", type="organization", sectors=(sector,),
        name=context.doc.passage(start - 1, end), country=state.country, definite=True,
    )  # fmt: skip


def _town_state(context: Context, match: Match) -> str | None:
    """ "Met in Luxembourg": behind "in" and "at", a state of the same name as its biggest town is the town."""
    start = match.tokens.start
    state = context.reading(start)
    named = state is not None and state.type == "state" and {r.form for r in match.readings} == {"name"}
    if state is None or not named or context.words[max(start - 1, 0)] not in _IN:
        return None
    name = context.doc.passage(*match.tokens)
    towns = (p for p in context.knowledge.place(name) if p.precision == "city" and p.country == state.country)
    big = any(town.name == name and (town.population or 0) > _BIG for town in towns)
    return state.country if big else None


def _some_of(context: Context, token: Token) -> Iterator[Phrase]:
    """ "One of the nurses", "two of his men": whom a number takes out of others who are named behind it."""
    whole = whole_of(token)
    if whole is None:
        return
    for phrase in _at(context, whole.i, context.doc.parts[whole.i]):
        if phrase.type in {"group", "organization"} and phrase.form == "nominal" and phrase.rule != PLACE:
            one = context.words[token.i] == "one"
            kind: ActorType = "person" if one and phrase.type == "group" else phrase.type
            tokens = Tokens(token.i, whole.i + 1)
            yield replace(
                phrase, head=token.i, tokens=tokens, type=kind, noun=None, plural=not one, definite=False, rule=SOME_OF
            )


def _bare(context: Context, token: Token) -> Iterator[Phrase]:
    """Words that stand for a person alone behind "the": "the latter", "the accused", "the 81-year-old"."""
    at, word = token.i, context.words[token.i]
    start = at - _AGE if word == "old" and context.text(at - 3, at) == "- year -" else at
    told = at + 1 < len(context.doc) and context.doc.parts[at + 1] in _TOLD
    if start < 1 or told or context.words[start - 1] != "the":
        return
    if word in w.CONTRASTS or (word == OTHER and is_told_apart(token)):
        yield Phrase(head=at, tokens=Tokens(at, at + 1), form="nominal", type=None, noun=word, definite=True)
    elif word in w.BY_DEED or start < at:
        yield Phrase(
            head=at, tokens=Tokens(start, at + 1), form="nominal", type="person", sectors=("CVL",), noun=word,
            definite=True, plural=_are_several(token), rule="noun",
        )  # fmt: skip


def _are_several(token: Token) -> bool:
    """ "The accused were freed": the verb alone tells their number."""
    return token.head.tag_ == "VBP" or any(child.lower_ in _PLURAL_VERBS for child in token.head.lefts)


def _proper(context: Context, token: Token) -> Iterable[Phrase]:
    if town := hyphened_town(context, token.i):
        at_end = token.i == town.end - 1
        return (place(town, token.i, context.knowledge.place(context.doc.passage(*town))[0].country),) if at_end else ()
    kind = token.ent_type_
    beside = token.i > 0 and context.words[token.i - 1] in _BESIDE
    mistaken = kind in _MISTAKEN or (kind in _NEAR_PLACES and beside)
    at = Tokens(token.i, token.i + 1)
    if _is_the_west(context, token):
        return (Phrase(head=token.i, tokens=at, form="name", type="group", name=_THE_WEST, rule="the West"),)
    outlet = is_called(context, token) and context.doc.written[token.i - 1] in b.OUTLETS
    if outlet or is_firm_called(context, token):
        return nominal(context, token)
    if mistaken and (area := _of_area(context, token)):
        known = bool(context.knowledge.place(context.doc.passage(*area)))
        return (place(area, token.i, place_country(context, token) if known else None),)
    if mistaken and _is_town(context, token):
        return (place(at, token.i, place_country(context, token)),)
    if mistaken and (town := _long_town(context, token)):
        return (place(town, token.i, context.knowledge.place(context.doc.passage(*town))[0].country),)
    if body_described(context.doc, token):
        return nominal(context, token)
    province = is_province(context, token) or is_town_of_body(token, context.knowledge)
    if (kind in _PLACES or province) and token.dep_ not in MODIFIERS:
        country = place_country(context, token)
        return (place(at, token.i, country),) if country else ()
    return () if province else nominal(context, token)


def _is_the_west(context: Context, token: Token) -> bool:
    """ "The West": the states of a bloc that has no country; "the West Bank", "the west of Mali" are places."""
    if context.doc.written[token.i] != "West" or not token.i or context.words[token.i - 1] != "the":
        return False
    after = context.doc[token.i + 1] if token.i + 1 < len(context.doc) else None
    of = (
        after is not None and after.lower_ in w.OF and context.doc[min(after.i + 1, len(context.doc) - 1)].tag_ != "VBG"
    )
    goes_on = of or (after is not None and (after.text == "-" or after.text[:1].isupper()))
    return not goes_on and token.dep_ not in MODIFIERS - {"poss"}


def _number(context: Context, token: Token) -> Iterable[Phrase]:
    """ "The three agreed": a number for those who were named before, where no noun follows; "the 27" of Europe."""
    at, number = token.i, context.words[token.i]
    alone = number in _OF_UNION and context.words.count(number) == 1
    alone = alone and context.words[at - 1] == "the" and token.dep_ not in _COUNTING and token.head.lemma_ != "be"
    if alone and _names_union(context):
        return (
            Phrase(
                head=at, tokens=Tokens(at - 1, at + 1), form="nominal", type="group", plural=True,
                country=w.UNION, sectors=("GOV",), definite=True, rule="noun",
            ),
        )  # fmt: skip
    if count_of(number) and at and context.words[at - 1] == "the" and token.dep_ not in _COUNTING:
        return (Phrase(head=at, tokens=Tokens(at - 1, at + 1), form="nominal", type=None, noun=number, plural=True),)
    return ()


def _names_union(context: Context) -> bool:
    actors = (context.knowledge.actors[r.actor] for match in context.matches.values() for r in match.readings)
    return any(actor.country == w.UNION for actor in actors)


def _of_area(context: Context, token: Token) -> Tokens | None:
    """The whole name of what stands behind "the town of", whatever the recogniser takes it for."""
    start = token.i
    while start and context.doc[start].ent_iob_ == "I":
        start -= 1
    area = Tokens(start, token.i + 1)
    return area if is_of_area(context.doc, area) and token.dep_ not in MODIFIERS else None


def _is_town(context: Context, token: Token) -> bool:
    """
    One word behind "in" or "at" that the gazetteer has is a town, whatever the recogniser takes it for; so is what
    is shelled or entered.
    """
    if not token.i or token.ent_iob_ != "B" or (token.dep_ == "compound" and token.head.lower_ in w.BUILT):
        return False
    region = first_conjunct(token).head.lower_ in _REGIONS  # "the Donetsk and Luhansk regions"
    placed = context.words[token.i - 1] in w.LOCATIVE or is_done_to(token) or region
    return (placed and bool(context.knowledge.place(token.text))) or is_visited(token, context.knowledge)


def _long_town(context: Context, token: Token) -> Tokens | None:
    """ "Reached El Fasher", "in Port Sudan": a town of several words, taken for a body, that the gazetteer has."""
    start = token.i
    while start and context.doc[start].ent_iob_ == "I":
        start -= 1
    ends = token.i + 1 == len(context.doc) or context.doc[token.i + 1].ent_iob_ != "I"
    placed = start > 0 and (context.words[start - 1] in w.LOCATIVE or is_done_to(token))
    if start == token.i or not (ends and placed):
        return None
    town = Tokens(start, token.i + 1)
    found = context.knowledge.place(context.doc.passage(*town))
    return town if found and found[0].precision == "city" else None


def _pronoun(context: Context, token: Token) -> Iterable[Phrase]:
    lower = context.words[token.i]
    if lower in w.FIRST_PERSON and context.quotes:
        at, person = Tokens(token.i, token.i + 1), w.FIRST_PERSON[lower]
        return (Phrase(head=token.i, tokens=at, form="pronoun", type=None, noun=person, plural=person == w.WE),)
    return _other_person(token, lower) if lower in _PRONOUNS else ()


def _other_person(token: Token, lower: str) -> Iterator[Phrase]:
    relative = lower in w.RELATIVE and token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj", "poss", "dative"}
    neither = lower == "neither" and token.dep_ == "nsubj"  # "neither was written down" may be of things
    both = neither or (lower in {"both", "two"} and token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj"})
    if not (lower in _PERSONAL or relative or both):
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


# What a token that stands in no name may be, by its part of speech.
_OTHERS: Mapping[str, Callable[[Context, Token], Iterable[Phrase]]] = {
    "PROPN": _proper,
    "NOUN": nominal,
    "ADJ": doer,
    "PRON": _pronoun,
    "DET": _pronoun,
    "NUM": _number,
}
