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

from onrecord.model import Actor, StatementAccount
from onrecord.reconcile.sides import DIFFER, Standing, compare_sides
from onrecord.reconcile.telling import alike, weighted

THRESHOLD = 340  # thousandths
_NEARLY_SAME = 900
_BEGINNING = 5  # letters by which "listened" is "listens", "fished" is "fish"
_WHOLE = 1000
_NEGATION = re.compile(r"\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b", re.IGNORECASE)

WEIGHTS: Mapping[str, int] = {
    "words": 1000,
    "sole": 150,
    "two quotations": -300,
    "speaker by description": -100,
    "speaker unknown": -100,
    "turned round": -450,
}
"""What each feature adds, in thousandths."""

FEATURES: Mapping[str, str] = {
    "words": "What is said shares words; rare ones count more.",
    "sole": "Neither report gives another statement of this speaker.",
    "two quotations": "Both quote: two quotations of one utterance have its very words.",
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
    A statement with the weighted beginnings of its words, whether it says no, and whether it is the only one of its
    speaker in its report.
    """

    account: StatementAccount
    words: Mapping[str, int]
    negative: bool
    sole: bool


def sayings(accounts: Sequence[StatementAccount]) -> list[Said]:
    """Prepare all statements of a story for comparing."""
    by_speaker = Counter((a.report, a.speaker) for a in accounts)
    return [said(a, sole=by_speaker[a.report, a.speaker] == 1) for a in accounts]


def said(account: StatementAccount, *, sole: bool = False) -> Said:
    """Prepare a statement for comparing."""
    words: dict[str, int] = {}
    for span in account.content:
        for word, weight in weighted(span.text).items():
            words[word[:_BEGINNING]] = max(weight, words.get(word[:_BEGINNING], 0))
    negations = sum(len(_NEGATION.findall(span.text)) for span in account.content)
    negative = (negations + (account.stance == "denies")) % 2 == 1
    return Said(account=account, words=words, negative=negative, sole=sole)


def vetoes(one: Said, other: Said, actors: Mapping[str, Actor]) -> Iterator[str]:
    """Give the names of all facts that can't be true of one utterance, cheap ones first."""
    a, b = one.account, other.account
    if a.declined != b.declined:
        yield "declined"
    if a.date and b.date and (a.date.end < b.date.start or b.date.end < a.date.start):
        yield "date"
    if _speakers(a, b, actors) in DIFFER:
        yield "speaker"
    if a.report == b.report and (a.speaker != b.speaker or alike(one.words, other.words) < _NEARLY_SAME):
        yield "one report"


def features(one: Said, other: Said, actors: Mapping[str, Actor]) -> dict[str, int]:
    """Give what agrees and differs in a pair without veto, in thousandths; what is missing is 0."""
    a, b = one.account, other.account
    standing = _speakers(a, b, actors)
    found = {
        "sole": one.sole and other.sole,
        "two quotations": a.manner == b.manner == "direct",
        "speaker by description": standing in ("agents", "alike"),
        "speaker unknown": standing == "silent",
        "turned round": one.negative != other.negative,
    }
    return {"words": alike(one.words, other.words)} | {name: _WHOLE for name, holds in found.items() if holds}


def points(found: Mapping[str, int]) -> dict[str, int]:
    """Give what each feature of a pair adds."""
    return {name: WEIGHTS[name] * share // 1000 for name, share in found.items()}


def score(one: Said, other: Said, actors: Mapping[str, Actor]) -> int | None:
    """Thousandths of likeness, None where they can't be one utterance."""
    if next(vetoes(one, other, actors), None) is not None:
        return None
    return sum(points(features(one, other, actors)).values())


def _speakers(a: StatementAccount, b: StatementAccount, actors: Mapping[str, Actor]) -> Standing:
    if a.speaker == b.speaker and a.speaker is not None:
        return "same"
    one, other = ((x.speaker,) if x.speaker else () for x in (a, b))
    standing = compare_sides(one, other, actors)
    types = {actor.type for i in (*one, *other) if (actor := actors.get(i))}
    return "unlike" if standing == "alike" and len(types) > 1 else standing  # "protesters" are not one of them
