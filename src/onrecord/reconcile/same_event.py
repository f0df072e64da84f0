"""
Whether two event mentions of one story tell one happening.

First vetoes, where type, participants, dates, places or status can't both be true of one happening; then a score
from what agrees. After the pairwise models of cross-document event coreference (Barhom et al. 2019 and its lemma
baselines), with hard constraints in the place of learned ones.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from onrecord.model import Actor, DateValue, EventAccount, PlaceValue
from onrecord.reconcile.likeness import likeness

THRESHOLD = 650  # thousandths
SYMMETRIC = frozenset({"AGREE", "CONSULT", "COOPERATE"})
# Types under which outlets code one act: leaving an embassy is a sanction or a retreat, ousting coerces or assaults.
RELATED = (
    frozenset({"RETREAT", "SANCTION"}),
    frozenset({"COERCE", "ASSAULT"}),
    frozenset({"SUPPORT", "AGREE"}),
    frozenset({"SUPPORT", "CONSULT"}),
    frozenset({"AGREE", "CONCEDE"}),
    frozenset({"SUPPORT", "CONCEDE"}),
)
_REMOTE, _IN_PERSON = frozenset({"phone", "video"}), frozenset({"visit", "meet", "third-party"})
# Contacts of the same two on one day are one, whatever the word; other acts by other words need a common day.
_ONE_A_DAY = frozenset({"CONSULT"})
_OFFICIAL = frozenset({"GOV", "MIL", "COP", "SPY", "LEG", "JUD"})
# Acts of words are told apart by what is said: two accusations on two days share hardly a word.
_OF_WORDS = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})
_ALIKE, _UNLIKE = 500, 150  # thousandths of shared words
_UNREAL = frozenset({"planned", "possible"})
_DIFFERENT_DATING = 2  # days by which two outlets may date one happening differently


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Thousandths that each agreement is worth."""

    type: int = 150
    lemma: int = 200
    mode: int = 150
    actors: int = 250
    recipients: int = 200
    date: int = 200
    place: int = 100
    unknown_date: int = 50
    other_word: int = -150
    words: int = 200  # at _ALIKE or above, in proportion below
    other_words: int = -250


_WEIGHTS = Weights()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An account with the lemma of its trigger and the words of its passage."""

    account: EventAccount
    lemma: str
    words: frozenset[str]


def score(one: Told, other: Told, actors: Mapping[str, Actor]) -> int | None:
    """Thousandths of likeness, None where they can't be one happening."""
    a, b = one.account, other.account
    if (kind := _types(a, b)) is None or _status_differs(a, b) or _modes_differ(a, b) or _concern_differs(a, b):
        return None
    days = _dates(a, b, one.lemma == other.lemma)
    who = _participants(a, b, actors)
    where = _places(a.place, b.place)
    if days is None or who is None or where is None:
        return None
    modes = _WEIGHTS.mode if set(a.modes) & set(b.modes) else 0
    word = _WEIGHTS.lemma if one.lemma == other.lemma else 0 if modes else _other_word(a, b)
    return kind + days + who + where + word + modes + _words(one, other)


def family(type: str) -> str:
    """The least of all types that accounts of one act may have with this one, directly or over others."""
    found = {type}
    while more := {t for pair in RELATED for t in pair if pair & found} - found:
        found |= more
    return min(found)


def part_of(small: EventAccount, large: EventAccount, actors: Mapping[str, Actor]) -> bool:
    """Whether an act is one of those that another sums up: the call with one minister within the calls with two."""
    few, many = _everyone(small), _everyone(large)
    inside = all(any(same_side(x, y, actors) for y in many) for x in few)
    dated = small.date is not None and large.date is not None and _gap(small.date, large.date) == 0
    return small.type == large.type and inside and len(few) >= 2 and len(many) > len(few) and dated


def _everyone(account: EventAccount) -> tuple[str, ...]:
    return (*account.actors, *account.recipients)


def _types(a: EventAccount, b: EventAccount) -> int | None:
    if a.type == b.type:
        return _WEIGHTS.type
    return 0 if any({a.type, b.type} <= pair for pair in RELATED) else None


def _status_differs(a: EventAccount, b: EventAccount) -> bool:
    """A plan is not the act; a denial of an act is another account of it."""
    return (a.status in _UNREAL) != (b.status in _UNREAL)


