"""Of which body of states one is by its name or its seat: "UN Panel of Experts", "East African Court of Justice"."""

from spacy.tokens import Token

from onrecord.extract.actors import body_words as b
from onrecord.extract.actors.context import Context
from onrecord.extract.drafts import Tokens

_REGIONAL = frozenset(
    """
    african american andean arab asian balkan baltic caribbean european international islamic nordic pacific world
    """.split()
)
_OF_LAW = frozenset({"court", "tribunal", "parliament"})
_LENDING = ["development", "bank"]
_EUROPEAN, _OF_STATES, _OF_UNION = "european", "IGO", "EUR"
_OF_THE_UNION = frozenset({"agency", "authority", "auditors", "office", "ombudsman", "prosecutor", "supervisor"})
_OF_MORE_STATES = frozenset({"patent", "space", "rights"})  # "the European Space Agency"
# Sectors that a body of states has by its kind; a union of states is one of no workers.
_BY_KIND = frozenset({"JUD", "LEG", "MIL", "COP"})
# Where courts of several states sit, what tells that one of these is meant, and of whom it is.
_SEATS = {"strasbourg": _OF_STATES, "hague": _OF_STATES, "luxembourg": _OF_UNION}
_TELLING = frozenset({"rights", "based", "crimes"})
_WATCHING, _OF_WORLD = frozenset({"watchdog", "inspectorate"}), frozenset({"global", "world", "international"})
_WATCHED = {"chemical": _OF_STATES, "nuclear": "UNO", "atomic": "UNO"}
_PROSECUTOR = "prosecutor"
_COURTS = frozenset({"court", "tribunal"})


def code_by_name(context: Context, name: Tokens) -> str | None:
    """ "The African Union Commission", "the Andean Parliament": the code of the body of states, none where unsure."""
    words = [word for word in context.words[name.start : name.end] if word != "the"]
    if code := _code_at_head(context, name):
        return code
    of = next((at for at, word in enumerate(words) if word in {"of", "for", "on"}), len(words))
    told = words[: max(of - 1, 0)]
    if _EUROPEAN in told[:1] and _OF_MORE_STATES.isdisjoint(words):
        return _OF_UNION if words[of - 1] in _OF_THE_UNION | _OF_LAW else None
    lends = words[-2:] == _LENDING
    law = of > 0 and words[of - 1] in _OF_LAW
    return _OF_STATES if (lends or law) and not _REGIONAL.isdisjoint(told) else None


def _code_at_head(context: Context, name: Tokens) -> str | None:
    """ "The | African Union | Commission": the code of the body of states with whose name another begins."""
    for end in range(name.end - 1, name.start, -1):
        ids = {reading.actor for reading in context.knowledge.surfaces.get(context.doc.passage(name.start, end), ())}
        actor = context.knowledge.actors[ids.pop()] if len(ids) == 1 else None
        sure = end - name.start > 1 or context.doc.written[name.start].isupper()  # "the Commonwealth Fund" is none
        if sure and actor and actor.type == "organization" and actor.country in b.BODIES:
            return actor.country
    return None


def kind_beyond(words: str, sectors: tuple[str, ...]) -> tuple[str, ...]:
    """ "The Arab Monetary Union" is of no workers, "the African Court" judges, a prosecutor's office charges."""
    if _PROSECUTOR in words:
        return ("JUD",)
    return tuple(sector for sector in sectors if sector in _BY_KIND)


def watchdog_of_world(context: Context, noun: Token, start: int) -> str | None:
    """ "The global chemical weapons watchdog": the OPCW, and the IAEA for what is nuclear."""
    words = {*context.words[start : noun.i]}
    if noun.lemma_.lower() not in _WATCHING or words.isdisjoint(_OF_WORLD):
        return None
    return next((code for matter, code in _WATCHED.items() if matter in words), None)


def court_by_seat(context: Context, noun: Token, start: int) -> str | None:
    """ "The Strasbourg rights court", "the Hague-based tribunal": of many states, whatever state its seat is in."""
    words = context.words[start : noun.i]
    if noun.lemma_.lower() not in _COURTS or _TELLING.isdisjoint(words):
        return None
    return next((code for seat, code in _SEATS.items() if seat in words), None)
