"""
Whether two statement mentions of one story give one utterance, though one quotes and the other paraphrases.

First vetoes, then a score: the share of the words that both have, rare ones counting more (Dice coefficient over word
beginnings, weighted by inverse document frequency), less what speaks against. The weights are set by hand: the gold of
`bench/merge.py` has too few pairs to learn them from.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz.distance import Indel

from onrecord.model import Actor, StatementAccount
from onrecord.reconcile.names import is_full, skeleton
from onrecord.reconcile.published import day_of
from onrecord.reconcile.sides import DIFFER, Standing, compare_sides, is_described
from onrecord.reconcile.telling import alike, weighted

THRESHOLD = 340  # thousandths
_NEARLY_SAME = 900
_NEAR = 1  # days by which outlets may print the same words one after the other
_BEGINNING = 5  # letters by which "listened" is "listens", "fished" is "fish"
_WHOLE = 1000
# "Nothing but facts" are facts; ", not ships" and "not only" add to what is affirmed.
_NEGATION = re.compile(
    r"\b(?:no|(?<!, )not(?! only| just)|never|none|nobody|nothing(?! but)|neither|nor|without|cannot)\b|n['’]t\b",
    re.IGNORECASE,
)
# The last word of a name, at the end of what names the speaker or before a comma: "Toren", "her deputy, Mila Toren".
_SURNAME = re.compile(r"(?<![\w’'-])([^\W\d_a-z][\w’'-]+)(?=,|$)")
_COMING = re.compile(r"\b(?:will|shall|would|won['’]t|going to)\b|['’](?:ll|d)\b|^to \w", re.IGNORECASE)
_WORD = re.compile(r"[\w’'-]+")
_OF_ANOTHER = re.compile(r"\b(?:of|for|to|from|by|with)\b|['’]s?\s", re.IGNORECASE)

WEIGHTS: Mapping[str, int] = {
    "words": 1000,
    "sole": 150,
    "two quotations": -300,
    "quotations days apart": -500,
    "other time": -100,
    "speaker by description": -100,
    "speaker unknown": -100,
    "turned round": -450,
}
"""What each feature adds, in thousandths."""

FEATURES: Mapping[str, str] = {
    "words": "What is said shares words; rare ones count more.",
    "sole": "Neither report gives another statement of this speaker.",
    "two quotations": "Both quote: two quotations of one utterance have its very words.",
    "quotations days apart": "Both quote, in other words, in reports that are days apart.",
    "other time": "One speaks of what is to come, the other does not.",
    "speaker by description": "One names the speaker, the other describes one or names whom the speaker acts for.",
    "speaker unknown": "One does not say who speaks, or words that nothing resolves.",
    "turned round": "One affirms what the other denies.",
}
"""The features, each with what it says of the pair."""

VETOES: Mapping[str, str] = {
    "speaker": "Their speakers differ.",
    "declined": "One speaker answers, the other refuses to.",
    "date": "They were said on different days.",
    "one report": "Both stand in one report, in other words.",
}
"""The vetoes, each with what it says of the pair."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """
    A statement with the weighted beginnings of its words, whether it says no, whether it speaks of what is to come,
    whether it is the only one of its speaker in its report, and the day of that report. `surnames` are by what the
    speaker is called, `full` says that it is a person with given and family name.
    """

    account: StatementAccount
    words: Mapping[str, int]
    negative: bool
    coming: bool
    sole: bool
    day: date | None = None
    surnames: frozenset[str] = frozenset()
    full: bool = False


class Speakers:
    """How the speakers of statements stand to each other; of two actors that is worked out once."""

    def __init__(self, actors: Mapping[str, Actor]) -> None:
        self._actors = actors
        self._known: dict[tuple[str | None, str | None], Standing] = {}

    def compared(self, one: Said, other: Said) -> Standing:
        """Compare the speakers of two statements."""
        pair = one.account.speaker, other.account.speaker
        if (pair[0] == pair[1] and pair[0] is not None) or _are_called_alike(one, other):
            return "same"
        if pair not in self._known:
            self._known[pair] = self._standing(*pair)
        return self._known[pair]

    def _standing(self, one: str | None, other: str | None) -> Standing:
        here, there = ((speaker,) if speaker else () for speaker in (one, other))
        standing = compare_sides(here, there, self._actors)
        types = {actor.type for i in (*here, *there) if (actor := self._actors.get(i))}
        return "unlike" if standing == "alike" and len(types) > 1 else standing  # "protesters" are not one of them


def sayings(
    accounts: Sequence[StatementAccount], published: Mapping[str, str | None], actors: Mapping[str, Actor]
) -> list[Said]:
    """Prepare all statements of a story for comparing; `published` says when each report was."""
    by_speaker = Counter((a.report, a.speaker) for a in accounts)
    days = {report: day_of(when) for report, when in published.items()}
    return [
        said(a, actors.get(a.speaker or ""), sole=by_speaker[a.report, a.speaker] == 1, day=days.get(a.report))
        for a in accounts
    ]


def said(account: StatementAccount, speaker: Actor | None, *, sole: bool = False, day: date | None = None) -> Said:
    """Prepare a statement for comparing."""
    words: dict[str, int] = {}
    for span in account.content:
        for word, weight in weighted(span.text).items():
            words[word[:_BEGINNING]] = max(weight, words.get(word[:_BEGINNING], 0))
    negations = sum(len(_NEGATION.findall(span.text)) for span in account.content)
    negative = (negations + (account.stance == "denies")) % 2 == 1
    coming = any(_COMING.search(span.text) for span in account.content)
    return Said(
        account=account,
        words=words,
        negative=negative,
        coming=coming,
        sole=sole,
        day=day,
        surnames=_surnames(account, speaker),
        full=speaker is not None and _is_named_person(speaker) and is_full(speaker.name),
    )


def _surnames(account: StatementAccount, speaker: Actor | None) -> frozenset[str]:
    """The last words of a speaker's names; of several and of "an aide to Toren" none."""
    if speaker and speaker.type == "group":
        return frozenset()
    text = account.speaker_text or ""
    found = [] if _OF_ANOTHER.search(text) else _SURNAME.findall(text)
    own = speaker.name.split()[-1:] if speaker and _is_named_person(speaker) else []
    return frozenset(skeleton(word) for word in (*found, *own))


