"""Common nouns for actors: governments, bodies, office-holders and kinds of people."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from onrecord.extract.actors import body_words as b
from onrecord.extract.actors import words as w
from onrecord.extract.actors.belonging import (
    countries_of,
    is_adjective,
    leader_country,
    place_country,
    seat_country,
)
from onrecord.extract.actors.bodies import NAMED, is_called, is_power, of_modifiers, organ
from onrecord.extract.actors.context import Context
from onrecord.extract.actors.extent import is_definite, left_edge, partitive, with_complement
from onrecord.extract.actors.grammar import OBJECTS, SUBJECTS
from onrecord.extract.actors.headlines import takes_verb
from onrecord.extract.actors.mistaken import is_called_before
from onrecord.extract.actors.named_by_kind import body_described
from onrecord.extract.actors.no_actors import is_civil_craft, is_none
from onrecord.extract.actors.official_titles import with_charge, written
from onrecord.extract.actors.persons import gender_of
from onrecord.extract.actors.phrase import Phrase, place
from onrecord.extract.actors.secret_services import secret_service
from onrecord.extract.actors.state_relations import are_states, is_neighbour_state
from onrecord.extract.drafts import Tokens
from onrecord.knowledge import Knowledge, RoleEntry
from onrecord.knowledge.roles import SECTOR_OF_FORMER, TO_COME
from onrecord.model import ActorType, Role

_NOMINAL = frozenset({"NOUN", "PROPN"})
_MODIFIERS = frozenset({"compound", "nmod", "amod"})
_PLURALS = frozenset({"NNS", "NNPS"})
_MEMBER, _SOURCE = "member", "source"
_OF_SEATS = frozenset({"metonym", "government"})
_RANKS = frozenset({"member", "official"})  # levels of offices of which there are many kinds: "air force officers"
_WORKER = "worker"
_TEAM = "team"
_SEVERAL = frozenset({"group", "organization"})
_NUMBER = "number"  # "his opposite number"
_HEAD = "head"
_OF_PERSONS = frozenset({"his", "her", "my", "your"})
_ANY_MINISTER = "minister"
_ONE = frozenset({"one", "a"})
_WHOSE = frozenset({"of", "for"})
_GIVING = frozenset("promise give offer grant deny send pay owe hand award refuse issue lend".split())
_SOME = frozenset({"a", "an", "any", "no"})
_IN_ARMS = frozenset({"ruling", "mutinous", "renegade", "putschist", "coup", "junta"})
_SIDE = "side"
_EX, _AFFAIRS = "ex", frozenset({"affaires", "d'affaires", "d’affaires"})  # "a chargé d'affaires"
_RICHEST = "richest"
_OF_JUSTICES = frozenset({"chief", "court"})


def is_nominal_actor(context: Context, token: Token) -> bool:
    """Whether a noun is one for people, a body or an office."""
    lemma = token.lemma_.lower()
    return (
        lemma in b.ORGANIZATION or lemma in context.knowledge.agents or context.knowledge.role(token.lower_) is not None
    )


def nouns_for_actors(knowledge: Knowledge) -> frozenset[str]:
    """The words, in lower case, in which a phrase for people, a body or an office can end."""
    own = (
        b.ORGANIZATION | w.GOVERNMENT | w.COUNTRY | w.SIDE | w.RELATIONAL | w.COUNTERPART | w.PARTITIVE | w.KIN
        | w.STAFF | w.SETTLEMENT | w.CRAFT | w.SINGLE | w.AREAS | b.GENUS | w.SEVERAL.keys() | {_NUMBER}
        | w.PARTS_OF_STATES | {w.SHADOW} | w.OWN_PEOPLE.keys() | TO_COME
    )  # fmt: skip
    agents = {noun.replace("-", " ").split()[-1] for noun in knowledge.agents}
    titles = {word for title in knowledge.roles.titles for word in title.split()}
    return frozenset(own | agents | titles | knowledge.functions.lasts | knowledge.roles.former)


def _may_name(context: Context, token: Token) -> bool:
    """Whether a noun can name somebody at all."""
    lower = context.words[token.i]
    if lower == "pm" and token.i and context.doc[token.i - 1].like_num:
        return False  # "at 5:00 PM"
    if lower in context.nouns or lower.endswith(("men", "women")) or token.lemma_.lower() in context.nouns:
        return True
    return context.doc.written[token.i][:1].isupper() and (
        token.ent_type_ in NAMED or is_called(context, token) or body_described(context.doc, token) is not None
    )


def is_counterpart(token: Token) -> bool:
    """ "Her Thai counterpart", "his opposite number"."""
    lemma = token.lemma_.lower()
    return lemma in w.COUNTERPART or (lemma == _NUMBER and any(child.lower_ == "opposite" for child in token.lefts))


def nominal(context: Context, token: Token) -> Iterable[Phrase]:
    """Whom a common noun names; several where joined adjectives name one each."""
    found = _named(context, token) if _may_name(context, token) else ()
    return _under(token.head, found) if _is_joined_to_adjective(context, token) else found


def _is_joined_to_adjective(context: Context, token: Token) -> bool:
    """ "Kyrgyz and Tajik border guards": the parse joins the guards to an adjective that is theirs too."""
    first = token.head
    if token.dep_ != "conj" or token.tag_ not in _PLURALS or not is_adjective(context, first.i):
        return False
    return any(pair[1].i == first.i for pair in countries_of(context, token))


def _under(head: Token, found: Iterable[Phrase]) -> Iterator[Phrase]:
    """Phrases, known under another token than their noun."""
    for phrase in found:
        phrase.head = head.i
        yield phrase


def _named(context: Context, token: Token) -> Iterator[Phrase]:
    modifies = token.dep_ in _MODIFIERS and (noun := token.head).i > token.i and context.doc.parts[noun.i] in _NOMINAL
    if modifies and not (takes_verb(context, token) or _is_given_to(token)):
        yield from doer(context, token)
        return
    if token.dep_ == "npadvmod" and token.i + 2 < len(context.doc) and context.words[token.i + 1] == "-":
        return  # "the Republican-led house"
    lemma = token.lemma_.lower()
    if (lemma in w.ALSO_CORPSES and _are_corpses(token)) or (lemma in b.ALSO_POWERS and is_power(token, lemma)):
        return
    if is_none(context, token, lemma):
        return
    start = left_edge(context, token)
    tokens = Tokens(start, token.i + 1)
    countries = countries_of(context, token)
    phrase = _government(context, token, tokens, countries) or secret_service(context, token, countries)
    phrase = phrase or organ(context, token, tokens, countries)
    if phrase is None:
        yield from _people(context, token, tokens, countries)
    elif len(dict(countries)) > 1 and phrase.plural and phrase.type == "organization":
        yield from _organ_of_each(context, token, tokens, countries)
    else:
        yield phrase


def _is_given_to(token: Token) -> bool:
    """ "Promised her | followers | visas": several people to whom a thing is given, in the parse one with the thing."""
    thing, beside = token.head, token.i + 1 == token.head.i
    given = thing.dep_ == "dobj" and thing.head.lemma_ in _GIVING and thing.head.i < token.i
    return given and beside and token.tag_ == "NNS" and thing.tag_ == "NNS" and thing.text.islower()


def _organ_of_each(
    context: Context, token: Token, tokens: Tokens, countries: list[tuple[str, Token]]
) -> Iterator[Phrase]:
    """ "Police from Togo and Benin", "the Thai and Lao armies": the body of each, by the words that are its own."""
    for index, pair in enumerate(countries):
        at, last = pair[1].i, index + 1 == len(countries)
        own = tokens if at > token.i else Tokens(at, tokens.end if last else at + 1)
        if phrase := organ(context, token, tokens, [pair]):
            phrase.tokens = own
            phrase.name = f"{context.doc.passage(at, at + 1)} {token.text}" if phrase.name else None
            yield phrase


def _are_corpses(token: Token) -> bool:
    """ "Nine bodies were found", "the bodies of two hikers"; "regulatory bodies" are bodies of another kind."""
    told = any(child.pos_ in {"ADJ", "PROPN", "NOUN"} for child in token.lefts)
    of = any(child.lower_ == "of" for child in token.rights)
    counts = (child for child in token.lefts if child.dep_ == "nummod" and token.doc[child.i + 1].text != "-")
    return any(True for _ in counts) or (not told and (of or token.tag_ == "NNS"))


def doer(context: Context, token: Token) -> Iterable[Phrase]:
    """Whose act the noun behind names: "a government drone strike", "rebel shelling", "police gunfire"."""
    lemma = token.lemma_.lower()
    return _doer(context, token, lemma) if lemma in w.DOERS else ()


def _doer(context: Context, token: Token, lemma: str) -> Iterator[Phrase]:
    act = token.head
    while act.dep_ == "compound" and act.head.i > act.i:
        act = act.head
    if act.i <= token.i or act.lemma_.lower() not in w.DEEDS:
        return
    tokens = Tokens(token.i, token.i + 1)
    countries = countries_of(context, token) or countries_of(context, act)
    phrase = _government(context, token, tokens, countries) or organ(context, token, tokens, countries)
    if phrase:
        phrase.definite = True
        yield phrase
    elif (sectors := context.knowledge.agents.get(lemma)) is not None:
        yield Phrase(
            head=token.i, tokens=tokens, form="nominal", type="group", sectors=sectors, noun=lemma, plural=True,
            country=countries[0][0] if countries else None, rule="noun",
        )  # fmt: skip


def _government(context: Context, token: Token, tokens: Tokens, countries: list[tuple[str, Token]]) -> Phrase | None:
    """The government of a country is the country: "the Biden administration", "Peruvian authorities"."""
    if token.lower_ not in w.GOVERNMENT or (token.i > 1 and token.nbor(-1).text == "-"):  # "anti-government"
        return None
    one = len(dict(countries)) == 1  # "the North Korean government": both words are of one state
    country = countries[0][0] if one else leader_country(context, token) or seat_country(context, token)
    if any(child.lower_ in _SOME for child in token.lefts):  # "a new government for Mali" is none that there is
        country = None
    local = _is_local(context, token)
    state = context.knowledge.actors.get(country) if country and not local else None
    definite = is_definite(token)
    return Phrase(
        head=token.i,
        tokens=tokens,
        form="name" if state else "nominal",
        type="organization" if local else "state",
        name=context.doc.passage(*tokens) if state else None,
        country=country,
        sectors=("GOV",),
        known=state.id if state else None,
        noun="government",
        plural=token.tag_ in {"NNS", "NNPS"},
        definite=definite,
        rule="government",
    )


def _is_local(context: Context, token: Token) -> bool:
    """ "The city government", "California authorities": those of a part of the state."""
    named = (child.i for child in token.lefts if child.dep_ in {"compound", "nmod"} and child.ent_type_ == "GPE")
    return any(child.lower_ in w.LOCAL for child in token.lefts) or any(at not in context.matches for at in named)


def _people(context: Context, token: Token, tokens: Tokens, countries: list[tuple[str, Token]]) -> Iterator[Phrase]:
    """Persons and groups by what they are: "the foreign minister", "protesters", "her Thai and Lao counterparts"."""
    if token.lower_ in b.SELLERS and is_called_before(context.doc, token.i + 1) and _goes_on(context, token.i + 1):
        return  # "the oil trader Valmor"
    if token.lower_ == w.SHADOW:
        yield from filter(None, [_shadow(token, tokens)])
        return
    inner = partitive(token)
    if _is_measure(token, inner):
        return
    member = token.lemma_ == _MEMBER and any(child.dep_ == "poss" for child in token.lefts)
    if member and not (is_nominal_actor(context, inner) or countries_of(context, inner)):
        inner = token  # "stripped its members of immunity"
    lemma = "counterpart" if is_counterpart(token) else inner.lemma_.lower()
    if inner is not token:
        countries = countries or countries_of(context, inner)
    if lemma in w.COUNTRY and (named := _area(context, token, tokens, countries)):
        yield named
        return
    if lemma in w.ALSO_ABSTRACT and _is_abstract(context, token):
        return
    start = max(tokens.start, token.i * _is_behind_body(context, token))
    office = _office(context, start, tokens.end) if inner is token else None
    if lemma == _HEAD and _is_of_body(token):
        return
    owned = any(child.dep_ == "poss" for child in token.lefts) or (lemma in w.HOSTS and _is_of_guests(token))
    if lemma in w.KIN | w.HOSTS and owned:
        office = None  # "her father" is no priest, "her host" on no television
    neighbour = is_neighbour_state(context, token, lemma)
    if office and office.phrase in w.SOLE_TITLES and tokens.end - 1 == token.i:
        countries = [(w.SOLE_TITLES[office.phrase], token)]
    if office and office.phrase in w.OF_PARLIAMENT_OF_UNION and not any(word.i < token.i for _, word in countries):
        countries = [(w.UNION, token)]  # "MEPs in Brussels", but "a Greek MEP"
    if inner is token and (longer := with_complement(context, token, tokens)):
        tokens, office = longer
        countries = countries or countries_of(context, context.doc[tokens.end - 1])
    office = None if neighbour else office
    agents = None if neighbour or _is_no_agent(inner, lemma, countries) else _agents(context, inner, lemma)
    other = lemma in w.COUNTERPART or lemma in w.COUNTRY or lemma in w.SIDE or lemma in w.RELATIONAL
    other = other or (lemma in w.SEVERAL.keys() | w.PARTS_OF_STATES and is_definite(token))
    if office is None and agents is None and not other:
        return
    governments = are_states(context, token, lemma) or (not countries and _are_governments(token, lemma))
    agents = ("GOV",) if governments else agents
    one_of_them = inner is not token and token.lower_ == _MEMBER
    many = not {token.tag_, inner.tag_}.isdisjoint(_PLURALS)  # "a group of students"
    many = many and token.lower_ not in w.KIN | _AFFAIRS  # "his fiancée", a plural in the eyes of the tagger
    plural = not one_of_them and (many or bool(office and office.plural) or lemma in w.SEVERAL)
    if lemma == _SIDE and token.tag_ == "NN" and countries and countries[0][1].i < token.i:
        agents, governments = ("GOV",), True  # "Peru's side was led by its envoy"
    kind = "group" if governments else _type_of_people(lemma, plural, office, named=agents is not None)
    kind = "person" if one_of_them and kind in _SEVERAL else kind  # "a member of the ruling family"
    kind = kind or ("group" if agents and token.lemma_ == _MEMBER else None)  # "members of his own party"
    if kind == "person" and _is_counted_one(token):
        return
    base = Phrase(
        head=token.i,
        tokens=tokens,
        form="nominal",
        type=kind,
        sectors=_sectors_of_people(context, token, office, agents or ()),
        office=office,
        noun=lemma,
        plural=plural,
        gender=gender_of([token.lower_]),
        definite=is_definite(token),
        rule="noun",
    )
    yield from _one_for_each_country(context, base, countries)


def _office(context: Context, start: int, end: int) -> RoleEntry | None:
    """The office that words tell; "Peru's | ex-budget minister" has left it."""
    owner = next((at for at in range(end - 1, start, -1) if context.words[at] == "'s"), None)
    begin = owner + 1 if owner is not None and context.words[owner + 1] == _EX else start
    return context.knowledge.role(context.text(begin, end))


def _is_abstract(context: Context, token: Token) -> bool:
    """ "Bring justice to the victims"; "Peru's chief justice", "the justice" are persons."""
    titled = token.i > 0 and context.words[token.i - 1] in _OF_JUSTICES
    return token.tag_ == "NN" and not titled and not any(child.dep_ == "det" for child in token.lefts)


def _is_of_guests(token: Token) -> bool:
    """ "The host of the talks"; "the host of a talk show", "a radio host" are journalists."""
    of = (noun for child in token.rights if child.lower_ == "of" for noun in child.children)
    return any(noun.lemma_ in w.GATHERINGS for noun in of)


def _shadow(token: Token, tokens: Tokens) -> Phrase | None:
    """ "The minister ... her shadow, Ana Diaz, said": the opposition's speaker, where it does what persons do."""
    owned = any(child.dep_ == "poss" for child in token.lefts)
    named = any(child.dep_ == "appos" and child.pos_ == "PROPN" for child in token.rights)
    speaks = token.dep_ == "nsubj" and token.head.lemma_ in w.SPEAKING
    if not (owned and (named or speaks)):
        return None
    return Phrase(
        head=token.i, tokens=tokens, form="nominal", type="person", sectors=("OPP",), noun=w.SHADOW, definite=True,
        rule="noun",
    )  # fmt: skip


