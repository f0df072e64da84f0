"""Whether two statement mentions of one story give one utterance."""

import re

from onrecord.model import StatementAccount

THRESHOLD = 500  # thousandths
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_EMPTY = frozenset(
    "a an the of to in on at by for with from and or but that this these those it its is are was were be been has "
    "have had will would can could may might should as not no his her their our we i he she they them us".split()
)


def score(one: StatementAccount, other: StatementAccount) -> int | None:
    """
    Thousandths of likeness of the words (Dice coefficient of content words), None where they can't be one.

    Two mentions of one report are one only where the words are nearly the same.
    """
    if one.speaker is None or one.speaker != other.speaker or one.declined != other.declined:
        return None
    if one.date and other.date and (one.date.end < other.date.start or other.date.end < one.date.start):
        return None
    likeness = _likeness(_words(one), _words(other))
    if one.report == other.report and likeness < 900:
        return None
    return likeness


def _words(account: StatementAccount) -> frozenset[str]:
    found = (w.casefold() for span in account.content for w in _WORD.findall(span.text))
    return frozenset(word for word in found if word not in _EMPTY)


def _likeness(one: frozenset[str], other: frozenset[str]) -> int:
    return 2000 * len(one & other) // (len(one) + len(other)) if one and other else 0
