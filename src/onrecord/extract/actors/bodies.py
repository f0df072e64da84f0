"""Bodies by their kind: ministries, parliaments, armies, firms, and names that only the recogniser knows."""

from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.extract.actors import body_words as b
from onrecord.extract.actors import words as w
from onrecord.extract.actors.belonging import countries_of, is_adjective
from onrecord.extract.actors.beyond_states import code_by_name, court_by_seat, kind_beyond, watchdog_of_world
from onrecord.extract.actors.clause_words import before_verb
from onrecord.extract.actors.context import Context
from onrecord.extract.actors.extent import is_definite, partitive
from onrecord.extract.actors.mistaken import is_called_before, is_thing
from onrecord.extract.actors.named_by_kind import body_described
from onrecord.extract.actors.namesake_states import of_trading_half
from onrecord.extract.actors.own_organs import own_organ
from onrecord.extract.actors.phrase import Phrase
from onrecord.extract.actors.siding import sided
from onrecord.extract.drafts import Tokens
from onrecord.knowledge import KnownActor

_BANK, _CENTRAL_BANK = "bank", "central bank"  # "the Bank of Thailand"
_PREFIXED, _PREFIXES = 3, (["anti", "-"], ["counter", "-"])  # "anti-graft"
_FORCE = "force"
_FARMING, _LAWMAKING = "AGR", "LEG"
_CHAMBER = "chamber"
_CARRIER = "carrier"
_ASSEMBLY, _UNITED_NATIONS = {"general assembly": "un-general-assembly"}, "UNO"
_OFFICE, _HOLDERS = "office", frozenset({"GOV", "JUD"})
_COMMITTEES = frozenset({"committee", "subcommittee", "panel"})
# What these are as adjectives is no kind of people: "an independent body".
_NO_KINDS = frozenset("independent moderate individual regular general local national native".split())
_LINKED, _FIGHTERS = frozenset({"linked", "affiliated", "aligned", "inspired", "allied"}), "REB"
_BLOC, _COALITIONS = "bloc", frozenset({"coalition", "bloc"})
_OF_POLITICS = frozenset("ruling governing opposition wing left right centrist center centre party electoral".split())
_AT_WAR = frozenset({"led", "military", "international", "anti", "global"})
_LABOUR, _JOINING_UNIONS = frozenset({"labour", "labor"}), frozenset({"confederation", "federation", "alliance"})
_HOUSE = "house"
_REPORTING = frozenset({"report", "quote", "cite"})
_UNION = "union"  # is of workers, whoever they are
_TAKEN_FOR = frozenset({"", "GPE", "LOC", "PRODUCT", "NORP", "FAC", "WORK_OF_ART"})  # what firms are taken for
NAMED = frozenset({"ORG", "PERSON"})  # a person here is one whom the words beside have shown to be a body


