"""
The words that a report quotes, by which reports of one happening know each other.

Who quotes the same sentence tells of the same speech, ruling or post, whatever else stands around it; and a run of
five words is hardly said twice. Only what stands between quotation marks counts: what reports share without them may
be a standing phrase or the background that an agency repeats for months.
"""

import re

from onrecord.reconcile.terms import tokens

RUN = 5  # words
ENOUGH = 16  # shared runs, about twenty words in one piece; more of them say no more

_QUOTED = re.compile('["“]([^"“”\\n]*)["”]')  # within a paragraph: one that goes on in the next has no closing mark


def quoted_words(text: str) -> frozenset[str]:
    """Give every run of `RUN` words that stands between quotation marks."""
    return frozenset(run for quotation in _QUOTED.findall(text) for run in _runs(tokens(quotation)))


def _runs(words: list[str]) -> list[str]:
    return [" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)]
