"""Names of persons with what the words beside them say: titles, appositions, relative clauses."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from onrecord.extract.actors import body_words as b
from onrecord.extract.actors import words as w
from onrecord.extract.actors.belonging import is_placed, place_country
from onrecord.extract.actors.context import Context
from onrecord.extract.actors.grammar import is_of_thing
from onrecord.extract.actors.official_titles import written
from onrecord.extract.actors.paired import Shared, one_of, shared
from onrecord.extract.actors.phrase import Phrase
from onrecord.extract.actors.text import Text
from onrecord.extract.actors.titles import CLAUSES, INSIDE, kind_of_owner, office_within, parted_office, title_before
from onrecord.extract.drafts import Tokens
from onrecord.knowledge import KnownActor, RoleEntry
from onrecord.knowledge.roles import OFFICIAL, SECTOR_OF_FORMER
from onrecord.model import Role

_NOMINAL = frozenset({"NOUN", "PROPN"})
_PLACED = INSIDE | {"pobj"}
_PLACES = frozenset({"GPE", "LOC", "NORP"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_PARTICIPLES = frozenset({"acl", "relcl", "amod"})  # "a lawyer based in Lima", whatever the tag
_RELATIVE = frozenset({"WP", "WDT", "WP$", "WRB"})
_COMPLEMENTS = frozenset({"of", "for", "in", "at", "to"})  # within titles: "member of parliament"
_WORKING = w.SERVING | {"work", "act", "take"}
_SENT = frozenset("special permanent personal trade high chief un eu union deputy resident envoy".split())
_ABOUT = frozenset({"on", "about", "against", "over"})  # before what somebody knows or fights
# Titles of one state that others give too, where the report names such.
_TITLES_OF_SEVERAL = frozenset({"attorney general", "foreign secretary", "home secretary"})
_PRESS = "JRN"
_OVER = "until"
_ONE_OF = "one of"  # "said one of the organisers, Ana Diaz"
_NEAR = 4  # words behind "of" within which stands whom somebody leads
_LONGEST_TITLE = 9  # tokens before a name within which a description is sought


@dataclass(frozen=True, slots=True, kw_only=True)
class _Beside:
    """What the words beside a name say; `appositive` is the head of the phrase that says it behind the name."""

    role: Role | None = None
    office: RoleEntry | None = None
    country: str | None = None
    sectors: tuple[str, ...] = ()
    appositive: int | None = None


_NOTHING = _Beside()


def person(context: Context, name: Tokens) -> Iterator[Phrase]:
    """A person by name."""
    doc = context.doc
    head = doc.root(*name)
    if head.head.lower_ in w.GOVERNMENT and head.dep_ in INSIDE:
        return  # "the Biden administration" names the state
    title, told = _told_before(context, name.start)
    start = title.start if title else name.start
    beside = _beside(context, name, title, told)
    if not beside.sectors and title:
        beside = replace(beside, sectors=kind_of_owner(context, title))
    words = context.text(start, name.start).split() + (beside.role.title.split() if beside.role else [])
    yield Phrase(
        head=head.i,
        tokens=Tokens(start, name.end),
        form="name",
        type="person",
        name=_in_small(doc.passage(*name)),
        country=beside.country,
        sectors=beside.sectors,
        role=beside.role,
        office=beside.office,
        gender=gender_of(words),
        appositive=beside.appositive,
        definite=True,
    )


def _beside(context: Context, name: Tokens, title: Tokens | None, beside: _Beside) -> _Beside:
    """All that the words beside a name say: the title before it, then what stands behind, then who bears the name."""
    address = beside.office is not None and beside.office.phrase in w.HONORIFICS
    country = beside.country or _of_country(context, name)
    if beside.role is None or address or country is None:
        described = _ahead(context, _with_nationality(context, name, title)) or _behind(context, name)
        if beside.role is None or (address and described.role):
            beside = described
        country = (described.country if described.role else None) or country or described.country
    if (beside.office is None or beside.office.plural) and (one := shared(context, name)):
        beside = _as_one(context, one, beside)
        country = country or beside.country
    if country is None and (person := _of_that_name(context, name)):
        country, beside = person.country, replace(beside, sectors=beside.sectors or person.sectors)
    return replace(beside, country=country)


def _as_one(context: Context, one: Shared, beside: _Beside) -> _Beside:
    """ "Presidents Ana Diaz of Peru and Tom Reed of Chile": each of them is president."""
    if beside.role is None and one.country is None and (title := title_before(context, one.words.end)):
        beside = _in_title(context, title)
    if beside.role is None:
        role = Role(title=one.office.phrase, country=one.country, evidence=context.span(one.words))
        return _Beside(role=role, office=one.office, sectors=(one.office.sector,), country=one.country)
    return replace(beside, role=replace(beside.role, title=one.office.phrase), office=one.office)


def _in_small(name: str) -> str:
    """ "Kim Jong Un" for the "KIM JONG UN" of a headline."""
    return name.title() if name.isupper() and " " in name else name


def _told_before(context: Context, end: int) -> tuple[Tokens | None, _Beside]:
    """
    The title before a name and what it says, or the address alone where nothing else there tells of a person:
    "glad | Mr. Diaz".
    """
    title = title_before(context, end)
    told = _in_title(context, title) if title else _NOTHING
    if told == _NOTHING:
        title = Tokens(end - 1, end) if end and context.words[end - 1] in w.HONORIFICS else None
    return title, told


def _with_nationality(context: Context, name: Tokens, title: Tokens | None) -> Tokens:
    """
    A name with "the Frenchman" or "Sheikh" before it, before which stands what the person is: "its director, the
    Frenchman Luc Roy".
    """
    if title is not None and all(word in w.HONORIFICS for word in context.words[title.start : title.end]):
        return Tokens(title.start, name.end)
    if title is None or title.end - title.start > 1 or title.start == 0 or context.words[title.start - 1] != "the":
        return name
    match = context.matches.get(title.start)
    demonym = match is not None and {r.form for r in match.readings} <= {"demonym", "adjective"}
    return Tokens(title.start - 1, name.end) if demonym else name


def _of_country(context: Context, name: Tokens) -> str | None:
    """ "President Ana Diaz of Peru": the state right behind the name."""
    at = name.end + 1
    if at >= len(context.doc) or context.doc[name.end].lower_ != "of":
        return None
    at += context.doc[at].lower_ == "the"
    actor = context.reading(at) if at < len(context.doc) else None
    return actor.country if actor else None


def _of_that_name(context: Context, name: Tokens) -> KnownActor | None:
    """The person of the knowledge base who alone bears a full name, or a surname that no one else is known by."""
    words = _in_small(context.doc.passage(*name))
    people = [context.knowledge.actors[s.actor] for s in context.knowledge.surfaces.get(words, ())]
    surname = context.knowledge.surnames.get(words)
    if surname and not _is_borne_by_another(context, name, surname):
        people.append(context.knowledge.actors[surname])
    return people[0] if len(people) == 1 and people[0].type == "person" else None


def _is_borne_by_another(context: Context, name: Tokens, known: str) -> bool:
    """Whether the text has somebody else of a known surname before: "Elena Putin ... Putin"."""
    bearers = context.bearers.get(context.doc.passage(*name), {})
    readings = (context.knowledge.surfaces.get(full, ()) for full, at in bearers.items() if at < name.start)
    return any(all(surface.actor != known for surface in surfaces) for surfaces in readings)


def _in_title(context: Context, title: Tokens) -> _Beside:
    office = office_within(context, title)
    if office is None:
        return _Beside(country=_belongs_to(context, title, "")[0], sectors=_kind(context, title.start, title.end))
    return _as_role(context, title, office, parted_office(context, title))


def _as_role(context: Context, words: Tokens, office: RoleEntry, appositive: int | None) -> _Beside:
    country, organization = _belongs_to(context, words, office.phrase)
    title = written(context, words, office.phrase)
    role = Role(title=title, organization=organization, country=country, evidence=context.span(words))
    heads = office.office in b.HEADS_OF_BODIES or office.phrase.split()[-1] in b.FOUNDERS
    body = _sectors_of_body(context, words) if heads and not office.modifiers else ()
    own = _compound_kind(context, words, office) or _lawmaker(context, words) or (office.sector,)
    sectors = body or ((SECTOR_OF_FORMER,) if _was(context, words, office) else own)
    return _Beside(role=role, office=office, country=country, sectors=sectors, appositive=appositive)


def _compound_kind(context: Context, words: Tokens, office: RoleEntry) -> tuple[str, ...]:
    """ "A garment worker" is more than "a worker"."""
    if office.level != "member" or " " in office.phrase or office.phrase not in context.words[words.start : words.end]:
        return ()
    at = context.words.index(office.phrase, words.start, words.end)
    return context.knowledge.agents.get(context.text(at - 1, at + 1), ()) if at > words.start else ()


def _lawmaker(context: Context, words: Tokens) -> tuple[str, ...]:
    """ "Representative Ana Diaz" sits in a parliament; "Trade Representative Ana Diaz" for whom she is sent by."""
    *before, title = context.words[words.start : words.end]
    capital = context.doc.written[words.end - 1][:1].isupper()
    return ("LEG",) if title == "representative" and capital and _SENT.isdisjoint(before) else ()


def _was(context: Context, words: Tokens, office: RoleEntry) -> bool:
    """ "Ana Diaz, until May Peru's envoy in Lima": an office that is over."""
    return office.sector in OFFICIAL and context.words[words.start] in w.ONCE


def _sectors_of_body(context: Context, words: Tokens) -> tuple[str, ...]:
    """The sector of the body whose head somebody is: "Umma party spokesman", "the party's leader"."""
    for at in range(_before_and(context, words) - 1, words.start - 1, -1):
        actor = context.reading(at)
        if actor and actor.type == "organization" and actor.country not in b.BODIES:
            return actor.sectors[:1]
        if so_called := context.knowledge.agents.get(context.text(at - 1, at + 1) if at > words.start else ""):
            return so_called[:1]  # "director of a rights group"
        named = b.NAME_SECTORS if context.doc.written[at][:1].isupper() else b.ORGAN_SECTORS
        if kind := named.get(context.words[at]):
            return (kind,)
        if context.doc[at].tag_ in {"NNS", "NNPS"} and _are_led(context, words, at):
            return context.knowledge.agents.get(context.doc[at].lemma_.lower(), ())[:1]
    return ()


def _before_and(context: Context, words: Tokens) -> int:
    """ "President of Peru | and leader of the Umma party"."""
    return next((at for at in range(words.start + 1, words.end) if context.words[at] == "and"), words.end)


def _are_led(context: Context, words: Tokens, at: int) -> bool:
    """ "The dockers' leader", "the leader of the Greek Communists"."""
    owns = at + 1 < words.end and context.doc[at + 1].tag_ == "POS"
    return owns or "of" in context.words[max(words.start, at - _NEAR) : at]


def _kind(context: Context, start: int, end: int) -> tuple[str, ...]:
    """What kind of person some words describe: "human rights activist"."""
    kinds = (context.knowledge.agents.get(token.lemma_.lower()) for token in context.doc[start:end])
    return next((kind for kind in kinds if kind), ())


def _belongs_to(context: Context, title: Tokens, office: str) -> tuple[str | None, str | None]:
    """Country and organization among the words of a title, else the country that alone gives such a title."""
    country: str | None = None
    organization: str | None = None
    abroad = office.rpartition(" ")[2] in w.SENT
    for at in range(title.start, title.end):
        if abroad and "to" in context.words[max(title.start, at - 2) : at]:
            break  # "ambassador to Kenya"
        if context.words[at] in _ABOUT and at > title.start:
            break  # "an expert on Kenya"
        match = context.matches.get(at)
        if match is None or at != match.tokens.start:
            country = country or (_of_area(context, at) if match is None else None)
            continue
        if is_of_thing(context.words, match.tokens.end):
            continue  # "the Peruvian-born mayor of Cork"
        actor = context.reading(match.tokens.start)
        if actor is None:  # "Brussels police chief"
            capitals = {r.actor for r in match.readings if r.form == "capital"}
            country = country or (capitals.pop() if len(capitals) == 1 else None)
        name = context.names.get(title.end)
        if actor is None or (actor.type == "person" and name and match.tokens.end < name.end):  # "Queen Beatrix Moor"
            continue
        if actor.sectors[:1] == (_PRESS,) and _names_state(context, Tokens(match.tokens.end, title.end)):
            continue  # "Bloomberg | UK Prime Minister Ana Diaz": a credit
        country = country or actor.country
        if actor.type == "organization":
            organization = actor.name
    if organization is None:
        words = context.text(title.start, title.end).split()
        organs = (context.knowledge.ministry(" ".join(words[:end]), country) for end in range(len(words) - 1, 0, -1))
        organization = next((organ.name for organ in organs if organ), None)
    return country or _of_union(context, title, office) or _national(context, title, office), organization


def _names_state(context: Context, words: Tokens) -> bool:
    return any((actor := context.reading(at)) is not None and actor.type == "state" for at in range(*words))


def _of_area(context: Context, at: int) -> str | None:
    """ "An Idaho Republican", "the chief of police in West Java": the country of a province or town."""
    token = context.doc[at]
    if token.pos_ != "PROPN" or at in context.names or token.dep_ not in _PLACED:
        return None
    return place_country(context, token) if is_placed(context, token) else None


def _national(context: Context, title: Tokens, office: str) -> str | None:
    """The state that alone gives a title, unless the report names others only, or the title tells another owner."""
    if office in w.SOLE_TITLES:
        return w.SOLE_TITLES[office]
    state = w.NATIONAL_TITLES.get(office)
    owned = any(token.tag_ in {"POS", "PRP$"} for token in context.doc[title.start : title.end])
    elsewhere = bool(context.states) and state not in context.states and not _is_told_of(context, state)
    others = office in _TITLES_OF_SEVERAL and bool(context.states - {state})
    return None if owned or elsewhere or others else state


def _is_told_of(context: Context, state: str | None) -> bool:
    """Whether a text names bodies or leaders of a state: "Obama", "the Pentagon"."""
    knowledge = context.knowledge
    bodies = (knowledge.actors[r.actor].country for match in context.matches.values() for r in match.readings)
    surnames = (knowledge.surnames.get(context.doc.written[name.end - 1]) for name in context.names.values())
    return state in bodies or state in (knowledge.actors[ident].country for ident in surnames if ident)


def _of_union(context: Context, title: Tokens, office: str) -> str | None:
    """ "European Trade Commissioner": an office of the European Union."""
    european = "european" in context.words[title.start : title.end]
    return w.UNION if european and office.rpartition(" ")[2] in w.OF_UNION else None


def _behind(context: Context, name: Tokens) -> _Beside:
    """What an apposition or a relative clause says: "X, Peru's envoy in Lima, said", "X, who leads the party"."""
    if name.end >= len(context.doc) or context.doc[name.end].text not in {",", "(", "—", "–"}:
        return _Beside()
    start = name.end + 1
    if context.words[start : start + 1] == ["who"]:  # "who has asked Peru to send doctors" says nothing of who she is
        begin = _past_being(context, start + 1)
        if begin is None:
            return _Beside(country=_headed(context, start), sectors=_once(context, start))
        start = begin
    start += context.words[start : start + 1] == ["now"]
    start = _past_age(context.doc, start)
    end = min(_end_of_apposition(context.doc, start), start + _LONGEST_TITLE)
    if _is_clause(context, start, end) or context.doc[min(start, len(context.doc) - 1)].tag_ == "CC":
        return _Beside()  # "including Ana Diaz — and forces that invaded Mali": what goes on is not about her
    at, office = _first_office(context, start, end)
    if office and not office.plural:
        return _as_role(context, Tokens(start, end), office, at)
    kind = _kind(context, start, _past_noun(context, start, end))
    country = _headed(context, name.end + 1) or (_belongs_to(context, Tokens(start, end), "")[0] if kind else None)
    return _Beside(country=country, sectors=kind)


def _once(context: Context, who: int) -> tuple[str, ...]:
    """ "Ana Diaz, who led the central bank until 2019": what is over, of those who headed something."""
    if who + 1 >= len(context.doc):
        return ()
    end = _end_of_apposition(context.doc, who + _NEAR)
    past = context.doc[who + 1].lemma_ in w.HEADING and context.doc[who + 1].tag_ == "VBD"
    return (SECTOR_OF_FORMER,) if past and _OVER in context.words[who + 1 : end] else ()


def _past_being(context: Context, start: int) -> int | None:
    """Where it stands what somebody is: "who was | a judge", "who has served as | envoy"; None in other clauses."""
    for at in range(start, min(start + _NEAR, len(context.doc))):
        token = context.doc[at]
        if token.lemma_ in w.BEING:
            return at + 1
        if token.lemma_ in _WORKING and "as" in (behind := context.words[at + 1 : at + _NEAR]):
            return at + 2 + behind.index("as")
        if token.dep_ not in {"aux", "advmod"}:
            return None
    return None


def _is_clause(context: Context, start: int, end: int) -> bool:
    """ "Writes Ana Diaz, the enemy has become", "Ana Diaz, Tom Reed and others": what is no description of a name."""
    named = context.names.get(start)
    if named is not None and context.doc[min(named.end, len(context.doc) - 1)].tag_ != "POS":
        return True
    told = any(token.tag_ in _RELATIVE for token in context.doc[start:end])
    verb = context.doc[min(end, len(context.doc) - 1)]
    return not told and verb.tag_ in _FINITE and verb.dep_ not in _PARTICIPLES


def _past_noun(context: Context, start: int, end: int) -> int:
    """ "A teacher | in Lima", "| killed by police": where words tell of others; "of the charity | in Lima"."""
    begins = (
        at for at in range(start, end)
        if (at > start and context.doc.parts[at] == "ADP") or context.doc[at].dep_ == "acl"
    )  # fmt: skip
    return next(begins, end)


def _past_age(doc: Text, start: int) -> int:
    """ "Ali Reda, 34, a Syrian doctor": the description stands behind the age."""
    age = start + 1 < len(doc) and doc[start].like_num and doc[start + 1].text == ","
    return start + 2 if age else start


def _headed(context: Context, start: int) -> str | None:
    """ "X, who commands the U.S. fleet", "X, a Finn who heads the EU mission": whom one heads one belongs to."""
    for at in range(start, min(start + _LONGEST_TITLE, len(context.doc) - 2)):
        token = context.doc[at]
        if token.is_sent_end or (token.text == "," and at > start):
            return None
        if token.lower_ == "who":
            if context.doc[at + 1].lemma_ not in w.HEADING:
                return None
            return _belongs_to(context, Tokens(at + 2, _end_of_apposition(context.doc, at + 2)), "")[0]
    return None


def _ahead(context: Context, name: Tokens) -> _Beside | None:
    """What a phrase before the name says: "the Anglican archbishop of Dodoma, Gabriel Lema, said"."""
    comma = name.start - 1
    if (
        comma < 1
        or context.doc[comma].text != ","
        or (name.end < len(context.doc) and context.doc[name.end].text == "and")
    ):
        return None
    start = comma
    while start > 0 and comma - start < _LONGEST_TITLE and _describes(context, context.doc[start - 1]):
        start -= 1
    if context.words[comma - 1] in w.HOSTS | w.CONTRASTS.keys():
        return _as_someone(context, start, comma)
    at, office = comma - 1, context.knowledge.role(context.text(start, comma))
    if office is not None and _is_of_another(context, start, at, office):
        office = None
    if office is None or office.plural:  # "the leader of the Communists"
        at, office = _first_office(context, start, comma)
    if office is None:
        return _as_someone(context, start, comma)
    one = one_of(context, office) if office.plural and _ONE_OF in context.text(start, comma) else office
    if one is None or one.plural:
        return None
    return _as_role(context, Tokens(start, comma), one, at if one is office else None)


def _as_someone(context: Context, start: int, comma: int) -> _Beside | None:
    """ "Chad's man in Lima, Ali Reda, said", "her Thai counterpart, Ana Diaz": a person without an office."""
    for at in range(start, comma):
        lemma = context.doc[at].lemma_
        counterpart = lemma in w.COUNTERPART or (lemma == "number" and context.words[at - 1] == "opposite")
        if counterpart or lemma in w.SINGLE | w.CONTRASTS.keys():
            return _Beside(country=_belongs_to(context, Tokens(start, at), "")[0], appositive=at)
    return None


def _describes(context: Context, token: Token) -> bool:
    inside = not (token.is_punct and token.text not in {"-", "'", "’"}) and not token.is_space
    acts = token.pos_ == "VERB" and token.dep_ in CLAUSES - _PARTICIPLES  # "to arrest | a Rwandan trader"
    return inside and not acts and token.tag_ not in _FINITE and token.i not in context.names


def _first_office(context: Context, start: int, end: int) -> tuple[int, RoleEntry | None]:
    """The first office that the words from start on name, in its longest form: "secretary of state"."""
    for at in range(start, end):
        office = context.knowledge.role(context.text(start, at + 1))
        owns = at + 1 < end and context.doc[at + 1].tag_ == "POS"  # "the president's adviser on energy"
        if office is None or owns or context.doc[at].pos_ not in _NOMINAL:
            continue
        if _is_of_another(context, start, at, office):
            break
        longer = [context.knowledge.role(context.text(start, stop)) for stop in range(at + 2, min(end, at + 5) + 1)]
        own = (o for o in longer if o and context.words[at] in o.phrase.split())  # no "aide to the | prime minister"
        return at, max([office, *own], key=lambda o: len(o.phrase.split()))
    return start, None


def _is_of_another(context: Context, start: int, at: int, office: RoleEntry) -> bool:
    """ "The wife of the president", "a friend of the minister": whose the office is to whom another noun belongs."""
    owner = any(context.doc.parts[i] == "ADP" and context.doc.parts[i - 1] == "NOUN" for i in range(start + 1, at))
    return owner and not _COMPLEMENTS.intersection(office.phrase.split())


def _end_of_apposition(doc: Text, start: int) -> int:
    end = start
    while end < len(doc) and doc[end].text not in {",", ".", ";", ":", ")", "—", "–", "\n"} and not doc[end].is_space:
        if doc[end].tag_ in _FINITE:
            break
        end += 1
    return end


def gender_of(words: list[str]) -> str | None:
    """ "m" or "f", where a word says it ("spokeswoman")."""
    if any(word in w.MALE_WORDS for word in words):
        return "m"
    return "f" if any(word in w.FEMALE_WORDS for word in words) else None