def _is_measure(token: Token, inner: Token) -> bool:
    """ "The number of voters fell", "parts of the country": no voters, and no state."""
    the = any(child.lower_ == "the" for child in token.lefts)
    return inner is not token and ((token.lower_ == _NUMBER and the) or inner.lemma_.lower() in w.COUNTRY)


def _is_of_body(token: Token) -> bool:
    """ "A bullet grazed his head": a part of the body; "his head of security", "its head" are officials."""
    owned = any(child.lower_ in _OF_PERSONS for child in token.lefts)
    return owned and not any(child.dep_ in {"prep", "appos"} for child in token.rights)


def _goes_on(context: Context, at: int) -> bool:
    return at < len(context.doc) and context.doc.parts[at] == "PROPN" and at not in context.names


def _is_no_agent(token: Token, lemma: str, countries: list[tuple[str, Token]]) -> bool:
    """ "Two helicopters crashed", "the market fell", "missiles hit": things do not act but for whom they belong to."""
    if lemma in w.WEAPONS or (lemma in w.CRAFT and token.dep_ == "pobj" and token.head.lower_ in w.ABOARD):
        return True
    owned = countries or any(child.dep_ in {"poss", "compound"} for child in token.lefts)
    acts = token.dep_ == "nsubj" and token.head.lemma_ not in w.SPEAKING
    adrift = lemma in w.CRAFT and not owned and token.head.lemma_ not in w.OF_CRAFT
    return acts and (lemma in w.CARRIERS or adrift)


