"""Names that share an office: "the presidents of Peru and Chile, Ana Diaz and Tom Reed", "Senators Diaz and Reed"."""

from dataclasses import dataclass

from onrecord.extract.actors.context import Context
from onrecord.extract.drafts import Tokens
from onrecord.knowledge import RoleEntry

_JOINTS = frozenset({"and", ",", "&"})
_WHOSE = frozenset({"of", "from"})
_LONGEST = 5  # words of a title


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """The office of one of several, the words that tell it, and the country that falls to this one."""

    office: RoleEntry
    words: Tokens
    country: str | None


def shared(context: Context, name: Tokens) -> Shared | None:
    """The office that a name has with others, each of them of one country where there are as many."""
    first, before = _first_joined(context, name)
    behind = _joined_behind(context, name)
    if before + behind == 0:
        return None
    if first and context.words[first - 1] == ",":
        return _of_each(context, first - 1, before, before + behind + 1)
    office = _plural(context, first)
    return Shared(office=office, words=Tokens(first - 1, first), country=None) if office else None


def _first_joined(context: Context, name: Tokens) -> tuple[int, int]:
    """Where the first of some joined names begins, and how many stand before this one."""
    start, before = name.start, 0
    while (at := _over_joint(context, start - 1, -1)) is not None and (other := _ending(context, at)):
        start, before = other.start, before + 1
    return start, before


def _joined_behind(context: Context, name: Tokens) -> int:
    end, behind = _past_state(context, name.end), 0
    while (at := _over_joint(context, end, 1)) is not None and (other := context.names.get(at)):
        end, behind = _past_state(context, other.end), behind + 1
    return behind


def _past_state(context: Context, at: int) -> int:
    """Past "of Peru"."""
    match = context.matches.get(at + 1) if at + 1 < len(context.doc) and context.words[at] == "of" else None
    return match.tokens.end if match else at


def _ending(context: Context, at: int) -> Tokens | None:
    """The name that ends at a word, or whose state does: "Ana Diaz of Peru and ..."."""
    if name := context.names.get(at):
        return name
    match = context.matches.get(at)
    of = match.tokens.start - 1 if match else 0
    return context.names.get(of - 1) if of > 0 and context.words[of] == "of" else None


def _over_joint(context: Context, at: int, step: int) -> int | None:
    """Past "and", or a comma and "and"."""
    begun = at
    while 0 <= at < len(context.doc) and context.words[at] in _JOINTS:
        at += step
    return at if at != begun and 0 <= at < len(context.doc) else None


def _of_each(context: Context, comma: int, number: int, many: int) -> Shared | None:
    states, start = _states_before(context, comma)
    if states and context.words[start - 1] in _WHOSE:
        office, begin = _plural(context, start - 1), start - 1
    else:
        office, begin = _plural(context, comma), comma
        size = len(office.phrase.split()) if office else 0
        states, start = _states_before(context, comma - size)
    if office is None or len(states) != many:
        return None
    size = len(office.phrase.split())
    return Shared(office=office, words=Tokens(begin - size, begin), country=states[number])


def _states_before(context: Context, end: int) -> tuple[list[str], int]:
    """The codes of the states that stand joined right before a word, and where they begin."""
    states: list[str] = []
    at: int | None = end - 1
    start = end
    while at is not None and at >= 0 and (match := context.matches.get(at)):
        actor = context.reading(at)
        if actor is None or actor.type != "state" or actor.country is None:
            break
        states.insert(0, actor.country)
        start = match.tokens.start
        at = _over_joint(context, start - 1, -1)
    return states, start


def _plural(context: Context, end: int) -> RoleEntry | None:
    office = context.knowledge.role(context.text(max(0, end - _LONGEST), end))
    return one_of(context, office) if office and office.plural else None


def one_of(context: Context, several: RoleEntry) -> RoleEntry | None:
    """The office of one of several: "secretary of state" of "secretaries of state"."""
    words = several.phrase.split()
    for at, word in enumerate(words):
        for one in (word[:-1], f"{word[:-3]}y", f"{word[:-2]}an"):
            found = context.knowledge.role(" ".join([*words[:at], one, *words[at + 1 :]]))
            if found and not found.plural and found.office == several.office:
                return found
    return None