def organ(context: Context, token: Token, tokens: Tokens, countries: list[tuple[str, Token]]) -> Phrase | None:
    """A ministry, parliament, army or the like, known by its function and country or by its kind alone."""
    words = context.text(tokens.start, tokens.end)
    lemma = token.lemma_.lower()
    recognised = _recognised_organization(context, token)
    goes_on = recognised is not None and recognised.end > tokens.end  # "Malian Congress of Farmers" is no parliament
    if recognised and goes_on and _is_of_state(context, Tokens(tokens.end, recognised.end)):
        goes_on, words = False, _CENTRAL_BANK if words == _BANK else words
    goes_on = goes_on or _is_of_kind(context, token) or _is_called_house(context, token)
    function = None if goes_on else context.knowledge.functions.find(words)
    maker = (
        context.doc[recognised.start - 1] if recognised and is_called_before(context.doc, recognised.start) else None
    )
    countries = countries or _inside(context, recognised) or (countries_of(context, maker) if maker else [])
    if recognised is None and ((function is None and lemma not in b.ORGANIZATION) or _is_thing(context, token, lemma)):
        return None
    titled = recognised or lemma not in b.ORGANIZATION
    if partitive(token) is not token or (titled and context.knowledge.role(words)):  # "Slovak FM", "chief executive"
        return None
    if named := _named_before(context, token):
        return _as_named(context, token, tokens, named)
    if lemma in b.OUTPOST:
        countries = [pair for pair in countries if not _is_seat(context, token, pair[1])]
    beyond = _code_beyond_states(context, token, tokens, recognised, told=bool(countries))
    country = beyond or (countries[0][0] if countries else None)
    if country is None and lemma in b.TRADING:
        country = of_trading_half(context, token)
    ministry = None if goes_on else own_organ(context, tokens, country, words) or _only_ministry(context, words)
    ministry = ministry or _chamber(context, token, words) or _assembly(context, words)
    sectors = (
        (function.sector,)
        if function
        else _of_holder(context, token) or _organ_kind(context, token, tokens) or _kind_of_maker(maker)
    )
    sectors = (b.PRESS,) if _report_news(context, token) else sectors
    sectors = kind_beyond(context.text(*(recognised or tokens)), sectors) if beyond else sectors
    public = b.NAMED_PUBLIC if recognised else b.OUTPOST | b.PUBLIC
    if not sectors and lemma in public and country in context.knowledge.actors:
        sectors = ("GOV",)
    sectors = sectors or (() if recognised or beyond else _charge(token, context.words[tokens.start : token.i]))
    return Phrase(
        head=token.i,
        tokens=recognised or tokens,
        form="name" if ministry or recognised else "nominal",
        type="organization",
        name=context.doc.passage(*(recognised or tokens)) if ministry or recognised or function else None,
        country=ministry.country if ministry else country,
        sectors=ministry.sectors if ministry else sectors,
        known=ministry.id if ministry else None,
        noun=lemma if not recognised or function else None,
        plural=token.tag_ in {"NNS", "NNPS"},
        definite=is_definite(token),
        rule="function" if ministry else "name" if recognised else "noun",
    )


def _code_beyond_states(
    context: Context, token: Token, tokens: Tokens, recognised: Tokens | None, *, told: bool
) -> str | None:
    """Of which body of states an organization is, by its name where that tells of no state, or by its seat."""
    by_name = code_by_name(context, recognised) if recognised and not told else None
    by_name = by_name or court_by_seat(context, token, tokens.start)
    return by_name or watchdog_of_world(context, token, tokens.start)


def _report_news(context: Context, token: Token) -> bool:
    """ "Russian agencies reported": with no other word those that report are news agencies."""
    told = [child for child in token.lefts if child.dep_ != "det"]
    plain = token.tag_ == "NNS" and token.lemma_ == b.AGENCY and all(is_adjective(context, child.i) for child in told)
    return plain and bool(told) and token.dep_ == "nsubj" and token.head.lemma_ in _REPORTING


def _is_seat(context: Context, token: Token, word: Token) -> bool:
    """ "The Benghazi consulate": where it is, and not whose."""
    return word.i < token.i and word.dep_ in {"compound", "nmod"} and context.reading(word.i) is None


def _charge(token: Token, before: Sequence[str]) -> tuple[str, ...]:
    """ "The safety regulator", "the anti-narcotics force": a body of a state by what it is charged with."""
    if token.lemma_ not in b.CHARGED or not before:
        return ()
    if len(before) >= _PREFIXED and before[-_PREFIXED:-1] in _PREFIXES:
        return (b.AGAINST[before[-1]],) if before[-1] in b.AGAINST else ()
    return ("GOV",) if before[-1] in b.MATTERS and token.lemma_ != _FORCE else ()


def _is_of_kind(context: Context, token: Token) -> bool:
    """ "A trading house", "the rebel army": of another kind than the organ of a state called by the last word."""
    lemma, functions = token.lemma_.lower(), context.knowledge.functions
    two = f"{context.words[token.i - 1]} {lemma}" if token.i and lemma in functions.by_phrase else ""
    return two in context.knowledge.agents and two not in functions.by_phrase


