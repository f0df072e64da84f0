"""Whose court or official is at the seat of a body of states: "the court in Luxembourg", "a spokesman in Brussels"."""

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.extract.actors import body_words as b
from onrecord.extract.actors.context import Context

_OFFICIALS = frozenset({"official", "spokesman", "spokeswoman", "spokesperson"})
_OF_COURTS = frozenset({"court", "tribunal", "judge", "prosecutor"})
# The last words of towns where bodies of states sit, and the codes of these bodies.
_SEATS = {
    "brussels": frozenset({"EUR"}),
    "geneva": frozenset({"UNO"}),
    "york": frozenset({"UNO"}),
}
_SEATS_OF_COURTS = {
    "luxembourg": frozenset({"EUR"}),
    "strasbourg": frozenset({"EUR", "IGO"}),
    "hague": frozenset({"IGO", "UNO"}),
}


def body_at(context: Context, noun: Token, town: Token) -> str | None:
    """
    The code of the body whose court or official is in a town, where the report names the body, or one like it, and not
    the state in which the town is.
    """
    seats = _SEATS if noun.lemma_ in _OFFICIALS else _SEATS_OF_COURTS if noun.lemma_ in _OF_COURTS else {}
    codes = seats.get(town.lower_)
    if codes is None or (seats is _SEATS_OF_COURTS and not _is_known(noun)):
        return None
    places = context.knowledge.place(_name(context, town))
    named = set(_codes(context, town))
    at_home = bool(places) and places[0].country in named
    found = sorted(codes & named)
    return found[0] if len(found) == 1 and not at_home else None


def _is_known(noun: Token) -> bool:
    """ "The court", "judges in The Hague"; "a court in The Hague" is any."""
    return noun.tag_ == "NNS" or any(child.lower_ == "the" for child in noun.lefts)


def _name(context: Context, town: Token) -> str:
    match = context.matches.get(town.i)
    return context.doc.passage(*match.tokens) if match else town.text


def _codes(context: Context, town: Token) -> Iterator[str]:
    """The codes of the states and bodies that a report names, but for those that bear the name of a town."""
    for at, match in context.matches.items():
        if at == match.tokens.start and context.doc.written[match.tokens.end - 1] != town.text:
            actors = (context.knowledge.actors[reading.actor] for reading in match.readings)
            yield from (a.country for a in actors if a.country and (a.type == "state" or a.country in b.BODIES))