def _are_governments(token: Token, lemma: str) -> bool:
    """ "Nine African governments objected", "several states": states that no word names one by one."""
    acting = token.dep_ in SUBJECTS | OBJECTS or (token.dep_ == "pobj" and token.head.dep_ == "agent")
    return lemma in w.OF_STATES and token.tag_ == "NNS" and acting and not is_definite(token)


def _is_counted_one(token: Token) -> bool:
    """ "600 head of cattle": what many have in the singular is no person."""
    counted = any(child.dep_ == "nummod" and child.lower_ not in _ONE for child in token.lefts)
    return counted and not token.text.endswith("s")


def _area(context: Context, token: Token, tokens: Tokens, countries: list[tuple[str, Token]]) -> Phrase | None:
    """ "Blue Nile state", "the Mexican state of Sonora" are parts of a country, "the state of Israel" is one."""
    of = next((child for child in token.rights if child.lower_ == "of"), None)
    named = next((noun for noun in of.children if noun.pos_ == "PROPN"), None) if of is not None else None
    actor = context.reading(named.i) if named is not None else None
    if actor and actor.type == "state":
        return Phrase(
            head=token.i, tokens=tokens, form="name", type="state", name=actor.name, country=actor.country,
            sectors=actor.sectors, known=actor.id, rule="state of",
        )  # fmt: skip
    names = [child for child in token.lefts if child.dep_ == "compound" and child.pos_ == "PROPN"]
    if token.lemma_.lower() not in w.AREAS or not (named or names):
        return None
    if (named or names[-1]).lower_ in w.FEATURES | w.DIRECTIONS:
        return None  # "the Gulf state"
    country = countries[0][0] if countries else place_country(context, (named or names[-1]))
    return place(tokens, token.i, country)