def _is_called_house(context: Context, token: Token) -> bool:
    """ "Maple House" is no chamber; "the Upper House", "the U.S. House" are."""
    before = token.i - 1
    if token.lower_ != _HOUSE or before < 0 or before in context.matches:
        return False
    named = context.doc.parts[before] == "PROPN" and context.doc.written[before][:1].isupper()
    return named and token.text[:1].isupper() and context.words[before] not in b.ALSO_THINGS[_HOUSE]


def _is_of_state(context: Context, rest: Tokens) -> bool:
    """ "National Bank | of Ukraine": what goes on behind the noun for a body and only says of which state it is."""
    start = rest.start + 1 + (context.words[rest.start + 1 : rest.start + 2] == ["the"])
    match = context.matches.get(start) if context.words[rest.start] == "of" else None
    actor = context.reading(start) if match else None
    return actor is not None and actor.type == "state" and match is not None and match.tokens.end == rest.end


def _kind_of_maker(maker: Token | None) -> tuple[str, ...]:
    """ "The app maker Lumenpop" is a firm, "the daily Neatkarīgā" an outlet."""
    if maker is None or maker.lower_ in b.GENUS:
        return ()
    return (b.ORGAN_SECTORS.get(maker.lower_, "BUS"),)


def is_power(token: Token, lemma: str) -> bool:
    """ "Sweeping authority", "the authority to tax", "stiff opposition", "lethal force": what somebody has or meets."""
    over = token.tag_ == "NN" and any(child.lower_ in b.POWER_OVER or child.tag_ == "VB" for child in token.rights)
    return over or any(child.lower_ in b.ALSO_POWERS[lemma] for child in token.lefts)


def _is_thing(context: Context, token: Token, lemma: str) -> bool:
    """ "Two houses", "his house", "the power station": a body by this name has a word that tells so."""
    if lemma == b.CAMPAIGN:
        kinds = (child for child in token.lefts if child.dep_ in {"amod", "compound", "nummod"})
        return not all(child.pos_ == "PROPN" or child.lower_ in b.OF_CANDIDATES for child in kinds)
    if lemma == b.MAKER:
        return not _makes_goods(token)
    if lemma == b.PARTNER:
        return all(child.lower_ not in b.OF_COALITIONS for child in token.lefts)
    if lemma not in b.ALSO_THINGS:
        return False
    told = any(child.lower_ in b.ALSO_THINGS[lemma] or child.pos_ == "PROPN" for child in token.lefts)
    told = told or (lemma == _CARRIER and _flies(context, token))
    of = any(child.lower_ == "of" for child in token.rights)  # "the house of a judge"
    alone = token.tag_ == "NN" and [child.lower_ for child in token.lefts] == ["the"] and not of
    return not told and not alone


def _flies(context: Context, token: Token) -> bool:
    """ "Volair pilots walked out, leaving the Irish carrier short": no warship where the report tells of airlines."""
    named = not (b.AIRLINES | w.OF_AIRLINES - {_CARRIER}).isdisjoint(context.words)
    return named and any(is_adjective(context, child.i) for child in token.lefts)


def _makes_goods(token: Token) -> bool:
    """ "A laser maker", "a maker of small vans"; a policy maker is a person, and so is who makes films."""
    one = token.tag_ == "NN" and any(child.dep_ == "compound" and child.tag_ == "NN" for child in token.lefts)
    if one and all(child.lemma_ not in b.WORKS for child in token.lefts):
        return True
    of = next((child for child in token.rights if child.lower_ == "of"), None)
    made = (noun for noun in of.children if noun.tag_ == "NNS") if of is not None else ()
    return any(noun.lemma_ not in b.WORKS for noun in made) or any(c.lower_ in b.PRODUCTS for c in token.lefts)