def _is_named_person(speaker: Actor) -> bool:
    return speaker.type == "person" and not is_described(speaker)


def vetoes(one: Said, other: Said, speakers: Speakers) -> Iterator[str]:
    """Give the names of all facts that can't be true of one utterance, cheap ones first."""
    a, b = one.account, other.account
    if a.declined != b.declined:
        yield "declined"
    if a.date and b.date and (a.date.end < b.date.start or b.date.end < a.date.start):
        yield "date"
    if speakers.compared(one, other) in DIFFER:
        yield "speaker"
    if a.report == b.report and (a.speaker != b.speaker or alike(one.words, other.words) < _NEARLY_SAME):
        yield "one report"


def features(one: Said, other: Said, speakers: Speakers) -> dict[str, int]:
    """Give what agrees and differs in a pair without veto, in thousandths; what is missing is 0."""
    a, b = one.account, other.account
    standing = speakers.compared(one, other)
    found = {
        "sole": one.sole and other.sole,
        "two quotations": a.manner == b.manner == "direct",
        "quotations days apart": a.manner == b.manner == "direct" and _are_of_two_days(one, other),
        "other time": one.coming != other.coming,
        "speaker by description": standing in ("agents", "alike"),
        "speaker unknown": standing == "silent",
        "turned round": one.negative != other.negative,
    }
    return {"words": alike(one.words, other.words)} | {name: _WHOLE for name, holds in found.items() if holds}


def _are_of_two_days(one: Said, other: Said) -> bool:
    """ "We will be back" on Monday, "we will be back every week" a week later; the same words are one utterance."""
    if one.day is None or other.day is None or abs((one.day - other.day).days) <= _NEAR:
        return False
    return _WHOLE * Indel.normalized_similarity(_said_words(one), _said_words(other)) < _NEARLY_SAME


def _said_words(one: Said) -> list[str]:
    return [word.casefold() for span in one.account.content for word in _WORD.findall(span.text)]


def points(found: Mapping[str, int]) -> dict[str, int]:
    """Give what each feature of a pair adds."""
    return {name: WEIGHTS[name] * share // 1000 for name, share in found.items()}


def score(one: Said, other: Said, speakers: Speakers) -> int | None:
    """Thousandths of likeness, None where they can't be one utterance."""
    if next(vetoes(one, other, speakers), None) is not None:
        return None
    return sum(points(features(one, other, speakers)).values())


def _are_called_alike(one: Said, other: Said) -> bool:
    """
    "Mila Toren" and "his rival, Toren", whom that report takes for nobody or for somebody without a name. Two with
    given and family names are compared by these.
    """
    return not (one.full and other.full) and not one.surnames.isdisjoint(other.surnames)
