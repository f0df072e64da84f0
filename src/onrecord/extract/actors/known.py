"""Names of the knowledge base, and towns."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from onrecord.extract.actors import body_words as b
from onrecord.extract.actors import words as w
from onrecord.extract.actors.belonging import MODIFIERS, countries_of
from onrecord.extract.actors.context import Context
from onrecord.extract.actors.grammar import BIRTH, is_done_to
from onrecord.extract.actors.headlines import opens_headline
from onrecord.extract.actors.nominals import is_counterpart, is_nominal_actor
from onrecord.extract.actors.phrase import Phrase, place
from onrecord.extract.actors.surfaces import Match
from onrecord.knowledge import KnownActor

_PLURALS, _SOME = frozenset({"NNS", "NNPS"}), frozenset({"some", "several", "many", "few"})
_ARTICLES = frozenset({"a", "an", "one", "another", "the"})
_ONE_OF_A_NATION = frozenset({"a", "an", "another"})
_NATION_ENDINGS = ("ese", "sh", "ch", "ss")  # "the Dutch", "the Swiss": adjectives that name all the people
_AT_SEATS = frozenset({"from", "in", "to"})
_LEAVING = w.LOCATIVE | w.DIRECTIONS | {"out"}
_GOING_OUT = frozenset({"leave", "depart", "flee"})
# What comes from a government: "a protest from Lima".
_COMING_FROM = frozenset(
    """
    protest criticism rebuke condemnation anger fury outrage plea praise appeal reply response answer reaction request
    demand warning pressure assurance guarantee approval permission denial complaint objection invitation pledge promise
    threat apology backing consent
    """.split()
)
_FINITE = frozenset({"VBZ", "VBP", "VBD"})
_AGENTIVE = frozenset({"nsubj", "agent", "poss", "dobj", "dative"})


def known(context: Context, match: Match) -> Iterator[Phrase]:
    """What a name of the knowledge base stands for where it stands."""
    doc = context.doc
    root = doc.root(*match.tokens)
    forms = {reading.form for reading in match.readings}
    actor = context.reading(match.tokens.start)
    if actor is None:
        yield from _seat(context, match, root)
        return
    if actor.type == "state" and context.doc.after(match.tokens.end) in w.CURRENCIES:
        return  # "the Turkish lira"
    if match.division:
        yield place(match.tokens, root.i, actor.country)
        return
    if _is_absorbed(context, match, root):
        return
    if forms == {"capital"} and (division := _namesake(context, match)):
        yield place(match.tokens, root.i, division)
        return
    if forms == {"capital"} and not _stands_for_government(context, match, root):
        yield place(match.tokens, root.i, actor.country)
        return
    if actor.type == "organization" and "name" not in forms and _is_town(context, match, root):
        yield place(match.tokens, root.i, actor.country)
        return
    of_deed = match.tokens.end < len(doc) and doc[match.tokens.end].lower_ in w.DEEDS  # "the Tajik shelling"
    if "name" not in forms and forms <= {"adjective", "demonym"} and root.dep_ not in MODIFIERS and not of_deed:
        yield from _people_of(context, match, root, actor, plain="demonym" in forms)
        return
    base = Phrase(
        head=root.i,
        tokens=match.tokens,
        form="name",
        type=actor.type,
        name=doc.passage(*match.tokens),
        country=actor.country,
        sectors=actor.sectors,
        known=actor.id,
        rule="metonym" if forms & {"capital", "metonym", "government"} else "name",
    )
    if actor.type == "organization" and b.PARTY in actor.sectors and _is_counted(root):
        yield _adherents(root, base)
        return
    if actor.country in b.BODIES and root.tag_ == "NNS" and root.text.islower():
        base.type, base.plural = "group", True  # "UN peacekeepers"
    opposes = context.words[match.tokens.start - 1] == b.OPPOSING or any(c.lower_ == b.OPPOSING for c in root.lefts)
    if b.PARTY in actor.sectors and opposes:
        base.sectors = (b.OPPOSED, *actor.sectors)  # "Peru's main opposition APRA"
    if actor.type == "organization" and (kind := actor.name.split()[-1].lower()) in b.ORGANIZATION:
        base.noun = kind  # "the fund" is the IMF
    if "adjective" in forms and (root.dep_ in MODIFIERS or of_deed):
        base.form, base.rule = "adjective", "adjective"
    elif forms == {"adjective"}:
        return
    yield base


def _is_counted(root: Token) -> bool:
    """ "Two Republicans", "several Democrats": some of those who are called by the name of their party."""
    counts = (child for child in root.lefts if child.dep_ == "nummod" or child.lower_ in _SOME)
    first = next(counts, None)
    between = root.doc[first.i + 1 : root.i] if first is not None else ()
    return root.tag_ in _PLURALS and first is not None and all(word.tag_ not in _PLURALS for word in between)


def _adherents(root: Token, party: Phrase) -> Phrase:
    return replace(
        party, form="nominal", type="group", name=None, known=None, plural=True, noun=root.lemma_.lower(), rule="noun"
    )


def _namesake(context: Context, match: Match) -> str | None:
    """ "San Jose, California", "Lima, Ohio": a town of another state, told by the division behind the comma."""
    comma = match.tokens.end
    if context.words[comma : comma + 1] != [","] or comma + 1 >= len(context.doc):
        return None
    name, behind = context.doc.passage(*match.tokens), context.doc.passage(comma + 1, comma + 2)
    divisions = {p.country for p in context.knowledge.place(behind) if p.precision == "admin1"}
    return next(
        (p.country for p in context.knowledge.place(name) if p.country in divisions and p.admin == behind), None
    )


def _is_town(context: Context, match: Match, root: Token) -> bool:
    """ "Met in Erbil": the seat of a body behind a preposition of place."""
    if context.doc.passage(*match.tokens).isupper():
        return False  # "to the UN"
    placed = root.dep_ == "pobj" and root.head.lower_ in w.LOCATIVE
    return placed and any(p.precision == "city" for p in context.knowledge.place(context.doc.passage(*match.tokens)))


def _seat(context: Context, match: Match, root: Token) -> Iterator[Phrase]:
    """A capital that seats a body too is a town behind "in"; it acts as the body, unless its state is named too."""
    readings = {r.form: context.knowledge.actors[r.actor] for r in match.readings}
    state, body = readings.get("capital"), readings.get("metonym")
    if state is None or len({r.actor for r in match.readings if r.form == "capital"}) > 1:
        return
    if root.dep_ == "pobj" and root.head.lower_ in w.LOCATIVE:
        yield place(match.tokens, root.i, state.country)
    elif body and _stands_for_government(context, match, root) and not _is_named(context, state):
        yield Phrase(
            head=root.i, tokens=match.tokens, form="name", type=body.type, name=context.doc.passage(*match.tokens),
            country=body.country, sectors=body.sectors, known=body.id, rule="metonym",
        )  # fmt: skip


def _is_named(context: Context, state: KnownActor) -> bool:
    return any(context.reading(at) is state for at in context.matches)


def _people_of(context: Context, match: Match, root: Token, actor: KnownActor, *, plain: bool) -> Iterator[Phrase]:
    """ "A Pole", "the Dutch", "Kenyans"; an adjective without article is a language ("in Dutch")."""
    if context.doc.after(match.tokens.end) == "-":
        return  # "an Iranian-backed militia"
    before = context.doc[match.tokens.start - 1].lower_ if match.tokens.start else ""
    nation = not plain and before == "the" and root.text.endswith(_NATION_ENDINGS)
    counted = any(child.dep_ == "nummod" for child in root.lefts)  # "120 Senegalese"
    born = before in BIRTH and any(
        child.lower_ in _ONE_OF_A_NATION for child in root.lefts
    )  # "a Berlin-born Norwegian"
    if not (plain or nation or counted or born or before in _ARTICLES or root.tag_ in {"NNS", "NNPS"}):
        return
    told = any(child.lower_ in _ONE_OF_A_NATION for child in root.lefts)  # "an elderly Dane"
    single = (before in _ARTICLES or told) and not nation and not root.text.endswith("s")
    country: str | None = actor.country
    if any(child.lower_ == "ethnic" for child in root.lefts):
        living = countries_of(context, root)
        country = living[0][0] if living else None
    yield Phrase(
        head=root.i,
        tokens=match.tokens,
        form="nominal",
        type="person" if single else "group",
        country=country,
        sectors=("CVL",),
        noun=root.lower_,
        plural=not single,
        definite=before == "the",
        rule="demonym",
    )


def _is_absorbed(context: Context, match: Match, root: Token) -> bool:
    """A country inside a title or a noun for people belongs to that phrase: "Chinese foreign minister Wang"."""
    if not _is_state(context, match):
        return False
    head = root
    while head.dep_ in MODIFIERS or (head.dep_ == "conj" and head.pos_ == "ADJ"):
        head = head.head
    if head == root:
        return False
    if head.lower_ in context.knowledge.roles.former and head.i + 2 < len(context.doc) and head.nbor(1).text == "-":
        head = head.nbor(2)  # "a Croat ex-soldier"
    if head.i in context.names or head.lower_ in w.GOVERNMENT or is_counterpart(head):
        return True
    adjective = root.pos_ == "ADJ" or {r.form for r in match.readings} <= {"adjective", "demonym"}
    return adjective and is_nominal_actor(context, head) and head.lemma_ not in w.WEAPONS  # "an Uzbek drone hit"


def _is_state(context: Context, match: Match) -> bool:
    return all(context.knowledge.actors[r.actor].type == "state" for r in match.readings)


def _stands_for_government(context: Context, match: Match, root: Token) -> bool:
    """A capital acts or is dealt with ("Lima said", "talks with Lima"); behind "in" or "near" it is a place."""
    if opens_headline(context, match.tokens):
        return True
    token = root
    while token.dep_ == "conj":
        token = token.head
    if token.dep_ == "dobj" and token.head.lemma_ in _GOING_OUT:
        return False
    if token.dep_ == "pobj":
        over = token.head.head
        if token.head.lower_ == "from" and (over.lemma_ in _COMING_FROM or _draws(over)):
            return True
        of_town = token.head.lower_ == "of" and over.lemma_ in w.AREAS | w.PARTS_OF_TOWNS  # "the mayor of London"
        if token.head.lower_ == "of" and over.lower_ in _LEAVING:
            return False  # "flew out of Kabul", "north of Kyiv"
        told = token.head.lower_ == "to" and (over.lemma_ in w.DONE_TO_STATES or _is_handed(context, token.head))
        return told or _is_of_mission(token.head) or (token.head.lower_ not in w.LOCATIVE and not of_town)
    if token.dep_ == "appos" or is_done_to(token):
        return False
    return token.dep_ in _AGENTIVE or root.dep_ in _AGENTIVE


def _is_handed(context: Context, to: Token) -> bool:
    """ "Rebels hand prison to Lima": the parse of a headline makes an adjective of the verb before the noun."""
    noun = to.head
    verb = context.doc[noun.i - 1] if noun.i else noun
    return verb.dep_ in {"compound", "aux", "amod"} and verb.tag_ in _FINITE and verb.lemma_ in w.DONE_TO_STATES


def _draws(verb: Token) -> bool:
    """ "Drew anger from Lima", "received no reply from Lima": what a government gives."""
    return any(child.dep_ in {"dobj", "nsubjpass"} and child.lemma_ in _COMING_FROM for child in verb.children)


def _is_of_mission(preposition: Token) -> bool:
    """ "Recalled its ambassador from Lima", "reopened its embassy in Lima": with the government that sits there."""
    if preposition.lower_ not in _AT_SEATS:
        return False
    over = preposition.head
    return any(token.dep_ == "dobj" and token.lemma_ in w.MISSIONS for token in (over, *over.rights))