def _named_before(context: Context, token: Token) -> KnownActor | None:
    """The known body whose name stands before its kind: "the Umma party"; a UN agency is not the UN."""
    if token.lemma_.lower() not in b.GENUS or token.i == 0:
        return None
    actor = context.reading(token.i - 1)
    own = actor is not None and actor.type == "organization" and actor.country not in b.BODIES
    return actor if own else None


def _as_named(context: Context, token: Token, tokens: Tokens, actor: KnownActor) -> Phrase:
    return Phrase(
        head=token.i,
        tokens=tokens,
        form="name",
        type=actor.type,
        name=actor.name,
        country=actor.country,
        sectors=actor.sectors,
        known=actor.id,
        noun=token.lemma_.lower(),
        definite=True,
        rule="name",
    )


def _inside(context: Context, name: Tokens | None) -> list[tuple[str, Token]]:
    """The state within the name of an organization: "Kenya Airports Authority"."""
    found = [context.doc[at] for at in range(*name) if (a := context.reading(at)) and a.type == "state"] if name else []
    return [(country, token) for token in found if (actor := context.reading(token.i)) and (country := actor.country)]


def _organ_kind(context: Context, token: Token, tokens: Tokens) -> tuple[str, ...]:
    """The sector of a body: its own kind where that says more, else of whom it is, else any word of its name."""
    owners = [at for at in range(tokens.start, token.i) if context.doc[at].tag_ == "POS"]  # "the Union's mission"
    start = owners[-1] + 1 if owners else tokens.start
    words = [other.lemma_.lower() for other in context.doc[start : tokens.end]]
    if token.lemma_.lower() in _COMMITTEES and (not b.CHAMBER_WORDS.isdisjoint(words) or _is_of_lawmakers(token)):
        return (_LAWMAKING,)  # "the House Judiciary Committee" tries nobody
    if token.lemma_.lower() == _CHAMBER and not b.OF_TRADES.isdisjoint(context.words[token.i + 1 : token.i + 3]):
        return ("BUS",)
    named = b.NAME_SECTORS if token.text[:1].isupper() else b.ORGAN_SECTORS
    own = named.get(token.lemma_.lower())
    if members := _members(context, token):
        return members
    if (sides := sided(context, token, tokens.start)) is not None:
        return sides
    if own in b.OF_OWN_KIND:
        if own != b.PARTY or b.OPPOSING not in words:
            return (own,)
        by_name = words[-2] != b.OPPOSING and context.doc.parts[token.i - 1] == "PROPN"  # "the opposition Tide party"
        return (b.OPPOSED, own) if by_name else (own, b.OPPOSED)
    if own == "REB" and not b.AUXILIARY.union({"pro"}).isdisjoint(words):
        return ("PRM",)  # "a pro-government militia"
    of_people = of_modifiers(context, token) or _of_labour(token) or _affiliated(context, token) or _of_coalition(token)
    if of_people and not (own == "SOC" and of_people == ("GOV",)):  # "the mayors' association" governs nothing
        joins = any(b.ORGAN_SECTORS.get(child.lower_) == "SOC" for child in token.lefts)
        return (*of_people, "SOC") if joins and "SOC" not in of_people else of_people
    if token.lemma_.lower() != _FORCE and any(child.lower_ in b.ARMED for child in token.lefts):
        return ("REB",)
    longer = (context.text(tokens.end - count, tokens.end) for count in (3, 2) if len(words) >= count)
    if so_called := next(filter(None, map(context.knowledge.agents.get, longer)), None):
        return so_called  # "a relief agency", "law enforcement agencies"
    kinds = (named.get(word) for word in reversed(words))
    return next(((kind,) for kind in kinds if kind), ())


