"""Names of the knowledge base, and towns."""

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.extract.actors import words as w
from onrecord.extract.actors.belonging import MODIFIERS, countries_of
from onrecord.extract.actors.context import Context
from onrecord.extract.actors.nominals import is_nominal_actor
from onrecord.extract.actors.phrase import Phrase
from onrecord.extract.actors.surfaces import Match
from onrecord.extract.drafts import Tokens

_AGENTIVE = frozenset({"nsubj", "agent", "poss", "dobj", "dative"})


def known(context: Context, match: Match) -> Iterator[Phrase]:
    """What a name of the knowledge base stands for where it stands."""
    doc = context.doc
    root = doc[match.tokens.start : match.tokens.end].root
    forms = {reading.form for reading in match.readings}
    actor = context.reading(match.tokens.start)
    if actor is None or _is_absorbed(context, match, root):
        return
    if forms == {"capital"} and not _stands_for_government(context, root):
        yield place(match.tokens, root.i, actor.country)
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


def place(tokens: Tokens, head: int, country: str | None) -> Phrase:
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
    return root.pos_ == "ADJ" and is_nominal_actor(context, head)


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
