"""Phrases that name actors, one by one: what their own words say, before any is linked to another."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from onrecord.extract.actors import words as w
from onrecord.extract.actors.belonging import MODIFIERS, countries_of, leader_country, place_country, seat_country
from onrecord.extract.actors.context import Context
from onrecord.extract.actors.surfaces import Match
from onrecord.extract.drafts import Tokens
from onrecord.knowledge import KnownActor, RoleEntry
from onrecord.model import ActorType, RefForm, Role

_NOMINAL = frozenset({"NOUN", "PROPN"})
_INSIDE = frozenset({"compound", "nmod", "amod", "poss", "nummod", "case"})
_PLACES = frozenset({"GPE", "LOC"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_SOME = frozenset({"a", "an", "any", "no"})
_LONGEST_TITLE = 9  # tokens before a name within which its title is sought
_AGENTIVE = frozenset({"nsubj", "agent", "poss", "dobj", "dative"})


@dataclass(slots=True, kw_only=True)
class Phrase:
    """
    Words that name an actor. `head` is the token under which the parse knows it; `noun` the lemma of a common noun
    ("ministry"); `appositive` the head of a phrase that stands beside it for the same actor.
    """

    head: int
    tokens: Tokens
    form: RefForm
    type: ActorType | None
    name: str | None = None
    country: str | None = None
    sectors: tuple[str, ...] = ()
    role: Role | None = None
    office: RoleEntry | None = None
    known: str | None = None
    noun: str | None = None
    plural: bool = False
    gender: str | None = None
    definite: bool = False
    appositive: int | None = None
    rule: str = "name"


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
            yield from _person(context, name)
    elif match := context.matches.get(at):
        if at == match.tokens.end - 1:
            yield from _known(context, match)
    elif token.ent_type_ in _PLACES and token.pos_ == "PROPN" and token.dep_ not in MODIFIERS:
        country = place_country(context, token)
        yield from [_place(Tokens(at, at + 1), at, country)] if country else []
    elif token.pos_ in _NOMINAL or token.lower_ in w.GOVERNMENT:
        yield from _nominal(context, token)
    elif token.pos_ in {"PRON", "DET"}:
        yield from _pronoun(token)
    elif token.pos_ == "NUM" and token.lower_ == "two" and at and token.nbor(-1).lower_ == "the":
        yield Phrase(head=at, tokens=Tokens(at - 1, at + 1), form="nominal", type=None, noun="two", plural=True)


# ------------------------------------------------------------------------------------------------ persons


@dataclass(frozen=True, slots=True, kw_only=True)
class _Beside:
    """What the words beside a name say; `appositive` is the head of the phrase that says it behind the name."""

    role: Role | None = None
    office: RoleEntry | None = None
    country: str | None = None
    sectors: tuple[str, ...] = ()
    appositive: int | None = None


def _person(context: Context, name: Tokens) -> Iterator[Phrase]:
    doc = context.doc
    head = doc[name.start : name.end].root
    if head.head.lower_ in w.GOVERNMENT and head.dep_ in _INSIDE:
        return  # "the Biden administration" names the state
    title = _title_before(context, name.start)
    start = title.start if title else name.start
    beside = _in_title(context, title) if title else _Beside()
    if beside.role is None:
        behind = _ahead(context, name) or _behind(context, name)
        beside = replace(behind, country=beside.country or behind.country)
    if beside.country is None and (person := _of_that_name(context, name)):
        beside = replace(beside, country=person.country, sectors=beside.sectors or person.sectors)
    words = context.text(start, name.start).split() + (beside.role.title.split() if beside.role else [])
    yield Phrase(
        head=head.i,
        tokens=Tokens(start, name.end),
        form="name",
        type="person",
        name=doc[name.start : name.end].text,
        country=beside.country,
        sectors=beside.sectors,
        role=beside.role,
        office=beside.office,
        gender=_gender(words),
        appositive=beside.appositive,
        definite=True,
    )


def _of_that_name(context: Context, name: Tokens) -> KnownActor | None:
    """The person of the knowledge base who alone bears a full name, or a surname that no one else is known by."""
    words = context.doc[name.start : name.end].text
    people = [context.knowledge.actors[s.actor] for s in context.knowledge.surfaces.get(words, ())]
    if surname := context.knowledge.surnames.get(words):
        people.append(context.knowledge.actors[surname])
    return people[0] if len(people) == 1 and people[0].type == "person" else None


def _title_before(context: Context, end: int) -> Tokens | None:
    """The words before a name that belong to it: "former Thai foreign minister", "State Department spokesman"."""
    start = end
    while start > 0 and end - start < _LONGEST_TITLE and _belongs_to_title(context, context.doc[start - 1], start, end):
        start -= 1
    while start < end and context.doc[start].lower_ in {"the", "a", "an", "of", "-", "'s", "’s", "and", ",", "for"}:
        start += 1
    return Tokens(start, end) if start < end else None


def _belongs_to_title(context: Context, token: Token, start: int, end: int) -> bool:
    if token.is_sent_end or token.is_space or (token.is_punct and token.text != "-") or token.i in context.names:
        return False
    if token.lower_ in {"of", "for", "and"}:  # "secretary of state X", "minister for trade X"
        joined = context.knowledge.role(context.text(max(0, token.i - 3), end))
        return joined is not None and f" {token.lower_} " in f" {joined.phrase} "
    if token.pos_ in {"NOUN", "PROPN", "ADJ"} or token.tag_ == "POS" or token.text in {"-", "'s", "’s"}:
        return True
    return token.i in context.matches or token.lower_ in w.HONORIFICS


def _in_title(context: Context, title: Tokens) -> _Beside:
    office = context.knowledge.role(context.text(title.start, title.end))
    if office is None:
        return _Beside(country=_belongs_to(context, title, "")[0], sectors=_kind(context, title.start, title.end))
    return _as_role(context, title, office, None)


def _as_role(context: Context, words: Tokens, office: RoleEntry, appositive: int | None) -> _Beside:
    country, organization = _belongs_to(context, words, office.phrase)
    role = Role(title=office.phrase, organization=organization, country=country, evidence=context.span(words))
    return _Beside(role=role, office=office, country=country, sectors=(office.sector,), appositive=appositive)


def _kind(context: Context, start: int, end: int) -> tuple[str, ...]:
    """What kind of person some words describe: "human rights activist"."""
    kinds = (context.knowledge.agents.get(token.lemma_.lower()) for token in context.doc[start:end])
    return next((kind for kind in kinds if kind), ())


def _belongs_to(context: Context, title: Tokens, office: str) -> tuple[str | None, str | None]:
    """Country and organization among the words of a title, else the country that alone gives such a title."""
    country: str | None = None
    organization: str | None = None
    for at in range(title.start, title.end):
        match = context.matches.get(at)
        if match is None or at != match.tokens.start:
            continue
        actor = context.reading(match.tokens.start)
        if actor is None:
            continue
        country = country or actor.country
        if actor.type == "organization":
            organization = actor.name
    if organization is None:
        words = context.text(title.start, title.end).split()
        organs = (context.knowledge.ministry(" ".join(words[:end]), country) for end in range(len(words) - 1, 0, -1))
        organization = next((organ.name for organ in organs if organ), None)
    return country or w.NATIONAL_TITLES.get(office), organization


def _behind(context: Context, name: Tokens) -> _Beside:
    """What an apposition or a relative clause says: "X, Peru's envoy in Lima, said", "X, who leads the party"."""
    if name.end >= len(context.doc) or context.doc[name.end].text not in {",", "(", "—", "–"}:
        return _Beside()
    start = name.end + 1
    if start < len(context.doc) and context.doc[start].lower_ in {"who", "now"}:
        start += 2 if context.doc[start].lower_ == "who" else 1
    end = min(_end_of_apposition(context.doc, start), start + _LONGEST_TITLE)
    at, office = _first_office(context, start, end)
    if office is None:
        kind = _kind(context, start, end)
        return _Beside(country=_belongs_to(context, Tokens(start, end), "")[0], sectors=kind) if kind else _Beside()
    return _Beside() if office.plural else _as_role(context, Tokens(start, end), office, at)


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
    at, office = _first_office(context, start, comma)
    return None if office is None or office.plural else _as_role(context, Tokens(start, comma), office, at)


def _describes(context: Context, token: Token) -> bool:
    inside = not (token.is_punct and token.text not in {"-", "'", "’"}) and not token.is_space
    return inside and token.tag_ not in _FINITE and token.i not in context.names


def _first_office(context: Context, start: int, end: int) -> tuple[int, RoleEntry | None]:
    """The first office that the words from start on name, in its longest form: "secretary of state"."""
    for at in range(start, end):
        office = context.knowledge.role(context.text(start, at + 1))
        if office is None or context.doc[at].pos_ not in _NOMINAL:
            continue
        longer = [context.knowledge.role(context.text(start, stop)) for stop in range(at + 2, min(end, at + 5) + 1)]
        return at, max([office, *filter(None, longer)], key=lambda o: len(o.phrase.split()))
    return start, None


def _end_of_apposition(doc: Doc, start: int) -> int:
    end = start
    while end < len(doc) and doc[end].text not in {",", ".", ";", ":", ")", "—", "–", "\n"} and not doc[end].is_space:
        if doc[end].tag_ in _FINITE:
            break
        end += 1
    return end


def _gender(words: list[str]) -> str | None:
    if any(word in w.MALE_WORDS for word in words):
        return "m"
    return "f" if any(word in w.FEMALE_WORDS for word in words) else None


# ---------------------------------------------------------------------------- what the knowledge base names


def _known(context: Context, match: Match) -> Iterator[Phrase]:
    doc = context.doc
    root = doc[match.tokens.start : match.tokens.end].root
    forms = {reading.form for reading in match.readings}
    actor = context.reading(match.tokens.start)
    if actor is None or _is_absorbed(context, match, root):
        return
    if forms == {"capital"} and not _stands_for_government(context, root):
        yield _place(match.tokens, root.i, actor.country)
        return
    base = Phrase(
        head=root.i,
        tokens=match.tokens,
        form="name",
        type=actor.type,
        name=doc[match.tokens.start : match.tokens.end].text,
        country=actor.country,
        sectors=actor.sectors,
        known=actor.id,
        rule="metonym" if forms & {"capital", "metonym", "government"} else "name",
    )
    adjectival = "adjective" in forms and root.dep_ in MODIFIERS
    if adjectival:
        base.form, base.rule = "adjective", "adjective"
    elif forms & {"demonym"} and "name" not in forms:
        base.form, base.type, base.known, base.plural = "nominal", "group", None, True
        base.sectors, base.rule, base.noun = ("CVL",), "demonym", root.lower_
        if any(child.lower_ == "ethnic" for child in root.lefts):
            living = countries_of(context, root)
            base.country, base.name = living[0][0] if living else None, None
    elif forms == {"adjective"}:
        return
    yield base


def _place(tokens: Tokens, head: int, country: str | None) -> Phrase:
    """A town or province by name: who lives there, where something is done to it ("shelled Juba")."""
    return Phrase(
        head=head,
        tokens=tokens,
        form="nominal",
        type="group",
        country=country,
        sectors=("CVL",),
        noun="place",
        rule="place",
    )


def _is_absorbed(context: Context, match: Match, root: Token) -> bool:
    """A country inside a title or a noun for people belongs to that phrase: "Chinese foreign minister Wang"."""
    if not _is_state(context, match):
        return False
    head = root
    while head.dep_ in MODIFIERS or (head.dep_ == "conj" and head.pos_ == "ADJ"):
        head = head.head
    if head is root:
        return False
    if head.i in context.names or head.lower_ in w.GOVERNMENT or head.lemma_.lower() in w.COUNTERPART:
        return True
    return root.pos_ == "ADJ" and _is_nominal_actor(context, head)


def _is_state(context: Context, match: Match) -> bool:
    return all(context.knowledge.actors[r.actor].type == "state" for r in match.readings)


def _stands_for_government(context: Context, root: Token) -> bool:
    """A capital acts or is dealt with ("Lima said", "talks with Lima"); behind "in" or "near" it is a place."""
    token = root
    while token.dep_ == "conj":
        token = token.head
    if token.dep_ == "pobj":
        return token.head.lower_ not in w.LOCATIVE
    if token.dep_ == "appos":
        return False
    return token.dep_ in _AGENTIVE or root.dep_ in _AGENTIVE


# ------------------------------------------------------------------------------------------ common nouns


def _is_nominal_actor(context: Context, token: Token) -> bool:
    lemma = token.lemma_.lower()
    return (
        lemma in w.ORGANIZATION or lemma in context.knowledge.agents or context.knowledge.role(token.lower_) is not None
    )


def _nominal(context: Context, token: Token) -> Iterator[Phrase]:
    if token.dep_ in {"compound", "nmod"} and token.head.i > token.i and token.head.pos_ in _NOMINAL:
        return
    start = _left_edge(context, token)
    tokens = Tokens(start, token.i + 1)
    countries = countries_of(context, token)
    phrase = _government(context, token, tokens, countries) or _organ(context, token, tokens, countries)
    if phrase:
        yield phrase
    else:
        yield from _people(context, token, tokens, countries)


def _left_edge(context: Context, token: Token) -> int:
    """The first word of the phrase before its noun, without article or pronoun."""
    start = token.left_edge.i
    sentence = token.sent.start
    start = max(start, sentence, token.i - 12)
    while start < token.i and context.doc[start].pos_ in {"DET", "PRON", "CCONJ", "PUNCT", "ADP", "SCONJ", "SPACE"}:
        start += 1
    return start


def _government(context: Context, token: Token, tokens: Tokens, countries: list[tuple[str, Token]]) -> Phrase | None:
    """The government of a country is the country: "the Biden administration", "Peruvian authorities"."""
    if token.lower_ not in w.GOVERNMENT:
        return None
    country = countries[0][0] if len(countries) == 1 else leader_country(context, token) or seat_country(context, token)
    if any(child.lower_ in _SOME for child in token.lefts):  # "a new government for Mali" is none that there is
        country = None
    state = context.knowledge.actors.get(country) if country else None
    definite = _is_definite(token)
    return Phrase(
        head=token.i,
        tokens=tokens,
        form="name" if state else "nominal",
        type="state",
        name=context.doc[tokens.start : tokens.end].text if state else None,
        country=country,
        sectors=("GOV",),
        known=state.id if state else None,
        noun="government",
        plural=token.tag_ in {"NNS", "NNPS"},
        definite=definite,
        rule="government",
    )


def _is_definite(token: Token) -> bool:
    return any(child.lower_ in {"the", "this", "that", "both"} or child.dep_ == "poss" for child in token.lefts)


def _organ(context: Context, token: Token, tokens: Tokens, countries: list[tuple[str, Token]]) -> Phrase | None:
    """A ministry, parliament, army or the like, known by its function and country or by its kind alone."""
    words = context.text(tokens.start, tokens.end)
    lemma = token.lemma_.lower()
    recognised = _recognised_organization(context, token)
    goes_on = recognised is not None and recognised.end > tokens.end  # "Malian Congress of Farmers" is no parliament
    function = None if goes_on else context.knowledge.functions.find(words)
    countries = countries or _inside(context, recognised)
    if function is None and lemma not in w.ORGANIZATION and recognised is None:
        return None
    if _partitive(token) is not token:
        return None
    country = countries[0][0] if countries else None
    ministry = None if goes_on else context.knowledge.ministry(words, country) or _only_ministry(context, words)
    sectors = (function.sector,) if function else _organ_kind(context, token, tokens)
    return Phrase(
        head=token.i,
        tokens=recognised or tokens,
        form="name" if ministry or recognised else "nominal",
        type="organization",
        name=context.doc[slice(*(recognised or tokens))].text if ministry or recognised or function else None,
        country=ministry.country if ministry else country,
        sectors=ministry.sectors if ministry else sectors,
        known=ministry.id if ministry else None,
        noun=lemma if not recognised or function else None,
        plural=token.tag_ in {"NNS", "NNPS"},
        definite=_is_definite(token),
        rule="function" if ministry else "name" if recognised else "noun",
    )


def _inside(context: Context, name: Tokens | None) -> list[tuple[str, Token]]:
    """The state within the name of an organization: "Kenya Airports Authority"."""
    found = [context.doc[at] for at in range(*name) if (a := context.reading(at)) and a.type == "state"] if name else []
    return [(country, token) for token in found if (actor := context.reading(token.i)) and (country := actor.country)]


def _organ_kind(context: Context, token: Token, tokens: Tokens) -> tuple[str, ...]:
    """The sector of a body: of the people that it is of, else of its kind by any word of its name."""
    if of_people := _of_modifiers(context, token):
        return of_people
    if any(child.lower_ in w.ARMED for child in token.lefts):
        return ("REB",)
    kinds = (w.ORGAN_SECTORS.get(other.lemma_.lower()) for other in reversed(context.doc[tokens.start : tokens.end]))
    return next(((kind,) for kind in kinds if kind), ())


def _of_modifiers(context: Context, token: Token) -> tuple[str, ...]:
    """What kind of people a body is of: "opposition groups", "refugee camp"."""
    kinds = (context.knowledge.agents.get(child.lemma_.lower()) for child in token.lefts)
    return next((kind for kind in kinds if kind), ())


def _only_ministry(context: Context, words: str) -> KnownActor | None:
    """The organ that one state alone calls so: "the state department" in lower case."""
    titled = " ".join(word.capitalize() for word in words.split())
    readings = context.knowledge.surfaces.get(titled, ())
    return context.knowledge.actors[readings[0].actor] if len(readings) == 1 and " " in titled else None


def _recognised_organization(context: Context, token: Token) -> Tokens | None:
    """An organization that only the entity recogniser knows, by its whole name without the article."""
    if token.ent_type_ != "ORG" or not token.text[:1].isupper():
        return None
    start, end = token.i, token.i + 1
    while start > 0 and context.doc[start].ent_iob_ == "I":
        start -= 1
    while end < len(context.doc) and context.doc[end].ent_iob_ == "I":
        end += 1
    if context.doc[start].lower_ == "the":
        start += 1
    if context.doc[end - 1].tag_ == "POS":
        end -= 1
    return Tokens(start, end) if start < end else None


def _people(context: Context, token: Token, tokens: Tokens, countries: list[tuple[str, Token]]) -> Iterator[Phrase]:
    """Persons and groups by what they are: "the foreign minister", "protesters", "her Thai and Lao counterparts"."""
    inner = _partitive(token)
    lemma = inner.lemma_.lower()
    if inner is not token:
        countries = countries or countries_of(context, inner)
    office = context.knowledge.role(context.text(tokens.start, tokens.end)) if inner is token else None
    agents = context.knowledge.agents.get(lemma) or context.knowledge.agents.get(inner.lower_)
    if lemma in w.SETTLEMENT:
        agents = _of_modifiers(context, inner) or ("CVL",)
    other = lemma in w.COUNTERPART or lemma in w.COUNTRY or lemma in w.SIDE
    if office is None and agents is None and not other:
        return
    plural = token.tag_ in {"NNS", "NNPS"} or bool(office and office.plural)
    singular_person = not plural and (office is not None or lemma in w.COUNTERPART)
    base = Phrase(
        head=token.i,
        tokens=tokens,
        form="nominal",
        type="person" if singular_person else None if other and not office else "group",
        sectors=(office.sector,) if office else agents or (),
        office=office,
        noun=lemma,
        plural=plural,
        gender=_gender([token.lower_]),
        definite=_is_definite(token),
        rule="noun",
    )
    yield from _one_for_each_country(context, base, countries)


def _partitive(token: Token) -> Token:
    """Of whom a part is: "a group of Chilean students", "dozens of officials", "members of parliament"."""
    if token.lemma_.lower() not in w.PARTITIVE:
        return token
    for child in token.rights:
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((noun for noun in child.children if noun.dep_ == "pobj"), token)
    return token


def _one_for_each_country(context: Context, base: Phrase, countries: list[tuple[str, Token]]) -> Iterator[Phrase]:
    """The words "Thai and Lao envoys" name envoys of each: two phrases, of the adjective and of the rest."""
    spread = len(countries) > 1 and base.plural
    for index, (country, token) in enumerate(countries if spread else countries[:1] or [(None, None)]):
        start = base.tokens.start
        end = base.tokens.end
        if spread and token is not None and token.i < base.head:
            start = token.i
            end = token.i + 1 if index + 1 < len(countries) else base.tokens.end
        role = None
        if base.office and not base.office.plural:
            evidence = context.span(Tokens(start, end))
            role = Role(title=base.office.phrase, country=country, evidence=evidence)
        yield Phrase(
            head=base.head,
            tokens=Tokens(start, end),
            form=base.form,
            type="person" if spread and base.noun in w.COUNTERPART else base.type,
            country=country,
            sectors=base.sectors,
            role=role,
            office=base.office,
            noun=base.noun,
            plural=base.plural and not (spread and base.noun in w.COUNTERPART),
            gender=base.gender,
            definite=base.definite,
            rule=base.rule,
        )


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