def _agents(context: Context, noun: Token, lemma: str) -> tuple[str, ...] | None:
    """The sectors of a noun for people, by itself, its compound ("riot police") or its ending ("horsemen")."""
    agents = context.knowledge.agents
    if lemma == w.ALSO_AN_ACCORD and not (noun.tag_ == "NNS" or countries_of(context, noun)):
        return None  # "a fair settlement"
    if lemma == w.ALSO_MIGHT and not (noun.tag_ == "NNS" and any(child.lower_ in w.OF_POWERS for child in noun.lefts)):
        return None
    if lemma in w.OWN_PEOPLE:
        return (w.OWN_PEOPLE[lemma],) if _are_own(context, noun, lemma) else None
    if lemma in w.SETTLEMENT:
        return of_modifiers(context, noun) or agents.get(lemma if lemma in b.COLLECTIVE else "") or ("CVL",)
    if lemma in w.CRAFT:
        own = agents.get(context.text(max(0, noun.i - 2), noun.i))  # "coast guard | cutters"
        if context.words[noun.i - 1] == "coalition":
            return ("MIL",)  # of states at war, not of parties
        if is_civil_craft(context, noun):
            return ("BUS",)
        return agents.get(lemma) or of_modifiers(context, noun) or own
    if lemma in w.STAFF:
        kinds = (w.KINDS_OF_OFFICE.get(child.lower_) for child in noun.lefts)
        if kind := next(filter(None, kinds), None):
            return (kind,)
        if lemma == _TEAM and any(child.dep_ == "poss" for child in noun.lefts):
            return ()  # "its team in Sittwe"
    if lemma in w.FIGHTERS and (of_whom := _kind_of_fighters(context, noun)):
        return of_whom
    if lemma in w.KIN or _are_men(noun):
        return agents.get(lemma) or ("CVL",)
    if (
        noun.i > 1
        and context.words[noun.i - 1] == "-"
        and (found := agents.get(f"{context.words[noun.i - 2]}-{lemma}"))
    ):
        return found  # "hostage-takers"
    for longer in () if _is_behind_body(context, noun) else (2, 1):  # "border patrol agents" are no spies
        if noun.i >= longer and (found := agents.get(f"{context.text(noun.i - longer, noun.i)} {lemma}")):
            return found
    if lemma in b.ALSO_THINGS:
        return None  # "the train station"
    return agents.get(lemma) or agents.get(noun.lower_) or (() if lemma in w.SINGLE else None)


