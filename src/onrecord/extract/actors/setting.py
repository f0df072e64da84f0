"""Where a sentence is set: "In Canberra, Foreign Minister Ana Diaz said", "In the Kenyan capital, police fired"."""

from onrecord.extract.actors.context import Context
from onrecord.extract.actors.grammar import breaks_paragraph
from onrecord.extract.drafts import Tokens

_CAPITAL = "capital"
_LONGEST = 6  # words before the comma


def set_in(context: Context, at: int) -> str | None:
    """
    The state with whose capital the sentence of a token opens, or the paragraph. The report must name the state by more
    than its capital: who meets in the capital of a third is not at home there.
    """
    start = at
    while start and not context.doc[start].is_sent_start:
        start -= 1
    first = start
    while first and not breaks_paragraph(context.doc[first]):
        first -= 1
    return _opened_in(context, start) or _opened_in(context, first)


def _opened_in(context: Context, start: int) -> str | None:
    words = context.words[start : start + _LONGEST + 2]
    start += words[:1] == [""]
    if (words[:1] != ["in"] and words[:2] != ["", "in"]) or "," not in words:
        return None
    state = _capital(context, Tokens(start + 1, context.words.index(",", start)))
    return state if state and _is_named(context, state) else None


def _capital(context: Context, place: Tokens) -> str | None:
    """ "Canberra", "the Kenyan capital", "the Kenyan capital, Nairobi"."""
    match = context.matches.get(place.end - 1)
    if match is None and context.words[place.end - 1] == _CAPITAL:
        owned = context.doc[place.end - 2].tag_ == "POS"  # "Kenya's capital"
        match = context.matches.get(place.end - 3 if owned else place.end - 2)
        forms = {"name"} if owned else {"adjective", "demonym"}
    elif match is not None and match.tokens == place:
        forms = {_CAPITAL}
    else:
        return None
    states = {r.actor for r in match.readings if r.form in forms} if match else set()
    return states.pop() if len(states) == 1 else None


def _is_named(context: Context, state: str) -> bool:
    found = (reading for match in context.matches.values() for reading in match.readings)
    return any(reading.actor == state and reading.form != _CAPITAL for reading in found)