def _is_of_lawmakers(committee: Token) -> bool:
    """ "Peru's parliament's ethics committee", "the Senate's committee on trade"."""
    return any(child.dep_ == "poss" and child.lemma_.lower() in b.CHAMBER_WORDS for child in committee.lefts)


def _members(context: Context, token: Token) -> tuple[str, ...]:
    """Of what kind those are whom a body joins: "Union of Teachers", "Association of Peruvian Jurists"."""
    joined = next((child for child in token.rights if child.lower_ == "of"), None)
    nouns = joined.children if joined is not None else ()
    kinds = (context.knowledge.agents.get(noun.lower_) for noun in nouns if noun.tag_ in {"NNS", "NNPS"})
    return next((kind for kind in kinds if kind), ())


def _of_labour(token: Token) -> tuple[str, ...]:
    """ "A labour confederation" joins unions; a labour court or ministry does not."""
    labour = any(child.lower_ in _LABOUR for child in token.lefts)
    return ("LAB",) if labour and token.lemma_.lower() in _JOINING_UNIONS else ()


def _affiliated(context: Context, token: Token) -> tuple[str, ...]:
    """ "A Qaeda-linked group": of the kind of the fighters whom it goes with."""
    linked = (child for child in token.lefts if child.lower_ in _LINKED and context.words[child.i - 1] == "-")
    bodies = filter(None, (context.reading(child.i - 2) for child in linked))
    return next((body.sectors[:1] for body in bodies if body.sectors[:1] == (_FIGHTERS,)), ())


def _of_coalition(token: Token) -> tuple[str, ...]:
    """ "A U.S.-led coalition" fights, "the ruling coalition" and "the right-wing bloc" govern or mean to."""
    if token.lemma_.lower() not in _COALITIONS:
        return ()
    kinds = {part.lower_.rpartition("-")[2] for child in token.lefts for part in (child, *child.lefts)}
    if kinds & _OF_POLITICS:
        return (b.PARTY,)
    return (b.FORCES,) if kinds & _AT_WAR and token.lemma_.lower() != _BLOC else ()


def of_modifiers(context: Context, token: Token) -> tuple[str, ...]:
    """What kind of people a body is of: "opposition groups", "refugee camp", "the shippers' association Marisa"."""
    bodies = (child for child in token.lefts if child.dep_ == "compound" and child.lemma_ != _UNION)
    beside = [*(owner for body in bodies for owner in body.lefts if owner.dep_ == "poss"), *token.lefts]
    own = (child for child in beside if child.dep_ != "poss" or child.tag_ == "NNS")  # "the Union's mission"
    own = (child for child in own if child.lower_ not in _NO_KINDS)
    kinds = [kind for child in own if (kind := context.knowledge.agents.get(child.lemma_.lower()))]
    union = token.pos_ == "PROPN" and any(child.dep_ == "compound" and child.lemma_ == _UNION for child in token.lefts)
    if union and kinds and _FARMING not in kinds[0]:
        return context.knowledge.agents[_UNION]  # "the nurses' union Solid"
    return next(iter(kinds), ())


def _only_ministry(context: Context, words: str) -> KnownActor | None:
    """The organ that one state alone calls so: "the state department" in lower case."""
    titled = " ".join(word.capitalize() for word in words.split())
    readings = context.knowledge.surfaces.get(titled, ())
    actor = context.knowledge.actors[readings[0].actor] if len(readings) == 1 and " " in titled else None
    return actor if actor and actor.type == "organization" else None


def _chamber(context: Context, token: Token, words: str) -> KnownActor | None:
    """ "The House" in a report that names the other chamber or the parliament that both are of."""
    chamber = context.knowledge.actors.get(b.CHAMBERS.get(words, "")) if token.text[:1].isupper() else None
    if chamber is None or not is_definite(token):
        return None
    named = {reading.actor for match in context.matches.values() for reading in match.readings}
    return chamber if named & b.BESIDE_CHAMBERS else None