def _are_own(context: Context, noun: Token, lemma: str) -> bool:
    """ "The king addressed his subjects", "the rabbi's flock": of one whose office it is to have such."""
    owned = any(child.dep_ == "poss" for child in noun.lefts)
    if lemma == w.CLIENT:
        return owned and any(word.removesuffix("s") in w.LAWYERS for word in context.words)
    over = w.PREACHING if lemma == "flock" else w.REIGNING
    return owned and (lemma == "flock" or noun.tag_ in _PLURALS) and not over.isdisjoint(context.words)


def _is_behind_body(context: Context, noun: Token) -> bool:
    """ "European Union | leaders": the word before is of the name of a body of states, and leads no workers."""
    actor = context.reading(noun.i - 1) if noun.i else None
    return actor is not None and actor.country in b.BODIES


def _are_men(noun: Token) -> bool:
    """ "Horsemen", "lobsterwomen"; "the abdomen" is in the singular."""
    return noun.lower_.endswith(("men", "women")) and noun.tag_ in _PLURALS


def _kind_of_fighters(context: Context, noun: Token) -> tuple[str, ...]:
    """ "Taliban gunmen", "Zeta gang gunmen": of whom it is told that they are, no gunmen that nobody knows."""
    actor = context.reading(noun.i - 1) if noun.i else None
    if actor and actor.type == "organization":
        return actor.sectors[:1]
    own = context.knowledge.agents.get(context.doc[noun.i - 1].lemma_.lower(), ()) if noun.i else ()
    return own if own and own[0] in w.ARMED_SECTORS else ()


