"""
A telling of an act with what is compared of it, and the words by which a report tells one act from another.

"A second strike hit the port", "fired again", "hours later": the report counts another act than the one it told.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from onrecord.model import EventAccount, Extraction
from onrecord.reconcile.terms import load_frequencies, tokens

_ORDINALS = {
    word: number
    for number, words in enumerate(("first", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th"), 1)
    for word in words.split()
}
_NUMBER = "|".join(_ORDINALS)
# Before the word that tells the act, in its own phrase: "a second, deadlier strike", "another round of talks".
_COUNTED = re.compile(rf"\b({_NUMBER})\b(?!\s+(?:day|week|month|year|time)s?\b)[^,;:.()]*$", re.IGNORECASE)
_ANOTHER = r"another|one more|renewed"
_NEW = r"(?!(?-i:New\s+[A-Z]))(?:further|fresh|new|separate)"
_OTHER_NOUN = re.compile(rf"\b({_ANOTHER}|{_NEW})\b[^,;:.()]*$", re.IGNORECASE)
# Before a verb, what is called new may be anything: "a new raid hit the mill", "the party's new leader was held".
_OTHER_SUBJECT = re.compile(rf"\b({_ANOTHER}|(?:an?|two|three|several)\s+{_NEW})\b[^,;:.()]*$", re.IGNORECASE)
_OTHER_BEHIND = re.compile(r"^[^,;:.()]*\b(again|anew|once more|a second time)\b", re.IGNORECASE)
_ALSO_BEHIND = re.compile(r"^[^,;:.()]*\b(as well|too)\b", re.IGNORECASE)
# "Hours later", "soon after": later than what was told. "Hours after the vote" says only that it came behind the vote.
_UNITS = r"(?:minute|hour|day|week|month|year)s?"
_LATER = re.compile(
    rf"\b(?:{_UNITS}\s+(?:later|afterwards?)|(?:shortly|soon)\s+afterwards?|later that (?:day|night)"
    rf"|(?:{_UNITS}|shortly|soon)\s+after(?=\s*(?:[,;.)]|$))|the same (?:evening|night))\b",
    re.IGNORECASE,
)
# "A series of strikes", "a day of calls": several acts told as one; "a strike", "one more call" is one of them.
_SERIES = re.compile(r"\b(?:series|waves?|days?|nights?|string|spate|dozens) of (?:[\w-]+ ){0,2}$", re.IGNORECASE)
_SINGLE = re.compile(rf"\b(?:an?|one|another|{_NUMBER}) (?:[\w-]+ ){{0,2}}$", re.IGNORECASE)
# What counts a noun stands in its own phrase: not "a second | witness of the raid", "new | footage of the raid".
_OUTSIDE = re.compile(
    r".*\b(?:(?<!round )(?<!wave )(?<!series )of|(?<!round of )(?<!wave of )(?<!series of )the|its|his|her|their"
    r"|is|are|was|were|be|been|has|have|had|to|in|at|on|by|for|from|with|after|before|during|since|over|about|against|as"
    r"|that|which|who)\b",
    re.IGNORECASE | re.DOTALL,
)
_PARTIES = frozenset({"actor", "recipient", "said_by"})
_RAREST = 8000  # thousandths of nats: a word of one report in three thousand
_CUT = re.compile(r"[,;:.()\n]")
_WORDS_BEFORE, _WORDS_BEHIND = 4, 5
_BEFORE, _BEHIND = 40, 40  # characters around the trigger that belong to its phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """
    How a report counts an act: its ordinal, whether it is another one, whether somebody did so as well, whether it came
    later than one told, whether it is a series of acts, or a single one.
    """

    ordinal: int | None = None
    another: bool = False
    also: bool = False
    later: bool = False
    series: bool = False
    single: bool = False

    @property
    def further(self) -> bool:
        """Whether it is not the first of its kind: "a second raid", "fired again"."""
        return self.another or (self.ordinal or 0) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """
    How mentions tell their acts: the lemma of each trigger; `points` are those that tell too little to be an event by
    themselves, `stands` those of them that do by the day they tell, `again` the mention of the same report to which
    such a one goes back, `also` the further types that its word may stand for.
    """

    lemmas: Mapping[str, str]
    points: frozenset[str] = frozenset()
    stands: frozenset[str] = frozenset()
    again: Mapping[str, str] = field(default_factory=dict)
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def words_of(extractions: Iterable[Extraction]) -> Words:
    """Give how all mentions tell their acts."""
    mentions = [mention for found in extractions for mention in found.events]
    return Words(
        lemmas={mention.id: mention.lemma for mention in mentions},
        points=frozenset(mention.id for mention in mentions if mention.points),
        stands=frozenset(mention.id for mention in mentions if mention.stands),
        again={mention.id: mention.again for mention in mentions if mention.again},
        also={mention.id: mention.also for mention in mentions if mention.also},
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """
    An account with the lemmas of its triggers, its own first, the weighted words of its passages, and its marks.
    `matter` are the words less those that name the parties and the act; `sole` says that its report tells no other act
    of its type, `points` that it says too little to be an event by itself; such a one has the further
    types that its word may stand for (`also`), and the weighted words around it (`near`).
    """

    account: EventAccount
    lemmas: tuple[str, ...]
    words: Mapping[str, int]
    matter: Mapping[str, int]
    marks: Marks
    sole: bool
    points: bool = False
    also: tuple[str, ...] = ()
    near: Mapping[str, int] = field(default_factory=dict)

    @property
    def types(self) -> tuple[str, ...]:
        """The types that the act may have."""
        return (self.account.type, *self.also)


def tellings(accounts: Sequence[EventAccount], words: Words) -> list[Told]:
    """
    Prepare all accounts of a story for comparing. One to which others of its report go back says all that they say:
    "shelled the market ... Tuesday's bombardment" tells of Tuesday.
    """
    of_type = Counter((a.report, a.type) for a in accounts if a.id not in words.again)
    alone = [_told_with(a, words, sole=of_type[a.report, a.type] == 1) for a in accounts]
    behind: dict[str, list[Told]] = defaultdict(list)
    for one in alone:
        if one.account.id in words.again:
            behind[words.again[one.account.id]].append(one)
    return [_with_more(one, behind.get(one.account.id, ())) for one in alone]


def _told_with(account: EventAccount, words: Words, *, sole: bool) -> Told:
    found = told(account, words.lemmas[account.id], sole=sole)
    if account.id not in words.points:
        return found
    return replace(found, points=True, also=words.also.get(account.id, ()), near=_near(account))


def _near(account: EventAccount) -> Mapping[str, int]:
    """The words around a trigger, which say which act it is: "the | clinic attack | of the day before"."""
    passage, at = account.evidence.text, account.trigger.start - account.evidence.start
    before, behind = passage[:at], passage[at + len(account.trigger.text) :]
    around = tokens(_CUT.split(before)[-1])[-_WORDS_BEFORE:] + tokens(_CUT.split(behind)[0])[:_WORDS_BEHIND]
    return {word: _weight(word) for word in around}


def _with_more(first: Told, others: Sequence[Told]) -> Told:
    """A telling with what the same report says of the act again."""
    if not others:
        return first
    every = (first, *others)
    account = replace(
        first.account,
        date=next((one.account.date for one in every if one.account.date), None),
        place=next((one.account.place for one in every if one.account.place), None),
        figures=next((one.account.figures for one in every if one.account.figures), ()),
    )
    return replace(
        first,
        account=account,
        lemmas=tuple(dict.fromkeys(lemma for one in every for lemma in one.lemmas)),
        words={word: weight for one in every for word, weight in one.words.items()},
        matter={word: weight for one in every for word, weight in one.matter.items()},
    )


def told(account: EventAccount, lemma: str, *, sole: bool = True) -> Told:
    """Prepare an account for comparing."""
    words = weighted(account.evidence.text)
    named = {word for ref in account.refs if ref.slot in _PARTIES for word in tokens(ref.text)}
    named |= set(tokens(account.trigger.text))
    matter = {word: weight for word, weight in words.items() if word not in named}
    return Told(
        account=account,
        lemmas=(lemma,),
        words=words,
        matter=matter,
        marks=marks_of(account),
        sole=sole,
    )


def marks_of(account: EventAccount) -> Marks:
    """Read the marks in the phrase around the trigger; those of time stand anywhere in the passage."""
    passage, at = account.evidence.text, account.trigger.start - account.evidence.start
    before = passage[max(0, at - _BEFORE) : at]
    behind = passage[at + len(account.trigger.text) :][:_BEHIND]
    noun = ":noun:" in account.why
    own = _OUTSIDE.sub("", before) if noun else before
    other = _OTHER_NOUN if noun else _OTHER_SUBJECT
    counted = _COUNTED.search(own)
    series = _SERIES.search(before) is not None
    return Marks(
        ordinal=_ORDINALS[counted[1].casefold()] if counted else None,
        another=bool(other.search(own) or _OTHER_BEHIND.search(behind)),
        also=_ALSO_BEHIND.search(behind) is not None,
        later=_LATER.search(passage) is not None,
        series=series,
        single=not series and _SINGLE.search(before) is not None,
    )


def weighted(passage: str) -> Mapping[str, int]:
    """Give the words of a passage with their weights: thousandths of nats of inverse document frequency."""
    return {word: _weight(word) for word in tokens(passage)}


def rarity(lemma: str) -> int:
    """How rare a lemma is, in thousandths of the rarest."""
    return min(1000, 1000 * max(map(_weight, tokens(lemma)), default=0) // _RAREST)


@cache
def _weight(word: str) -> int:
    return round(1000 * load_frequencies().weight(word))


def alike(one: Mapping[str, int], other: Mapping[str, int]) -> int:
    """Give the weight of the words that two passages share, as thousandths of their mean weight (Dice)."""
    both = sum(one.values()) + sum(other.values())
    return 2000 * sum(weight for word, weight in one.items() if word in other) // both if both else 0