def _assembly(context: Context, words: str) -> KnownActor | None:
    """ "The General Assembly", where the report names a body of the United Nations."""
    actors = (context.knowledge.actors[r.actor] for match in context.matches.values() for r in match.readings)
    told = words in _ASSEMBLY and any(actor.country == _UNITED_NATIONS for actor in actors)
    return context.knowledge.actors.get(_ASSEMBLY[words]) if told else None


def _of_holder(context: Context, token: Token) -> tuple[str, ...]:
    """ "The prosecutor's office" charges, "the mayor's office" governs."""
    if token.lemma_ != _OFFICE:
        return ()
    owners = (context.knowledge.role(child.lower_) for child in token.lefts if child.dep_ == "poss")
    return next(((office.sector,) for office in owners if office and office.sector in _HOLDERS), ())


def _recognised_organization(context: Context, token: Token) -> Tokens | None:
    """An organization that the text or only the entity recogniser knows, by its whole name without the article."""
    for full in context.shorts.values():  # "the Coalition of Patriots for Change (CPC)"
        if full.start <= token.i < full.end and context.doc.root(full.start, full.end).i == token.i:
            return full
    outlet = context.doc.written[token.i - 1] in b.OUTLETS  # "told the daily Neatkarīgā"
    if is_called(context, token) and (outlet or (not token.ent_type_ and token.text.isupper())):
        return Tokens(token.i, token.i + 1)
    if is_firm_called(context, token):
        return Tokens(token.i, token.i + 1)
    if named := body_described(context.doc, token):
        return named
    if not token.ent_type_ and token.lower_ in b.GENUS and (start := _own_name(context, token)) < token.i:
        return Tokens(start, token.i + 1)
    if token.ent_type_ not in NAMED or not (token.text[:1].isupper() or token.lower_ in b.GENUS):
        return None
    start, end = token.i, token.i + 1
    while start > 0 and context.doc[start].ent_iob_ == "I":
        start -= 1
    if token.text[:1].islower() and not (token.i > start and token.nbor(-1).text[:1].isupper()):
        return None  # "the main opposition party"
    while end < len(context.doc) and context.doc[end].ent_iob_ == "I":
        end += 1
    end = before_verb(context.doc, start, end)
    if token.i >= end or is_thing(context.doc, Tokens(start, end)):
        return None
    if context.doc[start].lower_ == "the":
        start += 1
    if context.doc[end - 1].tag_ == "POS":
        end -= 1
    return Tokens(start, end) if start < end else None


def _own_name(context: Context, token: Token) -> int:
    """Where the name before a kind of body begins: "the | Free Harbour party", of which only that is recognised."""
    start = token.i
    while start and context.doc[start - 1].ent_type_ == "ORG" and start - 1 not in context.matches:
        start -= 1
    return start + (start < token.i and context.words[start] == "the")


def short_form(token: Token) -> Phrase:
    """The body of which the text gives a short form, by that form, whatever the recogniser takes it for."""
    return Phrase(
        head=token.i,
        tokens=Tokens(token.i, token.i + 1),
        form="name",
        type="organization",
        name=token.text,
        definite=True,
        rule="name",
    )


def is_firm_called(context: Context, token: Token) -> bool:
    """ "Budget carrier Volair": one word behind a kind of firm, for which the gazetteer has no town."""
    at = token.i
    alone = not (at + 1 < len(context.doc) and context.doc.parts[at + 1] == "PROPN")
    named = context.doc.written[at].istitle() and token.ent_type_ in _TAKEN_FOR and alone
    behind = at > 0 and context.words[at - 1] in b.MAKERS and context.doc.written[at - 1].islower()
    return named and behind and is_called(context, token) and not context.knowledge.place(context.doc.written[at])


def is_called(context: Context, token: Token) -> bool:
    """ "The Thai broadcaster MCOT": a name behind the kind of body that it is."""
    return context.doc.parts[token.i] == "PROPN" and is_called_before(context.doc, token.i)
