"""Whether two statement mentions of one story give one utterance."""

from onrecord.model import StatementAccount
from onrecord.reconcile.likeness import content_words, likeness

THRESHOLD = 500  # thousandths
_NEARLY_SAME = 900


def score(one: StatementAccount, other: StatementAccount) -> int | None:
    """
    Thousandths of likeness of the words (Dice coefficient of content words), None where they can't be one.

    Two mentions of one report are one only where the words are nearly the same.
    """
    if one.speaker is None or one.speaker != other.speaker or one.declined != other.declined:
        return None
    if one.date and other.date and (one.date.end < other.date.start or other.date.end < one.date.start):
        return None
    alike = likeness(_words(one), _words(other))
    return None if one.report == other.report and alike < _NEARLY_SAME else alike


def _words(account: StatementAccount) -> frozenset[str]:
    return content_words(span.text for span in account.content)