def _type_of_people(lemma: str, plural: bool, office: RoleEntry | None, *, named: bool) -> ActorType | None:
    if office is None and not named and lemma not in w.RELATIONAL | w.COUNTERPART:
        return None
    if office is None and (lemma in w.SEVERAL or lemma in (w.COUNTRY | w.SIDE) - w.RELATIONAL):
        return None
    if plural:
        return "group"
    if office is None and lemma in b.COLLECTIVE:
        return "organization"
    if office or lemma in w.COUNTERPART or lemma in w.SINGLE:
        return "person"
    if lemma in w.RELATIONAL:
        return "group" if named else None
    return "person" if lemma.endswith(w.AGENT_ENDINGS) and lemma not in w.NO_PERSONS else "group"


def _sectors_of_people(
    context: Context, token: Token, office: RoleEntry | None, agents: tuple[str, ...]
) -> tuple[str, ...]:
    """The sector of the office, or of the body where any body has such a head: "the rebels' leader"."""
    if token.lemma_ in w.OF_ANY_BODY and (own := _sectors_of_body(context, token)):
        return own  # "an ANC veteran", "a Hamas operative"
    if token.lower_ in w.KIN:
        return ("CVL",)  # "the father of three", who is no priest
    if token.tag_ == "NN" and any(child.lower_ == _RICHEST for child in token.lefts):
        return ("BUS",)  # "Peru's richest man"
    if office is None:
        return _sectors_of_sources(context, token) or agents
    in_service = office.office in w.OFFICERS or token.lemma_ == w.OFFICER
    own = _sectors_of_body(context, token) if in_service else ()
    if own and office.sector != SECTOR_OF_FORMER and own[0] in w.ARMED_SECTORS | {"SPY"}:
        return own  # "a Bundeswehr officer", "Mossad officers"
    if token.lower_ == "deputy" and any(child.dep_ == "poss" for child in token.lefts):
        return ("GOV",)  # "the governor's deputy" sits in no parliament
    if token.lemma_ == w.OFFICER and any(child.lower_ in _IN_ARMS for child in token.lefts):
        return ("MIL",)  # "Mali's ruling officers"
    if any(child.lower_ == "civilian" for child in token.lefts):
        return ("CVL",)
    if office.phrase in w.PILOTS and not w.OF_AIRLINES.isdisjoint(context.words):
        return ("LAB",)
    if token.lemma_ == _MEMBER and agents and _is_compound_kind(context, token):
        return agents  # "service members"
    heads = office.office in b.HEADS_OF_BODIES or token.lower_ in b.FOUNDERS
    if heads and not office.modifiers:
        return _sectors_of_body(context, token) or (office.sector,)
    if office.level in _RANKS and len(agents) and " " not in office.phrase and _is_compound_kind(context, token):
        return agents  # "striking workers", "garment workers": more than "workers"
    if token.lemma_ == _WORKER and agents and _is_of_trade(context, token):
        return agents
    return (office.sector,)


