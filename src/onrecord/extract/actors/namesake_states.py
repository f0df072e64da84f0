"""States that share an adjective: "a Korean firm" is of one of the Koreas, whatever country a report is about."""

from spacy.tokens import Token

from onrecord.extract.actors.context import Context

_SOUTH, _NORTH = "KOR", "PRK"


def may_be_called(context: Context, noun: Token, country: str | None) -> bool:
    """Whether a country is among those that an adjective of several states before a noun may mean."""
    meant = _meant(context, noun)
    return not meant or country in meant


def of_trading_half(context: Context, noun: Token) -> str | None:
    """ "A Korean carmaker": firms abroad are the South's, in a report that does not name the North."""
    if not {_SOUTH, _NORTH} <= _meant(context, noun):
        return None
    named = (context.reading(at) for at in context.matches)
    return None if any(actor is not None and actor.id == _NORTH for actor in named) else _SOUTH


def _meant(context: Context, noun: Token) -> set[str]:
    """All states that the adjectives of several states before a noun may mean."""
    found: set[str] = set()
    for child in noun.lefts:
        match = context.matches.get(child.i)
        ids = {reading.actor for reading in match.readings} if match else set()
        if len(ids) > 1 and all(context.knowledge.actors[ident].type == "state" for ident in ids):
            found |= ids
    return found