def _modes_differ(a: EventAccount, b: EventAccount) -> bool:
    one, other = set(a.modes), set(b.modes)
    if a.report == b.report and one and other and not one & other:
        return True  # a report that has somebody arrested and somebody freed tells of two acts
    return bool((one & _REMOTE and other & _IN_PERSON) or (other & _REMOTE and one & _IN_PERSON))


def _concern_differs(a: EventAccount, b: EventAccount) -> bool:
    """Promises, requests and threats of different acts are different."""
    return bool(a.projected and b.projected and a.projected.type != b.projected.type)


def _words(one: Told, other: Told) -> int:
    alike = likeness(one.words, other.words)
    if alike < _UNLIKE and one.account.type in _OF_WORDS:
        return _WEIGHTS.other_words
    return _WEIGHTS.words * min(alike, _ALIKE) // _ALIKE


def _other_word(a: EventAccount, b: EventAccount) -> int:
    dated = a.date is not None and b.date is not None
    same_people = bool(set(_everyone(a)) & set(_everyone(b)))  # not only their states: others of theirs may talk too
    if a.type in _ONE_A_DAY:
        return 0 if same_people else _WEIGHTS.other_word
    return 0 if dated else _WEIGHTS.other_word


def _gap(a: DateValue, b: DateValue) -> int:
    """Days between two intervals, 0 where they meet."""
    low, high = sorted((a, b), key=lambda d: (d.start, d.end))
    return max(0, (date.fromisoformat(high.start) - date.fromisoformat(low.end)).days)


def _dates(a: EventAccount, b: EventAccount, same_word: bool) -> int | None:
    if a.date is None or b.date is None:
        return _WEIGHTS.unknown_date
    gap = _gap(a.date, b.date)
    if gap == 0:
        return _WEIGHTS.date
    # Two outlets may date one happening a day apart; one report that gives two days tells of two.
    return 0 if a.report != b.report and same_word and gap <= _DIFFERENT_DATING else None


def _places(a: PlaceValue | None, b: PlaceValue | None) -> int | None:
    if a is None or b is None:
        return 0
    if a.name == b.name:
        return _WEIGHTS.place
    if a.country and b.country and a.country != b.country:
        return None
    return None if a.precision == b.precision == "city" else 0


def _participants(a: EventAccount, b: EventAccount, actors: Mapping[str, Actor]) -> int | None:
    if a.type in SYMMETRIC or b.type in SYMMETRIC or (_joint(a) and _joint(b)):
        return _sides(_everyone(a), _everyone(b), actors, _WEIGHTS.actors + _WEIGHTS.recipients)
    if a.report != b.report and _vague(a.recipients, actors) and _vague(b.recipients, actors):
        done_to: int | None = _WEIGHTS.recipients if set(a.recipients) & set(b.recipients) else 0
    else:
        done_to = _sides(a.recipients, b.recipients, actors, _WEIGHTS.recipients)
    doers = _sides(a.actors, b.actors, actors, _WEIGHTS.actors)
    return None if doers is None or done_to is None else doers + done_to


def _joint(account: EventAccount) -> bool:
    """An act of several together, such as the signing of a treaty."""
    return len(account.actors) > 1 and not account.recipients


def _vague(ids: tuple[str, ...], actors: Mapping[str, Actor]) -> bool:
    """Whether all are groups by description: two outlets have other words for them ("staff", "all personnel")."""
    return bool(ids) and all((actor := actors.get(i)) is not None and actor.type == "group" for i in ids)


def _sides(one: tuple[str, ...], other: tuple[str, ...], actors: Mapping[str, Actor], worth: int) -> int | None:
    """All of `worth` where each has its match on the other side, some where one side is silent, else a veto."""
    if not one or not other:
        return worth // 3
    forth = all(any(same_side(x, y, actors) for y in other) for x in one)
    back = all(any(same_side(x, y, actors) for y in one) for x in other)
    return worth if forth and back else None


def same_side(x: str, y: str, actors: Mapping[str, Actor]) -> bool:
    """One actor, or a state and someone who acts for it ("Thailand", "the Thai foreign minister")."""
    if x == y:
        return True
    one, other = actors.get(x), actors.get(y)
    if one is None or other is None or one.country is None or one.country != other.country:
        return False
    if "state" not in (one.type, other.type):
        return "group" in (one.type, other.type) and one.sectors[:1] == other.sectors[:1]
    agent = other if one.type == "state" else one
    return agent.type == "state" or bool(_OFFICIAL.intersection(agent.sectors[:1]))