def _is_of_trade(context: Context, token: Token) -> bool:
    """ "Shipyard workers", "salmon workers": known by where or with what they work; "Lima workers" are anybody."""
    trades = (child for child in token.lefts if child.dep_ == "compound" and child.pos_ == "NOUN")
    return token.tag_ == "NNS" and any(child.text.islower() and child.i not in context.matches for child in trades)


def _is_compound_kind(context: Context, token: Token) -> bool:
    before = (context.text(token.i - longer, token.i) for longer in (2, 1) if token.i >= longer)
    return any(f"{words} {token.lemma_.lower()}" in context.knowledge.agents for words in before)


def _sectors_of_body(context: Context, token: Token) -> tuple[str, ...]:
    for child in token.children:
        named = child.dep_ == "amod" and (body := context.reading(child.i)) and body.type == "organization"
        owners = [child] if named or child.dep_ in {"poss", "compound"} else []
        for owner in owners or (child.children if child.lower_ in _WHOSE else ()):
            actor = context.reading(owner.i)
            lemma = owner.lemma_.lower()
            if (actor and actor.country in b.BODIES and actor.sectors[:1] != b.LAWMAKING) or lemma in w.AREAS:
                continue
            if actor and actor.type == "organization":
                return actor.sectors[:1]
            if lemma == b.BOARD:
                return _sectors_of_body(context, owner)
            if so_called := context.knowledge.agents.get(f"{context.words[owner.i - 1]} {lemma}"):
                return so_called[:1]  # "the director of a rights group"
            if kind := b.ORGAN_SECTORS.get(lemma):
                return (kind,)
            if lemma in context.knowledge.agents and (owner.pos_ == "NOUN" or owner.tag_ == "NNPS"):
                return context.knowledge.agents[lemma][:1]
    return ()


