"""Which country, or body of countries, a noun phrase belongs to by the words in and behind it."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from onrecord.extract.actors import body_words as b
from onrecord.extract.actors import words as w
from onrecord.extract.actors.context import Context
from onrecord.extract.actors.seats import body_at
from onrecord.extract.actors.state_relations import TO_OTHERS
from onrecord.extract.actors.town_bodies import is_town_of_body, owns_office
from onrecord.extract.drafts import Tokens
from onrecord.knowledge import Place

MODIFIERS = frozenset({"amod", "compound", "nmod", "poss"})
_DESCRIBED = frozenset({"amod", "compound", "poss"})  # "the Lebanese minister's adviser"
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_TONGUES = frozenset({"language", "speaking"})
# Whom somebody does this to comes from where "from" tells, and is not taken from there.
_MET_FROM = w.RECEIVING | frozenset(
    "meet interview arrest hold detain question recruit hire train treat invite".split()
)
_BESIDE_MAINLAND = frozenset({"TWN", "HKG", "MAC"})  # of whom China is the mainland
_JOINTS = frozenset({"and", ","})
_PARTS = frozenset({"greater", "upper", "lower", "central", "downtown", "inner", "outer", "old"})  # of a town or region
_NEAR = 3  # tokens before a noun among which "ethnic" is its own
_FAR_LARGER = 5  # how many times as many people a namesake must have to be the one that is meant
_SMALL = 50_000  # people of a town
_CITY = 300_000  # people of a town that a word alone tells
_PEOPLE_OF_PROVINCE = 500_000  # of whom the gazetteer has no number


def countries_of(context: Context, token: Token) -> list[tuple[str, Token]]:
    """
    Codes of countries that modify a noun, each with its word; several where joined ("Thai and Lao envoys").

    First what stands before it (adjectives, possessives, bodies such as the UN), then "of"- and "from"-phrases, then
    where the people live.
    """
    if "ethnic" in context.words[max(0, token.i - _NEAR) : token.i]:
        return _behind(context, token)  # "ethnic Serbs in Croatia" belong to where they live
    if (
        token.i > 1
        and context.words[token.i - 1] == "-"
        and context.words[token.i - 2] in context.knowledge.roles.former
    ):
        token = context.doc[token.i - 2]  # "a Croat ex-soldier": the parse hangs the adjective on "ex"
    own = MODIFIERS - {"poss"} if token.lemma_ in w.RELATIONAL | w.COUNTERPART else MODIFIERS
    before = [pair for child in token.lefts if child.dep_ in own for pair in _before(context, child)]
    if token.lemma_ in TO_OTHERS and all(child.dep_ != "poss" for child in token.lefts):
        return [pair for pair in before if not _is_state(context, pair[1])]  # "NATO allies", but "U.S. allies"
    states = [pair for pair in before if context.reading(pair[1].i) is None or _is_state(context, pair[1])]
    if len(states) == 1 and token.tag_ in {"NNS", "NNPS"}:
        at = states[0][1].i
        states = [*_joined_before(context, at), *states, *_joined_behind(context, at, token.i)]
    if states or before or token.lemma_ in w.RELATIONAL:
        return states or before
    return _behind(context, token) or _of_first(context, token)


def _of_first(context: Context, token: Token) -> list[tuple[str, Token]]:
    """ "Peru's ministers and senior officials": the possessor before joined nouns has them all."""
    if token.dep_ != "conj" or token.tag_ not in {"NNS", "NNPS"}:
        return []
    if any(child.dep_ in {"det", "poss", "nummod"} for child in token.lefts):
        return []
    owners = (child for child in token.head.lefts if child.dep_ == "poss" and child.tag_ == "NNP")
    return [pair for owner in owners if _is_state(context, owner) for pair in _before(context, owner)]


def _joined_before(context: Context, at: int) -> Iterator[tuple[str, Token]]:
    """
    "Lao and Thai border guards", "Lao, Thai leaders agree": what is joined to an adjective, wherever the parse hangs
    it; by a comma alone in a headline.
    """
    joint = context.words[at - 1] if at > 1 else ""
    first = context.matches.get(at - 2) if joint in _JOINTS else None
    if first is None or not is_adjective(context, at):
        return
    heads = first.tokens.start == 0 or context.doc[first.tokens.start].is_sent_start
    actor = context.reading(at - 2)
    if actor and actor.country and is_adjective(context, at - 2) and (heads or joint == "and"):
        yield actor.country, context.doc[at - 2]


def _joined_behind(context: Context, at: int, end: int) -> Iterator[tuple[str, Token]]:
    """ "Lao and Thai river police": the parse hangs the second adjective on the river."""
    joined = at + 2 < end and context.words[at + 1] == "and" and is_adjective(context, at)
    actor = context.reading(at + 2) if joined and is_adjective(context, at + 2) else None
    if actor and actor.country:
        yield actor.country, context.doc[at + 2]


def is_adjective(context: Context, at: int) -> bool:
    """Whether a word is the adjective of a state, and no name of it: "Thai"."""
    match = context.matches.get(at)
    states = match is not None and all(context.knowledge.actors[r.actor].type == "state" for r in match.readings)
    return states and match is not None and {r.form for r in match.readings} <= {"adjective", "demonym"}


def _is_state(context: Context, token: Token) -> bool:
    actor = context.reading(token.i)
    return actor is not None and actor.type == "state"


def _before(context: Context, token: Token) -> Iterator[tuple[str, Token]]:
    if token.lower_ in _TONGUES:
        return  # "an English-language school in Lima"
    if token.i > 1 and context.words[token.i - 1] == "-" and context.words[token.i - 2] in w.SIDING:
        return  # "pro-Russian rebels"
    if token.lower_ == "mainland" and not _BESIDE_MAINLAND.isdisjoint(context.states):
        yield "CHN", token  # "mainland vessels", as Taiwan has it
    if "-" in token.text:
        yield from _led_by(context, token)
    actor = context.reading(token.i)
    if actor and actor.country and actor.type != "person":
        yield actor.country, token
    elif is_placed(context, token) and (country := place_country(context, token)):
        yield country, token
    if token.lower_ in w.GOVERNMENT and token.i and (country := context.leaders.get(context.doc[token.i - 1].text)):
        yield country, token  # "Trump administration officials"
    for child in token.children:
        led = token.lower_ in w.LED and child.i < token.i  # "Kenyan-led force", "a Lima-based institute"
        national = child.dep_ == "amod" or (child.dep_ == "compound" and is_adjective(context, child.i))
        if child.dep_ == "conj" or led or (national and token.dep_ in _DESCRIBED):
            yield from _before(context, child)


def _behind(context: Context, token: Token) -> list[tuple[str, Token]]:
    lemma = token.lemma_.lower()
    staff = lemma in w.STAFF and any(child.dep_ == "poss" for child in token.lefts)  # "its team in Sittwe"
    if lemma in w.SENT and any(child.tag_ == "PRP$" for child in token.lefts):
        return []  # "recalled its ambassador from Lima"
    wide = lemma in w.COUNTERPART or not (lemma in w.ABROAD or staff)
    prepositions = w.OF | w.RESIDENCE if wide else w.OF
    prepositions |= {preposition for preposition, nouns in w.ON_BEHALF.items() if lemma in nouns}
    at_work = {"at"} if lemma in w.AT_WORK else set()
    if come := _who_come_from(context, token):
        return come
    return [
        pair
        for child in token.rights
        if (child.dep_ == "prep" and child.lower_ in prepositions | at_work)
        or (child.dep_ == "acl" and child.lemma_ in w.STAYING | w.COMMANDED)
        or (child.dep_ == "relcl" and (_has_its_seat(child) or child.lemma_ in w.ORIGIN))
        for noun in _objects(child)
        for pair in _named_behind(context, token, child, noun)
    ]


def _who_come_from(context: Context, token: Token) -> list[tuple[str, Token]]:
    """ "Received bishops from Lima": of whom, though the parse has it that they were received from there."""
    behind = context.doc[token.i + 1] if token.i + 1 < len(context.doc) else token
    verb = token.head
    received = token.dep_ == "dobj" and verb.lemma_ in _MET_FROM and behind.head == verb
    if not received or behind.lower_ != "from":
        return []
    places = (noun for noun in behind.children if noun.dep_ == "pobj")
    return [pair for place in places for pair in _named_behind(context, token, behind, place)]


def _named_behind(context: Context, token: Token, joint: Token, noun: Token) -> Iterator[tuple[str, Token]]:
    """ "Judges at the Dawn Court", "a spokesman in Brussels": whom the words behind a noun name."""
    if joint.lower_ == "at":
        actor = context.reading(noun.i)
        yield from [(actor.country, noun)] if actor and actor.country and actor.type == "organization" else []
    elif joint.lower_ == "in" and (body := body_at(context, token, noun)):
        yield body, noun
    else:
        yield from _named(context, noun)


def _has_its_seat(verb: Token) -> bool:
    """ "A firm that has its headquarters in Lima", "that is based in Lima"."""
    return verb.lemma_ in b.SEATED or (
        verb.lemma_ == "have" and any(c.dep_ == "dobj" and c.lower_ in b.SEATS for c in verb.rights)
    )


def _objects(preposition: Token) -> Iterator[Token]:
    for child in preposition.children:
        if preposition.lemma_ in w.COMMANDED and child.dep_ != "agent":
            continue  # "troops sent to Mali"
        if preposition.lemma_ in w.ORIGIN and child.lower_ != "from":
            continue  # "a driver who came to Lima from Quito"
        if child.dep_ == "pobj":
            yield child
        elif child.dep_ in {"prep", "agent"} or (child.dep_ == "dobj" and child.lower_ in b.SEATS):
            yield from _objects(child)


def _named(context: Context, token: Token) -> Iterator[tuple[str, Token]]:
    actor = context.reading(token.i)
    if actor and actor.country and actor.type in {"state", "organization"}:
        yield actor.country, token
    elif token.pos_ == "PROPN" and (country := place_country(context, token)):
        yield country, token
    else:  # "the government of Sindh province", "residents of the Togolese town"
        yield from (pair for child in token.lefts if child.dep_ in MODIFIERS for pair in _before(context, child))
    for child in token.children:
        if child.dep_ == "conj":
            yield from _named(context, child)


def _led_by(context: Context, token: Token) -> Iterator[tuple[str, Token]]:
    """ "A U.S.-led force", "a U.S.-based firm": one word, for the tokenizer parts no hyphen behind a full stop."""
    leader, _, led = token.text.rpartition("-")
    country = context.knowledge.country_of(leader) if led in w.LED else None
    if country:
        yield country, token


def place_country(context: Context, token: Token) -> str | None:
    """The country of a town or province of the gazetteer, where its name leaves no doubt; "the Gulf" is nowhere."""
    if token.lower_ in w.FEATURES | w.DIRECTIONS | w.REGIONS and not _has_name_before(token):
        return None
    if token.lower_ in b.ORGANIZATION and token.ent_type_ not in _PLACES:
        return None  # "a spokesman for the Central Bank"
    if token.lower_ == w.AMERICA and token.i and context.words[token.i - 1] in w.PARTS_OF_AMERICA:
        return None
    if token.lower_ in w.BUILT and not context.knowledge.place(_capitals(token)):
        return None
    if town := hyphened_town(context, token.i):
        return context.knowledge.place(context.doc.passage(*town))[0].country
    if _is_cut_short(context, token):
        return None
    start = token.i
    while start > 0 and token.nbor(start - token.i - 1).pos_ == "PROPN" and start - 1 not in context.names:
        start -= 1
    nameless = token.lower_ in w.FEATURES | w.DIRECTIONS  # "Silicon Valley" is not the town of Valley
    for first in range(start, token.i + 1 - nameless):
        if first > start and _goes_on_before(context, first):
            continue
        name = context.doc.passage(first, token.i + 1)
        if places := context.knowledge.place(name):
            meant = _meant(context, name, places)
            return meant.country if meant and not _is_astray(context, meant) else None
    return None


def _goes_on_before(context: Context, at: int) -> bool:
    """ "Nueva | Ecija" is no "Ecija": the recogniser has the words before in one name; "northern | Mali" is Mali."""
    token = context.doc[at]
    joined = token.ent_iob_ == "I" and token.ent_type_ in _PLACES
    return joined and context.words[at - 1] not in w.DIRECTIONS | _PARTS


def _is_cut_short(context: Context, token: Token) -> bool:
    """ "| San | Bruno": the first word of a longer name is another town."""
    at = token.i + 1
    goes_on = at < len(context.doc) and context.doc.parts[at] == "PROPN" and context.doc[at].ent_iob_ == "I"
    return goes_on and token.ent_type_ in _PLACES


def hyphened_town(context: Context, at: int) -> Tokens | None:
    """The town of the gazetteer in whose name with hyphens a word stands: "Croix-des-Bouquets" is no "Croix"."""
    start, end = at, at + 1
    while start > 1 and _joins(context, start - 1):
        start -= 2
    while end + 1 < len(context.doc) and _joins(context, end):
        end += 2
    known = end - start > 1 and context.knowledge.place(context.doc.passage(start, end))
    return Tokens(start, end) if known and at not in context.names else None


def _joins(context: Context, at: int) -> bool:
    """Whether a hyphen stands between two words without white space."""
    return context.doc.written[at] == "-" and not (context.doc[at - 1].whitespace_ or context.doc[at].whitespace_)


def _capitals(token: Token) -> str:
    """The capitalised words that end in a token."""
    start = token.i
    while start and token.doc[start - 1].text[:1].isupper():
        start -= 1
    return " ".join(other.text for other in token.doc[start : token.i + 1])


def _has_name_before(token: Token) -> bool:
    return token.i > 0 and token.nbor(-1).pos_ == "PROPN"


def is_province(context: Context, token: Token) -> bool:
    """One capitalised word that the gazetteer has as a province, whatever the recogniser takes it for: "Crimea"."""
    if token.pos_ != "PROPN" or token.ent_iob_ == "I" or token.i in context.names:
        return False
    of_people = token.ent_type_ == "NORP" and token.dep_ == "compound"  # "an Idaho Republican"
    if token.ent_type_ != "ORG" and not (of_people or owns_office(token, context.knowledge)):
        return False
    goes_on = not of_people and token.i + 1 < len(context.doc) and context.doc[token.i + 1].ent_iob_ == "I"
    places = () if goes_on and context.doc[token.i + 1].tag_ != "POS" else context.knowledge.place(token.text)
    return bool(places) and places[0].precision == "admin1"


def is_placed(context: Context, token: Token) -> bool:
    """Whether a word before a noun is a town or province: "Lima port workers", "a Marseille prosecutor"."""
    return token.ent_type_ in _PLACES or is_province(context, token) or is_city(context, token)


def is_city(context: Context, token: Token) -> bool:
    """ "A | Karachi | traders' association": one capitalised word that is a city, taken for a body or for nothing."""
    if token.i not in context.names and is_town_of_body(token, context.knowledge):
        return True
    if token.pos_ != "PROPN" or token.dep_ not in MODIFIERS or token.ent_type_ not in {"ORG", ""}:
        return False
    at = token.i
    alone = token.ent_iob_ != "I" and (at + 1 == len(context.doc) or context.doc[at + 1].ent_iob_ != "I")
    part = context.doc.parts[at - 1] == "PROPN" if at else False
    if not alone or part or at in context.names or token.text in context.knowledge.given_names:
        return False
    return any((place.population or 0) >= _CITY for place in context.knowledge.place(token.text)[:1])


def _meant(context: Context, name: str, places: Sequence[Place]) -> Place | None:
    """Which of some namesakes is meant: the only large one of a state that is named, else the one beyond doubt."""
    large = [place for place in places if place.precision != "city" or place.is_large]
    named = {place.country: place for place in reversed(large) if place.country in context.states}
    if len(named) == 1:
        return next(iter(named.values()))
    return places[0] if _is_sure(name, places) else None


def _is_sure(name: str, places: Sequence[Place]) -> bool:
    """
    Whether the first of some namesakes is the one that is meant: alone, far larger, or a province beside towns; or
    larger, where it alone is so spelled.
    """
    first, rivals = places[0], [p for p in places[1:] if p.country != places[0].country]
    if not rivals or first.precision == "country":
        return True
    towns = first.precision == "admin1" and all(p.precision == "city" for p in rivals)
    people = max(first.population or 0, _PEOPLE_OF_PROVINCE * towns)
    alone = first.name == name and all(rival.name != name for rival in rivals)
    return people > (1 if alone else _FAR_LARGER) * (rivals[0].population or 0)


def _is_astray(context: Context, place: Place) -> bool:
    """A small town of a third state, in a report that names two, is a namesake of one that the gazetteer lacks."""
    small = place.precision == "city" and (place.population or 0) < _SMALL
    return small and len(context.states) > 1 and place.country not in context.states


def leader_country(context: Context, token: Token) -> str | None:
    """The country of the leader whose surname stands before a government: "the Biden administration"."""
    for child in token.lefts:
        if child.dep_ in MODIFIERS and (country := context.leaders.get(child.text)):
            return country
    return None


def seat_country(context: Context, token: Token) -> str | None:
    """ "The government in Lima" is the one of that capital's country, whatever the parse makes of "in"."""
    if token.i + 2 >= len(context.doc) or context.doc[token.i + 1].lower_ not in w.RESIDENCE:
        return None
    actor = context.reading(token.i + 2)
    return actor.country if actor and actor.type == "state" else None
