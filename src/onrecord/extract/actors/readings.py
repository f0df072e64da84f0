"""Which of several states an adjective means ("Congolese"), and which names of states mean a part of another."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from spacy.tokens import Span

from onrecord.extract.actors.surfaces import Match
from onrecord.extract.actors.text import Text
from onrecord.extract.actors.words import LOCATIVE
from onrecord.extract.drafts import Tokens
from onrecord.knowledge import Knowledge, Surface

# How many times as many people one of two namesakes must have to be meant where nothing else tells.
_FAR_LARGER = 10
# So many divisions of one state tell that a namesake of another state is one of them too.
_SEVERAL = 2
_PARTS_OF_DIVISIONS = frozenset({"county", "parish"})
# What each Korea is called where the other is named, and what goes on in other names: "the South-East", "the South of".
_HALVES = {"North": "PRK", "South": "KOR"}
_PART_OF = frozenset({"-", "of"})
# Parliaments that bear the name of their kind.
_OF_ANY_STATE = frozenset({"congress", "diet", "legislative council", "national diet", "houses of parliament"})
# The states beside the United States whose parliament is their Congress in English news.
_CHAMBERS = frozenset({"Senate", "House of Representatives"})
_CONGRESS = "Congress"
_HAVE_ONE = frozenset("ARG BOL BRA CHL COL CRI ECU GTM HND MEX PAN PER PHL PRY VEN".split())
# The share of the people of a capital that a town of its name must have to be meant; all of them, where it is in the
# state whose people are everywhere.
_MUCH_SMALLER, _WORLDWIDE = 0.1, "USA"
# Who heads a part of a state, and no state.
_OF_DIVISIONS = frozenset({"governor", "governors", "gov."})


def without_article(knowledge: Knowledge, doc: Text, match: Match) -> Match:
    """
    "The Republicans" at the head of a sentence, where any article has a capital: whoever is called so with the article
    or without it.
    """
    start, end = match.tokens
    if doc.written[start] != "The" or not doc[start].is_sent_start:
        return match
    more = knowledge.surfaces.get(doc.passage(start + 1, end), ())
    return Match(match.tokens, tuple(dict.fromkeys((*match.readings, *more))), division=match.division)


def settled(knowledge: Knowledge, matches: Sequence[Match]) -> Iterator[Match]:
    """
    The names of a text; those of several states mean the one that it names otherwise, or by far the larger; those of
    several bodies the one of a state that it names: "PTI" in Pakistan.
    """
    sure = {ids[0] for match in matches if len(ids := _actors(match)) == 1}
    for match in matches:
        ids = _actors(match)
        types = {knowledge.actors[ident].type for ident in ids} if len(ids) > 1 else set()
        chosen: str | None = None
        if types == {"state"}:
            named = [ident for ident in ids if ident in sure]
            chosen = named[0] if len(named) == 1 else _by_people(knowledge, ids)
        elif types == {"organization"}:
            named = [ident for ident in ids if knowledge.actors[ident].country in sure]
            chosen = named[0] if len(named) == 1 else None
        yield Match(match.tokens, tuple(r for r in match.readings if r.actor == chosen)) if chosen else match


def of_their_states(knowledge: Knowledge, doc: Text, matches: Sequence[Match]) -> Iterator[Match]:
    """
    The names of a text without those of parliaments that any state may have: "Congress" is of Peru where "Peru's" or
    "Peruvian" stands before it, or where the text names no other state.
    """
    states = {id for m in matches for id in _actors(m) if knowledge.actors[id].type == "state"}
    at = {match.tokens.end: match for match in matches}
    for match in matches:
        organ = knowledge.actors[match.readings[0].actor]
        if _is_chamber_of_another(knowledge, doc, match, at):
            continue
        if match.readings[0].form != "parliament" or doc.passage(*match.tokens).lower() not in _OF_ANY_STATE:
            yield match
            continue
        behind = match.tokens.start - (match.tokens.start > 0 and doc[match.tokens.start - 1].tag_ == "POS")
        owners = set(_actors(at[behind])) & states if behind in at else states if len(states) == 1 else set()
        if not owners and organ.country not in states and doc.passage(*match.tokens) == _CONGRESS:
            owners = set(_named_beside(doc, match, matches)) & _HAVE_ONE
        if not owners or organ.country in owners:
            yield match


def _is_chamber_of_another(knowledge: Knowledge, doc: Text, match: Match, at: Mapping[int, Match]) -> bool:
    """ "Manila's Senate", "the Philippine Senate": of the state before it, whichever chamber is the best known."""
    if doc.passage(*match.tokens) not in _CHAMBERS:
        return False
    behind = match.tokens.start - (match.tokens.start > 0 and doc[match.tokens.start - 1].tag_ == "POS")
    countries = {knowledge.actors[ident].country for ident in _actors(at[behind])} if behind in at else set()
    return bool(countries) and knowledge.actors[match.readings[0].actor].country not in countries


def _named_beside(doc: Text, match: Match, matches: Sequence[Match]) -> Iterator[str]:
    """Whom the sentence of a name names besides."""
    sentence = doc.sentence_of[match.tokens.start]
    yield from (id for m in matches if doc.sentence_of[m.tokens.start] == sentence for id in _actors(m))


def without_namesakes(knowledge: Knowledge, doc: Text, matches: Sequence[Match]) -> Iterator[Match]:
    """
    The names of a text without capitals behind "in" that are towns of the only state which it names: "in Tripoli", in
    a report on Lebanon.
    """
    capitals = {match.tokens for match in matches if {reading.form for reading in match.readings} == {"capital"}}
    named = {
        id for m in matches if m.tokens not in capitals for id in _actors(m) if knowledge.actors[id].type == "state"
    }
    state = named.pop() if len(named) == 1 else None
    for match in matches:
        placed = match.tokens in capitals and match.tokens.start > 0 and doc.words[match.tokens.start - 1] in LOCATIVE
        if not placed or not _is_of(knowledge, doc.passage(*match.tokens), state, _actors(match)):
            yield match


def _is_of(knowledge: Knowledge, town: str, state: str | None, capital_of: Sequence[str]) -> bool:
    """Whether a state has a town of this name that is not much smaller than the capital of the same name."""
    people = {place.country: place.population or 0 for place in reversed(knowledge.place(town))}
    largest = max((people.get(other, 0) for other in capital_of), default=0)
    share = 1 if state == _WORLDWIDE else _MUCH_SMALLER
    return state not in capital_of and people.get(state or "", 0) > share * largest


def halves(doc: Text, matches: Sequence[Match]) -> Iterator[Match]:
    """The names of a text with "the North" and "the South" where it names a Korea."""
    yield from matches
    if not any(ident in _HALVES.values() for match in matches for ident in _actors(match)):
        return
    taken = {at for match in matches for at in range(*match.tokens)}
    for token in doc[1:]:
        ident = _HALVES.get(token.text) if token.nbor(-1).lower_ == "the" and token.i not in taken else None
        goes_on = token.i + 1 < len(doc) and (doc[token.i + 1].text in _PART_OF or doc[token.i + 1].pos_ == "PROPN")
        if ident and not goes_on:
            yield Match(Tokens(token.i, token.i + 1), (Surface(actor=ident, form="name"),))


def _actors(match: Match) -> list[str]:
    return sorted({reading.actor for reading in match.readings})


def _by_people(knowledge: Knowledge, ids: Iterable[str]) -> str | None:
    people = sorted(((_population(knowledge, ident), ident) for ident in ids), reverse=True)
    return people[0][1] if people[0][0] > _FAR_LARGER * people[1][0] else None


def _population(knowledge: Knowledge, ident: str) -> int:
    places = knowledge.place(knowledge.actors[ident].name)
    return next((p.population or 0 for p in places if p.precision == "country" and p.country == ident), 0)


def namesakes(knowledge: Knowledge) -> frozenset[str]:
    """The states of which a division of another state has a name."""
    names = ((words, r.actor) for words, readings in knowledge.surfaces.items() for r in readings)
    states = ((words, ident) for words, ident in names if knowledge.actors[ident].type == "state")
    return frozenset(ident for words, ident in states if _around(knowledge, words, ident))


def with_divisions(knowledge: Knowledge, doc: Text, matches: Sequence[Match], alike: Set[str]) -> Iterator[Match]:
    """
    The names of a text, where what shows that one is a part of another state counts for all of its places but those
    where it is joined to a state: "troops from Niger and Mali". `alike` are the states that have namesakes.
    """
    if not any(reading.actor in alike for match in matches for reading in match.readings):
        yield from matches
        return
    parts = {doc.passage(*m.tokens): part for m in matches if (part := _division(knowledge, doc, m))}
    parts |= dict(_beside_divisions(knowledge, doc, matches))
    named = {at for match in matches for at in range(*match.tokens)} if parts else set()
    for match in matches:
        joined = bool(parts) and any(token.i in named for token in doc.root(*match.tokens).conjuncts)
        part = None if joined else parts.get(doc.passage(*match.tokens))
        yield Match(match.tokens, (Surface(actor=part, form="name"),), division=True) if part else match


def _around(knowledge: Knowledge, name: str, state: str) -> str | None:
    """The other state of which a division has the name of a state."""
    divisions = (p for p in knowledge.place(name) if p.precision == "admin1" and p.country != state)
    return next((p.country for p in divisions if p.country in knowledge.actors), None)


def _beside_divisions(knowledge: Knowledge, doc: Text, matches: Sequence[Match]) -> Iterator[tuple[str, str]]:
    """
    Names of states that stand among divisions of another ("Georgia, Alabama and Florida"), each with that other;
    none that the text names by its people or capital too.
    """
    named = Counter(ids[0] for match in matches if len(ids := _actors(match)) == 1)
    namesakes: dict[str, str | None] = {}
    for match in matches:
        ids, name = _actors(match), doc.passage(*match.tokens)
        state = ids[0] if len(ids) == 1 else None
        if state is not None and name not in namesakes:
            namesakes[name] = _around(knowledge, name, state)
        country = namesakes.get(name)
        if state is None or country is None:
            continue
        alike = sum(doc.passage(*m.tokens) == name for m in matches)
        others = [span for span in _divisions(knowledge, doc, country, name) if span.text != name]
        joined = {token.i for token in doc.root(*match.tokens).conjuncts}
        beside = any(span.root.i in joined for span in others)
        within = any(knowledge.place(span.text)[0].admin == name for span in others)  # "Georgia ... in Atlanta"
        if named[state] == alike and (beside or within or len({span.text for span in others}) >= _SEVERAL):
            yield name, country


def _divisions(knowledge: Knowledge, doc: Text, country: str, name: str) -> Iterator[Span]:
    """The divisions of a country that a text names, and the towns in the division of some name."""
    for ent in doc.ents:
        if ent.label_ in {"GPE", "LOC"}:
            places = knowledge.place(ent.text)
            of_it = bool(places) and (places[0].precision == "admin1" or places[0].admin == name)
            if of_it and places[0].country == country:
                yield ent


def _division(knowledge: Knowledge, doc: Text, match: Match) -> str | None:
    """The state of which a name means a part: "the governor of Georgia", "Savannah, Georgia"."""
    ids, (start, end) = _actors(match), match.tokens
    if len(ids) != 1 or len(doc) < 2 or knowledge.actors[ids[0]].type != "state":
        return None
    before, joint = doc[max(0, start - 2)], doc[start - 1].text if start else ""
    after = doc[end + (doc[end].tag_ == "POS")] if end + 1 < len(doc) else before
    headed = (joint == "of" and before.lower_ in _OF_DIVISIONS) or after.lower_ in _OF_DIVISIONS
    town = before.text if joint == "," and before.ent_type_ in {"GPE", "LOC"} else None
    county = joint == "," and before.lower_ in _PARTS_OF_DIVISIONS
    if not (headed or town or county):
        return None
    country = _around(knowledge, doc.passage(start, end), ids[0])
    if county:
        return country
    towns = {p.country for p in knowledge.place(town)} if town else {country}
    return country if country in towns and ids[0] not in towns else None