def _sectors_of_sources(context: Context, token: Token) -> tuple[str, ...]:
    """ "Whitehall sources", "Pentagon sources": of the body or government whose name stands before them."""
    before = context.matches.get(token.i - 1) if token.lemma_ == _SOURCE else None
    actor = context.reading(token.i - 1) if before else None
    sits = before is not None and any(reading.form in _OF_SEATS for reading in before.readings)
    return actor.sectors[:1] if actor and (sits or actor.type == "organization") else ()


def _is_sole(office: RoleEntry) -> bool:
    """Whether a state has one such at a time: "the presidents of Peru and Chile" are two."""
    return office.level == "head" or (office.level == "minister" and office.office != _ANY_MINISTER)


def _one_for_each_country(context: Context, base: Phrase, countries: list[tuple[str, Token]]) -> Iterator[Phrase]:
    """The words "Thai and Lao envoys" name envoys of each: two phrases, of the adjective and of the rest."""
    countries = list({country: (country, token) for country, token in countries}.values())  # "North Korean" is one
    spread = len(countries) > 1 and base.plural
    one_each = spread and (base.noun in w.COUNTERPART or (base.office is not None and _is_sole(base.office)))
    for index, (country, token) in enumerate(countries if spread else countries[:1] or [(None, None)]):
        start = base.tokens.start
        end = base.tokens.end
        if spread and token is not None and token.i < base.head:
            start = token.i
            end = token.i + 1 if index + 1 < len(countries) else base.tokens.end
        role = None
        if base.office and not (base.plural and base.office.level == "member"):
            evidence = context.span(with_charge(context, Tokens(start, end), base.office.phrase))
            title = written(context, base.tokens, base.office.phrase)
            role = Role(title=title, country=country, evidence=evidence)
        yield Phrase(
            head=base.head,
            tokens=Tokens(start, end),
            form=base.form,
            type="person" if one_each else base.type,
            country=country,
            sectors=base.sectors,
            role=role,
            office=base.office,
            noun=base.noun,
            plural=base.plural and not one_each,
            gender=base.gender,
            definite=base.definite,
            rule=base.rule,
        )
